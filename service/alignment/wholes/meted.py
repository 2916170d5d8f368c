"""What several are given, with the total before it: "jailed for a total of 38 years ... 14 years ... nine each"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from service import deadline
from service.alignment.wholes.apiece import each_of
from service.alignment.wholes.asides import compared
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.totals import is_named
from service.alignment.wholes.whole import Tie, Whole, weigh

GIVEN = re.compile(
    r"\b(?:jailed|sentenced|imprisoned|locked up|given|gave|gets?|got|receive[sd]?|handed|fined?|ordered|awarded|"
    r"granted|pays?|paid)\b"
)
SPENT = re.compile(
    r"\b(?:over|after|during|within|served|spent|previous|earlier|last|past|costs|tax)(?: [\w'’-]+){0,2}$"
)
BARE = re.compile(r"^(?:$|[.,;]|(?:by|and|for|each|apiece)\b)")
REACH = 12  # figures behind a total that are looked at
NEAR = 2  # paragraphs from it to its parts
UNLIKE = 0.25  # a sum further off than this share of itself is of others
UNITS = frozenset({"time", "currency"})


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each total of what a court or a will gives with what it gives the single ones, told behind it."""
    for total in deadline.watched(range(len(figures.claims))):
        if not is_meted(figures, total) or not is_named(figures, total):
            continue
        parts = given(figures, total)
        if not parts:
            continue
        rows = [parts, *(list(row) for row in combinations(parts, len(parts) - 1))]
        tried = [weigh(figures, total, each_of(figures, row), Tie.SUMMED) for row in rows]
        made = next((whole for whole in tried if whole is not None and whole.adds_up), tried[0])
        if made is not None and made.apart <= UNLIKE:
            yield made


def given(figures: Figures, total: int) -> list[int]:
    """Return the figures behind a total that somebody is given, in its unit or in that of the one before them."""
    found: list[int] = []
    for i in range(total + 1, min(len(figures.claims), total + 1 + REACH)):
        claim = figures.claims[i]
        if claim.paragraph - figures.claims[total].paragraph > NEAR or (found and is_named(figures, i)):
            break
        gapped = claim.unit is None and bool(found) and figures.together(found[-1], i) and is_bare(figures, i)
        if not figures.adds(i) or compared(figures, i) or figures.value(i) >= figures.value(total):
            continue
        if (claim.unit == figures.claims[total].unit and is_meted(figures, i)) or gapped:
            found.append(i)
    return found


def is_meted(figures: Figures, i: int) -> bool:
    """Tell whether a figure is of time or money that somebody is given in its sentence."""
    claim = figures.claims[i]
    if not figures.adds(i) or claim.unit is None or claim.unit.dimension not in UNITS:
        return False
    before = figures.text(i)[claim.sentence.start : claim.span.start].lower()
    return GIVEN.search(before) is not None and SPENT.search(before.rstrip()) is None


def is_bare(figures: Figures, i: int) -> bool:
    """Tell whether no noun stands behind a figure: "and driver Ed Moss four"."""
    return BARE.search(figures.after(i)) is not None
