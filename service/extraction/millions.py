"""The one letter that is two things: the "m" of "£10m" and "12m people", and that of "a 10m wall"."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, Kind, Token, is_glued, word_at
from service.extraction.nouns import is_plural
from service.extraction.numeral import Numeral, times
from service.extraction.numerals import read_numeral
from service.extraction.races import is_jump, is_race
from service.extraction.units import read_simple

METRE_FOLLOWERS = frozenset(
    """tall long wide high deep away race races relay relays final sprint sprinter sprinters hurdles freestyle
    backstroke butterfly breaststroke medley individual indoor indoors champion champions record records runner title
    event heats semi dash pool penalty shot mark wall tower tunnel fence track square apart thick heat below above
    from per course taller""".split()
)
LENGTHS = frozenset({"metre", "metres", "centimetre", "centimetres"})
LENGTHS_REACH = 48  # tokens back to a length in words
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
    certain = certain and word_at(tokens, at + 1) not in METRE_FOLLOWERS and not is_race(tokens, at)
    is_million = money or certain or tokens[at].text == "M" or not is_length(tokens, at)
    return times(numeral, 1e6, at + 1) if is_million else numeral


def is_length(tokens: list[Token], at: int) -> bool:
    """Tell whether the "m" at a token stands for metres: by the words around it, a conversion, or a race distance."""
    if word_at(tokens, at + 1) in METRE_FOLLOWERS or word_at(tokens, at + 1) in HYPHENS or restates_length(tokens, at):
        return True
    if word_at(tokens, at + 1) == "(":
        shown = read_numeral(tokens, at + 2) if at + 2 < len(tokens) else None
        other = read_simple(tokens, shown.end) if shown else None
        return other is not None and other.unit.dimension == "length"
    if at == 1 and word_at(tokens, at + 1) == ":":
        return True  # "60m: A Holt (Hull), 6.71"
    if word_at(tokens, at + 1) == "to" and word_at(tokens, at + 2) == "go":
        return True  # "she led with 300m to go"
    told = any(token.lower in LENGTHS for token in tokens[max(0, at - LENGTHS_REACH) : at])
    return told or is_race(tokens, at) or is_jump(tokens, at)


def restates_length(tokens: list[Token], at: int) -> bool:
    """Tell whether the figure that ends at a token stands in brackets behind a length: "9ft (2.7m)"."""
    if word_at(tokens, at - 2) != "(" or at < 4:
        return False
    other = read_simple(tokens, at - 3)
    return other is not None and other.end == at - 2 and other.unit.dimension == "length"
