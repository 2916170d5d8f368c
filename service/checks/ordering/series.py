"""Two places in one row: "her second title" and "her third title", of one owner and of one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.wording import located, severity_of
from service.claims.repeats import NUMBER_ONE
from service.claims.series import NOUNS
from service.model import Claim, Why

WINDOW = 12  # earlier ones of a row that one is compared with
NAMED, UNNAMED = 0.8, 0.76
ROWS = frozenset({*NOUNS.values(), NUMBER_ONE})
WON = frozenset("title win defeat term oscar grammy medal anniversary birthday conviction".split()) | {
    NUMBER_ONE
}  # told one by one
CROWDED = frozenset({"cap", "goal", "medal", "appearance", "child", "season", "stage", "round"})  # many have some


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each member of a row with the first other one that is told of the same."""
    rows: dict[str, list[Claim]] = defaultdict(list)
    for claim in alignment.claims:
        if claim.measure in ROWS and claim.unit is not None and claim.unit.dimension == "ordinal":
            rows[claim.measure].append(claim)
    for row in rows.values():
        agreed = alignment.told_by_both((claim, claim.quantity.value) for claim in row)
        for at, claim in enumerate(deadline.watched(row)):
            others = [
                each
                for each in row[max(0, at - WINDOW) : at]
                if alignment.faces(each, claim) and agreed.isdisjoint((each.quantity.value, claim.quantity.value))
            ]
            found = next(((each, sure) for each in others if (sure := likelihood(each, claim))), None)
            if found is not None:
                yield finding(alignment, (found[0], claim), found[1])
                break


def likelihood(a: Claim, b: Claim) -> float:
    """Return how likely two members of a row are told of the same one and differ."""
    left, right = a.subject, b.subject
    if a.quantity.value == b.quantity.value or left is None or right is None or a.shares_sentence(b):
        return 0.0
    if "elsewhen" in (a.modality, b.modality) or a.modality != b.modality:
        return 0.0
    if left.modifiers != right.modifiers and not (left.modifiers < right.modifiers or right.modifiers < left.modifiers):
        return 0.0
    told_alike = bool(a.vicinity & b.vicinity or left.modifiers & right.modifiers)
    if not told_alike and (a.measure not in WON or a.shares_paragraph(b)):
        return 0.0  # "Her second novel was a thriller. Her third ...": the text counts on
    shared = left.entities & right.entities
    if left.entities and right.entities:
        return NAMED if len(shared) > (a.measure in CROWDED) else 0.0
    return 0.0 if a.measure in CROWDED else UNNAMED


def finding(alignment: Alignment, claims: tuple[Claim, Claim], sure: float) -> Finding:
    """Return the finding of two members of a row."""
    return Finding(
        claims=claims,
        confidence=sure,
        severity=severity_of(alignment, claims, sure),
        subject=claims[0].measure or "",
        message=f"One {claims[0].measure} is counted in two ways: {located(alignment, claims)}.",
        why=Why("ordinal", tuple(claim.quantity.interval for claim in claims), "none"),
    )
