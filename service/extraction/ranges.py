"""Two numbers that belong together: ranges ("10-15%", "5 to 6 million"), scores and odds ("2-1", "7/2").

Also the one letter that is two things: the "m" of "£10m" and of "a 10m wall".
"""

from __future__ import annotations

from dataclasses import dataclass

from service.extraction import units
from service.extraction.dates import Stamp
from service.extraction.lexer import Kind, Token
from service.extraction.names import NAMED_FRACTIONS
from service.extraction.numerals import HYPHENS, MAGNITUDE_WORDS, Numeral, read_numeral, times, word_at
from service.lexicon import MOVEMENT
from service.model import Interval, Unit

METRE_FOLLOWERS = frozenset(
    """tall long wide high deep away race final sprint hurdles freestyle backstroke butterfly breaststroke relay champion
    record runner title event semi dash pool penalty shot mark wall tower tunnel fence square apart thick heat below
    above from""".split()
)
TRACK = frozenset({"60", "100", "200", "400", "800", "1500", "3000", "5000"})  # race distances in metres
PLURALS = frozenset({"people", "men", "women", "children", "police", "cattle", "sheep"})
RANGE_LEADERS = frozenset({"aged", "ages", "age", "between", "of", "from"})


@dataclass(frozen=True, slots=True)
class Whole:
    """A single number or a range, on the tokens before `end` (exclusive)."""

    end: int
    value: float | None
    interval: Interval
    granularity: float
    is_range: bool
    fraction: bool
    unit: Unit | None  # where it is written within a range: "5 per cent to 20 per cent"


def single(numeral: Numeral) -> Whole:
    """Return one number as a whole."""
    return Whole(numeral.end, numeral.value, numeral.interval, numeral.granularity, False, numeral.fraction, None)


def extend(tokens: list[Token], first: Numeral, currency: Unit | None) -> Whole:
    """Return the range that the number begins, or the number alone."""
    end = first.end
    own = units.read_simple(tokens, end) if currency is None else None
    link_at = own.end if own else end
    link = word_at(tokens, link_at)
    if not link or first.value is None or first.fraction:
        return single(first)
    glued = link in HYPHENS and tokens[link_at].glued and link_at + 1 < len(tokens) and tokens[link_at + 1].glued
    before = word_at(tokens, first.first - (2 if currency else 1))
    if not (glued or link in {"to", "or"} or (link == "and" and before == "between") or (link in HYPHENS and before in RANGE_LEADERS)):
        return single(first)
    if link == "to" and moves(tokens, first.first):
        return single(first)
    at = link_at + 1
    if currency is not None:
        repeated = units.read_currency_before(tokens, at) if at < len(tokens) else None
        if repeated is not None and repeated.unit != currency:
            return single(first)
        at = repeated.end if repeated else at
    second = read_numeral(tokens, at) if at < len(tokens) else None
    if second is None or second.value is None or second.fraction:
        return single(first)
    second = read_million(tokens, second, money=currency is not None)
    if own is not None:
        again = units.read_simple(tokens, second.end)
        if again is None or again.unit != own.unit:
            return single(first)
    low = share_magnitude(tokens, first, second)
    if low.value is None or second.value is None or not low.value < second.value:
        return single(first)
    if link == "or" and second.value > 2 * low.value + 1:
        return single(first)
    step = min(low.granularity, second.granularity)
    return Whole(second.end, None, Interval(low.value, second.value), step, True, False, own.unit if own else None)


def share_magnitude(tokens: list[Token], first: Numeral, second: Numeral) -> Numeral:
    """Apply the second number's magnitude to a bare first one: "5 to 6 million"."""
    if not first.bare or first.value is None or second.value is None:
        return first
    last = tokens[second.end - 1].lower
    factor = MAGNITUDE_WORDS.get(last, 1e6 if last == "m" else 1e3 if last == "k" else 1.0)
    return times(first, factor, first.end) if first.value * factor < second.value else first


def moves(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at token i is the size or the start of a movement: "rose 3 to 45", "cut from 9 to 7"."""
    words = [token.lower for token in tokens[max(0, i - 8) : i]]
    if words and words[-1] == "by":
        return False
    if "from" in words[-4:]:
        return any(word in MOVEMENT for word in words)
    return any(word in MOVEMENT for word in words[-3:])


def read_score(tokens: list[Token], i: int) -> Stamp | None:
    """Read a score, a result or odds, which are neither ranges nor dates: "2-1", "6-4", "231-7", "7/2"."""
    if i + 2 >= len(tokens) or not (tokens[i + 1].glued and tokens[i + 2].glued):
        return None
    link = tokens[i + 1].text
    left, right = tokens[i].text, tokens[i + 2].text
    if not (left.isdecimal() and right.isdecimal() and len(left) <= 3 and len(right) <= 3):
        return None
    if f"{left}{link}{right}" in NAMED_FRACTIONS:
        return None
    end = i + 3
    chained = end < len(tokens) and tokens[end].glued and tokens[end].text == link
    if link == "/" and not chained and right not in {"2", "4", "8", "3", "5"} or link == "/" and int(left) > int(right):
        return Stamp(i, end, "score")
    if link not in HYPHENS or chained:
        return None
    if int(left) < int(right) and (takes_range(tokens, end) or word_at(tokens, i - 1) in RANGE_LEADERS):
        return None
    return Stamp(i, end, "score")


def takes_range(tokens: list[Token], i: int) -> bool:
    """Tell whether a unit, a magnitude or a counted plural follows, which makes two hyphened numbers a range."""
    word = word_at(tokens, i)
    if word in MAGNITUDE_WORDS or word in {"m", "k"} or word in HYPHENS or units.read_simple(tokens, i) is not None:
        return True
    return is_plural(tokens, i)


def is_plural(tokens: list[Token], i: int) -> bool:
    """Tell whether a counted noun in the plural seems to stand at token i."""
    if i >= len(tokens) or tokens[i].kind is not Kind.WORD or tokens[i].text[0].isupper():
        return False
    word = tokens[i].lower
    return word in PLURALS or (word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is", "'s", "’s")))


def read_million(tokens: list[Token], numeral: Numeral, *, money: bool) -> Numeral:
    """Apply an "m" written against the digits where it stands for a million and not for metres."""
    at = numeral.end
    if at >= len(tokens) or tokens[at].lower != "m" or tokens[at - 1].kind is not Kind.NUMBER:
        return numeral
    if not tokens[at].glued and not money:
        return numeral
    is_million = money or units.read_simple(tokens, at + 1) is not None or is_plural(tokens, at + 1)
    if not is_million and tokens[at].text == "m":
        is_million = not is_length(tokens, at)
    return times(numeral, 1e6, at + 1) if is_million else numeral


def is_length(tokens: list[Token], at: int) -> bool:
    """Tell whether the "m" at a token stands for metres: by the word behind it, a conversion, or a race distance."""
    if word_at(tokens, at + 1) in METRE_FOLLOWERS or word_at(tokens, at + 1) in HYPHENS:
        return True
    if word_at(tokens, at + 1) == "(":
        shown = read_numeral(tokens, at + 2) if at + 2 < len(tokens) else None
        other = units.read_simple(tokens, shown.end) if shown else None
        return other is not None and other.unit.dimension == "length"
    return tokens[at - 1].text.replace(",", "") in TRACK and word_at(tokens, at - 2) in {"the", "in", "over", "'s", "indoor"}


def is_verb_won(tokens: list[Token], match: units.UnitMatch, whole: Whole) -> bool:
    """Tell the verb of "the six won their match" from the currency: no newsroom writes so few won."""
    return tokens[match.end - 1].lower == "won" and (whole.value or whole.interval.low) < 100
