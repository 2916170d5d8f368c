"""Hours a week against days and the hours of a day: "open for 30 hours a week", "on four days, from 10am to 4pm"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.moments import DAY, HOUR, is_time, moments
from service.checks.finding import misfit
from service.model import Claim, ClaimRole

SURE = 0.8
SLACK = 0.5  # hours by which a week may be off
WEEK = 7
HOURS = re.compile(r"\b(?:from|between)\s$")
UNTIL = re.compile(r"^\s(?:to|until|till|and)\s$")


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the only hours a week that a text tells, where its only days and hours of a day come to others."""
    weekly = [each for each in alignment.claims if each.unit is not None and each.unit.name == "hour per week"]
    for d in sorted({each.document for each in weekly}):
        own = [each for each in weekly if each.document == d]
        times = [each for each in alignment.claims if each.document == d and is_time(each)]
        told_at = moments(alignment.documents[d].text)
        if len(told_at) != 2 or len(times) != 2 or any(each.role is not ClaimRole.VALUE for each in own):
            continue
        first, last = told_at
        text = alignment.documents[d].text
        ranged = HOURS.search(text[: first.span.start][-10:]) and UNTIL.match(text[first.span.end : last.span.start])
        days = [each for each in alignment.claims if each.shares_sentence(times[0]) and is_days(each)]
        if not ranged or len(days) != 1:
            continue
        hours = (last.minutes - first.minutes) % DAY / HOUR * (days[0].quantity.value or 0.0)
        if all(abs((each.quantity.value or 0.0) - hours) > SLACK for each in own):
            says = f"On so many days a week, the hours come to {hours:g}"
            yield misfit(alignment, (own[0], days[0], *times), SURE, "hours a week", says, "half an hour", "hour")


def is_days(claim: Claim) -> bool:
    """Tell whether a claim counts days of a week."""
    name = claim.unit.name.partition(" per ")[0] if claim.unit is not None else ""
    return name == "day" and claim.quantity.qualifier is None and 1 <= (claim.quantity.value or 0) <= WEEK
