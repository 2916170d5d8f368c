"""Exports and imports, income and spending, with the balance of the two: "exports of £25bn ... a deficit of £3bn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from service import deadline
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.whole import Whole, weigh_gap

OF_SOME = (
    r"(?! of (?!goods|services|merchandise|all|about|around|some|almost|nearly|over|more|just|only)[a-z])"  # "of food"
)
SIDES = tuple(  # two amounts that have a balance
    (re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b"))
    for one, other in (
        (rf"exports?{OF_SOME}|exported|exporting", rf"imports?{OF_SOME}|imported|importing"),
        (
            r"took|taken|income|revenues?|receipts|earn(?:s|ed)|takings|sales|turnover|raised|brought in|budget(?:ed)?|"
            r"fund(?:s|ed)?",
            r"spending|spent|outgoings|costs?|expenses|expenditure|outlay|bills?",
        ),
        (r"assets|savings", r"debts?|liabilities|borrowings"),
        (r"bought|paid|purchased|cost", r"sold|selling|fetched|resold|resale"),
        (
            r"wants?|wanted|asking|valu(?:es?|ed|ation)|demand(?:s|ed|ing)?|worth",
            r"offer(?:s|ed)?|bid(?:s|ding)?|proposed",
        ),
        (
            r"target|goal|needs?|needed|required?|aim(?:s|ed)?",
            r"raised|collected|pledged|given|donat(?:ed|ions)|received",
        ),
    )
)
BALANCE = re.compile(  # close before its amount: "a deficit of", "the gap with Asia widened to", "overspent by"
    r"\b(?:(?:deficit|surplus|shortfall|gap|balance|difference|imbalance|profit|loss)(?: [\w'’-]+){0,3}?"
    r"(?: (?:of|is|was|were|so|(?:stood|came|comes|rose|fell|grew|\w+ed|\w+ing) (?:at|to|by)))?|"
    r"(?:over-?spen[dt]|under-?spen[dt]|over budget|under budget|overran|short)(?: by)?)"
    r"(?: (?:just|only|some|about|around|almost|nearly|over|more than))?$"
)
BALANCED = re.compile(
    r"^(?!of )(?:[\w'’-]+ ){0,2}?(?:deficit|surplus|shortfall|gap|difference|profit|loss|short|apart|over budget)\b"
)
OTHER = re.compile(
    r"\b(?:from|against|expected|forecast|halv\w+|cut(?:s|ting)?|reduc\w+|than the|last year|year earlier|previous)\b"
    r"[^.]{0,30}$|\b(?:could|might)\b|"
    r"(?<!\bin )(?<!\bof )(?<!\bsince )\bmay\b"
)
REACH = 6  # amounts on either side of a balance among which its sides are looked for
NEAR = 2  # paragraphs that two sides may be apart
UNLIKE = 0.5  # a balance further off than this share of what it should be is of other figures


def read(figures: Figures) -> Iterator[Whole]:
    """Yield the two opposite amounts around each balance that it is nearest to, the larger as the whole of the rest."""
    money = [i for i in deadline.watched(range(len(figures.claims))) if figures.adds(i) and is_money(figures, i)]
    for at, balance in enumerate(deadline.watched(money)):
        if is_balance(figures, balance):
            near = [i for i in money[max(0, at - REACH) : at + 1 + REACH] if figures.alike(i, balance)]
            found = nearest(figures, balance, [i for i in near if not is_balance(figures, i)])
            if found is not None:
                yield found


def nearest(figures: Figures, balance: int, near: list[int]) -> Whole | None:
    """Return two opposite amounts with their balance: those that it fits, or else the only two that it nearly does."""
    sides = {i: sides_of(figures, i) for i in near}
    tried = [
        weigh_gap(figures, i, j, balance)
        for i, j in combinations(near, 2)
        if figures.claims[j].paragraph - figures.claims[i].paragraph <= NEAR and opposed(sides[i], sides[j])
    ]
    made = next((whole for whole in tried if whole.adds_up), None)
    close = [
        whole for whole in tried if whole.gap <= UNLIKE * (figures.value(whole.total) - figures.value(whole.parts[0]))
    ]
    beside = [whole for whole in close if figures.together(whole.total, whole.parts[0])]
    ends = {(figures.value(whole.total), figures.value(whole.parts[0])) for whole in close}
    return made or next(iter(beside or (close if len(ends) == 1 else [])), None)


def is_money(figures: Figures, i: int) -> bool:
    """Tell whether a claim is an amount of money."""
    unit = figures.claims[i].unit
    return unit is not None and unit.dimension == "currency"


def sides_of(figures: Figures, i: int) -> list[int | None]:
    """Return which side of each kind of balance the words nearest before an amount name, if any."""
    return [side_of(figures, i, sides) for sides in SIDES]


def opposed(first: list[int | None], second: list[int | None]) -> bool:
    """Tell whether two amounts are the two sides of one balance."""
    return any(a is not None and b is not None and a != b for a, b in zip(first, second, strict=True))


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
