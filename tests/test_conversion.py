"""Units into one another: (amount, unit, the same in another unit, that unit)."""

from __future__ import annotations

import math

import pytest

from service.conversion import convert, converts
from service.model import Interval, Unit

DIMENSIONS = {
    "length": "mile, kilometre, metre, foot, inch, yard, centimetre, nautical mile",
    "mass": "kilogram, stone, pound-mass, ounce, tonne",
    "area": "acre, hectare, square mile, square kilometre, square metre, square foot",
    "volume": "litre, pint, gallon, barrel, cubic metre",
    "temperature": "celsius, fahrenheit",
    "speed": "mile per hour, kilometre per hour",
    "time": "minute, hour, day, week, fortnight, year, century",
    "currency per time": "dollar per year, dollar per month, dollar per fortnight, penny per year, dollar per hour, dollar per day",
    "time per time": "hour per week, hour per month",
    "currency per volume": "penny per pint, penny per litre",
    "currency per count": "dollar per share, dollar per barrel",
    "power": "megawatt, gigawatt",
    "ratio": "percentage, fraction, percentage point, basis point",
    "currency": "dollar, cent, penny, pound sterling",
    "count": "people, fighter",
    "age": "year of age",
}
UNITS = {name: Unit(name, dimension) for dimension, names in DIMENSIONS.items() for name in names.split(", ")}

SAME = [
    (1, "mile", 1.609344, "kilometre"),
    (1, "foot", 30.48, "centimetre"),
    (1, "yard", 0.9144, "metre"),
    (1, "nautical mile", 1.852, "kilometre"),
    (1, "stone", 6.35029, "kilogram"),
    (1, "stone", 14, "pound-mass"),
    (1, "pound-mass", 0.453592, "kilogram"),
    (16, "ounce", 1, "pound-mass"),
    (1, "tonne", 1000, "kilogram"),
    (1, "acre", 0.404686, "hectare"),
    (1, "square mile", 2.589988, "square kilometre"),
    (1, "square metre", 10.7639, "square foot"),
    (1, "square kilometre", 100, "hectare"),
    (1, "cubic metre", 1000, "litre"),
    (1, "gallon", 4.54609, "litre"),  # the imperial one, as British copy means it
    (1, "pint", 0.568261, "litre"),
    (1, "barrel", 158.987, "litre"),
    (60, "mile per hour", 96.56064, "kilometre per hour"),
    (1, "gigawatt", 1000, "megawatt"),
    (2, "week", 14, "day"),
    (1, "fortnight", 2, "week"),
    (90, "minute", 1.5, "hour"),
    (1, "century", 100, "year"),
    (0, "celsius", 32, "fahrenheit"),
    (100, "celsius", 212, "fahrenheit"),
    (-40, "celsius", -40, "fahrenheit"),
    (37, "celsius", 98.6, "fahrenheit"),
    (250, "penny", 2.5, "pound sterling"),
    (99, "cent", 0.99, "dollar"),
    (0.5, "fraction", 50, "percentage"),
    (7, "fighter", 7, "fighter"),
    (100, "dollar per month", 1200, "dollar per year"),
    (10, "dollar per fortnight", 260.9, "dollar per year"),
    (50, "penny per pint", 87.9877, "penny per litre"),
]


@pytest.mark.parametrize(("amount", "unit", "expected", "other"), SAME)
def test_an_amount_in_another_unit(amount: float, unit: str, expected: float, other: str) -> None:
    found = convert(Interval(amount, amount), UNITS[unit], UNITS[other])
    assert found is not None
    assert found.low == pytest.approx(expected, rel=1e-4)
    assert found.low == found.high


@pytest.mark.parametrize(("amount", "unit", "expected", "other"), SAME)
def test_and_back(amount: float, unit: str, expected: float, other: str) -> None:
    found = convert(Interval(expected, expected), UNITS[other], UNITS[unit])
    assert found is not None
    assert found.low == pytest.approx(amount, rel=1e-4, abs=1e-6)


NEVER = [
    ("a length and a mass", "mile", "kilogram"),
    ("two counted nouns", "people", "fighter"),
    ("two currencies", "dollar", "pound sterling"),
    ("two currencies with small coins", "penny", "dollar"),
    ("small coins", "penny", "cent"),
    ("money and a count", "dollar", "people"),
    ("a percentage and a percentage point", "percentage", "percentage point"),
    ("a percentage and a basis point", "percentage", "basis point"),
    ("an age and a time", "year of age", "year"),
    ("an area and a length", "square mile", "mile"),
    ("a length and a speed", "mile", "mile per hour"),
    ("two things by one unit", "penny per year", "dollar per year"),
    ("pay by the hour and by the day", "dollar per hour", "dollar per day"),
    ("pay by the day and by the year", "dollar per day", "dollar per year"),
    ("hours of a week and of a month", "hour per week", "hour per month"),
    ("one thing by two things", "dollar per share", "dollar per barrel"),
]


@pytest.mark.parametrize(("unit", "other"), [row[1:] for row in NEVER], ids=[row[0] for row in NEVER])
def test_what_does_not_convert(unit: str, other: str) -> None:
    assert convert(Interval(1, 1), UNITS[unit], UNITS[other]) is None
    assert convert(Interval(1, 1), UNITS[other], UNITS[unit]) is None
    assert not converts(UNITS[unit], UNITS[other])


STRANGE = ["furlong-and-a-half", "", " ", "mile per", "square", "per", "cubic ", "1 / 0", "mile ** 9", "__x", "é", "%"]


@pytest.mark.parametrize("name", STRANGE)
def test_an_unknown_unit_converts_to_none(name: str) -> None:
    strange = Unit(name, "length")
    assert convert(Interval(1, 1), strange, UNITS["mile"]) is None
    assert convert(Interval(1, 1), UNITS["mile"], strange) is None


def test_no_unit_compares_with_no_unit_only() -> None:
    assert converts(None, None)
    assert not converts(None, UNITS["mile"])
    assert not converts(UNITS["people"], None)


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (Interval(10, 20), (50, 68)),
        (Interval(10, math.inf), (50, math.inf)),
        (Interval(-math.inf, 0), (-math.inf, 32)),
        (Interval(-10, 10), (14, 50)),
    ],
)
def test_both_ends_of_an_interval_move(interval: Interval, expected: tuple[float, float]) -> None:
    found = convert(interval, UNITS["celsius"], UNITS["fahrenheit"])
    assert found is not None
    assert (found.low, found.high) == pytest.approx(expected)
