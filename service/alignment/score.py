"""How likely two claims speak of the same thing: a weighted sum of named features."""

from __future__ import annotations

import math

from service.alignment.features import Features

BIAS = -2.0
WEIGHTS: dict[str, float] = {
    "noun same": 2.0,
    "noun same but generic": 0.5,
    "noun related": 1.4,
    "noun generic in one": 0.2,
    "noun missing": -0.5,
    "noun differs": -1.5,
    "subject missing": -0.5,
    "names shared": 0.8,
    "names differ": -2.0,
    "name only in one": -0.2,
    "modifiers shared": 1.4,
    "modifiers differ": -1.2,
    "modifier only in one": -0.2,
    "agent same": 0.5,
    "agent related": 0.3,
    "agent differs": -0.8,
    "agent only in one": -0.1,
    "event same": 0.5,
    "event related": 0.4,
    "event differs": -0.2,
    "event only in one": 0.0,
    "period same": 0.5,
    "period differs": -1.5,
    "period only in one": -0.2,
    "place same": 0.4,
    "place differs": -3.5,
    "place only in one": 0.0,
    "role differs": -1.5,
    "change": -1.2,
    "modality differs": -0.8,
    "portion": -2.0,
    "context": 4.0,
    "lead": 0.8,
    "near": 0.0,
    "far apart": 0.4,
    "same paragraph": -0.9,
    "other document": 0.4,
    "of count": 0.0,
    "of currency": 0.0,
    "of ratio": -0.4,
    "of time": -1.0,
    "of age": 0.0,
    "of measure": 0.3,
}


def likelihood(features: Features) -> float:
    """Return the probability, 0 to 1, that a pair with these features speaks of the same thing."""
    logit = BIAS + sum(WEIGHTS[name] * value for name, value in features.items())
    return 1 / (1 + math.exp(-logit))
