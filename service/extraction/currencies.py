"""The currency before a figure: "£", "A$", "US$", "$US", "U.S. $", "Rs.", "EUR", "MUSD"."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token, is_glued, word_at
from service.extraction.unit_table import table
from service.extraction.units import LOWER_CODES, UnitMatch, us_end
from service.extraction.wordnumbers import MAGNITUDES, SMALL

# Country letters that wires and tokenised copy set apart from the sign; an "a" set apart is an article.
APART = frozenset({"us", "c", "au", "ca", "can", "hk", "nz", "nt"})

LARGE = frozenset({"million", "billion", "trillion"})
BEFORE_FIGURES = frozenset({"dollar", "dollars", "euro", "euros", "rupee", "rupees", "yen"})
ARTICLES = frozenset({"the", "a", "us", "single", "per"})


def read_currency(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read the currency at token i whose figure begins at the match's end."""
    if tokens[i].lower not in table().openers or i + 1 >= len(tokens):
        return None
    if tokens[i].kind is tokens[i + 1].kind is Kind.WORD:
        return None  # the "a" of "a dozen" and not that of "A$"
    return read_sign(tokens, i) or read_apart(tokens, i) or read_code(tokens, i) or read_word(tokens, i)


def read_sign(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read a sign with its country letters: "$", "A$", "$US", "Rs."."""
    signs = table().signs
    for length in (3, 2, 1):
        run = tokens[i : i + length]
        if i + length >= len(tokens) or not all(token.glued for token in run[1:]):
            continue
        written = "".join(token.text for token in run)
        unit = signs.get(written) or (signs.get(written.upper()) if length > 1 else None)
        if written == "PS" and is_sum(tokens, i + 1):
            unit = signs["£"]  # as wires without a pound sign write it; "PS2" is a console
        if unit is None and length == 1 and is_sum(tokens, i + 1):
            unit = table().letters.get(written)  # "R246m", "N5,000"
        if unit is not None and (run[-1].kind is Kind.SIGN or tokens[i + length].kind is Kind.NUMBER):
            return UnitMatch(unit, i + length)
    return None


def is_sum(tokens: list[Token], i: int) -> bool:
    """Tell whether letters are glued to what is plainly a sum: the "2.7m" of "PS2.7m", and not the "2" of "PS2"."""
    if not (is_glued(tokens, i) and tokens[i].kind is Kind.NUMBER):
        return False
    scaled = is_glued(tokens, i + 1) and word_at(tokens, i + 1) in {"m", "bn", "k", "tn", "trn"}
    whole, _, decimals = tokens[i].text.partition(".")
    return "," in whole or len(decimals) == 2 or scaled or word_at(tokens, i + 1) in LARGE


def read_apart(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read a sign whose country stands apart: "US $100", "U.S. $100"."""
    at = us_end(tokens, i)
    letters = "US" if at > i else tokens[i].text.upper()
    at = max(at, i + 1)
    if at + 1 >= len(tokens) or tokens[at].kind is not Kind.SIGN or letters.lower() not in APART:
        return None
    unit = table().signs.get(letters + tokens[at].text)
    return UnitMatch(unit, at + 1) if unit is not None else None


def read_code(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read a code before digits: "EUR 20", "MAUD 60" (of millions)."""
    if tokens[i + 1].kind is not Kind.NUMBER:
        return None
    codes, written = table().codes, tokens[i].text
    if written in LOWER_CODES:
        written = written.upper()
    if written in codes:
        return UnitMatch(codes[written], i + 1)
    return UnitMatch(codes[written[1:]], i + 1, 1e6) if written[:1] == "M" and written[1:] in codes else None


def read_word(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read a currency's name before a figure in millions: "euro 22.5 million", "Rupees 500 crore"."""
    if tokens[i].lower not in BEFORE_FIGURES or tokens[i + 1].kind is not Kind.NUMBER or tokens[i + 1].glued:
        return None
    if word_at(tokens, i + 2) not in MAGNITUDES or word_at(tokens, i - 1) in ARTICLES:
        return None
    before = tokens[i - 1] if i > 0 else None
    if before is not None and (before.kind is Kind.NUMBER or before.lower in MAGNITUDES or before.lower in SMALL):
        return None  # "10 dollars 50 million of them had"
    return UnitMatch(table().words[tokens[i].lower], i + 1)
