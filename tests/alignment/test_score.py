"""How the features of a pair make a likelihood."""

from __future__ import annotations

import itertools

import pytest
from handmade import claim, subject

from service.alignment.features import Features, Setting, features
from service.alignment.score import likelihood, weights
from service.model import ClaimRole, Role

WEIGHTS = weights()["alignment"]
APART = ["noun differs", "names differ", "modifiers differ", "period differs", "place differs",
         "role differs", "former in one", "portion"]  # fmt: skip
TOGETHER = ["noun same", "noun related", "names shared", "phrase same",
            "place same", "context", "lead"]  # fmt: skip
SOME: list[Features] = [
    {"noun same": 1.0},
    {"noun related": 1.0, "near": 1.0, "event same": 1.0},
    {"noun missing": 1.0, "context": 0.5, "lead": 1.0},
]


def varied() -> list[Features]:
    """Return the features of pairs of claims that differ in every field."""
    made = [
        claim(text, paragraph=i, noun=noun, subject=whom, place=place, period=period, role=role, event="leave")
        for i, (text, noun, whom, place, period, role) in enumerate(
            itertools.product(
                ("250", "£3m"),
                ("militant", None),
                (subject("militant", "isis", names="Raqqa"), None),
                ("Raqqa", None),
                ("last year", None),
                (ClaimRole.VALUE, ClaimRole.CHANGE),
            )
        )
    ]
    return [features(a, b, Setting({}, {}), (Role.BODY, Role.HEADLINE)) for a, b in itertools.combinations(made, 2)]


@pytest.mark.parametrize("name", TOGETHER)
def test_what_two_claims_share_makes_them_likelier_one(name: str) -> None:
    for base in SOME:
        given = {key: value for key, value in base.items() if key != name}
        assert likelihood(given | {name: 1.0}) > likelihood(given)


@pytest.mark.parametrize("name", APART)
def test_what_two_claims_differ_in_makes_them_less_likely_one(name: str) -> None:
    for base in SOME:
        assert likelihood(base | {name: 1.0}) < likelihood(base)


@pytest.mark.parametrize("name", sorted(WEIGHTS))
def test_a_likelihood_moves_one_way_as_a_feature_grows(name: str) -> None:
    row = [likelihood({"noun related": 1.0, name: value}) for value in (0.0, 0.25, 0.5, 0.75, 1.0)]
    assert row in (sorted(row), sorted(row, reverse=True))


def test_the_ladder_of_nouns() -> None:
    rungs = ["counted noun differs", "noun of one class", "noun same"]
    row = [likelihood({rung: 1.0}) for rung in rungs]
    assert row == sorted(row)
    assert len(set(row)) == len(row)


def test_every_feature_has_a_weight_and_a_likelihood_is_a_probability() -> None:
    for found in varied():
        assert set(found) <= set(WEIGHTS)
        assert 0 < likelihood(found) < 1


def test_all_features_at_once_are_still_a_probability() -> None:
    assert 0 < likelihood(dict.fromkeys(WEIGHTS, 1.0)) < 1
    assert 0 < likelihood({name: 1.0 for name, weight in WEIGHTS.items() if weight > 0}) < 1
    assert 0 < likelihood({name: 1.0 for name, weight in WEIGHTS.items() if weight < 0}) < 1
