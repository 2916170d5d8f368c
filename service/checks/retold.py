"""Shares and changes told twice in two forms that do not fit, for the checks of the two."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from service.alignment import Alignment
from service.alignment.told_twice import Retelling
from service.checks.base import Finding
from service.checks.wording import place_of, severity_of, subject_of, told
from service.model import Claim, Interval, Why

CONFIDENCE = 0.78
Readings = list[Interval]


def retold(
    alignment: Alignment, read: Callable[[Claim, int], Readings], unlike: float, *, direction: bool
) -> Iterator[tuple[Retelling, Readings]]:
    """Yield the retellings of shares, or of changes, that do not fit, the likeliest first, with all that each can mean.

    `read` returns what a claim, told as a change of a direction, can mean. What fits another telling is no slip, and
    what is `unlike` by so much of the larger is hardly of one thing.
    """
    claims = alignment.claims
    ranked = sorted((r for r in alignment.retellings if bool(r.direction) is direction), key=lambda r: -r.weight)
    told = [(r, read(claims[r.first], r.direction), read(claims[r.second], r.direction)) for r in ranked]
    gaps = [min(a.gap(b) for a in one for b in two) for _, one, two in told]
    settled = {i for (r, _, _), gap in zip(told, gaps, strict=True) if gap == 0 for i in (r.first, r.second)}
    for (each, one, two), gap in zip(told, gaps, strict=True):
        if gap <= unlike and settled.isdisjoint({each.first, each.second}):
            settled |= {each.first, each.second}
            yield each, [*one, *two]


def told_otherwise(alignment: Alignment, each: Retelling, readings: Readings, what: str, tolerance: str) -> Finding:
    """Return the finding of a share or a change that is told twice and does not fit."""
    claims = one, two = alignment.claims[each.first], alignment.claims[each.second]
    return Finding(
        claims=claims,
        confidence=CONFIDENCE,
        severity=severity_of(alignment, claims, CONFIDENCE),
        subject=subject_of(claims),
        message=(
            f"The {what} is told twice and does not fit: {told(alignment, one)} in {place_of(alignment, one)}, and "
            f"{told(alignment, two)} in {place_of(alignment, two)}."
        ),
        why=Why("fraction" if what == "share" else None, tuple(readings), tolerance),
    )
