"""Ordinals: "3rd", "110th", "third", "twenty-first", "number four"."""

from __future__ import annotations

from service.extraction.dates import ORDINAL_SUFFIXES
from service.extraction.lexer import HYPHENS, Kind, Token, is_glued, joined, word_at
from service.extraction.nouns import counts_something
from service.extraction.positions import has_few_digits
from service.extraction.stamp import Stamp
from service.extraction.units import read_simple
from service.extraction.wordnumbers import SMALL, TENS

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
MAX_RANK = 7  # digits
NUMBER = frozenset({"number", "no"})
PLACED = frozenset("at to from reached reaches hit is are was were became becomes currently now ranked still".split())


def read_ordinal(tokens: list[Token], i: int) -> Stamp | None:
    """Read the ordinal that begins at token i."""
    token = tokens[i]
    if is_numbered_place(tokens, i):
        value = float(token.text) if token.kind is Kind.NUMBER else float(SMALL[token.lower])
        return Stamp(i, i + 1, "ordinal", value)
    if token.kind is Kind.NUMBER:
        suffixed = word_at(tokens, i + 1) in ORDINAL_SUFFIXES and is_glued(tokens, i + 1) and "." not in token.text
        if not suffixed or len(token.text) > MAX_RANK or not suits(token.text, tokens[i + 1].lower):
            return None
        return Stamp(i, i + 2, "ordinal", float(token.text.replace(",", "")))
    if token.lower in TENS:
        at = joined(tokens, i + 1)
        unit = ORDINALS.get(word_at(tokens, at), 99)
        return Stamp(i, at + 1, "ordinal", float(TENS[token.lower] + unit)) if unit < 10 and at > i + 1 else None
    rank = ORDINALS.get(token.lower)
    if rank is None:
        return None
    if token.lower == "second" and (word_at(tokens, i - 1) in {"per", "a", "every", "split"} or is_counted(tokens, i)):
        return None  # the unit of time
    return Stamp(i, i + 1, "ordinal", float(rank))


def is_numbered_place(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at token i is called a place: "at number four", "the world No. 12"."""
    at = i - 1 - (word_at(tokens, i - 1) == ".")
    called = word_at(tokens, at)
    if called not in NUMBER:
        return False
    before, behind, word = word_at(tokens, at - 1), word_at(tokens, i + 1), tokens[i].lower
    digits = has_few_digits(word)
    if not (digits or word in SMALL) or (behind in HYPHENS and not digits):
        return False
    if before in {"world", "world's", "world’s"}:
        return True
    led = before in PLACED or before.endswith(("'s", "’s"))
    return led and called == "number" and read_simple(tokens, i + 1) is None and not counts_something(tokens, i + 1)


def suits(digits: str, suffix: str) -> bool:
    """Tell whether an ordinal suffix is the one of its number: "21st" but not "11st", which is eleven stone."""
    last = int(digits[-1])
    teen = len(digits) > 1 and digits[-2] == "1"
    return suffix == ("th" if teen or last not in (1, 2, 3) else ("st", "nd", "rd")[last - 1])


def is_counted(tokens: list[Token], i: int) -> bool:
    """Tell whether a number stands right before token i, with or without a hyphen ("30-second")."""
    at = i - 2 if word_at(tokens, i - 1) in HYPHENS else i - 1
    return at >= 0 and (tokens[at].kind is Kind.NUMBER or tokens[at].lower in SMALL)
