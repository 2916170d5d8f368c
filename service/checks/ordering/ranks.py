"""Two ranks of one holder: a seeding, a world ranking, a place in a table, a rank by size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.alignment.senses import senses
from service.checks.base import Finding
from service.checks.finding import misfit
from service.claims.naming import same_names
from service.claims.rankings import KINDS, LISTING
from service.model import Claim

WINDOW = 24  # how many earlier ranks of a kind a rank is compared with, so that cost stays linear
SURE, BY_SIZE, UNNAMED = 0.88, 0.8, 0.76
NAMED_ONLY = frozenset({"seed", "ranking"})  # many players have one in a single story
SWAPPED = 2  # digits of two ranks that are swapped
LINKS = frozenset({"in", "of", "on", "among", "to", "for", "after", "behind", "and"})
WORLD = frozenset({"world", "europe", "asia", "africa", "america", "globe", "planet"})


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each rank with the first other one of the same kind that its holder is given."""
    kinds: dict[str, list[Claim]] = defaultdict(list)
    for claim in alignment.claims:
        if claim.measure is not None and is_rank(claim):
            kinds[claim.measure.split()[0]].append(claim)
    yield from in_a_list(alignment, [each for claims in kinds.values() for each in claims])
    kinds.pop(LISTING, None)
    for claims in kinds.values():
        told_of: set[float | None] = set()
        agreed = alignment.told_by_both((claim, claim.quantity.value) for claim in claims)
        for at, claim in enumerate(deadline.watched(claims)):
            fellows = claims[max(0, at - WINDOW) : at + WINDOW]
            others = [
                each
                for each in claims[max(0, at - WINDOW) : at]
                if alignment.faces(each, claim)
                and agreed.isdisjoint((each.quantity.value, claim.quantity.value))
                and clash(each, claim, fellows)
            ]
            if others and claim.quantity.value not in told_of:
                told_of.add(claim.quantity.value)
                alike = [each for each in others if each.quantity.value == others[0].quantity.value]
                yield differing(alignment, (*alike, claim))


def in_a_list(alignment: Alignment, ranks: list[Claim]) -> Iterator[Finding]:
    """Yield a place in a list or table with the one rank by size that the story tells, where they differ.

    The place is nobody's own ("coming seventh in such a list"), or of the same name; a table of a story with scores
    is a league's and ranks no sizes.
    """
    sizes = [each for each in ranks if each.measure not in KINDS]
    if len({each.quantity.value for each in sizes}) != 1:
        return
    scores = any(each.unit is not None and each.unit.dimension == "score" for each in alignment.claims)
    for place in ranks:
        size = next((each for each in sizes if each.document == place.document), None)
        if size is None or place.quantity.value == size.quantity.value or place.sentence == size.sentence:
            continue
        named = bool(place.names) and same_names(place.names, size.names) and not scores
        if (place.measure == LISTING and (place.definite or named)) or (place.measure == "position" and named):
            yield differing(alignment, tuple(sorted((size, place), key=lambda each: each.span.start)))
            return


def is_rank(claim: Claim) -> bool:
    """Tell whether a claim ranks somebody or something, as things stand."""
    ordinal = claim.unit is not None and claim.unit.dimension == "ordinal" and claim.subject is not None
    ranks = claim.measure is not None and (claim.measure in KINDS or " " in claim.measure)
    return ordinal and ranks and claim.modality is None


def clash(a: Claim, b: Claim, fellows: list[Claim]) -> bool:
    """Tell whether two ranks of one kind differ, are of one holder, and neither is that of another one."""
    if a.quantity.value == b.quantity.value or not one_field(a, b) or not one_holder(a, b):
        return False
    return not any(
        each.quantity.value in (a.quantity.value, b.quantity.value)
        and each.names
        and not same_names(each.names, a.names | b.names)
        for each in fellows
        if each is not a and each is not b
    )


def one_holder(a: Claim, b: Claim) -> bool:
    """Tell whether two ranks may be of one holder; in a rank by size one of the two may leave it to the reader.

    So may one of two with the same digits, swapped: in 1,400 published articles no two players have such ranks.
    """
    if a.names and b.names:
        return same_names(a.names, b.names)
    if not a.names and not b.names:  # "the world's third biggest economy", "the world's number two economy"
        return (a.definite or b.definite) and a.place is not None and not a.shares_paragraph(b)
    bare = b if a.names else a
    by_size = a.measure not in NAMED_ONLY and bare.definite
    return (by_size or are_swapped(a, b)) and not a.shares_sentence(b)


def are_swapped(a: Claim, b: Claim) -> bool:
    """Tell whether two ranks have the same digits, two or more, in another order."""
    left, right = (f"{claim.quantity.value or 0:.0f}" for claim in (a, b))
    return len(left) == len(right) >= SWAPPED and sorted(left) == sorted(right)


def one_field(a: Claim, b: Claim) -> bool:
    """Tell whether two ranks are among the same things: "bank" and "lender", of one country and not of the world."""
    left, right = (a.measure or "").split()[-1], (b.measure or "").split()[-1]
    if left in LINKS:
        return False  # "the second dirtiest of 451": of what, only the place in one list tells
    if left != right and not senses().related(left, right):
        return False
    if a.place == b.place:
        return True
    untold = (a.place is None or b.place is None) and not (a.names and b.names)
    return not untold and not {a.place, b.place} & WORLD


def differing(alignment: Alignment, claims: tuple[Claim, ...]) -> Finding:
    """Return the finding of the mentions of one rank with another one of the same holder."""
    kind = claims[0].measure or ""
    named = all(claim.names for claim in claims)
    sure = UNNAMED if not named else SURE if kind in KINDS else BY_SIZE
    who = max((claim.subject.text for claim in claims if claim.subject and claim.names), key=len, default=None)
    return misfit(
        alignment, claims, sure, f"{kind} ({who})" if who else "rank", f"{who or 'One thing'} is given two ranks"
    )
