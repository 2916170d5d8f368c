"""Wholes and their parts, a file for each way in which a text ties them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.alignment.wholes import (
    additions,
    apiece,
    balances,
    breakdowns,
    closed,
    coordinated,
    differences,
    fates,
    games,
    gaps,
    headlined,
    joined,
    jointly,
    majorities,
    meted,
    mixed,
    opposed,
    outcomes,
    remainders,
    rests,
    rows,
    tables,
    votes,
)
from service.alignment.wholes.elsewhere import made_otherwise, make_another
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.whole import Tie, Whole
from service.model import Claim, Document

__all__ = ["Tie", "Whole", "wholes"]

READERS = (
    opposed.read,
    rests.read,
    remainders.read,
    closed.read,
    rows.read,
    meted.read,
    apiece.read,
    outcomes.read,
    mixed.read,
    fates.read,
    games.read,
    majorities.read,
    votes.read,
    tables.read,
    gaps.read,
    differences.read,
    balances.read,
    coordinated.read,
    jointly.read,
    breakdowns.read,
    additions.read,
    headlined.read,
    joined.read,
)  # the first to read a figure as a part keeps it
BROKEN = 1e5  # numbers above it are told in millions, and parts of them


def wholes(documents: Sequence[Document], claims: Sequence[Claim]) -> Iterator[Whole]:
    """Yield each whole with its parts; no figure is a part of two wholes, and none that parts make misses others."""
    figures = Figures(documents, claims)
    taken: set[int] = set()
    made: set[int] = set()
    for read in READERS:
        for whole in read(figures):
            if not taken.isdisjoint(whole.parts) or (whole.total in made and not whole.adds_up):
                continue
            if is_broken(figures, whole):
                continue
            if whole.adds_up or not (make_another(figures, whole) or made_otherwise(figures, whole)):
                taken.update(whole.parts)
                made.update({whole.total} if whole.adds_up else ())
                yield whole


def is_broken(figures: Figures, whole: Whole) -> bool:
    """Tell whether a part of a number of things is none: the 24.6 that somebody averages over "27 home games"."""
    counted = figures.noun(whole.total) is not None and figures.value(whole.total).is_integer()
    small = figures.value(whole.total) < BROKEN
    return counted and small and any(not figures.value(i).is_integer() for i in whole.parts)
