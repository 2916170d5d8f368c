"""The checks, one file each; a check is registered here when it works."""

from service.checks import bound, change, conversion, magnitude, share, total, value
from service.checks.base import Check, Finding

CHECKS: tuple[Check, ...] = (
    value.CHECK,
    magnitude.CHECK,
    bound.CHECK,
    conversion.CHECK,
    total.CHECK,
    share.CHECK,
    change.CHECK,
)

__all__ = ["CHECKS", "Check", "Finding"]
