"""Two numbers that belong together: "10-15%", "six or seven", "between 50 and 70", "5 to 6 million"."""

from __future__ import annotations

from typing import NamedTuple

from service.extraction.currencies import read_currency
from service.extraction.lexer import HYPHENS, Kind, Token, is_glued, joined, word_at
from service.extraction.millions import read_million
from service.extraction.numeral import Numeral, times
from service.extraction.numerals import read_numeral
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES
from service.lexicon import MOVEMENT
from service.model import Interval, Unit

LEADERS = frozenset({"aged", "ages", "age", "between", "of", "from"})
SPREAD = frozenset("range ranges ranged ranging vary varies varied varying anything anywhere somewhere".split())
MOVING = MOVEMENT | frozenset(
    """upped upping revised revising extend extended extending upgraded downgraded switched raised goes going brought
    bringing pushed pushing drove driven driving""".split()
)
STANDING = frozenset(
    """cost costs costing priced sells selling sold charge charges charging aged ages lasting lasts lasted worth
    weighing measuring holds open""".split()
)  # what stands in a range: "priced from $200 to $250"
SIZED = frozenset({"by", "of", "to", "at", "in", "for", ".", ";"})  # that stand between a movement and a range
SENTENCE_ENDS = frozenset({".", ";", "!", "?"})
REACH = 24  # tokens before a figure in which the verb of its movement stands: "raised the limit on ... from 49% to 74%"
NEAR = 8  # the same for a word of a range
CLOSE = 5  # the same without a "from": "rose 3% to 45", "lost more than $2 to $43"
BY_RATIO = 2.0  # "cut by $3m to $4m" is a range; "up by $3m to $40m", each in its own unit, a size and an end
BARE_RATIO = 5.0  # the same of two bare numbers: "rose by 12,000 to 830,000"
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
    last = far_end(tokens, second, money=currency is not None)
    again = read_simple(tokens, last.end) if inner else None
    if inner is not None and (again is None or again.unit != inner.unit):
        return single(first)
    low = share_magnitude(tokens, first, last)
    link = word_at(tokens, inner.end if inner else first.end)
    values = low.interval.low, last.interval.high
    bare = currency is None and inner is None
    unlike = values[1] > (BARE_RATIO if bare else BY_RATIO) * values[0]
    apart = unlike and not (bare and read_simple(tokens, last.end) is not None)
    if not values[0] < values[1] or moves(tokens, first, last.end, link, apart=apart):
        return single(low)
    if link == "or" and values[1] > 2 * values[0] + 1:
        return single(first)
    step = min(low.granularity, last.granularity)
    return Whole(last.end, None, Interval(*values), step, True, unit=inner.unit if inner else None)


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
    if link in HYPHENS:
        if is_glued(tokens, at) and is_glued(tokens, at + 1):
            return at + 1
        if is_glued(tokens, at):  # "18- to 24-year-olds"
            return at + 2 if word_at(tokens, at + 1) in {"to", "or"} else None
        digits = at + 1 < len(tokens) and tokens[at - 1].kind is tokens[at + 1].kind is Kind.NUMBER
        return at + 1 if digits and (before in LEADERS or takes_unit(tokens, at + 2)) else None
    if link == "to" and word_at(tokens, at + 1) in HYPHENS and is_glued(tokens, at + 2):
        return at + 2  # a stray hyphen: "200 to-300"
    aged = [word_at(tokens, at) for at in range(first.first - 3, first.first)] == ["the", "ages", "of"]
    return at + 1 if link in {"to", "or"} or (link == "and" and (before == "between" or aged)) else None


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


def moves(tokens: list[Token], first: Numeral, end: int, link: str, *, apart: bool) -> bool:
    """Tell whether two numbers are the size or the start of a movement and its end: "rose 3 to 45", "cut from 9 to 7".

    `end` is the index after the second number; `apart` tells that the two are written as if unlike (see BY_RATIO).
    """
    if link != "to":
        return False
    words = [token.lower for token in tokens[max(0, first.first - REACH) : first.first]]
    near = words[-4:]
    if any(word in SPREAD for word in words[-NEAR:]):
        return False
    if "from" in near:
        told = is_told_of_moving(words[::-1]) and near[near.index("from") + 1 :][:1] != ["the"]
        return told and not goes_on(tokens, end)
    return is_moved(words[-CLOSE:][::-1], apart=apart)


def goes_on(tokens: list[Token], end: int) -> bool:
    """Tell whether another end follows, which makes a range the first one: "revised from 5 to 7% to 3 to 5%"."""
    unit = read_simple(tokens, end)
    at = unit.end if unit else end
    return word_at(tokens, at) == "to" and at + 1 < len(tokens) and read_numeral(tokens, at + 1) is not None


def is_moved(words: list[str], *, apart: bool) -> bool:
    """Tell the size of "lost more than $2" from "a loss of $2 to $3", "fell to 2 to 3"; the words go backwards."""
    for word in words:
        if word in MOVEMENT - {"go", "goes", "went"}:
            return True
        if word in SIZED and not (word == "by" and apart):
            return False
    return False


def is_told_of_moving(words: list[str]) -> bool:
    """Tell whether a word of movement is the last one of its kind before a figure; the words go backwards from it."""
    for word in words:
        if word in MOVING:
            return True
        if word in STANDING or word in SENTENCE_ENDS:
            return False
    return False
