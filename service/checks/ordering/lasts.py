"""A last one of a row whose number is not the count of the row: "four times", "for the third and last time"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.wording import located, severity_of
from service.model import Claim, Why

SURE = 0.76
LAST = re.compile(r"^\sand\s(?:last|final)\s(?P<noun>[a-z]+)")
RATE = re.compile(r"^\s(?:an?|per|each|every|as|more|the|that|bigger|less|faster|in)\b")


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each "third and last" of a row that the one count of its kind says to be longer or shorter."""
    for claim in alignment.claims:
        if claim.unit is None or claim.unit.dimension != "ordinal":
            continue
        text, end = alignment.documents[claim.document].text, claim.quantity.span.end
        last = LAST.match(text[end : min(claim.sentence.end, end + 40)])
        if last is None:
            continue
        counts = [each for each in alignment.claims if is_count(each, claim, last["noun"], text)]
        if len({each.quantity.value for each in counts}) == 1 and counts[0].quantity.value != claim.quantity.value:
            yield finding(alignment, claim, counts[0], last["noun"])


def is_count(claim: Claim, other: Claim, noun: str, text: str) -> bool:
    """Tell whether a claim counts the things of which another one is the last, in another sentence."""
    if claim.document != other.document or claim.sentence == other.sentence or claim.quantity.qualifier is not None:
        return False
    heads = {claim.unit.name if claim.unit is not None else "", claim.subject.head if claim.subject else ""}
    exact = claim.quantity.value is not None and claim.modality is None
    return exact and noun in heads and RATE.match(text[claim.span.end :][:12]) is None


def finding(alignment: Alignment, last: Claim, count: Claim, noun: str) -> Finding:
    """Return the finding of a last one and a count."""
    claims = tuple(sorted((last, count), key=lambda each: each.span.start))
    return Finding(
        claims=claims,
        confidence=SURE,
        severity=severity_of(alignment, claims, SURE),
        subject=noun,
        message=f"The number of the last {noun} is not the count: {located(alignment, claims)}.",
        why=Why("ordinal", tuple(claim.quantity.interval for claim in claims), "none"),
    )
