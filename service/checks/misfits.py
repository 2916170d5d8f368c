"""Numbers that do not fit one another, told in one way."""

from __future__ import annotations

from collections.abc import Iterable

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.wording import located, severity_of
from service.model import Claim, Why


def misfit(
    alignment: Alignment,
    numbers: Iterable[Claim],
    sure: float,
    subject: str,
    says: str,
    tolerance: str = "none",
    unit: str | None = "ordinal",
) -> Finding:
    """Return the finding that some numbers cannot all be true; `says` is why, and where they stand follows it."""
    claims = tuple(sorted(numbers, key=lambda claim: (claim.document, claim.span.start)))
    return Finding(
        claims=claims,
        confidence=sure,
        severity=severity_of(alignment, claims, sure),
        subject=subject,
        message=f"{says}: {located(alignment, claims)}.",
        why=Why(unit, tuple(claim.quantity.interval for claim in claims), tolerance),
    )
