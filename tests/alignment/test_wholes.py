"""Wholes: (a text, how it ties the parts to the whole, the whole, whether its parts make it), or none."""

from __future__ import annotations

import pytest

from service.alignment import Tie, Whole, align
from service.engine import read
from service.model import Claim, SourceDocument

pytestmark = pytest.mark.usefixtures("model")

FOUND = [
    ("The airline has 48 jets. It owns 31 of them and leases the other 17.", Tie.REST, "48 jets", True),
    ("The airline has 48 jets. It owns 31 of them and leases the other 19.", Tie.REST, "48 jets", False),
    ("Three of the seven sailors drowned. The remaining four were saved.", Tie.REST, "seven sailors", True),
    ("The firm has sold 15 of its 48 ships, leaving it with 33.", Tie.REST, "48 ships", True),
    ("He paid £8m. Of that he paid £5m at once; the balance of £3m is due in May.", Tie.REST, "£8m", True),
    ("The mill cost £6.2m: £4m in cash and £2.2m in shares.", Tie.LISTED, "£6.2m", True),
    ("The mill cost £6.2m: £4m in cash and £2.4m in shares.", Tie.LISTED, "£6.2m", False),
    ("The trust spent £84m, made up of £51m for hospitals and £33m for surgeries.", Tie.LISTED, "£84m", True),
    ("The inquiry heard 46 witnesses, 30 in public and 16 in private.", Tie.PARTLY, "46 witnesses", True),
    ("The party won 12 seats in the north and nine in the south, a total of 21 seats.", Tie.SUMMED, "21 seats", True),
    (
        "The party has 12 seats in the north and nine in the south. Together the 24 seats count.",
        Tie.SUMMED,
        "24",
        False,
    ),
    ("The survey asked 110 pupils. Its authors met 62 girls and 58 boys.", Tie.MIXED, "110 pupils", False),
    ("The couple have five children: three sons and two daughters.", Tie.LISTED, "five children", True),
    ("United have played 19 games, winning 12, drawing three and losing four.", Tie.PLAYED, "19 games", True),
    ("A choir of 60 set off two weeks ago: 30 from Leeds, 19 from York and 11 from Hull.", Tie.LISTED, "60", True),
    (
        "The mill cost £6.2m. Of this, £4m came from the state and £2.5m from the town.",
        Tie.PARTLY,
        "£6.2m",
        False,
    ),
    (
        "A plane with 94 people on board came down. Twelve people survived and 76 were killed. Six are missing.",
        Tie.MIXED,
        "94 people",
        True,
    ),
    ("Peers voted by 229 to 206 to keep the post, a majority of 23.", Tie.MAJORITY, "229", True),
    ("A cod lives for 14 years in the bay and 22 years at sea, a gap of eight years.", Tie.GAP, "22 years", True),
    ("Tea takes £48m - £3m less than the £51m of coffee.", Tie.GAP, "£51m", True),
    ("Readers bought 4,200 maps, compared with 3,900 atlases. Maps outsold atlases by 500.", Tie.GAP, "4,200", False),
    ("Ryle scored 140 tries for Hull. Moss has 121 tries and needs 24 more tries to pass him.", Tie.GAP, "140", False),
    ("The deficit was £5bn. Norway exported £19bn worth of goods and imported £24bn.", Tie.GAP, "£24bn", True),
    (
        "The deficit is 40m euros. Malta exported goods worth 310m euros, but imported 390m euros.",
        Tie.GAP,
        "390m euros",
        False,
    ),
    (
        "The island has 40 bakers and 25 butchers. It is small.\n\nThe 75 bakers and butchers met.",
        Tie.NAMED,
        "75 bakers",
        False,
    ),
    (
        "The yard built 14 ferries. It built nine tugs, too.\n\nTogether the two orders are for 28 vessels.",
        Tie.SUMMED,
        "28 vessels",
        False,
    ),
    ("Ada paid £11m. She took on £6m of debt, bringing the total cost to £17m.", Tie.SUMMED, "£17m", True),
    (
        "The trust will close 610 beds. Some 300 beds will go in Ayr, while 200 and 110 will go in Perth and Oban.",
        Tie.JOINED,
        "610 beds",
        True,
    ),
    (
        "The trust has 52 gardens. Thirty are in England, 12 in Wales and eight in Scotland.",
        Tie.JOINED,
        "52 gardens",
        False,
    ),
    ("The fleet has 48 aircraft. It is old. Nordair has 30 Boeings and 22 Airbuses.", Tie.JOINED, "48 aircraft", False),
    ("He spent £14,200, which is £2,300 more than the £15,000 allowed.", Tie.GAP, "£15,000", False),
    ("Ryle won nine medals, three fewer than Moss. Moss has 10 medals.", Tie.GAP, "10 medals", False),
    ("Ann won 41% of the votes, compared with 35% for Tom. It was a six-point gap.", Tie.GAP, "41%", True),
    ("The younger brother is 34 and the elder 41, a difference of nine years.", Tie.GAP, "41", False),
    ("A jury of 12 sat. Seven men and six women heard the case.", Tie.MIXED, "12", False),
    (
        "Divers have found 281 wrecks off Lorn. They lie along 13 kilometres of coast. The oldest sank 900 years ago. "
        "The divers have worked for four years. They were paid £90,000. One wreck is 48 metres long. Of the total, 180 "
        "were fishing boats, 64 were barges, and the remaining 22 could not be named.",
        Tie.REST,
        "281 wrecks",
        False,
    ),
    (
        "The court has chosen 12 jurors and six stand-ins. All 18 people will be paid.",
        Tie.SUMMED,
        "18 people",
        True,
    ),
    (
        "The zoo has 90 birds. It bought 50 parrots in May.\n\nIt is in Kent. It got another 60 parrots in June.",
        Tie.ADDED,
        "90 birds",
        False,
    ),
    (
        "They lost eight of their last 12 matches. It rained.\n\nThe coach spoke of six wins in 12 games.",
        Tie.PLAYED,
        "12 matches",
        False,
    ),
    (
        "The council has 30 members.\n\nThe plan was carried by 18 votes to 11, with four abstaining.",
        Tie.VOTED,
        "30 members",
        False,
    ),
    (
        "Delegates backed the merger by 312 to 145.\n\nThe 457 delegates who took part left at once.",
        Tie.VOTED,
        "457 delegates",
        True,
    ),
    (
        "Senators rejected the bill by 52 votes to 41.\n\nThe 15-vote majority surprised him.",
        Tie.MAJORITY,
        "52 votes",
        False,
    ),
    (
        "Larne had two wins in 12 league games.\n\nThey had seven defeats and five draws under him.",
        Tie.PLAYED,
        "12 league games",
        False,
    ),
    ("Larne have lost nine of their 12 games.\n\nTheir four victories came late.", Tie.PLAYED, "12 games", False),
    (
        "The fund is worth £400,000.\n\nAyr gave £60,000, and Perth and Oban gave £150,000 each.",
        Tie.EACH,
        "£400,000",
        False,
    ),
    ("The two drivers were each fined £2,000. The court took a combined £5,000.", Tie.EACH, "£5,000", False),
    (
        "The film has six nominations.\n\nIts rival got eight nominations.\n\nThey have 17 mentions between them.",
        Tie.SUMMED,
        "17 mentions",
        False,
    ),
    (
        "The old stadium holds 18,000 people, while the new one has room for 42,000 people.\n\n"
        "It has 31,000 more people than at the old one.",
        Tie.GAP,
        "42,000 people",
        False,
    ),
    (
        "The owner wants £8m for the ship.\n\nThe port has offered £5m for it, and must bridge the £2m gap.",
        Tie.GAP,
        "£8m",
        False,
    ),
    (
        "Some 400 clubs have already joined.\n\nIt wrote to 2,000 clubs, 1,400 of which have yet to reply.",
        Tie.MIXED,
        "2,000 clubs",
        False,
    ),
    ("Six of the nine judges backed the ban.\n\nThree judges were against it.", Tie.MIXED, "nine judges", True),
    (
        "The £90m bridge may be built.\n\nThe state has given £60m, and the town would be left to find £45m.",
        Tie.REST,
        "£90m",
        False,
    ),
    ("The theatre has 900 seats. It has sold 640 seats, and 260 are still unsold.", Tie.REST, "900 seats", True),
    (
        "Ten insurers will pay £14m.\n\nUnder the £96m deal - £72m of which will come from the state - all is well.",
        Tie.COMPLETED,
        "£96m",
        False,
    ),
    (
        "The bid is of £7m.\n\nThe offer is said to break down as £4.5m for the mill and £3.5m for the land.",
        Tie.LISTED,
        "£7m",
        False,
    ),
    (
        "The fever has killed 27 people. A tent with 60 beds is on its way. "
        "Nine of those who died were babies; the other 26 were men.",
        Tie.REST,
        "27 people",
        False,
    ),
    (
        "The list went from 410 patients in May to 205. The port has 130 of those still on it. The other 75 are inland.",
        Tie.REST,
        "205",
        True,
    ),
    (
        "A bus with 31 people slid off a road. Nine crews came. "
        "Some 23 of those on board were hurt, four of them badly; the rest, eight, were not.",
        Tie.REST,
        "31 people",
        True,
    ),
    (
        "Four were jailed for a total of 38 years. Hall got 16 years, Reid and Lund nine each and Moss four.",
        Tie.SUMMED,
        "38 years",
        True,
    ),
    (
        "Two were fined a total of £9,000. Hall was ordered to pay £4,000 and Reid must pay £4,000.",
        Tie.SUMMED,
        "£9,000",
        False,
    ),
    ("Two friends have won £6m and will have £2.5m each.", Tie.EACH, "£6m", False),
    (
        "Five of the bank's board voted to hold rates and two for a cut. The six-strong board met on Monday.",
        Tie.VOTED,
        "six",
        False,
    ),
    ("They had 40 days in camp. They will have another 15 days. It means 60 days away.", Tie.ADDED, "60 days", False),
]
NONE = [
    "The poll found 48 of the 70 firms were hiring, with 31 moving abroad.",
    "Burke won his seat by 52 votes to 41. The government has a majority of 160.",
    "The club won two of its 12 games. It had lost 11 games last season.",
    "The shirts cost £20 each. The two shops took £3,000 in May.",
    "The firms, which have combined sales of £30m, agreed to cut £4m. Ada Hale has a stake of £18m in one.",
    "Oslo has 30 parks. Bergen is two hours ahead of Ayr in summer, and has 12 parks and 25 piers.",
    "Six of the nine judges backed the ban. Two ministers were against it.",
    "Some 510 jobs will go in Ayr. Another 170 jobs will go in Perth, 340 in Oban and 260 in Crieff.",
    "Spurs saw bids of £3m, £4m and £5m turned down in May. A bid of £8m was taken up at once.",
    "The winner gets $50,000, the runner-up $20,000 and two others $15,000 each. The prizes come to $100,000.",
    "The price fell to £240, from £260. At its best it was £450.",
    "Leeds won seven of their last 12 games. It rained.\n\nThey lost four in 12 matches.",
    "The firm may spend £3m on boats and up to £2m on nets. Its ferry cost £4.5m.",
    "The school may get 12 chairs and six desks, said Ann Reid. Tom Hall said that it would get 25 things in all.",
    "Ryle won six medals, two more than last year. Moss won three.",
    "The company shed 340 posts last year, including 210 in Leeds and 130 in Hull.",
    "The airline cancelled 65 flights on Thursday, 180 on Friday, 140 on Saturday and 43 on Sunday.",
    "Deaths rose to 412 last year, from 380 the year before, and 300 in 2001.",
    "Sales reached £30m in May and £34m in June, making £120m in all since January.",
    "One painting fetched £900,000 and the other £600,000. The sale raised £1.6m.",
    "MPs backed the plan by 311 votes to 288. The government, which has a majority of 160, was relieved.",
    "The hall can hold 160 people. There were 92 women and 50 men.",
    "Sixty children, two pairs of twins among them, sat in three rows. The other 20 stood.",
]


def told(text: str) -> tuple[tuple[Claim, ...], tuple[Whole, ...], set[tuple[int, int]]]:
    documents, claims = read([SourceDocument("body", text)])
    alignment = align(documents, claims)
    return claims, alignment.wholes, {(pair.first, pair.second) for pair in alignment.pairs}


@pytest.mark.parametrize(("text", "tie", "total", "adds_up"), FOUND)
def test_a_whole_is_found_by_how_its_parts_are_tied_to_it(text: str, tie: Tie, total: str, adds_up: bool) -> None:
    claims, [whole], _ = told(text)
    assert (whole.tie, whole.adds_up) == (tie, adds_up)
    assert claims[whole.total].span.of(text).startswith(total)


@pytest.mark.parametrize("text", NONE)
def test_figures_that_are_no_parts_make_no_whole(text: str) -> None:
    assert told(text)[1] == ()


@pytest.mark.parametrize("text", [row[0] for row in FOUND])
def test_a_part_and_its_whole_are_no_pair(text: str) -> None:
    _, [whole], pairs = told(text)
    inside = {whole.total, *whole.parts}
    assert not [pair for pair in pairs if set(pair) <= inside]


def test_a_whole_far_off_is_found_by_its_unit() -> None:
    filler = "\n\n".join(f"In {month} prices rose {i}%." for i, month in enumerate(["May", "June", "July"], 2))
    text = f"Readers spent £1.24bn on books.\n\n{filler}\n\nNovels brought in £990m, guides the other £250m."
    claims, [whole], _ = told(text)
    assert claims[whole.total].span.of(text) == "£1.24bn"
    assert whole.adds_up
