"""The day that a story is told on, by format and by what its JSON has."""

from __future__ import annotations

from datetime import date

import pytest

from service.documents import news

MARCH_5, MARCH_6, APRIL_1 = date(2026, 3, 5), date(2026, 3, 6), date(2026, 4, 1)

# (what it shows, format, dates, day)
DAYS = [
    ("the version", "ninjs", {"versioncreated": "2026-03-05T18:40:00Z", "firstcreated": "2026-03-01T09:00:00Z"}, MARCH_5),
    ("the version, as 3.x writes it", "ninjs", {"versionCreated": "2026-03-05T18:40:00Z"}, MARCH_5),
    ("an embargo that is yet to end", "ninjs", {"versioncreated": "2026-03-05T18:40:00Z", "embargoed": "2026-03-06T00:01:00Z"}, MARCH_6),
    ("an embargo that is over", "ninjs", {"versionCreated": "2026-03-06T18:40:00Z", "embargoedUntil": "2026-03-05T00:01:00Z"}, MARCH_6),
    ("no version", "ninjs", {"firstcreated": "2026-03-05T18:40:00Z", "contentcreated": "1985-01-01T00:00:00Z"}, MARCH_5),
    ("the content alone", "ninjs", {"contentCreated": "2026-03-05"}, MARCH_5),
    ("no date", "ninjs", {}, None),
    ("the date shown", "ans", {"display_date": "2026-03-05T18:40:00Z", "publish_date": "2026-04-01T00:00:00Z"}, MARCH_5),
    ("the first publication", "ans", {"first_publish_date": "2026-03-05T18:40:00Z", "publish_date": "2026-04-01T00:00:00Z"}, MARCH_5),
    ("the last publication", "ans", {"publish_date": "2026-04-01T00:00:00.123Z"}, APRIL_1),
    ("a draft", "ans", {"created_date": "2026-03-05T18:40:00Z", "last_updated_date": "2026-04-01T00:00:00Z"}, APRIL_1),
    ("the site's clock", "wordpress", {"date": "2026-03-05T23:40:00", "date_gmt": "2026-03-06T04:40:00"}, MARCH_5),
    ("Greenwich", "wordpress", {"date": None, "date_gmt": "2026-03-06T04:40:00"}, MARCH_6),
    ("as the database has it", "wordpress", {"date": "2026-03-05 23:40:00", "date_gmt": "0000-00-00 00:00:00"}, MARCH_5),
    ("a draft in the database", "wordpress", {"date": "0000-00-00 00:00:00"}, None),
    ("the writer's own day", "ninjs", {"versioncreated": "2026-03-05T23:40:00-05:00"}, MARCH_5),
    ("the end of time", "ninjs", {"embargoed": "9999-12-31T23:59:59Z", "versioncreated": "2026-03-05T18:40:00Z"}, MARCH_5),
    ("its beginning", "ans", {"display_date": "0001-01-01T00:00:00Z", "publish_date": "2026-03-05T18:40:00Z"}, MARCH_5),
    ("an empty date", "ans", {"display_date": "", "publish_date": None}, None),
]  # fmt: skip
TEXT = {"ninjs": {"headline": "a"}, "ans": {"headlines": {"basic": "a"}}, "wordpress": {"title": "a"}}


@pytest.mark.parametrize(("name", "dates", "day"), [row[1:] for row in DAYS], ids=[row[0] for row in DAYS])
def test_the_day(name, dates, day) -> None:
    assert news.read(name, {**TEXT[name], **dates}).published == day
