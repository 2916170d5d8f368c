"""The unit behind a figure: "%", "km", "square miles", "-yard", "euros", "p"."""

from __future__ import annotations

from typing import NamedTuple

from service.extraction import letters
from service.extraction.lexer import Kind, Token, is_glued, joined, word_at
from service.extraction.unit_table import table
from service.extraction.wordnumbers import SMALL
from service.model import Unit

LONGEST = 4  # words in a unit's name
TIED = frozenset({"square", "cubic", "sq", "cu", "percentage", "basis", "nautical"})  # that a hyphen may tie to a unit
HOURS = frozenset({"hour", "hours"})
GLUED_SYMBOLS = frozenset({"in", "st", "pc"})  # of two letters, and words when they stand apart
APART_SYMBOLS = frozenset({"p", "W", "V", "C", "F", "″", "′", "g", "m"})  # of one letter, and still read apart
LOWER_CODES = frozenset("usd eur gbp jpy cny rmb inr aud cad chf hkd nzd sgd".split())  # none of them is a word


class UnitMatch(NamedTuple):
    """A unit on the tokens before `end` (exclusive)."""

    unit: Unit
    end: int
    factor: float = 1.0  # a magnitude written with it: 1,000,000 in "MUSD"


def read_simple(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read the unit that begins at token i, without a "per"."""
    if i >= len(tokens):
        return None
    token = tokens[i]
    if token.kind is Kind.SIGN:
        unit = table().signs.get(token.text)
        if unit is None or (is_glued(tokens, i + 1) and tokens[i + 1].kind is Kind.NUMBER):
            return None  # it belongs to the next figure: "three £10 notes"
        return UnitMatch(unit, i + 1)
    if not begins_unit(token):
        return None
    return read_letter(tokens, i) or read_symbol(tokens, i) or read_code(tokens, i) or read_name(tokens, i)


def begins_unit(token: Token) -> bool:
    """Tell whether a unit can begin with a token, which for most words rules out all the ways to read one."""
    units = table()
    return (
        token.lower in units.openers
        or token.text in units.symbol_openers
        or token.text in letters.LETTERS
        or bare(token.lower) in units.vocabulary
    )


def read_name(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read a unit's name: the longest that the table has."""
    us = us_end(tokens, i)
    if us > i and word_at(tokens, us) in {"dollar", "dollars", "cent", "cents"}:
        i = us
    units = table()
    tied = joined(tokens, i + 1)
    if tokens[i].lower in TIED and tied > i + 1 and tied < len(tokens):  # "a 1,000-square-foot flat"
        written = f"{tokens[i].lower} {tokens[tied].lower}"
        unit = units.words.get(written) or units.symbols.get(written)
        return None if unit is None else UnitMatch(unit, tied + 1)
    if tied > i + 1 and word_at(tokens, tied) in HOURS and f"{tokens[i].lower} hour" in units.words:
        return UnitMatch(units.words[f"{tokens[i].lower} hour"], tied + 1)  # "300 kilowatt-hours"
    if bare(word_at(tokens, i)) not in units.vocabulary:
        return None
    run = [bare(token.lower) for token in tokens[i : i + LONGEST]]
    for length in range(len(run), 0, -1):
        unit = units.words.get(" ".join(run[:length]))
        if unit is not None:
            return UnitMatch(unit, i + length)
    return None


def bare(word: str) -> str:
    """Return a word without the ending of its possessive: "day" of "one day's notice"."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


def us_end(tokens: list[Token], i: int) -> int:
    """Return the index after "US" or "U.S." at i, or i where neither stands."""
    if i < len(tokens) and tokens[i].text == "US":
        return i + 1
    if word_at(tokens, i) == "u" and word_at(tokens, i + 1) == "." and word_at(tokens, i + 2) == "s":
        return i + 3 + (word_at(tokens, i + 3) == "." and is_glued(tokens, i + 3))
    return i


def read_code(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read a currency code behind a figure: "USD", "eur", "MUSD" (of millions)."""
    written = tokens[i].text
    if written in LOWER_CODES:
        written = written.upper()
    if is_glued(tokens, i + 1) and tokens[i + 1].kind is Kind.NUMBER:
        return None  # it belongs to the figure behind it: "three USD50 cards"
    codes = table().codes
    if written in codes:
        return UnitMatch(codes[written], i + 1)
    return UnitMatch(codes[written[1:]], i + 1, 1e6) if written[:1] == "M" and written[1:] in codes else None


def read_letter(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read a letter that stands for a unit of science apart from its figure: "2.5 F", "1.3 A/cm2"."""
    if tokens[i].glued or not behind_digits(tokens, i):
        return None
    unit = letters.unit_of(tokens, i)
    return None if unit is None else UnitMatch(unit, i + 1)


def read_symbol(tokens: list[Token], i: int, *, tied: bool = False) -> UnitMatch | None:
    """Read an abbreviation: the short ones only where they are written against the digits ("5g", "10 km").

    `tied` tells that a "per" leads to it, so that no digits need to.
    """
    symbols, token = table().symbols, tokens[i]
    if token.text not in table().symbol_openers:
        return None
    for length in (3, 2, 1):
        run = tokens[i : i + length]
        if len(run) < length:
            continue
        written = run[0].text + "".join(t.text if t.glued else f" {t.text}" for t in run[1:])
        unit = symbols.get(written)
        if unit is None or (is_glued(tokens, i + length) and tokens[i + length].kind is Kind.WORD):
            continue
        if not behind_glued_digits(tokens, i) and joins_digits(tokens, i + length):
            continue
        if token.glued:
            return UnitMatch(unit, i + length)
        apart = written in APART_SYMBOLS or (len(written) > 1 and written not in GLUED_SYMBOLS)
        numbered = is_glued(tokens, i + length) and tokens[i + length].kind is Kind.NUMBER  # "10 PS2 games"
        if apart and not numbered and (tied or behind_digits(tokens, i)):
            return UnitMatch(unit, i + length)
    return None


def behind_glued_digits(tokens: list[Token], i: int) -> bool:
    """Tell whether digits are written against token i: the km of "5km-10km"."""
    return is_glued(tokens, i) and tokens[i - 1].kind is Kind.NUMBER


def joins_digits(tokens: list[Token], i: int) -> bool:
    """Tell whether a hyphen at token i joins what stands before it to a number: "20 F-35 jets", "1-in-5"."""
    at = joined(tokens, i)
    return at > i and (tokens[at].kind is Kind.NUMBER or tokens[at].lower in SMALL)


def behind_digits(tokens: list[Token], i: int) -> bool:
    """Tell whether digits, or a magnitude on digits, stand right before token i: symbols follow no number words."""
    return i > 0 and Kind.NUMBER in (tokens[i - 1].kind, tokens[max(0, i - 2)].kind)
