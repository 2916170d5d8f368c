"""Which figures of a text are told as a part, its whole and its share, and as the shares of one whole."""

import pytest

from service.alignment.proportions import proportions
from service.alignment.splits import splits
from service.engine import read
from service.model import Role, SourceDocument

pytestmark = pytest.mark.usefixtures("model")

PROPORTIONS: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("It won 62 of the 140 votes, or 44%.", [("62", "140", "44%")]),
    ("It won 62 of the 140 votes (44%).", [("62", "140", "44%")]),
    ("Some 44% of members - 62 of 140 - were for it.", [("62", "140", "44%")]),
    ("A fifth of the 140 staff, or 28 people, will go.", [("28", "140", "A fifth")]),
    ("About 28 people, or a fifth of the 140 staff, will go.", [("28", "140", "a fifth")]),
    ("Of the 480 schools inspected, 96, or a fifth, failed.", [("96", "480", "a fifth")]),
    ("The drug worked in 72 of the 90 patients, a success rate of 80%.", [("72", "90", "80%")]),
    ("It has raised £4m of the £16m it needs, or a quarter.", [("£4m", "£16m", "a quarter")]),
    ("Two in three tests were clean. The laboratory found 40 of its 60 tests clean.", [("40", "60", "Two in three")]),
    ("It gave £30m in grants, half of all the money paid out. In all it paid out £60m in grants.",
     [("£30m", "£60m", "half")]),
    ("The bank is to cut 2,900 jobs. The cuts are 3% of its workforce. It employs 101,000 people.",
     [("2,900", "101,000", "3%")]),
    ("Wales had 94 of the 140 wild fires. The prince spoke. Wales has seen fewer than half of those reported.",
     [("94", "140", "half")]),
    ("The bank will shut a quarter of its 80 shops. Staff at the 30 doomed shops wept.", [("30", "80", "a quarter")]),
    ("It won 40% of the prize fund of $3m. The $1.8m it won will be shared.", [("$1.8m", "$3m", "40%")]),
    ("It has 400 notices. Of those, 260 were posted. Fewer than half of all notices came late.", [("260", "400", "half")]),
    ("The firm is closing a quarter of its 80 sites. Staff at the 30 doomed venues wept.", [("30", "80", "a quarter")]),
    ("Some 8,200 voted, including 90 by post, a turnout of 41% of the electorate of 20,000.",
     [("8,200", "20,000", "41%")]),
    ("Some 160 houses and 140 flats are planned. Sixty of the homes, a fifth of the total, will be let.", []),
    # the share is of something else
    ("The firm is closing a quarter of its 80 sites. The 30 actors wept.", []),
    ("The bank will shut a quarter of its 80 shops. The 30 desks and the 50 chairs will be sold.", []),
    ("One of the four lines will be shut. That is 6% of the 1,500 trains that run.", []),
    ("It lost by 700 votes out of 5,200 cast, a turnout of 31%.", []),
    ("It has a lead of 12 points that has grown from five. Half of the old are against.", []),
    ("The bank is to cut 2,900 jobs. It will cut 12% of its staff in Norway. It employs 101,000 people.", []),
    ("Wales had 94 of the 140 wild fires. The prince spoke. Wales has half of the puffins.", []),
    ("The bank is to hire 2,900 people. Some 3% of its staff are ill. It employs 101,000 people.", []),
    ('1"3', []),
    ("It shut 40 of its 160 shops, 30% of them in Wales.", []),
    ("She won 12 of the 20 seats with 45% of the vote.", []),
    ("Two in three tests were late. The laboratory found 40 of its 60 tests clean.", []),
    ("One of the two firms has 40% of the market.", []),
    ("He has run 12 of the last 20 years, 30% faster than before.", []),
]  # fmt: skip
SPLITS = [
    ("In the poll 45% were for it, 38% against and 29% undecided.", ["45%", "38%", "29%"]),
    ("Asked about it, 62% said yes and 48% said no.", ["62%", "48%"]),
    ("Labour won 48% of the vote, the Greens 37% and others 28%.", ["48%", "37%", "28%"]),
    ("The state owns 60% and the staff the remaining 40%.", ["60%", "40%"]),
    ("She won with 44%. He had 31% and the band the other 25%.", ["44%", "31%", "25%"]),
    ("Asked to choose one of two, 62% took the bus and 48% the train.", ["62%", "48%"]),
    ("Some 41% are happy, with another 41% dissatisfied and 28% unsure.", ["41%", "41%", "28%"]),
    ("Of the men 61% backed it, and 57% of the women were for it.", []),
    ("In May 52% were for it; by June 54% were against it.", []),
    ("It is backed by 62% of men and opposed by 55% of women.", []),
    ("Some 60% of homes have a console, 45% a DVD player and 30% both.", []),
    ("It won 52% of the online votes and 68% of the votes by text message.", []),
    ("They would fill 70% of the seats and they're filling 82%.", []),
]


@pytest.mark.parametrize(("text", "expected"), PROPORTIONS, ids=[text for text, _ in PROPORTIONS])
def test_the_proportions_of_a_text(text: str, expected: list[tuple[str, str, str]]) -> None:
    documents, claims = read([SourceDocument("body", text)])
    told = [claim.quantity.span.of(text) for claim in claims]
    found = [
        (told[each.part], told[each.whole[0]].split()[0], told[each.share]) for each in proportions(documents, claims)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Brackett to shed one in ten jobs", True),
        ("Brackett to shed one in ten", True),
        ("Brackett to offer one in ten a rise", False),
        ("One in ten Danes buys boots from Orvio", False),
    ],
)
def test_the_share_of_a_headline_is_of_the_part_and_whole_below(headline: str, *, told: bool) -> None:
    body = "Brackett said on Friday that it would cut 1,500 of its 6,000 jobs."
    documents, claims = read([SourceDocument("headline", headline, role=Role.HEADLINE), SourceDocument("body", body)])
    assert [claims[each.share].paragraph for each in proportions(documents, claims)] == ([0] if told else [])


@pytest.mark.parametrize(("text", "expected"), SPLITS, ids=[text for text, _ in SPLITS])
def test_the_splits_of_a_text(text: str, expected: list[str]) -> None:
    documents, claims = read([SourceDocument("body", text)])
    found = [[claims[i].quantity.span.of(text) for i in each.parts] for each in splits(documents, claims)]
    assert found == ([expected] if expected else [])
