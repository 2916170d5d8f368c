"""Ranges whose ends are told in two units, or in parts of one: "18 months to six years", "5ft 10in to 6ft"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from service.extraction.ages.words import YEAR_OF_AGE
from service.extraction.movements import MOVING, SPREAD, is_told_of_moving, lead_of
from service.extraction.qualifiers import ABOUT_SHARE
from service.model import Interval, Qualifier, Quantity, Span, Unit

# The units of one kind by their size, as exact as the ends of such a range are: a month has 30.4 days.
SIZES: dict[str, dict[str, float]] = {
    "time": {
        "second": 1.0, "minute": 60.0, "hour": 3_600.0, "day": 86_400.0, "week": 604_800.0, "month": 2_629_800.0,
        "year": 31_557_600.0, "decade": 315_576_000.0,
    },
    "length": {
        "millimetre": 0.001, "centimetre": 0.01, "metre": 1.0, "kilometre": 1_000.0, "inch": 0.0254, "foot": 0.3048,
        "yard": 0.9144, "mile": 1_609.344,
    },
    "mass": {
        "gram": 0.001, "kilogram": 1.0, "tonne": 1_000.0, "ounce": 0.02834952, "pound-mass": 0.4535924,
        "stone": 6.350293,
    },
    "volume": {"millilitre": 0.001, "litre": 1.0},
    "sterling": {"penny": 0.01, "pound sterling": 1.0},
    "dollars": {"cent": 0.01, "dollar": 1.0},
}  # fmt: skip
PLACES = {name: (kind, size) for kind, sizes in SIZES.items() for name, size in sizes.items()}
OF_AGE = " of age"
AGES = frozenset({"ages", "age", "aged"})
LINK = re.compile(r"\s+(?P<word>to|and)\s+|[-–]")
ONE = re.compile(
    r"\s+(?P<word>to|and)\s+(?P<figure>an?)\s+(?P<unit>minute|hour|day|week|month|year|decade|mile)\b"
    r"(?!['’-]|\s+(?:and|ago|later|earlier)\b)"
)
BETWEEN = re.compile(r"\bbetween\s+(?:(?:about|around|roughly|just)\s+)?$", re.IGNORECASE)
WORDS = re.compile(r"[^\W\d_]+|[.;!?]")
LONGEST_LINK = 8  # characters
REACH = 120  # characters before a range in which the verb of a movement stands
LED = 4  # words before a range that a "from" is one of
NEAR = 8  # words before a range in which "ranged" stands, or the verb of a "by"
CLOSE = 5  # words before a range in which another verb of a movement stands


def join_ends(quantities: Iterable[Quantity], text: str) -> Iterator[Quantity]:
    """Yield the quantities with the two ends of each such range as one."""
    held: Quantity | None = None
    for quantity in quantities:
        merged = merge(held, quantity, text) if held is not None else None
        if held is not None and merged is None:
            yield with_one(held, quantity.span.start, text)
        held = merged or quantity
    if held is not None:
        yield with_one(held, len(text), text)


def merge(low: Quantity, high: Quantity, text: str) -> Quantity | None:
    """Return two neighbouring quantities as one range, or None where they are none."""
    link = LINK.fullmatch(text, low.span.end, min(high.span.start, low.span.end + LONGEST_LINK))
    if link is None or link.end() != high.span.start or high.qualifier is not None:
        return None
    if high.unit is None and is_young(low, text):
        high = replace(high, unit=YEAR_OF_AGE)  # "aged between 18 months and 11"
    least = least_in(low, high)
    return spanning(low, high, least) if least is not None and spreads(low, link["word"] or "-", text) else None


def is_young(low: Quantity, text: str) -> bool:
    """Tell whether a figure is an age in less than years: "aged 18 months", "ages ranged from six weeks"."""
    if low.unit is None or low.unit.name.removesuffix(OF_AGE) not in {"day", "week", "month"}:
        return False
    return low.unit.dimension == "age" or not AGES.isdisjoint(words_before(low, text)[-NEAR:])


def words_before(low: Quantity, text: str) -> list[str]:
    """Return the words before a figure, in lower case, and what ends sentences among them."""
    return [word.lower() for word in WORDS.findall(text, max(0, low.span.start - REACH), low.span.start)]


def with_one(low: Quantity, limit: int, text: str) -> Quantity:
    """Return a time with the one larger unit that ends its range: "six months to a year", "45 minutes to an hour".

    The next figure begins at `limit`: it has what is left of "six months to a year and a half".
    """
    known = low.unit is not None and low.unit.name in PLACES
    link = ONE.match(text, low.span.end, low.span.end + REACH) if known else None
    if link is None or link.end() > limit:
        return low
    unit = Unit(link["unit"], PLACES[link["unit"]][0])
    figure, named = Span(*link.span("figure")), Span(*link.span("unit"))
    one = Quantity(Span(figure.start, named.end), figure, named, 1.0, Interval(1.0, 1.0), 1.0, None, unit)
    least = least_in(low, one)
    return spanning(low, one, least) if least is not None and spreads(low, link["word"], text) else low


def least_in(low: Quantity, high: Quantity) -> float | None:
    """Return the lower end in the unit of the upper one, or None where the two figures are no ends of a range."""
    if low.value is None or low.unit is None or low.qualifier not in {None, Qualifier.ABOUT}:
        return None
    factor = factor_of(low.unit, high.unit) if high.unit is not None else None
    least = low.value * factor if factor is not None else 0.0
    return least if 0 < least < (high.value or 0.0) else None


def factor_of(small: Unit, large: Unit) -> float | None:
    """Return how many of the second unit the first one is, or None where the two are not of one kind."""
    kind, size = PLACES.get(small.name.removesuffix(OF_AGE), ("", 1.0))
    other, whole = PLACES.get(large.name.removesuffix(OF_AGE), ("", 1.0))
    return size / whole if kind and kind == other else None


def spreads(low: Quantity, link: str, text: str) -> bool:
    """Tell whether the words before two figures leave them a range, and tell of no movement from one to the other."""
    if link == "and":
        return BETWEEN.search(text, max(0, low.span.start - REACH), low.span.start) is not None
    words = words_before(low, text)
    if link == "-" or not SPREAD.isdisjoint(words[-NEAR:]):
        return True
    if "from" in words[-LED:]:
        return not is_told_of_moving(words[::-1])
    lead, _ = lead_of(words[-CLOSE:])
    return MOVING.isdisjoint(words[-NEAR:]) if lead == "by" else lead not in MOVING


def spanning(low: Quantity, high: Quantity, least: float) -> Quantity:
    """Return the range from one figure to another, in the unit of the other one, in which it begins at `least`."""
    of_age = low.unit is not None and low.unit.dimension == "age"
    unit = Unit(f"{high.unit.name.removesuffix(OF_AGE)}{OF_AGE}", "age") if of_age and high.unit else high.unit
    step = low.granularity * least / (low.value or 1.0)
    loose = least * 2 * ABOUT_SHARE if low.qualifier is Qualifier.ABOUT else 0.0
    return replace(
        low,
        span=Span(low.span.start, high.span.end),
        figure=Span(low.figure.start, high.figure.end),
        unit_span=high.unit_span,
        value=None,
        interval=Interval(least, high.interval.high),
        granularity=max(min(step, high.granularity), loose),
        qualifier=Qualifier.RANGE,
        unit=unit,
    )
