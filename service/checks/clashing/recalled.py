"""People whose number refers back to a text that has told no such number: "all four detainees", of six arrested."""

from __future__ import annotations

import re
from collections.abc import Mapping

from service import deadline
from service.alignment import Alignment, Pair
from service.alignment.comparables import smaller
from service.alignment.features import key_noun
from service.alignment.nouns import nouns
from service.alignment.senses import senses
from service.checks.clashing.apart.counts import counted, names_people
from service.checks.clashing.comparison import clash
from service.checks.clashing.evidence import SMALL, Figures, confidence, difference, side_by_side
from service.checks.clashing.headlines import in_headline
from service.checks.clashing.reckoned import RECKONED, is_made_of, makes
from service.conversion import both_counted
from service.model import Claim

BACK = re.compile(r"\b(?:the|all|these|those)\s+$", re.IGNORECASE)
WHOLE = re.compile(
    r"\b(?:all(?: of)?(?: the| these| those)?|(?:each|one)(?: and every one)? of (?:the|these|those))\s+$",
    re.IGNORECASE,
)  # of a smaller number only this says that it is no part
AND_ONE = re.compile(r"\b(?:an?|the|its|his|her|their) [\w-]+ and (?:\w+ )?$")  # "its pilot and four guests"
HOPED = re.compile(  # "the 900 they had hoped for", "the 700 of 2022"
    r"[^,.;]{0,40}?\b(?:(?:hoped|expected|predicted|wanted|needed|planned)\b|of [12][0-9]{3}\b)"
)
BACKWARD = 0.7  # what it adds to the log-odds that a number of people refers back to none
ALL = 1.4  # the same where it says that it is of all of them
FORMER = 60  # characters before a figure in which another one stands that is added to it
REACH = 24  # characters before a figure
WINDOW = 100  # claims before one that are looked at, so that cost stays linear
NEAR = 0.4  # powers of ten apart
OTHER = frozenset(
    """counted noun differs|another instance|opposites|forecast in one|role differs|place differs|portion before|
    addition before|noun same|noun related""".replace("\n    ", "").split("|")
)  # it is another number, or needs no such help


def recalled(alignment: Alignment, figures: Figures) -> Mapping[tuple[int, int], float]:
    """Return each number of people that refers back to none before it, with the likeliest one that it clashes with.

    With each pair stands what that adds to its log-odds.
    """
    best: dict[int, tuple[float, Pair]] = {}
    lone: Mapping[int, bool] = {
        i: refers_to_none(alignment, i, claim) for i, claim in enumerate(alignment.claims) if is_back(alignment, claim)
    }
    for pair in deadline.watched(alignment.pairs if any(lone.values()) else ()):
        a, b = alignment.claims[pair.first], alignment.claims[pair.second]
        if not lone.get(pair.second) or side_by_side(figures, a, b) or not OTHER.isdisjoint(pair.features):
            continue
        found = clash(a, b)
        if found is None or found.apart > NEAR or (smaller(b, a) and not stands_behind(alignment, b, WHOLE)):
            continue
        sure = confidence(pair, difference(a, b, found, 0))
        if sure > best.get(pair.second, (0.0, pair))[0]:
            best[pair.second] = sure, pair
    return {
        pair.place: ALL if is_all(alignment, alignment.claims[pair.second], pair) else BACKWARD
        for _, pair in best.values()
    }


def is_all(alignment: Alignment, claim: Claim, pair: Pair) -> bool:
    """Tell whether a number says that it is of all those told before, by a noun of theirs: "each of the five sailors".

    A headline may leave the noun away: "Four held".
    """
    noun, bare = counted(alignment, claim), alignment.claims[pair.first].unit is None
    named = noun is not None and names_people(noun) and bare and in_headline(alignment, alignment.claims[pair.first])
    return ("noun missing" not in pair.features or named) and stands_behind(alignment, claim, WHOLE)


def is_back(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim is a number of people that says that it was told before."""
    if not claim.definite or claim.portion is not None or claim.in_table or claim.quantity.value is None:
        return False
    text, noun = alignment.text_of(claim), key_noun(claim)
    if HOPED.match(text[claim.span.end : claim.sentence.end].lstrip()):
        return False
    counts = claim.unit is None or claim.unit.dimension == "count"
    people = claim.unit is None or noun is None or noun in senses().generic or "person" in nouns().classes_of(noun)
    return counts and people and stands_behind(alignment, claim, BACK)


def stands_behind(alignment: Alignment, claim: Claim, words: re.Pattern[str]) -> bool:
    """Tell whether a claim stands right behind some words of its sentence."""
    text, start = alignment.text_of(claim), claim.span.start
    return words.search(claim.before(text, REACH, start)) is not None


def refers_to_none(alignment: Alignment, at: int, claim: Claim) -> bool:
    """Tell whether no number before a claim, and no parts told in one sentence, can be the one that it refers to."""
    value = claim.quantity.value or 0.0
    parts: dict[tuple[int, int], list[float]] = {}
    for before in deadline.watched(alignment.claims[max(0, at - WINDOW) : at]):
        if before.quantity.is_amount and both_counted(before.unit, claim.unit):
            if clash(before, claim) is None:
                return False
            text, start = alignment.text_of(before), before.span.start
            with_one = AND_ONE.search(before.before(text, FORMER, start))
            told = (before.quantity.value or 0.0) + (with_one is not None)
            parts.setdefault((before.document, before.sentence.start), []).append(told)
    every = [told for sentence in parts.values() for told in sentence]
    if value > SMALL and len(every) <= RECKONED and is_made_of(value, every, parts.values()):
        return False
    return not any(makes(value, sentence) for sentence in parts.values())
