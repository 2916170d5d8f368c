"""The claims that are dates, with their calendar values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from service.alignment import Alignment
from service.chronology import Day, read
from service.model import Claim


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim that is a date, with the first and last day that it names (the same for a single date)."""

    claim: Claim
    first: Day
    last: Day


def dates_of(alignment: Alignment) -> list[Dated]:
    """Return the dates of the texts that the calendar can place, in order."""
    found: list[Dated] = []
    for claim in alignment.claims:
        if claim.unit is not None and claim.unit.dimension == "date":
            days = read(claim.quantity.span.of(alignment.documents[claim.document].text))
            if days is not None:
                found.append(Dated(claim, *days))
    return found


def year_near(day: Day, published: date) -> int:
    """Return the year of a date without one that puts it nearest to the day of publication."""
    years = (published.year - 1, published.year, published.year + 1)
    return min(years, key=lambda year: abs(((day.dated(year) or date(year, day.month or 1, 1)) - published).days))


def shown(day: date) -> str:
    """Return a day as an editor would check it: "Thursday 14 March 2019"."""
    return f"{day:%A} {day.day} {day:%B %Y}"
