"""One unit or a few of them: "an hour or two", "a mile or three"."""

from __future__ import annotations

from service.extraction import qualifiers
from service.extraction.lexer import Token, word_at
from service.extraction.unit_table import singular
from service.extraction.units import read_simple
from service.model import Interval, Qualifier, Quantity, Span

FEW = {"two": 2.0, "three": 3.0}
DIMENSIONS = frozenset({"time", "length", "mass", "volume", "area", "currency", "ratio"})


def is_one_or_two(tokens: list[Token], i: int) -> bool:
    """Tell whether "a" at token i begins such a figure, as far as its number words go."""
    return word_at(tokens, i + 2) == "or" and word_at(tokens, i + 3) in FEW


def read_one_or_two(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read such a figure from token i on: the quantity and the index after it; "a thing or two" has no unit."""
    if word_at(tokens, i) not in {"a", "an"} or not is_one_or_two(tokens, i):
        return None
    unit, word, end = read_simple(tokens, i + 1), tokens[i + 1].lower, i + 4
    if unit is None or unit.end != i + 2 or singular(word) != word or unit.unit.dimension not in DIMENSIONS:
        return None
    phrase = qualifiers.read_before(tokens, i)
    span = Span(tokens[i].start, tokens[end - 1].end)
    quantity = Quantity(
        span=span,
        figure=span,
        unit_span=Span(tokens[i + 1].start, tokens[i + 1].end),
        value=None,
        interval=Interval(1.0, FEW[tokens[end - 1].lower]),
        granularity=1.0,
        qualifier=Qualifier.RANGE,
        unit=unit.unit,
        qualifier_span=Span(tokens[phrase.first].start, tokens[phrase.end - 1].end) if phrase else None,
    )
    return quantity, end
