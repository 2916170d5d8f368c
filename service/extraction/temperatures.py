"""Temperatures told by their ten degrees or from zero down: "in the low 20s", "lows in the 60s", "10 below zero"."""

from __future__ import annotations

from service.extraction.ages.decades import YEARS as TEN
from service.extraction.ages.decades import decade_at
from service.extraction.lexer import HYPHENS, Token, word_at
from service.model import Interval, Qualifier, Quantity, Span, Unit

DEGREE = Unit("degree", "temperature")
MEASURED = frozenset("temperature temperatures temps highs lows mercury thermometer thermometers".split())
WEATHER = MEASURED | frozenset(
    "degrees heat weather warm warmer cold cool cooler hot sunny sunshine fahrenheit celsius forecast".split()
)
DEGREES = MEASURED | {"degrees", "fahrenheit", "celsius"}
MIDDLE = frozenset({"mid", "middle"})
PARTS = frozenset({"low", "lower", "high", "upper"})  # no decade of a century is the low 20s
LEADERS = frozenset("in into to reach reached reaching hit hitting around near from through".split())
JOINTS = frozenset({"and", "or", "to"})
REACH, BEHIND = 14, 8  # tokens in which a word of the weather stands


def read_degrees(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read the ten degrees that a temperature at token i lies in: the quantity and the index after it."""
    ten = decade_at(tokens, i)
    if ten is None:
        return None
    joint = word_at(tokens, i - 1) in JOINTS
    former = next((at for at in (i - 2, i - 3) if joint and decade_at(tokens, at) is not None), i)
    if not is_temperature(tokens, former):
        return None
    first, end = ten
    span = Span(tokens[i].start, tokens[end - 1].end)
    degrees = Interval(float(first), float(first + TEN - 1))
    return Quantity(span, span, None, None, degrees, 1.0, Qualifier.RANGE, DEGREE), end


def is_temperature(tokens: list[Token], i: int) -> bool:
    """Tell whether "20s" at token i are degrees: "the low 20s" beside a word of the weather, "highs in the 80s"."""
    lead = i - 1 - (word_at(tokens, i - 1) in HYPHENS)
    before = {token.lower for token in tokens[max(0, i - REACH) : i]}
    if word_at(tokens, lead) in MIDDLE:
        return not DEGREES.isdisjoint(before)  # "hot in the mid-90s" may be a decade
    if word_at(tokens, lead) in PARTS:
        return not WEATHER.isdisjoint(before | {token.lower for token in tokens[i : i + BEHIND]})
    return word_at(tokens, i - 1) == "the" and word_at(tokens, i - 2) in LEADERS and bool(before & MEASURED)


def is_below_zero(tokens: list[Token], i: int) -> bool:
    """Tell whether "below zero" follows a figure at token i."""
    return word_at(tokens, i) == "below" and word_at(tokens, i + 1) == "zero"
