"""Airliners named by digits: the 747, the 777-200LR."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, Kind, Token, is_glued, word_at

AIRLINERS = frozenset({"707", "717", "727", "737", "747", "757", "767", "777", "787"})


def is_variant(tokens: list[Token], i: int) -> bool:
    """Tell whether the digits at a token name an airliner with its variant: "777-200LR", but not a score of 727-6."""
    hyphened = word_at(tokens, i + 1) in HYPHENS and is_glued(tokens, i + 1) and is_glued(tokens, i + 2)
    return hyphened and tokens[i].text in AIRLINERS and is_hundreds(tokens[i + 2])


def is_hundreds(token: Token) -> bool:
    """Tell whether a token is one of 100, 200, ..., 900."""
    return token.kind is Kind.NUMBER and len(token.text) == 3 and token.text.endswith("00")
