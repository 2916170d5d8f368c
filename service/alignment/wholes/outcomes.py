"""Wins and defeats of the same number of games, told apart: "lost eight of their last 13 ... seven wins in 13"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.games import GAMES, outcome_of
from service.alignment.wholes.whole import Tie, Whole, weigh

OUTCOMES = {"win": "won", "victory": "won", "triumph": "won", "defeat": "lost", "loss": "lost", "draw": "drawn"}
FARTHEST = 6  # outcomes between two that are held against one another
PLAYED = re.compile(
    r"^(?:[a-z]+ )?(?:(?:out )?of|in|from) (?:(?:the|their|his|her|its|our|last|past|first|opening|previous) )*$"
)


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each number of games of which more than all are told as won and lost, in two places."""
    games = deadline.watched(range(len(figures.claims) - 1))
    told = [(i, outcome) for i in games if (outcome := told_of(figures, i)) is not None]
    near = [(told[a], told[b]) for a in range(len(told)) for b in range(a + 1, min(len(told), a + 1 + FARTHEST))]
    for (i, first), (j, second) in near:
        if first != second and figures.value(i + 1) == figures.value(j + 1) and not figures.together(i, j):
            found = weigh(figures, i + 1, [i, j], Tie.PLAYED)
            if found is not None and found.over:
                yield found


def told_of(figures: Figures, i: int) -> str | None:
    """Return the outcome of the games that a claim counts, where those played stand right behind it."""
    played = i + 1
    if not (figures.adds(i) and figures.adds(played) and figures.together(i, played)):
        return None
    if figures.noun(played) not in GAMES or PLAYED.search(f"{figures.between(i, played)} ") is None:
        return None
    return outcome_of(figures, i) or OUTCOMES.get(figures.noun(i) or "")
