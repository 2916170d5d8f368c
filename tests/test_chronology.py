"""Dates as written and the days they mean: (text, first day, last day)."""

from __future__ import annotations

from datetime import date

import pytest

from service.chronology import Day, read, weekday_number

WRITTEN = [
    ("14 March 2017", Day(2017, 3, 14), Day(2017, 3, 14)),
    ("March 14, 2017", Day(2017, 3, 14), Day(2017, 3, 14)),
    ("the 14th of March".removeprefix("the "), Day(None, 3, 14), Day(None, 3, 14)),
    ("Sept. 3", Day(None, 9, 3), Day(None, 9, 3)),
    ("May 2004", Day(2004, 5), Day(2004, 5)),
    ("1985", Day(1985), Day(1985)),
    ("1992-95", Day(1992), Day(1995)),
    ("1999-00", Day(1999), Day(2000)),
    ("2004/05", Day(2004), Day(2005)),
    ("3 to 9 March", Day(None, 3, 3), Day(None, 3, 9)),
    ("16-18 December 2004", Day(2004, 12, 16), Day(2004, 12, 18)),
    ("2017-03-14", Day(2017, 3, 14), Day(2017, 3, 14)),
    ("14/03/2017", Day(2017, 3, 14), Day(2017, 3, 14)),
    ("03/14/2017", Day(2017, 3, 14), Day(2017, 3, 14)),
]


@pytest.mark.parametrize(("text", "first", "last"), WRITTEN)
def test_a_date_is_read(text: str, first: Day, last: Day) -> None:
    assert read(text) == (first, last)


@pytest.mark.parametrize("text", ["the 1990s", "'90s", "79 AD", "03/04/2017", "2017-14-40"])
def test_a_date_in_doubt_is_none(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("day", "other", "differs"),
    [
        (Day(1985), Day(1958), True),
        (Day(1985), Day(1985, 5), False),
        (Day(1985, 5), Day(1985, 6), True),
        (Day(None, 5, 3), Day(None, 5, 13), True),
        (Day(None, 5, 3), Day(2001, 6), False),
    ],
)
def test_dates_differ_where_both_tell_the_same_part(day: Day, other: Day, differs: bool) -> None:
    assert day.differs(other) is other.differs(day) is differs


def test_a_day_that_no_calendar_has_is_none() -> None:
    assert Day(2023, 2, 29).dated(2023) is None
    assert Day(None, 2, 29).dated(2024) == date(2024, 2, 29)


def test_weekdays_have_numbers() -> None:
    assert [weekday_number(name) for name in ("Monday", "Tues", "Sun")] == [0, 1, 6]
