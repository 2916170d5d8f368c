"""People whose number refers back to a text that has told no such number: "all four detainees", of six arrested."""

from __future__ import annotations

import re
from collections.abc import Mapping

from service import deadline
from service.alignment import Alignment, Pair
from service.alignment.features import key_noun
from service.alignment.nouns import nouns
from service.alignment.senses import senses
from service.checks.comparison import clash
from service.checks.evidence import Figures, confidence, difference, side_by_side
from service.checks.reckoned import makes
from service.conversion import both_counted
from service.model import Claim

BACK = re.compile(r"\b(?:the|all|these|those)\s+$", re.IGNORECASE)
WHOLE = re.compile(
    r"\b(?:all(?: of)?(?: the| these| those)?|(?:each|one)(?: and every one)? of (?:the|these|those))\s+$",
    re.IGNORECASE,
)  # of a smaller number only this says that it is no part
HOPED = re.compile(  # "the 900 they had hoped for", "the 700 of 2022"
    r"[^,.;]{0,40}?\b(?:(?:hoped|expected|predicted|wanted|needed|planned)\b|of [12][0-9]{3}\b)"
)
REACH = 24  # characters before a figure
WINDOW = 100  # claims before one that are looked at, so that cost stays linear
NEAR = 0.4  # powers of ten apart
OTHER = frozenset(
    """counted noun differs|another instance|opposites|forecast in one|role differs|place differs|portion before|
    addition before|noun same|noun related""".replace("\n    ", "").split("|")
)  # it is another number, or needs no such help


def recalled(alignment: Alignment, figures: Figures) -> frozenset[tuple[int, int]]:
    """Return each number of people that refers back to none before it, with the likeliest one that it clashes with."""
    best: dict[int, tuple[float, Pair]] = {}
    lone: Mapping[int, bool] = {
        i: refers_to_none(alignment, i, claim) for i, claim in enumerate(alignment.claims) if is_back(alignment, claim)
    }
    for pair in deadline.watched(alignment.pairs if any(lone.values()) else ()):
        a, b = alignment.claims[pair.first], alignment.claims[pair.second]
        if not lone.get(pair.second) or side_by_side(figures, a, b) or not OTHER.isdisjoint(pair.features):
            continue
        found = clash(a, b)
        if found is None or found.apart > NEAR or (is_smaller(b, a) and not stands_behind(alignment, b, WHOLE)):
            continue
        sure = confidence(pair, difference(a, b, found, 0))
        if sure > best.get(pair.second, (0.0, pair))[0]:
            best[pair.second] = sure, pair
    return frozenset((pair.first, pair.second) for _, pair in best.values())


def is_back(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim is a number of people that says that it was told before."""
    if not claim.definite or claim.portion is not None or claim.in_table or claim.quantity.value is None:
        return False
    text, noun = alignment.documents[claim.document].text, key_noun(claim)
    if HOPED.match(text[claim.span.end : claim.sentence.end].lstrip()):
        return False
    counts = claim.unit is None or claim.unit.dimension == "count"
    people = claim.unit is None or noun is None or noun in senses().generic or "person" in nouns().classes_of(noun)
    return counts and people and stands_behind(alignment, claim, BACK)


def stands_behind(alignment: Alignment, claim: Claim, words: re.Pattern[str]) -> bool:
    """Tell whether a claim stands right behind some words of its sentence."""
    text, start = alignment.documents[claim.document].text, claim.span.start
    return words.search(text[max(claim.sentence.start, start - REACH) : start]) is not None


def is_smaller(claim: Claim, than: Claim) -> bool:
    """Tell whether the number of one claim is smaller than that of another."""
    return (claim.quantity.value or 0.0) < (than.quantity.value or 0.0)


def refers_to_none(alignment: Alignment, at: int, claim: Claim) -> bool:
    """Tell whether no number before a claim, and no parts told in one sentence, can be the one that it refers to."""
    parts: dict[tuple[int, int], list[float]] = {}
    for before in deadline.watched(alignment.claims[max(0, at - WINDOW) : at]):
        if before.quantity.is_amount and both_counted(before.unit, claim.unit):
            if clash(before, claim) is None:
                return False
            parts.setdefault((before.document, before.sentence.start), []).append(before.quantity.value or 0.0)
    return not any(makes(claim.quantity.value or 0.0, told) for told in parts.values())
