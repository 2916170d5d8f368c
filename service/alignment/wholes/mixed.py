"""Wholes counted out by kinds that make them up: "110 pupils ... 62 girls and 58 boys"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment.wholes.asides import is_room
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.games import GAMES
from service.alignment.wholes.kinds import one_kind
from service.alignment.wholes.rows import rows
from service.alignment.wholes.whole import Tie, Whole, weigh

UNLIKE = 0.34  # a sum further off than this share of itself is of others
FARTHEST = 24  # figures before the row among which the whole is looked for
MADE_UP = re.compile(r"\b(?:made up of|consist(?:s|ed|ing) of|compris(?:es?|ed|ing)(?: of)?|composed of)$")
OUTCOMES = frozenset({"win", "draw", "defeat", "loss", "victory"})
MEDALS = frozenset({"gold", "silver", "bronze"})
COLLECTIVE = re.compile(
    r"\b(?:jury|panel|squad|team|crew|group|party|class|committee|board|cabinet|council|choir|band|delegation) of$"
)
KINDS = tuple(  # all kinds of one family together make up what is counted
    frozenset(kinds.split())
    for kinds in (
        "man woman boy girl child adult male female baby toddler teenager pensioner",
        "son daughter",
        "brother sister",
        "passenger crew",
        "goalkeeper defender midfielder forward striker",
        " ".join(OUTCOMES),
        "gold silver bronze",
        "soldier civilian",
    )
)


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each row of complementary kinds with the whole that it counts out."""
    for row in rows(figures):
        parts = [i for i in row if kind_of(figures, i) is not None]
        if len({figures.noun(i) for i in parts}) == len(parts) > 1 and same_kind(figures, parts):
            found = whole_of(figures, parts)
            if found is not None:
                yield found


def kind_of(figures: Figures, i: int) -> int | None:
    """Return the family of kinds that a claim counts one of, by its number."""
    noun = figures.noun(i)
    return next((number for number, kinds in enumerate(KINDS) if noun in kinds), None)


def same_kind(figures: Figures, parts: list[int]) -> bool:
    """Tell whether all parts are of one family."""
    return len({kind_of(figures, i) for i in parts}) == 1


def whole_of(figures: Figures, parts: list[int]) -> Whole | None:
    """Return the whole right before the parts in their sentence, else the figure nearest to their sum."""
    before = range(max(0, parts[0] - FARTHEST), parts[0])
    totals = [i for i in before if figures.adds(i) and figures.alike(i, parts[0])]
    tried = [weigh(figures, i, parts, tie_of(figures, i, parts)) for i in totals if can_be_whole(figures, i, parts)]
    return min(
        (whole for whole in tried if whole is not None and whole.apart <= UNLIKE),
        key=lambda whole: (not whole.adds_up, whole.tie is not Tie.LISTED, whole.gap),
        default=None,
    )


def can_be_whole(figures: Figures, i: int, parts: list[int]) -> bool:
    """Tell whether a claim can count what the parts are kinds of: it names what it counts, and none of the kinds."""
    noun = figures.noun(i)
    if figures.claims[i].portion or is_room(figures, i) or not one_kind(figures, i, parts[0]):
        return False
    if figures.noun(parts[0]) in OUTCOMES and noun is not None and noun not in GAMES:
        return False  # "11 shots" have no draws
    beside = figures.together(i, parts[0])
    return kind_of(figures, i) is None and (
        noun is not None or beside or COLLECTIVE.search(figures.before(i)) is not None
    )


def tie_of(figures: Figures, total: int, parts: list[int]) -> Tie:
    """Return how the parts are tied to their whole: more closely where they stand right behind it."""
    complete = {figures.noun(i) for i in parts} >= MEDALS
    if complete or MADE_UP.search(figures.before(parts[0])) is not None:
        return Tie.LISTED
    right_behind = figures.together(total, parts[0]) and "," not in figures.between(total, parts[0]).rstrip(" :-–—,")
    return Tie.LISTED if right_behind else Tie.MIXED
