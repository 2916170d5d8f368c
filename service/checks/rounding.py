"""The interval of a figure beside others that it is reckoned with."""

from __future__ import annotations

from service.alignment import Alignment
from service.model import Claim, Interval

PLAIN_SHARE = 0.04  # trailing zeros of a plain number ("1,000") are rounding up to this share of it


def rounded(alignment: Alignment, claim: Claim) -> Interval:
    """Return the values that a figure allows, where its share of another or its change is reckoned.

    Decimals and magnitudes ("1.3bn") show their rounding; trailing zeros of a plain number hardly do.
    """
    quantity = claim.quantity
    plain = quantity.figure.of(alignment.documents[claim.document].text).replace(",", "").isdecimal()
    step = min(quantity.granularity, PLAIN_SHARE * abs(quantity.value or 0.0)) if plain else quantity.granularity
    return Interval(quantity.interval.low - step / 2, quantity.interval.high + step / 2)
