"""Shares and changes told twice, in two forms: "62% of members", and further on "almost half the membership"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from service import deadline
from service.alignment.comparables import alike, is_relative, is_share, told_from
from service.alignment.directions import direction_of
from service.alignment.moved_apart import VAGUE
from service.alignment.moved_within import is_size
from service.alignment.senses import senses
from service.model import Claim, ClaimRole, Document

APART = 250  # characters; nearer to one another two shares are set side by side
ALL = 100.0  # per cent, of which "100% committed" says nothing
REACH = 12  # shares to either side among which the other telling is looked for, so that cost stays linear
LEAST = 1.8  # what the words that two tellings share must weigh together
BY = re.compile(r"\bby\s(?:about\s|some\s|as\smuch\sas\s)?$", re.IGNORECASE)  # "lifted its share by 12%"
BEFORE = 20  # characters before a share in which such words stand
COMMON = 1.5  # a word weighs this much, shared among the sentences with amounts that have it, and at most 1
PLAIN = VAGUE | frozenset(  # words of shares and surveys, which say nothing of what is told
    """half third quarter fifth tenth find survey poll question study research researcher show suggest use way think
    want already now just only still likely accord according less""".split()
)


@dataclass(frozen=True, slots=True)
class Retelling:
    """Two shares or two changes that tell one thing, the earlier claim first.

    `weight` is what the words weigh that they have in common.
    """

    first: int
    second: int
    weight: float
    direction: int = 0  # of a change, 1 up and -1 down


def told_twice(documents: Sequence[Document], claims: Sequence[Claim]) -> Iterator[Retelling]:
    """Yield the pairs of shares, and of changes, of which one is told in words, that tell one thing in two places."""
    for d, group in groupby(range(len(claims)), key=lambda i: claims[i].document):
        own, text = list(group), documents[d].text
        if not any(in_words(claims[i]) for i in own):
            continue
        told = Counter(word for words in sentences(claims, own).values() for word in words)
        ways = {i: direction_of(text, claims[i]) for i in own if is_relative(claims[i]) and is_size(claims[i])}
        for way in (1, -1):
            yield from retold(claims, [i for i in ways if ways[i] == way], told, way)
        yield from retold(claims, [i for i in own if i not in ways and can_retell(text, claims[i])], told, 0)


def retold(claims: Sequence[Claim], some: Sequence[int], told: Counter[str], direction: int) -> Iterator[Retelling]:
    """Yield those pairs of some claims that tell one thing; two sources that count for themselves do not."""
    for at, first in enumerate(deadline.watched(some)):
        for second in islice(some, at + 1, at + 1 + REACH):
            one, two = claims[first], claims[second]
            apart = two.span.start - one.span.end >= APART and len({one.speaker, two.speaker} - {None}) < 2
            if apart and (in_words(one) or in_words(two)):
                weight = weigh(one, two, told)
                if weight >= LEAST:
                    yield Retelling(first, second, weight, direction)


def sentences(claims: Sequence[Claim], own: Sequence[int]) -> dict[object, frozenset[str]]:
    """Return the words of each sentence that holds some of the claims."""
    return {claims[i].sentence: claims[i].context for i in own}


def can_retell(text: str, claim: Claim) -> bool:
    """Tell whether a claim is a share of something: no change, no odds and no rest of it."""
    plain = is_share(claim) and claim.role is ClaimRole.VALUE and claim.portion is None
    moved = BY.search(text, max(claim.sentence.start, told_from(claim) - BEFORE), told_from(claim)) is not None
    return plain and not moved and claim.quantity.value != ALL and "/" not in claim.quantity.figure.of(text)


def in_words(claim: Claim) -> bool:
    """Tell whether a share or a change is told as a fraction or a multiple: "almost half", "nine in 10", "doubled"."""
    return claim.unit is not None and claim.unit.name in {"fraction", "multiple"}


def weigh(one: Claim, two: Claim, told: Counter[str]) -> float:
    """Return what the words weigh that two claims' sentences share, a rare word the most; one thing named is a word."""
    others = two.context - PLAIN
    shared = [word for word in one.context - PLAIN if word in others or any(senses().related(word, w) for w in others)]
    return sum(min(1.0, COMMON / max(1, told[word])) for word in shared) + alike(one, two)
