"""One of a unit and a part of it: "an hour and a half", "a mile and a quarter", "an hour and 20 minutes"."""

from __future__ import annotations

from dataclasses import replace

from service.extraction.compounds import SMALLER
from service.extraction.lexer import Kind, Token, word_at
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.numerals import read_numeral
from service.extraction.phrased import as_quantity
from service.extraction.shares import ADDED
from service.extraction.unit_table import singular
from service.extraction.units import UnitMatch, read_simple
from service.extraction.wordnumbers import MAGNITUDES, SMALL
from service.model import Quantity, Span, Unit

DIMENSIONS = frozenset({"time", "length", "mass", "volume", "area", "currency"})
NO_THINGS = FUNCTION_WORDS | MAGNITUDES.keys() | {"half", "quarter", "third", "few", "couple"}
STEP = 0.25  # what is told in halves and quarters is no more precise


def is_half_more(tokens: list[Token], i: int) -> bool:
    """Tell whether "a" at token i begins such a figure, as far as its number goes."""
    if word_at(tokens, i + 2) != "and":
        return False
    half = word_at(tokens, i + 3) in {"a", "one"} and word_at(tokens, i + 4) in ADDED
    return (half and word_at(tokens, i + 5) != "of") or is_number(tokens, i + 3)


def is_number(tokens: list[Token], i: int) -> bool:
    """Tell whether a number that is no share stands at token i."""
    return i < len(tokens) and (tokens[i].kind is Kind.NUMBER or tokens[i].lower in SMALL.keys() - {"one"})


def read_half_more(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read "a", a unit and a part of it from token i on: the quantity and the index after it.

    Of "an hour and 20 minutes" only the hour is read, as what the minutes are added to.
    """
    if word_at(tokens, i) not in {"a", "an"} or not is_half_more(tokens, i):
        return None
    unit = read_simple(tokens, i + 1)
    word = tokens[i + 1].lower
    if unit is None and is_thing(tokens, i + 1) and not is_number(tokens, i + 3):
        unit = UnitMatch(Unit(word, "count"), i + 2)  # "won by a length and a half"
        return quantity_of(tokens, i, unit, i + 5, 1 + 1 / ADDED[tokens[i + 4].lower])
    if unit is None or unit.end != i + 2 or singular(word) != word or unit.unit.dimension not in DIMENSIONS:
        return None
    if is_number(tokens, i + 3):
        return quantity_of(tokens, i, unit, unit.end, 1.0) if has_smaller(tokens, i + 3, unit) else None
    return quantity_of(tokens, i, unit, i + 5, 1 + 1 / ADDED[tokens[i + 4].lower])


def is_thing(tokens: list[Token], i: int) -> bool:
    """Tell whether one thing that is counted stands at token i, and nothing behind its half that is halved."""
    word, then = word_at(tokens, i), word_at(tokens, i + 4)
    closed = not then.isalnum() or then in FUNCTION_WORDS
    return tokens[i].text.islower() and word.isalpha() and singular(word) == word and closed and word not in NO_THINGS


def has_smaller(tokens: list[Token], i: int, large: UnitMatch) -> bool:
    """Tell whether less than one of a unit stands at token i, in a smaller unit that is told with it."""
    number = read_numeral(tokens, i)
    unit = read_simple(tokens, number.end) if number is not None else None
    if number is None or number.value is None or unit is None:
        return False
    return number.value < SMALLER.get(large.unit.name, {}).get(unit.unit.name, 0.0)


def quantity_of(tokens: list[Token], i: int, unit: UnitMatch, end: int, value: float) -> tuple[Quantity, int]:
    """Return the quantity of a value on tokens i to `end`, and the index after it."""
    quantity = as_quantity(tokens, range(i, end), value, STEP, unit.unit, i + 1)
    alone = end == unit.end  # "an hour", before the minutes that are told with it
    figure = Span(tokens[i].start, tokens[i].end) if alone else quantity.span
    return replace(quantity, figure=figure), end
