"""Shares that a text tells twice, once in words: "31% of the beds ... half of the hospital's beds"."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import combinations

from service.alignment.comparables import SHARES
from service.alignment.features import agent_features
from service.alignment.moved.apart import VAGUE
from service.alignment.senses import senses
from service.model import Claim

MOST = 4  # a text with more shares than this is of a survey, which asks one thing after another
LEAST_ALIKE = 0.8  # how much of the rarer words of two sentences they have to have in common
LEAST_SHARED, LEAST_APART = 2, 3  # words, where some stand near both shares and where they do not
WHOLE = 100  # "100% of it" is told of many things
ASKED = frozenset("survey poll percent also other use only just already still ask question accord expert".split())


def retold(claims: Sequence[Claim], rows: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of shares, one of them in words, that are each other's likest; the rows are of one document."""
    shares = [i for row in rows for i in row if is_told(claims[i])]
    if not 2 <= len(shares) <= MOST:
        return
    common = Counter(word for row in rows for word in claims[row[0]].context)
    alike = {pair: likeness(claims[pair[0]], claims[pair[1]], common) for pair in combinations(shares, 2)}
    for pair, found in alike.items():
        if any(claims[i].quantity.value == claims[j].quantity.value for i in pair for j in shares if j not in pair):
            continue  # told again elsewhere, which bears it out
        best = all(found >= other for others, other in alike.items() if not set(others).isdisjoint(pair))
        if best and found >= LEAST_ALIKE and any(is_in_words(claims[i]) for i in pair):
            yield pair


def likeness(a: Claim, b: Claim, common: Counter[str]) -> float:
    """Return how much of the words of two sentences is in both, the rarer counting more; 0 for two things."""
    apart = a.sentence == b.sentence or a.role is not b.role or senses().opposed(a.context, b.context)
    named = agent_features(a.agent, b.agent, named=a.agent_named and b.agent_named)
    if apart or "agents of two names" in named or len({a.period, b.period} - {None}) > 1:
        return 0.0
    left, right = (claim.context - VAGUE - ASKED for claim in (a, b))
    shared = told_in(right, left)
    beside = told_in(right & b.vicinity, left) and told_in(left & a.vicinity, right)
    if len(shared) < (LEAST_SHARED if beside else LEAST_APART):
        return 0.0
    return sum(1 / max(1, common[word] - 1) for word in shared) / math.sqrt(min(len(left), len(right)))


def told_in(words: Set[str], others: Set[str]) -> list[str]:
    """Return those of some words that stand among others, themselves or in another word for them."""
    known = senses()
    return [word for word in words if word in others or any(known.related(word, other) for other in others)]


def is_told(claim: Claim) -> bool:
    """Tell whether a claim is a share of something or a change by one."""
    return claim.unit is not None and claim.unit.name in SHARES and 0 < (claim.quantity.value or 0.0) < WHOLE


def is_in_words(claim: Claim) -> bool:
    """Tell whether a share is a fraction, which tells again what a percentage told."""
    return claim.unit is not None and claim.unit.name == "fraction"
