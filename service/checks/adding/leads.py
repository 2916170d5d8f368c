"""A golfer's lead against the scores to par: "three clear ... is 14 under ... in second place on 12 under"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment import Alignment, role_of
from service.checks.base import Finding
from service.checks.finding import finding_of
from service.checks.wording import subject_of, told, written
from service.extraction.wordnumbers import SMALL
from service.model import Claim, Interval, Role, Why

SURE = 0.85
MOST = 15  # shots that one player is ahead of another
UNDER = re.compile(r"(\d+|[a-z]+) under\b(?! (?:the|a|an|his|her|their|\d+)\b)")
LEAD = re.compile(r"^(?:-| )(?:(?:shot|stroke)s? )?(?:lead|advantage|cushion|clear|ahead|in front)\b")
LOST = re.compile(
    r"\b(?:bl[eo]w\w*|los[et]\w*|squander\w*|surrender\w*|overturn\w*|overhaul\w*|wip\w+|cut\w*|trim\w*|had|overnight|"
    r"fr[oi]tter\w*|from|was)\b"
)
STAGE = re.compile(r"\b(?:with|at|through|until|before)\b")  # of the round
BY = re.compile(r"^ (?:shot|stroke)s?\b")
WON = re.compile(r"^(?:-| )(?:shot|stroke)s? (?:win|victory|triumph)\b")
NEXT = re.compile(
    r"\b(?:second|runner-up|next best|(?:nearest|closest) (?:to|challenger|rival|pursuer)|(?:his|her) nearest|"
    r"chas\w+|pursu\w+|one behind)\b"
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the first lead of a headline or opening that is not how far the best score is from the next one."""
    scores = [(claim, shots) for claim in alignment.claims if (shots := under_par(alignment, claim)) is not None]
    ranked = sorted({shots for _, shots in scores}, reverse=True)
    if len(ranked) < 2:
        return
    first = next(claim for claim, shots in scores if shots == ranked[0])
    second = next(claim for claim, shots in scores if shots == ranked[1])
    text = alignment.text_of(second)
    if NEXT.search(second.sentence.of(text).lower()) is None:
        return  # somebody may stand between
    apart = ranked[0] - ranked[1]
    leads = (claim for claim in alignment.claims if claim.document == first.document and is_lead(alignment, claim))
    wrong = next((claim for claim in leads if claim.quantity.value != apart), None)
    if wrong is not None:
        yield finding(alignment, (wrong, first, second), apart)


def under_par(alignment: Alignment, claim: Claim) -> int | None:
    """Return how many shots under par a claim tells of a whole score: "is 14 under par", but no "six-under 66"."""
    text = alignment.text_of(claim)
    found = UNDER.match(text[claim.quantity.figure.start : claim.sentence.end].lower())
    if found is None:
        return None
    return int(found[1]) if found[1].isdecimal() else SMALL.get(found[1])


def is_lead(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim is how many shots the leader is ahead, in the headline or the first paragraph below."""
    value = claim.quantity.value
    if value is None or value > MOST or claim.quantity.qualifier is not None:
        return False
    paragraphs = alignment.documents[claim.document].paragraphs
    opens = all(each.role is Role.HEADLINE for each in paragraphs[: claim.paragraph])
    text = alignment.text_of(claim)
    before, after = text[claim.sentence.start : claim.span.start], text[claim.quantity.figure.end : claim.sentence.end]
    hit = LEAD.search(after) or WON.search(after) or (BY.search(after) if before.endswith(" by ") else None)
    led = hit is not None and STAGE.search(after[hit.end() :]) is None and LOST.search(before.lower()) is None
    return led and (opens or role_of(alignment.documents, claim) is Role.HEADLINE)


def finding(alignment: Alignment, claims: tuple[Claim, Claim, Claim], apart: int) -> Finding:
    """Return the finding of a lead and the two scores that it does not lie between."""
    lead, first, second = claims
    return finding_of(
        alignment,
        claims,
        SURE,
        subject=subject_of((lead,)),
        message=(
            f"The lead is not that of the scores: {written(alignment, first)} and {written(alignment, second)} are "
            f"{apart} apart, against {told(alignment, lead)}."
        ),
        why=Why("shot", (lead.quantity.interval, Interval(apart, apart)), "none: a score is exact"),
    )
