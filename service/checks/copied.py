"""Figures that differ in a sentence which a story and a related text tell in nearly the same words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from service.alignment import Alignment, Copy
from service.checks.base import Finding
from service.checks.clashing.comparison import Clash, clash
from service.checks.finding import finding_of, intervals_of
from service.checks.wording import located
from service.chronology import read
from service.model import Claim, Interval, Why

SURE = 0.95


def miscopied(alignment: Alignment) -> Mapping[tuple[int, int], Clash]:
    """Return the amounts, by index, that a shared sentence has at one place, and that differ."""
    odd = ((pair, clash_of(*(alignment.claims[i] for i in pair))) for pair in odd_places(alignment))
    return {pair: found for pair, found in odd if found is not None}


def of_two_things(alignment: Alignment) -> frozenset[tuple[int, int]]:
    """Return the places of the sentences that run side by side, and tell of two names or of two dates."""
    found: set[tuple[int, int]] = set()
    for copy in alignment.copies:
        odd = differing(alignment, copy)
        dated = any(dimension_of(alignment.claims[i]) == "date" for i, _ in odd)
        if not is_one(copy, odd) and (copy.parallel or dated):
            found |= set(odd)
    return frozenset(found)


def findings(alignment: Alignment, dimension: str) -> Iterator[Finding]:
    """Yield the dates, or the ordinals, that a shared sentence has at one place, and that differ."""
    for pair in odd_places(alignment):
        claims = tuple(alignment.claims[i] for i in pair)
        if all(dimension_of(claim) == dimension for claim in claims):
            yield finding_of(
                alignment,
                claims,
                SURE,
                copied=True,
                subject=next((each for claim in claims for each in (claim.measure, claim.event) if each), dimension),
                message=f"One sentence is told with two {dimension}s: {located(alignment, claims)}.",
                why=Why(dimension, intervals_of(claims), "none"),
            )


def odd_places(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """Yield the claims that stand at one place of a shared sentence and differ."""
    for copy in alignment.copies:
        odd = differing(alignment, copy)
        if is_one(copy, odd):
            yield from odd


def differing(alignment: Alignment, copy: Copy) -> list[tuple[int, int]]:
    """Return the places of two sentences that have two figures."""
    return [(i, j) for i, j in copy.places if differ(alignment, alignment.claims[i], alignment.claims[j])]


def is_one(copy: Copy, odd: Sequence[tuple[int, int]]) -> bool:
    """Tell whether two sentences are one: as many of their figures agree as differ, but for a single one.

    Where some of their words tell of two things, it takes two that agree: "Juniper Research" may be a slip itself.
    """
    agreeing = len(copy.places) - len(odd)
    if copy.parallel:
        return agreeing > 1 and agreeing >= len(odd)
    return agreeing >= len(odd) or len(copy.places) == 1


def differ(alignment: Alignment, a: Claim, b: Claim) -> bool:
    """Tell whether two figures of one dimension cannot both stand at one place."""
    if a.quantity.is_amount:
        return clash_of(a, b) is not None
    words = [claim.quantity.span.of(alignment.text_of(claim)) for claim in (a, b)]
    if dimension_of(a) == "date":
        left, right = map(read, words)
        return left is not None and right is not None and (left[0].differs(right[0]) or left[1].differs(right[1]))
    return a.quantity.value != b.quantity.value or words[0].lower() != words[1].lower()


def clash_of(a: Claim, b: Claim) -> Clash | None:
    """Return how two amounts of one place differ; in the same words "more than 120" is another than "more than 820"."""
    if not a.quantity.is_amount or not b.quantity.is_amount:
        return None
    return clash(plain(a), plain(b)) if a.quantity.qualifier is b.quantity.qualifier else clash(a, b)


def plain(claim: Claim) -> Claim:
    """Return the claim of a figure without what the words around make of it."""
    value = claim.quantity.value
    if value is None:
        return claim
    return replace(claim, quantity=replace(claim.quantity, qualifier=None, interval=Interval(value, value)))


def dimension_of(claim: Claim) -> str | None:
    """Return the dimension of a claim's figure."""
    return claim.quantity.unit.dimension if claim.quantity.unit else None
