"""The age that a bare number tells of people: "the pilot was 34", "who was three at the time", "a miner of 77"."""

from __future__ import annotations

from service.claims.governed import Governed
from service.claims.measured import verb_above
from service.claims.nounforms import OF_THEM, is_plural
from service.claims.parse import Parse, Word
from service.claims.parted import number_of
from service.claims.people import is_person
from service.claims.phrases import subject_of, under_of
from service.claims.uncounted import ONE
from service.extraction.agewords import YEAR_OF_AGE

OLDEST = 115
GROWN = 13  # "a miner of 77", but "a mother of nine"
KIN = frozenset("father mother parent dad mum grandfather grandmother member leader captain head chief winner".split())
SINGULAR = frozenset({"was", "is", "be", "been", "'s", "’s"})
CLOSING = frozenset("when at today now then and but while before the last this".split())
WHO = frozenset({"who", "he", "she"})
PARENTS = frozenset({"mum", "mom", "dad", "gran", "grandma", "grandad", "grandpa"})  # who have no article
GROUPS = frozenset({"staff", "crew", "police", "personnel", "family", "couple", "crowd", "guard"})
ARTICLES = frozenset({"a", "an"})
LIMITS = frozenset({"under", "over"})
AMID = frozenset({"was", "is", "has", "had", "who", "from", "and"})


def grown(parse: Parse, top: Word, figure: range) -> Governed | None:
    """Return what a bare number is said of where it is one person's age, or None."""
    age = years_of(parse, figure)
    if age is None or not 1 < age <= OLDEST or parse.words[figure.start].lower in ONE:
        return None
    person = said_of(parse, top, figure)
    if person is None and age >= GROWN:
        person = described(parse, top, figure) or limited(parse, top, figure)
    if person is None:
        return None
    return Governed(subject_of(parse, person, figure), "age", verb_above(parse, top), YEAR_OF_AGE)


def years_of(parse: Parse, figure: range) -> int | None:
    """Return the whole number on a figure of one word, or of two that a hyphen joins: "fifty-one"."""
    words = parse.words[figure.start : figure.stop]
    told = [number_of(word) for word in (words if len(words) == 1 else (words[0], words[-1]))]
    joined = len(words) == 1 or (
        len(words) == 3 and words[1].text == "-" and all(word.text.isalpha() for word in words[::2])
    )
    return sum(each for each in told if each) if joined and None not in told else None


def said_of(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the person of whom a form of "be" says a number, with nothing behind it that it could count."""
    verb = parse.head_of(top)
    follows = parse.words[figure.stop] if figure.stop < len(parse.words) else None
    closed = follows is None or (follows.pos == "PUNCT" and follows.text not in {"-", ":"}) or follows.lower in CLOSING
    tied = figure.stop + 1 < len(parse.words) and parse.words[figure.stop + 1].pos == "NUM"  # "is 3 and 2"
    closed = closed and not tied
    if top.dep not in {"attr", "acomp"} or verb.lower not in SINGULAR or verb.index > figure.start or not closed:
        return None
    owner = next((word for word in parse.children_of(verb) if word.dep == "nsubj"), None)
    if owner is None and verb.dep == "conj":  # "who was three at the time and is now nine"
        owner = next((word for word in parse.children_of(parse.head_of(verb)) if word.dep == "nsubj"), None)
    if owner is None or owner.index > verb.index:
        return None
    if owner.lower in WHO:
        return owner
    return owner if owner.lower in PARENTS or (owner.pos == "NOUN" and is_one(owner)) else None


def described(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the person whom "of" tells a number of: "a miner of 77"."""
    follows = parse.words[figure.stop] if figure.stop < len(parse.words) else None
    closed = follows is None or follows.pos == "PUNCT" or follows.lower in AMID
    of = parse.words[figure.start - 1] if figure.start > 1 else None
    if of is None or of.lower != "of" or top.head != of.index or not closed:
        return None
    person = parse.words[of.index - 1]
    one = any(child.lower in ARTICLES for child in parse.children_of(person))
    return person if one and is_one(person) and person.lemma not in KIN else None


def limited(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return those who are told to be under or over an age: "two of the drivers are under 18", "graduates under 30"."""
    limit = parse.head_of(top)
    follows = parse.words[figure.stop] if figure.stop < len(parse.words) else None
    closed = follows is None or follows.pos in {"PUNCT", "VERB", "AUX", "CCONJ"}
    if limit.lower not in LIMITS or limit.index != figure.start - 1 or not closed:
        return None
    above = parse.head_of(limit)
    if above.lemma != "be":
        return above if above.index == limit.index - 1 and are_people(above) else None
    owner = next((word for word in parse.children_of(above) if word.dep == "nsubj"), above)
    return next((word for word in (owner, *under_of(parse, owner)) if are_people(word)), None)


def are_people(word: Word) -> bool:
    """Tell whether a word names several people: "drivers", "accused"."""
    return word.lower in OF_THEM or (word.pos == "NOUN" and is_person(word) and is_plural(word))


def is_one(noun: Word) -> bool:
    """Tell whether a noun names one person."""
    return is_person(noun) and noun.lemma not in GROUPS and not is_plural(noun)
