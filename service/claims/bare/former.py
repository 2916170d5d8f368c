"""The noun that a number counts before a bare one, which may leave its own to it."""

from __future__ import annotations

from service.claims.bare.settled import countable, is_thing
from service.claims.clause import SUBJECT_DEPS
from service.claims.counted import VAGUE
from service.claims.countries import demonyms
from service.claims.parse import Parse, Word
from service.claims.phrases import ATTRIBUTES, of_complement
from service.extraction.wordnumbers import MAGNITUDES, SMALL

NUMBERS = frozenset(SMALL) | frozenset(MAGNITUDES)
SCALES = frozenset({"m", "bn", "k", "million", "billion", "thousand"})
SCALED_REACH = 4  # words behind the "m" of "9m young viewers" among which the noun stands
OUTINGS = frozenset({"game", "match", "appearance", "start", "outing", "innings", "cap", "test"})  # goals are in them
PORTIONS = frozenset({"other", "third", "fifth", "tenth"})
KNOWN = frozenset({"the", "its", "their", "his", "her"})
ALL = frozenset({"all", "most", "some", "many", "both"})


def earlier_counted(parse: Parse, figure: range) -> Word | None:
    """Return the nearest noun before a figure that a number counts and that is no unit of measurement.

    Of "19 goals in 30 games" it is the goals.
    """
    outing = None
    for word in reversed(parse.words[: figure.start]):
        if not is_number(word) or (word.index and parse.words[word.index - 1].lower == "per"):
            continue  # "21 deaths per 1,000 births, down from 24"
        noun = counted_by(parse, word) if word.dep in ATTRIBUTES else of_complement(parse, word)
        if noun is None or (word.dep not in ATTRIBUTES and word.lower == "one"):
            continue  # "one of the reasons" counts what one is, not reasons
        if noun.lemma in PORTIONS:
            continue  # "two-thirds of them", "three others"
        people = noun.lower[:-1] in demonyms() and noun.lower.endswith("s")  # "8,000 Iraqis"
        ins = noun.lower == "ins" and parse.words[noun.index - 1].text == "-"  # "break-ins" are no inches
        counts = people or ins or countable(noun) or (word.lower == "one" and is_thing(noun))
        if (noun.pos == "NOUN" or people) and word.index < noun.index < figure.start and counts:
            if word.index > 0 and parse.words[word.index - 1].pos == "PROPN":
                return outing  # "the FTSE 100 index"
            if noun.lemma not in OUTINGS or noun.dep != "pobj":
                return noun
            outing = outing or noun
    return outing


def counted_by(parse: Parse, number: Word) -> Word:
    """Return the noun that a number before it counts: "viewers" in "9m viewers", where the parse parts the "m"."""
    head = parse.head_of(number)
    if head.index != number.index + 1 or head.lower not in SCALES:
        return head
    return next((word for word in parse.words[head.index + 1 : head.index + SCALED_REACH] if word.pos == "NOUN"), head)


def is_number(word: Word) -> bool:
    """Tell whether a word is a number, also where the tagger takes it for another word: "Eleven people"."""
    return (
        word.pos == "NUM"
        or (word.dep == "nummod" and word.pos != "PROPN" and word.lower in NUMBERS)
        or (word.dep == "amod" and word.text.replace(",", "").isdecimal())
        or word.lower in VAGUE
        or word.lower == "dozen"
    )


def told_first(parse: Parse, counted: Word) -> Word:
    """Return the counted subject before a counted noun that is known: "41 people stand for the 18 seats, six fewer"."""
    known = any(word.lower in KNOWN for word in parse.children_of(counted))
    former = earlier_counted(parse, range(counted.index, counted.index)) if known else None
    return former if former is not None and former.dep in SUBJECT_DEPS else counted


def outer(parse: Parse, counted: Word) -> Word:
    """Return the counted noun that "of" ties another one to: "bees" of "2,140 bees of 31 species"."""
    whole = parse.head_of(parse.head_of(counted)) if parse.head_of(counted).lower == "of" else counted
    numbered = any(word.dep == "nummod" for word in parse.children_of(whole))
    return whole if numbered and whole.pos == "NOUN" and countable(whole) else counted


def all_before(parse: Parse, figure: range, shares: frozenset[str]) -> Word | None:
    """Return "men" for "four of them" behind "All of the men are banned", or behind a part of them by other words."""
    owner = next((word for word in parse.words[: figure.start] if word.dep in SUBJECT_DEPS), None)
    noun = of_complement(parse, owner) if owner is not None and owner.lower in shares else None
    return noun if noun is not None and countable(noun) else None
