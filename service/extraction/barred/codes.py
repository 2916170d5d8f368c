"""Digits that belong to what they are written against: "A380", "5G", "MI-5", "1.2.3"."""

from __future__ import annotations

from service.extraction.barred.airliners import is_variant
from service.extraction.barred.rule import Barred, Setting
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, is_glued, is_pluralised, joined, word_at
from service.extraction.multiples import compares
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.numeral import SHARE
from service.extraction.numerals import read_numeral
from service.extraction.scores import SETTLED
from service.extraction.sides import is_sided
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES, SMALL

LIST_LEADERS = frozenset({":", ";", ",", ".", "and", "or"})  # before an item of a list: "of two kinds: 1) those"
WIRELESS = "802.11"  # the number of the Wi-Fi standards: "802.11b"
RESOLUTIONS = frozenset({"2", "4", "5", "8"})  # of pictures, in thousands of pixels across
SCREENS = frozenset(
    """screen screens projector projectors projection display displays monitor monitors television televisions tv tvs
    video videos footage camera cameras resolution""".split()
)
GLUED_WORDS = frozenset({"m", "s", "st", "nd", "rd", "th", "am", "pm", "gmt", "bst", "p", "c", "x", "′", "″"})
GLUED_LETTERS = frozenset({"k", "K", "b", "B", "h", "T", "t"})
OF_COMPOUND = frozenset({"something", "somethings", "ish", "figure", "figures"})
TIES = frozenset({"in", "for", "of", "a", "to"})
SCHOOL_TESTS = frozenset({"11", "12", "13", "16"})  # the years at which the "-plus" is sat
SCHOOL_WORDS = frozenset({"exam", "exams", "test", "tests", "again", "today"})
PREFIXES = frozenset("mid late early pre post sub plus minus non ex about".split())  # "sub-5%", "mid-1990s"


def bar_glued(tokens: list[Token], i: int, setting: Setting) -> Barred | None:
    """Return the rule against digits that something is written against: "A380", "5G", "MI-5", "1.2.3", "9/11"."""
    token, before = tokens[i], tokens[i - 1] if i > 0 else None
    if is_sided(tokens, i) or (i > 1 and is_sided(tokens, i - 2)):
        return None  # "a 10x7in print"
    if before is not None and token.glued:
        if before.kind is Kind.WORD or before.text in {"_", "\\", "="}:
            return Barred("code", variant_end(tokens, i))
        if before.text == "/" and before.glued and tokens[i - 2].kind is Kind.WORD and tokens[i - 2].text.isupper():
            return Barred("code", i + 1)  # "OS/2"
        hyphened = before.text in HYPHENS and before.glued and i >= 2 and tokens[i - 2].kind is Kind.WORD
        prefixed = tokens[i - 2].lower in PREFIXES or tokens[i - 2].lower in SMALL
        if hyphened and not prefixed and read_simple(tokens, joined(tokens, i + 1)) is None:
            return Barred("model", i + 1)
        if before.text == "#":
            return Barred("label", i + 1)
        cents = before.text == "," and token.text[0] == "0" and token.text.isdecimal()
        if cents and i >= 2 and tokens[i - 2].kind is Kind.NUMBER:
            return Barred("misprint", i + 1)  # the "00" of "£135,00"
        if before.text in HYPHENS and i >= 2 and is_acronym(tokens[i - 2]) and token.text.isdecimal():
            following = tokens[i + 1] if i + 1 < len(tokens) else None
            if following is None or (following.kind is not Kind.SIGN and read_simple(tokens, i + 1) is None):
                return Barred("model", i + 1)  # "COVID -19"
    if token.text == WIRELESS:
        return Barred("code", i + 1 + is_glued(tokens, i + 1))
    if not is_glued(tokens, i + 1):
        return None
    after = tokens[i + 1]
    if after.text in HYPHENS and is_glued(tokens, i + 2) and tokens[i + 2].lower == "rated":
        return Barred("rating", i + 3)  # "an 18-rated game"
    if after.text in HYPHENS and is_capital(tokens, i + 2) and tokens[i + 2].lower in SMALL:
        return Barred("name", i + 3)  # "7-Eleven"
    compound = compound_end(tokens, i)
    if compound > i:
        return Barred("compound word", compound)
    if after.text == "+" and is_glued(tokens, i + 2) and tokens[i + 2].kind is Kind.NUMBER:
        return Barred("formula", i + 3)  # "2+2=5"
    if after.lower == "k" and token.text in RESOLUTIONS and word_at(tokens, i + 2) in SCREENS:
        return Barred("code", i + 2)  # "a 4K screen"
    if after.text == "M" and len(token.text) == 1 and word_at(tokens, i + 2) in {"says", "said", "has", "plans"}:
        return Barred("name", i + 2)  # "3M said"
    if after.kind is Kind.WORD and is_code(tokens, i + 1):
        return Barred("code", i + 2)
    if after.lower == "s" and len(token.text) == 2 and token.text[1] != "0" and token.text.isdecimal():
        return Barred("name", i + 2)  # "the under-21s", "the 15s World Cup"
    if after.lower == "s" and len(token.text) == 3 and token.text.isdecimal() and not token.text.endswith("00"):
        return Barred("model", i + 2)  # "12 new 777s", "a pair of 501s"
    if is_variant(tokens, i):
        return Barred("model", i + 3 + is_glued(tokens, i + 3))
    if after.text == "." and is_glued(tokens, i + 2) and tokens[i + 2].kind is Kind.NUMBER:
        return Barred("version", i + 3)
    starts = i == setting.first or (after.text == ")" and tokens[i - 1].text in LIST_LEADERS)
    if after.text in {".", ")"} and starts and len(token.text) <= 2 and i + 2 < len(tokens):
        return Barred("list number", i + 2)
    if after.text in "/-" and is_glued(tokens, i + 2) and f"{token.text}{after.text}{tokens[i + 2].text}" in SETTLED:
        return Barred("set phrase", i + 3)
    return None


def compound_end(tokens: list[Token], i: int) -> int:
    """Return the index after the compound word that begins with the number at token i, or i where there is none.

    Such are "30-something", "six-figure", "five-a-side", "nine-to-five", "one-in-100-year"; "one-in-five" is a share.
    """
    at = joined(tokens, i + 1)
    if at == i + 1:
        return i
    link, last = tokens[at].lower, joined(tokens, at + 1)
    if link in OF_COMPOUND or (link == "plus" and is_sat(tokens, i, at)):
        return at + 1
    if last == at + 1 or link not in TIES:
        return i
    if link == "to":
        return last + 1 if tokens[i].lower in {"nine", "9"} and tokens[last].lower in {"five", "5"} else i
    if link == "a":
        return last + 1 if tokens[last].lower == "side" else i
    number = tokens[last].kind is Kind.NUMBER or tokens[last].lower in SMALL
    read = read_numeral(tokens, i)
    return last + 1 if number and read is not None and read.unit != SHARE else i


def is_sat(tokens: list[Token], i: int, at: int) -> bool:
    """Tell whether the number at token i and the "plus" at another are a test: "she sat the 11-plus"."""
    following = word_at(tokens, at + 1)
    closed = not following.isalpha() or following in FUNCTION_WORDS | SCHOOL_WORDS
    return tokens[i].text in SCHOOL_TESTS and word_at(tokens, i - 1) == "the" and closed and following != "%"


def variant_end(tokens: list[Token], i: int) -> int:
    """Return the index after a model's number and that of its variant: "A350-1000"."""
    at = joined(tokens, i + 1)
    hundreds = at > i + 1 and tokens[at].text.isdecimal() and tokens[at].text.endswith("00")
    if not hundreds:
        return i + 1
    return at + 1 + is_pluralised(tokens, at)


def is_acronym(token: Token) -> bool:
    """Tell whether a word is all in capitals."""
    return token.kind is Kind.WORD and len(token.text) > 2 and token.text.isupper()


def is_code(tokens: list[Token], i: int) -> bool:
    """Tell whether letters written against digits make a code of them: "5G", "4x4", "747s" but not "5km"."""
    token, unit = tokens[i], read_simple(tokens, i)
    if unit is not None and unit.end > i + 1:
        return False  # "32m2"
    if token.lower in MAGNITUDES or token.lower in GLUED_WORDS or token.text in GLUED_LETTERS:
        return (token.lower == "x" and not compares(tokens, i + 1)) or (
            is_glued(tokens, i + 1) and tokens[i + 1].kind is Kind.NUMBER
        )
    return unit is None and token.lower not in {"yo", "y"}


def is_digits(token: Token, least: int) -> bool:
    """Tell whether a token is digits alone, at least so many."""
    return token.kind is Kind.NUMBER and token.text.isdecimal() and len(token.text) >= least
