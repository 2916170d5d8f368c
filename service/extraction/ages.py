"""Ages: "44-year-old", "44 years old", "aged 44", "Smith, 44,", "she turned 44"."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, word_at
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.units import UnitMatch
from service.model import Unit

OLDEST = 120  # years; the oldest age on record is 122
YEAR_OF_AGE = Unit("year of age", "age")
OLD = frozenset({"old", "olds"})
SOFTENERS = frozenset("between about under over around of nearly almost".split())
PERSONS = frozenset("he she i who".split())
BEING = frozenset("is was be am are turn turns turned turning i'm he's she's who's i’m he’s she’s who’s".split())
TURNING = frozenset("turns turned turning i'm he's she's who's i’m he’s she’s who’s".split())
PREDICATES = frozenset("was is has had who said says told will won died".split())  # "the striker, 24, was hurt"
AFTER = frozenset(". , ; ! ? by next in on when and this today tomorrow at now then last but or years".split())


def read_age(tokens: list[Token], first: int, end: int, unit: Unit | None, unit_end: int) -> UnitMatch | None:
    """Return the unit of age where the figure on tokens `first` to `end` is one, and the index after it.

    `unit` and `unit_end` are what was read behind the figure: "year" in "44-year-old".
    """
    if unit is not None and unit.dimension == "time":
        of_age = Unit(f"{unit.name} of age", "age")
        at = unit_end + (word_at(tokens, unit_end) in HYPHENS)
        if word_at(tokens, at) in OLD:
            return UnitMatch(of_age, at + 1)
        if word_at(tokens, unit_end) == "of" and word_at(tokens, unit_end + 1) == "age":
            return UnitMatch(of_age, unit_end + 2)
        return UnitMatch(of_age, unit_end) if is_aged(tokens, first) else None
    if unit is not None:
        return None
    if word_at(tokens, end) == "yo":
        return UnitMatch(YEAR_OF_AGE, end + 1)
    if [word_at(tokens, at) for at in range(end, end + 3)] == ["y", "/", "o"]:
        return UnitMatch(YEAR_OF_AGE, end + 3)
    aged = is_aged(tokens, first) or is_apposed(tokens, first, end) or is_told(tokens, first, end)
    return UnitMatch(YEAR_OF_AGE, end) if aged else None


def is_aged(tokens: list[Token], first: int) -> bool:
    """Tell whether "aged" or "age of" leads to the figure that begins at a token."""
    lead = first - 1
    while lead > first - 3 and word_at(tokens, lead) in SOFTENERS:
        lead -= 1
    return word_at(tokens, lead) in {"aged", "age", "ages"}


def is_years(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure can be a number of years lived: digits alone, up to the oldest."""
    text = tokens[first].text
    return end == first + 1 and tokens[first].kind is Kind.NUMBER and text.isdecimal() and 1 <= int(text[:4]) <= OLDEST


def is_apposed(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is an age set off by commas after a name: "Smith, 44, said"."""
    if not (word_at(tokens, first - 1) == "," and word_at(tokens, end) in {",", "."} and is_years(tokens, first, end)):
        return False
    if is_capital(tokens, first - 2):
        return tokens[first - 2].lower not in FUNCTION_WORDS
    return word_at(tokens, end + 1) in PREDICATES and first > 1 and tokens[first - 2].lower.isalpha()


def is_told(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is what a person is or turns: "she is 44", "who will be 35 next month"."""
    if not is_years(tokens, first, end) or word_at(tokens, first - 1) not in BEING:
        return False
    after = tokens[end] if end < len(tokens) else None
    if after is not None and after.lower not in AFTER:
        return False
    words = {token.lower for token in tokens[max(0, first - 4) : first]}
    return bool(words & PERSONS) or word_at(tokens, first - 1) in TURNING
