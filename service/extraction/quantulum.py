"""quantulum3's unit grammar behind one function; the only file that knows the library.

quantulum3 reads a whole text with one backtracking expression, whose time grows with the cube of a run of digits, and
picks among the meanings of an ambiguous unit by the order of a set, which varies with the hash seed. So it is never
given the text: only a canonical figure with a short unit phrase from its own vocabulary, and an answer is used only
where it is the one meaning of that phrase.
"""

from __future__ import annotations

import warnings
from functools import lru_cache

with warnings.catch_warnings():
    # it recommends its optional classifier, which guesses among meanings: units.toml decides those here
    warnings.simplefilter("ignore", UserWarning)
    from quantulum3 import load, parser

from service.model import Unit

MAX_PHRASE = 40  # characters; the longest unit in the table has 37


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """Return every word that occurs in quantulum3's unit names and their plurals, in lower case."""
    return frozenset(word for surface in load.units().surfaces for word in surface.lower().split())


@lru_cache(maxsize=4096)
def read_unit(phrase: str) -> Unit | None:
    """Return the unit that a phrase such as "square miles" or "kilowatt hours" names as a whole, or None.

    A phrase with several meanings ("minutes" of time or of arc) gives None: what a newsroom means by it is the
    business of units.toml.
    """
    meanings = load.units().surfaces
    if len(phrase) > MAX_PHRASE:
        return None
    if phrase not in meanings and any(len(meanings.get(word, ())) > 1 for word in phrase.split()):
        return None
    found = parser.parse(f"1 {phrase}")
    if len(meanings.get(phrase, ())) > 1 or len(found) != 1 or found[0].span != (0, len(phrase) + 2) or found[0].value != 1.0:
        return None
    unit = found[0].unit
    if unit.entity.name in {"dimensionless", "unknown"}:
        return None
    return Unit(unit.name, unit.entity.name)
