"""One or a few of a unit: "an hour or two", "a mile or three"; behind "another", of anything: "another try or two"."""

from __future__ import annotations

from service.extraction import qualifiers
from service.extraction.lexer import Kind, Token, word_at
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.rates import read_per
from service.extraction.unit_table import singular
from service.extraction.units import UnitMatch, read_simple
from service.model import Interval, Qualifier, Quantity, Span, Unit

FEW = {"two": 2.0, "three": 3.0}
ARTICLES = frozenset({"a", "an", "another"})
DIMENSIONS = frozenset({"time", "length", "mass", "volume", "area", "currency", "ratio"})


def is_one_or_two(tokens: list[Token], i: int) -> bool:
    """Tell whether the article at token i begins such a figure, as far as its number words go."""
    return word_at(tokens, i + 2) == "or" and word_at(tokens, i + 3) in FEW


def read_one_or_two(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read such a figure from token i on: the quantity and the index after it; "a thing or two" has no unit."""
    if word_at(tokens, i) not in ARTICLES or not is_one_or_two(tokens, i):
        return None
    unit = unit_of(tokens, i)
    if unit is None:
        return None
    unit, end, _ = read_per(tokens, UnitMatch(unit, i + 4))  # "an hour or two a day"
    phrase = qualifiers.read_qualifier(tokens, i, end, unit, None)
    span = Span(tokens[i].start, tokens[end - 1].end)
    quantity = Quantity(
        span=span,
        figure=Span(tokens[i].start, tokens[i + 3].end),
        unit_span=Span(tokens[i + 1].start, tokens[i + 1].end),
        value=None,
        interval=Interval(1.0, FEW[tokens[i + 3].lower]),
        granularity=1.0,
        qualifier=Qualifier.RANGE,
        unit=unit,
        qualifier_span=Span(tokens[phrase.first].start, tokens[phrase.end - 1].end) if phrase else None,
    )
    return quantity, end


def unit_of(tokens: list[Token], i: int) -> Unit | None:
    """Return the unit behind the article at token i, or what is counted behind "another"."""
    word, unit = tokens[i + 1].lower, read_simple(tokens, i + 1)
    if tokens[i + 1].kind is not Kind.WORD or singular(word) != word:
        return None
    if unit is not None and unit.end == i + 2 and unit.unit.dimension in DIMENSIONS:
        return unit.unit
    counts = unit is None and word_at(tokens, i) == "another" and word not in FUNCTION_WORDS
    return Unit(word, "count") if counts else None
