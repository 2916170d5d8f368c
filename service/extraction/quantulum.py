"""quantulum3's table of units behind one function; the only file that knows the library.

quantulum3 reads a whole text with one backtracking expression, whose time grows with the cube of a run of digits, and
guesses where a unit has several meanings. So it is never given a text: its table alone is used, and of that only what
has one meaning. The table is read once, so that no text can make the work grow.
"""

from __future__ import annotations

import warnings
from functools import lru_cache

with warnings.catch_warnings():
    # it recommends its optional classifier, which guesses among meanings: units.toml decides those here
    warnings.simplefilter("ignore", UserWarning)
    from quantulum3 import load

from service.model import Unit

NO_DIMENSION = frozenset({"dimensionless", "unknown"})


@lru_cache(maxsize=1)
def units() -> dict[str, Unit]:
    """Return the units by their names as they are written, singular and plural, in lower case.

    A name with several meanings ("minutes" of time or of arc) is left out: what a newsroom means by it is the
    business of units.toml.
    """
    single = {surface.lower(): next(iter(found)) for surface, found in load.units().surfaces.items() if len(found) == 1}
    return {
        surface: Unit(unit.name, unit.entity.name)
        for surface, unit in single.items()
        if unit.entity.name not in NO_DIMENSION
    }
