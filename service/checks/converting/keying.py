"""Figures told elsewhere in another unit, where a slip of the keys would make them convert: 94mph, 115km/h for 151.

Or a nought more or less would: 1,200 hectares of a fire, and 120 square kilometres.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from math import log10

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.finding import finding_of, unit_name
from service.checks.wording import located, shown, subject_of
from service.conversion import convert
from service.model import Claim, ClaimRole, Interval, Qualifier, Unit, Why

DIMENSIONS = frozenset({"length", "area", "volume", "mass", "speed", "time"})
CLOCK = frozenset({"hour", "minute", "second"})  # days and longer are counted loosely
MOST = 12  # figures of one dimension; a text of more compares many things
WITHIN = 1.7  # a figure further off than so many times is no slip in a digit or two
EXACT = 0.01  # of a step
NOUGHTS, LEAST_DIGITS = (1, 2), 2  # how many a figure may have lost or won, and the digits that it shares
SURE = 0.86  # 1,400 unlabelled articles hold no such pair
PLAIN = frozenset({None, Qualifier.ABOUT, Qualifier.AT_MOST})


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the figures that would be one amount but for a slip in the digits of one."""
    yield from (finding(alignment, a, b) for a, b in slips(alignment))


def slips(alignment: Alignment) -> Iterator[tuple[Claim, Claim]]:
    """Yield pairs of figures in two units that convert but for digits that change places, or one that is another."""
    kinds: dict[tuple[int, str], list[int]] = defaultdict(list)
    for i, claim in enumerate(deadline.watched(alignment.claims)):
        if claim.unit is not None and measures(claim, claim.unit) and not is_part_in_words(alignment, claim):
            kinds[(claim.document, claim.unit.dimension)].append(i)
    possible = {pair.place for pair in alignment.pairs if "agents of two names" not in pair.features}
    for same in kinds.values():
        if len(same) > MOST:
            continue
        pairs = [(i, j) for at, i in enumerate(same) for j in same[at + 1 :]]
        agreeing = {k for i, j in pairs if agree(alignment.claims[i], alignment.claims[j]) for k in (i, j)}
        for i, j in pairs:
            a, b = alignment.claims[i], alignment.claims[j]
            told_once = agreeing.isdisjoint((i, j)) and not (a.offset and b.offset)
            if told_once and (i, j) in possible and (slip(a, b) or slip(b, a) or shifted(a, b)):
                yield a, b


def measures(claim: Claim, unit: Unit) -> bool:
    """Tell whether a claim gives one plain amount of a physical dimension."""
    quantity = claim.quantity
    return (
        unit.dimension in DIMENSIONS
        and (unit.dimension != "time" or unit.name in CLOCK)
        and quantity.value is not None
        and quantity.qualifier in PLAIN
        and quantity.value > 0
        and quantity.granularity > 0
        and claim.role in {ClaimRole.VALUE, ClaimRole.TO}
        and not claim.criterion
        and not claim.bracketed
    )


def is_part_in_words(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a figure is a part of one that is told in words, without keys that slip: "a quarter of an hour"."""
    figure = claim.quantity.figure.of(alignment.text_of(claim))
    return (claim.quantity.value or 0.0) < 1 and not any(map(str.isdigit, figure))


def in_unit_of(a: Claim, b: Claim) -> float | None:
    """Return a claim's value in another's unit, or None where the units are one or do not convert."""
    if a.unit is None or b.unit is None or a.unit == b.unit or a.quantity.value is None:
        return None
    found = convert(Interval(a.quantity.value, a.quantity.value), a.unit, b.unit)
    return found.low if found is not None else None


def agree(a: Claim, b: Claim) -> bool:
    """Tell whether two figures in two units are one amount, as far as their rounding tells."""
    there, back = in_unit_of(a, b), in_unit_of(b, a)
    if there is None or back is None:
        return False
    return rounds_to(there, b) or rounds_to(back, a)


def rounds_to(value: float, claim: Claim) -> bool:
    """Tell whether a value rounds to a claim's figure, up or down."""
    return abs(value - (claim.quantity.value or 0)) <= claim.quantity.granularity


def slip(a: Claim, b: Claim) -> bool:
    """Tell whether b would be a in another unit with two digits in each other's place, or one of them right."""
    meant, written, step = in_unit_of(a, b), b.quantity.value, b.quantity.granularity
    if meant is None or written is None or not 1 / WITHIN < meant / written < WITHIN:
        return False
    if b.unit is not None and b.unit.dimension == "time" and abs(meant / step - round(meant / step)) > EXACT:
        return False  # hours are whole minutes
    right, wrong = str(round(meant / step)), str(round(written / step))
    if min(digits(a), len(wrong.rstrip("0"))) < 2 or len(right) != len(wrong):
        return False
    unlike = [i for i in range(len(right)) if right[i] != wrong[i]]
    return len(unlike) == 1 or (len(unlike) == 2 and sorted(right) == sorted(wrong))


def shifted(a: Claim, b: Claim) -> bool:
    """Tell whether b would be a in another unit with a nought or two more or less."""
    meant, written = in_unit_of(a, b), b.quantity.value
    timed = b.unit is not None and b.unit.dimension == "time"  # of sixties
    if meant is None or written is None or timed or min(digits(a), digits(b)) < LEAST_DIGITS:
        return False
    noughts = log10(meant / written)
    return round(abs(noughts)) in NOUGHTS and abs(10 ** (noughts - round(noughts)) - 1) <= EXACT


def digits(claim: Claim) -> int:
    """Return how many digits of a figure tell something: one of "40", two of "2.5"."""
    return len(f"{claim.quantity.value:.6g}".replace(".", "").strip("0"))


def finding(alignment: Alignment, a: Claim, b: Claim) -> Finding:
    """Return the finding of two figures that would be one amount but for a slip in the digits of one."""
    says = f"A digit may have slipped between {located(alignment, (a, b))}: the"
    return in_two_units(alignment, a, b, SURE, says, "rounding of both figures")


def in_two_units(alignment: Alignment, a: Claim, b: Claim, sure: float, says: str, tolerance: str) -> Finding:
    """Return the finding of two figures in two units; `says` is what seems wrong, up to what the first comes to."""
    meant, unit = in_unit_of(a, b) or 0.0, unit_name(b)
    return finding_of(
        alignment,
        (a, b),
        sure,
        subject=subject_of((a,)),
        message=f"{says} first comes to about {shown(meant)} in the unit of the second ({unit}).",
        why=Why(unit, (Interval(meant, meant), b.quantity.interval), tolerance),
    )
