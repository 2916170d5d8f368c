"""How two figures about one thing compare: in agreement, or by what kind of slip apart."""

from __future__ import annotations

import math
from dataclasses import dataclass

from service.alignment.senses import senses
from service.conversion import both_counted, convert, line
from service.model import Claim, Interval, Qualifier, Quantity, Unit

EXACT = frozenset({None, Qualifier.RANGE})
LEASTS = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
MOSTS = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST})
POWERS = frozenset({1, 2, 3, 6, 9})  # a zero or two lost, thousand for million, million for billion, a lost "m" or "bn"
SIZES = frozenset({"length", "mass", "area", "volume"})  # whose units are tens of one another: "grams", "kilos"
SHARES = {"fraction", "percentage"}
FINGERS = 10  # counts below it are small enough to be known
FEW = 100  # fewer things are known one by one, and are no round number of others
HUNDREDFOLD = 100.0  # neither a nought nor a scale, and of two things no slip of one digit alone
THOUSANDFOLD = 1000 * 0.96  # a scale, as nearly as two figures of one mantissa have it
SIXTY, HUNDRED = 60, 100  # parts of an hour and a minute; what moves digits past two others
PENCE = 0.1  # the step of a sum that is told to the penny is less
COUNTED = 10  # a vague amount that begins below it names no size
SAME_MANTISSA = 0.035  # how far two figures' leading digits may be apart to count as the same ("260.75bn" / "26bn")


@dataclass(frozen=True, slots=True)
class Clash:
    """Two figures that cannot both be true."""

    kind: str  # the id of the check whose business it is
    intervals: tuple[Interval, Interval]  # in the first one's unit
    apart: float  # powers of ten between them
    slip: str | None  # "magnitude", "transposed", "digit": the shape of a typing slip, where it has one


def clash(a: Claim, b: Claim) -> Clash | None:
    """Return how two figures in comparable units contradict each other, or None where both can be true."""
    left, right = a.quantity, b.quantity
    converted = convert(right.interval, b.unit, a.unit) if a.unit and b.unit else None
    found = line(b.unit, a.unit) if a.unit and b.unit else None
    theirs, scale = (converted, found[0]) if converted and found else (right.interval, 1.0)
    mine = left.interval
    if agree(left, mine, right, theirs, left.granularity, right.granularity * scale):
        return apart_by_scale(a, b)
    if left.qualifier is right.qualifier is Qualifier.AT_MOST:
        apart = distance(Interval(mine.high, mine.high), Interval(theirs.high, theirs.high))
    else:
        apart = distance(mine, theirs)
    slip = None
    if left.value is not None and right.value is not None:
        other = right.value * scale
        slip = slip_of(left, right, distance(Interval(left.value, left.value), Interval(other, other)))
    if slip == "magnitude" and not one_scale(a, b):
        slip = None
    exact = left.qualifier in EXACT and right.qualifier in EXACT
    kind = "magnitude" if slip == "magnitude" else "value" if exact else "bound"
    return Clash(kind, (mine, theirs), apart, slip)


def apart_by_scale(a: Claim, b: Claim) -> Clash | None:
    """Return the clash of figures that agree only since one is a bound: "more than £1.2m" and "over £12m".

    Nobody says "more than" of ten times as much, and the same digits at another scale are hardly chance; of a greatest
    amount, which may be far above others ("up to £3m", "£300,000"), two of them.
    """
    left, right = a.quantity, b.quantity
    qualifiers, digits = {left.qualifier, right.qualifier}, min(len(digits_of(left)), len(digits_of(right)))
    bounded = not LEASTS.isdisjoint(qualifiers) or (digits > 1 and not MOSTS.isdisjoint(qualifiers))
    if left.value is None or right.value is None or not bounded:
        return None
    apart = distance(Interval(left.value, left.value), Interval(right.value, right.value))
    alike = a.unit == b.unit or both_counted(a.unit, b.unit)
    if not alike or slip_of(left, right, apart) != "magnitude" or not one_scale(a, b):
        return None
    return Clash("magnitude", (left.interval, right.interval), apart, "magnitude")


def distance(a: Interval, b: Interval) -> float:
    """Return how many powers of ten lie between the nearest edges of two intervals; 0 where they meet or cross zero."""
    low, high = (a, b) if a.low <= b.low else (b, a)
    near, far = low.high, high.low
    return math.log10(far / near) if 0 < near < far < math.inf else 0.0


def agree(left: Quantity, mine: Interval, right: Quantity, theirs: Interval, step: float, other: float) -> bool:
    """Tell whether both figures can be true.

    Of two exact figures the coarser must be what the finer rounds to; in all other cases the intervals must meet,
    and two that touch in one point only ("hundreds" and "thousands") do not.
    """
    if left.value is not None and right.value is not None and left.qualifier is None and right.qualifier is None:
        coarse, fine = (mine, theirs) if step >= other else (theirs, mine)
        half = max(step, other) / 2
        return math.isclose(coarse.low, fine.low, rel_tol=1e-9) or coarse.low - half <= fine.low < coarse.low + half
    if any(each.qualifier is Qualifier.VAGUE and each.interval.low < COUNTED for each in (left, right)):
        return distance(mine, theirs) < 1  # "several" and "a few" are held to the power of ten only
    if left.qualifier is right.qualifier is Qualifier.AT_MOST:  # "up to 4km", "as much as six miles": one greatest
        coarse, fine = (mine, theirs) if step >= other else (theirs, mine)
        return coarse.high - max(step, other) / 2 <= fine.high < coarse.high + max(step, other) / 2
    mine, theirs = loosen(left, mine, step), loosen(right, theirs, other)
    if mine.low < mine.high and theirs.low < theirs.high:
        return mine.low < theirs.high and theirs.low < mine.high
    return mine.meets(theirs)


def loosen(quantity: Quantity, interval: Interval, step: float) -> Interval:
    """Return the interval of a figure widened by its rounding, where it is exact or its bound is itself rounded."""
    if quantity.qualifier is None or quantity.qualifier is Qualifier.RANGE:
        return Interval(interval.low - step / 2, interval.high + step / 2)
    return interval


def slip_of(left: Quantity, right: Quantity, apart: float) -> str | None:
    """Return the typing slip that would turn one figure into the other."""
    a, b = digits_of(left), digits_of(right)
    power = round(apart)
    if power in POWERS and abs(10 ** (apart - power) - 1) <= SAME_MANTISSA and one_mantissa(a, b):
        return "magnitude"
    if abs(apart) < 1 and sorted(a.ljust(len(b), "0")) == sorted(b.ljust(len(a), "0")) and len(a) != len(b):
        return "transposed"  # "£13.50" and "£13.05"
    if len(a) == len(b) >= 2 and a != b:
        if sorted(a) == sorted(b):
            return "transposed"
        if len(a) >= 3 and sum(x != y for x, y in zip(a, b, strict=True)) == 1:
            return "digit"
    return None


def one_scale(a: Claim, b: Claim) -> bool:
    """Tell whether a slip of magnitude can lie between two figures: not of "two" for "20", nor of pence for pounds.

    What is counted on the fingers is written in words, which have no nought to lose.

    Of two units with a power of ten between them one can be what slipped: "250 grams", "2.5 kilos".
    """
    if a.unit is not None and b.unit is not None and {a.unit.name, b.unit.name} == SHARES:
        return True  # "eight per thousand", "8%"
    smaller = min(claim.quantity.value or 0.0 for claim in (a, b))
    if a.unit is not None and a.unit == b.unit and a.unit.dimension in ("time", "age"):
        return smaller >= FINGERS
    if not both_counted(a.unit, b.unit):
        if is_to_the_penny(a) or is_to_the_penny(b):
            return False
        sizes = a.unit is not None and b.unit is not None and a.unit.dimension in SIZES
        found = line(b.unit, a.unit) if sizes and a.unit is not None and b.unit is not None else None
        return a.unit == b.unit or (found is not None and by_tens(found[0]))
    larger = max(claim.quantity.value or 0.0 for claim in (a, b))
    digits = [len(digits_of(claim.quantity)) for claim in (a, b)]
    apart = a.unit is None or a.unit != b.unit
    far = larger >= THOUSANDFOLD * (smaller or 1.0)  # "the 10,000 metres", "10 points"
    bare = (a.unit is None) is not (b.unit is None)  # "58 points", "the 580 who travelled"
    if smaller < (FEW if far or bare or digits[0] != digits[1] or are_two_nouns(a.unit, b.unit) else FINGERS):
        return False  # "12 seats", "120 guests"; "12 years", "12,140 parcels"
    if apart and digits[0] != digits[1]:
        return False  # "120 beds", "1,165 cases": rounded figures of two things are alike by chance
    hundredfold = HUNDREDFOLD * (1 - SAME_MANTISSA) <= larger / (smaller or 1.0) <= HUNDREDFOLD * (1 + SAME_MANTISSA)
    return not (apart and min(digits) == 1 and hundredfold)  # "50 states", "5,000 members"


def is_to_the_penny(claim: Claim) -> bool:
    """Tell whether a sum of hundreds or more is told with its pence, and so is no slip for millions: "£1,713.80"."""
    money = claim.unit is not None and claim.unit.dimension == "currency"
    return money and claim.quantity.granularity < PENCE and (claim.quantity.value or 0.0) >= HUNDRED


def are_two_nouns(unit: Unit | None, other: Unit | None) -> bool:
    """Tell whether two nouns that are counted are no words for one thing: "seats" and "guests"."""
    if unit is None or other is None or unit == other:
        return False
    return not senses().related(unit.name, other.name)


def by_tens(factor: float) -> bool:
    """Tell whether a factor is a power of ten."""
    return factor > 0 and math.isclose(math.log10(factor), round(math.log10(factor)), abs_tol=1e-9)


def one_mantissa(a: str, b: str) -> bool:
    """Tell whether the shorter of two rows of digits is what the longer one is cut or rounded to: "26" for "26075"."""
    short, long = sorted((a, b), key=len)
    if len(short) < 2:
        return short == long  # "5" is no more like "51" than like "46"
    return long.startswith(short) or round(int(long[: len(short) + 1]) / 10) == int(short)


def digits_of(quantity: Quantity) -> str:
    """Return the significant digits of a figure, as they are written."""
    mantissa = f"{abs(as_written(quantity)):.11e}".split("e")[0]  # twelve digits, of trillions as of hundredths
    return mantissa.replace(".", "").rstrip("0")


def as_written(quantity: Quantity) -> float:
    """Return a figure's value, of a time told in two units with the digits of both: 1432.93 of "14:32.93"."""
    value, step = quantity.value or 0.0, quantity.granularity
    if quantity.unit is None or quantity.unit.dimension != "time" or step <= 0:
        return value
    if quantity.unit.name == "second":  # "14:32.93"
        value, step = value / SIXTY, step / SIXTY
    if value < 1 or by_tens(step) or not by_tens(step * SIXTY):
        return quantity.value or 0.0
    whole, rest = divmod(value, 1)
    return whole * HUNDRED + round(rest * SIXTY, 2)
