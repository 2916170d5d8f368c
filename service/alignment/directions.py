"""Which way a figure went, by the words beside it: 1 up, -1 down, 0 where they do not say."""

from __future__ import annotations

import re

from service.alignment.comparables import told_from
from service.alignment.features import key_noun
from service.lexicon import FALL, FALL_WORDS, RISE, RISE_WORDS
from service.model import Claim, Span

WORD = re.compile(r"[\w'’-]+")
HALVING = frozenset({"halved", "halving", "halve", "halves"})
CURRENCIES = frozenset(  # one falls where the figure that it is told in rises
    "dollar euro pound yen sterling rouble rupee franc yuan currency greenback baht lira peso rand krona".split()
)
RANKED = 200  # a smaller bare number may be a place in a chart, where up is down
TALLIES = frozenset("toll total count tally membership population majority".split())  # numbers that are no place
WENT_UP = frozenset(
    """rose rises risen rising increased increases grew grows grown climbed climbs jumped jumps soared soars surged
    surges leapt swelled""".split()
)
WENT_DOWN = frozenset(
    """fell falls fallen falling dropped drops declined declines decreased decreases plunged plunges plummeted slumped
    tumbled dipped shrank dwindled""".split()
)
GROWTH = frozenset({"growth", "hike"})  # changes that are told by none of the usual verbs
SHRINKAGE = frozenset("reduction shrinkage crash crashes crashed crashing".split())
PACE = frozenset("faster slower quicker harder later earlier sooner".split())  # how it went, not how far
JOINTS = frozenset("and with while as but".split())  # behind them another clause begins
VERB_WORDS = 6  # from a verb to the figures that it moves
NEAR = 120  # characters in which they stand


def direction_of(text: str, size: Claim) -> int:
    """Return which way a change went: by the word behind its size ("8% more"), else the nearest before it."""
    if size.unit is not None and size.unit.name == "multiple":
        return -1 if size.quantity.figure.of(text).lower() in HALVING else 1
    behind = words(text, Span(size.span.end, min(size.sentence.end, size.span.end + NEAR)))[:1]
    if behind and behind[0] in RISE | RISE_WORDS:
        return 1
    if behind and behind[0] in FALL | FALL_WORDS:
        return -1
    for word in reversed(words_before(text, size)):
        if word in RISE or word in FALL or word in GROWTH or word in SHRINKAGE:
            return 1 if word in RISE or word in GROWTH else -1
    return 0


def went(text: str, start: Claim, end: Claim) -> int:
    """Return which way the verb over two figures, or "up from" between them, says that they went."""
    if all(may_rank(claim) for claim in (start, end)):
        return 0
    before = words_before(text, start)
    if before[-2:] in (["up", "from"], ["down", "from"]):
        return 1 if before[-2] == "up" else -1
    if before[-1:] != ["from"]:
        return 0
    for word in reversed(words_before(text, min(start, end, key=lambda claim: claim.span.start))):
        if word in WENT_UP or word in WENT_DOWN:
            return 1 if word in WENT_UP else -1
        if word in RISE or word in FALL or word in JOINTS or word in PACE:
            return 0
    return 0


def way_of(start: Claim, end: Claim) -> int:
    """Return which way the figures went, 1 up or -1 down."""
    return 1 if (end.quantity.value or 0.0) > (start.quantity.value or 0.0) else -1


def may_rank(claim: Claim) -> bool:
    """Tell whether a figure may be a place in a chart or a table: a small bare number, and of no tally."""
    small = claim.unit is None and (claim.quantity.value or 0.0) < RANKED
    return small and not {claim.agent, key_noun(claim)} & TALLIES


def moves_inversely(claim: Claim) -> bool:
    """Tell whether what moves is a currency, whose price in another rises as it falls."""
    return bool({claim.agent, claim.subject.head if claim.subject else None} & CURRENCIES)


def words_before(text: str, claim: Claim) -> list[str]:
    """Return the last words of the sentence before a claim, in lower case."""
    begins = told_from(claim)
    return words(text, Span(max(claim.sentence.start, begins - NEAR), begins))[-VERB_WORDS:]


def words(text: str, span: Span) -> list[str]:
    """Return the words of a stretch, in lower case."""
    return [match.lower() for match in WORD.findall(text, span.start, span.end)]
