"""Shares of one whole that come to more than all of it, or to less where they are told to be all."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.alignment.splits import Split
from service.checks.base import Finding
from service.checks.finding import finding_of
from service.checks.wording import listed, percent, subject_of, written
from service.model import Interval, Why

OVER, SHORT = 0.85, 0.78  # shares that come to more than 100%; parts with "the remaining" that come to less


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the splits that do not come to 100%."""
    for split in alignment.splits:
        found = overfull(alignment, split)
        if found is not None:
            yield found


def overfull(alignment: Alignment, split: Split) -> Finding | None:
    """Return the finding of shares that come to more than their whole, or None where they fit into it."""
    claims = tuple(alignment.claims[i] for i in split.parts)
    added = sum(claim.quantity.value or 0.0 for claim in claims)
    slack = sum(claim.quantity.granularity for claim in claims) / 2
    least, most = (
        sum(end) for end in zip(*((c.quantity.interval.low, c.quantity.interval.high) for c in claims), strict=True)
    )
    over, short = least - slack > 100, split.complete and most + slack < 100
    if not over and not short:
        return None
    confidence = OVER if over else SHORT
    return finding_of(
        alignment,
        claims,
        confidence,
        subject=subject_of(claims),
        message=(
            f"The shares of one whole come to {percent(added / 100)}: "
            f"{listed([written(alignment, claim) for claim in claims])}."
        ),
        why=Why(
            "percentage", (Interval(least, most), Interval(100.0, 100.0)), f"rounding of each share, {slack:g} in all"
        ),
    )
