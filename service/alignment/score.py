"""How likely two claims speak of the same thing: a weighted sum of named features.

The weights are in weights.toml, made by bench/train_alignment.py.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from service.alignment.features import Features


@lru_cache(maxsize=1)
def weights() -> Mapping[str, Mapping[str, float]]:
    """Load weights.toml: by kind of evidence ("alignment", "difference"), the log-odds of each feature."""
    return tomllib.loads(files("service.alignment").joinpath("weights.toml").read_text(encoding="utf-8"))


def log_odds(kind: str, features: Features) -> float:
    """Return what the features of one kind of evidence add to the log-odds; one without a weight adds nothing."""
    table = weights()[kind]
    return math.fsum(table.get(name, 0.0) * value for name, value in features.items())


def probability(logit: float) -> float:
    """Return the probability, 0 to 1, of log-odds."""
    return 1 / (1 + math.exp(-logit))


def logit(chance: float) -> float:
    """Return the log-odds of a probability between 0 and 1."""
    return math.log(chance / (1 - chance))


def likelihood(features: Features) -> float:
    """Return the probability, 0 to 1, that a pair with these features speaks of the same thing."""
    return probability(weights()["bias"]["alignment"] + log_odds("alignment", features))
