"""The desk's table of figures: claims with comparable figures about one subject, agreeing or not."""

from __future__ import annotations

from service.alignment import Alignment
from service.checks.comparison import clash
from service.checks.wording import subject_of
from service.model import Group


def group(alignment: Alignment) -> tuple[Group, ...]:
    """Return the sets of two or more claims that aligned pairs link, in the order of the text."""
    home = list(range(len(alignment.claims)))

    def root(i: int) -> int:
        while home[i] != i:
            home[i] = home[home[i]]
            i = home[i]
        return i

    for pair in alignment.pairs:
        low, high = sorted((root(pair.first), root(pair.second)))
        home[high] = low
    members: dict[int, list[int]] = {}
    for i in sorted({i for pair in alignment.pairs for i in (pair.first, pair.second)}):
        members.setdefault(root(i), []).append(i)
    clashing = {
        root(pair.first)
        for pair in alignment.pairs
        if clash(alignment.claims[pair.first], alignment.claims[pair.second]) is not None
    }
    return tuple(
        Group(
            subject=subject_of(tuple(alignment.claims[i] for i in found)),
            unit=next((claim.unit.name for i in found if (claim := alignment.claims[i]).unit), None),
            claims=tuple(found),
            agree=at not in clashing,
        )
        for at, found in members.items()
    )
