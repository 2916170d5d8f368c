"""Parts that miss one whole and make another figure of the text, which is what they are of."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import combinations

from service.alignment.reach import within_reach
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.kinds import one_kind
from service.alignment.wholes.whole import Tie, Whole, weigh
from service.conversion import convert
from service.model import Interval, Unit

LOTS = re.compile(r"^[a-z]{3,}s\b")
MANY = 1000  # from here on two of the parts alone make the total by no chance
FEW = 30  # up to here two of the figures of a text make another one by chance
REACH = 12  # figures on either side of the last part among which one more part is looked for
DIFFERENCES = frozenset({Tie.GAP, Tie.MAJORITY, Tie.TABLED})  # no sums of their parts, or sums by their place


def make_another(figures: Figures, whole: Whole) -> bool:
    """Tell whether parts make a figure other than their whole: alone, or with one more figure of their sentence."""
    if whole.tie in DIFFERENCES:
        return False
    rows = list(rows_of(figures, whole))
    near = within_reach(figures.claims, whole.parts)
    others = [i for i in near if figures.adds(i) and figures.claims[i].quantity.qualifier is None]
    return any(is_made(figures, i, row) for i in others for row in rows if i not in row)


def made_otherwise(figures: Figures, whole: Whole) -> bool:
    """Tell whether other figures of the text make what some parts miss, so that the parts are of something else.

    Two of them make the total, in one paragraph where it is no large number, or one more than the parts; or two others
    are just so far apart as a gap says. Of what can be counted on the fingers that would be chance.
    """
    if whole.tie is Tie.GAP:
        return fits_gap(figures, whole)
    parts, total = whole.parts, figures.value(whole.total)
    if whole.tie in DIFFERENCES or not is_told(total):
        return False
    near = [
        i
        for i in within_reach(figures.claims, (*parts, whole.total))
        if i != whole.total and figures.adds(i) and figures.alike(i, whole.total) and not is_in_lots(figures, i)
    ]
    missing = total - math.fsum(figures.value(i) for i in parts)
    if is_told(missing) and any(math.isclose(figures.value(i), missing) for i in near if i not in parts):
        return True
    return any(
        math.isclose(figures.value(i) + figures.value(j), total, rel_tol=1e-9)
        for i, j in combinations(near, 2)
        if (total >= MANY or figures.beside(i, j))
        and (not {i, j} <= set(parts) or (total >= MANY and len(parts) > len({i, j})))
    )


def fits_gap(figures: Figures, whole: Whole) -> bool:
    """Tell whether two other figures of the text are just so far apart as a gap says: "26.4%, up from 25.1%", "1.3"."""
    unit = figures.claims[whole.total].unit
    near = within_reach(figures.claims, (*whole.parts, whole.total))
    values = {i: value for i in near if (value := value_in(figures, i, unit)) is not None}
    ends = {*whole.parts, whole.total}
    return any(
        is_told(figures.value(gap)) and math.isclose(abs(values[i] - values[j]), figures.value(gap), rel_tol=1e-6)
        for gap in whole.parts
        for i, j in combinations(values, 2)
        if gap not in (i, j) and {i, j} != ends - {gap}
    )


def value_in(figures: Figures, i: int, unit: Unit | None) -> float | None:
    """Return a figure in another unit, "one minute 58.3 seconds" in seconds, or None where it has no value in that."""
    value, own = figures.claims[i].quantity.value, figures.claims[i].unit
    if value is None or own == unit:
        return value
    made = None if own is None or unit is None else convert(Interval(value, value), own, unit)
    return None if made is None else made.low


def is_in_lots(figures: Figures, i: int) -> bool:
    """Tell whether a figure is the size of each of several payments or lots: "in £2.5bn instalments"."""
    unit = figures.claims[i].unit
    counted = unit is None or unit.dimension == "count"
    return not counted and figures.before(i).endswith(" in") and LOTS.search(figures.after(i)) is not None


def is_told(value: float) -> bool:
    """Tell whether a value is large, or fine, enough for two figures seldom to make it by chance."""
    return value > FEW or (value > 0 and not value.is_integer())


def rows_of(figures: Figures, whole: Whole) -> Iterator[list[int]]:
    """Yield the parts of a whole, then the parts with each other figure of the sentence of the last of them.

    Where the sum of the parts is no small number, so with each figure of their paragraph.
    """
    parts = list(whole.parts)
    yield parts
    last = parts[-1]
    beside = figures.beside if is_told(whole.sum) else figures.together
    for step in (-1, 1):
        i = last + step
        while 0 <= i < len(figures.claims) and abs(i - last) <= REACH and beside(i, last):
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
