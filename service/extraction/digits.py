"""Numbers in digits: "1,500", "3.5", "2½", "3 1/2", "1/4", "1.5×10^9"."""

from __future__ import annotations

import unicodedata

from service.extraction.lexer import Kind, Token, is_glued, word_at
from service.extraction.numeral import MAX_DIGITS, SHARE, Numeral, clean, exact, step_of

DENOMINATORS = frozenset({"2", "3", "4", "5", "8", "10", "16", "32"})  # of fractions that are written with a slash
SLASHES = frozenset("/⁄")
QUARTER_STEP = 0.25  # what "3½" and "3 1/4" are written to
MAX_EXPONENT = 30  # of "10^24 kg"; a larger one is a variable of mathematics, not a figure of news
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def read_digits(tokens: list[Token], i: int) -> Numeral | None:
    """Read digits with their decimals, and a vulgar fraction or a power of ten behind them."""
    token = tokens[i]
    if token.kind is Kind.FRACTION:
        return exact(i, i + 1, unicodedata.numeric(token.text), 0.05, unit=SHARE)
    if token.kind is not Kind.NUMBER or len(token.text) > 2 * MAX_DIGITS:
        return None
    digits = token.text.replace(",", "").replace(" ", "")  # "80, 000" of tokenised copy
    if len(digits) - ("." in digits) > MAX_DIGITS:
        return None
    value, decimals = float(digits), digits.partition(".")[2]
    if i + 1 < len(tokens) and tokens[i + 1].kind is Kind.FRACTION:
        return exact(i, i + 2, value + unicodedata.numeric(tokens[i + 1].text), QUARTER_STEP)
    share = vulgar(tokens, i)
    if share is not None:
        return exact(i, i + 3, share, 0.01, unit=SHARE)
    if not decimals and i + 3 < len(tokens) and not tokens[i + 1].glued:
        share = vulgar(tokens, i + 1)
        if share is not None:
            return exact(i, i + 4, value + share, QUARTER_STEP)
    step = 10.0 ** -len(decimals) if decimals else step_of(value)
    return power_of_ten(tokens, i, value, step) or exact(i, i + 1, value, step, bare=True)


def vulgar(tokens: list[Token], i: int) -> float | None:
    """Return the value of a fraction such as "1/4" (a small denominator, so that "7/11" is none)."""
    if i + 2 >= len(tokens) or not (tokens[i + 1].text in SLASHES and tokens[i + 1].glued and tokens[i + 2].glued):
        return None
    above, below = tokens[i].text, tokens[i + 2].text
    known = below in DENOMINATORS or (tokens[i + 1].text == "⁄" and below.isdecimal() and len(below) <= 3)
    if not (known and above.isdecimal() and len(above) <= 2):
        return None
    if is_glued(tokens, i + 3) and tokens[i + 3].text in SLASHES:
        return None  # 1/2/2004
    return int(above) / int(below) if int(above) < int(below) else None


def power_of_ten(tokens: list[Token], i: int, value: float, step: float) -> Numeral | None:
    """Read what "1.5×10^9", "1.5 x 10⁹" and "1.5×10−9" mean, or return None."""
    if word_at(tokens, i + 1) not in {"×", "x"} or word_at(tokens, i + 2) != "10":
        return None
    at = i + 3 + (word_at(tokens, i + 3) == "^")
    negative = word_at(tokens, at) in {"-", "−"} and is_glued(tokens, at)
    at += negative
    if not is_glued(tokens, at):
        return None
    digits = tokens[at].text.translate(RAISED)
    if not digits.removeprefix("-").isdecimal() or len(digits) > 3 or abs(int(digits)) > MAX_EXPONENT:
        return None
    factor = 10.0 ** (-int(digits) if negative else int(digits))
    return exact(i, at + 1, clean(value * factor), step * factor)
