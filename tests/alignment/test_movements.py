"""Which figures of a text are told as the ends and the size of one movement."""

import pytest

from service.alignment.moved.apart import Tie
from service.alignment.movements import movements
from service.engine import read
from service.model import Role, SourceDocument

pytestmark = pytest.mark.usefixtures("model")

Told = tuple[str, str, str | None, int]
MOVED: list[tuple[str, list[Told]]] = [
    ("Sales rose 24% to £62m, from £54m a year earlier.", [("£54m", "£62m", "24%", 1)]),
    ("Oil has gone from $40 to $50, a rise of 25%.", [("$40", "$50", "25%", 1)]),
    ("Profit fell from £25m to £20m.", [("£25m", "£20m", None, -1)]),
    ("Profit was £3m, up from £2m.", [("£2m", "£3m", None, 1)]),
    ("Income was £4.2m, up 35% from £3.8m.", [("£3.8m", "£4.2m", "35%", 1)]),
    ("The fee will go up by £40, from £310 to £390.", [("£310", "£390", "£40", 1)]),
    ("It fell from 7,600 to 6,600 jobs, or 13%.", [("7,600", "6,600", "13%", 0)]),
    ("Waiting lists fell from 7,600 to 6,600, or 13%.", [("7,600", "6,600", "13%", 0)]),
    ("The jobless rate fell from 6.4% to 5.9%, a drop of 0.5 percentage points.",
     [("6.4%", "5.9%", "0.5 percentage points", -1)]),
    ("Shares trebled from 40p to 95p.", [("40p", "95p", "trebled", 1)]),
    ("Losses halved from $500m (£260m) to $240m (£125m).", [("$500m", "$240m", "halved", -1)]),
    ("Rents rose by £50 from £600 to £700 a month.", [("£600", "£700 a month", "£50", 1)]),
    ("Profit rose 52% at the firm. Profit was £133m, compared with £118m a year ago.",
     [("£118m", "£133m", "52%", 1)]),
    ("The average grant is £84, 50% higher than last year. Last year the average grant was £70.",
     [("£70", "£84", "50%", 1)]),
    ("The death toll rose from 120 to 98.", [("120", "98", None, 1)]),
    ("Some 54,000 homes are now linked to the grid, up from 34,000 in 2003. The links to the grid have nearly doubled.",
     [("34,000", "54,000", None, 1), ("34,000", "54,000", "doubled", 1)]),
    ("Profit rose 56% to £116m last year. In 2003 it had made £95m in profit.", [("£95m", "£116m", "56%", 1)]),
    ("Some 130 letters came in May. It is a rise of 20%. A year before, 92 letters had come.",
     [("92", "130", "20%", 1)]),
    ("Profit rose 56% to £116m last year. Its rival's turnover had been £95m in 2003.", []),
    ("Losses halved in 2024 to £200m, in a good spring, from £500m the previous year.",
     [("£500m", "£200m", "halved", -1)]),
    ("Loans rose 18% to 83,000, slightly higher than November's 77,000.", [("77,000", "83,000", "18%", 1)]),
    ("Loans rose 18% to 83,000, slightly higher than the 77,000 that analysts expected last year.", []),
    ("Norden Radio's share fell from 12% to 9% last month. Norden Radio, in short, saw its slice shrink by a half.",
     [("12%", "9%", None, -1), ("12%", "9%", "a half", -1)]),
    ("Norden Radio's share fell from 12% to 9% last month. Norden Radio, in short, saw its profit shrink by a half.",
     [("12%", "9%", None, -1)]),
    ("The fare goes from £74 to £89, the firm said on Monday, in what it called a modest 12% rise.",
     [("£74", "£89", "12%", 1)]),
    ("Net profit was £212m, up from £194m, on sales that grew 3% to £1.9bn.", [("£194m", "£212m", None, 1)]),
    # no movement, or not one told in full
    ("Sales of 200 billion zlotys, about $55 billion, are up from 187 billion this year.", []),
    ("Some 230 came, up from 221 and more than twice the number of seats.", [("221", "230", None, 1)]),
    ("The fare goes from £74 to £89, the firm said on Monday, after a 12% rise in May.", []),
    ("Sales rose 8%, with profit up to £5m from £4m.", []),
    ("Sales rose 8% and profit was £5m, against £4m.", []),
    ("The single rose from six to five in the chart.", []),
    ("The dollar fell 2% to $1.30, from $1.28.", []),
    ("Prices range from £12 to £30.", []),
    ("Sales of the two rose 10% and 20%, from £1m and £3m to £2m and £4m respectively.", []),
    ("Unemployment rose 10% to 5.5%, it said.", []),
    ("Thirty students from six schools took part, up from 12 last year.", []),
    ("Five more bodies were found, up from 47 on Monday.", []),
    ("Profit rose 52% at the firm. Debt was £133m, compared with £118m a year ago.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOVED, ids=[text for text, _ in MOVED])
def test_the_movements_of_a_text(text: str, expected: list[Told]) -> None:
    documents, claims = read([SourceDocument("body", text)])
    told = [None if i is None else claims[i].quantity.span.of(text) for i in range(len(claims))]
    found = [
        (told[each.before], told[each.after], None if each.size is None else told[each.size], each.direction)
        for each in movements(documents, claims)
        if each.tie is not Tie.NEAR
    ]
    assert found == expected


HEADED: list[tuple[str, str, list[Told]]] = [
    ("Jobless claims drop by 9,000", "Some 218,000 people asked for help last week, down from 224,000 the week before.",
     [("224,000", "218,000", None, -1), ("224,000", "218,000", "9,000", -1)]),
    ("Jobless claims drop by 90,000",
     "Some 218,000 people asked for help last week, down from 224,000 the week before.",
     [("224,000", "218,000", None, -1)]),
    ("Jobless claims drop by 9,000",
     "They fell by 9,000, it said. Some 218,000 people were ill last week, down from 224,000 in May.",
     [("224,000", "218,000", None, -1)]),
    ("Brewer's profit doubles", "It is old. Profit came in at £31m, against £22m the year before.",
     [("£22m", "£31m", "doubles", 1)]),
    ("Choir loses half of its singers", "The number went from 60 in May to 42.", [("60", "42", "half", -1)]),
    ("Streamer to charge £2 more", "From May the plan goes from £9 to £12.", [("£9", "£12", "£2", 1)]),
    ("Waiting list falls to 2,140", "The total dropped by 130 in May from 2,390.", [("2,390", "2,140", "130", -1)]),
    ("Waiting list falls to 2,140", "It is 2,140. The total dropped by 130 in May from 2,390 in all.", []),
    ("Crime up 12% in Hove", "Police recorded 4,480 offences. Burglaries went from 400 to 600.", []),
    ("Profits up 9% at Hale", "Sales at Hale rose to £54m last year, from £50m.", []),
]  # fmt: skip


@pytest.mark.parametrize(("headline", "body", "expected"), HEADED)
def test_a_story_spells_out_the_headline(headline: str, body: str, expected: list[Told]) -> None:
    documents, claims = read([SourceDocument("head", headline, role=Role.HEADLINE), SourceDocument("body", body)])
    told = [claim.quantity.span.of(documents[0].text) for claim in claims]
    found = [
        (told[each.before], told[each.after], None if each.size is None else told[each.size], each.direction)
        for each in movements(documents, claims)
        if each.tie is not Tie.NEAR
    ]
    assert found == expected
