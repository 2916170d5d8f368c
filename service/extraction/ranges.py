"""Two numbers that belong together: "10-15%", "six or seven", "between 50 and 70", "5 to 6 million"."""

from __future__ import annotations

from typing import NamedTuple

from service.extraction.currencies import read_currency
from service.extraction.lexer import HYPHENS, Kind, Token, is_glued, word_at
from service.extraction.millions import read_million
from service.extraction.numeral import Numeral, times
from service.extraction.numerals import read_numeral
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES
from service.lexicon import MOVEMENT
from service.model import Interval, Unit

LEADERS = frozenset({"aged", "ages", "age", "between", "of", "from"})
SPREAD = frozenset("range ranges ranged ranging vary varies varied varying anything anywhere somewhere".split())
REACH = 14  # tokens before a figure in which the verb of its movement stands: "rose by 40% in June, from £5 to £7"
CLOSE = 3  # the same without a "from": "rose 3% to 45"
ALIKE = 20.0  # the ratio up to which "from 5 to 6 million" shares its magnitude, but "from 500 to 1.2 million" does not


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
    if second is None or second.value is None or second.unit is not None:
        return single(first)
    second = read_million(tokens, second, money=currency is not None)
    again = read_simple(tokens, second.end) if inner else None
    if inner is not None and (again is None or again.unit != inner.unit):
        return single(first)
    low = share_magnitude(tokens, first, second)
    link = word_at(tokens, inner.end if inner else first.end)
    values = low.interval.low, second.interval.high
    if not values[0] < values[1] or moves(tokens, first.first, link):
        return single(low)
    if link == "or" and values[1] > 2 * values[0] + 1:
        return single(first)
    step = min(low.granularity, second.granularity)
    return Whole(second.end, None, Interval(*values), step, True, unit=inner.unit if inner else None)


def link_end(tokens: list[Token], first: Numeral, at: int, *, spaced: bool) -> int | None:
    """Return the index after what links a number to the next one of its range, or None where nothing does."""
    link, before = word_at(tokens, at), word_at(tokens, first.first - (1 if spaced else 2))
    if link in HYPHENS:
        if is_glued(tokens, at) and is_glued(tokens, at + 1):
            return at + 1
        if is_glued(tokens, at):  # "18- to 24-year-olds"
            return at + 2 if word_at(tokens, at + 1) in {"to", "or"} else None
        digits = at + 1 < len(tokens) and tokens[at - 1].kind is tokens[at + 1].kind is Kind.NUMBER
        return at + 1 if digits and (before in LEADERS or takes_unit(tokens, at + 2)) else None
    if link == "to" and word_at(tokens, at + 1) in HYPHENS and is_glued(tokens, at + 2):
        return at + 2  # a stray hyphen: "200 to-300"
    return at + 1 if link in {"to", "or"} or (link == "and" and before == "between") else None


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


def moves(tokens: list[Token], i: int, link: str) -> bool:
    """Tell whether the number at token i is the size or the start of a movement: "rose 3 to 45", "cut from 9 to 7"."""
    if link != "to":
        return False
    words = [token.lower for token in tokens[max(0, i - REACH) : i]]
    near = words[-4:]
    if words[-1:] == ["by"] or any(word in SPREAD for word in words):
        return False
    if "from" in near:
        return any(word in MOVEMENT for word in words) and near[near.index("from") + 1 :][:1] != ["the"]
    return any(word in MOVEMENT - {"go", "goes", "went"} for word in words[-CLOSE:])
