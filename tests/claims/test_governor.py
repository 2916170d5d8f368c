"""What a figure is said of: by parses made by hand."""

from __future__ import annotations

import pytest
from handmade import parsed, place

from service.claims.governor import NOTHING, govern
from service.claims.parse import EMPTY
from service.model import Span, Unit

POUNDS, PERCENT = Unit("pound sterling", "currency"), Unit("percentage", "ratio")

MILITANTS = """
    They       PRON  nsubj    freed
    freed/free VERB  ROOT     freed
    250        NUM   nummod   militants
    ISIS       PROPN compound militants
    militants/militant NOUN dobj freed
"""
MEMBERS = """
    3,500      NUM   nsubj    fled
    of         ADP   prep     3,500
    their/their PRON poss     members
    family     NOUN  compound members
    members/member NOUN pobj  of
    fled/flee  VERB  ROOT     fled
"""
FORD = """
    Ford       PROPN nsubj    has
    has/have   VERB  ROOT     has
    13,000     NUM   nummod   workers
    workers/worker NOUN dobj  has
"""
RUN = """
    a          DET   det      run
    run        NOUN  ROOT     run
    of         ADP   prep     run
    seven      NUM   nummod   games
    games/game NOUN  pobj     of
"""
AMERICANS = """
    1,200      NUM   nummod   Americans
    Americans  PROPN nsubj    left
    left/leave VERB  ROOT     left
"""
WHO = """
    firms/firm NOUN  ROOT     firms
    which      PRON  nsubj    employ
    employ     VERB  relcl    firms
    600        NUM   nummod   cooks
    cooks/cook NOUN  dobj     employ
"""
LAST_YEAR = """
    rose/rise  VERB  ROOT     rose
    2.1        NUM   nummod   year
    last       ADJ   amod     year
    year       NOUN  npadvmod rose
"""
PROFIT_OF = """
    a          DET   det      profit
    net        ADJ   amod     profit
    profit     NOUN  ROOT     profit
    of         ADP   prep     profit
    £5m        NUM   pobj     of
"""
POUND_PROFIT = """
    a          DET   det      profit
    £5m        NUM   nummod   profit
    profit     NOUN  ROOT     profit
"""
ROSE = """
    Profits/profit NOUN nsubj rose
    rose/rise  VERB  ROOT     rose
    to         ADP   prep     rose
    £5m        NUM   pobj     to
"""
PAID = """
    Shell      PROPN nsubj    paid
    paid/pay   VERB  ROOT     paid
    £5m        NUM   dobj     paid
"""
GAINS = """
    £5m        NUM   ROOT     £5m
    in         ADP   prep     £5m
    gains/gain NOUN  pobj     in
"""
SHARE = """
    29%        NUM   ROOT     29%
    of         ADP   prep     29%
    United     PROPN pobj     of
"""
TABLE = """
    Profit     NOUN  ROOT     Profit
    :          PUNCT punct    Profit
    £5m        NUM   appos    £5m
"""
ENGINE = """
    an         DET   det      engine
    engine     NOUN  ROOT     engine
    making/make VERB acl      engine
    £5m        NUM   dobj     making
"""

COUNTED = [  # the case, the parse, the figure, its unit and the text of its subject
    ("a noun with its modifier", MILITANTS, "250", "militant", "ISIS militants"),
    ("a noun behind of", MEMBERS, "3,500", "member", "their family members"),
    ("whose it is", FORD, "13,000", "worker", "workers, Ford"),
    ("what it is tied to", RUN, "seven", "game", "games, run"),
    ("a people", AMERICANS, "1,200", "american", "Americans"),
    ("what which stands for", WHO, "600", "cook", "cooks, firms"),
]
MEASURED = [  # the case, the parse, the figure, its unit, the subject's head and the measure
    ("of", PROFIT_OF, "£5m", POUNDS, "profit", "net profit"),
    ("before the noun", POUND_PROFIT, "£5m", POUNDS, "profit", "profit"),
    ("the subject of a movement", ROSE, "£5m", POUNDS, "profit", "profit"),
    ("the object of an act", PAID, "£5m", POUNDS, "shell", "pay"),
    ("made of", GAINS, "£5m", POUNDS, "gain", "gain"),
    ("a share of", SHARE, "29%", PERCENT, "united", "united"),
    ("a line of a table", TABLE, "£5m", POUNDS, "profit", "profit"),
    ("what a participle describes", ENGINE, "£5m", POUNDS, "engine", "make"),
]


@pytest.mark.parametrize(("table", "figure", "unit", "text"), [r[1:] for r in COUNTED], ids=[r[0] for r in COUNTED])
def test_what_a_bare_number_counts(table: str, figure: str, unit: str, text: str) -> None:
    parse = parsed(table)
    governed = govern(parse, place(parse, figure), None, standing=True)
    assert governed.unit == Unit(unit, "count")
    assert governed.subject is not None
    assert governed.subject.shown == text


@pytest.mark.parametrize(
    ("table", "figure", "unit", "head", "measure"), [r[1:] for r in MEASURED], ids=[r[0] for r in MEASURED]
)
def test_what_an_amount_measures(table: str, figure: str, unit: Unit, head: str, measure: str) -> None:
    parse = parsed(table)
    governed = govern(parse, place(parse, figure), unit, standing=False)
    assert governed.subject is not None
    assert (governed.subject.head, governed.measure) == (head, measure)
    assert governed.unit is None


def test_a_time_is_not_counted() -> None:
    parse = parsed(LAST_YEAR)
    assert govern(parse, place(parse, "2.1"), None, standing=True).unit is None


def test_a_compound_says_what_it_describes() -> None:
    parse = parsed("four NUM nummod nation\nnation NOUN compound visit\nvisit NOUN ROOT visit")
    governed = govern(parse, place(parse, "four nation"), Unit("nation", "count"), standing=False)
    assert governed.measure == "visit"


def test_a_counted_noun_ends_the_mention() -> None:
    parse = parsed(MILITANTS)
    governed = govern(parse, place(parse, "250"), None, standing=True)
    assert governed.end == place(parse, "militants").end


def test_a_sentence_that_was_not_parsed_says_nothing() -> None:
    assert govern(EMPTY, Span(0, 3), None, standing=True) == NOTHING
