"""Times with a point by which trains, races and programmes are called: "the 7.15 to London", "the 2.30 race"."""

from __future__ import annotations

import re

from service.extraction.dates import MONTHS, WEEKDAYS
from service.extraction.hours import is_priced
from service.extraction.lexer import Token, is_capital, word_at
from service.extraction.stamp import Stamp
from service.extraction.units import bare

POINTED = re.compile(r"(?:[1-9]|1[0-9]|2[0-3])\.[0-5][0-9]")
CALLED = frozenset("race train service kick-off kickoff start bus flight showing bulletin ferry deadline".split())
SCHEDULED = frozenset("start starts started begin begins began arrive arrives arrived left leave leaves".split())
CLOSED = frozenset({"", ".", ",", ";", "and", "but", "when"})


def read_departure(tokens: list[Token], i: int) -> Stamp | None:
    """Read the time that a train or the like is called by, or at which one starts."""
    if not POINTED.fullmatch(tokens[i].text):
        return None
    before, following = word_at(tokens, i - 1), word_at(tokens, i + 1)
    called = before == "the" and (following in CALLED or is_placed(tokens, i + 1))
    timed = before == "at" and word_at(tokens, i - 2) in SCHEDULED and following in CLOSED
    return Stamp(i, i + 1, "time-of-day") if (called or timed) and not is_priced(tokens, i) else None


def is_placed(tokens: list[Token], i: int) -> bool:
    """Tell whether a place stands at token i: "to London", "from Paddington", "at Kempton", but not "from Monday"."""
    dated = bare(word_at(tokens, i + 1)) in WEEKDAYS or word_at(tokens, i + 1) in MONTHS
    return word_at(tokens, i) in {"to", "from", "at"} and is_capital(tokens, i + 1) and not dated
