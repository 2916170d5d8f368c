"""The one letter that is two things: the "m" of "£10m" and "12m people", and that of "a 10m wall"."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token, is_glued, word_at
from service.extraction.metres import FOLLOWERS, is_length
from service.extraction.nouns import is_plural
from service.extraction.numeral import Numeral, times
from service.extraction.races import is_race
from service.extraction.units import read_simple

POWERS = frozenset({"2", "3", "²", "³"})


def read_million(tokens: list[Token], numeral: Numeral, *, money: bool) -> Numeral:
    """Apply an "m" behind digits where it stands for a million and not for metres; of money a "T" is a trillion."""
    at = numeral.end
    letter = word_at(tokens, at)
    if letter not in {"m", "t"} or tokens[at - 1].kind is not Kind.NUMBER or not (tokens[at].glued or money):
        return numeral
    if word_at(tokens, at + 1) in POWERS | {"/"} and is_glued(tokens, at + 1):
        return numeral  # "32m2", "17m/s"
    if letter == "t":
        return times(numeral, 1e12, at + 1) if money and tokens[at].glued else numeral
    certain = money or read_simple(tokens, at + 1) is not None or is_plural(tokens, at + 1)
    certain = certain and word_at(tokens, at + 1) not in FOLLOWERS and not is_race(tokens, at)
    is_million = money or certain or tokens[at].text == "M" or not is_length(tokens, at)
    return times(numeral, 1e6, at + 1) if is_million else numeral
