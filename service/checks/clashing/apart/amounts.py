"""Sums of money and shares that a text tells of two things: two changes, one of now and one of before or to come."""

from __future__ import annotations

import re

from service.alignment import Alignment
from service.alignment.features import ALIKE_NOUNS, TWO_AGENTS, Features, dimension_of
from service.checks.clashing.apart.contrast import Contrast
from service.checks.clashing.apart.words import OWN, are_held_by_two
from service.checks.clashing.evidence import EASY
from service.model import Claim, ClaimRole, Qualifier

AMOUNTS = frozenset({"currency", "ratio"})
KINDS = tuple(  # of sums of money, by the nouns and verbs that tell them; what is paid has many names
    frozenset(words.split())
    for words in (
        "sale turnover revenue taking receipt gross order",
        "profit loss deficit surplus shortfall",
        "debt borrowing borrow loan owe",
        "dividend",
        "tax",
        "salary wage bonus",
        "prize",
        "fine penalty",
        "saving",
        "cost order budget price fee fare charge value valuation takeover buyout merger donation donate grant",
    )
)
NEAR = frozenset({None, "digit"})  # slips other than these are no chance: they are of one thing in other words
OTHERWISE = frozenset({"modifiers differ", "modifier only in one"})
AT_ONCE = frozenset({"period same", "share told otherwise"})  # of one time, or with other words around
YEAR = re.compile(r"(?:19|20)\d\d\b|previous\b|former\b")
NOT_YET = frozenset({"modal", "forecast"})
HOPED = (
    r"(?<!than\s)(?<!as\s)\b(?:expect(?:s|ed|ing)?|forecast(?:s|ing)?|predict(?:s|ed|ing|ions?)?|project(?:ed|ions?))\b"
)
ANY_HOPED = re.compile(HOPED, re.IGNORECASE)
HOPED_FOR = re.compile(rf"{HOPED}[^,;:]*$", re.IGNORECASE)
OPPOSITE = re.compile(r"\b(?:against|compared\s(?:with|to)|while|whereas)\b|;")  # what sets like beside like
TIME = re.compile(
    r"\b(?:years?|months?|quarters?|weeks?|days?|seasons?|time|earlier|before|(?:19|20)\d\d|January|February|March|April|"
    r"May|June|July|August|September|October|November|December)\b"
)
INSTALMENT = re.compile(r"\b(?:first|next|last|initial|further)\s$", re.IGNORECASE)
REACH, BEFORE, AROUND = 40, 90, 200  # characters behind a figure, before it, and to either side
BESIDE = 2  # claims before and behind one that may stand beside it


def amounts_apart(c: Contrast) -> bool:
    """Tell whether two sums of money, or two shares, are told of two things."""
    alignment, pair, a, b = c.alignment, c.pair, c.a, c.b
    told = pair.features
    if c.slip in NEAR and {"definite", "lead"}.isdisjoint(told) and is_of_hope(alignment, a, b):
        return True
    if dimension_of(a) == "currency" and c.slip == "magnitude":
        # nobody types "£2,000" for "£2bn", or two noughts too many
        others = round(abs(c.clash.apart)) not in EASY or are_two_kinds(a, b)
        return others and {"definite", "lead"}.isdisjoint(told)
    if dimension_of(a) not in AMOUNTS or c.slip not in NEAR:
        return False
    if is_from_one(told, a, b) or is_untold(told, a, b) or is_instalment(alignment, a) or is_instalment(alignment, b):
        return True
    if "lead" in told:
        return False  # a headline leaves away what a figure is of
    if are_two_kinds(a, b) or is_owned_otherwise(alignment, told, b):
        return True
    if "definite" in told:
        return False  # "the" refers back, in whatever words
    if a.role is b.role is ClaimRole.CHANGE and are_two_changes(told):
        return True
    if "past only in one" in told or (a.period is None and is_of_a_year(b)):
        return True
    if "names differ" in told or "agents of two names" in told or are_held_by_two(pair, a, b):
        return True
    return is_in_a_row(alignment, pair.first) != is_in_a_row(alignment, pair.second)


def is_of_hope(alignment: Alignment, a: Claim, b: Claim) -> bool:
    """Tell whether the later figure, of whatever kind, is what somebody expects, and the one before it is what is.

    "Growth was 5%", "it is expected to reach 4%"; "economists had forecast 1.3 million".
    """
    if a.modality is not None or ANY_HOPED.search(a.around(alignment.text_of(a), AROUND)) is not None:
        return False
    return HOPED_FOR.search(b.before(alignment.text_of(b), BEFORE)) is not None


def is_from_one(told: Features, a: Claim, b: Claim) -> bool:
    """Tell whether one figure is what something moved from, or is compared with, and the other one is not.

    "Fares rose to £3 from £2.40", "they cost £2.90 in Leeds"; of one time the two may be one.
    """
    return (a.role is ClaimRole.FROM) != (b.role is ClaimRole.FROM) and "period same" not in told


def is_instalment(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a sum is a stretch of a larger one: "she will give the first £1,000"."""
    return (
        dimension_of(claim) == "currency"
        and INSTALMENT.search(claim.before(alignment.text_of(claim), BEFORE)) is not None
    )


def is_untold(told: Features, a: Claim, b: Claim) -> bool:
    """Tell whether one of two sums is told by its size alone, and of another thing: "billions of dollars"."""
    vague = Qualifier.VAGUE in (a.quantity.qualifier, b.quantity.qualifier)
    return vague and dimension_of(a) == "currency" and ALIKE_NOUNS.isdisjoint(told)


def are_two_changes(told: Features) -> bool:
    """Tell whether two changes are of one thing that is narrowed in one of them only, or otherwise in the other.

    "Sales fell 8%", "sales of generics fell 8.6%"; "consumer prices rose 24%", "food prices climbed 22%". Of unlike
    things, they are two where both are of one time, or where the words around them have hardly anything in common.
    """
    if "noun same" in told:
        return not (OTHERWISE | TWO_AGENTS | {"name only in one"}).isdisjoint(told)
    if {"agent differs", "noun differs"} <= told.keys() and not AT_ONCE.isdisjoint(told):
        return True
    return "noun related" in told and not OTHERWISE.isdisjoint(told)


def is_of_a_year(claim: Claim) -> bool:
    """Tell whether a figure is told of a year by its number, as those of the news itself are not: "in 2011"."""
    return claim.period is not None and YEAR.match(claim.period) is not None and claim.modality not in NOT_YET


def is_owned_otherwise(alignment: Alignment, told: Features, claim: Claim) -> bool:
    """Tell whether a sum is somebody's, and narrowed otherwise than one before: "a state grant", "its city grant"."""
    owned = OWN.search(claim.before(alignment.text_of(claim), BEFORE)) is not None
    return owned and {"modifiers differ", "agent differs"} <= told.keys()


def are_two_kinds(a: Claim, b: Claim) -> bool:
    """Tell whether two sums are of two kinds by their words: a turnover and a takeover, a debt and a profit."""
    left, right = kinds_of(a), kinds_of(b)
    return bool(left) and bool(right) and left.isdisjoint(right)


def kinds_of(claim: Claim) -> frozenset[int]:
    """Return the kinds of sums, by their rows, that the noun phrase, the measure and the verb of a figure tell."""
    if dimension_of(claim) != "currency":
        return frozenset()
    words = {*claim.phrase, *(claim.measure or "").split(), claim.event or ""}
    return frozenset(row for row, kind in enumerate(KINDS) if not kind.isdisjoint(words))


def is_in_a_row(alignment: Alignment, place: int) -> bool:
    """Tell whether a sentence sets a figure beside its like of another: "£193 in Hove; £140 in Ayr".

    One of another time is no other: "51% compared with 53% last year".
    """
    claim, text = alignment.claims[place], alignment.text_of(alignment.claims[place])
    for other in alignment.claims[max(0, place - BESIDE) : place + BESIDE + 1]:
        if other is claim or other.unit != claim.unit or not other.shares_sentence(claim):
            continue
        first, last = sorted((claim, other), key=lambda each: each.span.start)
        if last.span.start - first.span.end > AROUND:
            continue
        opposed = OPPOSITE.search(text, first.span.end, last.span.start) is not None
        end = min(claim.sentence.end, last.span.end + REACH)
        if opposed and other.role is not ClaimRole.CHANGE and TIME.search(text, first.span.end, end) is None:
            return True
    return False
