"""The people of a population that a bare number tells: "a population of 9,000", "the population fell to 9,000"."""

from __future__ import annotations

from dataclasses import replace

from service.claims.governed import Governed
from service.claims.nounforms import is_plural
from service.claims.parse import Parse
from service.claims.phrases import of_complement
from service.model import Unit

PEOPLE = Unit("people", "count")
POPULATION = "population"


def inhabited(parse: Parse, told: Governed) -> Governed:
    """Return what a bare number is said of, with people as its unit where it measures a population of them."""
    if told.measure != POPULATION:
        return told  # "the elephant population"
    owners = (of_complement(parse, word) for word in parse.words if word.lemma == POPULATION)
    kinds = (noun for noun in owners if noun is not None and noun.pos == "NOUN" and is_plural(noun))
    return told if next(kinds, None) is not None else replace(told, unit=PEOPLE)  # "the population of elephants"
