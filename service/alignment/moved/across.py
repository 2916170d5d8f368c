"""A movement of which one sentence tells the size and its neighbours the ends: "40% up on 2003. In 2003 ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.alignment.comparables import alike, is_ratio, is_relative, same_kind
from service.alignment.directions import direction_of
from service.alignment.features import key_noun
from service.alignment.moved.over import YEAR
from service.alignment.moved.sizes import is_size, is_size_of
from service.alignment.moved.within import end_of, is_untreated
from service.model import Claim, ClaimRole

Rows = Sequence[Sequence[int]]
SINCE = re.compile(  # what a change is measured against: "than last year"
    r"""\b(?:than|on|from|over|since|compared\ (?:with|to))\b(?:\W+\w+){0,4}?\W+(?P<period>
    last\ (?:year|month|week|season|summer|winter|spring|autumn) | (?:year|month|week|season)\ (?:ago|earlier|before) |
    previous\ (?:year|month|week|season|quarter) | (?:19|20)[0-9]{2})\b""",
    re.VERBOSE | re.IGNORECASE,
)
YEARS_AGO = re.compile(r"\b(?:years|decades) ago\b")
SINCE_REACH = 60  # characters behind the change
REFERRING = frozenset({None, "which", "that", "this", "it", "they"})  # a change is told of what stands before it


def ends_across(text: str, claims: Sequence[Claim], former: Rows, following: Rows) -> tuple[int, int, int] | None:
    """Return start, end and size of the movement of which the last row of `former` tells the one size.

    Rows hold the amounts of a sentence each; those of `following` come right behind that one.
    """
    sizes = [i for i in former[-1] if is_relative(claims[i]) and is_size(claims[i]) and direction_of(text, claims[i])]
    if len(sizes) != 1:
        return None
    size = sizes[0]
    pair = pair_behind(text, claims, following, size) or pair_around(text, claims, former, following, size)
    return None if pair is None else (*pair, size)


def pair_behind(text: str, claims: Sequence[Claim], following: Rows, size: int) -> tuple[int, int] | None:
    """Return the two ends that the next sentence tells of what moved: "... was £5m, compared with £4m"."""
    row = following[0] if following else ()
    starts = [i for i in row if claims[i].role is ClaimRole.FROM and not is_ratio(claims[i])]
    starts = [i for i in starts if not is_untreated(text, claims[i])]
    told = [(start, end) for start in starts if (end := end_of(text, claims, row, start)) is not None]
    if len(told) != 1 or any(is_size_of(text, claims, row, told[0], i) for i in row):
        return None
    began, ended = (claims[i] for i in told[0])
    rose = 1 if (ended.quantity.value or 0.0) > (began.quantity.value or 0.0) else -1
    return told[0] if rose == direction_of(text, claims[size]) and alike(claims[size], ended) else None


def pair_around(text: str, claims: Sequence[Claim], former: Rows, following: Rows, size: int) -> tuple[int, int] | None:
    """Return the figure of the period that the change is measured against, told later, and the one before the size."""
    change = claims[size]
    reach = min(change.sentence.end, change.span.end + SINCE_REACH)
    since = SINCE.search(text, change.span.end, reach)
    if since is None:
        return None
    for start in (i for row in following for i in row):
        began = claims[start]
        named = alike(change, began) or key_noun(change) in REFERRING
        if not (named and is_end(began) and is_of(began, since["period"])):
            continue
        for end in (i for row in reversed(former) for i in reversed(row) if i < size):
            ended = claims[end]
            one = alike(ended, began) or (began.basis is not None and began.basis == ended.basis)
            now = ended.sentence == change.sentence or ended.period != began.period
            if one and now and is_end(ended) and same_kind(ended, began):
                return start, end
    return None


def is_of(claim: Claim, period: str) -> bool:
    """Tell whether a claim is of a period, as far as its last word tells: "year" of "last year", "2003"."""
    return claim.period is not None and claim.period.split()[-1] == period.lower().split()[-1]


def has_other_base(text: str, size: Claim, start: Claim) -> bool:
    """Tell whether a change is measured against a year, and a figure is of another: "8% up on 2024", "40 in 1986"."""
    since = SINCE.search(text, size.span.end, min(size.sentence.end, size.span.end + SINCE_REACH))
    if since is None or start.period is None or not since["period"].isdigit():
        return False
    year = YEAR.search(start.period)
    return year[0] != since["period"] if year is not None else YEARS_AGO.search(start.period) is not None


def is_end(claim: Claim) -> bool:
    """Tell whether a claim can be an end of a movement: one amount that is no share, no change and no other's start."""
    plain = claim.quantity.value is not None and claim.role not in (ClaimRole.CHANGE, ClaimRole.FROM)
    return plain and not is_ratio(claim)
