"""What a counted noun is counted by: "a day" in "3,000 tests a day"."""

from __future__ import annotations

from dataclasses import replace

from service.extraction.lexer import lex, word_at
from service.extraction.rates import AGO, LINKS, read_link
from service.extraction.units import UnitMatch
from service.model import Claim, ClaimRole, Span, Unit

LINK_REACH = 20  # characters between the two ends of a movement: " to more than "
REACH = 40  # characters behind the noun
WORDS = LINKS - {"/"}
SPELLS = frozenset({"season", "game", "match", "episode", "term", "session"})  # that are counted, and last for a time
MOMENTS = AGO | frozenset("after apart away into long since".split())  # "200 people a day after the flood"


def with_rate_shared(former: Claim, claim: Claim) -> Claim:
    """Return a claim with the rate of the end that follows it: the 2,000 of "from 2,000 to 3,000 calls a day"."""
    ends = former.role is ClaimRole.FROM and claim.role is ClaimRole.TO and former.sentence == claim.sentence
    near = 0 <= claim.span.start - former.span.end <= LINK_REACH and former.document == claim.document
    shared = ends and near and former.rate is None and former.unit == claim.unit
    return replace(former, rate=claim.rate) if shared else former


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
