"""Figures written in two units that add up: "5ft 10in", "11st 4lb", "two hours and 40 minutes", "10 dollars 50"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from service.extraction.numeral import SHARE
from service.model import Interval, Qualifier, Quantity, Span, Unit

# unit -> (the smaller unit that may follow it, how many of those make one); after stones, pounds are a weight
SMALLER: dict[str, dict[str, float]] = {
    "foot": {"inch": 12.0},
    "stone": {"pound-mass": 14.0, "pound sterling": 14.0},
    "pound-mass": {"ounce": 16.0},
    "year": {"month": 12.0},
    "week": {"day": 7.0},
    "day": {"hour": 24.0, "minute": 1_440.0},
    "hour": {"minute": 60.0, "second": 3_600.0},
    "minute": {"second": 60.0},
    "dollar": {"cent": 100.0},
    "euro": {"cent": 100.0},
    "pound sterling": {"penny": 100.0},
}
FULL = {"second": 60.0, "minute": 60.0}  # from so many on it would be more of a unit between: "two days 15 minutes"
MEASURED = frozenset({"time", "length", "mass", "volume", "area"})
PARTS_MORE = frozenset({0.25, 0.5, 0.75})
FRACTION = 1e-6
PER = " per "
JOINT = re.compile(r",?\s{0,2}(?:and\s)?")
LONGEST_JOINT = 8  # characters
HUNDREDTHS = re.compile(r"[0-9]{2}|[a-z]+ty(?:[ -][a-z]+)?")  # the cents of "10 dollars 50", "ten dollars forty five"
CLOSE = re.compile(r"\s*(?:[.,;:!?)]|$)")


def join(quantities: Iterable[Quantity], text: str) -> Iterator[Quantity]:
    """Yield the quantities with each compound figure as one, in its larger unit."""
    held: Quantity | None = None
    for quantity in quantities:
        merged = merge(held, quantity, text) if held is not None else None
        if held is not None and merged is None:
            yield held
        held = merged or quantity
    if held is not None:
        yield held


def merge(large: Quantity, small: Quantity, text: str) -> Quantity | None:
    """Return two neighbouring quantities as one figure, or None where they are two."""
    small, rated = plain(small)
    if large.unit is None or small.value is None or small.qualifier is not None:
        return None
    if large.qualifier is Qualifier.RANGE and large.value is None:
        return merge_end(large, small, text)
    if large.value is None:
        return None
    per = 1.0 if is_part_more(large, small) else smaller_per(large, small, text)
    if per is None:
        return None
    unit = Unit(f"{large.unit.name}{rated.name}", f"{large.unit.dimension}{rated.dimension}") if rated else large.unit
    full = FULL.get(small.unit.name, per) if small.unit is not None else per
    if small.value >= full or not is_whole(large.value * per / full):
        return None
    gap = text[large.span.end : min(small.span.start, large.span.end + LONGEST_JOINT + 1)]
    if len(gap) > LONGEST_JOINT or not JOINT.fullmatch(gap):
        return None
    if small.unit == SHARE and "and" not in gap:
        return None  # "70,000 acres, half of it forest"
    value = large.value + small.value / per
    qualified = large.qualifier is not None and large.value > 0
    return replace(
        large,
        span=Span(large.span.start, small.span.end),
        figure=Span(large.figure.start, small.figure.end),
        unit=unit,
        unit_span=small.unit_span or large.unit_span,
        value=value,
        interval=large.interval.scaled(value / large.value) if qualified else Interval(value, value),
        granularity=small.granularity / per,
    )


def plain(quantity: Quantity) -> tuple[Quantity, Unit | None]:
    """Return a figure told by a rate in its own unit, and what it is told by: the "a night" of "52 minutes a night"."""
    if quantity.unit is None or PER not in quantity.unit.name:
        return quantity, None
    name, _, by = quantity.unit.name.partition(PER)
    dimension, _, of = quantity.unit.dimension.partition(PER)
    return replace(quantity, unit=Unit(name, dimension)), Unit(f"{PER}{by}", f"{PER}{of}")


def merge_end(spread: Quantity, small: Quantity, text: str) -> Quantity | None:
    """Return a range with the smaller unit that its upper end is told in too: "between 5ft and 6ft 2in"."""
    high = spread.interval.high
    end = merge(replace(spread, value=high, interval=Interval(high, high), qualifier=None), small, text)
    if end is None:
        return None
    return replace(
        end, value=None, interval=Interval(spread.interval.low, end.interval.high), qualifier=Qualifier.RANGE
    )


def is_whole(value: float) -> bool:
    """Tell whether a value has no fraction, but for what the machine's arithmetic leaves."""
    return abs(value - round(value)) < FRACTION


def is_part_more(large: Quantity, small: Quantity) -> bool:
    """Tell whether the second figure is a part more of the first one's unit: "two hours and a half"."""
    measured = large.unit is not None and large.unit.dimension in MEASURED and large.unit_span is not None
    return measured and small.unit == SHARE and small.value in PARTS_MORE and small.unit_span is None


def smaller_per(large: Quantity, small: Quantity, text: str) -> float | None:
    """Return how many of the smaller figure's unit make one of the larger's, or None where they do not add up."""
    if large.unit is None:
        return None
    if small.unit is not None:
        return SMALLER.get(large.unit.name, {}).get(small.unit.name)
    if large.unit.dimension != "currency" or large.unit_span is None or large.unit_span.start < large.figure.start:
        return None
    written = HUNDREDTHS.fullmatch(text, small.figure.start, min(small.figure.end, small.figure.start + 20))
    closed = CLOSE.match(text, small.span.end, small.span.end + 4)
    return 100.0 if written and closed else None
