"""A share told with its whole, and what it comes to told elsewhere: "a quarter of its 88 shops ... the 31 shops"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service import deadline
from service.alignment.comparables import alike, is_share, told_from
from service.alignment.nouns import nouns
from service.alignment.part_of import fits
from service.alignment.shared.again import WINDOW
from service.model import Claim, ClaimRole

OF = re.compile(r"\s+of\s+(?:[\w'’-]+\s+){0,7}?", re.IGNORECASE)
BOTH = 2
Found = tuple[int, int, int]  # the part, its whole, the share


def shared_known(text: str, claims: Sequence[Claim], own: Sequence[int]) -> Iterator[Found]:
    """Yield each share of a numbered whole with the one figure of the same things that refers back to it."""
    for at, share in enumerate(deadline.watched(own[:-1])):
        whole = own[at + 1]
        if not is_tied(text, claims[share], claims[whole]):
            continue
        row = [i for i in own if claims[i].sentence == claims[whole].sentence]
        if any(i != whole and fits(claims[i], claims[whole]) for i in row):
            continue  # what it comes to may stand beside it
        near = [i for i in own[max(0, at - WINDOW) : at + WINDOW] if i not in row]
        parts = [i for i in near if is_what_it_is(claims[i], claims[whole])]
        if len({claims[i].quantity.value for i in parts}) == 1:
            yield parts[0], whole, share


def is_tied(text: str, share: Claim, whole: Claim) -> bool:
    """Tell whether "of" ties a share to the figure of its whole."""
    if not (is_share(share) and share.role is ClaimRole.VALUE and share.shares_sentence(whole)):
        return False
    return OF.fullmatch(text, share.quantity.span.end, told_from(whole)) is not None


def is_cut(claim: Claim) -> bool:
    """Tell whether a claim is a fraction by which something is cut: "to shed one in ten jobs"."""
    fraction = claim.unit is not None and claim.unit.name == "fraction" and claim.quantity.value is not None
    return fraction and claim.role is ClaimRole.CHANGE


def is_what_it_is(part: Claim, whole: Claim) -> bool:
    """Tell whether a figure refers back to some of what a whole counts: "the 31 doomed venues", "the £3m"."""
    counted = whole.unit is not None and whole.unit.dimension == "count"
    alone = part.definite and part.portion is None and part.role is ClaimRole.VALUE
    return alone and fits(part, whole) and (is_kind(part, whole) if counted else part.unit == whole.unit)


def is_kind(part: Claim, whole: Claim) -> bool:
    """Tell whether two counts are of the same things, or the later one of that class: "88 sites", "the 31 venues"."""
    kinds = [nouns().classes_of(claim.unit.name) for claim in (part, whole) if claim.unit is not None]
    behind = part.span.start > whole.span.start
    return alike(part, whole) or (behind and len(kinds) == BOTH and bool(kinds[0] & kinds[1]))
