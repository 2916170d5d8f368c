"""The claims that are dates, with their calendar values."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date

from service import deadline
from service.alignment import Alignment, once
from service.chronology import Day, read
from service.claims.naming import same_names
from service.model import Claim, Document, Role

DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5}  # in each unit of time
OF_A_LIFE = frozenset(
    "birth death wedding divorce arrival departure appointment debut graduation diagnosis arrest sentence freeing "
    "disappearance".split()
)
WINDOW = 4  # claims of a kind to either side of another that are looked at, so that cost stays linear
SAME_YEAR = re.compile(r",?\s(?:of\s(?:the\ssame|that)|(?:the\ssame|that\svery))\syear\b")
NTH = re.compile(r"\s(?P<noun>anniversary|birthday|day|week|month|year)\b")

AHEAD = re.compile(r"\b(?:until|till|by|before|from|due|will|would|to\sbe|expires?|deadline|next|after)\b")
AHEAD_REACH = 50  # characters before a date in which it is told to lie ahead, or to be long past


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim that is a date, with the first and last day that it names (the same for a single date)."""

    claim: Claim
    first: Day
    last: Day


@once
def dates_of(alignment: Alignment) -> Sequence[Dated]:
    """Return the dates of the texts that the calendar can place, in order."""
    found: list[Dated] = []
    for claim in deadline.watched(alignment.claims):
        if claim.unit is not None and claim.unit.dimension == "date":
            text = alignment.text_of(claim)
            days = read(claim.quantity.span.of(text))
            if days is not None:
                before = found[-1] if found and found[-1].claim.document == claim.document else None
                same = before is not None and SAME_YEAR.match(text, claim.span.end) is not None
                found.append(
                    Dated(claim, *(in_year(day, before.last.year if same and before else None) for day in days))
                )
    return found


def dated_years(alignment: Alignment) -> list[Dated]:
    """Return the single dates, with their year, of the texts."""
    return [each for each in dates_of(alignment) if each.first.year is not None and each.first == each.last]


def single_days(alignment: Alignment) -> list[Dated]:
    """Return the single dates, with their year or without it, of the running text."""
    return [each for each in dates_of(alignment) if each.first == each.last and not each.claim.in_table]


def in_year(day: Day, year: int | None) -> Day:
    """Return a day in a year, where it tells none itself: "21 June of the same year"."""
    return day if day.year is not None or year is None else replace(day, year=year)


def present(alignment: Alignment, dates: Sequence[Dated], text: str) -> Day | Dated | None:
    """Return the day that a story is told on: of publication, else the latest whole date that does not lie ahead."""
    if alignment.published is not None:
        day = alignment.published
        return Day(day.year, day.month, day.day)
    told = [each for each in dates if not each.claim.in_table]
    whole = [each for each in told if each.first == each.last and each.first.year and each.first.day]
    latest = max(whole, key=lambda each: each.first, default=None)
    if latest is None:
        return None
    lead = latest.claim.before(text, AHEAD_REACH)
    return None if AHEAD.search(lead) else latest


def year_near(day: Day, published: date) -> int:
    """Return the year of a date without one that puts it nearest to the day of publication."""
    near = range(published.year - 1, published.year + 2)
    years = (year for year in near if MINYEAR <= year <= MAXYEAR)
    return min(years, key=lambda year: abs(((day.dated(year) or date(year, day.month or 1, 1)) - published).days))


def is_first(document: Document, claim: Claim) -> bool:
    """Tell whether a claim stands where a story tells the whole of it: in a headline or the first paragraph."""
    first = next((i for i, each in enumerate(document.paragraphs) if each.role is not Role.HEADLINE), 0)
    return claim.paragraph <= first


def shown(day: date) -> str:
    """Return a day as an editor would check it: "Thursday 14 March 2019"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def place_of(claim: Claim) -> tuple[int, int]:
    """Return where a claim stands: its document and its first character."""
    return claim.document, claim.span.start


def nearby(claims: Sequence[Claim], claim: Claim) -> Sequence[Claim]:
    """Return the few claims of a sequence, which is in order, that stand next to another claim."""
    at = bisect_left(claims, place_of(claim), key=place_of)
    return claims[max(0, at - WINDOW) : at + WINDOW]


def beside(claims: Sequence[Claim], claim: Claim) -> list[Claim]:
    """Return those of the claims next to another one that share its sentence."""
    near = nearby(claims, claim)
    return [each for each in near if each.document == claim.document and each.sentence == claim.sentence]


def is_anothers(claim: Claim, event: Claim) -> bool:
    """Tell whether an event of a life is told of another name than of the one who did so long what a length is of."""
    if event.event not in OF_A_LIFE:
        return False
    agent = frozenset((claim.agent or "").split()) if claim.agent_named else frozenset[str]()
    return bool(agent) and bool(event.names) and not same_names(agent, event.names)


def nth_of(alignment: Alignment, claim: Claim) -> str | None:
    """Return what an ordinal counts, where it is a time or a recurring day: "day", "anniversary"."""
    if claim.unit is None or claim.unit.dimension != "ordinal":
        return None
    text, end = alignment.text_of(claim), claim.quantity.span.end
    match = NTH.match(text[end : end + 20])
    return match["noun"] if match else None
