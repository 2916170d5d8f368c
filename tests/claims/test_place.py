"""The place that a figure is of: (what it shows, a parse, the place)."""

import pytest
from handmade import parsed

from service.claims.place import place_of

LEFT_RAQQA = """
    250      NUM   nummod   militants
    militants/militant NOUN nsubj left
    left/leave VERB ROOT    left
    Raqqa    PROPN dobj     left
"""
AT_KELSEY_YARD = """
    It       PRON  nsubj    cut
    cut      VERB  ROOT     cut
    400      NUM   nummod   jobs
    jobs/job NOUN  dobj     cut
    at       ADP   prep     cut
    Kelsey   PROPN compound Yard
    Yard     PROPN pobj     at
"""
IN_MAY = """
    It       PRON  nsubj    cut
    cut      VERB  ROOT     cut
    400      NUM   nummod   jobs
    jobs/job NOUN  dobj     cut
    in       ADP   prep     cut
    May      PROPN pobj     in
"""
IN_SHIPS = """
    It       PRON  nsubj    put
    put      VERB  ROOT     put
    £4m      NUM   dobj     put
    in       ADP   prep     put
    ships/ship NOUN pobj    in
"""
PLACES = [
    ("a verb of leaving", LEFT_RAQQA, "Raqqa"),
    ("a name of two words", AT_KELSEY_YARD, "Kelsey Yard"),
    ("a month is no place", IN_MAY, None),
    ("nor is a thing", IN_SHIPS, None),
]


@pytest.mark.parametrize(("table", "expected"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES])
def test_the_place_of_a_sentence(table: str, expected: str | None) -> None:
    assert place_of(parsed(table)) == expected
