"""The people of a population that a bare number tells: "a population of 9,000", "the prison population fell to 300"."""

from __future__ import annotations

from dataclasses import replace

from service.claims.bare.settled import REACHED
from service.claims.clause import subject_above
from service.claims.governed import Governed
from service.claims.kinds import HOLDERS, kinds
from service.claims.measured import measured, noun_measure
from service.claims.nounforms import is_plural
from service.claims.parse import Parse, Word
from service.claims.people import PEOPLE as NAMED
from service.claims.phrases import of_complement
from service.model import Unit

PEOPLE = Unit("people", "count")
POPULATION = "population"
INHABITING = frozenset(  # what a population of people is of, or is like: "the world's population"
    """world city town country nation state island village region district county area prison jail school campus care
    male female working urban rural black white muslim jewish christian catholic elderly age ageing aging old
    young total general overall entire whole local national global resident indigenous civilian homeless
    voting estimated refugee migrant immigrant pensioner voter patient inmate prisoner worker""".split()
)


def inhabited(parse: Parse, top: Word, figure: range) -> Governed:
    """Return what a bare number is said of, with people as its unit where it measures a population of them."""
    told = measured(parse, top, figure)
    owner = subject_above(parse, top)
    if owner is not None and owner.lemma == POPULATION and parse.head_of(top).lemma in REACHED and top.dep == "dobj":
        told = noun_measure(parse, owner, figure, told.event)  # "the population reached 9,000"
    *narrowing, measure = (told.measure or "").split() or [""]
    if measure != POPULATION or not all(is_inhabiting(word) for word in narrowing):
        return told  # "the elephant population"
    owners = (of_complement(parse, word) for word in parse.words if word.lemma == POPULATION)
    animals = (noun for noun in owners if noun is not None and noun.pos == "NOUN" and is_plural(noun))
    return told if next(animals, None) is not None else replace(told, unit=PEOPLE)  # "the population of elephants"


def is_inhabiting(word: str) -> bool:
    """Tell whether a word before "population" names people, or where or how they live."""
    return word in INHABITING or word in NAMED or not HOLDERS.isdisjoint(kinds().nouns.get(word, frozenset()))
