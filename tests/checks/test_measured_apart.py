"""Lengths of time and measures that a text gives to two things."""

from __future__ import annotations

import pytest
from contrasts import contrast

from service import engine
from service.alignment import align
from service.checks.clashing.apart.measures import are_races, are_told_otherwise, measured_apart
from service.model import SourceDocument

OTHERWISE = [  # two sentences, whether one length of time says when or by how much, and the other one does not
    ("They can do nothing for two weeks.", "The storm came ten days ago.", True),
    ("They have sold tiles for 12 years.", "The firm was founded 15 years ago.", False),
    ("It lived 138 million years ago.", "A jaw last closed 183 million years before our time.", False),
    ("The dam gave power in the past two years.", "The boats will be idle for three years.", True),
    ("The dam gave power for the past two years.", "The boats will be idle for three years.", False),
    ("They began the same five-day strike.", "They walked out for eight days.", False),
    ("United drew level on 35 minutes.", "The siren went off for 45 minutes.", True),
]
RACES = [  # two sentences, whether their first lengths are two races
    ("She took gold in the 800m.", "The women's 1,500m is on Friday.", True),
    ("He is the 100m champion.", "He won my 60m race too.", True),
    ("The shop is 800 metres from here.", "They live 400 metres from here.", False),
    ("The pipe is 800 metres long.", "The 400 metres of pipe are new.", False),
    ("She took gold in the 800m.", "The 1,200m of pipe are new.", False),
]
APART = [  # a text, whether its first two figures are of two things
    ("Rain fell.\n\nThe gale hit boats. A strip of 400 metres is shut. Crews mend 350 metres of rail.", True),
    ("Rain fell.\n\nThe gale hit boats. A strip of 400 metres is shut. The 350 metres of sand are wet.", False),
    ("Rain fell.\n\nA bus rolled 150 metres.\n\nCrews mended 60 metres of rail.", True),
    ("Rain fell.\n\nA bus rolled 150 metres.\n\nA bus rolled 60 metres.", False),
    ("Rain fell.\n\nA bus rolled four miles.\n\nCrews mended 60 metres of rail.", False),
    ("Rain fell.\n\nHe fell on a hill at 36 kilometres.\n\nShe led at the 30-kilometre mark.", True),
    ("Rain fell.\n\nHe fell on a hill at 36 kilometres.\n\nShe won the 30-kilometre race.", False),
    ("Rain fell.\n\nThe climb is 9.6km long.\n\nThey crashed 96km into the stage.", True),
    ("Rain fell.\n\nThe climb is 9.6km long.\n\nThe climb is 96km long.", False),
    ("Rain fell.\n\nThey bought 500 MHz of airwaves.\n\nThe 600 MHz band drew no bids.", True),
    ("Rain fell.\n\nThey bought 500 MHz of airwaves.\n\nThe 600 MHz of airwaves are theirs.", False),
    ("Rain fell.\n\nHe sold a 16ft punt.\n\nThe pupils built 14ft skiffs.", True),
    ("Rain fell.\n\nHe sold a 16ft punt.\n\nThe pupils built 14ft punts.", False),
    ("Rain fell.\n\nRovers scored on 20 minutes.\n\nRovers scored on 70 minutes.", True),
    ("Rain fell.\n\nRovers scored 20 times.\n\nRovers scored 70 times.", False),
]


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("first", "second", "expected"), OTHERWISE)
def test_a_length_of_time_that_says_when_is_no_duration(first: str, second: str, expected: bool) -> None:
    documents, claims = engine.read([SourceDocument("body", f"{first}\n\n{second}")])
    alignment = align(documents, claims)
    a, b = (each for each in claims if each.unit is not None and each.unit.dimension == "time")
    assert are_told_otherwise(alignment, a, b) is are_told_otherwise(alignment, b, a) is expected


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("first", "second", "expected"), RACES)
def test_races_are_called_by_their_lengths(first: str, second: str, expected: bool) -> None:
    documents, claims = engine.read([SourceDocument("body", f"{first}\n\n{second}")])
    alignment = align(documents, claims)
    assert are_races(alignment, *claims) is are_races(alignment, *claims[::-1]) is expected


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("text", "expected"), APART)
def test_measures_that_nothing_ties_are_of_two_things(text: str, expected: bool) -> None:
    assert measured_apart(contrast(text)) is expected
