"""Figures of a headline that the story below it does not bear out.

A headline sums up its story, so that its figure is nearly always told again: of 73 in 1,400 published articles, 64 are.
One that is told nowhere is therefore held against the likeliest figure of the opening paragraphs, which sum the story
up too, with more suspicion than two figures of the body.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service import deadline
from service.alignment import Alignment, Pair
from service.alignment.align import body_before, role_of
from service.alignment.features import ALIKE_NOUNS, dimension_of
from service.checks.comparison import clash
from service.checks.evidence import confidence, difference, figures_of, side_by_side
from service.conversion import both_counted, converts
from service.model import Claim, ClaimRole, Role, Span

NUMBER = re.compile(r"[0-9]+")
OPENING = 2  # paragraphs of the body
MOST = 8  # figures of a headline; what has more is a list
ALIKE = ALIKE_NOUNS | {"vicinity words", "of age"}
OTHER = frozenset(  # what makes the likeliest figure another one all the same
    {
        "addition before",
        "portion",
        "another instance",
        "opposites",
        "counted noun differs",
        "agents of two names",
        "past only in one",
        "former in one",
        "target in one",
    }
)
PARTED = re.compile(r"\bthe (?:rest|remainder|others?)\b", re.IGNORECASE)  # "98 were sold. The rest"
SET_APART = re.compile(r"(?:outside|elsewhere|at|in|among|across|by)\b", re.IGNORECASE)  # "Outside London rents are"
OWNED = re.compile(r"\b(?:his|her|their|whose)\b[^.;]*$", re.IGNORECASE)  # "with his partner, Jill, 52"
REACH = 120  # characters


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
    return frozenset((pair.first, pair.second) for pair in told_alike if OTHER.isdisjoint(pair.features))


def in_headline(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim stands in a headline."""
    return role_of(alignment.documents, claim) is Role.HEADLINE


def is_another(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether the story itself sets a figure apart from what it is about: by place, as a part, of someone else."""
    document, sentence, span = alignment.documents[claim.document], claim.sentence, claim.span
    text, paragraph = document.text, document.paragraphs[claim.paragraph].span
    later = sentence.start > paragraph.start or body_before(alignment.documents, claim) > 0  # than the first sentence
    if claim.role is ClaimRole.FROM or (later and SET_APART.match(text, sentence.start)):
        return True
    if dimension_of(claim) == "age" and OWNED.search(text[max(sentence.start, span.start - REACH) : span.start]):
        return True
    return PARTED.search(text, span.end, min(paragraph.end, span.end + REACH)) is not None


def is_told(alignment: Alignment, headline: Claim, story: Sequence[Claim]) -> bool:
    """Tell whether a story bears out its headline's figure: with one that can be it, with its parts, with a score."""
    value = headline.quantity.value
    parts: dict[tuple[int, Span], list[float]] = {}
    for claim in deadline.watched(story):
        if not claim.quantity.is_amount:
            digits = NUMBER.findall(claim.span.of(alignment.documents[claim.document].text))
            if value is not None and f"{value:g}" in digits:
                return True  # "City score six", "a 6-0 win"
        elif converts(claim.unit, headline.unit) or both_counted(claim.unit, headline.unit):
            if clash(headline, claim) is None:
                return True
            parts.setdefault((claim.document, claim.sentence), []).append(claim.quantity.value or 0.0)
    return value is not None and any(makes(value, figures) for figures in parts.values())


def makes(value: float, figures: Sequence[float]) -> bool:
    """Tell whether the figures of a sentence add up to a value, or two that follow one another are so far apart."""
    apart = (abs(one - other) for one, other in pairwise(figures))
    return any(math.isclose(value, reckoned) for reckoned in (math.fsum(figures), *apart))


def clashing(alignment: Alignment, lone: set[int]) -> Iterator[tuple[int, float, Pair]]:
    """Yield each clash of a headline's figure with one of the opening, with the figure and how sure the clash is."""
    figures = figures_of(alignment.claims)
    for pair in deadline.watched(alignment.pairs if lone else ()):
        head, other = (pair.first, pair.second) if pair.first in lone else (pair.second, pair.first)
        a, b = alignment.claims[head], alignment.claims[other]
        if head not in lone or in_headline(alignment, b) or side_by_side(figures, a, b):
            continue
        if body_before(alignment.documents, b) >= OPENING or is_another(alignment, b):
            continue
        found = clash(a, b)
        told = {} if found is None else difference(a, b, found, 0)
        if found is not None and "above vague" not in told:  # "Millions", and 23 million below
            yield head, confidence(pair, told), pair
