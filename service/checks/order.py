"""Ordinals and ranks of one thing that differ: a seeding, a place in a table, a rank by size, the minute of a goal."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Check, Finding
from service.checks.wording import listed, located, severity_of, told, written
from service.claims.naming import same_names
from service.model import Claim, Why

WINDOW = 24  # how many earlier ranks of a kind a rank is compared with, so that cost stays linear
RANKED = {"seed": 0.9, "ranking": 0.85, "position": 0.8}
BY_SIZE = 0.8
OF_A_GOAL = 0.85
STOPWATCH = 1  # minutes by which a reporter's clock and the official one differ
WORLD = frozenset({"world", "europe", "asia", "africa", "america"})
PLACED = re.compile(r"\b(?:on|in|after|before)\s(?:the\s)?$")
SCORING = re.compile(
    r"\b(?:goals?|scor\w+|net(?:ted|s)|head(?:er|ed|s)|equalis\w+|winner|penalty|volley\w*|own goal|strike|struck|slotted|"
    r"fired|converted|shot|tapped|finish\w*|lead|level(?:led)?)\b",
    re.IGNORECASE,
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the ranks of one holder that differ, then the minutes of goals that no list of scorers has."""
    yield from ranks(alignment)
    yield from minutes(alignment)


def ranks(alignment: Alignment) -> Iterator[Finding]:
    """Yield each rank with the first other one of the same kind that its holder is given."""
    kinds: dict[str, list[Claim]] = defaultdict(list)
    for claim in alignment.claims:
        if is_rank(claim) and claim.measure is not None:
            kinds[claim.measure].append(claim)
    for kind, claims in kinds.items():
        told_of: set[float | None] = set()
        for at, claim in enumerate(claims):
            earlier = claims[max(0, at - WINDOW) : at]
            other = next((each for each in earlier if clash(each, claim, claims)), None)
            if other is not None and claim.quantity.value not in told_of:
                told_of.add(claim.quantity.value)
                yield differing(alignment, kind, (other, claim))


def is_rank(claim: Claim) -> bool:
    """Tell whether a claim ranks somebody who is named, as things stand."""
    ordinal = claim.unit is not None and claim.unit.dimension == "ordinal"
    return ordinal and claim.measure not in (None, "minute") and claim.modality is None and bool(names(claim))


def names(claim: Claim) -> frozenset[str]:
    """Return the names of whom a rank or a goal is said of."""
    return claim.subject.entities if claim.subject else frozenset()


def clash(a: Claim, b: Claim, fellows: list[Claim]) -> bool:
    """Tell whether two ranks of one kind differ and are of one holder, and of no other who has either of them."""
    if a.quantity.value == b.quantity.value or not same_names(names(a), names(b)):
        return False
    if a.place != b.place and (a.place is None or b.place is None or {a.place, b.place} & WORLD):
        return False
    return not any(
        each.quantity.value in (a.quantity.value, b.quantity.value) and not same_names(names(each), names(a) | names(b))
        for each in fellows
        if each is not a and each is not b
    )


def differing(alignment: Alignment, kind: str, claims: tuple[Claim, Claim]) -> Finding:
    """Return the finding of two ranks of one holder."""
    sure = RANKED.get(kind, BY_SIZE)
    who = " ".join(name.title() for name in sorted(names(claims[0]) & names(claims[1]) or names(claims[0])))
    return Finding(
        claims=claims,
        confidence=sure,
        severity=severity_of(alignment, claims, sure),
        subject=f"{kind} ({who})",
        message=f"{who} is given two ranks: {located(alignment, claims)}.",
        why=Why("ordinal", tuple(claim.quantity.interval for claim in claims), "none"),
    )


def minutes(alignment: Alignment) -> Iterator[Finding]:
    """Yield each goal of a listed scorer that is told of another minute than the list has for any goal."""
    for d, document in enumerate(alignment.documents):
        own = [claim for claim in alignment.claims if claim.document == d]
        scorers: dict[str, list[Claim]] = defaultdict(list)
        for claim in own:
            if claim.measure == "minute":
                for name in names(claim):
                    scorers[name].append(claim)
        if not scorers:
            continue
        listed_minutes = {claim.quantity.value for claims in scorers.values() for claim in claims}
        for claim in own:
            if not is_told_minute(claim, document.text) or is_near(claim.quantity.value, listed_minutes):
                continue
            sentence = claim.sentence.of(document.text)
            found = [name for name in scorers if re.search(rf"\b{re.escape(name)}\b", sentence, re.IGNORECASE)]
            if len(found) == 1 and SCORING.search(sentence):
                yield unlisted(alignment, found[0], claim, scorers[found[0]])


def is_told_minute(claim: Claim, text: str) -> bool:
    """Tell whether a claim says when in a match something happened: "the 76th minute", "on 52 minutes"."""
    if claim.measure == "minute":
        return not names(claim)
    if claim.unit is None or claim.unit.name != "minute" or claim.quantity.value is None:
        return False
    return PLACED.search(text[max(0, claim.quantity.span.start - 12) : claim.quantity.span.start]) is not None


def is_near(minute: float | None, others: set[float | None]) -> bool:
    """Tell whether a minute is one of the others, but for a tick of the clock."""
    return minute is None or any(other is not None and abs(other - minute) <= STOPWATCH for other in others)


def unlisted(alignment: Alignment, scorer: str, claim: Claim, scored: list[Claim]) -> Finding:
    """Return the finding of a goal's minute that the list of scorers does not have."""
    claims = tuple(sorted((claim, *scored), key=lambda each: each.span.start))
    shown = listed([written(alignment, each) for each in scored])
    return Finding(
        claims=claims,
        confidence=OF_A_GOAL,
        severity=severity_of(alignment, claims, OF_A_GOAL),
        subject=f"goal ({scorer.title()})",
        message=f"The goal of {scorer.title()} is told of {told(alignment, claim)}, the list of scorers has {shown}.",
        why=Why("minute", tuple(each.quantity.interval for each in claims), f"{STOPWATCH} minute"),
    )


CHECK = Check(
    id="order",
    description="Two ordinals or ranks are given to one thing: a seeding, a place, a rank by size, the minute of a goal.",
    why="A rank is quoted from memory, and the one who holds it reads the story.",
    flagged=(
        "Third seed Lena Brandt is out of the Linz Open. The fifth-seeded German lost in straight sets on Tuesday.",
    ),
    passed=(
        "Third seed Lena Brandt is out of the Linz Open. The fifth seed, Ana Ruiz, plays on Tuesday.",
    ),
    run=run,
)
