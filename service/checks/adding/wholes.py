"""Parts that do not add up to the whole that the text ties them to."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment, Tie, Whole
from service.checks.base import Finding
from service.checks.finding import finding_of, unit_name
from service.checks.wording import amount, listed, subject_of, told, written
from service.model import Claim, Interval, Why

# How sure parts that miss their whole are a mistake, by how the text ties them to it. In 1,400 unlabelled articles
# these ties found 23 wholes that are the sum of their parts, or differ as told, and one that is not, which was told in
# part.
SURE = {
    Tie.REST: 0.85,
    Tie.LISTED: 0.85,
    Tie.PARTLY: 0.8,
    Tie.SUMMED: 0.85,
    Tie.MIXED: 0.8,
    Tie.PLAYED: 0.85,
    Tie.VOTED: 0.8,
    Tie.EACH: 0.8,
    Tie.TABLED: 0.85,
    Tie.MAJORITY: 0.85,
    Tie.GAP: 0.8,
    Tie.NAMED: 0.8,
    Tie.JOINED: 0.65,  # as often of others as of these, in texts that were not known, unless they nearly make it
    Tie.ADDED: 0.75,
    Tie.COMPLETED: 0.75,
}
LEFT_OPEN = frozenset({Tie.PARTLY, Tie.COMPLETED})  # ties of parts beside which there may be others
INCOMPLETE = 0.6  # parts that come to less than a whole of which the text may leave some out
NEARLY, NEAR, SEVERAL = 0.75, 0.1, 3  # so sure where so many parts come to within this share of it
NEARBY = 0.15  # as near a joined sum of things is to its total, to be meant for it: a text has many sums of money
GAP_APART = 0.7  # a difference told paragraphs away from its figures is most often of others: under the default
CROWD = 30  # a whole this large is counted out to the last, or not at all


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each total that is not the sum of its parts within rounding."""
    yield from (finding(alignment, whole) for whole in alignment.wholes if not whole.adds_up)


def confidence(whole: Whole, total: Claim) -> float:
    """Return how likely a whole that its parts do not make is a mistake."""
    counted = total.unit is not None and total.unit.dimension == "count"
    if whole.tie is Tie.JOINED and whole.apart <= NEARBY and counted:
        return NEARLY
    if whole.tie is Tie.COMPLETED and counted:
        return INCOMPLETE  # who has savings may have a card as well
    if not whole.over and (whole.tie in LEFT_OPEN or (whole.tie is Tie.MIXED and whole.sum < CROWD)):
        nearly = whole.tie is Tie.PARTLY and len(whole.parts) >= SEVERAL and whole.apart <= NEAR
        return NEARLY if nearly else INCOMPLETE
    return SURE[whole.tie]


def finding(alignment: Alignment, whole: Whole) -> Finding:
    """Return the finding of a total and the parts that do not make it."""
    total = alignment.claims[whole.total]
    parts = [alignment.claims[i] for i in whole.parts]
    claims = tuple(alignment.claims[i] for i in sorted({whole.total, *whole.parts}))
    sure = confidence(whole, total)
    if whole.tie is Tie.GAP and not all(part.shares_paragraph(total) for part in parts):
        sure = min(sure, GAP_APART)
    return finding_of(
        alignment,
        claims,
        sure,
        subject=subject_of((total,)),
        message=message(alignment, whole, total, parts),
        why=Why(
            unit_name(total),
            (total.quantity.interval, Interval(whole.sum, whole.sum)),
            f"rounding of the total and of each part, {whole.slack:g} in all",
        ),
    )


def message(alignment: Alignment, whole: Whole, total: Claim, parts: list[Claim]) -> str:
    """Return the sum as a sentence; of a vote the difference."""
    shown = [written(alignment, part) for part in parts]
    stated, off = total.quantity.value or 0.0, amount(alignment, total, whole.gap)
    if whole.tie is Tie.MAJORITY:
        against = parts[0].quantity.value or 0.0
        return (
            f"The majority is not the difference of the votes: {told(alignment, total)} less {shown[0]} is "
            f"{amount(alignment, total, stated - against)}, against a majority of {shown[1]}."
        )
    if whole.tie is Tie.GAP:
        apart = stated - (parts[0].quantity.value or 0.0)
        return (
            f"The difference does not fit: {told(alignment, total)} less {shown[0]} is "
            f"{amount(alignment, total, apart)}, against {shown[1]}."
        )
    return (
        f"The parts do not make the total: {listed(shown)} come to {amount(alignment, total, whole.sum)}, against "
        f"{told(alignment, total)}, a difference of {off}."
    )
