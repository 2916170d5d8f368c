"""The pound that is weighed, told from the pound that is paid."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, Kind, Token, word_at
from service.extraction.units import read_simple
from service.model import Unit

POUND_MASS = Unit("pound-mass", "mass")
WEIGHT = frozenset(
    """weigh weighs weighed weighing weight heavy heavier heaviest lighter overweight obese stone lb lbs flab slimmed
    dieting diet heavyweight overloaded muscle exercising""".split()
)
MONEY = frozenset(
    """money cash debt debts savings aid taxpayers public coin coins note notes bill fine deal prize contract bid loan
    fee budget business industry investment project scheme offer revenue sales funding worth damage""".split()
)
SIZE = frozenset(
    "man woman baby lineman player dog cat fish turkey bomb bombs shell weight hammer bag bags sack lump".split()
)
BEFORE, BEHIND = 8, 6  # tokens in which a word of weight decides


def is_weight(tokens: list[Token], first: int, end: int, value: float | None) -> bool:
    """Tell whether the pounds that are written on the token before `end` are a weight; `first` begins the figure."""
    if value is None or value >= 100_000:
        return False
    if word_at(tokens, end - 2) in HYPHENS:
        return word_at(tokens, end) in SIZE or word_at(tokens, end) in HYPHENS
    if word_at(tokens, end) == "(" and restates_mass(tokens, end + 1):
        return True
    around = {token.lower for token in (*tokens[max(0, first - BEFORE) : first], *tokens[end : end + BEHIND])}
    if around & WEIGHT:
        return True
    return word_at(tokens, end) == "of" and not {token.lower for token in tokens[end + 1 : end + 4]} & MONEY


def restates_mass(tokens: list[Token], i: int) -> bool:
    """Tell whether the figure at token i, in brackets behind the pounds, is one of mass: "(320kg)"."""
    if i >= len(tokens) or tokens[i].kind is not Kind.NUMBER:
        return False
    unit = read_simple(tokens, i + 1)
    return unit is not None and unit.unit.dimension == "mass"
