"""Shares, changes and comparisons that a text tells away from their figures: (check, text), with a slip and without."""

from __future__ import annotations

import pytest

from service.engine import check
from service.model import Options, SourceDocument

pytestmark = pytest.mark.usefixtures("model")

WRONG = [
    # a part and its whole, and their share in another sentence
    ("share", "Out of 650 members, 130 are women. Women make up just 15% of the house."),
    ("share", "The bank will shut 60 of its 300 branches. Staff said closing a third of the network would hurt."),
    ("share", "The school has 900 pupils, of whom 300 speak another language. The head said that having half of the "
     "pupils speak another language was no hindrance."),
    ("share", "The team won 18 of their 24 games. A win rate of 60% was enough for promotion."),
    ("share", "She took three medals from nine races, a success rate of 45%, in her first season."),
    ("share", "The bill was for £400, including £80 of tax. Tax made up 10% of the bill."),
    ("share", "The party holds 30 seats in the 60-seat chamber. With a third of the seats it needs a partner."),
    ("share", "The trust needs £8m. It has raised £6m so far. It still has to find half of the sum."),
    ("share", "The county has 500 miles of road. Only 100 miles have been gritted. The union said leaving two thirds of "
     "the roads ungritted was a risk."),
    # a change, and where it began and ended
    ("change", "Fares on the line will go up from £20 to £23 in May. Riders called the 30% increase a disgrace."),
    ("change", "Membership of the union has dropped from 80,000 to 60,000. Its leader said that losing a half of its "
     "members had hurt."),
    ("change", "A ticket that cost £50 last season is now £60. Fans say a 30% rise is greedy."),
    ("change", "The museum had 400,000 visitors last year. This year it expects 500,000. The director said the growth of "
     "50% was due to the new wing."),
    ("change", "The number of nurses fell by a fifth, to 8,000. A year ago there were 12,000."),
    ("change", "Inflation rose to 3.2% in May from 2.8% in April. The increase of 0.8 percentage points was a surprise."),
]  # fmt: skip
FITTING = [
    ("share", "Out of 650 members, 130 are women. Women make up just 20% of the house."),
    ("share", "The bank will shut 60 of its 300 branches. Staff said closing a fifth of the network would hurt."),
    ("share", "The team won 18 of their 24 games. A win rate of 75% was enough for promotion."),
    ("share", "The rescuers found 45 of the 60 hikers in the huts. A quarter of those out that night slept elsewhere."),
    ("share", "He beat the champion in five of seven matches. He is in the opposite half of the draw to the champion."),
    ("share", "The budget was $23m, including $6m for roads. Spending on schools is to rise by 4.8%."),
    ("share", "The trust needs £8m. It has raised £6m so far. It still has to find a quarter of the sum."),
    ("share", "Of the 19 dairies in the county one is run by nuns. A Dane has bought 49% of the county's oldest dairy."),
    ("share", "Nine times out of ten the vaccine works. It was given to around half of the nurses who had asked for it."),
    ("share", "Of the 1,500 pupils at the school 900 walk. A quarter of the pupils come by bus."),
    ("change", "Fares on the line will go up from £20 to £23 in May. Riders called the 15% increase a disgrace."),
    ("change", "The number of films rose to 310 from 287. It was a 4.5% gain for the proportion of comedies."),
    ("change", "Inflation rose to 3.2% in May from 2.8% in April. The increase of 0.4 percentage points was no surprise."),
    ("change", "The museum had 400,000 visitors last year. This year it expects 500,000. The growth of 25% was no fluke."),
    ("change", "The film cost $50m and has taken $150m, three times its budget."),
    ("change", "A hall holds 300 people, and a barn holds 100 people. The new car is twice as fast as the old one."),
    ("change", "The plant made 180 boats and the yard 110. The order will double the number of boats that it makes."),
]  # fmt: skip
COMPARED = [  # one thing and another: too seldom borne out to be shown by default
    "The film cost $50m and has taken $150m, twice its budget.",
    "A hall holds 300 people, and a barn holds 100 people. The hall has room for twice as many people as the barn.",
    "The new lorry, Vanda, carries 30 tonnes, while its rival, Rex, carries 20 tonnes.\n\nWith Vanda, which "
    "carries twice as much as Rex, fewer trips are needed.",
]
UNSURE = [  # differences of two figures, and ages of a life: everyday copy has too many of others beside them
    ('total', 'Readers bought 4,200 maps, compared with 3,900 atlases, last year. Prices rose.\n\nMaps outsold atlases by 700.'),
    ('total', 'Lorn festival loses £40,000\n\nThe festival took £310,000 this year and cost £360,000 to put on, its treasurer said.\n\nThe loss of £40,000 will be met by the council.\n\nSome 9,000 people came.'),
    ('total', 'Deficit narrows to £4bn\n\nLorn sold goods worth £31bn abroad in May and bought £37bn worth.\n\nThe trade deficit of £4bn was the smallest for a year.'),
    ('total', 'Poll puts Blues eight points ahead\n\nThe Blues are on 41% and the Reds on 35%, a poll of 900 voters found.\n\nThe Greens have 12%.'),
]  # fmt: skip
RETOLD = (
    "The barn owl nests in {} of the boxes in the valley, the wardens say. They mended the roofs in May.\n\n"
    "{} of the nest boxes in the valley were home to a barn owl when the wardens looked."
)


def kinds(text: str, check_id: str, least: float = 0.75) -> list[str]:
    report = check([SourceDocument("body", text)], Options(checks=frozenset({check_id}), min_confidence=least))
    return [found.kind for found in report.discrepancies]


@pytest.mark.parametrize(("check_id", "text"), WRONG)
def test_a_slip_between_figures_told_apart_is_found(check_id: str, text: str) -> None:
    assert kinds(text, check_id) == [check_id]


@pytest.mark.parametrize("text", COMPARED)
def test_a_slip_in_a_comparison_is_found_where_doubtful_ones_are_asked_for(text: str) -> None:
    assert kinds(text, "change") == []
    assert kinds(text, "change", 0.6) == ["change"]


@pytest.mark.parametrize(("check_id", "text"), UNSURE)
def test_a_slip_is_found_where_doubtful_ones_are_asked_for(check_id: str, text: str) -> None:
    assert kinds(text, check_id) == []
    assert kinds(text, check_id, 0.6) == [check_id]


@pytest.mark.parametrize(("check_id", "text"), FITTING)
def test_figures_that_fit_or_are_of_others_are_none(check_id: str, text: str) -> None:
    assert kinds(text, check_id, 0.6) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("31%", "Half", ["share"]),
        ("31%", "Some 31%", []),  # two percentages are the business of `value`
        ("31%", "A third", []),
        ("a third", "Half", ["share"]),
        ("9%", "Half", []),  # too far apart to be a slip
    ],
)
def test_a_share_told_twice(one: str, other: str, found: list[str]) -> None:
    assert kinds(RETOLD.format(one, other), "share") == found
