"""Two figures as written: (the one, the other, what they are to each other: "agree" or the check whose business it is)."""

from __future__ import annotations

import itertools

import pytest
from handmade import claim

from service.checks.clashing.comparison import clash

EXACT = [
    ("12 people", "12 people", "agree"),
    ("twelve people", "12 people", "agree"),
    ("a dozen people", "12 people", "agree"),
    ("twelve people", "13 people", "value"),
    ("one person", "two people", "value"),
    ("0 people", "0 people", "agree"),
    ("0 people", "4 people", "value"),
    ("£3.5m", "£3,500,000", "agree"),
    ("£3.5m", "£3.6m", "value"),
    ("half a million", "500,000", "agree"),
    ("-5C", "-5C", "agree"),
    ("-5C", "-8C", "value"),
]
ROUNDING = [
    ("3%", "3.4%", "agree"),
    ("3%", "2.5%", "agree"),
    ("3%", "3.5%", "value"),  # it would be rounded to 4%
    ("3.5%", "3.54%", "agree"),
    ("3.5%", "3.6%", "value"),
    ("£3m", "£2.9m", "agree"),
    ("£3m", "£2.4m", "value"),
    ("4,000 people", "3,900 people", "agree"),
    ("4,000 people", "3,750 people", "value"),
    ("£1.2bn", "£1,230m", "agree"),
    ("£1.2bn", "£1,270m", "value"),
    ("30 people", "31 people", "value"),  # a small number is counted, not rounded
]
SLIPS = [
    ("£2.4m", "£2.4bn", "magnitude"),
    ("£618,412,907,355,000", "£61.8tn", "magnitude"),
    ("£2.4m", "£2.41bn", "magnitude"),
    ("£1,713.80", "£1.7m", "value"),  # a bill, no budget
    ("£1,713", "£1.7m", "magnitude"),
    ("400 jobs", "4,000 jobs", "magnitude"),
    ("£16,500", "£165,000", "magnitude"),
    ("6,500 people", "65 people", "magnitude"),
    ("£16,500", "£195,000", "value"),
    ("£38m", "£83m", "value"),
    ("1,350 jobs", "1,530 jobs", "value"),
    ("250 grams", "2.5 kilos", "magnitude"),
    ("1,200 hectares", "120 square kilometres", "magnitude"),
    ("1,200 hectares", "12 square kilometres", "agree"),
    ("four decades", "40 years", "agree"),
    ("two metres", "20 feet", "value"),
    ("120 crates", "1,200 people", "magnitude"),
    ("120 crates", "1,204 people", "value"),  # rounded figures of two things are alike by chance
]
BOUNDS = [
    ("more than 300 people", "312 people", "agree"),
    ("more than 300 people", "250 people", "bound"),
    ("at least 18 people", "18 people", "agree"),
    ("at least 18 people", "14 people", "bound"),
    ("up to 90 people", "35 people", "agree"),
    ("up to 90 people", "140 people", "bound"),
    ("fewer than 40 people", "61 people", "bound"),
    ("fewer than 40 people", "12 people", "agree"),
    ("more than 300 people", "fewer than 200 people", "bound"),
    ("more than 300 people", "more than 400 people", "agree"),
    ("more than £12m", "more than £120m", "magnitude"),
    ("more than £12m", "£120m", "magnitude"),
    ("at least 1,500 people", "150,000 people", "magnitude"),
    ("up to £120m", "£12m", "magnitude"),
    ("up to £3m", "£300,000", "agree"),
    ("more than £12m", "£90m", "agree"),
    ("at least two people", "200 people", "agree"),
    ("about 200 people", "212 people", "agree"),
    ("about 200 people", "320 people", "bound"),
    ("nearly 2,000 people", "1,981 people", "agree"),
    ("nearly 2,000 people", "1,400 people", "bound"),
    ("just over 500 people", "512 people", "agree"),
    ("just over 500 people", "900 people", "bound"),
]
VAGUE = [
    ("dozens of people", "57 people", "agree"),
    ("dozens of people", "7 people", "bound"),
    ("hundreds of people", "250 people", "agree"),
    ("hundreds of people", "4,200 people", "bound"),
    ("hundreds of people", "thousands of people", "bound"),
    ("hundreds of people", "hundreds of people", "agree"),
    ("thousands of people", "tens of thousands of people", "bound"),
    ("hundreds of people", "more than 300 people", "agree"),
    ("thousands of people", "up to 4,000 people", "agree"),
    ("several people", "2,000 people", "bound"),
]
SHARES = [
    ("half", "50%", "agree"),
    ("nearly half", "48%", "agree"),
    ("nearly half", "20%", "bound"),
    ("two-thirds", "67%", "agree"),
    ("a quarter", "40%", "value"),
    ("two in five", "40%", "agree"),
    ("more than a third", "28%", "bound"),
]
RANGES = [
    ("six or seven miles", "6 miles", "agree"),
    ("six or seven miles", "12 miles", "value"),
    ("10-15%", "12%", "agree"),
    ("10-15%", "22%", "value"),
    ("£5m to £6m", "£5.5m", "agree"),
    ("between £5m and £6m", "£8m", "value"),
]
UNITS = [
    ("16 kilometres", "10 miles", "agree"),
    ("5 miles", "12km", "value"),
    ("84 metres", "276 feet", "agree"),
    ("84 metres", "376 feet", "value"),
    ("150 minutes", "two and a half hours", "agree"),
    ("90 minutes", "three hours", "value"),
    ("two weeks", "14 days", "agree"),
    ("50p", "£0.50", "agree"),
    ("30C", "86F", "agree"),
    ("30C", "70F", "value"),
]


def rows(**tables: list[tuple[str, str, str]]) -> list[object]:
    """Return the rows of the tables, each under the name of its table."""
    return [
        pytest.param(*row, id=f"{name.lower()}: {row[0]} / {row[1]}") for name, table in tables.items() for row in table
    ]


ALL = rows(
    EXACT=EXACT, ROUNDING=ROUNDING, SLIPS=SLIPS, BOUNDS=BOUNDS, VAGUE=VAGUE, SHARES=SHARES, RANGES=RANGES, UNITS=UNITS
)


@pytest.mark.parametrize(("left", "right", "expected"), ALL)
def test_two_figures_compare(left: str, right: str, expected: str) -> None:
    found = clash(claim(left), claim(right))
    assert (found.kind if found else "agree") == expected


@pytest.mark.parametrize(("left", "right", "expected"), ALL)
def test_the_order_of_the_two_makes_no_difference(left: str, right: str, expected: str) -> None:
    found = clash(claim(right), claim(left))
    assert (found.kind if found else "agree") == expected


SHAPES = [
    ("£38m", "£83m", "transposed"),
    ("1,350 jobs", "1,530 jobs", "transposed"),
    ("4.7%", "7.4%", "transposed"),
    ("£6.18tn", "£6.81tn", "transposed"),
    ("14 minutes 32.93 seconds", "14 minutes 23.93 seconds", "transposed"),
    ("14:32.93", "14:23.93", "transposed"),
    ("14 minutes 32.93 seconds", "14 minutes 29.93 seconds", None),
    ("1,240 nurses", "1,250 nurses", "digit"),
    ("£2.4m", "£2.4bn", "magnitude"),
    ("£12m", "£17m", None),
    ("30 years", "three years", None),
    ("40 bars", "four shops", None),
    ("5,000 members", "50 states", None),
    ("£47,000", "£4.7m", "magnitude"),
    ("1,240 nurses", "1,390 nurses", None),
    ("dozens of people", "7 people", None),
]


@pytest.mark.parametrize(("left", "right", "slip"), SHAPES)
def test_a_slip_is_known_by_its_shape(left: str, right: str, slip: str | None) -> None:
    found = clash(claim(left), claim(right))
    assert found is not None
    assert found.slip == slip


def test_how_far_apart_two_figures_are_is_told_in_powers_of_ten() -> None:
    apart = [
        found.apart for text in ("£2m", "£20m", "£2bn", "£2tn") if (found := clash(claim("£200,000"), claim(text)))
    ]
    assert apart == pytest.approx([1, 2, 4, 7])


def test_the_intervals_stand_in_the_unit_of_the_first() -> None:
    found = clash(claim("10 miles"), claim("20 kilometres"))
    assert found is not None
    mine, theirs = found.intervals
    assert (mine.low, mine.high) == (10, 10)
    assert theirs.low == pytest.approx(12.43, abs=0.01)


OF_ANY_SIZE = [
    *("0 people", "1 person", "dozens of people", "more than 300 people", "up to 90 people", "nearly 2,000 people"),
    *("six or seven people", "999tn people", "99,912,345,678,901 people", "-5 people", "less than zero people"),
]


@pytest.mark.parametrize("text", OF_ANY_SIZE)
def test_a_figure_agrees_with_itself(text: str) -> None:
    assert clash(claim(text), claim(text)) is None


@pytest.mark.parametrize(("left", "right"), list(itertools.combinations(OF_ANY_SIZE, 2)))
def test_figures_of_any_size_and_sign_compare(left: str, right: str) -> None:
    there, back = clash(claim(left), claim(right)), clash(claim(right), claim(left))
    assert (there and (there.kind, there.slip)) == (back and (back.kind, back.slip))


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("£13.50", "£13.05", "transposed"),
        ("£120,000", "£102,000", "transposed"),
        ("£120,000", "£12,000", "magnitude"),
        ("£120,000", "£132,000", None),
    ],
)
def test_digits_that_changed_places_may_have_ended_in_a_nought(one: str, other: str, slip: str | None) -> None:
    found = clash(claim(one), claim(other, paragraph=1))
    assert found is not None
    assert found.slip == slip
