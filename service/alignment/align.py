"""Claims to alignment: the pairs that speak of the same thing, with how likely they do."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from service.alignment.candidates import candidates
from service.alignment.features import Features, Setting, dimension_of, features, thing_of
from service.alignment.movements import Movement, movements
from service.alignment.proportions import Proportion, proportions
from service.alignment.score import likelihood
from service.alignment.splits import Split, splits
from service.alignment.wholes import Whole, wholes
from service.conversion import both_counted, converts
from service.model import Claim, Document, Role

POSSIBLE = 0.005  # below this two claims are of two things, even if their figures differ like a slip


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
    movements: tuple[Movement, ...] = ()
    proportions: tuple[Proportion, ...] = ()
    splits: tuple[Split, ...] = ()


def align(documents: Sequence[Document], claims: Sequence[Claim], possible: float = POSSIBLE) -> Alignment:
    """Return the pairs of claims that may speak of the same thing, from a likelihood on, and those that do not."""
    setting = setting_of(claims)
    whole = tuple(wholes(documents, claims))
    moved = tuple(movements(documents, claims))
    shared = tuple(proportions(documents, claims))
    split = tuple(splits(documents, claims))
    parted = {tuple(sorted((i, j))) for each in whole for i in each.parts for j in (each.total, *each.parts) if i != j}
    parted |= {tuple(sorted((each.before, each.after))) for each in moved}
    parted |= {tuple(sorted((each.part, each.whole))) for each in shared}
    pairs: list[Pair] = []
    apart: set[tuple[int, int]] = set()
    for first, second in candidates(claims):
        a, b = claims[first], claims[second]
        if (first, second) in parted or not (converts(a.unit, b.unit) or both_counted(a.unit, b.unit)):
            continue  # a part is not its whole, nor what was before what came after
        roles = role_of(documents, a), role_of(documents, b)
        if roles == (Role.RELATED, Role.RELATED):
            continue  # what the sources say among themselves is not this story's business
        found = features(a, b, setting, roles)
        if "noun differs" in found and both_counted(a.unit, b.unit):
            continue
        chance = likelihood(found)
        if chance >= possible:
            pairs.append(Pair(first, second, chance, found))
        else:
            apart.add((first, second))
    return Alignment(tuple(documents), tuple(claims), tuple(pairs), frozenset(apart), whole, moved, shared, split)


def role_of(documents: Sequence[Document], claim: Claim) -> Role:
    """Return the role of the paragraph that a claim stands in."""
    return documents[claim.document].paragraphs[claim.paragraph].role


def setting_of(claims: Sequence[Claim]) -> Setting:
    """Return what the whole text tells of its claims.

    A word weighs the more, the fewer of the text's sentences it is in.
    """
    sentences = {(claim.document, claim.sentence): claim.context for claim in claims}
    counts = Counter(word for context in sentences.values() for word in context)
    total = len(sentences) + 1
    amounts = [claim for claim in claims if claim.quantity.is_amount and not claim.bracketed]
    # a figure that is told again makes no crowd
    things = {(kind, claim.quantity.interval) for claim in amounts for kind in (dimension_of(claim), thing_of(claim))}
    crowds = Counter(kind for kind, _ in things)
    return Setting({word: math.log(1 + total / count) for word, count in counts.items()}, dict(crowds))
