"""Numbers in digits, in words and mixed: "3.5bn", "twenty-one thousand", "half a million", "two-thirds".

Every reader takes the tokens and the index to begin at, and returns a Numeral or None; none looks further ahead than
the number itself goes, so that reading a text takes time in proportion to its length.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass

from service.extraction.lexer import Kind, Token
from service.model import Interval

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
MAGNITUDE_WORDS = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "dozen": 12.0, "mln": 1e6, "mn": 1e6, "bn": 1e9,
    "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
GLUED_MAGNITUDES = {"k": 1e3, "b": 1e9}  # only written up against the digits: 40k, $5b
FRACTION_WORDS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
VAGUE = {  # plural: (low, high) of what the word alone allows
    "dozens": (24.0, 100.0), "scores": (40.0, 200.0), "tens": (20.0, 100.0), "hundreds": (1e2, 1e3),
    "thousands": (1e3, 1e4), "millions": (1e6, 1e9), "billions": (1e9, 1e12), "trillions": (1e12, 1e15),
    "lakhs": (1e5, 1e7), "crores": (1e7, 1e9),
}  # fmt: skip
SEVERAL = {"several": (3.0, 9.0), "few": (2.0, 9.0), "couple": (2.0, 3.0)}
HYPHENS = frozenset("-‐‑–")
MAX_DIGITS = 15  # what a float holds exactly; a longer run is an identifier, not an amount
ROUND_SHARE = 0.1  # a round figure is taken to be written to no coarser a step than this share of itself


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number read from tokens `first` to `end` (exclusive).

    `value` is None for a vague amount; `fraction` marks a share of something ("a third"), not a number of things.
    """

    first: int
    end: int
    value: float | None
    interval: Interval
    granularity: float
    fraction: bool = False
    vague: bool = False
    bare: bool = False  # digits or one word with nothing said of its magnitude, so that one written later can apply


def exact(first: int, end: int, value: float, granularity: float, *, fraction: bool = False, bare: bool = False) -> Numeral:
    """Return the numeral of one value."""
    return Numeral(first, end, value, Interval(value, value), granularity, fraction=fraction, bare=bare)


def times(numeral: Numeral, factor: float, end: int) -> Numeral:
    """Return the numeral with a magnitude written after it applied."""
    value = None if numeral.value is None else clean(numeral.value * factor)
    interval = Interval(clean(numeral.interval.low * factor), clean(numeral.interval.high * factor))
    step = min(numeral.granularity * factor, abs(value) * ROUND_SHARE) if value else numeral.granularity * factor
    return Numeral(numeral.first, end, value, interval, step, numeral.fraction, numeral.vague)


def clean(value: float) -> float:
    """Return the value without the dust of binary multiplication (4.1 * 1e6 is 4100000)."""
    return float(f"{value:.12g}")


def step_of(value: float) -> float:
    """Return the step a whole number is written to: its trailing zeros, but at most a tenth of it.

    Below 100 a whole number is taken as counted: newsrooms write "30 people" of exactly thirty.
    """
    if value < 100 or value != int(value):
        return 1.0
    whole, step = int(value), 1
    while whole % 10 == 0:
        whole //= 10
        step *= 10
    return max(1.0, min(float(step), value * ROUND_SHARE))


def read_digits(tokens: list[Token], i: int) -> Numeral | None:
    """Read digits with their decimals, and a vulgar fraction behind them: "1,500", "3.5", "2½", "3 1/2", "1/4"."""
    token = tokens[i]
    if token.kind is Kind.FRACTION:
        return exact(i, i + 1, unicodedata.numeric(token.text), 0.05, fraction=True)
    if token.kind is not Kind.NUMBER or len(token.text) > 2 * MAX_DIGITS:
        return None
    digits = token.text.replace(",", "")
    if len(digits) - ("." in digits) > MAX_DIGITS:
        return None
    value = float(digits)
    whole, _, decimals = digits.partition(".")
    if i + 1 < len(tokens) and tokens[i + 1].kind is Kind.FRACTION:
        return exact(i, i + 2, value + unicodedata.numeric(tokens[i + 1].text), 0.25)
    share = vulgar(tokens, i)
    if share is not None:
        return exact(i, i + 3, share, 0.01, fraction=True)
    if not decimals and i + 3 < len(tokens) and not tokens[i + 1].glued:
        share = vulgar(tokens, i + 1)
        if share is not None and share < 1:
            return exact(i, i + 4, value + share, 0.25)
    step = 10.0 ** -len(decimals) if decimals else step_of(value)
    return exact(i, i + 1, value, step, bare=True)


def vulgar(tokens: list[Token], i: int) -> float | None:
    """Return the value of a fraction such as "1/4" (a small denominator, so that "7/11" is none)."""
    if i + 2 >= len(tokens) or not (tokens[i + 1].text == "/" and tokens[i + 1].glued and tokens[i + 2].glued):
        return None
    above, below = tokens[i].text, tokens[i + 2].text
    if not (above.isdecimal() and below in {"2", "3", "4", "5", "8", "10", "16", "32"}):
        return None
    if i + 3 < len(tokens) and tokens[i + 3].glued and tokens[i + 3].text == "/":
        return None  # 1/2/2004
    return int(above) / int(below) if len(above) <= 2 and int(above) < int(below) else None


def word_at(tokens: list[Token], i: int) -> str:
    """Return the token's lower-case text, or "" past the end."""
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def joined(tokens: list[Token], i: int) -> int:
    """Return the index after a hyphen that joins two words at i, or i itself where none stands."""
    if i + 1 < len(tokens) and tokens[i].text in HYPHENS and tokens[i].glued and tokens[i + 1].glued:
        return i + 1
    return i


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
    if rest is not None and rest[0] > 0 and not starts_new_number(tokens, rest[1]):
        return value + rest[0], rest[1]
    return value, end


def starts_new_number(tokens: list[Token], end: int) -> bool:
    """Tell whether what ended here goes on as a number of its own ("three hundred and two hundred")."""
    return word_at(tokens, joined(tokens, end)) == "hundred"


def read_words(tokens: list[Token], i: int) -> Numeral | None:
    """Read a number in words: "twenty-one thousand three hundred", "a million", "a dozen"."""
    article = word_at(tokens, i) in {"a", "an"}
    total, ceiling, position = 0.0, math.inf, i
    end = i
    while True:
        if article:
            part: tuple[int, int] | None = read_below_thousand(tokens, i) or (1, i + 1)
        else:
            part = read_below_thousand(tokens, position)
        if part is None:
            break
        value, after = part
        factor_at = joined(tokens, after)
        factor = MAGNITUDE_WORDS.get(word_at(tokens, factor_at), 1.0)
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
    return exact(i, end, total, step_of(total), bare=total < 1000)


def read_fraction(tokens: list[Token], i: int) -> Numeral | None:
    """Read a share in words: "half", "a third", "two-thirds", "three quarters", "one in five", "nine out of 10"."""
    word = word_at(tokens, i)
    if word == "half":
        return exact(i, i + 1, 0.5, 0.05, fraction=True)
    if word in {"a", "an"}:
        parts = FRACTION_WORDS.get(word_at(tokens, joined(tokens, i + 1)))
        if parts is None or not reads_as_share(tokens, i, joined(tokens, i + 1) + 1):
            return None
        return exact(i, joined(tokens, i + 1) + 1, 1 / parts, 0.05, fraction=True)
    small = read_small(tokens, i)
    if small is None or not 0 < small[0] < 20:
        return None
    at = joined(tokens, small[1])
    name = word_at(tokens, at)
    parts = FRACTION_WORDS.get(name.removesuffix("s") if name != "halves" else name)
    if parts is None or small[0] >= parts or (small[0] > 1) != name.endswith("s"):
        return None
    if small[0] == 1 and at == small[1] and not reads_as_share(tokens, i, at + 1):
        return None  # "one third-placed", "one fifth grader": an ordinal
    return exact(i, at + 1, small[0] / parts, 0.05, fraction=True)


SHARE_FOLLOWERS = frozenset(
    "of in from to as more less fewer higher lower larger smaller bigger over on off that since by and or compared "
    "between this last the were was are is have has had said say".split()
)


def reads_as_share(tokens: list[Token], first: int, end: int) -> bool:
    """Tell "a third of", "by a fifth", "a quarter." from the ordinals of "a third goal"."""
    if end >= len(tokens) or word_at(tokens, first - 1) in {"by", "almost", "nearly", "about"}:
        return True
    if tokens[end].text in HYPHENS and tokens[end].glued:
        return False
    return tokens[end].kind in (Kind.MARK, Kind.NUMBER) or tokens[end].lower in SHARE_FOLLOWERS


def read_ratio(tokens: list[Token], i: int) -> Numeral | None:
    """Read "one in five", "nine out of 10", "43 in every 1,000"."""
    above = read_digits(tokens, i) or read_words(tokens, i)
    if above is None or not above.bare or above.value is None:
        return None
    at = above.end
    if word_at(tokens, at) == "in":
        at += 1
    elif word_at(tokens, at) == "out" and word_at(tokens, at + 1) == "of":
        at += 2
    else:
        return None
    at += word_at(tokens, at) == "every"
    if at >= len(tokens):
        return None
    below = read_digits(tokens, at) or read_words(tokens, at)
    if below is None or below.value is None or not 0 < above.value < below.value:
        return None
    if tokens[at].kind is Kind.NUMBER and below.value > 1000:
        return None  # "one in 2004"
    after = tokens[below.end] if below.end < len(tokens) else None
    if after is not None and after.lower.removesuffix("s") in {"day", "week", "month", "year", "minute", "hour"}:
        return None  # "three in five days"
    return exact(i, below.end, above.value / below.value, 0.1 / below.value, fraction=True)


def read_vague(tokens: list[Token], i: int) -> Numeral | None:
    """Read "hundreds", "tens of thousands", "hundreds of millions", "several", "a few hundred", "a couple of"."""
    word = word_at(tokens, i)
    if word in VAGUE:
        low, high = VAGUE[word]
        if word_at(tokens, i + 1) == "of" and word_at(tokens, i + 2) in VAGUE:
            unit, _ = VAGUE[tokens[i + 2].lower]
            return Numeral(i, i + 3, None, Interval(low * unit, high * unit), 0.0, vague=True)
        return Numeral(i, i + 1, None, Interval(low, high), 0.0, vague=True)
    at = i + 1 if word == "a" and word_at(tokens, i + 1) in {"few", "couple"} else i
    name = word_at(tokens, at)
    if name not in SEVERAL or (name == "couple" and at == i) or (name == "few" and at == i):
        return None
    low, high = SEVERAL[name]
    end = at + 1
    if name == "couple":
        if word_at(tokens, end) != "of":
            return None
        end += 1
    factor = MAGNITUDE_WORDS.get(word_at(tokens, end), 1.0)
    end += factor > 1.0
    if name == "few" and factor == 1.0:
        return None  # "a few" says too little to compare
    return Numeral(i, end, None, Interval(low * factor, high * factor), 0.0, vague=True)


def read_magnitude(tokens: list[Token], numeral: Numeral) -> Numeral:
    """Apply the magnitude written behind a number: "3.5bn", "3.5 billion", "3-million", "40k", "5 lakh"."""
    at = joined(tokens, numeral.end)
    if at >= len(tokens) or numeral.vague or numeral.fraction:
        return numeral
    word = tokens[at].lower
    if word in MAGNITUDE_WORDS:
        after = times(numeral, MAGNITUDE_WORDS[word], at + 1)
        return read_magnitude(tokens, after) if word in {"hundred", "thousand", "lakh"} else after
    if tokens[at].glued and at == numeral.end and word in GLUED_MAGNITUDES and tokens[at - 1].kind is Kind.NUMBER:
        return times(numeral, GLUED_MAGNITUDES[word], at + 1)
    return numeral


def read_and_a_half(tokens: list[Token], numeral: Numeral) -> Numeral:
    """Read "two and a half", "a million and a half", "one and three quarters"."""
    if word_at(tokens, numeral.end) != "and" or numeral.value is None:
        return numeral
    at = numeral.end + 1
    count = 1 if word_at(tokens, at) in {"a", "one"} else UNITS.get(word_at(tokens, at), 0)
    name_at = joined(tokens, at + 1)
    name = word_at(tokens, name_at)
    parts = {"half": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3}.get(name)
    if not parts or not 0 < count < parts or (count > 1) != name.endswith("s") or word_at(tokens, name_at + 1) == "of":
        return numeral
    unit = MAGNITUDE_WORDS.get(word_at(tokens, numeral.end - 1), 1.0)
    value = clean(numeral.value + count / parts * unit)
    step = min(unit * 0.25, value * ROUND_SHARE)
    return exact(numeral.first, name_at + 1, value, step, bare=unit == 1.0)


def read_half_of(tokens: list[Token], i: int) -> Numeral | None:
    """Read a share of a magnitude: "half a million", "half-a-dozen", "a quarter of a million", "quarter million"."""
    if word_at(tokens, i) == "quarter":
        share: Numeral | None = exact(i, i + 1, 0.25, 0.05, fraction=True)
    else:
        share = read_fraction(tokens, i)
    if share is None or share.value is None:
        return None
    at = share.end + (word_at(tokens, share.end) == "of")
    at = joined(tokens, at)
    if word_at(tokens, at) == "a":
        at = joined(tokens, at + 1)
    factor = MAGNITUDE_WORDS.get(word_at(tokens, at))
    if factor is None:
        return None
    value = clean(share.value * factor)
    return exact(i, at + 1, value, value * ROUND_SHARE if factor > 12 else 1.0)


def read_numeral(tokens: list[Token], i: int) -> Numeral | None:
    """Read the number that begins at token i, in whatever form, or return None."""
    special = read_half_of(tokens, i) or read_ratio(tokens, i) or read_vague(tokens, i)
    if special is not None:
        return special
    number = read_digits(tokens, i)
    if number is None:
        number = read_fraction(tokens, i) or read_words(tokens, i)
        if number is None or number.fraction:
            return number
        return read_magnitude(tokens, read_and_a_half(tokens, number))
    if number.fraction:
        return number
    return read_magnitude(tokens, number)
