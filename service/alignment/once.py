"""What several checks reckon of one alignment, reckoned once and kept with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from service.alignment.align import Alignment

Reckoned = TypeVar("Reckoned")


def once(reckon: Callable[[Alignment], Reckoned]) -> Callable[[Alignment], Reckoned]:
    """Return a function that reckons something of an alignment the first time that it is asked for it."""

    @wraps(reckon)
    def kept(alignment: Alignment) -> Reckoned:
        if reckon not in alignment.kept:
            alignment.kept[reckon] = reckon(alignment)
        return cast(Reckoned, alignment.kept[reckon])

    return kept
