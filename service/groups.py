"""The desk's table of figures: claims with comparable figures about one subject, agreeing or not."""

from __future__ import annotations

from service.alignment import Alignment
from service.checks.comparison import clash
from service.checks.wording import subject_of
from service.model import Claim, Group

LARGEST = 30  # claims in one group; a table of more rows is no glance


def group(alignment: Alignment) -> tuple[Group, ...]:
    """Return the sets of two or more claims about one subject, in the order of the text."""
    members = clusters(alignment)
    return tuple(told(alignment, found) for found in sorted(members, key=lambda found: found[0]))


def clusters(alignment: Alignment) -> list[tuple[int, ...]]:
    """Return the claims that aligned pairs link, the surest pairs first, none joined with one it is apart from."""
    home: dict[int, int] = {}
    members: dict[int, tuple[int, ...]] = {}
    for pair in sorted(alignment.pairs, key=lambda pair: (-pair.likelihood, pair.first, pair.second)):
        left = members.get(home.get(pair.first, -1), (pair.first,))
        right = members.get(home.get(pair.second, -1), (pair.second,))
        if left == right or len(left) + len(right) > LARGEST:
            continue
        if any(tuple(sorted((i, j))) in alignment.apart for i in left for j in right):
            continue
        for side in (left, right):
            members.pop(home.get(side[0], -1), None)
        joined = tuple(sorted(left + right))
        members[joined[0]] = joined
        home |= dict.fromkeys(joined, joined[0])
    return list(members.values())


def told(alignment: Alignment, found: tuple[int, ...]) -> Group:
    """Return a cluster of claims as a group."""
    claims: tuple[Claim, ...] = tuple(alignment.claims[i] for i in found)
    agree = all(clash(a, b) is None for at, a in enumerate(claims) for b in claims[at + 1 :])
    unit = next((claim.unit.name for claim in claims if claim.unit), None)
    return Group(subject_of(claims), unit, found, agree)
