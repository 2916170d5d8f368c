"""Figures written in two units that add up: "5ft 10in", "11st 4lb", "two hours and 40 minutes", "$3 50 cents"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from service.model import Interval, Quantity, Span

# unit -> (the smaller unit that may follow it, how many of those make one)
SMALLER: dict[str, dict[str, float]] = {
    "foot": {"inch": 12.0},
    "stone": {"pound-mass": 14.0, "pound sterling": 14.0},
    "pound-mass": {"ounce": 16.0},
    "year": {"month": 12.0},
    "hour": {"minute": 60.0},
    "minute": {"second": 60.0},
    "dollar": {"cent": 100.0},
    "pound sterling": {"penny": 100.0},
}
JOINT = re.compile(r",?\s{0,2}(?:and\s)?")


def join(quantities: Iterable[Quantity], text: str) -> Iterator[Quantity]:
    """Yield the quantities with each compound figure as one, in its larger unit."""
    held: Quantity | None = None
    for quantity in quantities:
        if held is None:
            held = quantity
            continue
        merged = merge(held, quantity, text)
        if merged is None:
            yield held
        held = merged or quantity
    if held is not None:
        yield held


def merge(large: Quantity, small: Quantity, text: str) -> Quantity | None:
    """Return two neighbouring quantities as one figure, or None where they are two."""
    if large.unit is None or small.unit is None or large.value is None or small.value is None:
        return None
    per = SMALLER.get(large.unit.name, {}).get(small.unit.name)
    if per is None or small.value >= per or small.qualifier is not None or large.value != int(large.value):
        return None
    gap = text[large.span.end : small.span.start]
    if len(gap) > 8 or not JOINT.fullmatch(gap):
        return None
    value = large.value + small.value / per
    return replace(
        large,
        span=Span(large.span.start, small.span.end),
        figure=Span(large.figure.start, small.figure.end),
        unit_span=small.unit_span,
        value=value,
        interval=Interval(value, value) if large.qualifier is None else large.interval,
        granularity=small.granularity / per,
    )
