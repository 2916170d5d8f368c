"""Dates as they are written, as years, months and days of the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from service.extraction.dates import MONTHS

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
YEAR = r"1[0-9]{3}|2[01][0-9]{2}"
YEARS = re.compile(rf"(?<![0-9])({YEAR})(?:[-–/]({YEAR}|[0-9]{{2}}))?(?![0-9])(?!\ ?(?:AD|BC|s\b|['’]s))")
DAYS = re.compile(
    r"(?<![0-9])([0-3]?[0-9])(?:st|nd|rd|th)?(?:,\ [0-3]?[0-9])*(?:(?:[-–/]|\ (?:to|and|or)\ )([0-3]?[0-9]))?(?![0-9])"
)
ISO = re.compile(rf"({YEAR})[-/.]([0-9]{{1,2}})[-/.]([0-9]{{1,2}})$")
NUMERIC = re.compile(rf"([0-9]{{1,2}})[-/.]([0-9]{{1,2}})[-/.]({YEAR})$")
WORDS = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A year, a month or a day, as far as it is told; a later part is given only beside the month."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def dated(self, year: int) -> date | None:
        """Return the day in its own year, else in the one given; None for no whole day, or one that no year has."""
        if self.month is None or self.day is None:
            return None
        year = self.year or year
        return date(year, self.month, self.day) if self.day <= monthrange(year, self.month)[1] else None

    def bounds(self, year: int) -> tuple[date, date] | None:
        """Return the first and the last day that are meant, in a year for a date that gives none."""
        year = self.year or year
        if self.month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if self.day is None:
            return date(year, self.month, 1), date(year, self.month, monthrange(year, self.month)[1])
        exact = self.dated(year)
        return (exact, exact) if exact else None

    def differs(self, other: Day) -> bool:
        """Tell whether two dates are not one: a part that both of them tell is not the same in both.

        Where but one of them tells its year, the other is of that year only if both are whole days.
        """
        if (self.year is None) != (other.year is None) and (self.day is None or other.day is None):
            return False
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return any(mine is not None and theirs is not None and mine != theirs for mine, theirs in pairs)


def read(text: str) -> tuple[Day, Day] | None:
    """Return the first and last day of a date as written, the same for a single one; None where it is in doubt.

    A decade ("the 1990s"), an era ("79 AD") and an order of day and month that may be either ("03/04/2005") are.
    """
    numeric = ISO.search(text) or NUMERIC.search(text)
    if numeric is not None:
        return read_numeric(*map(int, numeric.groups()))
    month = next((MONTHS[word.lower()] for word in WORDS.findall(text) if word.lower() in MONTHS), None)
    years = YEARS.search(text)
    if month is None:
        return None if years is None else (Day(int(years[1])), Day(closing(years[1], years[2])))
    year = int(years[1]) if years is not None else None
    days = DAYS.search(YEARS.sub("", text))
    first = int(days[1]) if days is not None else None
    last = int(days[2]) if days is not None and days[2] else first
    return Day(year, month, first), Day(year, month, last)


def read_numeric(a: int, b: int, c: int) -> tuple[Day, Day] | None:
    """Return the day of three numbers, the year first or last; None where either of the others may be the month."""
    if a > 31:
        found = Day(a, b, c)
    elif b > 12 >= a:
        found = Day(c, a, b)
    elif a > 12 or a == b:
        found = Day(c, b, a)
    else:
        return None
    return (found, found) if 1 <= (found.month or 0) <= 12 else None


def closing(first: str, last: str | None) -> int:
    """Return the last year of a span whose century may be left out: 1995 of "1992-95", 2000 of "1999-00"."""
    if last is None:
        return int(first)
    year = int(last) if len(last) == 4 else int(first[:2] + last)
    return year if year >= int(first) else year + 100


def weekday_number(word: str) -> int:
    """Return the number of a weekday by its name or abbreviation, 0 for Monday."""
    return next(i for i, name in enumerate(WEEKDAYS) if name.startswith(word.lower()[:3]))
