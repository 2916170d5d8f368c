"""Counts of two things: by what they count, whose they are, and what the number is for."""

from __future__ import annotations

import pytest
from contrasts import contrast

from service.checks.clashing.apart.counts import counted_apart

APART = [  # two sentences, whether a count of the first and one of the second are of two things
    # what they count
    ("Oil leaked from 12 tanks.", "Eleven boats are there.", True),
    ("Oil leaked from 12 tanks.", "Eleven vessels are there.", False),
    ("Some 6,400 people left.", "All 4,800 fans are safe.", False),
    ("The port has 12 ships.", "The 11 vessels are old.", False),
    ("The shop had 900,000 orders.", "It had 700,000 requests.", False),
    ("The group has nine factories.", "Its owner keeps the 11 seats on the board.", True),
    ("The group has nine factories.", "The 11 plants are in Hull.", False),
    ("The Otters are three streets off.", "The two parties have agreed.", True),
    # a number that words alone give
    ("Hundreds of pupils queued in the rain.", "The two schools were shut.", True),
    ("Hundreds of pupils queued in the rain.", "The 20 pupils were fined.", False),
    ("Some 700 teachers marched to Hull.", "The dozens of lecturers were named.", False),
    ("Thousands of hives were sold.", "About 13,000 hives were sold in the town.", True),
    ("Tens of thousands of hives were sold.", "About 300,000 hives were sold in the town.", False),
    ("Hundreds of hives were sold.", "About 13,000 hives were sold in the town.", False),
    # what a number is for
    ("The boat had 16 people on board.", "It was licensed to carry 12.", True),
    ("The boat had 16 people on board.", "It was seen to carry 12.", False),
    ("The team won 24 medals.", "Its target had been 20 medals.", True),
    ("The team could win 24 medals.", "Its target had been 20 medals.", False),
    ("Six million homes burn wood.", "We shall pass our four million target.", True),
    ("Ann Hale made 117.", "Hale and Joe Reyes put on 109.", True),
    ("Ann Hale made 117.", "Hale and Joe Reyes saw 109.", False),
    ("The firm has 340 shops.", "It added 430 shops.", False),
    # whose it is
    ("Three people were held.", "Their 15 workers slept there.", True),
    ("Three workers were held.", "Their 15 workers slept there.", False),
    ("Mary Hale has 11 medals.", "Joe Reyes leads with 14 medals.", True),
    ("Lund let in two goals.", "Nobody here had seen three goals.", True),
    ("Lund let in two goals.", "The three goals were his.", False),
    ("Lund scored two goals.", "He scored three goals.", False),
]


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("first", "second", "expected"), APART)
def test_counts_of_two_things(first: str, second: str, expected: bool) -> None:
    assert counted_apart(contrast(f"It rained.\n\n{first}\n\n{second}")) is expected
