"""Claims to alignment: the pairs that speak of the same thing, with how likely they do."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from service.alignment.candidates import candidates
from service.alignment.features import Features, features
from service.alignment.score import likelihood
from service.alignment.wholes import Whole, wholes
from service.conversion import both_counted, converts
from service.model import Claim, Document, Role

SAME = 0.5  # from here on two claims are taken to speak of the same thing
APART = 0.2  # up to here they are taken to speak of two things, whatever links them through a third claim


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims in comparable units, the earlier one first."""

    first: int
    second: int
    likelihood: float
    features: Features


@dataclass(frozen=True, slots=True)
class Alignment:
    """The claims of a request with the pairs of them that speak of the same thing."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...]
    apart: frozenset[tuple[int, int]]  # index pairs, the earlier claim first
    wholes: tuple[Whole, ...] = ()


def align(documents: Sequence[Document], claims: Sequence[Claim]) -> Alignment:
    """Return the pairs of claims that speak of the same thing, and those that surely do not."""
    rarity = rarity_of(claims)
    whole = tuple(wholes(documents, claims))
    parted = {tuple(sorted((i, j))) for each in whole for i in each.parts for j in (each.total, *each.parts) if i != j}
    pairs: list[Pair] = []
    apart: set[tuple[int, int]] = set()
    for first, second in candidates(claims):
        a, b = claims[first], claims[second]
        if (first, second) in parted or not (converts(a.unit, b.unit) or both_counted(a.unit, b.unit)):
            continue  # a part is not its whole
        roles = role_of(documents, a), role_of(documents, b)
        if roles == (Role.RELATED, Role.RELATED):
            continue  # what the sources say among themselves is not this story's business
        found = features(a, b, rarity, roles)
        chance = likelihood(found)
        if chance >= SAME:
            pairs.append(Pair(first, second, chance, found))
        elif chance <= APART:
            apart.add((first, second))
    return Alignment(tuple(documents), tuple(claims), tuple(pairs), frozenset(apart), whole)


def role_of(documents: Sequence[Document], claim: Claim) -> Role:
    """Return the role of the paragraph that a claim stands in."""
    return documents[claim.document].paragraphs[claim.paragraph].role


def rarity_of(claims: Sequence[Claim]) -> dict[str, float]:
    """Return each context word's weight: the fewer of the text's sentences it is in, the more it tells."""
    sentences = {(claim.document, claim.sentence): claim.context for claim in claims}
    counts = Counter(word for context in sentences.values() for word in context)
    total = len(sentences) + 1
    return {word: math.log(1 + total / count) for word, count in counts.items()}
