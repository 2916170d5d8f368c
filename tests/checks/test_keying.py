"""Slips of the keys between two units: (a text, the two figures that would convert but for one), or none."""

from __future__ import annotations

import pytest

from service.alignment import align
from service.checks.converting.keying import slips
from service.engine import read
from service.model import SourceDocument

pytestmark = pytest.mark.usefixtures("model")

SLIPS = [
    ("The race is 42 miles long. “My feet hurt for all 86 kilometres,” she said.", "42 miles", "86 kilometres"),
    ("The film lasts two hours and 25 minutes. She slept through its 154 minutes.", "two hours and 25", "154 minutes"),
    ("Gusts of up to 85mph hit Skye. A dial there showed 173 kilometres an hour.", "85mph", "173 kilometres an hour"),
    (
        "The park covers 1,400 hectares. Rangers walk all of its 140 square kilometres.",
        "1,400 hectares",
        "140 square kilometres",
    ),
    (
        "The jar held 350 grams of saffron. “We had three and a half kilos of saffron in there,” she said.",
        "350 grams",
        "three and a half kilos",
    ),
    ("The whale weighed 4.6 tonnes. Nobody had seen 6,400kg of blubber before.", "4.6 tonnes", "6,400kg"),
]
NONE = [
    "The park covers 1,400 hectares. Rangers walk all of its 14 square kilometres.",
    "Boyle scored after 45 seconds. Quinn should have made it two on 75 minutes.",
    "The race is 42 miles long. “My feet hurt for all 68 kilometres,” she said.",
    "The pond is two miles away. The fence is 3,800 metres long.",
    "Boyle scored after 62 minutes. An hour later, after 95 minutes, Quinn made it two.",
    "The hunt covers 12 square miles. The lake is 40 metres deep.",
    "She was on court for 26 hours in all. One match took 1,210 minutes.",
    "A journey to the coast takes 19 minutes. Cutting a quarter of an hour from the journey would help, she said.",
]


def told(text: str) -> list[tuple[str, str]]:
    documents, claims = read([SourceDocument("body", text)])
    return [(a.span.of(text), b.span.of(text)) for a, b in slips(align(documents, claims))]


@pytest.mark.parametrize(("text", "first", "second"), SLIPS)
def test_a_slip_is_found(text: str, first: str, second: str) -> None:
    [(a, b)] = told(text)
    assert a.startswith(first)
    assert b.startswith(second)


@pytest.mark.parametrize("text", NONE)
def test_figures_that_convert_or_are_far_apart_are_no_slip(text: str) -> None:
    assert told(text) == []
