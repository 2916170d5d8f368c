"""Parts that do not add up to their stated total."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.alignment.align import both_counted
from service.checks.base import Check, Finding
from service.checks.wording import listed, severity_of, subject_of, told, written
from service.conversion import converts
from service.model import Claim, ClaimRole, Interval, Qualifier, Why

REACH = 3  # sentences from the last part back to the total
REST = ("other", "remaining", "rest", "remainder")  # words before the part that completes the whole
SURE = 0.85
LOOSE = frozenset({Qualifier.VAGUE, Qualifier.RANGE})


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each total that differs from the sum of parts of which the last is named as the rest."""
    for last, claim in enumerate(alignment.claims):
        if completes(alignment, claim):
            found = finding(alignment, last)
            if found is not None:
                yield found


def completes(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a figure is named as what remains of a whole: "the other £27m", "the remaining four"."""
    if not claim.quantity.is_amount or claim.quantity.value is None or claim.quantity.qualifier is not None:
        return False
    text = alignment.documents[claim.document].text
    words = text[max(0, claim.span.start - 40) : claim.span.start].lower().split()
    return bool(words) and words[-1] in REST and (len(words) < 2 or words[-2] in {"the", "making", "its", "their", "up"})


def finding(alignment: Alignment, last: int) -> Finding | None:
    """Return the finding of the total that the parts ending at a claim fail to make, or None where they make one."""
    before = comparable(alignment, last)
    rest = alignment.claims[last].quantity.value or 0.0
    tried = None
    for split in range(len(before) - 1, 0, -1):
        parts = before[split:]
        total = before[split - 1]
        values = [part.quantity.value or 0.0 for part in parts]
        whole = total.quantity.value or 0.0
        if whole <= max(*values, rest) or total.portion:
            continue
        gap = sum(values) + rest - whole
        slack = (sum(part.quantity.granularity for part in (*parts, alignment.claims[last])) + total.quantity.granularity) / 2
        if abs(gap) <= slack or (total.quantity.qualifier is not None and abs(gap) <= whole * 0.1):
            return None
        if tried is None or abs(gap) < abs(tried[2]):
            tried = total, parts, gap
    if tried is None:
        return None
    total, parts, gap = tried
    whole = total.quantity.value or 0.0
    if abs(gap) > whole * 0.6:
        return None  # so far apart that these are hardly the parts of this whole
    pieces = (*parts, alignment.claims[last])
    claims = (total, *pieces)
    added = sum(piece.quantity.value or 0.0 for piece in pieces)
    return Finding(
        claims=claims,
        confidence=SURE,
        severity=severity_of(alignment, claims, SURE),
        subject=subject_of((total,)),
        message=(
            f"The parts do not make the total: {listed([written(alignment, piece) for piece in pieces])} come to "
            f"{amount(alignment, total, added)}, against {told(alignment, total)}, a difference of "
            f"{amount(alignment, total, abs(gap))}."
        ),
        why=Why(
            total.unit.name if total.unit else None,
            (total.quantity.interval, Interval(added, added)),
            "rounding of the total and of each part",
        ),
    )


def comparable(alignment: Alignment, last: int) -> list[Claim]:
    """Return the claims in the last part's unit that stand in the few sentences up to it, in order."""
    end = alignment.claims[last]
    found: list[Claim] = []
    sentences: list[int] = []
    for claim in reversed(alignment.claims[:last]):
        if claim.document != end.document:
            break
        if claim.sentence.start not in sentences:
            sentences.append(claim.sentence.start)
        if len(sentences) > REACH:
            break
        same = converts(claim.unit, end.unit) and claim.unit == end.unit or both_counted(claim, end)
        exact = claim.quantity.value is not None and claim.quantity.qualifier not in LOOSE and not claim.bracketed
        if claim.quantity.is_amount and same and exact and claim.role is not ClaimRole.CHANGE:
            found.append(claim)
    return found[::-1]


def amount(alignment: Alignment, like: Claim, value: float) -> str:
    """Return a value as the text writes its like: "£1.24bn", "12,800"."""
    text, unit = alignment.documents[like.document].text, like.quantity.unit_span
    sign = unit.of(text) if unit is not None and unit.start < like.quantity.figure.start else ""
    for size, name in ((1e9, "bn"), (1e6, "m")):
        if value >= size:
            return f"{sign}{value / size:,.6g}{name}"
    return f"{sign}{value:,.10g}"


CHECK = Check(
    id="total",
    description="Parts that do not add up to the total that the text gives them.",
    why="Readers add up; so do the people the story is about.",
    flagged=(),
    passed=(),
    run=run,
)
