"""Ages: "44-year-old", "44 years old", "aged 44", "Smith, 44,", "she turned 44"."""

from __future__ import annotations

from itertools import pairwise

from service.extraction.ages import apposed, behindof, limits, told
from service.extraction.ages.limits import AFTER
from service.extraction.ages.told import BEING
from service.extraction.ages.words import (
    PERSONS,
    SOFTENERS,
    YEAR_OF_AGE,
    is_adult_or_teen,
    is_number,
    is_years,
)
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, word_at
from service.extraction.nouns import FUNCTION_WORDS, counts_something
from service.extraction.units import UnitMatch, bare
from service.model import Unit

OLD = frozenset({"old", "olds"})
RANGING = frozenset("range ranges ranged ranging vary varied varying".split())
UNTO = frozenset({"under", "over", "above", "below"}) | {"at", "before", "till", "until"}
BANDS = frozenset("group groups bracket brackets band range category categories".split())  # "the 25-54 age group"
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
VOTING = frozenset({"vote", "votes", "voting"})
VOTING_AGES = frozenset({"16", "17", "18", "21"})
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
            lives_to(tokens, first, unit_end) or limits.is_named_age(tokens, first, unit_end)
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
    digits = is_years(tokens, first, end) and any(tells(tokens, first, end) for tells in IN_DIGITS)
    return UnitMatch(YEAR_OF_AGE, end) if digits else None


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
    return behindof.is_of_age(tokens, first)


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
    if lead.lower == "at" and word_at(tokens, first - 2) in VOTING and tokens[first].text in VOTING_AGES:
        return after not in {"of", "per", "%"} and not counts_something(tokens, end)  # "votes at 16"
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
    limits.is_named_age,
    limits.is_or_older,
    limits.is_young_limit,
    limits.is_extreme,
    told.is_then,
)
IN_DIGITS = (
    told.is_told,
    is_when,
    lives_to,
    limits.is_expected,
    limits.is_limit,
    limits.is_among,
)
