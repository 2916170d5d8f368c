"""A headline's figure against the story below it: what is told nowhere is suspect, what is told in any way is not."""

from __future__ import annotations

import pytest

from service import engine
from service.alignment import align
from service.checks.clashing.evidence import figures_of
from service.checks.clashing.headlines import MOST, told_below
from service.config import Settings
from service.model import Discrepancy, Options, Role, SourceDocument

AT_ODDS = [  # a headline, and a story that has another figure for it
    ("Twelve die in ferry sinking", "Twenty-one people drowned when a ferry sank off Java on Monday, officials said."),
    ("House prices fall 3%", "The average cost of a home dropped by 0.3% in May, the lender said."),
    ("Actor jailed for six years", "A former soap actor was sentenced to 16 years in prison for fraud at Leeds."),
    ("Team of 30 scientists to map reef", "A team of 13 researchers will spend the summer mapping the reef."),
    ("Minister quits after 18 months", "The transport minister has resigned after eight months in the job."),
    (
        "Three hurt in bus crash",
        "Five people were injured when a bus hit a wall in Derby. The driver is being questioned.",
    ),
    ("Man, 44, held over murder", "A 46-year-old man has been arrested on suspicion of murdering a nurse in Hove."),
    ("Half a million flee storm", "About 1.1m people fled on Friday. More than 31,000 of them are in tents."),
    ("Blaze destroys three homes", "Five terraced houses burnt down in Norwich on Friday. A cat had upset a lamp."),
    ("Woman, 90, scales peak", "An 80-year-old grandmother has climbed Ben Nevis for charity."),
]
BORNE_OUT = [  # a headline, and a story that has its figure among others
    (
        "Judge, 72, steps down",
        "Judge Ann Pell, who was called to the bar in 1975 at the age of 23, is to step down in May.",
    ),
    ("Two die in motorway crash", "Two people were killed and five injured when a van hit a lorry on the M4."),
    ("Appeal raises £1m", "The flood appeal has raised £1.02m in a week, organisers said. The target was £500,000."),
    ("Hundreds protest at port", "About 300 people blocked the gates of the port on Monday. Police made 12 arrests."),
    ("One in four skips breakfast", "Some 24% of adults go without breakfast, a survey of 2,000 people found."),
    (
        "12 dead in market blasts",
        "Seven people were killed by the first bomb and five by the second. Some 40 were hurt.",
    ),
    ("City score six in record win", "City beat Vale 6-0 for their biggest win in 30 years. Jones got three goals."),
    (
        "Airline cuts 600 jobs",
        "Skyway made a loss of £45m last year. It will shed 400 ground staff and 200 cabin crew.",
    ),
    ("Over 900 flee blaze", "Some 600 people fled on Friday and 350 on Sunday, when the wind turned."),
    ("Millions lose water", "Some 23 million people were without water in the north on Sunday."),
    ("Shares fall 30p", "Shares in the bank fell from 230p to 200p after it warned on profits."),
    ("Profit doubles to £84m", "The brewer's profit has doubled from £42m, it said. Sales were flat."),
    ("Pair win £3m", "A retired couple from Hull have won the lottery, and each of them gets £1.5m."),
    ("Four stabbed outside shop", "Three men and a boy were stabbed outside a kebab shop in Luton on Friday."),
    ("Bridge to shut for six weeks", "The bridge will close on Monday. It was closed for three weeks last year."),
    ("MPs vote by 56 to ban smoking", "The Commons voted by 312 votes to 256 to ban smoking in cars."),
    ("Deposits hit £60,000", "Buyers need a fifth of the price.\n\nIn Hull the deposit is £24,000."),
    ("Actor, 78, weds", "The star of the film was married on Saturday to his partner, Jill, 52, in Rome."),
    ("Port hit by 120 drones", "The air force said that it shot down 98. The rest hit warehouses and a school."),
    ("Wool up 4% on the year", "Wool slipped 0.9% to 8.20 euros a kilo on Friday as buyers stayed away."),
    ("Bank sheds 600 branches", "The bank opened 900 branches in the year, it said.\n\nBut it shut 1,500 others."),
    ("Nurse wins £30,000", "A nurse who was hurt in a lift had turned down £24,000 from the hospital."),
    ("Lodge firm fined £64,000", "A lodge owner must pay £81,500.\n\nThe bill has costs of £16,900 and £600 of tax."),
    ("Chef awarded £60,000", "The losses of a chef came to £80,000, a court found. He was a quarter to blame."),
    ("Bakery fined £42,000", "A bakery has paid £51,000 to the owners of a burnt shop. It admitted three offences."),
    ("Chain to buy 14 inns", "The chain will have 37 inns once it has bought the Swan group, it said on Monday."),
    ("Bank cuts five-year loan", "The rate on a two-year loan from the Vale will drop on Monday, it said."),
    ("Talks to last 90 hours", "Envoys sat down in Geneva on Friday, 60 hours after the shelling had stopped."),
    ("Police hunt three", "Robbers on two scooters broke into a jeweller's in Hove on Monday."),
    ("Cashier held over missing millions", "A cashier has been charged with stealing from 4,300 savers in Hull."),
    (
        "Club pays £9m for forward",
        "The forward joins United for £9m. The £7m that United paid for a goalkeeper was the club record till now.",
    ),
    (
        "Inn wins prize after eight-year rebuild",
        "An inn that stood empty for 17 years has been named the best in Wales.",
    ),
    (
        "Rare frog found after 30 years",
        "A frog is back.\n\nIt is shy.\n\nA trust will pay for a study over three years.",
    ),
    ("Old soldier dies at 92", "The last of the lancers has died.\n\nHe was at home in Hove with his wife, who is 91."),
]


def found(headline: str, story: str, *, first: bool) -> tuple[Discrepancy, ...]:
    """Return the discrepancies of a headline and its story, that a desk is shown."""
    sources = [SourceDocument("headline", headline, role=Role.HEADLINE), SourceDocument("body", story)]
    shown = Options(min_confidence=Settings().min_confidence)
    return engine.check(sources if first else sources[::-1], shown).discrepancies


@pytest.mark.parametrize("first", [True, False], ids=["headline first", "story first"])
@pytest.mark.parametrize(("headline", "story"), AT_ODDS, ids=[row[0] for row in AT_ODDS])
def test_a_figure_that_the_story_has_nowhere_is_held_against_its_opening(
    headline: str, story: str, *, first: bool
) -> None:
    [discrepancy] = found(headline, story, first=first)
    assert len(discrepancy.claims) == 2


@pytest.mark.parametrize(("headline", "story"), BORNE_OUT, ids=[row[0] for row in BORNE_OUT])
def test_a_figure_that_the_story_bears_out_is_left_alone(headline: str, story: str) -> None:
    assert not found(headline, story, first=True)


def test_only_the_opening_of_a_story_is_looked_at() -> None:
    later = "It snowed on Sunday.\n\nNobody had seen it coming.\n\nThree people were injured when a bus left the road."
    assert not found("Five hurt in bus crash", later, first=True)


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("Shops were full of toys.\n\nCustomers spent £1.14bn in its shops in the nine weeks.", 1),
        ("Shops were full of toys.\n\nLast year customers spent £1.14bn in its shops.", 0),
        ("Shops were full of toys.\n\nShoppers parted with £1.14bn at Leeds.", 0),
    ],
)
def test_a_figure_is_held_less_surely_against_what_stands_below_the_opening(story: str, expected: int) -> None:
    documents, claims = engine.read(
        [
            SourceDocument("headline", "Harrow shoppers part with £1.4bn", role=Role.HEADLINE),
            SourceDocument("b", story),
        ]
    )
    assert len(told_below(align(documents, claims), figures_of(claims)).further) == expected


@pytest.mark.parametrize(("count", "expected"), [(MOST, 1), (MOST + 1, 0)])
def test_a_headline_of_many_figures_is_a_list(count: int, expected: int) -> None:
    headline = "Five hurt in bus crash" + ", a storm of 2,000 miles" * (count - 1)
    story = "Three people were injured when a bus hit a wall in Derby. The storm was 2,000 miles wide."
    documents, claims = engine.read(
        [SourceDocument("headline", headline, role=Role.HEADLINE), SourceDocument("b", story)]
    )
    assert len(told_below(align(documents, claims), figures_of(claims)).unborne) == expected
