"""The "c" of cents written against digits: "12c a share", where dollars, euros or cents are told near by."""

from __future__ import annotations

from service.extraction.lexer import Token, is_glued
from service.extraction.units import UnitMatch
from service.model import Unit

CENT = Unit("cent", "currency")
REACH = 24  # tokens around the letter in which such a word or sign stands
MONEY = frozenset("$ € ¢ cent cents dollar dollars euro euros rand".split())
HEAT = frozenset("degree degrees temperature temperatures celsius cold heat hot forecast weather".split())


def read_cents(tokens: list[Token], at: int) -> UnitMatch | None:
    """Read the "c" at a token as cents."""
    if at >= len(tokens) or tokens[at].text != "c" or not tokens[at].glued or is_glued_on(tokens, at + 1):
        return None
    around = {token.lower for token in tokens[max(0, at - REACH) : at + REACH]}
    return UnitMatch(CENT, at + 1) if around & MONEY and not around & HEAT else None


def is_glued_on(tokens: list[Token], i: int) -> bool:
    """Tell whether more of a code is written against the letter before token i: "12c3"."""
    return is_glued(tokens, i) and tokens[i].text.isalnum()
