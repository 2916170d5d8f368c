"""What a counted noun is counted by: "a day" in "3,000 tests a day"."""

from __future__ import annotations

from service.extraction.lexer import lex, word_at
from service.extraction.rates import AGO, LINKS, read_link
from service.extraction.units import UnitMatch
from service.model import Span, Unit

REACH = 40  # characters behind the noun
WORDS = LINKS - {"/"}
SPELLS = frozenset({"season", "game", "match", "episode", "term", "session"})  # that are counted, and last for a time
MOMENTS = AGO | frozenset("after apart away into long since".split())  # "200 people a day after the flood"


def rated(text: str, noun: Span, unit: Unit, end: int) -> tuple[Unit, int] | None:
    """Return the rate of what a noun counts and where it ends, or None where nothing behind the noun makes it one.

    `end` is where the sentence ends. The noun stays the unit that figures are compared by; the rate is what the reader
    is shown.
    """
    tokens = lex(text, Span(noun.end, max(noun.end, min(end, noun.end + REACH))))
    link = word_at(tokens, 0)
    if link not in WORDS:
        return None
    match = read_link(tokens, UnitMatch(unit, 0), 0)
    if match.end == 0 or word_at(tokens, match.end) in MOMENTS:
        return None
    timed = match.unit.dimension == "count per time" or match.unit.name.rpartition(" ")[2] in SPELLS
    return (match.unit, tokens[match.end - 1].end) if timed or link == "per" else None
