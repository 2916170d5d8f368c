"""Rows of parts with the whole right before them ("£3m: £2m from the state and £1m from the church") or behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from service.alignment.wholes.figures import Figures
from service.alignment.wholes.whole import Tie, Whole, weigh

GAP = 70  # characters between two parts of a row
UNLIKE = 0.35  # a sum further off than this share of itself is hardly meant to be the whole

BESIDE = re.compile(r"[,;]|\b(?:and|plus)\b")
OPPOSED = re.compile(r"\b(?:against|than|compared|but|or)\b")
EVERY = re.compile(
    r"(?::|(?:^| )[-–—]|\b(?:made up of|consist(?:s|ing) of|compris(?:ing|es|ed of)|composed of|namely|"
    r"(?:split|divided) (?:into|between|among)|broken down into))(?: (?:just|only|some|about))?$"
)
SOME = re.compile(r"[,;] (?:with|(?:of|and) (?:which|whom|these|them|those)|of which(?: the)? \w+)(?: (?:just|some))?$")
SELECTED = re.compile(r"\b(?:includ\w+|such as|among|since|so far|at least)\b")
MAKING = re.compile(
    r"(?:,| [-–—]|\band) (?:making(?: it| up| for)?|giving(?: it)?|adding up to|bringing (?:the|its|their|his) \w+ to)"
    r"(?: a (?:grand |combined )?total of)?$|(?:,| [-–—]) (?:for |in )?a (?:grand |combined )?total of$"
)
IN_ALL = re.compile(r"^(?:[a-z]+ ){0,2}(?:in all|altogether|all told|in total)\b")
JOINTLY = re.compile(r"^(?:between them|together|in all|altogether|in total|(?:the|their|a) combined|that makes)\b")


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each row of parts with the whole right before or behind it."""
    for row in rows(figures):
        found = summed(figures, row) or listed(figures, row)
        if found is not None and (found.adds_up or found.apart <= UNLIKE):
            yield found


def rows(figures: Figures) -> Iterator[list[int]]:
    """Yield the longest rows of like figures in one sentence, each with the like figures right before and behind."""
    row: list[int] = []
    for i in range(len(figures.claims)):
        if not figures.adds(i):
            continue
        if row and not beside(figures, row[-1], i):
            if len(row) > 1:
                yield row
            row = []
        row.append(i)
    if len(row) > 1:
        yield row


def beside(figures: Figures, former: int, i: int) -> bool:
    """Tell whether a figure stands in a row with the one before it."""
    if not figures.together(former, i) or not figures.alike(former, i):
        return False
    gap = figures.between(former, i)
    return len(gap) <= GAP and BESIDE.search(gap) is not None and OPPOSED.search(gap) is None


def listed(figures: Figures, row: list[int]) -> Whole | None:
    """Return the figure that a row is said to make up, which stands right before its parts."""
    before = neighbour(figures, row[0], -1)
    run = row if before is None or not figures.together(before, row[0]) else [before, *row]
    for at in range(len(run) - 2):
        link = figures.between(run[at], run[at + 1])
        if len(link) <= GAP and not SELECTED.search(link):
            total, parts = run[at], run[at + 1 :]
            if EVERY.search(link):
                return weigh(figures, total, parts, Tie.LISTED)
            if SOME.search(link) or shares(figures, total, parts):
                return weigh(figures, total, parts, Tie.PARTLY)
    return None


def shares(figures: Figures, total: int, parts: list[int]) -> bool:
    """Tell whether counts are set right behind another, of its things, and each tells more of them.

    So they are in "46 witnesses, 30 in public and 16 in private", and not in "180 on Friday, 140 on Saturday".
    """
    gap = figures.text(total)[figures.claims[total].span.end : figures.claims[parts[0]].span.start]
    if figures.noun(total) is None or gap.strip() != ",":
        return False
    nouns = {figures.noun(total), None}
    told = [figures.between(a, b) for a, b in pairwise(parts)] + [figures.after(parts[-1])]
    return all(figures.noun(i) in nouns for i in parts) and all(len(words.split()) > 1 for words in told)


def summed(figures: Figures, row: list[int]) -> Whole | None:
    """Return the figure that is named as the sum of the row before it, in its sentence or the next."""
    behind = neighbour(figures, row[-1], 1)
    run = row if behind is None else [*row, behind]
    for at in range(2, len(run)):
        if is_sum(figures, run[at], together=figures.together(run[at - 1], run[at])):
            return weigh(figures, run[at], run[:at], Tie.SUMMED)
    return None


def is_sum(figures: Figures, total: int, *, together: bool) -> bool:
    """Tell whether a figure is named as the sum of what the text has just told, in its sentence or the one before."""
    before, after = figures.before(total), figures.after(total)
    if SELECTED.search(after):
        return False
    if together:
        return MAKING.search(before) is not None or IN_ALL.search(after) is not None
    return JOINTLY.search(before) is not None or after.startswith("between them")


def neighbour(figures: Figures, i: int, step: int) -> int | None:
    """Return the next figure on one side that could be of a row with this one, or None."""
    at = i + step
    while 0 <= at < len(figures.claims) and figures.claims[at].bracketed:
        at += step
    return at if 0 <= at < len(figures.claims) and figures.adds(at) and figures.alike(at, i) else None
