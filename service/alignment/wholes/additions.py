"""Counts to which the text adds others, with their total elsewhere: "three died ... a further two are missing"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment.wholes.asides import compared, is_of_them
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.opposed import whole_of
from service.alignment.wholes.totals import made_of
from service.alignment.wholes.whole import Tie, Whole
from service.model import Portion

REACH = 6  # figures back to the one that another is added to
SINCE = re.compile(r"^(?:[\w'’-]+ ){0,3}since\b")  # of a time of its own: "a further five shops opened since 2019"
ALSO = re.compile(r"^(?:(?:and|but) )?(?:in addition\b|additionally\b)|\balso\b")


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each figure to which others are added with the total that the text gives them elsewhere."""
    for i in deadline.watched(range(1, len(figures.claims))):
        if is_added(figures, i):
            parts = [*added_to(figures, i), i, *also(figures, i)]
            found = made_of(figures, parts, Tie.ADDED) if len(parts) > 1 else None
            if found is not None and (found.adds_up or is_of(figures, found)):
                yield found


def is_of(figures: Figures, whole: Whole) -> bool:
    """Tell whether the part that another is added to is of no whole that its sentence tells, or of less than both."""
    told = whole_of(figures, whole.parts[0])
    return told is None or (told == whole.total and whole.over)


def is_added(figures: Figures, i: int) -> bool:
    """Tell whether a figure is added to one that the text has told: "another 20", "a further £3m"."""
    unit = figures.claims[i].unit
    counted = unit is None or unit.dimension != "currency"  # money is added to all kinds of sums
    added = figures.adds(i) and figures.claims[i].portion is Portion.ADDITION and not compared(figures, i)
    return counted and added and SINCE.search(figures.after(i)) is None


def added_to(figures: Figures, i: int) -> list[int]:
    """Return the figure that another is added to: the last of its things in its paragraph or the one before."""
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        near = 0 <= figures.claims[i].paragraph - figures.claims[j].paragraph <= 1
        able = near and figures.adds(j) and figures.alike(i, j) and not compared(figures, j)
        if not able or retold(figures, i, j) or is_of_them(figures, j):
            continue  # "62 homes were lost, 38 of them flats, and another 17 damaged" adds to the 62
        named = figures.noun(i) is None or figures.noun(j) is not None or figures.claims[j].unit is not None
        return [j] if named and figures.claims[j].portion is None and figures.related(i, j) else []
    return []


def retold(figures: Figures, i: int, j: int) -> bool:
    """Tell whether a story only tells a headline's figure again: "short of 40 teachers ... needs another 40"."""
    return figures.value(i) == figures.value(j) and figures.in_headline(i) is not figures.in_headline(j)


def also(figures: Figures, i: int) -> list[int]:
    """Return the figures of the next sentence where it tells "also" of things of the same kind."""
    for j in range(i + 1, len(figures.claims)):
        if figures.claims[j].paragraph != figures.claims[i].paragraph:
            return []
        if not figures.together(i, j):
            told = figures.adds(j) and figures.alike(i, j) and figures.related(i, j)
            return [j] if told and ALSO.search(figures.before(j)) is not None else []
    return []
