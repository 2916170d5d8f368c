"""Claims of whole sentences, as the real model parses them: (a text, its figure, the fields that must come out)."""

from __future__ import annotations

from typing import Any

import pytest
from handmade import document

from service import extraction
from service.claims import build
from service.model import Claim, ClaimRole, Portion, Unit

pytestmark = pytest.mark.usefixtures("model")


def claims_of(text: str) -> dict[str, Claim]:
    """Return the claims of a text by their mentions."""
    story = document(*text.split("\n\n"))
    return {each.span.of(story.text): each for each in build([story], [extraction.extract(story)])}


FIELDS: list[tuple[str, str, dict[str, Any]]] = [
    ("The firm will cut 400 jobs in Derby.", "400 jobs", {"unit": "job", "event": "cut", "agent": "firm"}),
    ("The firm will cut 400 jobs in Derby.", "400 jobs", {"place": "Derby", "modality": "modal"}),
    ("Only 250 ISIS militants left Raqqa.", "250 ISIS militants", {"unit": "militant", "head": "militant"}),
    ("Northsea made a net profit of £5m last year.", "£5m", {"head": "profit", "period": "last year"}),
    ("Profits rose to £5m.", "£5m", {"head": "profit", "role": ClaimRole.TO}),
    ("One left-handed boy in six plays.", "One left-handed boy in six", {"unit": "fraction", "head": "boy"}),
    ("Two nurses in three walk to work.", "Two nurses in three", {"unit": "fraction", "head": "nurse"}),
    ("Fares rose from £12 to £15 in June.", "£12", {"role": ClaimRole.FROM}),
    ("Fares rose by £3 in June.", "£3", {"role": ClaimRole.CHANGE, "period": "june"}),
    ("Another 14 people were hurt.", "14 people", {"portion": Portion.ADDITION}),
    ("Tom Hale said 250 passengers had left.", "250 passengers", {"speaker": "Tom Hale", "event": "leave"}),
    ("“We have 250 passengers,” said Tom Hale.", "250 passengers", {"speaker": "Tom Hale"}),
    ("It paid $1m (£522,000) for the ship.", "£522,000", {"bracketed": True, "event": "pay"}),
    ("The ship is 84 metres (276 feet) long.", "276 feet", {"bracketed": True}),
    ("It has 40 ships, 12 of them ferries.", "12", {"bracketed": False}),
]


@pytest.mark.parametrize(("text", "mention", "expected"), FIELDS)
def test_what_a_figure_is_said_of(text: str, mention: str, expected: dict[str, Any]) -> None:
    found = claims_of(text)[mention]
    shown = {
        "unit": found.unit.name if found.unit else None,
        "head": found.subject.head if found.subject else None,
    }
    for name, value in expected.items():
        assert shown.get(name, getattr(found, name, None)) == value, name


RATES = [  # the text, its mention, its full unit and that unit's dimension
    ("The lab runs three thousand tests per day.", "three thousand tests per day", "test per day", "count per time"),
    ("Some 5,000 lorries a day cross it.", "5,000 lorries a day", "lorry per day", "count per time"),
    ("They make four trips each year.", "four trips each year", "trip per year", "count per time"),
    ("She scores nine goals a season.", "nine goals a season", "goal per season", "count per count"),
    ("The firms, of which 15,000 a year fail, are small.", "15,000 a year", "firm per year", "count per time"),
    ("It has 40 people per square mile.", "40 people per square mile", "people per square mile", "count per area"),
    ("They sold two tickets a week earlier.", "two tickets", "ticket", "count"),
    ("They lost 40 cows a day after the flood.", "40 cows", "cow", "count"),
    ("They gave 40 cows a home.", "40 cows", "cow", "count"),
]


@pytest.mark.parametrize(("text", "mention", "name", "dimension"), RATES)
def test_a_counted_noun_is_told_with_what_it_is_counted_by(text: str, mention: str, name: str, dimension: str) -> None:
    found = claims_of(text)[mention]
    assert found.full_unit == Unit(name, dimension)
    assert found.unit == Unit(name.split(" per ")[0], "count")  # by which it is compared


LEVELS = [  # the text, the figures that are points of an index, and those that are not
    ("The index rose 40.5 points to 9,100 by noon.", ["40.5 points", "9,100"], []),
    ("One closed at 1,400.5 points, while the other fell to end at 1,334.2.", ["1,400.5 points", "1,334.2"], []),
    ("Hull stayed at 40 points, while prices rose to 3 for each.", ["40 points"], ["3"]),
]


@pytest.mark.parametrize(("text", "points", "others"), LEVELS)
def test_the_level_of_an_index_is_in_the_points_told_before_it(text: str, points: list[str], others: list[str]) -> None:
    found = claims_of(text)
    assert [mention for mention, claim in found.items() if claim.unit == Unit("point", "count")] == points
    assert all(found[mention].unit is None for mention in others)


NOUNS = [  # the text, a bare figure in it, and what it counts
    ("They hold two accounts - one for gifts and one for pay.", "one", "account"),
    ("Some 900 people were waiting, up by 240 on last month.", "240", "people"),
    ("Its 301 MPs were 17 short of the number needed.", "17", "mp"),
    ("He has scored nine goals, one behind Holt.", "one", "goal"),
    ("Sales of her books have exceeded 75 million.", "75 million", "book"),
    ("Analysts say sales will hit 200,000 next year.", "200,000", "sale"),
    ("They saw download sales of 312,000 last year.", "312,000", "sale"),
    ("They had four good chances, two after the break.", "two", "chance"),
    ("Some 35 of the firms are British, and the remaining 10 are French.", "10", "firm"),
    ("The owners - two from Hull, one from Leeds - have left.", "one", "owner"),
    ("There are hundreds and hundreds of puppets.", "hundreds and hundreds of puppets", "puppet"),
    ("The set has 34 John Wayne films.", "34 John Wayne films", "film"),
    ("She won five Wimbledon doubles crowns.", "five Wimbledon doubles crowns", "crown"),
    ("He picked four All Blacks.", "four All Blacks", "black"),
    ("The film led the nominations with 11.", "11", "nomination"),
    ("Half a million people - 645,000 - are at risk.", "645,000", "people"),
    ("The club has registered players (125,508).", "125,508", "player"),
    ("About 1,100 jobs will go in Hull, while 1,200 and 550 will go in Leeds.", "550", "job"),
    ("It had ticket sales over 5,000.", "5,000", "sale"),
    ("The number of Europeans online rose to 100 million.", "100 million", "european"),
    ("The number of programs broke the 100,000 mark.", "100,000", "program"),
    ("The 865 million share offer was cut.", "865 million share", "share"),
    ("About five million unemployed are waiting.", "five million unemployed", "unemployed"),
    ("Two 17-year-olds were hurt.", "Two", "17-year-old"),
    ("The zoo had 1.4m guests, up from 1.1m a year before.", "1.1m", "guest"),
    ("Oak has 12m readers, Elm 15m.", "15m", "reader"),
    ("Some 3m homes are cold and another 2m are damp.", "2m", "home"),
    ("There were 24 thefts per 1,000 homes, down from 31.", "31", "theft"),
    ("They removed 92 hereditaries at last.", "92 hereditaries", "hereditary"),
]


UNNAMED = [  # the text, and a bare figure in it whose noun stands in no such place
    ("They made arrests in two cities - five in Leeds and three in Hull.", "five"),
    ("Hull took six of the points at 12.", "12"),
    ("In one of the worst attacks, another 12 died.", "12"),
    ("He dialled the 118 directory service.", "118"),
    ("Profit was £30m on sales of 312m.", "312m"),
    ("It is a 600 million pension shortfall.", "600 million"),
]


@pytest.mark.parametrize(("text", "mention"), UNNAMED, ids=[row[1] for row in UNNAMED])
def test_what_a_bare_figure_does_not_count(text: str, mention: str) -> None:
    assert claims_of(text)[mention].unit is None


@pytest.mark.parametrize(("text", "mention", "noun"), NOUNS, ids=[row[1] for row in NOUNS])
def test_what_a_bare_figure_counts_in_its_sentence(text: str, mention: str, noun: str) -> None:
    assert claims_of(text)[mention].unit == Unit(noun, "count")


def test_an_addition_with_a_bound_is_the_end_of_no_movement() -> None:
    claim = claims_of("The mill will shed up to a further 300 jobs.")["300 jobs"]
    assert (claim.role, claim.portion) == (ClaimRole.VALUE, Portion.ADDITION)


LEVELS_PASSED = [  # the text, its figure, and the part that it has in the movement
    ("Gold fell below $900 in May.", "$900", ClaimRole.VALUE),
    ("Gold fell to below $900 in May.", "$900", ClaimRole.TO),
    ("Gold fell more than $900 in May.", "$900", ClaimRole.CHANGE),
]


@pytest.mark.parametrize(("text", "mention", "role"), LEVELS_PASSED)
def test_a_level_that_is_passed_is_no_size_of_a_movement(text: str, mention: str, role: ClaimRole) -> None:
    assert claims_of(text)[mention].role is role


def test_a_bracketed_figure_is_said_of_what_the_one_before_it_is() -> None:
    found = claims_of("Shell paid $1m (£522,000) for the ship in May.")
    dollars, pounds = found["$1m"], found["£522,000"]
    for name in ("subject", "agent", "measure", "role", "event", "period", "place", "modality", "portion"):
        assert getattr(pounds, name) == getattr(dollars, name), name
    assert pounds.unit != dollars.unit


def test_a_date_is_a_claim_of_what_happened_on_it() -> None:
    found = claims_of("The ferry sank on Tuesday, 14 November 2017.")
    date = found["Tuesday, 14 November 2017"]
    assert (date.subject and date.subject.text, date.event, date.context) == ("ferry", "crash", frozenset())


def test_a_time_of_day_is_a_claim_of_nothing() -> None:
    found = claims_of("The ferry sank at 5.30pm.")
    [time] = [each for each in found.values() if not each.quantity.is_amount]
    assert (time.subject, time.measure, time.event, time.context) == (None, None, None, frozenset())


def test_a_rate_ends_with_its_sentence() -> None:
    text = "The clinic did 300 tests a day. It did 40 tests a\n\nday centre is near."
    assert [claim.span.of(text) for claim in claims_of(text).values()][:2] == ["300 tests a day", "40 tests"]


def test_both_ends_of_a_movement_have_the_rate_of_the_second() -> None:
    made = claims_of("Output rose from 400 to more than 700 vans a day.").values()
    assert [each.rate and each.rate.name for each in made] == ["van per day", "van per day"]
    made = claims_of("It took 400 vans last year, and now makes 700 vans a day.").values()
    assert [each.rate and each.rate.name for each in made if each.quantity.is_amount] == [None, "van per day"]


def test_a_figure_knows_its_paragraph_and_its_sentence() -> None:
    text = "The ferry left. It had 40 cars.\n\nIt sank with 12 cars. Nobody saw it."
    found = claims_of(text)
    assert [each.paragraph for each in found.values()] == [0, 1]
    assert [each.sentence.of(text) for each in found.values()] == ["It had 40 cars.", "It sank with 12 cars."]


def test_a_sentence_too_long_to_parse_still_has_its_figures() -> None:
    text = "It had 40 cars and " + "many more " * 150 + "and 12 vans."
    found = claims_of(text)
    assert [each.quantity.value for each in found.values()] == [40, 12]
    assert all(each.subject is None for each in found.values())


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The bank has sued the 60 lenders.", True),
        ("Her two games were long.", True),
        ("I gave her two games.", False),
        ("They scored in the opening 20 minutes.", False),
        ("The wait in the three months to June was short.", False),
        ("He spent the three months in jail.", True),
    ],
)
def test_a_figure_is_definite_where_it_was_told_before(sentence: str, expected: bool) -> None:
    assert next(iter(claims_of(sentence).values())).definite is expected
