"""Amounts that the wording leaves open: "hundreds", "tens of thousands", "dozens", "several", "a handful of"."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token, joined, word_at
from service.extraction.nouns import FUNCTION_WORDS, counts_something, is_plural
from service.extraction.numeral import Numeral, between, exact
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES

# The word alone allows a decade from its own magnitude: who means more says "tens of" or "hundreds of".
PLURALS = {
    "tens": (1e1, 1e2), "hundreds": (1e2, 1e3), "thousands": (1e3, 1e4), "millions": (1e6, 1e7),
    "billions": (1e9, 1e10), "trillions": (1e12, 1e13), "lakhs": (1e5, 1e6), "crores": (1e7, 1e8),
    "dozens": (24.0, 100.0), "scores": (40.0, 100.0),
}  # fmt: skip
ALONE = frozenset(PLURALS) - {"tens", "scores", "lakhs", "crores"}  # the others need an "of": "scores" is also a verb
DIGITS = {"single": 1.0, "double": 10.0, "triple": 100.0}
SCORE_STEP = 5.0  # what "a score of" is told to
LAPSES = frozenset({"past", "last", "next", "first", "another"})
THEM = frozenset("the these those his her its our their".split())
FEW = {"several": (3.0, 9.0), "few": (2.0, 9.0), "couple": (2.0, 3.0), "handful": (2.0, 9.0)}


def read_vague(tokens: list[Token], i: int) -> Numeral | None:
    """Read a vague amount; "a few" without a magnitude says too little to compare and is none."""
    word = word_at(tokens, i)
    if word in PLURALS:
        return read_plural(tokens, i, *PLURALS[word])
    if word in DIGITS:
        return read_digits(tokens, i)
    return read_score(tokens, i) or read_few(tokens, i)


def read_digits(tokens: list[Token], i: int) -> Numeral | None:
    """Read the 10 to 99 billions of "double-digit billions"."""
    at = joined(tokens, i + 1)
    if at == i + 1 or word_at(tokens, at) not in {"digit", "figure"}:
        return None
    factor = MAGNITUDES.get(word_at(tokens, at + 1).removesuffix("s"))
    low = DIGITS[tokens[i].lower]
    return None if factor is None else between(i, at + 2, low * factor, 10 * low * factor)


def read_score(tokens: list[Token], i: int) -> Numeral | None:
    """Read the twenty of "a score of ships"; "a score of 12" is a result."""
    told = word_at(tokens, i + 1) == "score" and word_at(tokens, i) == "a" and word_at(tokens, i + 2) == "of"
    return exact(i, i + 3, 20.0, SCORE_STEP) if told and counts_something(tokens, i + 3) else None


def read_plural(tokens: list[Token], i: int, low: float, high: float) -> Numeral | None:
    """Read "hundreds", "scores of", "tens of thousands", "hundreds of millions"."""
    if word_at(tokens, i + 1) == "of" and word_at(tokens, i + 2) in PLURALS:
        unit, _ = PLURALS[tokens[i + 2].lower]
        return between(i, i + 3, low * unit, high * unit)
    if word_at(tokens, i + 1) == "and" and word_at(tokens, i + 2) == tokens[i].lower:
        return between(i, i + 3, low, high)  # "hundreds and hundreds"
    if tokens[i].lower not in ALONE and word_at(tokens, i + 1) != "of":
        return None
    return between(i, i + 1, low, high)


def read_few(tokens: list[Token], i: int) -> Numeral | None:
    """Read "several", "a few hundred", "a couple of", "the past couple of"."""
    at = i + (word_at(tokens, i) == "a")
    name = word_at(tokens, at)
    led = at > i or (name != "several" and (word_at(tokens, i - 1) in LAPSES or is_lapse(tokens, at)))
    if name not in FEW or (name == "several") == led:
        return None
    end = at + 1
    of = end + 1 + (word_at(tokens, end + 1) in THEM)  # "a handful of the walkers"
    if name == "handful" and not counts_something(tokens, of):
        return None
    if name in {"couple", "handful"}:
        if word_at(tokens, end) not in {"of", "more"}:
            return None
        end += 1
    factor = MAGNITUDES.get(word_at(tokens, end))
    if factor is None and name == "few":
        return None
    low, high = FEW[name]
    return between(i, end + (factor is not None), low * (factor or 1.0), high * (factor or 1.0))


def is_lapse(tokens: list[Token], at: int) -> bool:
    """Tell whether a couple of days or the like is told behind an adjective: "big couple of months"."""
    described = at > 0 and tokens[at - 1].kind is Kind.WORD and tokens[at - 1].lower not in FUNCTION_WORDS
    timed = read_simple(tokens, at + 2)
    several = is_plural(tokens, at + 2) and timed is not None and timed.unit.dimension == "time"
    return described and [word_at(tokens, at), word_at(tokens, at + 1)] == ["couple", "of"] and several
