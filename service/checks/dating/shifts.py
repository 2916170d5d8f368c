"""A date that was moved by a length of time: "due on 4 May ... delayed by three weeks ... will now open on 18 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, Dated, single_days
from service.checks.dating.lengths import misfit
from service.model import Claim

MOVED = (
    r"(?:put\sback|pushed\sback|postpon\w+|delay\w*|deferr\w+|held\s(?:up|back)|set\sback|extend\w*|extension|"
    r"brought\sforward|moved\sforward|adjourn\w+|slip\w*)"
)
BY = re.compile(rf"\b{MOVED}\s(?:[\w’'-]+\s){{0,3}}?(?:by|for)\s(?:a\s(?:further\s)?|another\s)?$", re.IGNORECASE)
DELAY = re.compile(r"^(?:[- ]long)?\s(?:delay|postponement|extension|adjournment|deferral|slip)\b", re.IGNORECASE)
LATER = re.compile(
    r"^\s(?:later|earlier|behind\sschedule|late|early|ahead\sof\sschedule)\sthan\s(?:planned|expected|scheduled)\b"
)
TO = re.compile(
    rf"\b(?:{MOVED}|rescheduled|moved|now)\b[^.;:]{{0,50}}\b(?:to|until|till|for|on)\s(?:the\s)?$|"
    r"\b(?:will|is)\snow\b[^.;:]{0,50}\b(?:on|in|from|until)\s(?:the\s)?$|\bnew\s(?:date|deadline)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
FROM = re.compile(
    r"\b(?:due|planned|scheduled|supposed|meant|originally|intended|was\sto|were\sto|should\shave|had\sbeen|initially)\b"
    r"[^.;:]{0,70}$",
    re.IGNORECASE,
)
START = re.compile(r"^\s(?:start|launch|opening|release)?\s?(?:date|deadline)\b")


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each delay that does not lead from the only date that was planned to the only one that is planned now."""
    delays = [claim for claim in alignment.claims if is_delay(alignment, claim)]
    if not delays:
        return
    dates = single_days(alignment)
    for d in {claim.document for claim in delays}:
        text, own = alignment.documents[d].text, [each for each in dates if each.claim.document == d]
        new = only([each for each in own if is_led(text, each, TO)])
        if new is None:
            continue
        planned = [each for each in own if is_led(text, each, FROM) or is_start(text, each)]
        old = only([each for each in planned if each.first != new.first])
        if old is None or (old.first.year is None) != (new.first.year is None):
            continue
        if (old.first.day is None) != (new.first.day is None):
            continue
        opening, closing = sorted((old, new), key=lambda each: each.first)
        for claim in delays:
            if claim.document == d:
                finding = misfit(alignment, claim, opening, closing)
                if finding is not None:
                    yield finding


def is_delay(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a length is that by which something is moved: "delayed by three weeks", "a two-month delay"."""
    if claim.unit is None or claim.unit.name not in DAYS or claim.quantity.value is None or claim.quantity.qualifier:
        return False
    text, span = alignment.text_of(claim), claim.quantity.span
    before, after = claim.before(text, 60, span.start), text[span.end : span.end + 40]
    return bool(BY.search(before) or DELAY.match(after) or LATER.match(after))


def is_led(text: str, dated: Dated, form: re.Pattern[str]) -> bool:
    """Tell whether the words before a date say that it is what something was moved to, or from."""
    claim = dated.claim
    return form.search(claim.before(text, 110)) is not None


def is_start(text: str, dated: Dated) -> bool:
    """Tell whether a date is one that names what is moved: "the 4 May start date"."""
    return START.match(text[dated.claim.span.end :][:30]) is not None


def only(dates: Sequence[Dated]) -> Dated | None:
    """Return the first of some dates that are all the same one, or None."""
    return dates[0] if len({each.first for each in dates}) == 1 else None
