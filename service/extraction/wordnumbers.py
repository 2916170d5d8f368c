"""Numbers in words: "seventeen", "twenty-one thousand three hundred", "a million", "a dozen"."""

from __future__ import annotations

import math

from service.extraction.lexer import Token, joined, word_at
from service.extraction.nouns import counts_something
from service.extraction.numeral import Numeral, exact, step_of

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SMALL = UNITS | TEENS | TENS | {"zero": 0, "nil": 0}
MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "dozen": 12.0, "mln": 1e6, "mn": 1e6, "bn": 1e9,
    "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
DIGITS = UNITS | {"zero": 0, "nought": 0}
LONGEST_DECIMALS = 4
BEHIND_DECIMALS = frozenset(MAGNITUDES) | {"per", "percent", "%"}  # that tell a number from "one point"
# behind these a magnitude stands alone: "the first million", "another hundred"
LONE_LEADERS = frozenset("first next last second another".split())
DOZEN_LEADERS = frozenset("the these those some about around nearly almost roughly".split())
LONE = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen"})


def is_lone(tokens: list[Token], i: int) -> bool:
    """Tell whether the magnitude at token i is a number by itself: "the first million sold", "the dozen eggs"."""
    word, before = word_at(tokens, i), word_at(tokens, i - 1)
    if word == "dozen" and before in DOZEN_LEADERS and word_at(tokens, i - 2) != "by":
        return counts_something(tokens, i + 1)
    return word in LONE and before in LONE_LEADERS and joined(tokens, i + 1) == i + 1


def read_small(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """Read a number word under 100: (value, end)."""
    word = word_at(tokens, i)
    if word not in SMALL:
        return None
    if word in TENS:
        after = joined(tokens, i + 1)
        if word_at(tokens, after) in UNITS:
            return TENS[word] + UNITS[tokens[after].lower], after + 1
    return SMALL[word], i + 1


def read_below_thousand(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """Read a number in words under 1,000 (or "twelve hundred"): (value, end)."""
    if word_at(tokens, i) in {"a", "one"} and word_at(tokens, joined(tokens, i + 1)) == "hundred":
        value, end = 1, joined(tokens, i + 1)
    else:
        small = read_small(tokens, i)
        if small is None:
            return None
        value, end = small
        after = joined(tokens, end)
        if word_at(tokens, after) != "hundred" or value == 0:
            return small
        end = after
    value, end = value * 100, end + 1
    rest = read_small(tokens, end + 1) if word_at(tokens, end) == "and" else read_small(tokens, joined(tokens, end))
    if rest is not None and rest[0] > 0 and word_at(tokens, joined(tokens, rest[1])) != "hundred":
        return value + rest[0], rest[1]  # but "three hundred and two hundred" are two numbers
    return value, end


def read_words(tokens: list[Token], i: int) -> Numeral | None:
    """Read a number in words; each part is of a smaller magnitude than the one before, so that there are few."""
    article = word_at(tokens, i) in {"a", "an"}
    if is_lone(tokens, i):
        value = MAGNITUDES[tokens[i].lower]
        return exact(i, i + 1, value, step_of(value))
    total, ceiling, position, end = 0.0, math.inf, i, i
    while True:
        part = read_below_thousand(tokens, position)
        if part is None and article:
            part = 1, i + 1
        if part is None:
            break
        value, after = part
        factor_at = joined(tokens, after)
        factor = MAGNITUDES.get(word_at(tokens, factor_at), 1.0)
        if factor == 100.0:  # "hundred" was read above; a further one is another number
            factor = 1.0
        if article and factor == 1.0 and after == i + 1:
            return None  # "a" is an article here
        if factor >= ceiling or value * factor >= ceiling:
            break
        total += value * factor
        end = factor_at + 1 if factor > 1.0 else after
        ceiling, article = factor, False
        if factor <= 12.0:
            break
        position = end + 1 if word_at(tokens, end) == "and" else joined(tokens, end)
    if end == i:
        return None
    return read_decimals(tokens, i, total, end) or exact(i, end, total, step_of(total), bare=total < 1000)


def read_decimals(tokens: list[Token], first: int, whole: float, end: int) -> Numeral | None:
    """Read on to the decimals of "one point three per cent", "two point two five"; "one point three" alone is none."""
    if word_at(tokens, end) != "point" or whole >= 1000:
        return None
    digits, at = "", end + 1
    while len(digits) < LONGEST_DECIMALS and word_at(tokens, at) in DIGITS:
        digits, at = f"{digits}{DIGITS[tokens[at].lower]}", at + 1
    if not digits or (whole == 1 and word_at(tokens, at) not in BEHIND_DECIMALS):
        return None
    return exact(first, at, float(f"{whole:.0f}.{digits}"), 10.0 ** -len(digits), bare=True)
