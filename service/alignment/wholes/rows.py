"""Rows of parts with the whole right before them ("£3m: £2m from the state and £1m from the church") or behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from service import deadline
from service.alignment.wholes.asides import among, compared, is_earlier, within
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.kinds import one_kind
from service.alignment.wholes.whole import Tie, Whole, weigh

GAP = 70  # characters between two parts of a row
OPEN = 4  # rows that a figure may go on with
UNRELATED = 0.15  # the same where the nouns do not tie the whole to its parts
UNLIKE = 0.35  # a sum further off than this share of itself is hardly meant to be the whole

BESIDE = re.compile(r"[,;]|\b(?:and|plus|while)\b")
OPPOSED = re.compile(r"\b(?:but|or)\b|\b(?:against|than|compared(?: with| to)?)(?: \w+)?$")
EVERY = re.compile(
    r"(?::|(?:^| )[-–—]|\b(?:made up of|consist(?:s|ing) of|compris(?:ing|es|ed of)|composed of|namely|"
    r"(?:split|divided) (?:into|between|among)|broken down into))(?: (?:just|only|some|about))?$"
)
SOME = re.compile(r"[,;] (?:with|(?:of|and) (?:which|whom|these|them|those)|of which(?: the)? \w+)(?: (?:just|some))?$")
SELECTED = re.compile(r"\b(?:includ\w+|such as|among|since|so far|at least)\b")
THESE = re.compile(
    r"^(?:and |but )?of (?:these|those|them|that|this|the (?:total|money|sum))(?: \w+)?,?"
    r"|^(?:they|these|those|it|that|this) (?:(?:are|were|is|was) (?:made up|composed) of|compris\w+|consist\w* of)$"
)
OF_NAMED = re.compile(r"^(?:and |but )?of (?:the|its|their|his|her|those|these) ([a-z]{3,})(?: [a-z]+){0,4},?$")
SEX = re.compile(r"\b(men|women|boys|girls|males|females)(?: (?:accounted for|made up|for|were|numbered))?$")
PAIR = 2
FAR = 8  # figures back to those that a sentence goes on to tell the parts of
OF_THE = re.compile(r"^of (?:the|these|those|them|its|their|his|her)\b")
OUT_OF = re.compile(r"^out of(?: a (?:possible|maximum|total))?$")  # "39 points out of 40", which is the most
OF_ALL = re.compile(r"^(?:and |but )?of (?:the|its|their|his|her|those|these|all)(?: [a-z]+)?$")
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
    """Yield the longest rows of like figures in one sentence; figures of other kinds may stand between them."""
    found: list[list[int]] = []
    for i in deadline.watched(range(len(figures.claims))):
        if not figures.adds(i) or compared(figures, i):
            continue
        row = next((row for row in reversed(found[-OPEN:]) if figures.alike(row[-1], i)), [])
        if row and is_aside(figures, row, i):
            continue
        if row and beside(figures, row[-1], i):
            row.append(i)
        else:
            found.append([i])
    return (row for row in found if len(row) > 1)


def is_aside(figures: Figures, row: list[int], i: int) -> bool:
    """Tell whether a figure only tells more of the row's last one, or is of other things that the row names."""
    if (
        among(figures, row[-1], i)
        or OUT_OF.search(figures.gap(row[-1], i))
        or (len(row) > 1 and within(figures, row[-1], i))
    ):
        return True
    others = all(figures.noun(j) is not None and not figures.related(j, i) for j in row[:1])
    return figures.together(row[-1], i) and figures.claims[i].definite and figures.noun(i) is not None and others


def beside(figures: Figures, former: int, i: int) -> bool:
    """Tell whether a figure stands in a row with the one before it."""
    if not figures.together(former, i) or not figures.alike(former, i):
        return False
    gap = figures.between(former, i)
    return len(gap) <= GAP and BESIDE.search(gap) is not None and OPPOSED.search(gap) is None


def listed(figures: Figures, row: list[int]) -> Whole | None:
    """Return the figure that a row is said to make up, which stands before its parts."""
    named = of_named(figures, row[0])
    if named is not None:
        return weigh(figures, named, row, Tie.PARTLY)
    before = neighbour(figures, row[0], -1)
    if before is not None and not figures.together(before, row[0]):
        tie = Tie.LISTED if is_by_sex(figures, row) else Tie.PARTLY
        own = [row[0], *(i for i in row[1:] if one_kind(figures, before, i))]  # of people no "two boats"
        told = refers_back(figures, row[0]) and figures.noun(before) != "other"  # "six others" are beside somebody
        found = weigh(figures, before, own, tie) if told else None
        return found if found is None or figures.related(before, row[0]) or found.apart <= UNRELATED else None
    run = row if before is None else [before, *row]
    for at in range(len(run) - 2):
        link = figures.between(run[at], run[at + 1])
        if len(link) <= GAP and not SELECTED.search(link):
            total, parts = run[at], run[at + 1 :]
            if EVERY.search(link):
                return weigh(figures, total, parts, Tie.LISTED)
            if SOME.search(link) or shares(figures, total, parts) or (link.endswith(",") and is_split(figures, total)):
                return weigh(figures, total, parts, Tie.PARTLY)
    return None


def is_by_sex(figures: Figures, row: list[int]) -> bool:
    """Tell whether a row counts those of either sex, so all: "men accounted for 68 of the deaths, women for 17"."""
    told = SEX.search(figures.before(row[0])), SEX.search(figures.between(row[0], row[1]))
    return len(row) == PAIR and len({hit[1] for hit in told if hit is not None}) == PAIR


def of_named(figures: Figures, first: int) -> int | None:
    """Return the last figure before a row that counts what its sentence opens with: "Of the coats on show"."""
    opened = OF_NAMED.search(figures.before(first))
    seen = range(first - 1, max(-1, first - 1 - FAR), -1) if opened is not None else ()
    named = (i for i in seen if figures.adds(i) and figures.noun(i) is not None and figures.claims[i].portion is None)
    return next((i for i in named if opened is not None and opened[1].startswith(figures.noun(i) or "")), None)


def refers_back(figures: Figures, first: int) -> bool:
    """Tell whether the first part of a row says that it is of what the sentence before has told."""
    return THESE.search(figures.before(first)) is not None or OF_THE.search(figures.after(first)) is not None


def is_split(figures: Figures, total: int) -> bool:
    """Tell whether a sentence begins with the whole of what it goes on to tell: "Of the 90 engineers, 60 ..."."""
    return OF_ALL.search(figures.before(total)) is not None


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
    if SELECTED.search(after) or is_earlier(figures, total):
        return False
    if together:
        return MAKING.search(before) is not None or IN_ALL.search(after) is not None
    return JOINTLY.search(before) is not None or after.startswith("between them")


def neighbour(figures: Figures, i: int, step: int) -> int | None:
    """Return the next figure on one side that could be of a row with this one, or None.

    It stands in the same sentence, else in the next one that has amounts.
    """
    at, other = i + step, None
    while 0 <= at < len(figures.claims):
        if figures.claims[at].quantity.is_amount and not figures.claims[at].bracketed:
            if not figures.together(at, i):
                other = at if other is None else other
                if not figures.together(at, other):
                    return None
            if figures.adds(at) and figures.alike(at, i) and not compared(figures, at):
                return at
        at += step
    return None
