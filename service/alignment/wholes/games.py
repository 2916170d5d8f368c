"""Games won, drawn and lost, and those played: "won 12, drew three and lost four of their 20 matches"."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment.wholes.figures import Figures
from service.alignment.wholes.whole import Tie, Whole, weigh

VERBS = {
    verb: outcome
    for outcome, verbs in (
        ("won", "win wins won winning"),
        ("lost", "lose loses lost losing"),
        ("drawn", "draw draws drew drawn drawing tied"),
    )
    for verb in verbs.split()
}
OUTCOMES = 3
GAMES = frozenset("game match fixture test tie meeting outing encounter start race bout fight".split())


def read(figures: Figures) -> Iterator[Whole]:
    """Yield the games that a sentence's wins, draws and defeats are of, told in that sentence or right before it."""
    i = 0
    while i < len(figures.claims):
        end = i + 1
        while end < len(figures.claims) and figures.together(i, end):
            end += 1
        found = whole_of(figures, list(range(i, end)))
        if found is not None:
            yield found
        i = end


def whole_of(figures: Figures, sentence: list[int]) -> Whole | None:
    """Return the games played with the outcomes of one sentence, or None where it tells less than two of them."""
    outcomes = {outcome_of(figures, i): i for i in reversed(sentence) if outcome_of(figures, i) is not None}
    parts = sorted(outcomes.values())
    if len(parts) < 2:
        return None
    near = [i for i in sentence if i not in parts]
    if sentence[0] > 0:
        near.append(sentence[0] - 1)
    played = [i for i in near if figures.adds(i) and figures.noun(i) in GAMES and figures.alike(i, parts[0])]
    tie = Tie.PLAYED if len(parts) == OUTCOMES else Tie.PARTLY
    return next((whole for i in played if (whole := weigh(figures, i, parts, tie)) is not None), None)


def outcome_of(figures: Figures, i: int) -> str | None:
    """Return "won", "lost" or "drawn" where a claim counts games of that outcome."""
    claim = figures.claims[i]
    noun = figures.noun(i)
    if not figures.adds(i) or not (noun is None or noun in GAMES) or (claim.unit and claim.unit.dimension != "count"):
        return None
    before = figures.before(i).split()
    verb = next((word for word in reversed(before[-2:]) if word in VERBS), None)
    return VERBS[verb] if verb else None
