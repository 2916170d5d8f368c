"""One of a unit and a part of it: "an hour and a half", "a mile and three-quarters", "an hour and 20 minutes"."""

from __future__ import annotations

from dataclasses import replace

from service.extraction.compounds import SMALLER
from service.extraction.lexer import Kind, Token, joined, word_at
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
    part = part_at(tokens, i + 3)
    return is_number(tokens, i + 3) if part is None else word_at(tokens, part[1]) != "of"


def part_at(tokens: list[Token], i: int) -> tuple[float, int] | None:
    """Return the part of one that is told at token i, "a half", "three-quarters", and the index after it."""
    if word_at(tokens, i) in {"a", "one"} and word_at(tokens, i + 1) in ADDED:
        return 1 / ADDED[tokens[i + 1].lower], i + 2
    at = joined(tokens, i + 1)
    return (0.75, at + 1) if word_at(tokens, i) == "three" and word_at(tokens, at) == "quarters" else None


def is_number(tokens: list[Token], i: int) -> bool:
    """Tell whether a number that is no share stands at token i."""
    return i < len(tokens) and (tokens[i].kind is Kind.NUMBER or tokens[i].lower in SMALL.keys() - {"one"})


def read_half_more(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read "a", a unit and a part of it from token i on: the quantity and the index after it.

    Of "an hour and 20 minutes" only the hour is read, as what the minutes are added to.
    """
    if word_at(tokens, i) not in {"a", "an"} or not is_half_more(tokens, i):
        return None
    unit, part = read_simple(tokens, i + 1), part_at(tokens, i + 3)
    word = tokens[i + 1].lower
    if unit is None and part is not None and is_thing(tokens, i + 1, part[1]):
        unit = UnitMatch(Unit(word, "count"), i + 2)  # "won by a length and a half"
        return quantity_of(tokens, i, unit, part[1], 1 + part[0])
    if unit is None or unit.end != i + 2 or singular(word) != word or unit.unit.dimension not in DIMENSIONS:
        return None
    if part is not None:
        return quantity_of(tokens, i, unit, part[1], 1 + part[0])
    return quantity_of(tokens, i, unit, unit.end, 1.0) if has_smaller(tokens, i + 3, unit) else None


def is_thing(tokens: list[Token], i: int, end: int) -> bool:
    """Tell whether one thing that is counted stands at token i, and nothing at `end`, behind its half, is halved."""
    word, then = word_at(tokens, i), word_at(tokens, end)
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
