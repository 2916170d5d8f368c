"""How likely two claims speak of the same thing: a weighted sum of named features."""

from __future__ import annotations

import math

from service.alignment.features import Features

BIAS = -3.2
WEIGHTS: dict[str, float] = {
    "noun": 2.6,
    "entities shared": 1.2,
    "entities differ": -3.0,
    "modifiers shared": 1.2,
    "modifiers differ": -2.0,
    "modifier only in one": -0.4,
    "event same": 1.2,
    "period same": 0.8,
    "period differs": -2.5,
    "period only in one": -0.2,
    "place same": 0.8,
    "place differs": -2.5,
    "role differs": -3.0,
    "change": -1.0,
    "modality differs": -1.5,
    "portion": -3.0,
    "context": 4.0,
    "lead": 0.8,
    "same sentence": -3.5,
    "same paragraph": -0.8,
}


def likelihood(features: Features) -> float:
    """Return the probability, 0 to 1, that a pair with these features speaks of the same thing."""
    logit = BIAS + sum(WEIGHTS[name] * value for name, value in features.items())
    return 1 / (1 + math.exp(-logit))
