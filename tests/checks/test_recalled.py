"""People who are counted again with "the" or "all": (what it shows, a text, if their number clashes with one before)."""

from __future__ import annotations

import pytest

from service import engine
from service.alignment import align
from service.checks.clashing.evidence import figures_of
from service.checks.clashing.recalled import recalled
from service.model import SourceDocument

HELD = "Six men were held over the theft of cable in Ayr.\n\nPolice stopped two vans."
TEXTS = [
    ("fewer, who are all", f"{HELD}\n\nAll four suspects will be in court on Monday.", True),
    ("fewer, each of whom", f"{HELD}\n\nEach of the four suspects will be in court on Monday.", True),
    ("fewer, who may be a part", f"{HELD}\n\nThe four suspects from Ayr will be in court on Monday.", False),
    ("more of them", f"{HELD}\n\nThe nine suspects will be in court on Monday.", True),
    ("as many", f"{HELD}\n\nAll six suspects will be in court on Monday.", False),
    ("new ones", f"{HELD}\n\nNine suspects will be in court on Monday.", False),
    ("those of somebody", f"{HELD}\n\nHis nine colleagues will be in court on Monday.", False),
    ("no people", f"{HELD}\n\nAll four lorries will be sold on Monday.", False),
    ("one with some", "The crash killed its pilot and four tourists.\n\nAll five people died at once.", False),
    ("a sum of two", "Some 26 people are in Leeds and 19 in Hull.\n\nAn aunt took in two.\n\nAll 45 are safe.", False),
    ("two kinds together", "Three men and five women were held in Ayr.\n\nAll eight suspects are in court.", False),
    ("a hope", "The fair drew 620 people.\n\nIt wanted the 900 that its owners had hoped for.", False),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_a_number_of_people_that_refers_back_must_have_been_told(text: str, expected: bool) -> None:
    documents, claims = engine.read([SourceDocument("body", text)])
    assert bool(recalled(align(documents, claims), figures_of(claims))) is expected
