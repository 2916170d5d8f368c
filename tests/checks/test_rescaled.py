"""Figures with the same digits at another scale: (what it shows, two sentences, how likely of one thing, if told)."""

from __future__ import annotations

import pytest

from service import engine
from service.alignment import Pair
from service.checks.clashing.comparison import clash
from service.checks.clashing.evidence import rescaled
from service.model import SourceDocument

TEXTS = [
    ("three digits, of whatever subjects", "The lake holds 4,170 eels. A loom wove 41,700 rugs.", 0.002, True),
    ("money of three digits", "The tunnel took £384m. A hole for £38.4m has a door.", 0.002, True),
    ("two digits, of subjects that may be one", "A flood killed 2,300. The loss of 230 lives shook Leeds.", 0.02, True),
    ("two digits, of others", "A flood killed 2,300. The loss of 230 lives shook Leeds.", 0.01, False),
    ("one digit of money", "The cup was worth £400,000. A cup for £40,000 is no bargain.", 0.05, True),
    ("one digit of things", "Tromle has 700,000 packets. Its stock is 70,000 seeds.", 0.05, True),
    ("one digit of things, of others", "Tromle has 700,000 packets. Its stock is 70,000 seeds.", 0.03, False),
    ("one digit of things, a thousand times", "Tromle has 700,000 packets. Its stock is 700 seeds.", 0.05, False),
    ("one digit of people", "Some 300 policemen died there. A bomb killed 3,000 people.", 0.05, False),
    ("a hundred times", "The lake holds 4,170 eels. A loom wove 417,000 rugs.", 0.05, False),
    ("shares", "Some 1.34% of the eels died. The rest fell by 13.4%.", 0.05, False),
]


@pytest.mark.parametrize(("text", "likelihood", "expected"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_digits_in_common_at_another_scale_are_seldom_chance(text: str, likelihood: float, expected: bool) -> None:
    _, claims = engine.read([SourceDocument("body", text)])
    a, b = claims
    found = clash(a, b)
    assert found is not None
    assert rescaled(Pair(0, 1, likelihood, {}), a, b, found, likelihood) is expected


def test_among_many_figures_it_takes_a_digit_more() -> None:
    _, claims = engine.read([SourceDocument("body", "A flood killed 2,300. The loss of 230 lives shook Leeds.")])
    a, b = claims
    found = clash(a, b)
    assert found is not None
    told = [rescaled(Pair(0, 1, like, {}), a, b, found, like, crowded=True) for like in (0.02, 0.05)]
    assert told == [False, True]
