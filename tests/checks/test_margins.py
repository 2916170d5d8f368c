"""Margins of matches: (a text, the score and the margin that do not fit, as they stand), or none."""

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
    ("Lorn came home to a 16-point win.\n\nLORN 14.9 (93) d AYR 12.11 (83).", "16-point", "93"),
    ("The Bears were eight points clear at the break, with the score at 21-15.", "eight points", "21-15"),
    (
        "Orr plays on after last week's 31-24 defeat to Lorn.\n\nHull went down by nine points to Lorn last week.",
        "31-24",
        "nine points",
    ),
    ("Hull beat Ayr 28-18. It was 18-all at one point. The 14-point margin was hard on Ayr.", "28-18", "14-point"),
]
FITTING = [
    "Larne 22-17 Antrim\n\nA late try gave Larne a five-point win.",
    "Larne 22-17 Antrim\n\nLarne had lost by nine points in Derry last week.",
    "Larne 22-17 Antrim\n\nIt was another eight-point victory over Derry that made their name.",
    "Larne 22-17 Antrim\n\nLarne had a seven-point lead at the break.",
    "Leeds beat Hull 3-1 on Sunday, and Crewe lost 2-0. The three-goal win of York was the largest.",
    "Orr plays on after last week's 31-24 defeat to Lorn.\n\nHull went down by nine points to Ayr last week.",
    "Burke won the last set 6-3 and hit 12 aces.",
    "Lorn came home to a 10-point win.\n\nLORN 14.9 (93) d AYR 12.11 (83).",
    "The Bears were six points clear at the break, with the score at 21-15.",
    "Hale takes a two-shot lead into the last round.\n\nShe is on 14 under par. Lund is second on 12 under.",
    "Hale blew a three-shot lead in the last round.\n\nLund won on 14 under par. Hale was second on 12 under.",
    "Hale leads by two.\n\nShe is on 14 under par after a six-under 66. Lund is second on 12 under.",
    "Hale takes a three-shot lead into the last round.\n\nShe is on 14 under par. Three share third on nine under.",
]


def told(text: str) -> list[tuple[str, ...]]:
    report = check([SourceDocument("body", text)], Options(checks=frozenset({"total"})))
    return [tuple(report.claims[i].span.of(text) for i in found.claims) for found in report.discrepancies]


@pytest.mark.parametrize(("text", "first", "second"), WRONG)
def test_a_margin_that_is_not_of_the_score_is_found(text: str, first: str, second: str) -> None:
    assert told(text) == [(first, second)]


@pytest.mark.parametrize("text", FITTING)
def test_a_margin_of_the_score_or_of_another_match_is_none(text: str) -> None:
    assert told(text) == []


def test_a_lead_that_is_not_of_the_scores_is_found() -> None:
    text = "Hale takes a three-shot lead into the last round.\n\nShe is on 14 under par. Lund is second on 12 under."
    assert told(text) == [("three-shot", "14 under par", "12")]
