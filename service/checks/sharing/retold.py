"""A share told twice, once in words: "31% of the beds" and "half of the hospital's beds"."""

from __future__ import annotations

from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.alignment.comparables import amounts_by_sentence
from service.alignment.retold import retold
from service.checks.base import Finding
from service.checks.finding import finding_of
from service.checks.sharing.fractions import allowed
from service.checks.wording import located, subject_of
from service.model import Why

SURE = 0.78
OF_OTHERS = 0.6  # two shares that are further apart are of two things


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each pair of shares that seem to be of one thing and cannot both be true."""
    rows = amounts_by_sentence(alignment.claims)
    for d in range(len(alignment.documents)):
        own = [row for row in rows if alignment.claims[row[0]].document == d]
        for i, j in deadline.watched(retold(alignment.claims, own)):
            claims = alignment.claims[i], alignment.claims[j]
            one, other = (allowed(claim) for claim in claims)
            if 0 < one.gap(other) <= OF_OTHERS:
                yield finding_of(
                    alignment,
                    claims,
                    SURE,
                    subject=subject_of(claims),
                    message=f"Two shares seem to be of one thing and differ: {located(alignment, claims)}.",
                    why=Why("fraction", (one, other), "one step of each share as written, a tenth of one in words"),
                )
