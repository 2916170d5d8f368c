"""Places gained or lost against the two places: "up five places to second" and "was seventh"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import beside, nearby
from service.checks.finding import misfit
from service.model import Claim

SURE = 0.78
FROM = re.compile(r"\b(?:from|was|were|been|lay|lying|started|starting|began|qualified)\s(?:in\s)?(?:the\s)?$")
TO = re.compile(r"^\s(?:places?|spots?|positions?|rungs?)\s(?:[\w’']+\s){0,4}?(?:in)?to\s(?:the\s)?$")
MOVED = re.compile(
    r"\b(?P<up>up|climb\w*|r[io]s\w+|jump\w*|leap\w*|gain\w*|mov\w+)\s(?:up\s)?$|"
    r"\b(?P<down>down|drop\w*|f[ae]ll\w*|slip\w*|slid\w*|lost|sink\w*|sank|tumbl\w+)\s(?:down\s)?$"
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each number of places that is not the distance of the two places told beside it."""
    steps = [each for each in alignment.claims if is_steps(alignment, each)]
    if not steps:
        return
    places = [each for each in alignment.claims if each.unit is not None and each.unit.dimension == "ordinal"]
    for step in deadline.watched(steps):
        text = alignment.text_of(step)
        ends = [each for each in beside(places, step) if each.span.start > step.span.end]
        if not ends or TO.match(text[step.quantity.figure.end : ends[0].span.start]) is None:
            continue
        down = MOVED.search(step.before(text, 30))
        before = origins(text, step, ends[0], nearby(places, step))
        if len(before) == 1 and down is not None:
            gained = (before[0].quantity.value or 0) - (ends[0].quantity.value or 0)
            gained = -gained if down["down"] else gained
            if gained > 0 and gained != step.quantity.value:
                yield finding(alignment, (step, ends[0], before[0]), gained)


def is_steps(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a figure counts places that somebody moves by."""
    exact = claim.quantity.is_amount and claim.quantity.value is not None and claim.quantity.qualifier is None
    text, end = alignment.text_of(claim), claim.quantity.figure.end
    return (
        exact
        and not claim.in_table
        and re.match(r"\s(?:places?|spots?|positions?|rungs?)\b", text[end : end + 12]) is not None
    )


def origins(text: str, step: Claim, end: Claim, places: Sequence[Claim]) -> list[Claim]:
    """Return the places near a number of steps that somebody is told to have come from."""
    return [
        each
        for each in places
        if each is not end
        and each.document == step.document
        and abs(each.paragraph - step.paragraph) <= 1
        and FROM.search(each.before(text, 30)) is not None
    ]


def finding(alignment: Alignment, claims: tuple[Claim, Claim, Claim], gained: float) -> Finding:
    """Return the finding of a number of places that two places do not allow."""
    return misfit(alignment, claims, SURE, "places gained or lost", f"From the one place to the other it is {gained:g}")
