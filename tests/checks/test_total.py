"""Sums: (a text, the total that it states, the parts that it gives); the finding must name these and no others."""

from __future__ import annotations

import pytest

from service.engine import check
from service.model import Options, Role, SourceDocument

pytestmark = pytest.mark.usefixtures("model")

SUMS = [
    ("The plan is worth £50m, with £30m for engines and the other £25m for the pier.", "£50m", ["£30m", "£25m"]),
    ("Of the 90 engineers, 60 work on the ships and the other 20 in the offices.", "90", ["60", "20"]),
    ("The airline has 48 jets. It owns 31 of them and leases the other 19.", "48", ["31", "19"]),
    (
        "The crew has 14 sailors. Three sailors are Danes and the nine other sailors are Swedes.",
        "14",
        ["Three", "nine"],
    ),
    ("The firm has 40 vans. It has sold 26 vans, and its 12 remaining vans are for hire.", "40", ["26", "12"]),
    ("Tickets cost £60, of which £45 goes to the club and the remaining £20 to charity.", "£60", ["£45", "£20"]),
    (
        "The council will build 120 homes. Of these, 70 are for rent, 12 for nurses and the remaining 30 for sale.",
        "120",
        ["70", "12", "30"],
    ),
    ("The panel of 12 was made up of eight women and five men.", "12", ["eight", "five"]),
    ("The fund is worth €240m - €150m for farms and €110m for fisheries.", "€240m", ["€150m", "€110m"]),
    ("They won 12, drew three and lost four of their 20 matches.", "20", ["12", "three", "four"]),
    ("The bill was passed by 52 votes to 47, a majority of seven.", "52", ["47", "seven"]),
    ("Of the 200 flats, 140 are sold. The rest, 80 flats, go on sale in May.", "200", ["140", "80"]),
    ("Ford sold 3,200 cars in May and 4,100 in June, 7,800 altogether.", "7,800", ["3,200", "4,100"]),
    (
        "The club has 410 members.\n\nIt is the oldest in Wales, and one of the richest.\n\nIt has 262 men and 178 women.",
        "410",
        ["262", "178"],
    ),
]


@pytest.mark.parametrize(("text", "total", "parts"), SUMS)
def test_a_finding_names_the_total_and_each_of_its_parts(text: str, total: str, parts: list[str]) -> None:
    report = check([SourceDocument("body", text)], Options(checks=frozenset({"total"})))
    [found] = report.discrepancies
    spans = [report.claims[i].quantity.span for i in found.claims]
    figures = {span.of(text).split()[0].strip(",") for span in spans}
    assert figures == {total, *parts}


@pytest.mark.parametrize(
    ("text", "sum_", "difference"),
    [
        ("The plan is worth £50m, with £30m for engines and the other £25m for the pier.", "£55m", "£5m"),
        ("The deal is worth $2.1bn, with $1.25bn in cash and the other $1.05bn in shares.", "$2.3bn", "$200m"),
        ("The airline has 1,048 jets. It owns 1,031 of them and leases the other 19.", "1,050", "difference of 2."),
    ],
)
def test_a_message_works_the_sum_out(text: str, sum_: str, difference: str) -> None:
    [found] = check([SourceDocument("body", text)], Options(checks=frozenset({"total"}))).discrepancies
    assert f"come to {sum_}" in found.message
    assert difference in found.message


HEADLINED = [  # a headline, what stands below it, and how many findings of a total they hold
    ("Walk raises £1,640", "Year 6 got £630. Year 5 raised £520, Year 3 £410 and Year 4 £380.", 1),
    ("Walk raises £1,940", "Year 6 got £630. Year 5 raised £520, Year 3 £410 and Year 4 £380.", 0),
    ("Lorn plants 1,270 trees", "Kesh planted 510 trees. Tamar has 430 trees. The other 280 trees are at Oban.", 1),
    ("Lorn plants 1,220 trees", "Kesh planted 510 trees. Tamar has 430 trees. The other 280 trees are at Oban.", 0),
    ("Six mills to shut in Kent", "Of the 16 factories that the firm has there, 11 will stay open.", 1),
    ("Five mills to shut in Kent", "Of the 16 factories that the firm has there, 11 will stay open.", 0),
    (
        "Firm halts six of its mills",
        "It will stop work at two mills on Tuesday and four more on Thursday, of the eight.",
        0,
    ),
    ("Start-up raises £30m", "A fund put in £22m. The only other backer, a bank, gave £14m.", 1),
    ("Start-up raises £36m", "A fund put in £22m. The only other backer, a bank, gave £14m.", 0),
]


@pytest.mark.parametrize(("headline", "body", "found"), HEADLINED)
def test_a_sum_of_a_headline_is_that_of_the_figures_below(headline: str, body: str, found: int) -> None:
    sources = [SourceDocument("head", headline, role=Role.HEADLINE), SourceDocument("body", body)]
    report = check(sources, Options(checks=frozenset({"total"}), min_confidence=0.75))
    assert len(report.discrepancies) == found


APART = "\n\nReid opened a mill in 1999, at the age of 40.\n\nIt rained on 12 days.\n\n"
RESTS = [  # a part and its whole, the rest that is told paragraphs away, and how many findings they hold
    ("There are nine newcomers in the 31-strong choir.", "The other 27 singers have all been to Lorn before.", 1),
    ("There are nine newcomers in the 31-strong choir.", "The other 22 singers have all been to Lorn before.", 0),
    ("There are nine newcomers in the 31-strong choir.", "The other 27 schools in Lorn have no choir.", 0),
    ("Four of the 60 ferries were built in Gdansk.", "The other 46 vessels are older.", 1),
    ("Four of the 60 ferries were built in Gdansk.", "The other 56 vessels are older.", 0),
    ("Four of the 60 ferries were built in Gdansk. Ten were bought used.", "The other 46 vessels are older.", 0),
    ("Four of the 60 ferries were built in Gdansk.", "The other 46 ports are older.", 0),
    ("The fair was the only one of 215 festivals to lose money.", "The other 204 events did well.", 1),
    ("The fair was the only one of 215 festivals to lose money.", "The other 213 fields are dry.", 1),
    ("The fair was the only one of 215 festivals to lose money.", "The other 160 fields are dry.", 0),
    (
        "The six spool-to-spool recordings are for sale.",
        "Four of the spools hold songs and the remaining three are blank.",
        1,
    ),
    (
        "The six spool-to-spool recordings are for sale.",
        "Four of the spools hold songs and the remaining two are blank.",
        0,
    ),
    (
        "The £9m pier may be built. The state has given £6m.",
        "Traders must find the outstanding £4m. The state pays in £3m lots.",
        1,
    ),
    (
        "The £9m pier may be built. The state has given £6m.",
        "Traders must find the outstanding £3m. The state pays in £3m lots.",
        0,
    ),
]
ELECTIONS = [  # what a seat was won by, the votes, and how many findings they hold
    ("Lund takes Kesh by 312 votes", "She got 4,310 votes. The Reds' Tom Hall came second with 4,098.", 1),
    ("Lund takes Kesh by 212 votes", "She got 4,310 votes. The Reds' Tom Hall came second with 4,098.", 0),
    (
        "Ada Lund, a former nurse, was elected with a majority of 326.",
        "She got 1,204 votes, ahead of Tom Hall on 968.",
        1,
    ),
    (
        "Ada Lund, a former nurse, was elected with a majority of 236.",
        "She got 1,204 votes, ahead of Tom Hall on 968.",
        0,
    ),
    ("The seat had a majority of 326 in 2019.", "Ada Lund got 1,204 votes, ahead of Tom Hall on 968.", 0),
    ("Ada Lund got 1,204 votes, ahead of Tom Hall on 968.", "The seat was won by 179 votes.", 1),
    ("Ada Lund got 1,204 votes, ahead of Tom Hall on 968.", "A motion to recount them was lost by 179 votes.", 0),
    ("The former majority was of 326.", "Ada Lund got 1,204 votes, ahead of Tom Hall on 968.", 0),
]
UNTIED = [  # figures that look like the parts of one whole, or like two with their difference, and are none
    "A driver took the crate to a barn, where six others were waiting. Five of the men are Dutch and two Belgian.",
    "Of the 2,400 people asked between May 2 and June 5, 1,032 had savings. Another 528 would borrow. Some 1,780 people "
    "had a card.",
    "Meals will cost a child another £47.50 over the 190 days of the school year. \"It's £2.50 a week for the two of "
    'them," she said.',
    'It made her £276 in the past year. "It is nearly £15 a month on £10,000," he said.',
    "The bell is that of a ship that sank with 212 people aboard. Of these, 143 drowned and 69 were saved, by two boats.",
    "The firm is to have a staff of 325. It has a hall with space for 240 people, where 150 work, and needs room for "
    "10 more.",
    "Four hundred of the 460 yearlings were sold. Danes took 142 lots and Swedes 131. Finns bought 38. The other 89 "
    "lots went to Norway.",
    (
        "The moor has 4,500 nests. It had 3,200 in 2019. On the north side the nests went up from 900 to 1,640. The "
        "south side has 1,460. The only other colony, on the quay, has 1,400."
    ),
    "The winner took £34,000 of the £120,000 purse. Lund received £22,000, and Reid and Hale £11,000 each.",
    "Hale put away ten fours and a six, which brought 46 of her runs, and put on 71 with Lund, who made 24.",
    "Hale won in two minutes 3.12 seconds. She took 0.44sec off her best of 2:03.56. Lund was second in 2:03.84.",
    "Lund made 31 errors to Hale's 24, and served eight double faults.",
    "Rent comes to £47,900, and meals to another £23,000. The debt is of £66,400.",
    "The estate has 40 one-bedroom flats, 110 two-bedroom homes, 132 with three bedrooms and 50 with four.",
    "Lund polled 9,200 votes. Hale was third with 5,600 votes, ahead of Reid on 3,100.",
    "Hull had 15 shots. Ayr have had seven draws and eight defeats.",
    ("Some 900 women and 800 children under 18, of whom 400 came alone, have landed. Mali was home to 2,000 people."),
    ("Of the 2,400 people asked, 1,032 had savings. Another 528 would borrow. The 1,780 people with a card owe more."),
    ("The clerk sent 1,318 bills, up by 9% on the 1,209 of the year before. Some 258 came back. That left 142 bills."),
    "The alliance has 58 of the 101 seats. The capital voted yes, but 13 of the other 16 regions voted no.",
    "The first film made $148m. The sequel took $15m, taking its total after five weekends to $172m.",
    "In all 21 of 31 posts were held by fewer men, and nine were empty.",
    "Hull lost three of their last four away games. Ayr go to Crewe on Tuesday. Two wins would take them up.",
    (
        "Roads get £5.5bn.\n\nSchools get more.\n\nClinics do well.\n\nSo do parks.\n\nThe state will borrow £1.9bn "
        "and draw £0.9bn from its reserve, leaving £2.2bn there."
    ),
]
TIED = [  # much the same, and of one whole
    "Lund scored 43 times last season. Twenty-one of the goals came in the league, 13 in the cup and six in Europe.\n\n"
    "He is one of 18 Danes there.\n\nHull have a squad of 25.",  # 18 and 25 make 43 by chance
    (
        "The moor has 4,600 nests. It had 3,200 in 2019. On the north side there are gulls. The south side has "
        "1,460. The only other colony, on the quay, has 1,400, compared with 1,390 then."
    ),
    "The three won £34,000. Lund received £22,000, and Reid and Hale £8,000 each.",
    "Hale won in two minutes 4.12 seconds. She took 0.44sec off her best of 2:03.56. Lund was second in 2:03.84.",
    "The debt is of £66,400 in all. Rent comes to £47,900, and meals to another £23,000.",
    "Ayr have had 16 games. They had seven draws, eight defeats and two wins.",
    "Some 900 women, 800 children and 400 men have landed. Boats brought 2,000 people in all.",
    "The clerk sent 1,318 bills. Some 1,209 were paid. Another 258 came back. That left 142 bills.",
    "The alliance has 58 of the 101 seats. The other 33 seats are held by nine parties.",
    "In all 21 of 31 posts were held by fewer men, and the other nine were empty.",
    "Hull lost three of their last four away games. They had two wins on that run.",
    "The reserve is of £5.5bn. The state will draw £1.9bn for roads and £0.9bn for schools, leaving £2.2bn there.",
]


@pytest.mark.parametrize(("whole", "rest", "found"), RESTS)
def test_a_rest_told_paragraphs_away_is_held_against_its_whole(whole: str, rest: str, found: int) -> None:
    assert found_in(f"{whole}{APART}{rest}") == found


@pytest.mark.parametrize(("won", "votes", "found"), ELECTIONS)
def test_a_majority_is_that_of_the_winner_over_the_second(won: str, votes: str, found: int) -> None:
    assert found_in(f"{won}\n\nThe vote was on Monday.\n\n{votes}") == found


@pytest.mark.parametrize("text", UNTIED)
def test_figures_that_are_not_of_one_whole_make_no_finding(text: str) -> None:
    assert found_in(text) == 0


@pytest.mark.parametrize("text", TIED)
def test_figures_of_one_whole_that_miss_it_are_found(text: str) -> None:
    assert found_in(text) == 1


def found_in(text: str) -> int:
    options = Options(checks=frozenset({"total"}), min_confidence=0.75)
    return len(check([SourceDocument("body", text)], options).discrepancies)
