"""The verb of "some 200 won prizes", told from the money of Korea."""

from __future__ import annotations

from service.extraction.lexer import Token, word_at
from service.extraction.nouns import is_plural
from service.extraction.wordnumbers import SMALL

FEWEST = 100  # what is won in fewer than so many is a match: the currency comes in thousands
MOST = 2200  # of winners whose prize tells the verb from a price; years are below it too
CASH = frozenset({"coins", "notes", "bills", "banknotes"})
OWNERS = frozenset({"their", "his", "her"})
PRIZES = frozenset(
    "place prize medal seat payout award contract grant scholarship trophy title case cup race election".split()
)


def is_winning(tokens: list[Token], i: int, value: float) -> bool:
    """Tell whether the word at token i, behind a figure of that value, is the verb "won" and no currency."""
    if word_at(tokens, i) != "won" or value >= MOST:
        return False
    following = word_at(tokens, i + 1)
    if value < FEWEST or (is_plural(tokens, i + 1) and following not in CASH):
        return True
    if following in SMALL and is_plural(tokens, i + 2):
        return True  # "1917 won two awards"
    prized = following in {"a", "an", "the"} and word_at(tokens, i + 2) in PRIZES
    return prized or following in OWNERS  # "150 won a payout", "150 won their case", but "900 won a day"
