"""Numbers that belong together: "10-15%", "six or seven", "between 50 and 70", "5 to 6 million", "7, 8 or 9"."""

from __future__ import annotations

from typing import NamedTuple

from service.extraction.currencies import read_currency
from service.extraction.digits import read_digits
from service.extraction.lexer import HYPHENS, Kind, Token, is_glued, joined, word_at
from service.extraction.millions import read_million
from service.extraction.movements import moves
from service.extraction.numeral import MULTIPLE, SHARE, Numeral, times
from service.extraction.numerals import read_numeral
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES, SMALL, read_words
from service.model import UNBOUNDED, Interval, Unit

LEADERS = frozenset({"aged", "ages", "age", "between", "of", "from"})
ALIKE = 20.0  # the ratio up to which "from 5 to 6 million" shares its magnitude, but "from 500 to 1.2 million" does not
LONGEST_RUN = 4  # numbers of "three, four, five or six" behind the first
RUN_DIGITS = 3


class Whole(NamedTuple):
    """A single number or a range, on the tokens before `end` (exclusive)."""

    end: int
    value: float | None
    interval: Interval
    granularity: float
    is_range: bool = False
    own: Unit | None = None  # what the wording itself says that it is: a share, a multiple
    unit: Unit | None = None  # where it is written within a range: "5 per cent to 20 per cent"


def single(numeral: Numeral) -> Whole:
    """Return one number as a whole."""
    return Whole(numeral.end, numeral.value, numeral.interval, numeral.granularity, own=numeral.unit)


def extend(tokens: list[Token], first: Numeral, currency: Unit | None) -> Whole:
    """Return the range that the number begins, or the number alone, with a magnitude that the second one shares."""
    if first.unit == SHARE and currency is None:
        return extend_share(tokens, first)
    if first.value is None or first.unit is not None:
        return single(first)
    inner = read_simple(tokens, first.end) if currency is None else None
    at = link_end(tokens, first, inner.end if inner else first.end, spaced=currency is None)
    if at is None:
        return single(first)
    repeated = read_currency(tokens, at) if at < len(tokens) else None
    if repeated is not None and repeated.unit != currency:
        return single(first)
    at = repeated.end if repeated else at
    second = read_numeral(tokens, at) if at < len(tokens) else None
    if second is not None and second.unit == MULTIPLE and inner is None and repeated is None:
        return spread(first, second)  # "two to three times higher"
    if second is not None and second.unit == SHARE and inner is None and repeated is None:
        low = of_same_base(tokens, first, second)  # "two or three in 100"
        return single(first) if low is None else spread(low, second)
    if second is None or second.value is None or second.unit is not None:
        return single(first)
    second = read_million(tokens, second, money=currency is not None)
    last = far_end(tokens, second, money=currency is not None)
    again = read_simple(tokens, last.end) if inner else None
    if inner is not None and (again is None or again.unit != inner.unit):
        return single(first)
    low = share_magnitude(tokens, first, last)
    link = word_at(tokens, inner.end if inner else first.end)
    values = low.interval.low, last.interval.high
    unit = currency or (inner.unit if inner else None)
    ratio = values[1] / values[0] if values[0] else UNBOUNDED
    if not values[0] < values[1] or moves(tokens, first, last.end, link, ratio=ratio, unit=unit):
        return single(low)
    if link == "or" and values[1] > 2 * values[0] + 1:
        return single(first)
    step = min(low.granularity, last.granularity)
    return Whole(last.end, None, Interval(*values), step, True, unit=inner.unit if inner else None)


def extend_share(tokens: list[Token], first: Numeral) -> Whole:
    """Return the range that a share begins, or the share alone: "between a quarter and a third"."""
    link = word_at(tokens, first.end)
    joins = link in {"to", "or"} or (link == "and" and word_at(tokens, first.first - 1) == "between")
    second = read_numeral(tokens, first.end + 1) if joins and first.end + 1 < len(tokens) else None
    if second is None or second.unit != SHARE or moves(tokens, first, second.end, link, ratio=1.0, unit=SHARE):
        return single(first)
    return spread(first, second)


def of_same_base(tokens: list[Token], first: Numeral, second: Numeral) -> Numeral | None:
    """Return a number as the share that the larger one behind it is read as, or None: "two or three in 10"."""
    above = read_digits(tokens, second.first) or read_words(tokens, second.first)
    if above is None or second.value is None or not (first.bare and above.bare):
        return None
    if first.value is None or above.value is None or not 0 < first.value < above.value:
        return None
    return times(first, second.value / above.value, first.end)


def spread(first: Numeral, second: Numeral) -> Whole:
    """Return the range from one number to one that says what both are, or the first one alone where that is less."""
    if first.value is None or second.value is None or not first.value < second.value:
        return single(first)
    step = min(first.granularity, second.granularity)
    return Whole(second.end, None, Interval(first.value, second.value), step, True, own=second.unit)


def far_end(tokens: list[Token], second: Numeral, *, money: bool) -> Numeral:
    """Return the far end where the second number is a range itself, else that number: "from 2 to 3-4bn"."""
    at = joined(tokens, second.end)
    if at == second.end or tokens[at].kind is not Kind.NUMBER or not second.bare or second.value is None:
        return second
    last = read_numeral(tokens, at)
    if last is None or last.value is None or last.unit is not None:
        return second
    last = read_million(tokens, last, money=money)
    return last if share_magnitude(tokens, second, last).interval.high < last.interval.low else second


def link_end(tokens: list[Token], first: Numeral, at: int, *, spaced: bool) -> int | None:
    """Return the index after what links a number to the next one of its range, or None where nothing does."""
    link, before = word_at(tokens, at), word_at(tokens, first.first - (1 if spaced else 2))
    if link == ",":
        plain = spaced and first.value is not None and first.first + 1 == first.end == at
        return run_end(tokens, first.value or 0, at) if plain else None
    if link in HYPHENS:
        if is_glued(tokens, at) and is_glued(tokens, at + 1):
            tied = word_at(tokens, at + 1) in {"to", "or"} and word_at(tokens, at + 2) in HYPHENS
            return at + 3 if tied and is_glued(tokens, at + 3) else at + 1  # "six-to-eight weeks"
        if is_glued(tokens, at):  # "18- to 24-year-olds"
            return at + 2 if word_at(tokens, at + 1) in {"to", "or"} else None
        digits = at + 1 < len(tokens) and tokens[at - 1].kind is tokens[at + 1].kind is Kind.NUMBER
        return at + 1 if digits and (before in LEADERS or takes_unit(tokens, at + 2)) else None
    if link == "to" and word_at(tokens, at + 1) in HYPHENS and is_glued(tokens, at + 2):
        return at + 2  # a stray hyphen: "200 to-300"
    aged = [word_at(tokens, at) for at in range(first.first - 3, first.first)] == ["the", "ages", "of"]
    return at + 1 if link in {"to", "or"} or (link == "and" and (before == "between" or aged)) else None


def run_end(tokens: list[Token], value: float, at: int) -> int | None:
    """Return the index of the last of some numbers that rise by one up to an "or", or None: "three, four or five".

    `at` is the index after the first of them, whose value is given.
    """
    for rank in range(LONGEST_RUN):
        comma = word_at(tokens, at) == ","
        last = word_at(tokens, at + comma) == "or"
        then = at + comma + last
        if not (comma or last) or whole_at(tokens, then) != value + rank + 1:
            return None
        if last:
            return then if rank else None
        at = then + 1
    return None


def whole_at(tokens: list[Token], i: int) -> int | None:
    """Return the small whole number at token i, in digits or as a word."""
    word = word_at(tokens, i)
    return int(word) if word.isdecimal() and len(word) <= RUN_DIGITS else SMALL.get(word)


def takes_unit(tokens: list[Token], i: int) -> bool:
    """Tell whether a unit or a magnitude stands at token i."""
    return word_at(tokens, i) in MAGNITUDES or read_simple(tokens, i) is not None


def share_magnitude(tokens: list[Token], first: Numeral, second: Numeral) -> Numeral:
    """Apply the second number's magnitude to a bare first one: "5 to 6 million"."""
    if not first.bare or first.value is None or second.value is None:
        return first
    last = tokens[second.end - 1].lower
    factor = MAGNITUDES.get(last, 1e6 if last == "m" else 1e3 if last == "k" else 1.0)
    shared = factor > 12 and second.value / ALIKE <= first.value * factor <= second.value * ALIKE
    return times(first, factor, first.end) if shared else first
