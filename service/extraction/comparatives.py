"""Bounds by the size of a thing: "longer than two hours", "no older than 30", "as long as five years"."""

from __future__ import annotations

from service.extraction.lexer import Token, word_at
from service.extraction.nouns import counts_something
from service.extraction.rates import AGO
from service.model import Qualifier, Unit

MORE = frozenset(
    "longer older heavier taller larger bigger deeper wider thicker faster further farther hotter warmer".split()
)
LESS = frozenset("shorter younger lighter thinner shallower narrower slower colder cooler".split())
GREAT = frozenset("long far great large big wide deep tall fast heavy hot warm strong thick".split())
SMALL = frozenset("short small light cold".split())
THAN = dict.fromkeys(MORE, Qualifier.MORE_THAN) | dict.fromkeys(LESS, Qualifier.LESS_THAN)
NEGATED = {Qualifier.MORE_THAN: Qualifier.AT_MOST, Qualifier.LESS_THAN: Qualifier.AT_LEAST}
AS_AS = dict.fromkeys(GREAT, Qualifier.AT_MOST) | dict.fromkeys(SMALL, Qualifier.AT_LEAST)
PHRASES: dict[str, Qualifier] = (
    {f"{word} than": qualifier for word, qualifier in THAN.items()}
    | {f"{no} {word} than": NEGATED[qualifier] for word, qualifier in THAN.items() for no in ("no", "not")}
    | {f"as {word} as": qualifier for word, qualifier in AS_AS.items()}
)
PACES = frozenset({"faster", "slower", "fast"})
PACED = frozenset({"speed", "ratio", "ratio per time"})
SIZES = frozenset({"time", "length", "mass", "area", "volume", "temperature", "speed", "age"})
RATED = SIZES | {"currency", "ratio"}  # "the fall could be as great as 40%", but "bigger than 40% of them"
LEVELS = frozenset({"as great as", "as large as", "as big as", "as small as"})  # "as long as 40% agree" is a condition


def compares_things(tokens: list[Token], phrase: str, end: int, unit: Unit | None) -> bool:
    """Tell whether a phrase compares things by what is no size of theirs: "older than two others", "than a year ago".

    The figure, in its unit, ends before token `end`.
    """
    if unit is None:
        return not (phrase.endswith("er than") and closes_level(tokens, end))
    if phrase.split()[-2] in PACES:
        return unit.dimension not in PACED  # "she ran it faster than 10 minutes"
    if unit.dimension not in (RATED if phrase in LEVELS else SIZES):
        return True
    return word_at(tokens, end) in AGO | {"back"} or word_at(tokens, end - 1).startswith("old")


def closes_level(tokens: list[Token], end: int) -> bool:
    """Tell whether the bare number that ends before a token is a level in thousands: "bigger than 10,000."."""
    return "," in tokens[end - 1].text and not counts_something(tokens, end)
