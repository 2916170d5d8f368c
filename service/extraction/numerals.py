"""The number that begins at a token, in whatever form it is written.

Every reader takes the tokens and the index to begin at, and returns a Numeral or None; none looks further ahead than
the number itself goes, so that reading a text takes time in proportion to its length.
"""

from __future__ import annotations

from service.extraction.digits import read_digits
from service.extraction.lexer import Kind, Token, joined, word_at
from service.extraction.links import is_link
from service.extraction.multiples import STARTERS as MULTIPLES
from service.extraction.multiples import add_times, read_multiple
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.numeral import Numeral, times
from service.extraction.races import is_road_race
from service.extraction.ratios import add_ratio
from service.extraction.shares import add_share, read_part_of_magnitude, read_share
from service.extraction.vague import DIGITS, FEW, PLURALS, read_vague
from service.extraction.wordnumbers import LONE, MAGNITUDES, SMALL, read_words

GLUED = {"k": 1e3, "b": 1e9}  # only written up against the digits: 40k, $5b
STACKED = frozenset({"hundred", "thousand", "lakh"})  # that a magnitude can follow: "two hundred thousand"
STARTERS = (
    frozenset(SMALL)
    | frozenset(PLURALS)
    | frozenset(FEW)
    | frozenset(DIGITS)
    | MULTIPLES
    | LONE
    | {"a", "an", "half", "quarter"}
)


def read_numeral(tokens: list[Token], i: int) -> Numeral | None:
    """Read the number that begins at token i, or return None."""
    if tokens[i].kind in (Kind.NUMBER, Kind.FRACTION):
        number = read_digits(tokens, i)
        return None if number is None else extended(tokens, number)
    if tokens[i].lower not in STARTERS:
        return None
    share = read_share(tokens, i)
    special = read_part_of_magnitude(tokens, i, share) or read_multiple(tokens, i) or read_vague(tokens, i) or share
    if special is not None:
        return special if special.value is not None else add_times(tokens, special) or special
    number = read_words(tokens, i)
    return None if number is None else extended(tokens, add_share(tokens, number))


def extended(tokens: list[Token], number: Numeral) -> Numeral:
    """Return a plain number with what is written behind it: a ratio, a multiple or a magnitude."""
    if number.unit is not None:
        return number
    return add_times(tokens, number) or add_ratio(tokens, number) or read_magnitude(tokens, number)


def read_magnitude(tokens: list[Token], numeral: Numeral) -> Numeral:
    """Apply the magnitude written behind a number: "3.5bn", "3.5 billion", "40k", "two hundred thousand"."""
    at = joined(tokens, numeral.end)
    word = word_at(tokens, at)
    if word in PLURALS and word_at(tokens, at + 1) != "of":
        word = word.removesuffix("s")  # "£22 billions"
    if word in MAGNITUDES:
        scaled = times(numeral, MAGNITUDES[word], at + 1)
        second = joined(tokens, at + 1)
        stacked = word in STACKED and word_at(tokens, second) in MAGNITUDES
        return times(scaled, MAGNITUDES[tokens[second].lower], second + 1) if stacked else scaled
    if word == "grand" and (word_at(tokens, at + 1) in FUNCTION_WORDS or not word_at(tokens, at + 1).isalpha()):
        return times(numeral, 1e3, at + 1)  # "it cost ten grand", but "two grand pianos"
    glued = at == numeral.end and at < len(tokens) and tokens[at].glued and tokens[at - 1].kind is Kind.NUMBER
    if not glued or word not in GLUED or is_road_race(tokens, at) or is_link(tokens, at):
        return numeral  # "a 10K run", "a 512K line"
    return times(numeral, GLUED[word], at + 1)
