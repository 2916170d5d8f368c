"""The two sides of a thing, of which only the second has its unit: "a 10x7in print", "a 6 x 4ft bed"."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token, is_glued, word_at
from service.extraction.races import TRACK
from service.extraction.units import UnitMatch, read_simple

LENGTHS = frozenset("inch foot metre centimetre millimetre".split())  # "3 x 5km" are three runs
CROSSES = frozenset({"x", "×"})


def read_side(tokens: list[Token], at: int) -> UnitMatch | None:
    """Return the unit that a first side, which ends before token `at`, has from the second."""
    if word_at(tokens, at) not in CROSSES or at + 2 >= len(tokens) or tokens[at + 1].kind is not Kind.NUMBER:
        return None
    if tokens[at + 1].text in TRACK and word_at(tokens, at + 2) == "m":
        return None  # "the 4x100m relay"
    match = read_simple(tokens, at + 2) if word_at(tokens, at + 2) != "in" or is_glued(tokens, at + 2) else None
    return UnitMatch(match.unit, at) if match is not None and match.unit.name in LENGTHS else None


def is_sided(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at token i is written against the second side, which has a unit of length."""
    return tokens[i].kind is Kind.NUMBER and is_glued(tokens, i + 1) and read_side(tokens, i + 1) is not None
