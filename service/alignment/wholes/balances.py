"""Exports and imports, income and spending, with the balance of the two: "exports of £25bn ... a deficit of £3bn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from service import deadline
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.whole import Whole, weigh_gap

SIDES = tuple(  # two amounts that have a balance
    (re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b"))
    for one, other in (
        (r"exports?|exported|exporting", r"imports?|imported|importing"),
        (
            r"income|revenues?|receipts|earn(?:s|ed)|takings|sales|turnover|raised|brought in|budget(?:ed)?|fund(?:s|ed)?",
            r"spending|spent|outgoings|costs?|expenses|expenditure|outlay|bills?",
        ),
        (r"assets|savings", r"debts?|liabilities|borrowings"),
        (r"bought|paid|purchased|cost", r"sold|selling|fetched|resold|resale"),
        (r"wants?|wanted|asking|valu(?:es?|ed|ation)|demand(?:s|ed|ing)?|worth", r"offer(?:s|ed)?|bid(?:s|ding)?|proposed"),
        (r"target|goal|needs?|needed|required?|aim(?:s|ed)?", r"raised|collected|pledged|given|donat(?:ed|ions)|received"),
    )
)
BALANCE = re.compile(
    r"\b(?:deficit|surplus|shortfall|(?:trade|budget) (?:gap|balance)|gap|difference|imbalance|profit|loss|net|"
    r"over-?spen[dt]|under-?spen[dt]|over budget|under budget|short(?: by)?|premium|discount|overrun)\b"
)
BALANCED = re.compile(r"^(?:[\w'’-]+ ){0,2}?(?:deficit|surplus|shortfall|gap|difference|profit|loss|short|apart|over budget)\b")
OTHER = re.compile(r"\b(?:from|against|expected|forecast|than the|last year|year earlier|previous)\b[^.]{0,20}$")
REACH = 6  # figures on either side among which the balance is looked for
UNLIKE = 0.5  # a balance further off than this share of itself is of other figures


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each pair of opposite amounts of one sentence, the larger as the whole of the other and their balance."""
    money = [i for i in deadline.watched(range(len(figures.claims))) if figures.adds(i) and is_money(figures, i)]
    for at, (i, j) in enumerate(pairwise(money)):
        if not figures.together(i, j) or not figures.alike(i, j) or not is_opposed(figures, i, j):
            continue
        near = [k for k in money[max(0, at - REACH) : at + 2 + REACH] if k not in (i, j) and is_balance(figures, k)]
        best = min((weigh_gap(figures, i, j, k) for k in near), key=lambda whole: whole.gap, default=None)
        if best is not None and best.gap <= UNLIKE * abs(figures.value(i) - figures.value(j)):
            yield best


def is_money(figures: Figures, i: int) -> bool:
    """Tell whether a claim is an amount of money."""
    unit = figures.claims[i].unit
    return unit is not None and unit.dimension == "currency"


def is_opposed(figures: Figures, i: int, j: int) -> bool:
    """Tell whether the words nearest before two amounts name the two sides of one balance."""
    for sides in SIDES:
        first, second = side_of(figures, i, sides), side_of(figures, j, sides)
        if first is not None and second is not None and first != second:
            return True
    return False


def side_of(figures: Figures, i: int, sides: tuple[re.Pattern[str], re.Pattern[str]]) -> int | None:
    """Return which of two sides the last word before an amount names, or None; one of an earlier time is of none."""
    claim = figures.claims[i]
    before = figures.text(i)[claim.sentence.start : claim.span.start].lower()
    if OTHER.search(figures.before(i)) is not None:
        return None
    last = [max((hit.end() for hit in side.finditer(before)), default=-1) for side in sides]
    return None if max(last) < 0 else last.index(max(last))


def is_balance(figures: Figures, i: int) -> bool:
    """Tell whether an amount is named as a balance: "the deficit was £3bn", "a gap of £3bn"."""
    before = figures.before(i)
    told = BALANCE.search(before) is not None or BALANCED.search(figures.after(i)) is not None
    return told and OTHER.search(before) is None
