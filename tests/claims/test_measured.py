"""What an amount measures: by parses made by hand."""

from __future__ import annotations

import pytest
from handmade import parsed, place

from service.claims.governor import govern
from service.model import Unit

POUNDS, PERCENT = Unit("pound sterling", "currency"), Unit("percentage", "ratio")

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
PRICES = """
    Shell      PROPN nsubj    cut
    cut        VERB  ROOT     cut
    prices/price NOUN dobj    cut
    by         ADP   prep     cut
    £5m        NUM   pobj     by
"""
WORTH = """
    Leeds      PROPN nsubj    won
    won/win    VERB  ROOT     won
    a          DET   det      contract
    contract   NOUN  dobj     won
    worth      ADJ   amod     contract
    £5m        NUM   npadvmod worth
"""
UP = """
    stores/store NOUN ROOT    stores
    like       ADP   prep     stores
    Tesco      PROPN pobj     like
    up         ADV   advmod   stores
    £5m        NUM   npadvmod up
"""
MOST = """
    boats/boat NOUN  nsubj    left
    left/leave VERB  ROOT     left
    but        CCONJ cc       left
    most       ADJ   nsubj    cost
    cost       VERB  conj     left
    £5m        NUM   npadvmod cost
"""
WITHIN = """
    costs/cost NOUN  nsubj    came
    came/come  VERB  ROOT     came
    within     ADP   prep     came
    £5m        NUM   pobj     within
    of         ADP   prep     £5m
    budget     NOUN  pobj     of
"""

MEASURED = [  # the case, the parse, the figure, its unit, the subject's head and the measure
    ("of", PROFIT_OF, "£5m", POUNDS, "profit", "net profit"),
    ("before the noun", POUND_PROFIT, "£5m", POUNDS, "profit", "profit"),
    ("the subject of a movement", ROSE, "£5m", POUNDS, "profit", "profit"),
    ("the object of an act", PAID, "£5m", POUNDS, "shell", "pay"),
    ("made of", GAINS, "£5m", POUNDS, "gain", "gain"),
    ("a share of", SHARE, "29%", PERCENT, "united", "united"),
    ("a line of a table", TABLE, "£5m", POUNDS, "profit", "profit"),
    ("what a participle describes", ENGINE, "£5m", POUNDS, "engine", "make"),
    ("the object of a change", PRICES, "£5m", POUNDS, "price", "price"),
    ("what is worth so much", WORTH, "£5m", POUNDS, "contract", "contract"),
    ("up without a verb", UP, "£5m", POUNDS, "store", "store"),
    ("most of what was named", MOST, "£5m", POUNDS, "boat", "boat"),
    ("a distance from something", WITHIN, "£5m", POUNDS, "cost", "cost"),
]


@pytest.mark.parametrize(
    ("table", "figure", "unit", "head", "measure"), [r[1:] for r in MEASURED], ids=[r[0] for r in MEASURED]
)
def test_what_an_amount_measures(table: str, figure: str, unit: Unit, head: str, measure: str) -> None:
    parse = parsed(table)
    governed = govern(parse, place(parse, figure), unit, standing=False)
    assert governed.subject is not None
    assert (governed.subject.head, governed.measure) == (head, measure)
    assert governed.unit is None


def test_a_list_is_held_by_its_heading() -> None:
    parse = parsed(
        """
        Winners/winner NOUN ROOT  Winners
        :          PUNCT punct    Winners
        Smith      PROPN appos    Winners
        £5m        NUM   appos    Smith
        """
    )
    governed = govern(parse, place(parse, "£5m"), POUNDS, standing=False)
    assert governed.subject is not None
    assert governed.subject.shown == "Smith, Winners"
