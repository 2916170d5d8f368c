"""Ages: "44-year-old", "44 years old", "aged 44", "Smith, 44,"."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token
from service.extraction.names import FUNCTION_WORDS
from service.extraction.numerals import HYPHENS, word_at
from service.extraction.units import UnitMatch
from service.model import Unit

OLDEST = 120  # years; the oldest age on record is 122
YEAR_OF_AGE = Unit("year of age", "age")
OLD = frozenset({"old", "olds"})


def read_age(tokens: list[Token], first: int, end: int, unit: Unit | None, unit_end: int) -> UnitMatch | None:
    """Return the unit of age where the figure on tokens `first` to `end` is one, and the index after it.

    `unit` and `unit_end` are what was read behind the figure: "year" in "44-year-old".
    """
    if unit is not None and unit.dimension == "time":
        at = unit_end + (word_at(tokens, unit_end) in HYPHENS)
        if word_at(tokens, at) in OLD:
            return UnitMatch(Unit(f"{unit.name} of age", "age"), at + 1)
        if word_at(tokens, unit_end) == "of" and word_at(tokens, unit_end + 1) == "age":
            return UnitMatch(Unit(f"{unit.name} of age", "age"), unit_end + 2)
        return None
    if unit is not None and unit.name not in {"yo", "y/o"}:
        return None
    if word_at(tokens, end) in {"yo", "y"} and (word_at(tokens, end) == "yo" or tokens[end].glued):
        return UnitMatch(YEAR_OF_AGE, end + 1)
    lead = first - 1
    if word_at(tokens, lead) in {"between", "about", "under", "over", "around", "of"}:
        lead -= 1
    if word_at(tokens, lead) in {"aged", "age", "ages"}:
        return UnitMatch(YEAR_OF_AGE, end)
    return UnitMatch(YEAR_OF_AGE, end) if is_apposed(tokens, first, end) else None


def is_apposed(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is an age set off by commas after a name: "Smith, 44, said"."""
    if not (word_at(tokens, first - 1) == "," and word_at(tokens, end) in {",", "."} and end == first + 1):
        return False
    figure, name = tokens[first], tokens[first - 2] if first >= 2 else None
    if name is None or name.kind is not Kind.WORD or not name.text[0].isupper() or name.lower in FUNCTION_WORDS:
        return False
    return figure.kind is Kind.NUMBER and figure.text.isdecimal() and 1 <= int(figure.text) <= OLDEST
