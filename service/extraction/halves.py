"""A unit and a part of it: "an hour and a half", "a mile and a quarter"."""

from __future__ import annotations

from service.extraction.lexer import Token, word_at
from service.extraction.phrased import as_quantity
from service.extraction.shares import ADDED
from service.extraction.unit_table import singular
from service.extraction.units import read_simple
from service.model import Quantity

DIMENSIONS = frozenset({"time", "length", "mass", "volume", "area", "currency"})
STEP = 0.25  # what is told in halves and quarters is no more precise


def is_half_more(tokens: list[Token], i: int) -> bool:
    """Tell whether "a" at token i begins such a figure."""
    return (
        word_at(tokens, i + 2) == "and"
        and word_at(tokens, i + 3) in {"a", "one"}
        and word_at(tokens, i + 4) in ADDED
        and word_at(tokens, i + 5) != "of"
    )


def read_half_more(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read "a", a unit and a part of it from token i on: the quantity and the index after it."""
    if word_at(tokens, i) not in {"a", "an"} or not is_half_more(tokens, i):
        return None
    unit = read_simple(tokens, i + 1)
    word = tokens[i + 1].lower
    if unit is None or unit.end != i + 2 or singular(word) != word or unit.unit.dimension not in DIMENSIONS:
        return None
    end, value = i + 5, 1 + 1 / ADDED[tokens[i + 4].lower]
    return as_quantity(tokens, range(i, end), value, STEP, unit.unit, i + 1), end
