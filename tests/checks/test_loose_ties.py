"""Shares, changes and sums that a text tells away from their figures: (check, text), with a slip and without."""

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
    ("share", "Some 8,200 people voted, including 90 whose papers were spoilt, a turnout of 51% of the electorate of "
     "20,000."),
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
    ("conversion", "The college is to cut 240 jobs on an income of £231m.\n\nStudents rose slightly, but at £9,535 each "
     "those who pay the fee do not cover the work of teaching them."),
    # shares of another whole, and changes of another thing, than the figures near them
    ("share", "Of the 80 plays on the bill, 30 sold out.\n\nThe bar took £9,000. A seat cost £12 on average. One in five "
     "was sold at half price."),
    ("share", "With all votes counted, 61 per cent had voted against. Two of the five parties had told people to vote "
     "against it."),
    ("share", "The robbers took £3m from nine banks. One branch alone lost £700,000, and it accounts for a quarter of "
     "the total.\n\nFour of the nine managers have resigned."),
    ("share", "Lorn backs plan for 300 homes\n\nThe site is to be made up of 160 houses and 140 flats. Sixty of the "
     "homes, a fifth of the total, will be let."),
    ("share", "There are 110 children at the school. The council will enlarge it. It has room for 200 at present. The "
     "council said the new school would be 80% full on its first day."),
    ("share", "The city took in £400m of tax. Of the total, £300m was current demand and £100m was arrears. Payments by "
     "card made up £240m, or 60% of the total."),
    ("share", "Some 8,200 people voted, including 90 whose papers were spoilt, a turnout of 41% of the electorate of "
     "20,000."),
    ("share", "Four in five loans cost more\n\nThe site found that 32 of the 160 loans on sale in May cost less than "
     "last year."),
    ("share", "The 120 girls made up 30% of the runners. Forty runners fell, and 10 of them broke a bone."),
    ("share", "The port can crew just two of its eight tugs. The union said 60% of those who left it last year had "
     "served less than five years."),
    ("share", "We told the owner they would fill 70% of the seats and they're filling 85%."),
    ("change", "A headache was reported by 300 of those treated, or 25%, compared with 60 people, or 5%, in the other "
     "group."),
    ("change", "Growers in Lorn harvested 31m tonnes of plums this summer, almost 16% more than a year ago, but prices "
     "fell.\n\nThe value of this year's harvest is $175m, compared with $172m in 2024."),
    ("change", "Rangers counted 4,300 seals on the coast, 8% more than last year. Rescuers freed 12 trapped seals, up "
     "from nine."),
    ("change", "The mean room rate was £150, compared with £148 last year. Income for each room, the trade's main "
     "yardstick, was 9% higher at £118."),
    ("change", "Net profit was £212m, up from £194m, on sales that grew 3% to £1.9bn."),
    ("change", "Thirty students from six schools took part, up from 12 last year."),
    ("change", "Five more bodies were found, up from 47 on Monday."),
    ("change", "The mission will cost £940m, or 20% more than planned, its managers said. It is late. A panel had warned "
     "in a report last September that costs could exceed £900m."),
    ("change", "Some 42 tigers died in the county. The reserve has 118 tigers. Of those, 58 are female. The increase of "
     "24% makes the reserve the largest home of tigers. The reserve earned £9.8m at its gates, up from £8.4m."),
    ("change", "Drug cuts bad days by half\n\nThose on the drug had far fewer bad days. In the group on placebo the "
     "number of bad days fell from 11.4 to 8.7."),
    ("change", "Dinners in 118 schools are to cost more. Some 9,000 children eat them. A meal will cost £2.95, up from "
     "£2.70. The subsidy cost £540,000. The mayor said food prices had gone up by a fifth."),
    ("change", "The firm's sewage spills fell by 13%. Its pipes spilled for a total of 240,000 hours, down from 310,000."),
    ("change", "Lorn counts 4,318 seals\n\nWardens counted 4,318 seals on the coast, 8% more than in 2024 and the most "
     "since they began 40 years ago with 204."),
    ("change", "The rise of 21% follows better prices at auction, where a kilo of tea fetched $2.46, against $2.21 last "
     "year."),
]  # fmt: skip
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
