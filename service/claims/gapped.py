"""Clauses without a verb of their own, which leave what they count to the one before: "Leeds won nine, Hull seven"."""

from __future__ import annotations

from dataclasses import replace

from service.claims.parse import Parse
from service.claims.phrases import NOMINAL
from service.model import Claim, Span

JOINTS = frozenset({",", "and", "but", "while", ";", "with"})
CLOSERS = frozenset({",", ".", "and", "but", "while", ";", ")"})
NAMING = frozenset({"case", "det", "poss"})
ORDERED = frozenset({"second", "third", "rival"})  # of "and the second 350", "and his rival nine"
ARTICLES = frozenset({"a", "an"})
NAME_REACH = 8  # words of a name before the figure
LASTING = frozenset({"year", "month", "week", "day", "second"})  # scores stand beside minutes


def is_gapped(parse: Parse, figure: range) -> bool:
    """Tell whether a figure closes a clause of its own without a verb."""
    if figure.stop < len(parse.words) and parse.words[figure.stop].lower not in CLOSERS:
        return False
    named = False
    for word in reversed(parse.words[max(0, figure.start - NAME_REACH) : figure.start]):
        if word.lower in JOINTS:
            return named
        if word.lower in ARTICLES:
            return False  # "won with a record 4.25m"
        if word.pos not in NOMINAL and word.dep not in NAMING and word.lower not in ORDERED:
            return False
        named = True
    return False


def with_unit_left(former: Claim, claim: Claim, parse: Parse) -> Claim:
    """Return a claim with the unit of the figure before it, where its clause leaves that unsaid.

    "Women won 48 per cent of the seats and men 52"; "he was jailed for four years and his brother for three".
    """
    unit = former.unit
    if claim.unit is not None or unit is None or (former.document, former.sentence) != (claim.document, claim.sentence):
        return claim
    if unit.dimension != "ratio" and unit.name not in LASTING:
        return claim
    start = claim.sentence.start
    inside = parse.within(Span(claim.quantity.span.start - start, claim.quantity.span.end - start))
    before = parse.within(Span(former.quantity.span.start - start, former.quantity.span.end - start))
    if not inside or not before or inside[0].index <= before[-1].index:
        return claim
    figure, led = range(inside[0].index, inside[-1].index + 1), parse.words[max(0, before[0].index - 1)]
    if led.lower == "for" and parse.words[figure.start - 1].lower == "for":
        figure = range(figure.start - 1, figure.stop)
    return replace(claim, unit=unit) if is_gapped(parse, figure) else claim
