"""Sentences that two texts tell in nearly the same words, with their figures place by place.

A wire copy repeats the sentences of its source; where a figure of one of them is another, it was copied wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from service.alignment.senses import senses
from service.claims.kinds import kinds
from service.lexicon import SAYING
from service.model import Claim, Document

ALIKE = 0.8  # of the words of both sentences, in their order
FEWEST = 4  # words that they share
LONGEST = 1_000  # characters of a sentence; what is longer is a list or a table
SHORT = 2  # letters of a word that tells nothing by itself
WORD = re.compile(r"[\w'’-]+")

Token = str | int  # a word, or the claim of a figure by its index


@dataclass(frozen=True, slots=True)
class Copy:
    """Two sentences in nearly the same words, by the indices of the claims that stand at the same places of them."""

    places: tuple[tuple[int, int], ...]
    parallel: bool  # some words tell of two things: "Kestrel made ...", "Osprey made ..."


def copy_of(
    documents: Sequence[Document], claims: Sequence[Claim], row: Sequence[int], other: Sequence[int]
) -> Copy | None:
    """Return what the sentences of two rows of claims share, or None where they are told in other words."""
    if max(len(claims[i].sentence) for i in (row[0], other[0])) > LONGEST:
        return None
    mine, theirs = tokens(documents, claims, row), tokens(documents, claims, other)
    matcher = SequenceMatcher(
        None, [kind(claims, token) for token in mine], [kind(claims, token) for token in theirs], autojunk=False
    )
    if matcher.ratio() < ALIKE:
        return None
    same = [
        (mine[block.a + i], theirs[block.b + i]) for block in matcher.get_matching_blocks() for i in range(block.size)
    ]
    if sum(isinstance(one, str) for one, _ in same) < FEWEST:
        return None
    changed = [(mine[a:b], theirs[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag == "replace"]
    parallel = any(names(one) and names(two) for one, two in changed) or opposed(claims, row, other)
    if not parallel and any(other_words(one, two) for one, two in changed):
        return None
    places = [(i, j) for i, j in same if isinstance(i, int) and isinstance(j, int)]
    return Copy(tuple((i, j) for i, j in places if one_part(claims[i], claims[j])), parallel)


def tokens(documents: Sequence[Document], claims: Sequence[Claim], row: Sequence[int]) -> list[Token]:
    """Return the words of a sentence, with a claim in the place of each figure."""
    first = claims[row[0]]
    text, at = documents[first.document].text, first.sentence.start
    found: list[Token] = []
    for i in row:
        figure = claims[i].quantity.span
        found += [*WORD.findall(text, at, figure.start), i]
        at = figure.end
    return [*found, *WORD.findall(text, at, first.sentence.end)]


def kind(claims: Sequence[Claim], token: Token) -> str:
    """Return what a token is compared by: a word in lower case, or the dimension of a figure."""
    if isinstance(token, str):
        return token.lower()
    unit = claims[token].quantity.unit
    return f"#{unit.dimension if unit else 'count'}"


def names(stretch: Sequence[Token]) -> bool:
    """Tell whether a stretch of a sentence holds a name."""
    words = (token for token in stretch if isinstance(token, str) and token[0].isupper())
    return any(word.lower() not in kinds().openers | kinds().dates for word in words)


def opposed(claims: Sequence[Claim], row: Sequence[int], other: Sequence[int]) -> bool:
    """Tell whether words of two sentences are opposites: "killed" and "injured"."""
    here, there = (frozenset(word for i in those for word in claims[i].context) for those in (row, other))
    return senses().opposed(here, there)


def other_words(mine: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Tell whether words stand in each other's place that may mean two things.

    "The firm" and "it", "said" and "announced" do not, nor words that newsrooms use for one another.
    """
    left, right = telling(mine), telling(theirs)
    return bool(left and right) and not any(one == two or senses().related(one, two) for one in left for two in right)


def telling(stretch: Sequence[Token]) -> list[str]:
    """Return the words of a stretch that tell what a sentence is of, in lower case."""
    words = (token.lower() for token in stretch if isinstance(token, str))
    return [word for word in words if len(word) > SHORT and word not in kinds().openers and word not in SAYING]


def one_part(a: Claim, b: Claim) -> bool:
    """Tell whether two figures play one part in what is told: neither alone is "another" so many, or a forecast."""
    return (a.role, a.portion, a.modality) == (b.role, b.portion, b.modality)
