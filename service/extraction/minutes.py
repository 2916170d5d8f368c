"""The minutes of goals behind their scorers: "Kelly 12, 45, Drozd 79 og."."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token, is_capital, word_at
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.stamp import Stamp

LONGEST_MATCH = 120  # minutes, with extra time
OWN_OR_PENALTY = frozenset({"og", "pen", "pens"})
LIST_MARKS = frozenset({",", ".", ":", ";"})
MOST = 5  # goals of one scorer that are looked back over


def read_minute(tokens: list[Token], i: int) -> Stamp | None:
    """Read the minute of a goal as the ordinal that it is, in a list of scorers."""
    if not is_minute(tokens[i]) or word_at(tokens, i + 1) not in LIST_MARKS | OWN_OR_PENALTY:
        return None
    at = i
    for _ in range(MOST):
        if word_at(tokens, at - 1) != ",":
            break
        back = at - 3 if word_at(tokens, at - 2) in OWN_OR_PENALTY else at - 2
        if back < 1 or not is_minute(tokens[back]):
            break
        at = back
    named = is_capital(tokens, at - 1) and tokens[at - 1].lower not in FUNCTION_WORDS
    listed = at < 2 or tokens[at - 2].text in LIST_MARKS or word_at(tokens, i + 1) in OWN_OR_PENALTY
    return Stamp(i, i + 1, "ordinal", float(tokens[i].text)) if named and listed else None


def is_minute(token: Token) -> bool:
    """Tell whether a token is a number that can be the minute of a match."""
    digits = token.text
    return token.kind is Kind.NUMBER and digits.isdecimal() and len(digits) <= 3 and 0 < int(digits) <= LONGEST_MATCH
