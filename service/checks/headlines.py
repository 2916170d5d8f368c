"""Figures of a headline that the story below it does not bear out.

A headline sums up its story, so that its figure is nearly always told again: of 73 in 1,400 published articles, 64 are.
One that is told nowhere is therefore held against the likeliest figure of the opening paragraphs, which sum the story
up too, with more suspicion than two figures of the body.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from service import deadline
from service.alignment import Alignment, Pair
from service.alignment.align import body_before, role_of
from service.alignment.features import ALIKE_NOUNS
from service.checks.comparison import clash
from service.checks.evidence import confidence, difference, figures_of, side_by_side
from service.conversion import both_counted, converts
from service.model import Claim, Role, Span

NUMBER = re.compile(r"[0-9]+")
OPENING = 2  # paragraphs of the body
MOST = 8  # figures of a headline; what has more is a list
ALIKE = ALIKE_NOUNS | {"vicinity words"}
OTHER = frozenset(  # what makes the likeliest figure another one all the same
    {"addition before", "portion", "another instance", "opposites", "counted noun differs"}
)


def unborne(alignment: Alignment) -> frozenset[tuple[int, int]]:
    """Return each figure of a headline that the story tells nowhere, paired with the figure likeliest to be it."""
    if alignment.across:
        return frozenset()
    heads = [
        i for i, claim in enumerate(alignment.claims) if claim.quantity.is_amount and in_headline(alignment, claim)
    ]
    if not heads or len(heads) > MOST:
        return frozenset()
    told = [claim for claim in alignment.claims if not in_headline(alignment, claim)]
    lone = {i for i in heads if not is_told(alignment, alignment.claims[i], told)}
    best: dict[int, tuple[float, Pair]] = {}
    for head, sure, pair in clashing(alignment, lone):
        if sure > best.get(head, (0.0, pair))[0]:
            best[head] = sure, pair
    told_alike = (pair for _, pair in best.values() if not ALIKE.isdisjoint(pair.features))
    likeliest = (pair for pair in told_alike if OTHER.isdisjoint(pair.features))
    return frozenset((pair.first, pair.second) for pair in likeliest)


def in_headline(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim stands in a headline."""
    return role_of(alignment.documents, claim) is Role.HEADLINE


def is_told(alignment: Alignment, headline: Claim, story: Sequence[Claim]) -> bool:
    """Tell whether a story bears out its headline's figure: with one that can be it, with its parts, with a score."""
    value = headline.quantity.value
    sums: dict[tuple[int, Span], float] = {}
    for claim in deadline.watched(story):
        if not claim.quantity.is_amount:
            digits = NUMBER.findall(claim.span.of(alignment.documents[claim.document].text))
            if value is not None and f"{value:g}" in digits:
                return True  # "City score six", "a 6-0 win"
        elif converts(claim.unit, headline.unit) or both_counted(claim.unit, headline.unit):
            if clash(headline, claim) is None:
                return True
            sentence = claim.document, claim.sentence
            sums[sentence] = sums.get(sentence, 0.0) + (claim.quantity.value or 0.0)
    return value is not None and any(math.isclose(total, value) for total in sums.values())


def clashing(alignment: Alignment, lone: set[int]) -> Iterator[tuple[int, float, Pair]]:
    """Yield each clash of a headline's figure with one of the opening, with the figure and how sure the clash is."""
    figures = figures_of(alignment.claims)
    for pair in deadline.watched(alignment.pairs if lone else ()):
        head, other = (pair.first, pair.second) if pair.first in lone else (pair.second, pair.first)
        a, b = alignment.claims[head], alignment.claims[other]
        if head not in lone or in_headline(alignment, b) or side_by_side(figures, a, b):
            continue
        if body_before(alignment.documents, b) >= OPENING:
            continue
        found = clash(a, b)
        told = {} if found is None else difference(a, b, found, 0)
        if found is not None and "above vague" not in told:  # "Millions", and 23 million below
            yield head, confidence(pair, told), pair
