"""The interval of a figure beside others that it is reckoned with."""

from __future__ import annotations

import math

from service.alignment import Alignment
from service.model import Claim, Interval, Qualifier

PLAIN_SHARE = 0.04  # trailing zeros of a plain number ("1,000") are rounding up to this share of it
COUNTED = frozenset(  # as exact as in digits; "two million" is not
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty".split()
)
NEAR = frozenset({Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.MORE_THAN})  # the last of "just over", which has an end
NEAR_SHARE = 0.03  # "about 92m" is within a step of 92m, or within this share of it where the step is less


def rounded(alignment: Alignment, claim: Claim) -> Interval:
    """Return the values that a figure allows, where its share of another or its change is reckoned.

    Decimals and magnitudes ("1.3bn") show their rounding; trailing zeros of a plain number hardly do.
    """
    quantity = claim.quantity
    written = quantity.figure.of(alignment.text_of(claim))
    plain = written.replace(",", "").isdecimal() or written.lower() in COUNTED
    step = min(quantity.granularity, PLAIN_SHARE * abs(quantity.value or 0.0)) if plain else quantity.granularity
    interval = near(claim)
    return Interval(interval.low - step / 2, interval.high + step / 2)


def near(claim: Claim) -> Interval:
    """Return the interval of a figure, but of one told as "about" or "nearly" so much no more than a step of it.

    Two figures told together are rounded alike: who works out a share of "about 92m" has no 85m in mind.
    """
    value, interval = claim.quantity.value, claim.quantity.interval
    if value is None or claim.quantity.qualifier not in NEAR:
        return interval
    reach = max(claim.quantity.granularity, NEAR_SHARE * abs(value))
    low = max(interval.low, value - reach)
    high = interval.high if math.isinf(interval.high) else min(interval.high, value + reach)
    return Interval(low, high)
