"""Units that a figure leaves to its neighbour: "4.8 to 4.7 per cent", "from 21 mpg to 23", "four- or five-year"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from service.model import Quantity

AHEAD = re.compile(r"\s?(?:to|or|and|[-–])\s(?:about|around|nearly|almost|just|even|over|under)?\s?")
HANGING = re.compile(r"[-‐‑–](?:,|\s)")  # the hyphen of "four- or five-year" and "four-, five- and six-cylinder"
BACK = re.compile(r"(?:\s+[\w'’-]+){0,3}\s+to\s+(?:(?:about|around|just|nearly|almost)\s+)?")
FROM = re.compile(r"\bfrom\s+(?:[\w'’-]+\s+){0,2}$")
CLOSED = re.compile(
    r"\s*(?:[.,;:)]|$|(?:in|by|for|on|at|and|but|last|this|after|over|while|as|with|since|when|compared|per)\b)"
)
REACH = 48  # characters between two figures that share a unit


def share_units(quantities: Iterable[Quantity], text: str) -> Iterator[Quantity]:
    """Yield the quantities, those without a unit with the one that a neighbour has for both."""
    known = list(quantities)
    for i in range(len(known) - 2, -1, -1):
        known[i] = from_next(known[i], known[i + 1], text)
    previous: Quantity | None = None
    for quantity in known:
        previous = quantity if previous is None else from_previous(previous, quantity, text)
        yield previous


def from_next(quantity: Quantity, following: Quantity, text: str) -> Quantity:
    """Return a quantity with the unit that the one behind it is written with for both."""
    unit, at = following.unit, following.unit_span
    if quantity.unit is not None or unit is None or at is None or at.start < following.figure.start:
        return quantity
    gap = text[quantity.span.end : min(following.span.start, quantity.span.end + REACH)]
    shared = AHEAD.fullmatch(gap) or HANGING.match(gap)
    return (
        replace(quantity, unit=unit, unit_span=at)
        if shared and following.span.start - quantity.span.end < REACH
        else quantity
    )


def from_previous(previous: Quantity, quantity: Quantity, text: str) -> Quantity:
    """Return a quantity with the unit of the one before it, where the two are the ends of a movement."""
    if quantity.unit is not None or previous.unit is None or not previous.is_amount:
        return quantity
    near = quantity.span.start - previous.span.end < REACH
    if not near or not BACK.fullmatch(text, previous.span.end, quantity.span.start):
        return quantity
    begun = FROM.search(text, max(0, previous.span.start - REACH), previous.span.start)
    closed = CLOSED.match(text, quantity.span.end, quantity.span.end + 16)
    return replace(quantity, unit=previous.unit, unit_span=previous.unit_span) if begun and closed else quantity
