"""What makes two claims comparable: their kind, their wording, and where each begins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from service import deadline
from service.alignment.features import key_noun
from service.alignment.nouns import nouns
from service.alignment.senses import senses
from service.conversion import both_counted
from service.model import Claim, ClaimRole

SHARES = frozenset({"percentage", "fraction"})  # units of a share of something
MANY = 100  # what is counted in hundreds comes to no "one of the driest seasons"
RELATIVE = SHARES | {"multiple"}  # units of a change told by where it began


def is_ratio(claim: Claim) -> bool:
    """Tell whether a claim is a share, a multiple or odds."""
    return claim.unit is not None and claim.unit.dimension == "ratio"


def is_share(claim: Claim) -> bool:
    """Tell whether a claim is a percentage or a fraction of something, no change, and not in a table."""
    told = claim.unit is not None and claim.unit.name in SHARES and claim.role is not ClaimRole.CHANGE
    return told and claim.quantity.value is not None and not claim.in_table


def is_percent(claim: Claim) -> bool:
    """Tell whether a claim is a percentage, whose changes are told in points."""
    return claim.unit is not None and claim.unit.name == "percentage"


def of_one(share: Claim) -> float:
    """Return a share as a fraction of 1."""
    return (share.quantity.value or 0.0) * (0.01 if is_percent(share) else 1.0)


def is_relative(claim: Claim) -> bool:
    """Tell whether a claim can be a change that is told by where it began: "8%", "a third", "doubled"."""
    return claim.unit is not None and claim.unit.name in RELATIVE and claim.quantity.value is not None


def same_kind(a: Claim, b: Claim) -> bool:
    """Tell whether two claims are of one unit, or the unit of one leaves open what the other's adds.

    A bare number stands beside a count ("from 90 jobs to 70"), an amount beside a rate ("from £600 to £700 a month").
    """
    if a.quantity.value is None or b.quantity.value is None:
        return False
    if min(a.quantity.value, b.quantity.value) == 1 and max(a.quantity.value, b.quantity.value) > MANY:
        return False
    if a.unit is None or b.unit is None:
        return both_counted(a.unit, b.unit)
    (left, *per), (right, *other) = a.unit.name.split(" per "), b.unit.name.split(" per ")
    return left == right and (not per or not other or per == other)


def is_points(claim: Claim) -> bool:
    """Tell whether a claim is a change of a percentage: "0.5 percentage points"."""
    return claim.unit is not None and claim.unit.name == "percentage point" and claim.quantity.value is not None


def is_plain(claim: Claim) -> bool:
    """Tell whether a claim is an amount of running text that does not only restate another."""
    return claim.quantity.is_amount and not claim.bracketed and not claim.in_table


def alike(a: Claim, b: Claim) -> bool:
    """Tell whether two claims are told of the same thing, in the same or another word."""
    left, right = key_noun(a), key_noun(b)
    return left is not None and right is not None and (left == right or senses().related(left, right))


def one_noun(noun: str, other: str) -> bool:
    """Tell whether two nouns are one, words for one thing, or one is a kind of the other."""
    return noun == other or senses().related(noun, other) or nouns().akin(noun, other)


def smaller(part: Claim, whole: Claim) -> bool:
    """Tell whether the figure of one claim is less than that of another."""
    return (part.quantity.value or 0.0) < (whole.quantity.value or 0.0)


def told_from(claim: Claim) -> int:
    """Return where a claim begins, with its qualifier where that stands right before it."""
    qualifier, start = claim.quantity.qualifier_span, claim.span.start
    return qualifier.start if qualifier is not None and 0 <= start - qualifier.end <= 1 else start


def amounts_by_sentence(claims: Sequence[Claim]) -> list[list[int]]:
    """Return the amounts of each sentence that has some, in order.

    Those that restate others in brackets are left out, and those in tables, which are no sentences.
    """
    rows = [
        [i for i in group if is_plain(claims[i])]
        for _, group in groupby(
            deadline.watched(range(len(claims))), key=lambda i: (claims[i].document, claims[i].sentence)
        )
    ]
    return [row for row in rows if row]
