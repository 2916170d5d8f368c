"""The rest of a whole told far behind it and a part: "16 newcomers in the 46-strong team ... the other 30"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from service import deadline
from service.alignment.reach import FARTHEST
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.headlined import is_slip
from service.alignment.wholes.kinds import of_persons, one_kind
from service.alignment.wholes.opposed import whole_of
from service.alignment.wholes.rests import is_rest
from service.alignment.wholes.totals import is_kind
from service.alignment.wholes.whole import Tie, Whole, weigh
from service.model import Portion

UNLIKE = 0.2  # a sum further off than this share of the whole is of others
SIZED = re.compile(r"^-(?:strong|member|man|woman|person|piece)\b")
IN = re.compile(r"^(?:[\w'’-]+ ){0,6}in (?:[\w'’-]+ ){0,3}$")


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each figure that is named as the rest with the part and whole far before it that it is nearest to."""
    for last in deadline.watched(range(len(figures.claims))):
        if figures.adds(last) and figures.claims[last].portion is Portion.PART and is_rest(figures, last):
            found = nearest(figures, last)
            if found is not None:
                yield found


def nearest(figures: Figures, last: int) -> Whole | None:
    """Return the part and its whole before a rest that it makes, or else comes nearest to."""
    tried = []
    for part in range(max(0, last - FARTHEST), last):
        total = whole_of(figures, part)
        total = sized(figures, part) if total is None else total
        if total is None or not (figures.alike(total, last) and figures.alike(part, last)):
            continue
        found = weigh(figures, total, [part, last], Tie.REST)
        if found is not None and is_near(figures, found, last):
            tried.append(found)
    found = min(tried, key=lambda whole: whole.gap, default=None)
    return None if found is None or (not found.adds_up and has_more(figures, found, last)) else found


def has_more(figures: Figures, whole: Whole, last: int) -> bool:
    """Tell whether other parts, told between, are what a part and a rest miss: "four more are on short time"."""
    left = figures.value(whole.total) - whole.sum
    between = range(whole.parts[0] + 1, last)
    values = [figures.value(i) for i in between if i != whole.total and figures.adds(i) and figures.alike(i, last)]
    return left > 0 and (left in values or any(a + b == left for a, b in combinations(values, 2)))


def sized(figures: Figures, part: int) -> int | None:
    """Return the size of the group that a part is told to be in: "16 newcomers in the 46-strong team"."""
    total = part + 1
    if total == len(figures.claims) or not figures.together(part, total):
        return None
    within = IN.search(f"{figures.gap(part, total)} ") is not None and SIZED.search(figures.after(total)) is not None
    return total if within and figures.adds(part) and figures.adds(total) else None


def is_near(figures: Figures, whole: Whole, last: int) -> bool:
    """Tell whether a part and a rest are meant for a whole: under another name the rest must be off by a digit."""
    if whole.adds_up:
        return True
    if names_rest(figures, whole.total, last):
        return whole.gap <= UNLIKE * figures.value(whole.total)
    left = figures.value(whole.total) - whole.sum + figures.value(last)
    return figures.noun(whole.total) is not None and is_slip(left, figures.value(last))


def names_rest(figures: Figures, total: int, last: int) -> bool:
    """Tell whether a rest is of a whole by its noun, or is of the persons in a group that is told by its size."""
    sized = SIZED.search(figures.after(total)) is not None
    if figures.noun(total) is None or figures.noun(last) is None:
        return sized and of_persons(figures, last) is True
    return one_kind(figures, total, last) and is_kind(figures, total, last)
