"""Parts told to be of things of which the text has fewer: "seven of the lenders" of "six lenders"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.wording import place_of, severity_of, subject_of, told, written
from service.model import Claim, Interval, Portion, Qualifier, Why

SURE = 0.75
REACH = 16  # figures on either side among which the whole is looked for
TIMES = 2.0  # a part that is more times its whole is of another one
OF_ALL = re.compile(
    r"^\s*(?:[\w'’-]+ )?(?:out )?of (?:the|its|their|his|her|those|these|them)\b(?! (?:best|most|first|last)\b)"
)
LOOSE = frozenset({Qualifier.VAGUE, Qualifier.RANGE, Qualifier.AT_MOST, Qualifier.LESS_THAN})
FLOORS = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})  # a whole of which there may be any number more


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each part that is larger than all that the text counts of its things."""
    for i, part in enumerate(deadline.watched(alignment.claims)):
        if is_part(alignment, part):
            near = alignment.claims[max(0, i - REACH) : i + 1 + REACH]
            wholes = [claim for claim in near if is_whole(claim, part)]
            whole = max(wholes, key=lambda claim: claim.quantity.value or 0.0, default=None)
            if whole is not None and misses(part, whole):
                yield finding(alignment, part, whole)


def counts(claim: Claim) -> bool:
    """Tell whether a claim of running text counts things, and how many exactly enough."""
    counted = claim.unit is not None and claim.unit.dimension == "count" and bool(claim.quantity.value)
    return counted and claim.quantity.is_amount and not claim.in_table and claim.quantity.qualifier not in LOOSE


def is_part(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim counts some of the things that the text speaks of: "seven of the lenders"."""
    after = alignment.documents[claim.document].text[claim.quantity.figure.end : claim.sentence.end].lower()
    return counts(claim) and claim.portion is Portion.PART and OF_ALL.search(after) is not None


def is_whole(claim: Claim, part: Claim) -> bool:
    """Tell whether a claim of another sentence counts by name the things that a part is of, and no part of them.

    "Nine of the seats went to women, up from six" and "about 650 of the recruits will make engines and 350 design
    them" set another part beside the first.
    """
    if not counts(claim) or claim.document != part.document or claim.shares_sentence(part):
        return False
    named = len(claim.span) > len(claim.quantity.figure)
    return named and claim.portion is not Portion.PART and claim.unit == part.unit


def misses(part: Claim, whole: Claim) -> bool:
    """Tell whether a part is larger than its whole, though not so much that it is of another."""
    has, of = part.quantity.value or 0.0, whole.quantity.value or 0.0
    return of < has <= TIMES * of and whole.portion is None and whole.quantity.qualifier not in FLOORS


def finding(alignment: Alignment, part: Claim, whole: Claim) -> Finding:
    """Return the finding of a part that is larger than its whole."""
    claims = tuple(sorted((part, whole), key=lambda claim: claim.span.start))
    return Finding(
        claims=claims,
        confidence=SURE,
        severity=severity_of(alignment, claims, SURE),
        subject=subject_of((whole,)),
        message=(
            f"The part is larger than the whole: {told(alignment, part)} in {place_of(alignment, part)}, against "
            f"{written(alignment, whole)} in {place_of(alignment, whole)}."
        ),
        why=Why(
            whole.unit.name if whole.unit else None,
            (part.quantity.interval, Interval(0.0, whole.quantity.value or 0.0)),
            "none: a part is at most its whole",
        ),
    )
