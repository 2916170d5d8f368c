"""Figures that restate the one before them in another unit, and are not that amount: "12 miles (29km)"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.finding import finding_of
from service.checks.wording import place_of, shown, subject_of, told, written
from service.conversion import convert, converts, readings
from service.model import Claim, ClaimRole, Interval, Qualifier, Unit, Why

ROUND_SHARE = 0.1  # a converted figure is rounded to no coarser a step than this share of itself
WORD_SHARE = 0.5  # so wide is a fraction in words: "a quarter of a mile" is from three sixteenths to five
CERTAIN = 0.95
AROUND = 100  # characters on either side of a temperature that may say that it is a difference
DIFFERENCE = re.compile(
    r"\b(?:warm(?:er|ed|ing)|cool(?:er|ed|ing)|hotter|colder|rises?|rose|risen|rising|increas\w+|drop\w*|fall\w*|fell|"
    r"above|below|differ\w*|higher|lower|chang\w+|anomal\w+|within)\b",
    re.IGNORECASE,
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each figure with the one behind it that restates it, and is not the same amount."""
    for a, b in (pair for row in restatements(alignment) for pair in pairwise(row)):
        if a.unit is None or b.unit is None or a.unit.dimension == b.unit.dimension == "currency":
            continue
        found = misconverted(alignment, a, b, a.unit, b.unit)
        if found is not None:
            yield found


def restatements(alignment: Alignment) -> Iterator[list[Claim]]:
    """Yield the rows of figures of one amount: "5m euros ($6.5m; £3.4m)"."""
    row: list[Claim] = []
    for claim in alignment.claims:
        if claim.bracketed and row and row[-1].document == claim.document:
            row.append(claim)
            continue
        if len(row) > 1:
            yield row
        row = [claim]
    if len(row) > 1:
        yield row


def misconverted(alignment: Alignment, a: Claim, b: Claim, unit: Unit, other: Unit) -> Finding | None:
    """Return the finding of two figures that restate one amount and do not convert, or None where they do."""
    if unit.dimension != other.dimension or unit.dimension == "count" or not converts(unit, other):
        return None
    mine, theirs = ends(alignment, a), ends(alignment, b)
    if len(mine) != len(theirs) or any(
        converted(mine, theirs, left, right, difference=difference)
        for left in readings(unit)
        for right in readings(other)
        for difference in bases(alignment, a, unit)
    ):
        return None
    change = a.role is ClaimRole.CHANGE
    back = [convert(middle, unit, other, difference=change) for middle in map(point, mine)]
    plain = convert(b.quantity.interval, other, unit, difference=change)
    values = dict.fromkeys(shown(each.low) for each in back if each is not None)
    return finding_of(
        alignment,
        (a, b),
        CERTAIN,
        subject=subject_of((a,)),
        message=(
            f"{told(alignment, a)} and {written(alignment, b)} in {place_of(alignment, a)} are not the same amount: "
            f"the first comes to about {' to '.join(values)} in the unit of the second ({other.name})."
        ),
        why=Why(
            unit.name,
            (a.quantity.interval, plain or b.quantity.interval),
            "rounding of both figures, trailing zeros included",
        ),
    )


def converted(
    mine: tuple[Interval, ...], theirs: tuple[Interval, ...], unit: Unit, other: Unit, *, difference: bool
) -> bool:
    """Tell whether each figure of the one unit is that of the other, within rounding."""
    back = [convert(end, other, unit, difference=difference) for end in theirs]
    return all(end is not None and own.meets(end) for own, end in zip(mine, back, strict=True))


def bases(alignment: Alignment, claim: Claim, unit: Unit) -> tuple[bool, ...]:
    """Return whether a figure can be read as a difference, of which only the factor counts, or as an amount, or both.

    Only of temperatures are the two unlike.
    """
    if claim.role is ClaimRole.CHANGE:
        return (True,)
    words = claim.around(alignment.text_of(claim), AROUND)
    changing = unit.dimension == "temperature" and claim.role is ClaimRole.VALUE and DIFFERENCE.search(words)
    return (False, True) if changing else (False,)


def ends(alignment: Alignment, claim: Claim) -> tuple[Interval, ...]:
    """Return what rounding allows for a figure, or for both ends of a range.

    All its trailing zeros are taken as rounding, as conversions are written. A bound ("up to 120mph") holds for both
    figures alike, so that only the figures themselves count.
    """
    quantity = claim.quantity
    if quantity.value is not None:
        values = [quantity.value]
    else:
        values = [end for end in (quantity.interval.low, quantity.interval.high) if math.isfinite(end)]
    in_words = not any(map(str.isdigit, quantity.figure.of(alignment.text_of(claim))))
    steps = [
        WORD_SHARE * abs(value) if in_words and abs(value) < 1 else step_of(value, quantity.granularity)
        for value in values
    ]
    allowed = [Interval(value - step / 2, value + step / 2) for value, step in zip(values, steps, strict=True)]
    if quantity.qualifier is Qualifier.NEARLY and quantity.value is not None:
        said, [written] = quantity.interval, allowed  # "£77 a year, or just under £1.50 a week"
        return (Interval(min(said.low, written.low), max(said.high, written.high)),)
    return tuple(allowed)


def step_of(value: float, granularity: float) -> float:
    """Return the step that a converted figure is rounded to, with its trailing zeros."""
    if granularity < 1:
        return 2 * granularity  # "1.85m", "5ft 9in": rounded up or down
    edge, zeros = abs(value), 1.0
    while edge and edge % (zeros * 10) == 0:
        zeros *= 10
    return max(granularity, min(zeros, edge * ROUND_SHARE))


def point(interval: Interval) -> Interval:
    """Return the middle of an interval, as one."""
    middle = (interval.low + interval.high) / 2
    return Interval(middle, middle)
