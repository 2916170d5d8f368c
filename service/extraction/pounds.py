"""The pound that is weighed, told from the pound that is paid."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, Token, word_at
from service.model import Unit

POUND_MASS = Unit("pound-mass", "mass")
WEIGHT = frozenset(
    """weigh weighs weighed weighing weight heavy heavier heaviest lighter overweight obese stone lb lbs flab slimmed
    dieting diet heavyweight""".split()
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
    around = {token.lower for token in (*tokens[max(0, first - BEFORE) : first], *tokens[end : end + BEHIND])}
    if around & WEIGHT:
        return True
    return word_at(tokens, end) == "of" and not {token.lower for token in tokens[end + 1 : end + 4]} & MONEY
