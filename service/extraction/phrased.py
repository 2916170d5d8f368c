"""A quantity of one unit that a phrase of words and numbers tells as a whole: "an hour and a half", "6-foot-3"."""

from __future__ import annotations

from service.extraction import qualifiers
from service.extraction.lexer import Token
from service.model import Interval, Quantity, Span, Unit


def as_quantity(
    tokens: list[Token], span: range, value: float, step: float, unit: Unit, named: int | None = None
) -> Quantity:
    """Return the quantity of a phrase on the tokens of `span`, whose unit is named on token `named`, if at all."""
    phrase = qualifiers.read_qualifier(tokens, span.start, span.stop, unit, value)
    plain = Interval(value, value)
    written = Span(tokens[span.start].start, tokens[span.stop - 1].end)
    return Quantity(
        span=written,
        figure=written,
        unit_span=None if named is None else Span(tokens[named].start, tokens[named].end),
        value=value,
        interval=qualifiers.apply(phrase.qualifier, plain, slight=phrase.slight, vague=False) if phrase else plain,
        granularity=step,
        qualifier=phrase.qualifier if phrase else None,
        unit=unit,
        qualifier_span=Span(tokens[phrase.first].start, tokens[phrase.end - 1].end) if phrase else None,
    )
