"""Two numbers that make one range, and two that look like one.

A row is a text, and its amounts: each the value, or the least and greatest, and the unit.
"""

from __future__ import annotations

import pytest
from reading import amounts, read

Amount = tuple[float | tuple[float, float], str | None]

PERCENT, DOLLAR, YEAR, FOOT, AGE = "percentage", "dollar", "year", "foot", "year of age"

MOVED: list[tuple[str, list[Amount]]] = [
    ("It lifts pay for the night shift from $90 to $95.", [(90, DOLLAR), (95, DOLLAR)]),
    ("Rents should climb 4 to 9 per cent by May.", [((4, 9), PERCENT)]),
    ("Rents climbed 4 to 9 per cent in May.", [((4, 9), PERCENT)]),
    ("The bank sees wages growing 2% to 6% a year.", [((2, 6), "percentage per year")]),
    ("The mill is to shed 1,200 to 1,500 posts.", [((1_200, 1_500), None)]),
    ("The ferry line may lose $30m to $40m on it.", [((30e6, 40e6), DOLLAR)]),
    ("The club lost 3 to 5 of its men.", [((3, 5), None)]),
    ("The lift dropped 20 to 30 feet.", [((20, 30), FOOT)]),
    ("The detour would add 20 to 25 minutes.", [((20, 25), "minute")]),
    ("It went 5 to 10 days without rain.", [((5, 10), "day")]),
    ("Hale shares were down 3% to 4%.", [((3, 4), PERCENT)]),
    # the size of a movement and where it ends
    ("The jobless rate rose 0.2% to 6.1%.", [(0.2, PERCENT), (6.1, PERCENT)]),
    ("The jobless rate may rise 0.2% to 6.1%.", [(0.2, PERCENT), (6.1, PERCENT)]),
    ("Hale shares lost 4 to 36p.", [(4, "penny"), (36, "penny")]),
    ("Net income rose $5m to $8m.", [(5e6, DOLLAR), (8e6, DOLLAR)]),
    ("Births rose 14 to 26 in June.", [(14, None), (26, None)]),
    ("It will cut the number of branches by 20 to 70.", [(20, None), (70, None)]),
    ("It will cut the number of branches by 20 to 30.", [((20, 30), None)]),
]

UNLIKE: list[tuple[str, list[Amount]]] = [
    ("She faces between 18 months and three years.", [((1.5, 3), YEAR)]),
    ("Loaves weigh between 500g and 2kg.", [((0.5, 2), "kilogram")]),
    ("A pear costs 50p to £2.", [((0.5, 2), "pound sterling")]),
    ("Pups aged 6 months to two years.", [((0.5, 2), AGE)]),
    ("Terms ranged from six months to two years.", [((0.5, 2), YEAR)]),
    ("It takes six months to a year to grow.", [((0.5, 1), YEAR)]),
    ("It lasts between 30 minutes and an hour.", [((0.5, 1), "hour")]),
    ("He is about 5ft 9in to 6ft tall.", [((5.75, 6), FOOT)]),
    ("He is between 5ft and 5ft 6in tall.", [((5, 5.5), FOOT)]),
    ("It lies 400 yards to a mile off.", [((400 / 1760, 1), "mile")]),
    ("Pupils aged between 18 months and 11 came.", [((1.5, 11), AGE)]),
    ("Their ages ranged from 18 months to 84.", [((1.5, 84), AGE)]),
    ("It takes one to one and a half hours.", [((1, 1.5), "hour")]),
    # two ends of a movement, two things, or one that the other does not exceed
    ("His ban was raised from six months to two years.", [(6, "month"), (2, YEAR)]),
    ("His ban was cut from two years to six months.", [(2, YEAR), (6, "month")]),
    ("Its fare rose 50p to £2.", [(50, "penny"), (2, "pound sterling")]),
    ("The term was extended by six months to two years.", [(6, "month"), (2, YEAR)]),
    ("He spent six months and two years in two jails.", [(6, "month"), (2, YEAR), (2, None)]),
    ("It took six months to a day.", [(6, "month")]),
    ("It ran for six months to a year ago.", [(6, "month")]),
    ("It took six months to a year and a half.", [((0.5, 1.5), YEAR)]),
]

LINKED: list[tuple[str, list[Amount]]] = [
    ("She is out for four-to-six weeks.", [((4, 6), "week")]),
    ("It is a 10-to-15-minute walk.", [((10, 15), "minute")]),
    ("It costs between one and two euros.", [((1, 2), "euro")]),
    ("He backs a one- to two-month delay.", [((1, 2), "month")]),
    ("He backs a one-to-two-month delay.", [((1, 2), "month")]),
    ("They sat one-to-one for two hours.", [(2, "hour")]),
    ("The gap between one and the other is two miles.", [(2, "mile")]),
    ("Between a quarter and a third of bees died.", [((1 / 4, 1 / 3), "fraction")]),
    ("A quarter to a half of the crop failed.", [((1 / 4, 1 / 2), "fraction")]),
    ("Between one in six and one in five pupils fail.", [((1 / 6, 1 / 5), "fraction")]),
    ("It sells flights 10 to 15% below cost.", [((10, 15), PERCENT)]),
    ("It harms two or three in 100 ewes.", [((0.02, 0.03), "fraction")]),
    ("Two or three in the hall left.", [((2, 3), None)]),
    ("It is 10 to 12 times earnings.", [((10, 12), "multiple")]),
    ("Its share rose from a quarter to a third.", [(1 / 4, "fraction"), (1 / 3, "fraction")]),
    ("A quarter of boys and a third of girls left.", [(1 / 4, "fraction"), (1 / 3, "fraction")]),
    ("It is two to three times higher.", [((2, 3), "multiple")]),
    ("Two or three times as many came.", [((2, 3), "multiple")]),
    ("The club has 30-40 staff.", [((30, 40), None)]),
    ("Some 30-40 of them fled.", [((30, 40), None)]),
    ("It may win 30-40 of the seats.", [((30, 40), None)]),
    ("The yard needs six, seven or eight cranes.", [((6, 8), None)]),
    ("It will take nine, 10 or 11 days.", [((9, 11), "day")]),
    ("They may sell two, three, or four million dollars of it.", [((2e6, 4e6), DOLLAR)]),
    ("She kept one, two or three days free.", [((1, 3), "day")]),
    ("The yard needs 8, 16 or 32 cranes.", [(8, None), ((16, 32), None)]),
    ("They had six, seven and eight cranes.", [(6, None), (7, None), (8, None)]),
]

AGES: list[tuple[str, list[Amount]]] = [
    ("It sells well among 25-34s.", [((25, 34), AGE)]),
    ("It sells well among 16 to 34s.", [((16, 34), AGE)]),
    ("It leads in the 18-34 demographic.", [((18, 34), AGE)]),
    ("It leads among women 18-49.", [((18, 49), AGE)]),
    ("It is for pupils ages 8 through 12.", [((8, 12), AGE)]),
    ("Voters between 18 and 24 stayed away.", [((18, 24), AGE)]),
    ("It was seen by people 10 to 20 miles away.", [((10, 20), "mile")]),
    ("It costs people 20 to 30% more.", [((20, 30), PERCENT)]),
    ("A match between players 12 to 15 years old.", [((12, 15), AGE)]),
]

MORE: list[tuple[str, list[Amount]]] = [
    ("The tram took an hour and 10 minutes.", [(1 + 1 / 6, "hour")]),
    ("He served a year and three months.", [(1.25, YEAR)]),
    ("They got a year and 18 months.", [(18, "month")]),
    ("They had an hour and two drinks.", [(2, None)]),
]

ROWS = [*MOVED, *UNLIKE, *LINKED, *AGES, *MORE]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_tells_a_range_from_two_figures(text: str, expected: list[Amount]) -> None:
    found = amounts(text)
    assert [quantity.unit and quantity.unit.name for quantity in found] == [unit for _, unit in expected]
    for quantity, (value, _) in zip(found, expected, strict=True):
        ends = value if isinstance(value, tuple) else (value, value)
        assert (quantity.interval.low, quantity.interval.high) == pytest.approx(ends)
        assert (quantity.qualifier == "range") is isinstance(value, tuple)


CLOCKS = [  # the text, and the times of day in it
    ("The shop is open 2-5pm on Mondays.", ["2", "5pm"]),
    ("It was between 3 and 4am.", ["3", "4am"]),
    ("Come from 7 to 9 p.m. on Friday.", ["7", "9 p.m."]),
    ("It was seen between 9.15 and 9.45pm.", ["9.15", "9.45pm"]),
    ("It was seen between 9 and 10:30pm.", ["9", "10:30pm"]),
    ("It is open from 9 to noon.", ["9"]),
    ("Leeds won 2-1 at 9pm.", ["2-1", "9pm"]),
]


@pytest.mark.parametrize(("text", "times"), CLOCKS)
def test_two_times_of_day_share_what_says_so(text: str, times: list[str]) -> None:
    assert not amounts(text)
    assert [quantity.span.of(text) for quantity in read(text)] == times
