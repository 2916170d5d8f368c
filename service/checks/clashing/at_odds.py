"""Findings made of the clashes that hang together: of all mentions of one thing whose figures are at odds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.clashing.clashes import Clashing, clashes
from service.checks.clashing.comparison import Clash
from service.checks.finding import finding_of, intervals_of, unit_name
from service.checks.wording import subject_of
from service.model import Claim, Why

BESIDE = 0.7  # a pair this much less sure than the surest adds no mention to its finding
MOST_MENTIONS = 6  # more than these no editor follows

Message = Callable[[Alignment, tuple[Claim, ...], Clash], str]  # of the claims of a finding and its surest clash


def findings(alignment: Alignment, kind: str, message: Message) -> Iterator[Finding]:
    """Yield a finding for each set of claims about one thing whose figures clash in the way of `kind`."""
    for group in grouped(clashes(alignment).get(kind, ())):
        yield finding(alignment, group, message)


def grouped(found: Iterable[Clashing]) -> Iterable[list[Clashing]]:
    """Return clashes in groups that share claims, in the order of the earliest pair of each."""
    groups: dict[int, list[Clashing]] = {}
    home: dict[int, int] = {}
    for each in found:
        pair = each.pair
        into, gone = home.setdefault(pair.first, pair.first), home.get(pair.second)
        home[pair.second] = into
        groups.setdefault(into, []).append(each)
        if gone is not None and gone != into:
            moved = groups.pop(gone)
            groups[into] += moved
            home |= {claim: into for other in moved for claim in other.pair.place}
    return groups.values()


def finding(alignment: Alignment, group: list[Clashing], message: Message) -> Finding:
    """Return the finding over all claims of a group of clashing pairs; the surest pair leads it."""
    group = sorted(group, key=lambda each: (-each.sure, each.pair.place))
    lead = group[0]
    kept: list[int] = []
    for each in group:
        new = [i for i in each.pair.place if i not in kept]
        if each.sure >= lead.sure * BESIDE and len(kept) + len(new) <= MOST_MENTIONS:
            kept += new
    claims = tuple(alignment.claims[i] for i in sorted(kept))
    return finding_of(
        alignment,
        claims,
        lead.sure,
        subject=subject_of(claims),
        message=message(alignment, claims, lead.clash),
        why=Why(unit_name(claims[0]), intervals_of(claims), tolerance_of(claims)),
        copied=lead.copied,
        crowded=not lead.copied and lead.clash.kind != "magnitude",  # digits in common are weighed by how many they are
    )


def tolerance_of(claims: tuple[Claim, ...]) -> str:
    """Return in words what rounding was allowed for."""
    steps = sorted({claim.quantity.granularity for claim in claims if claim.quantity.granularity})
    return (
        f"half of the step each figure is written to ({', '.join(f'{step:g}' for step in steps)})" if steps else "none"
    )
