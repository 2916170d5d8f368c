"""The minute of a goal that the list of scorers does not have."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.finding import finding_of, in_order, intervals_of
from service.checks.wording import listed, told, written
from service.claims.naming import WORD
from service.model import Claim, Why

OF_A_GOAL = 0.85
MOST = 6  # goals of one scorer that a finding names
STOPWATCH = 1  # minutes by which a reporter's clock and the official one differ
REACH = 160  # characters to either side of a minute in which the goal and its scorer are told
PLACED = re.compile(r"\b(?:on|in|after|before)\s(?:the\s)?$")
SCORING = re.compile(
    r"\b(?:goals?|scor\w+|net(?:ted|s)|head(?:er|ed|s)|equalis\w+|winner|penalty|volley\w*|own goal|strike|struck|"
    r"slotted|fired|converted|shot|tapped|finish\w*|lead|level(?:led)?)\b",
    re.IGNORECASE,
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each goal of a listed scorer that is told of another minute than the list has for any goal."""
    for d, document in enumerate(alignment.documents):
        own = [claim for claim in alignment.claims if claim.document == d]
        scorers: dict[str, list[Claim]] = defaultdict(list)
        for claim in own:
            if claim.measure == "minute":
                for name in claim.names:
                    if len(scorers[name]) < MOST:
                        scorers[name].append(claim)
        if not scorers:
            continue
        listed_minutes = {claim.quantity.value for claim in own if claim.measure == "minute" and claim.names}
        for claim in own:
            if not is_told_minute(claim, document.text) or is_near(claim.quantity.value, listed_minutes):
                continue
            found = scorer_of(claim, document.text, scorers)
            if found is not None:
                yield unlisted(alignment, found, claim, scorers[found])


def scorer_of(claim: Claim, text: str, scorers: Mapping[str, object]) -> str | None:
    """Return the listed scorer who is named last before a minute of a goal, or first behind it in its sentence."""
    if SCORING.search(claim.around(text, REACH)) is None:
        return None
    before = [word.lower() for word in WORD.findall(claim.before(text, REACH))]
    behind = [word.lower() for word in WORD.findall(claim.behind(text, REACH))]
    return next((word for word in (*reversed(before), *behind) if word in scorers), None)


def is_told_minute(claim: Claim, text: str) -> bool:
    """Tell whether a claim says when in a match something happened: "the 76th minute", "on 52 minutes"."""
    if claim.measure == "minute":
        return not claim.names
    if claim.unit is None or claim.unit.name != "minute" or claim.quantity.value is None:
        return False
    return PLACED.search(text[max(0, claim.quantity.span.start - 12) : claim.quantity.span.start]) is not None


def is_near(minute: float | None, others: set[float | None]) -> bool:
    """Tell whether a minute is one of the others, but for a tick of the clock."""
    return minute is None or any(other is not None and abs(other - minute) <= STOPWATCH for other in others)


def unlisted(alignment: Alignment, scorer: str, claim: Claim, scored: list[Claim]) -> Finding:
    """Return the finding of a goal's minute that the list of scorers does not have."""
    claims = in_order((claim, *scored))
    shown = listed([written(alignment, each) for each in scored])
    return finding_of(
        alignment,
        claims,
        OF_A_GOAL,
        subject=f"goal ({scorer.title()})",
        message=f"The goal of {scorer.title()} is told of {told(alignment, claim)}, the list of scorers has {shown}.",
        why=Why("minute", intervals_of(claims), f"{STOPWATCH} minute"),
    )
