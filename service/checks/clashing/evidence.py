"""How sure a clash is: that the subjects are one, weighed by how the figures differ.

Slips have shapes that chance pairs seldom have: near but unequal figures, two digits swapped, a zero lost. What each
shape is worth stands beside the weights of the alignment, which it is learned with.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set

from service import deadline
from service.alignment import Alignment, Pair
from service.alignment.features import APART, Features, dimension_of, kind_of
from service.alignment.score import log_odds, logit, probability, weights
from service.alignment.senses import senses
from service.checks.clashing.comparison import Clash, clash, digits_of
from service.conversion import both_counted
from service.model import Claim, Interval, Qualifier, Quantity, Span

Figures = Mapping[tuple[int, Span], Set[tuple[Interval, str]]]  # of each sentence, by its document, each with its unit
EQUAL = "equal"  # the feature of a pair whose figures are one
LONG = 2  # digits that two figures seldom have in common by chance
LIKE = (0.05, 0.02, 0.002)  # as likely must the subjects be one, the figures apart: of one digit, of two, of more
SHORT = frozenset({"ratio", "time", "age"})  # figures of a few digits by nature: "13%" and "1.3%", "2 years" and "20"
RESCALED = 0.8
EASY = frozenset({1, 3})  # powers of ten that slip easily: a nought, thousand for million, million for billion
EVEN = 0.5  # so sure by the rest of the evidence, two digits and the scale apart suffice
OTHERWISE = frozenset(
    APART - {"agent differs", "event differs", "modifier only in one", "modifiers differ"}
    | {"modal in one", "same paragraph"}
)
CORRECTED = re.compile(
    r"\b(?:not \S+,? as|first reported|initially reported|originally reported|revised|corrected|correction|"
    r"upgraded from|downgraded from|rather than|instead of|previously (?:thought|reported|estimated)|"
    r"(?:was|were|is|had been) (?:wrong|mistaken|in error|miscounted)|in error|wrongly (?:gave|put|stated|said)|"
    r"the (?:correct|right|true) (?:figure|number|total|sum|date|age))\b",
    re.IGNORECASE,
)
SMALL = 12  # up to here counts are written from the fingers: "three", "a dozen"
NEAR, MIDDLING, WIDE, FARTHEST = 0.08, 0.2, 0.5, 1.0  # powers of ten apart


def difference(a: Claim, b: Claim, clash: Clash, partners: int) -> Features:
    """Return the features of how two figures differ; `partners` says how many of the two the text repeats."""
    apart = abs(clash.apart)
    values = [claim.quantity.value for claim in (a, b)]
    small = both_counted(a.unit, b.unit) and all(value is not None and value <= SMALL for value in values)
    vague = Qualifier.VAGUE in (a.quantity.qualifier, b.quantity.qualifier)
    dimension = dimension_of(a)
    lasting = dimension == "time"  # spans of a few years are near to one another by chance
    across_zero = clash.intervals[0].low * clash.intervals[1].low < 0  # "-9.7C" and "4C" are not near
    restated = a.unit != b.unit and not both_counted(a.unit, b.unit)
    found = {
        "near in another unit": float(restated and apart < MIDDLING and dimension != "ratio"),
        "vague": float(vague),  # "hundreds" is as far from anything as it is wide
        "near": float(apart < NEAR and not vague and not lasting and not across_zero),
        "middling": float(NEAR <= apart < MIDDLING and not vague),
        "wide": float(MIDDLING <= apart < WIDE and not vague),
        "far": float(apart >= (FARTHEST if vague else WIDE) and clash.slip != "magnitude"),
        "loose": float(clash.kind == "bound"),
        "small": float(small),
        "above vague": float(vague and above_vague(a.quantity, b.quantity)),
        "two maxima": float(a.quantity.qualifier is b.quantity.qualifier is Qualifier.AT_MOST),
        "digits": min(3, len(digits_of(a.quantity)), len(digits_of(b.quantity))) / 3,
        "repeated": float(partners),
    }
    chance = clash.slip == "magnitude" and dimension == "ratio"  # "13%" and "1.3%": shares lie between 1 and 100
    if clash.slip is not None and not chance:
        found[clash.slip] = 1.0
    return {name: value for name, value in found.items() if value}


def above_vague(a: Quantity, b: Quantity) -> bool:
    """Tell whether an exact figure is larger than a vague one: newsrooms call 13,000 "thousands"."""
    loose, other = (a, b) if a.qualifier is Qualifier.VAGUE else (b, a)
    return other.qualifier is not Qualifier.VAGUE and other.interval.low >= loose.interval.high


def repeats(alignment: Alignment) -> Counter[int]:
    """Return for each claim, by index, how many possible partners have its very figure."""
    counts: Counter[int] = Counter()
    for pair in deadline.watched(alignment.pairs):
        left, right = alignment.claims[pair.first].quantity, alignment.claims[pair.second].quantity
        if left.value == right.value and left.interval == right.interval:
            counts[pair.first] += 1
            counts[pair.second] += 1
    return counts


def figures_of(claims: Sequence[Claim]) -> Figures:
    """Return the figures of each sentence."""
    figures: dict[tuple[int, Span], set[tuple[Interval, str]]] = {}
    for claim in claims:
        figures.setdefault((claim.document, claim.sentence), set()).add(measured(claim))
    return figures


def measured(claim: Claim) -> tuple[Interval, str]:
    """Return a figure with its unit; what a number counts is left out, and what it is a rate of."""
    counts = claim.unit is None or claim.unit.dimension == "count"
    return claim.quantity.interval, "" if counts or claim.unit is None else claim.unit.name.partition(" per ")[0]


def side_by_side(figures: Figures, a: Claim, b: Claim) -> bool:
    """Tell whether one of two sentences has both figures: there the writer sets them against each other."""
    here, there = figures[a.document, a.sentence], figures[b.document, b.sentence]
    return measured(b) in here or measured(a) in there


def confidence(pair: Pair, features: Features) -> float:
    """Return how likely the clash of a pair is a real contradiction, 0 to 1."""
    return probability(logit(pair.likelihood) + weights()["bias"]["difference"] + log_odds("difference", features))


def bolder(sure: float, by: float) -> float:
    """Return a confidence, 0 to 1, raised by so much log-odds."""
    return probability(logit(sure) + by)


def rescaled(pair: Pair, a: Claim, b: Claim, clash: Clash, sure: float, *, crowded: bool = False) -> bool:
    """Tell whether two amounts have the same digits and only the scale apart: "£7.5m" and "£75m", "$3m" and "$3bn".

    That is so seldom chance that subjects which may be one suffice, and the less so, the more digits there are: 1,400
    published articles have no two amounts of three digits, of whatever subjects, and none of two digits that are as
    likely as is asked for here, nor such as the rest of the evidence (`sure`, 0 to 1) makes even. A single digit
    suffices only where nothing told of the two keeps them apart. Among many figures (`crowded`) it takes a digit more.
    """
    dimension, left, right = kind_of(a), digits_of(a.quantity), digits_of(b.quantity)
    if clash.slip != "magnitude" or dimension in SHORT or round(clash.apart) not in EASY:
        return False
    told = min(len(left), len(right), len(LIKE)) if left == right else 1  # "26.1bn", "26bn": one is rounded
    like = pair.likelihood >= LIKE[max(0, told - 1 - crowded)]
    if min(len(left), len(right)) >= LONG:
        return like or sure >= EVEN
    return like and OTHERWISE.isdisjoint(pair.features) and (dimension == "currency" or lost_nought(a, b, clash))


def lost_nought(a: Claim, b: Claim, clash: Clash) -> bool:
    """Tell whether two numbers of things are ten times apart; people and items are told of too often for that."""
    return round(clash.apart) == 1 and all(
        claim.unit is not None and claim.unit.dimension == "count" and claim.unit.name not in senses().generic
        for claim in (a, b)
    )


def strength(alignment: Alignment, pair: Pair) -> float:
    """Return how likely a pair is about one thing, 0 to 1, given how its figures compare."""
    a, b = alignment.claims[pair.first], alignment.claims[pair.second]
    found = clash(a, b)
    if found is not None:
        return confidence(pair, difference(a, b, found, partners=0))
    return confidence(pair, {EQUAL: 1.0} if a.quantity.interval == b.quantity.interval else {})
