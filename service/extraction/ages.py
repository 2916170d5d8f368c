"""Ages: "44-year-old", "44 years old", "aged 44", "Smith, 44,", "she turned 44"."""

from __future__ import annotations

from itertools import pairwise

from service.extraction import agelimits, apposed
from service.extraction.agelimits import AFTER
from service.extraction.agewords import (
    GROWN,
    PERSONS,
    SOFTENERS,
    YEAR_OF_AGE,
    YOUNG,
    is_adult_or_teen,
    is_digits,
    is_number,
    is_years,
)
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, word_at
from service.extraction.nouns import FUNCTION_WORDS, counts_something
from service.extraction.units import UnitMatch, bare
from service.extraction.wordnumbers import SMALL
from service.model import Unit

OLD = frozenset({"old", "olds"})
RANGING = frozenset("range ranges ranged ranging vary varied varying".split())
BEING = frozenset("is was be am are turn turns turned turning i'm he's she's who's i’m he’s she’s who’s".split())
TURNING = frozenset("turns turned turning i'm he's she's who's i’m he’s she’s who’s".split())
UNTO = frozenset({"under", "over", "above", "below"}) | {"at", "before", "till", "until"}
ADVERBS = frozenset("not just only now then still nearly almost about around barely already".split())
BANDS = frozenset("group groups bracket brackets band range category categories".split())  # "the 25-54 age group"
SENTENCE = 12  # tokens back to the verb of "he is a great back and only 25"
LIFE = frozenset(
    """retire retires retired retiring retirement work die dies died married adult adults legally widowed orphaned
    graduated joined pension pensions job""".split()
)
PASSAGES = frozenset(  # "he made his debut at 17", "she left school at 16"
    {
        ("his", "debut"), ("her", "debut"), ("my", "debut"), ("turned", "professional"), ("turned", "pro"),
        ("left", "school"), ("left", "home"), ("leave", "school"), ("leave", "home"), ("leaving", "school"),
        ("a", "father"), ("a", "mother"), ("a", "grandmother"), ("a", "grandfather"), ("the", "army"), ("the", "navy"),
        ("gave", "birth"), ("her", "first"), ("his", "first"),
    }
)  # fmt: skip
YET = frozenset({"still", "already"})
LIVING = frozenset({"live", "lives", "lived", "survive"})
LIVING_REACH = 9
LIFE_REACH = 5  # tokens before the figure in which such a word stands


def read_age(tokens: list[Token], first: int, end: int, unit: Unit | None, unit_end: int) -> UnitMatch | None:
    """Return the unit of age where the figure on tokens `first` to `end` is one, and the index after it.

    `unit` and `unit_end` are what was read behind the figure: "year" in "44-year-old".
    """
    if unit is not None and unit.dimension == "time":
        of_age = Unit(f"{unit.name} of age", "age")
        at = unit_end + (word_at(tokens, unit_end) in HYPHENS)
        if bare(word_at(tokens, at)) in OLD:
            return UnitMatch(of_age, at + 1)
        if word_at(tokens, unit_end) == "of" and word_at(tokens, unit_end + 1) == "age":
            return UnitMatch(of_age, unit_end + 2)
        lived = unit.name == "year" and (
            lives_to(tokens, first, unit_end) or agelimits.is_named_age(tokens, first, unit_end)
        )
        baby = unit.name in {"month", "week", "day"} and apposed.is_apposed(tokens, first, unit_end)
        return UnitMatch(of_age, unit_end) if lived or baby or is_aged(tokens, first) else None
    if unit is not None:
        return None
    if word_at(tokens, end) == "age" and word_at(tokens, end + 1) in BANDS:
        return UnitMatch(YEAR_OF_AGE, end)
    if word_at(tokens, end) == "yo":
        return UnitMatch(YEAR_OF_AGE, end + 1)
    if word_at(tokens, end) == "y" and word_at(tokens, end + 1) == "/" and word_at(tokens, end + 2) == "o":
        return UnitMatch(YEAR_OF_AGE, end + 3)
    can_be_age = tokens[first].kind is Kind.NUMBER or is_number(tokens[first])
    if is_aged(tokens, first) or (can_be_age and any(tells(tokens, first, end) for tells in ALWAYS)):
        return UnitMatch(YEAR_OF_AGE, end)
    if is_years(tokens, first, end):
        return UnitMatch(YEAR_OF_AGE, end) if any(tells(tokens, first, end) for tells in IN_DIGITS) else None
    return UnitMatch(YEAR_OF_AGE, end) if tokens[first].lower in SMALL and is_then(tokens, first, end) else None


def is_aged(tokens: list[Token], first: int) -> bool:
    """Tell whether "aged" or "age of" leads to the figure that begins at a token."""
    lead = first - 1
    while lead > first - 3 and word_at(tokens, lead) in SOFTENERS:
        lead -= 1
    lead -= word_at(tokens, lead) in RANGING  # "their ages ranged from three to 71"
    if word_at(tokens, lead) in {"aged", "age", "ages"}:
        return True
    if word_at(tokens, first - 1) == "as" and word_at(tokens, first - 2) in {"young", "old"}:
        return True  # "children as young as 12"
    of = first - 1 - (word_at(tokens, first - 1) in {"just", "only"})
    who = word_at(tokens, of - 1) if word_at(tokens, of) == "of" and is_number(tokens[first]) else ""
    told = who in YOUNG or (who in GROWN and is_digits(tokens[first]) and is_adult_or_teen(tokens[first]))
    return told and not counts_something(tokens, first + 1)  # "kids of 15", "a man of 62"


def is_being(tokens: list[Token], i: int) -> bool:
    """Tell whether "he is", "who was" or the like ends at a token."""
    return word_at(tokens, i) in BEING and (word_at(tokens, i - 1) in PERSONS or word_at(tokens, i) in TURNING)


def is_told(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is what a person is or turns: "she is 44", "who will be 35 next month"."""
    first -= word_at(tokens, first - 1) in ADVERBS  # "I'm only 10!"
    if word_at(tokens, first - 1) == "and" and word_at(tokens, first) in ADVERBS:  # "he is a great back, and only 25"
        first = (
            next((at for at in range(first - 1, max(0, first - SENTENCE), -1) if is_being(tokens, at)), first - 1) + 1
        )
    if word_at(tokens, first - 1) not in BEING:
        return False
    after = tokens[end] if end < len(tokens) else None
    if after is not None and after.lower not in AFTER and after.lower not in PERSONS:
        return False
    if word_at(tokens, end) == "when" and word_at(tokens, end + 1) in PERSONS:
        return True  # "Smith was 22 when she left"
    words = {token.lower for token in tokens[max(0, first - 4) : first]}
    return bool(words & PERSONS) or word_at(tokens, first - 1) in TURNING


def is_then(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether a number word is how old a person was at a time: "when she was eight,", "he was nine when"."""
    if word_at(tokens, first - 1) not in {"was", "turned", "is"} or word_at(tokens, first - 2) not in {
        "she",
        "he",
        "i",
    }:
        return False
    dated = word_at(tokens, first - 3) in {"when", "until", "since"} and word_at(tokens, end) in {",", ".", ""}
    return dated or (word_at(tokens, end) == "when" and word_at(tokens, end + 1) in PERSONS)


def is_when(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure says at what age a thing is done: "retire at 65", "legally adults at 18", "At 23, he"."""
    lead = tokens[first - 1] if first > 0 else None
    if lead is None or lead.lower not in UNTO | {"by"} or not is_adult_or_teen(tokens[first]):
        return False
    after, then = word_at(tokens, end), tokens[end + 1] if end + 1 < len(tokens) else None
    if lead.text == "At" and after == "," and then is not None:
        named = is_capital(tokens, end + 1) and then.lower not in FUNCTION_WORDS
        return named or then.lower in PERSONS or then.lower in {"she's", "he's", "i'm"}
    if lead.text == "At" and (after in PERSONS or after in BEING) and len(tokens[first].text) == len("34"):
        return True  # "At 34 I'm tired"
    if lead.lower == "at" and after in YET and then is not None and then.lower in {"a", "an", "the", "one"}:
        return True  # "at 24 still a newcomer"
    if lead.lower == "by":
        return lead.text == "By" and after == "," and then is not None and then.lower in PERSONS  # "By 30, he was rich"
    closed = not after or after in AFTER or after in FUNCTION_WORDS
    near = [token.lower for token in tokens[max(0, first - LIFE_REACH) : first - 1]]
    told = not LIFE.isdisjoint(near) or not PASSAGES.isdisjoint(pairwise(near))
    return closed and told and not counts_something(tokens, end)


def lives_to(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure that ends at token `end` is how old people grow: "they live to 81", "men until 78"."""
    lead = word_at(tokens, first - 1)
    if lead not in {"to", "until", "till"} or not is_adult_or_teen(tokens[first]):
        return False
    before = [token.lower for token in tokens[max(0, first - LIVING_REACH) : first - 1]]
    if before and before[-1] in LIVING:
        return not counts_something(tokens, end)  # "shown live to 42 cinemas"
    joined_to = not {",", "and"}.isdisjoint(before[-4:])  # ", men until 78"
    return joined_to and any(verb in LIVING and then == lead for verb, then in pairwise(before))


ALWAYS = (  # of figures in digits or words, or of ranges
    apposed.is_apposed,
    apposed.is_listed,
    agelimits.is_named_age,
    agelimits.is_or_older,
    agelimits.is_young_limit,
    agelimits.is_extreme,
)
IN_DIGITS = (
    is_told,
    is_when,
    lives_to,
    agelimits.is_expected,
    agelimits.is_limit,
)
