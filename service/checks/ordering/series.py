"""Two places in one row: "her second title" and "her third title", of one owner and of one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.finding import misfit
from service.claims.repeats import NUMBER_ONE
from service.claims.series import NOUNS, OTHER
from service.model import Claim

WINDOW = 12  # earlier ones of a row that one is compared with
NAMED, UNNAMED = 0.8, 0.76
TEN, NEAR, NEXT = 10, 2, 1
ROWS = frozenset({*NOUNS.values(), NUMBER_ONE})
WON = frozenset("title win defeat term oscar grammy medal anniversary birthday conviction".split()) | {
    NUMBER_ONE
}  # told one by one
CROWDED = frozenset({"cap", "goal", "medal", "appearance", "child", "season", "stage", "round"})  # many have some


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each member of a row with the first other one that is told of the same."""
    rows: dict[str, list[Claim]] = defaultdict(list)
    for claim in alignment.claims:
        if (
            claim.measure is not None
            and is_row(claim.measure)
            and claim.unit is not None
            and claim.unit.dimension == "ordinal"
        ):
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


def is_row(measure: str) -> bool:
    """Tell whether a measure is that of a row: of one that is known, or of a noun whose number is high."""
    return measure in ROWS or measure.startswith(OTHER)


def likelihood(a: Claim, b: Claim) -> float:
    """Return how likely two members of a row are told of the same one and differ."""
    left, right = a.subject, b.subject
    if a.quantity.value == b.quantity.value or left is None or right is None or a.shares_sentence(b):
        return 0.0
    if "elsewhen" in (a.modality, b.modality) or a.modality != b.modality:
        return 0.0
    if is_slip(a, b) and (a.measure not in CROWDED or left.modifiers & right.modifiers):
        return UNNAMED
    if left.modifiers != right.modifiers and not (left.modifiers < right.modifiers or right.modifiers < left.modifiers):
        return 0.0
    told_alike = bool(a.vicinity & b.vicinity or left.modifiers & right.modifiers)
    if (a.measure or "").startswith(OTHER):
        return (
            UNNAMED if told_alike or left.entities & right.entities or abs(value_of(a) - value_of(b)) == NEXT else 0.0
        )
    if not told_alike and (a.measure not in WON or a.shares_paragraph(b)):
        return 0.0  # "Her second novel was a thriller. Her third ...": the text counts on
    shared = left.entities & right.entities
    if left.entities and right.entities:
        return NAMED if len(shared) > (a.measure in CROWDED) else 0.0
    return 0.0 if a.measure in CROWDED else UNNAMED


def is_slip(a: Claim, b: Claim) -> bool:
    """Tell whether two high numbers are so near, or so like in their digits, that they are of one: 33rd and 34th."""
    low, high = sorted((value_of(a), value_of(b)))
    if low < TEN:
        return False
    digits = sum(x != y for x, y in zip(str(low), str(high), strict=False))
    return high - low <= NEAR or (len(str(low)) == len(str(high)) and digits == 1 and low % TEN == high % TEN)


def value_of(claim: Claim) -> int:
    """Return the number of a member of a row."""
    return int(claim.quantity.value or 0)


def finding(alignment: Alignment, claims: tuple[Claim, Claim], sure: float) -> Finding:
    """Return the finding of two members of a row."""
    row = (claims[0].measure or "").removeprefix(OTHER)
    return misfit(alignment, claims, sure, row, f"One {row} is counted in two ways")
