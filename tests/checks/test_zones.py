"""Times of day with their zones as written: (one, another, whether they are one moment)."""

from __future__ import annotations

import pytest

from service.checks.converting.zones import moments

TIMES = [
    ("0630 BST", "0530 GMT", True),
    ("0630 BST", "0730 GMT", False),
    ("7pm EST", "0000 GMT", True),
    ("8.30pm ET", "0030 GMT", True),  # in summer
    ("8.30pm ET", "0130 GMT", True),  # in winter
    ("8.30pm ET", "0230 GMT", False),
    ("12:15am CET", "2315 GMT", True),
    ("9 a.m. PDT", "1600 UTC", True),
    ("12pm GMT", "1pm BST", True),
]


@pytest.mark.parametrize(("one", "other", "same"), TIMES)
def test_two_zones_tell_one_moment(one: str, other: str, *, same: bool) -> None:
    assert bool(moments(one) & moments(other)) is same


@pytest.mark.parametrize("written", ["0630", "7pm", "noon", "1700 local time", "10 o'clock"])
def test_a_time_without_a_zone_is_no_moment(written: str) -> None:
    assert moments(written) == frozenset()
