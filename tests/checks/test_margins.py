"""Margins of matches: (a text, the score and the margin that do not fit), or none."""

from __future__ import annotations

import pytest

from service.engine import check
from service.model import Options, SourceDocument

pytestmark = pytest.mark.usefixtures("model")

WRONG = [
    ("Larne 22-17 Antrim\n\nA late try gave Larne a seven-point win.", "22-17", "seven-point"),
    ("Larne 22-17 Antrim\n\nLarne won by six points in the rain.", "22-17", "six points"),
    ("Larne 22-17 Antrim\n\nIt was an eight-point victory over Antrim.", "22-17", "eight-point"),
    ("Leeds beat Hull 3-1 on Sunday.\n\nThe three-goal win took them to the top.", "3-1", "three-goal"),
]
FITTING = [
    "Larne 22-17 Antrim\n\nA late try gave Larne a five-point win.",
    "Larne 22-17 Antrim\n\nLarne had lost by nine points in Derry last week.",
    "Larne 22-17 Antrim\n\nIt was another eight-point victory over Derry that made their name.",
    "Larne 22-17 Antrim\n\nLarne had a seven-point lead at the break.",
    "Leeds beat Hull 3-1 on Sunday, and Crewe lost 2-0. The three-goal win of York was the largest.",
    "Burke won the last set 6-3 and hit 12 aces.",
]


def told(text: str) -> list[tuple[str, ...]]:
    report = check([SourceDocument("body", text)], Options(checks=frozenset({"total"})))
    return [tuple(report.claims[i].span.of(text) for i in found.claims) for found in report.discrepancies]


@pytest.mark.parametrize(("text", "score", "margin"), WRONG)
def test_a_margin_that_is_not_of_the_score_is_found(text: str, score: str, margin: str) -> None:
    assert told(text) == [(score, margin)]


@pytest.mark.parametrize("text", FITTING)
def test_a_margin_of_the_score_or_of_another_match_is_none(text: str) -> None:
    assert told(text) == []
