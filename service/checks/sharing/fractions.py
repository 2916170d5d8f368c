"""What the wording of a share allows, as fractions of 1."""

from __future__ import annotations

from service.alignment.comparables import is_percent
from service.model import Claim, Interval

LOOSE = 0.1  # a fraction in words is told of what is within a tenth of it: "nine out of 10" of 88%, "a third" of 31%


def allowed(share: Claim) -> Interval:
    """Return the shares that the wording of one allows, as fractions of 1."""
    scale = 0.01 if is_percent(share) else 1.0
    step = share.quantity.granularity * scale
    if scale == 1.0:
        step = max(step, LOOSE * (share.quantity.value or 0.0))
    plain = share.quantity.interval.scaled(scale)
    return Interval(plain.low - step, plain.high + step)
