"""Results told with the names of the sides: "Leeds 3 York City 1."."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token, is_capital, word_at
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.qualifiers import LAST_WORDS
from service.extraction.stamp import Stamp

LONGEST_NAME = 3  # words of a side's name
LONGEST_SCORE = 2  # digits
POLLED = frozenset(
    """labour tory tories conservative conservatives liberal liberals democrat democrats republican republicans green
    greens total""".split()
)  # of which votes or seats are told as results are
POLLS = frozenset("vote votes seat seats poll polls polling ballot".split())
REACH = 12  # tokens before the result in which votes are told of
BEGIN = frozenset({"", ".", ";", ":", ",", "(", "-", "–"})
END = frozenset({"", ".", ",", ";", "(", ")"})


def read_result(tokens: list[Token], i: int) -> Stamp | None:
    """Read the score from what the side named before token i has made to what the other has."""
    if not is_score(tokens, i) or not is_capital(tokens, i - 1) or not is_capital(tokens, i + 1):
        return None
    first = name_edge(tokens, i, -1)
    last = name_edge(tokens, i, 1) + 1
    if not is_score(tokens, last) or word_at(tokens, last + 1) not in END or word_at(tokens, first - 1) not in BEGIN:
        return None
    words = [token.lower for token in (*tokens[first:i], *tokens[i + 1 : last])]
    named = not any(word in FUNCTION_WORDS or word in LAST_WORDS or word.endswith("ly") for word in words)
    polled = not POLLED.isdisjoint(words) or any(
        token.lower in POLLS for token in tokens[max(0, first - REACH) : first]
    )
    return Stamp(i, last + 1, "score") if named and not polled else None


def name_edge(tokens: list[Token], i: int, step: int) -> int:
    """Return the index of the last word of the name beside token i, to its left or its right."""
    at = i
    while abs(at - i) < LONGEST_NAME and is_capital(tokens, at + step):
        at += step
    return at


def is_score(tokens: list[Token], i: int) -> bool:
    """Tell whether goals or points can stand at token i."""
    token = tokens[i] if i < len(tokens) else None
    return (
        token is not None and token.kind is Kind.NUMBER and token.text.isdecimal() and len(token.text) <= LONGEST_SCORE
    )
