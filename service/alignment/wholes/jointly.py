"""Figures told apart that the text later adds up: "Together the two orders are worth £70m"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from service import deadline
from service.alignment.comparables import is_percent
from service.alignment.reach import FARTHEST
from service.alignment.wholes.asides import compared, is_earlier
from service.alignment.wholes.balances import is_money
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.totals import covers
from service.alignment.wholes.whole import Tie, Whole, weigh
from service.model import ClaimRole

START = re.compile(
    r"^(?:and |but |so )?(?:together|combined|taken together|added together|jointly|between them)\b(?! with)"
)
JOINT = re.compile(
    r"\b(?:combined|joint)(?: (?!of\b)[\w'’-]+){0,3}(?: of| to| at| is| was| were)?"
    r"(?: (?:just|only|some|about|around|over|nearly|almost|more than))*$"
    r"|\b(?:between them|together|jointly)(?: [\w'’-]+){1,4}$"
)
JOINTLY = re.compile(
    r"^(?:[\w'’-]+ ){0,4}(?:between (?:them|the (?:two|pair|three|trio))|combined|put together|taken together|"
    r"added together)\b"
)
RAISED = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|push(?:es|ing|ed)|mak(?:es|ing)|giv(?:es|ing)) "
    r"(?:[\w'’-]+ ){0,3}(?:total|overall|combined|full)"
    r"(?: (?!(?:after|since|for|this|over|so|in|from|during)\b)[\w'’-]+){0,3}? (?:to|of|at)"
    r"(?: (?:just|some|about|over))?$"
)
RAISED_UNLIKE = 0.34  # the same where the total may be of more: "bringing their total to"
OWNS = re.compile(r"\b(?:own(?:s|ed|ing)?|hold(?:s|ing)?|held|stakes? of|control(?:s|led|ling)?)(?: \w+)?$")
STAKE = re.compile(r"^(?:[\w-]+ )?(?:stake|shareholding|holding)\b")
PAIR, TRIO = 2, 3
NEAR = 8  # figures on to the parts that a text tells behind what they come to
UNLIKE = 0.8  # a sum further off than this share of itself is of others
MINOR = 0.02  # a part smaller than this share of the total is none


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each figure that is told as what others come to together, with the two or three nearest of them."""
    for total in deadline.watched(range(len(figures.claims))):
        if not addable(figures, total) or is_earlier(figures, total):
            continue
        joint = is_joint(figures, total)
        told = joint or is_told_jointly(figures, total)
        if told or RAISED.search(figures.before(total)) is not None:
            found = of_last(figures, total, loosely=told)
            if found is not None and found.apart <= (UNLIKE if joint else RAISED_UNLIKE):
                yield found


def addable(figures: Figures, i: int) -> bool:
    """Tell whether a figure can be added up: an amount, or somebody's share of a company."""
    return figures.adds(i) or is_stake(figures, i)


def is_stake(figures: Figures, i: int) -> bool:
    """Tell whether a figure is how much of a company somebody owns: "holds 14% of", "a 5% stake"."""
    claim = figures.claims[i]
    if not is_percent(claim) or claim.quantity.value is None or claim.in_table:
        return False
    return OWNS.search(figures.before(i)) is not None or STAKE.search(figures.after(i)) is not None


def is_joint(figures: Figures, i: int) -> bool:
    """Tell whether a sentence opens with what several come to together: "Together the two orders are worth £70m"."""
    claim = figures.claims[i]
    words = " ".join(figures.text(i)[claim.sentence.start : claim.span.start].lower().split())
    before = (j for j in range(max(0, i - PAIR), i) if figures.together(j, i))
    return START.search(words) is not None and all(figures.value(j) <= TRIO for j in before)


def is_told_jointly(figures: Figures, i: int) -> bool:
    """Tell whether a figure is told as what several come to: "17 points between them", "a combined £3m"."""
    if is_money(figures, i) or any(figures.together(j, i) and figures.alike(j, i) for j in range(max(0, i - PAIR), i)):
        return False  # sums of money are of more than a text tells
    return JOINT.search(figures.before(i)) is not None or JOINTLY.search(figures.after(i)) is not None


def of_last(figures: Figures, total: int, *, loosely: bool) -> Whole | None:
    """Return a total with the last two or three figures before it that can be its parts, those that make it if any.

    What is told of several by the by may stand before them.
    """
    before = parts_of(figures, total, range(total - 1, max(-1, total - 1 - FARTHEST), -1))[::-1]
    tried = [before[-size:] for size in (PAIR, TRIO) if len(before) >= size]
    if loosely:
        after = parts_of(figures, total, range(total + 1, min(len(figures.claims), total + 1 + NEAR)))
        tried += [(before[-2:] + after)[:TRIO], (before[-1:] + after)[:PAIR], (before[-1:] + after)[:TRIO]]
        tried += [after[:size] for size in (PAIR, TRIO)]
        tried += [] if before or after else [of_one_noun(figures, total)]  # "17 mentions" of "nominations"
    weighed = [weigh(figures, total, sorted(parts), Tie.SUMMED) for parts in tried if len(parts) > 1]
    return min(
        (whole for whole in weighed if whole is not None),
        key=lambda whole: whole.gap,
        default=None,
    )


def of_one_noun(figures: Figures, total: int) -> list[int]:
    """Return the last two figures before a total that count the same things, under whatever noun."""
    seen = range(total - 1, max(-1, total - 1 - NEAR), -1)
    counted = [i for i in seen if figures.adds(i) and figures.alike(i, total) and figures.noun(i) is not None]
    pairs = ([j, i] for i, j in pairwise(counted) if figures.noun(i) == figures.noun(j))
    return next(pairs, [])


def parts_of(figures: Figures, total: int, seen: Iterable[int]) -> list[int]:
    """Return the first three different figures of some that can be parts of a total."""
    near: list[int] = []
    for i in seen:
        if can_be_part(figures, total, i) and all(figures.value(i) != figures.value(j) for j in near):
            near.append(i)
        if len(near) == TRIO:
            break
    return near


def can_be_part(figures: Figures, total: int, i: int) -> bool:
    """Tell whether a figure can be a part of a total: in its unit, of a kind of its things, and smaller."""
    left = figures.claims[i].role is ClaimRole.FROM  # "down from $37m"
    if not addable(figures, i) or not figures.alike(i, total) or compared(figures, i) or left:
        return False
    told = is_stake(figures, total) or covers(figures, total, [i])
    return told and MINOR * figures.value(total) <= figures.value(i) < figures.value(total)
