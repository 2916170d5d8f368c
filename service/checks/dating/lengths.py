"""A length of time against two dates that it leads from and to."""

from __future__ import annotations

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, Dated
from service.checks.finding import finding_of
from service.checks.wording import listed, told, written
from service.chronology import Day
from service.model import Claim, Interval, Why

SURE = 0.8
ANY_YEAR = 2023  # for two dates without one


def misfit(alignment: Alignment, claim: Claim, opening: Dated, closing: Dated | Day) -> Finding | None:
    """Return the finding of a length of time that two days do not allow, or None where they do."""
    days = days_between(opening, closing)
    if claim.unit is None or days is None or days.low < 0 or is_as_long(claim, days):
        return None
    size = DAYS[claim.unit.name]
    length = claim.quantity.interval.scaled(size)
    dated = (opening.claim, *((closing.claim,) if isinstance(closing, Dated) else ()))
    apart = round((days.low + days.high) / 2 / size, 1 if size > DAYS["month"] else 0)
    shown = listed([written(alignment, each) for each in sorted(dated, key=lambda each: each.span.start)])
    return finding_of(
        alignment,
        (claim, *dated),
        SURE,
        subject="time between dates",
        message=(
            f"{told(alignment, claim)} does not fit {shown}: from the one to the other it is about {apart:g} "
            f"{claim.unit.name}s."
        ),
        why=Why("day", (length, days), "rounding, and what the dates leave open"),
    )


def fits(claim: Claim, opening: Dated, closing: Dated) -> bool:
    """Tell whether a length of time is that from one date to a later one."""
    days = days_between(opening, closing)
    return days is not None and days.high > 0 and is_as_long(claim, days)


def days_between(opening: Dated, closing: Dated | Day) -> Interval | None:
    """Return the least and the most days from one date to another, or None where a date does not exist."""
    last = closing.first if isinstance(closing, Dated) else closing
    year = opening.first.year or last.year or ANY_YEAR
    first_days, last_days = opening.first.bounds(year), last.bounds(year)
    if first_days is None or last_days is None:
        return None
    return Interval((last_days[0] - first_days[1]).days, (last_days[1] - first_days[0]).days)


def is_as_long(claim: Claim, days: Interval) -> bool:
    """Tell whether so many days are as long as a length of time, as it is rounded."""
    if claim.unit is None:
        return False
    size = DAYS[claim.unit.name]
    counted = days.high - days.low <= 1 and claim.unit.name in ("day", "week")
    step = 0.5 if counted else max(claim.quantity.granularity, 0.5)
    length, slack = claim.quantity.interval.scaled(size), step * size
    return days.low - slack <= length.high and length.low <= days.high + slack
