"""Figures of one thing told in two systems of units, sentences apart: "an 80km trail", "its 20 miles of hills".

A writer keeps to one system, and turns to the other to tell something again: in 1,400 published articles, races aside,
there is one such pair of two things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from service.alignment import Alignment, Pair
from service.checks.base import Finding
from service.checks.clashing.comparison import LEASTS, MOSTS
from service.checks.converting.keying import in_two_units
from service.checks.wording import located
from service.conversion import convert
from service.model import Claim, ClaimRole, Interval, Qualifier

SURE = 0.8
DIMENSIONS = frozenset({"length", "area", "volume", "mass", "speed"})
IMPERIAL = re.compile(r"\b(?:mile|foot|yard|inch|acre|pound-mass|stone|ounce|gallon|pint|fluid ounce)\b")
LIKE, LIKE_OF_TWO_NOUNS = 0.15, 0.2  # as likely must the two be told of one thing
WITHIN = 5.0  # a figure further off than so many times is of another thing
BEYOND = 1.25  # nobody says "more than" of so many times as much
MOST = 6  # figures of one dimension; a text of more compares many things
ROUGH = 0.03  # of a figure: "8km" is told as "five miles"
RACES = frozenset({60, 100, 110, 200, 300, 400, 800, 1500, 3000, 5000, 10000})  # metres
TOLD_APART = {
    "agents of two names", "another instance", "basis differs", "criterion", "names differ", "offset", "opposites",
    "parallel", "period differs", "place differs", "portion", "portion before", "role differs",
}  # fmt: skip


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the figures that seem to be of one thing, and are not one amount."""
    yield from (finding(alignment, a, b) for a, b in unlike(alignment))


def unlike(alignment: Alignment) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of figures of one thing, in two systems of units, that are not one amount."""
    kinds: dict[tuple[int, str], int] = defaultdict(int)
    for claim in alignment.claims:
        if claim.unit is not None and not claim.bracketed:
            kinds[(claim.document, claim.unit.dimension)] += 1
    told = [(alignment.claims[pair.first], alignment.claims[pair.second]) for pair in alignment.pairs if is_told(pair)]
    told = [(a, b) for a, b in told if of_two_systems(a, b)]
    agreeing = {id(claim) for a, b in told if not apart(a, b) for claim in (a, b)}
    for a, b in told:
        few = all(kinds[(claim.document, claim.unit.dimension)] <= MOST for claim in (a, b) if claim.unit is not None)
        if few and apart(a, b) and agreeing.isdisjoint((id(a), id(b))):
            yield a, b


def is_told(pair: Pair) -> bool:
    """Tell whether two claims are likely of one thing, and nothing tells them apart."""
    least = LIKE_OF_TWO_NOUNS if "noun differs" in pair.features else LIKE
    return pair.likelihood >= least and TOLD_APART.isdisjoint(pair.features)


def of_two_systems(a: Claim, b: Claim) -> bool:
    """Tell whether two claims give plain amounts of one dimension, one in metric units and one in imperial ones."""
    if a.unit is None or b.unit is None or a.unit.dimension != b.unit.dimension:
        return False
    return a.unit.dimension in DIMENSIONS and is_plain(a) and is_plain(b) and is_imperial(a) != is_imperial(b)


def is_plain(claim: Claim) -> bool:
    """Tell whether a claim gives an amount that can be told again, and no distance of a race."""
    value = claim.quantity.value
    race = claim.unit is not None and claim.unit.name == "metre" and value in RACES
    amount = value is not None and value > 0 and not race and not claim.offset and not claim.criterion
    return amount and claim.role in {ClaimRole.VALUE, ClaimRole.TO}


def is_imperial(claim: Claim) -> bool:
    """Tell whether a claim's unit is of the British and American kind."""
    return claim.unit is not None and IMPERIAL.search(claim.unit.name) is not None


def apart(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are neither one amount nor so far from one that they must be of two things."""
    mine, theirs = span_of(a), span_of(b)
    if a.unit is None or b.unit is None:
        return False
    there = convert(theirs, b.unit, a.unit)
    return there is not None and not mine.meets(there) and mine.meets(Interval(there.low / WITHIN, there.high * WITHIN))


def span_of(claim: Claim) -> Interval:
    """Return what a figure told loosely in another unit allows: its rounding, and a little more behind a bound."""
    quantity = claim.quantity
    value, step = quantity.value or 0.0, max(quantity.granularity, ROUGH * (quantity.value or 0.0))
    low, high = value - step, value + step
    if quantity.qualifier in LEASTS:
        high *= BEYOND
    elif quantity.qualifier in MOSTS | {Qualifier.NEARLY}:
        low /= BEYOND
    return Interval(max(low, 0.0), high)


def finding(alignment: Alignment, a: Claim, b: Claim) -> Finding:
    """Return the finding of two figures that seem to be of one thing, in two systems of units."""
    says = f"One thing may be given two sizes: {located(alignment, (a, b))}. The"
    return in_two_units(alignment, a, b, SURE, says, "rounding of both figures, and a quarter of it")
