"""Two amounts against what the one is said to be of the other: "a 6kg bag ... a 20kg one ... four times as heavy"."""

from __future__ import annotations

from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.alignment.comparables import amounts_by_sentence
from service.alignment.compared import comparisons
from service.alignment.moved.apart import Tie
from service.checks.base import Finding
from service.checks.finding import finding_of
from service.checks.wording import subject_of, told
from service.model import Claim, Interval, Why

SURE = 0.7  # not shown by default: published articles bear such ties out too seldom to be surer
OF_OTHERS = 0.45  # a comparison that misses two amounts by more of itself is hardly of them
ROUGHLY = 0.05  # "three times" is told of what is within a twentieth of it, besides its rounding
LESS = frozenset("less fewer lower smaller cheaper shorter slower lighter".split())
WHOLE = 100
EXACT_SHARE = 0.04  # trailing zeros of an amount are rounding up to this share of it


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each comparison that two amounts near it nearly make, and that no two make."""
    moved = {
        i
        for each in alignment.movements
        if each.size is not None and each.tie is not Tie.NEAR
        for i in (each.before, each.after, each.size)
    }
    rows = [row for row in amounts_by_sentence(alignment.claims) if moved.isdisjoint(row)]
    missed: dict[int, list[tuple[Claim, Claim, Claim]]] = {}
    made: set[int] = set()
    for d, document in enumerate(alignment.documents):
        own = [row for row in rows if alignment.claims[row[0]].document == d]
        for small, large, size in deadline.watched(comparisons(document.text, alignment.claims, own)):
            smaller, larger, times = (alignment.claims[i] for i in (small, large, size))
            apart = factor(smaller, larger).gap(said(alignment, times))
            if apart == 0:
                made.add(size)
            elif apart <= OF_OTHERS:
                missed.setdefault(size, []).append((smaller, larger, times))
    for size, found in missed.items():
        if size not in made:
            yield finding(alignment, *found[0])


def factor(smaller: Claim, larger: Claim) -> Interval:
    """Return how many times the smaller amount the larger one may be, within the rounding of both."""
    (low, high), (least, most) = (within(claim) for claim in (smaller, larger))
    return Interval(least / high, most / low)


def within(claim: Claim) -> tuple[float, float]:
    """Return the values that an amount may round; "up to 8MB" is compared as 8MB."""
    value = claim.quantity.value or 0.0
    half = min(claim.quantity.granularity, EXACT_SHARE * value) / 2
    return value - half, value + half


def said(alignment: Alignment, size: Claim) -> Interval:
    """Return how many times the smaller amount the larger one is by the words of a comparison."""
    value, name = size.quantity.value or 0.0, size.unit.name if size.unit else ""
    behind = alignment.text_of(size)[size.span.end : size.sentence.end].lower().split()[0]
    if name == "fraction":
        least = most = 1 / value
    elif name == "percentage":
        step = size.quantity.granularity / 2
        least, most = 1 + (value - step) / 100, 1 + (value + step) / 100
        if behind in LESS and value + step < WHOLE:
            least, most = 1 / (1 - (value - step) / 100), 1 / (1 - (value + step) / 100)
    else:  # "three times more" is said of three and of four times
        least, most = value, value + 1 if behind == "more" or behind.endswith("er") else value
    return Interval(least * (1 - ROUGHLY), most * (1 + ROUGHLY))


def finding(alignment: Alignment, smaller: Claim, larger: Claim, size: Claim) -> Finding:
    """Return the finding of two amounts that are not so many times one another as the text says."""
    times = (larger.quantity.value or 0.0) / (smaller.quantity.value or 1.0)
    return finding_of(
        alignment,
        (smaller, larger, size),
        SURE,
        subject=subject_of((larger, smaller)),
        message=(
            f"The comparison does not fit its figures: {told(alignment, larger)} is {times:.3g} times "
            f"{told(alignment, smaller)}, against {told(alignment, size)}."
        ),
        why=Why(None, (factor(smaller, larger), said(alignment, size)), "rounding of both amounts and a twentieth"),
    )
