"""The desk's table of figures: claims with comparable figures about one subject, agreeing or not."""

from __future__ import annotations

from service.alignment import Alignment
from service.checks.clashing.comparison import clash
from service.checks.clashing.evidence import strength
from service.checks.wording import subject_of
from service.model import Claim, Group

LINKED = 0.5  # from here on a pair stands in one row of the table
APART = 0.15  # up to here it keeps two rows apart, whatever would link them through a third figure
LARGEST = 30  # claims in one group; a table of more rows is no glance


def group(alignment: Alignment) -> tuple[Group, ...]:
    """Return the sets of two or more claims about one subject, in the order of the text."""
    members = clusters(alignment)
    return tuple(told(alignment, found) for found in sorted(members, key=lambda found: found[0]))


def clusters(alignment: Alignment) -> list[tuple[int, ...]]:
    """Return the claims that sure pairs link, the surest first, none joined with one that it is surely apart from.

    Rows are made of the story's claims first; a claim of a related text joins the one that it fits best and links none.
    """
    related = [alignment.documents[claim.document].related for claim in alignment.claims]
    strengths = {pair.place: strength(alignment, pair) for pair in alignment.pairs}
    apart = alignment.apart | {pair for pair, sure in strengths.items() if sure <= APART}
    home: dict[int, int] = {}
    members: dict[int, tuple[int, ...]] = {}
    for (first, second), sure in sorted(
        strengths.items(), key=lambda entry: (related[entry[0][1]], -entry[1], entry[0])
    ):
        left = members.get(home.get(first, -1), (first,))
        right = members.get(home.get(second, -1), (second,))
        taken = related[second] and second in home
        if sure < LINKED or taken or left == right or len(left) + len(right) > LARGEST:
            continue
        if any((min(i, j), max(i, j)) in apart for i in left for j in right):
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
