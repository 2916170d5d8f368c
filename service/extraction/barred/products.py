"""Digits that name a product or its version: "Firefox 1.0", "its new 777", "the 3230"."""

from __future__ import annotations

import re

from service.extraction.barred.airliners import AIRLINERS
from service.extraction.barred.openers import DID
from service.extraction.dates import MONTHS, WEEKDAYS
from service.extraction.lexer import Kind, Token, is_capital, joined, word_at
from service.extraction.nouns import FUNCTION_WORDS, counts_something
from service.extraction.qualifiers import LAST_WORDS
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES

RELEASE = re.compile(r"[0-9]{1,2}\.[0-9]")
LISTED = 6  # tokens around a decimal that is one of a row: "growth: Spain 2.5, France 1.3"
NAME_REACH = 6  # tokens back to the number of the model before
PLANES = frozenset(
    """jet jets tanker tankers freighter freighters plane planes airliner airliners aircraft model models series line
    family""".split()
)


def is_release(tokens: list[Token], i: int, first: int) -> bool:
    """Tell whether a decimal is the version of a named product: "Firefox 1.0", "the Mini Cooper 1.6", "version 1.0".

    `first` is the index of the first token of the sentence, whose capital tells nothing.
    """
    if RELEASE.fullmatch(tokens[i].text) and word_at(tokens, i - 1) in {"version", "release"}:
        return True
    if not RELEASE.fullmatch(tokens[i].text) or i < 1 or not is_capital(tokens, i - 1):
        return False
    if i - 1 <= first and not (tokens[i].text.endswith(".0") and opens_release(tokens, i)):
        return False  # "Only 2.5 of them", but "Firefox 1.0 has"
    if tokens[i - 1].lower in FUNCTION_WORDS or tokens[i - 1].lower in WEEKDAYS | MONTHS.keys():
        return False
    measured = read_simple(tokens, joined(tokens, i + 1)) or word_at(tokens, i + 1) in MAGNITUDES
    row = (*tokens[max(0, i - LISTED) : i], *tokens[i + 1 : i + LISTED])
    listed = any(token.kind is Kind.NUMBER and "." in token.text for token in row)
    version = tokens[i].text.endswith(".0") or is_whole_name(tokens, i)  # "USB 2.0 connections"
    counts = counts_something(tokens, i + 1) and not version
    return not (measured or listed or counts or joined(tokens, i + 1) > i + 1)


def is_whole_name(tokens: list[Token], i: int) -> bool:
    """Tell whether an article leads to two capitals before token i: "the Mini Cooper 1.6 costs less"."""
    return is_capital(tokens, i - 2) and word_at(tokens, i - 3) in {"the", "a", "his", "her", "my"}


def opens_release(tokens: list[Token], i: int) -> bool:
    """Tell whether a version begins a sentence with the name before it: "USB 2.0 devices are", "Firefox 1.0 has"."""
    told = word_at(tokens, i + 1) in DID or counts_something(tokens, i + 1)
    return told and tokens[i - 1].lower not in LAST_WORDS


def is_airliner(tokens: list[Token], i: int) -> bool:
    """Tell whether a number names an airliner: "the 777 plane", "its new 777 in Seattle"."""
    if tokens[i].text not in AIRLINERS:
        return False
    if is_capital(tokens, i + 1) or word_at(tokens, i + 1) in PLANES:
        return True
    if word_at(tokens, i - 1) == "boeing":
        return True  # "Boeing 747 pilots"
    return word_at(tokens, i - 1) in {"the", "a", "new"} and not counts_something(tokens, i + 1)


def continues_name(tokens: list[Token], i: int) -> bool:
    """Tell whether a number goes on a list of models of one name: the second one of "iPhone 11 Pro and 11 Pro Max"."""
    if word_at(tokens, i - 1) not in {",", "and", "or"} or not is_capital(tokens, i + 1):
        return False
    former = next((at for at in range(i - 2, max(0, i - NAME_REACH), -1) if tokens[at].kind is Kind.NUMBER), 0)
    return former > 0 and tokens[former].text == tokens[i].text and is_capital(tokens, former - 1)


def is_bare_code(tokens: list[Token], i: int) -> bool:
    """Tell whether a number is the name of a device, by its four digits without a comma: "the 3230 and the 7710"."""
    text, lead = tokens[i].text, i - 1
    if lead > 1 and tokens[lead].lower in {"and", "or"} and tokens[lead - 1].kind is Kind.NUMBER:
        lead -= 2
    if word_at(tokens, lead) != "the" or len(text) < 4 or len(tokens[lead + 1].text) < 4 or "1000" <= text < "2200":
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return following is None or following.kind is Kind.MARK or following.lower in FUNCTION_WORDS
