"""Parts that miss one whole and make another figure of the text, which is what they are of."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment.reach import within_reach
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.kinds import one_kind
from service.alignment.wholes.whole import Tie, Whole, weigh

DIFFERENCES = frozenset({Tie.GAP, Tie.MAJORITY, Tie.TABLED})  # no sums of their parts, or sums by their place


def make_another(figures: Figures, whole: Whole) -> bool:
    """Tell whether parts make a figure other than their whole: alone, or with one more figure of their sentence."""
    if whole.tie in DIFFERENCES:
        return False
    rows = list(rows_of(figures, whole))
    near = within_reach(figures.claims, whole.parts)
    others = [i for i in near if figures.adds(i) and figures.claims[i].quantity.qualifier is None]
    return any(is_made(figures, i, row) for i in others for row in rows if i not in row)


def rows_of(figures: Figures, whole: Whole) -> Iterator[list[int]]:
    """Yield the parts of a whole, then the parts with each other figure of the sentence of the last of them."""
    parts = list(whole.parts)
    yield parts
    last = parts[-1]
    for step in (-1, 1):
        i = last + step
        while 0 <= i < len(figures.claims) and figures.together(i, last):
            if i not in (*parts, whole.total) and figures.adds(i):
                yield [*parts, i]
            i += step


def is_made(figures: Figures, total: int, row: list[int]) -> bool:
    """Tell whether a figure is the sum of others that are all told in its unit, or in that of the others."""
    units = {figures.claims[i].unit for i in (total, *row)} - {None}
    kinds = figures.alike(total, row[0]) and one_kind(figures, total, row[0]) and is_known(figures, row)
    made = weigh(figures, total, row, Tie.LISTED) if kinds or len(units) == 1 else None
    return made is not None and made.adds_up


def is_known(figures: Figures, row: list[int]) -> bool:
    """Tell whether the last of some figures is told in the unit of another."""
    return any(figures.claims[row[-1]].unit == figures.claims[i].unit for i in row[:-1])
