"""A headline's sum against the figures of a paragraph that come to it but for one digit: "£1,640", which are £1,940."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, takewhile

from service import deadline
from service.alignment.wholes.asides import compared
from service.alignment.wholes.closed import is_sum
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.kinds import one_thing
from service.alignment.wholes.whole import Tie, Whole, weigh

FEWEST = 3  # parts, and digits of a sum: fewer are hardly meant for one another
MOST = 8  # figures of a paragraph that are tried


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each sum of a headline with the figures that make it, or all of a paragraph that do but for a slip."""
    heads = [i for i in takewhile(figures.in_headline, range(len(figures.claims))) if is_sum(figures, i)]
    runs = list(runs_of(figures, len(heads))) if heads else []
    for total in deadline.watched(heads):
        own = [run for run in runs if figures.alike(total, run[0]) and one_thing(figures, total, run[0])]
        tried = [weigh(figures, total, row, Tie.LISTED) for run in own for row in stretches(run)]
        made = next((whole for whole in tried if whole is not None and whole.adds_up), None)
        every = [weigh(figures, total, run, Tie.LISTED) for run in own]
        slipped = (whole for whole in every if whole is not None and is_slip(whole.sum, figures.value(total)))
        found = made or next(slipped, None)
        if found is not None:
            yield found


def runs_of(figures: Figures, start: int) -> Iterator[list[int]]:
    """Yield the figures of each paragraph below the headline that are in one unit, or count things of one name."""
    able = (i for i in range(start, len(figures.claims)) if not figures.in_headline(i) and figures.adds(i))
    for _, paragraph in groupby(able, lambda i: (figures.claims[i].document, figures.claims[i].paragraph)):
        rows: dict[object, list[int]] = {}
        for i in paragraph:
            if not compared(figures, i):
                rows.setdefault(figures.claims[i].unit, []).append(i)
        yield from (row[:MOST] for row in rows.values() if len(row) >= FEWEST)


def stretches(run: list[int]) -> Iterator[list[int]]:
    """Yield the stretches of a run that are long enough to be parts of one sum, the longest first."""
    for size in range(len(run), FEWEST - 1, -1):
        yield from (run[at : at + size] for at in range(len(run) - size + 1))


def is_slip(added: float, told: float) -> bool:
    """Tell whether two whole numbers differ in one digit, or in the order of two."""
    if not (added.is_integer() and told.is_integer()):
        return False
    a, b = str(int(added)), str(int(told))
    zeros = min(len(a) - len(a.rstrip("0")), len(b) - len(b.rstrip("0")))
    a, b = a[: len(a) - zeros], b[: len(b) - zeros]
    if len(a) != len(b) or len(a) < FEWEST or a == b:
        return False
    differ = sum(x != y for x, y in zip(a, b, strict=True))
    return differ == 1 or (differ == 2 and sorted(a) == sorted(b))
