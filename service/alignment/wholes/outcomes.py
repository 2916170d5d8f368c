"""Wins, draws and defeats told apart from the games they are of: "one win in 14 games ... nine defeats, five draws"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.games import GAMES, outcome_of
from service.alignment.wholes.whole import Tie, Whole, weigh

OUTCOMES = {
    noun: outcome
    for outcome, nouns in (
        ("won", "win victory triumph success"),
        ("lost", "defeat loss reverse reversal"),
        ("drawn", "draw tie stalemate"),
    )
    for noun in nouns.split()
}
ALL = 3  # outcomes that a game can have
FARTHEST = 6  # outcomes between two that are held against one another
REACH = 10  # figures from some games to their outcomes
NEAR = 2  # paragraphs between them
UNLIKE = 0.25  # a sum further off than this share of itself is of other games
PLAYED = re.compile(
    r"^(?:[a-z]+ )?(?:(?:out )?of|in|from|during|over|after) (?:(?:the|their|his|her|its|our|last|past|first|opening|"
    r"previous|latest|all|those|just|only) )*$"
)
OTHERS = re.compile(
    r"^(?:[\w'’-]+ )?(?:(?:out )?of|in|from)(?: (?:the|their|his|her|its|last|past|first))* \d|\beach\b"
)
OTHER_TIME = re.compile(
    r"\b(?:last (?:season|year)|in (?:19|20)\d\d|career|next|more|another|further|since|consecutive|successive|"
    r"straight|"
    r"(?:back-to-back)|in a row|previous|opening|needs?|season|would|could|will|might)\b"
)


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each number of games of which other than all are told as won, drawn and lost, in two places."""
    games = deadline.watched(range(len(figures.claims)))
    told = [(i, outcome) for i in games if (outcome := told_of(figures, i)) is not None]
    near = [(told[a], told[b]) for a in range(len(told)) for b in range(a + 1, min(len(told), a + 1 + FARTHEST))]
    for (i, first), (j, second) in near:
        if first != second and figures.value(i + 1) == figures.value(j + 1) and not figures.together(i, j):
            found = weigh(figures, i + 1, [i, j], Tie.PLAYED)
            if found is not None and found.over:
                yield found
    for i, outcome in told:
        found = with_others(figures, i, outcome)
        if found is not None:
            yield found


def told_of(figures: Figures, i: int) -> str | None:
    """Return the outcome of the games that a claim counts, where those played stand right behind it."""
    played = i + 1
    if played == len(figures.claims) or not (figures.adds(i) and figures.adds(played) and figures.together(i, played)):
        return None
    if figures.noun(played) not in GAMES or PLAYED.search(f"{figures.between(i, played)} ") is None:
        return None
    return kind_of(figures, i)


def kind_of(figures: Figures, i: int) -> str | None:
    """Return the outcome of the games that a claim counts: "won", "lost" or "drawn"."""
    return outcome_of(figures, i) or OUTCOMES.get(figures.noun(i) or "")


def with_others(figures: Figures, i: int, outcome: str) -> Whole | None:
    """Return the games of an outcome with those of the others that are told near them, of which no games are told."""
    parts: dict[str, int] = {outcome: i}
    near = sorted(range(max(0, i - REACH), min(len(figures.claims), i + 2 + REACH)), key=lambda j: abs(j - i))
    for j in near:
        kind = kind_of(figures, j) if j not in (i, i + 1) and figures.adds(j) else None
        if kind is not None and kind not in parts and is_open(figures, i, j):
            parts[kind] = j
    found = weigh(figures, i + 1, sorted(parts.values()), Tie.PLAYED)
    if found is None or found.apart > UNLIKE or not (found.over or found.adds_up or len(parts) == ALL):
        return None
    return found


def is_open(figures: Figures, played: int, i: int) -> bool:
    """Tell whether a claim can count some of the games of another: near it, and of no games of its own."""
    a, b = figures.claims[played], figures.claims[i]
    if a.document != b.document or abs(a.paragraph - b.paragraph) > NEAR or b.portion is not None:
        return False
    words = figures.text(i)[b.sentence.start : b.sentence.end].lower()
    return told_of(figures, i) is None and OTHERS.search(figures.after(i)) is None and OTHER_TIME.search(words) is None
