"""How tall somebody is, as American copy tells it: "6-foot-3", "five foot eight", 5'10"."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, Kind, Token, is_glued, joined, word_at
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.phrased import as_quantity
from service.extraction.wordnumbers import SMALL
from service.model import Quantity, Unit

FOOT = Unit("foot", "length")
SHORTEST, TALLEST = 3, 8  # feet
INCHES = 12  # in a foot
STEP = 1 / INCHES
FEET = frozenset({"foot", "feet", "ft"})
FEET_MARKS, INCH_MARKS = frozenset("'’′‘"), frozenset({'"', "”", "″", "''", "’’", "′′"})


def read_height(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read the height that begins at token i: the quantity and the index after it."""
    feet, at = small_at(tokens, i), joined(tokens, i + 1)
    if feet is None or not SHORTEST <= feet <= TALLEST:
        return None
    marked = word_at(tokens, at) in FEET_MARKS and is_glued(tokens, at)
    if not (marked or word_at(tokens, at) in FEET):
        return None
    inches_at = joined(tokens, at + 1)
    inches, tied = small_at(tokens, inches_at), inches_at > at + 1
    if inches is None or inches >= INCHES:
        return None
    end = inches_at + 1
    if marked:
        closed = word_at(tokens, end) in INCH_MARKS
        if not (closed or is_glued(tokens, inches_at)):
            return None
        end += closed
    elif not (tied or ends_height(tokens, end)):
        return None
    return as_quantity(tokens, range(i, end), feet + inches / INCHES, STEP, FOOT, at), end


def small_at(tokens: list[Token], i: int) -> int | None:
    """Return the small whole number at a token, in digits or a word."""
    if i >= len(tokens):
        return None
    token = tokens[i]
    if token.kind is Kind.NUMBER:
        return int(token.text) if token.text.isdecimal() and len(token.text) < 3 else None
    return SMALL.get(token.lower)


def ends_height(tokens: list[Token], i: int) -> bool:
    """Tell whether nothing that a number of inches could count stands at token i: "five foot eight with"."""
    if i >= len(tokens):
        return True
    if tokens[i].lower in FUNCTION_WORDS | {"tall"}:
        return not tokens[i].glued  # but "6ft 2in"
    return tokens[i].kind is Kind.MARK and tokens[i].text not in HYPHENS
