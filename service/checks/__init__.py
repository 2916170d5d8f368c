"""The checks, one file each; a check is registered here when it works."""

from service.checks import bound, change, conversion, date, magnitude, order, share, total, value
from service.checks.base import Check, Finding

CHECKS: tuple[Check, ...] = (
    value.CHECK,
    magnitude.CHECK,
    bound.CHECK,
    conversion.CHECK,
    total.CHECK,
    share.CHECK,
    change.CHECK,
    date.CHECK,
    order.CHECK,
)

__all__ = ["CHECKS", "Check", "Finding"]
