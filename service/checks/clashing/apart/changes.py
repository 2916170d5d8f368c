"""Sizes of changes that the text tells with the ends of two."""

from __future__ import annotations

from collections.abc import Set

from service.alignment import Alignment, once
from service.checks.changing.movements import fit, reckoned
from service.checks.clashing.apart.contrast import Contrast
from service.model import ClaimRole


def are_reckoned(c: Contrast) -> bool:
    """Tell whether two changes are each what two ends make, and so of two: "down 25% to 30", "from 50 to 40, 20%"."""
    return c.slip is None and c.a.role is c.b.role is ClaimRole.CHANGE and set(c.pair.place) <= fitting(c.alignment)


@once
def fitting(alignment: Alignment) -> Set[int]:
    """Return the sizes of movements that their ends make."""
    return {
        movement.size
        for movement, possible, said in reckoned(alignment)
        if movement.size is not None and fit(possible, said)
    }
