"""Findings made of claims: in the order of the text, with how grave each is and what its figures allow."""

from __future__ import annotations

from collections.abc import Iterable

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.crowding import among_many
from service.checks.severity import severity_of
from service.checks.wording import located
from service.model import Claim, Interval, Why


def finding_of(
    alignment: Alignment,
    claims: Iterable[Claim],
    sure: float,
    *,
    subject: str,
    message: str,
    why: Why,
    copied: bool = False,
    crowded: bool = True,
) -> Finding:
    """Return the finding that some claims cannot all be true; how grave it is follows from them.

    `sure`, 0 to 1, is how sure it would be among the usual number of figures, and `crowded` whether it is less so among
    many.
    """
    ordered = in_order(claims)
    sure = among_many(alignment, ordered, sure) if crowded else sure
    return Finding(ordered, sure, severity_of(alignment, ordered, sure, copied=copied), subject, message, why)


def misfit(
    alignment: Alignment,
    claims: Iterable[Claim],
    sure: float,
    subject: str,
    says: str,
    tolerance: str = "none",
    unit: str | None = "ordinal",
) -> Finding:
    """Return the finding that some numbers do not fit one another; `says` is why, and where they stand follows it."""
    ordered = in_order(claims)
    message = f"{says}: {located(alignment, ordered)}."
    return finding_of(
        alignment,
        ordered,
        sure,
        subject=subject,
        message=message,
        why=Why(unit, intervals_of(ordered), tolerance),
    )


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims in the order of the text."""
    return tuple(sorted(claims, key=lambda claim: (claim.document, claim.span.start)))


def intervals_of(claims: Iterable[Claim]) -> tuple[Interval, ...]:
    """Return the values that each of some figures allows."""
    return tuple(claim.quantity.interval for claim in claims)


def unit_name(claim: Claim) -> str | None:
    """Return the name of a claim's unit, if it has one."""
    return claim.unit.name if claim.unit else None
