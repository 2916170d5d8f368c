"""Times of day told in two time zones: "0630 BST (0530 GMT)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.moments import DAY, HOUR, is_time
from service.checks.finding import finding_of, intervals_of
from service.checks.wording import place_of, written
from service.model import Claim, Why

HOURS_AHEAD = {  # of Greenwich; "ET" and "PT" leave open which half of the year it is
    "gmt": (0,), "utc": (0,), "bst": (1,), "cet": (1,), "cest": (2,), "est": (-5,), "edt": (-4,), "et": (-5, -4),
    "pst": (-8,), "pdt": (-7,), "pt": (-8, -7),
}  # fmt: skip
TIME = re.compile(
    r"(?P<hour>[0-9]{1,2}?)(?:[:.]?(?P<minute>[0-9]{2}))?\s?(?:(?P<half>[ap])\.?m\.?)?\s?(?P<zone>[A-Za-z]{2,4})"
)
BRACKET = re.compile(r" ?[(/] ?")
CERTAIN = 0.95


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the times of day with another in brackets, in another zone, that is not the same moment."""
    for former, claim in pairwise(alignment.claims):
        if former.document != claim.document or not all(is_time(each) for each in (former, claim)):
            continue
        text = alignment.text_of(claim)
        if BRACKET.fullmatch(text[former.span.end : claim.span.start]) is None:
            continue
        mine, theirs = moments(former.span.of(text)), moments(claim.span.of(text))
        if mine and theirs and mine.isdisjoint(theirs):
            yield two_moments(alignment, former, claim)


def moments(written: str) -> frozenset[int]:
    """Return the minutes after midnight, Greenwich time, that a time with its zone can stand for; none without one."""
    match = TIME.fullmatch(written)
    zones = HOURS_AHEAD.get(match["zone"].lower(), ()) if match else ()
    if match is None:
        return frozenset()
    hour = int(match["hour"]) % 12 + 12 * (match["half"] == "p") if match["half"] else int(match["hour"])
    return frozenset((hour * HOUR + int(match["minute"] or 0) - ahead * HOUR) % DAY for ahead in zones)


def two_moments(alignment: Alignment, former: Claim, claim: Claim) -> Finding:
    """Return the finding of a time that is another moment in the other zone."""
    claims = (former, claim)
    return finding_of(
        alignment,
        claims,
        CERTAIN,
        subject="the time of day",
        message=(
            f"{written(alignment, former)} and {written(alignment, claim)} in {place_of(alignment, former)} are not "
            "the same moment."
        ),
        why=Why("time-of-day", intervals_of(claims), "none"),
    )
