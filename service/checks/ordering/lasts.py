"""A last one of a row whose number is not the count of the row: "four times", "for the third and last time"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.finding import misfit
from service.model import Claim

SURE = 0.76
LAST = re.compile(r"^\sand\s(?:last|final)\s(?P<noun>[a-z]+)")
RATE = re.compile(r"^\s(?:an?|per|each|every|as|more|the|that|bigger|less|faster|in)\b")


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each "third and last" of a row that the one count of its kind says to be longer or shorter."""
    lasts = [(claim, noun) for claim in alignment.claims if (noun := last_of(alignment, claim)) is not None]
    if not lasts:
        return
    counts: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in deadline.watched(alignment.claims):
        if is_count(alignment, claim):
            for noun in {claim.unit.name if claim.unit else "", claim.subject.head if claim.subject else ""}:
                counts[claim.document, noun].append(claim)
    only = {key: found[0] for key, found in counts.items() if len({each.quantity.value for each in found}) == 1}
    for claim, noun in lasts:
        count = only.get((claim.document, noun))
        if count is not None and count.sentence != claim.sentence and count.quantity.value != claim.quantity.value:
            yield finding(alignment, claim, count, noun)


def last_of(alignment: Alignment, claim: Claim) -> str | None:
    """Return of what an ordinal is the last one: "time" of "the third and last time"."""
    if claim.unit is None or claim.unit.dimension != "ordinal":
        return None
    text, end = alignment.text_of(claim), claim.quantity.span.end
    last = LAST.match(claim.behind(text, 40, end))
    return last["noun"] if last is not None else None


def is_count(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim is an exact count, and no rate or comparison: "four times"."""
    text = alignment.text_of(claim)
    exact = claim.quantity.is_amount and claim.quantity.value is not None and claim.quantity.qualifier is None
    return exact and claim.modality is None and RATE.match(text[claim.span.end :][:12]) is None


def finding(alignment: Alignment, last: Claim, count: Claim, noun: str) -> Finding:
    """Return the finding of a last one and a count."""
    return misfit(alignment, (last, count), SURE, noun, f"The number of the last {noun} is not the count")
