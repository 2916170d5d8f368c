"""A weekday that its date does not fall on, and two dates whose weekdays cannot be of one year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import Dated, dates_of, shown, year_near
from service.checks.finding import finding_of, misfit
from service.checks.wording import place_of, told
from service.chronology import WEEKDAY, weekday_number
from service.model import Claim, Interval, Why

GREGORIAN = 1924  # from this year on all of Europe counts by the Gregorian calendar; Greece was the last to, in 1923
YEAR_WRITTEN, YEAR_PUBLISHED, YEAR_UNKNOWN = 0.95, 0.9, 0.8
COMMON, LEAP = 2023, 2024  # a year of either kind, for dates without one
ADJACENT = 120  # days between two dates without a year that are of one year
NEAR = 60  # those up to which the earlier one, told last, is not of the next year
NAMED = re.compile(WEEKDAY)
OTHER_YEAR = re.compile(  # "next year's fair", "in 2019"
    r"\b(?:(?:next|last|previous|following)\s(?:year|season|spring|summer|autumn|winter)|(?:19|20)[0-9]{2})\b",
    re.IGNORECASE,
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each date that falls on another weekday than the one beside it; where no year is known, pairs at odds."""
    open_ended: tuple[Dated, int] | None = None
    for dated in dates_of(alignment):
        weekday = weekday_of(alignment, dated.claim)
        if weekday is None or dated.first.day is None:
            continue
        if dated.first.year is None and alignment.published is None:
            if is_of_other_year(alignment, dated.claim):
                continue
            if open_ended is not None and at_odds(*open_ended, dated, weekday):
                yield pair(alignment, (open_ended[0].claim, dated.claim))
            open_ended = (dated, weekday)
            continue
        year = dated.first.year or year_near(dated.first, alignment.published or date.max)
        day = dated.first.dated(year)
        if day is None or (day.weekday() != weekday and year >= GREGORIAN):
            yield single(alignment, dated.claim, day, YEAR_WRITTEN if dated.first.year else YEAR_PUBLISHED)


def weekday_of(alignment: Alignment, claim: Claim) -> int | None:
    """Return the weekday that is written beside a date, 0 for Monday."""
    named = NAMED.search(claim.span.of(alignment.text_of(claim)))
    return weekday_number(named.group()) if named is not None and claim.span != claim.quantity.span else None


def is_of_other_year(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether the paragraph of a date tells of another year than that of the news, or of a year by its number."""
    document = alignment.documents[claim.document]
    paragraph = document.paragraphs[claim.paragraph].span
    return OTHER_YEAR.search(document.text, paragraph.start, paragraph.end) is not None


def at_odds(a: Dated, weekday: int, b: Dated, other: int) -> bool:
    """Tell whether in no one year the two dates without a year fall on their weekdays."""
    gaps = [(y - x).days for year in (COMMON, LEAP) if (x := a.first.dated(year)) and (y := b.first.dated(year))]
    if not gaps or any(abs(gap) > ADJACENT for gap in gaps):
        return False
    turned = [gap + days for gap in gaps for days in (365, 366) if gap < -NEAR]  # "peaked on 20 July ... from 7 April"
    return all((other - weekday - gap) % 7 for gap in (*gaps, *turned))


def single(alignment: Alignment, claim: Claim, day: date | None, sure: float) -> Finding:
    """Return the finding of a date and the weekday beside it."""
    falls = f"that date is {shown(day)}" if day is not None else "there is no such day"
    return finding_of(
        alignment,
        (claim,),
        sure,
        subject="weekday and date",
        message=f"{told(alignment, claim)} in {place_of(alignment, claim)} does not exist: {falls}.",
        why=Why(None, (Interval(0, 0),), "none: each date falls on one weekday"),
    )


def pair(alignment: Alignment, claims: tuple[Claim, Claim]) -> Finding:
    """Return the finding of two dates without a year whose weekdays are at odds."""
    says, exact = "The weekdays do not fit one another in any year", "none: in a year the days between are fixed"
    return misfit(alignment, claims, YEAR_UNKNOWN, "weekday and date", says, exact, unit=None)
