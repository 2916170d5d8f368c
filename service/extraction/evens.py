"""Even chances and splits, which are a fraction: "a 50-50 chance", "it is 50/50 whether", "split 50-50"."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, QUOTES, Kind, Token, is_glued, joined, word_at
from service.extraction.numeral import SHARE
from service.extraction.phrased import as_quantity
from service.extraction.shares import ROUGHLY
from service.model import Quantity

CHANCES = frozenset("chance chances odds probability likelihood prospects".split())
SHARED = CHANCES | frozenset(
    """bet gamble proposition toss-up split splits share shares shareholding stake ownership venture ventures
    partnership partnerships deal division alliance merger owners partners""".split()
)  # what "50-50" describes; a ball, a tackle or a decision is contested, and no part of anything
SHARING = frozenset(
    """split splits splitting divide divided divides dividing share shared shares sharing own owned owns held
    contribute contributed""".split()
)
UNSURE = frozenset({"whether", "if", "that"})
CLOSING = frozenset("\"'”’")
DESCRIBED = 2  # words between the figure and what it describes: "a 50-50 joint venture"
LEAD = 5  # tokens before the figure in which "chances" or "split" stands


def read_evens(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read the even chance or split that begins at token i: the quantity and the index after it."""
    end = evens_end(tokens, i)
    if end == i or not (is_described(tokens, end) or is_told(tokens, i, end)):
        return None
    return as_quantity(tokens, range(i, end), 1 / 2, ROUGHLY, SHARE), end


def evens_end(tokens: list[Token], i: int) -> int:
    """Return the index after "50-50", "50/50" or "fifty-fifty", or i where none of them stands."""
    if word_at(tokens, i) == "fifty":
        return i + 3 if joined(tokens, i + 1) == i + 2 and word_at(tokens, i + 2) == "fifty" else i
    if word_at(tokens, i) != "50" or word_at(tokens, i + 2) != "50" or word_at(tokens, i + 1) not in HYPHENS | {"/"}:
        return i
    tied = is_glued(tokens, i + 1) and is_glued(tokens, i + 2)
    return i + 3 if tied and not (word_at(tokens, i + 3) in HYPHENS | {"/"} and is_glued(tokens, i + 3)) else i


def is_described(tokens: list[Token], end: int) -> bool:
    """Tell whether an even split of something ends at a token: "a 50-50 joint venture", "50/50 whether he plays"."""
    at = end + (word_at(tokens, end) in CLOSING)
    if word_at(tokens, at) in UNSURE:
        return True
    for token in tokens[at : at + 1 + DESCRIBED]:
        if token.kind is not Kind.WORD:
            return False
        if token.lower in SHARED:
            return True
    return False


def is_told(tokens: list[Token], i: int, end: int) -> bool:
    """Tell whether it is quoted, or words before say that it is a chance or a split: "split it 50-50"."""
    if word_at(tokens, i - 1) in QUOTES and word_at(tokens, end) in CLOSING:
        return True  # 'he is no better than "50-50"'
    return any(token.lower in CHANCES | SHARING for token in tokens[max(0, i - LEAD) : i])
