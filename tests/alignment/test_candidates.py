"""Which pairs are scored at all, and that their number grows with the text and not with its square."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from handmade import claim, document, subject

from service.alignment import align
from service.alignment.candidates import WINDOW, candidates, keys
from service.model import Claim, Unit

WHETHER = [
    ("one noun", {"noun": "militant"}, {"noun": "militant"}, True),
    ("two words for one thing", {"noun": "militant"}, {"noun": "fighter"}, True),
    ("two counts, whatever they are of", {"noun": "militant"}, {"noun": "ship"}, True),
    (
        "two things, one name",
        {"noun": "militant", "subject": subject("militant", names="Raqqa")},
        {"noun": "family", "subject": subject("family", names="Raqqa")},
        True,
    ),
    ("one measure", {"text": "£4m", "measure": "net profit"}, {"text": "£5m", "measure": "profit"}, True),
    ("two sums of money", {"text": "£4m", "measure": "profit"}, {"text": "£5m", "measure": "tax"}, True),
    ("one act with money", {"text": "£4m", "event": "pay"}, {"text": "£5m", "event": "pay"}, True),
    ("money and a length", {"text": "£4m", "measure": "deal"}, {"text": "5 miles", "measure": "deal"}, False),
    ("a figure in brackets", {"text": "£4m"}, {"text": "£5m", "bracketed": True}, True),
    ("a figure in brackets of another unit", {"text": "$4m"}, {"text": "£5m", "bracketed": True}, False),
    ("two figures in brackets", {"text": "£4m", "bracketed": True}, {"text": "£5m", "bracketed": True}, False),
    ("nothing known of either", {}, {}, True),
]


@pytest.mark.parametrize(("one", "other", "expected"), [row[1:] for row in WHETHER], ids=[row[0] for row in WHETHER])
def test_whether_two_claims_are_worth_scoring(one: dict[str, Any], other: dict[str, Any], expected: bool) -> None:
    made = [claim(fields.pop("text"), **fields) for fields in told(one, other)]
    assert list(candidates(made)) == ([(0, 1)] if expected else [])


def told(*rows: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"text": "250", "paragraph": i} | row for i, row in enumerate(rows)]


def jobs(count: int, *, nouns: int = 1) -> list[Claim]:
    """Return as many claims, each in a sentence of its own, that count jobs (or, in turn, other things)."""
    return [claim("250", noun=f"job{i % nouns}" if i % nouns else "job", paragraph=i) for i in range(count)]


@pytest.mark.parametrize("count", [1, 2, 12, 13, 100, 400])
def test_claims_of_one_noun_are_each_compared_with_a_few_before_them(count: int) -> None:
    made = jobs(count)
    pairs = list(candidates(made))
    assert len(pairs) <= count * WINDOW * len(keys(made[0]))
    assert len(pairs) >= sum(min(i, WINDOW) for i in range(count))


def test_twice_the_text_is_twice_the_pairs() -> None:
    once, twice = (len(list(candidates(jobs(count, nouns=3)))) for count in (300, 600))
    assert twice <= 2.2 * once


def test_the_earlier_claim_comes_first_and_no_pair_comes_twice() -> None:
    pairs = list(candidates(jobs(60, nouns=2)))
    assert all(first < second for first, second in pairs)
    assert len(pairs) == len(set(pairs))


def test_a_pair_never_stands_within_a_sentence() -> None:
    made = [claim("250", noun="job", paragraph=0) for _ in range(5)]
    assert list(candidates(made)) == []
    apart = [*made[:2], claim("250", noun="job", paragraph=1)]
    assert list(candidates(apart)) == [(0, 2), (1, 2)]


def test_the_same_place_in_another_document_is_another_sentence() -> None:
    made = [claim("250", noun="job", document=0), claim("250", noun="job", document=1)]
    assert list(candidates(made)) == [(0, 1)]


def test_dates_and_ordinals_are_never_compared() -> None:
    made = [claim("250", noun="job", paragraph=i) for i in range(2)]
    for dimension in ("date", "ordinal", "score", "time-of-day"):
        stamp = Unit(dimension, dimension)
        stamps = [replaced(each, unit=stamp) for each in made]
        assert list(candidates(stamps)) == []


def replaced(each: Claim, unit: Unit) -> Claim:
    """Return the claim with another unit, its quantity's as well."""
    return replace(each, unit=unit, quantity=replace(each.quantity, unit=unit))


COUNTS = (("250", "job"), ("300", "ship"), ("300", "job"))


def test_units_that_do_not_convert_are_not_aligned() -> None:
    story = document("It paid £4m for the deal.", "It paid $5m for the deal.")
    made = [
        claim(text, paragraph=i, measure="deal", event="pay", subject=subject("deal"))
        for i, text in enumerate(("£4m", "$5m"))
    ]
    assert list(candidates(made)) == [(0, 1)]
    assert align((story,), made).pairs == ()


def test_counts_of_two_things_are_less_likely_of_one() -> None:
    story = document("The firm cut 250 jobs.", "The firm sold 300 ships.", "It cut 300 jobs.")
    made = [claim(text, noun=noun, paragraph=i) for i, (text, noun) in enumerate(COUNTS)]
    chances = {(pair.first, pair.second): pair.likelihood for pair in align((story,), made, possible=0.0).pairs}
    assert chances[(0, 2)] > chances[(0, 1)]


def test_what_is_told_alike_is_likelier_one_than_what_is_told_apart() -> None:
    story = document("The firm cut 250 jobs.", "The firm cut 300 jobs.", "Its rival hired 90 cooks.")
    cut = {"event": "cut", "vicinity": frozenset({"firm", "cut"})}
    made = [
        claim("250", noun="job", paragraph=0, place="Kelsey", **cut),
        claim("300", noun="job", paragraph=1, place="Kelsey", **cut),
        claim("90", noun="post", paragraph=2, place="Aldford", event="hire", vicinity=frozenset({"rival", "hire"})),
    ]
    chances = {(pair.first, pair.second): pair.likelihood for pair in align((story,), made, possible=0.0).pairs}
    assert chances[(0, 1)] > 2 * chances[(0, 2)]
    assert chances[(0, 1)] > 2 * chances[(1, 2)]
