"""Figures in another unit right behind one: (a sentence, whether the second figure restates the first)."""

from __future__ import annotations

import pytest

from service.engine import read
from service.model import SourceDocument

pytestmark = pytest.mark.usefixtures("model")

SENTENCES = [
    ("The ship is 84 metres (276 feet) long.", True),
    ("The ship is 84 metres [276 feet] long.", True),
    ("The ship is 84 metres (about 276 feet) long.", True),
    ("The ship is 84 metres or so (276 feet) long.", True),
    ("The ship is 84 metres / 276 feet long.", True),
    ("The ship is 84 metres, or 276 feet, long.", True),
    ("The ship is 84 metres, or about 276 feet long.", True),
    ("The trail runs for 40 miles - 64km - along the coast.", True),
    ("The sale raised $30m, or about £16m, for charity.", True),
    ("The trail is 12 miles long, 10km of it in a tunnel.", False),
    ("Walkers can choose 10 miles or 5km.", False),
    ("Runners do a mile, 5km, or 10 miles.", False),
    ("He cycled 40 miles - 64km less than she did - in a day.", False),
    ("The fleet has 40 ships (12 ferries).", False),
]


QUALIFIED = [  # a sentence, and what qualifies the figures in it
    ("The bid is for more than $80m (£43m).", ["more than", "more than"]),
    ("The bid may reach up to 120m euros ($156m; £83m).", ["at most", "at most", "at most"]),
    ("The tower is just over 80 metres (265 feet) high.", ["more than", "more than"]),
    ("The tower is 80 metres (about 262 feet) high.", [None, "about"]),
    ("More than half (54%) said no.", ["more than", None]),
]


@pytest.mark.parametrize(("sentence", "qualifiers"), QUALIFIED)
def test_what_qualifies_a_figure_qualifies_the_one_that_restates_it(
    sentence: str, qualifiers: list[str | None]
) -> None:
    _, claims = read([SourceDocument("body", sentence)])
    assert [claim.quantity.qualifier for claim in claims] == qualifiers


@pytest.mark.parametrize(("sentence", "restates"), SENTENCES)
def test_a_figure_restates_the_one_before_it_where_the_marks_say_so(sentence: str, restates: bool) -> None:
    _, claims = read([SourceDocument("body", sentence)])
    assert any(claim.bracketed for claim in claims) is restates
