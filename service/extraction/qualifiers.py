"""What the words around a figure make of it: "more than 300", "as many as 4,000", "20 or so"."""

from __future__ import annotations

import math
from collections.abc import Container
from typing import NamedTuple

from service.extraction import comparatives, crossings
from service.extraction.denials import is_denied
from service.extraction.lexer import HYPHENS, QUOTES, Kind, Token, joined, word_at
from service.extraction.nouns import counts_something
from service.extraction.prepositions import GIVEN, is_moved_up, is_preposition
from service.extraction.units import read_simple
from service.lexicon import FALL
from service.model import Interval, Qualifier, Unit

ABOUT_SHARE = 0.1  # "about 4,000" reaches a tenth to either side
NEARLY_SHARE = 0.1  # "nearly half" is at most a tenth short of it
LONGEST = 5
HUNDREDS = 3  # digits

PLAIN: dict[str, Qualifier] = {
    phrase: qualifier
    for qualifier, phrases in {
        Qualifier.ABOUT: (
            "about, around, some, roughly, approximately, approx, circa, an estimated, estimated, close to, near to, "
            "in the region of, in the order of, on the order of, something like, the equivalent of, "
            "just about, little more than, barely, ~, getting on for, nigh on, more like, "
            "more or less, something around, anywhere near, somewhere around, somewhere near, in the area of, "
            "in the neighbourhood of, in the neighborhood of, closer to"
        ),
        Qualifier.MORE_THAN: (
            "more than, over, above, in excess of, upwards of, upward of, exceeding, greater than, well over, "
            "just over, just above, slightly more than, slightly over, a little over, a little more than, north of, "
            "just more than, well above, far more than, well in excess of, beyond, little over, a bit over, "
            "a bit more than, comfortably over, comfortably more than, way over, easily more than, nothing less than, "
            "topped, topping, exceed, exceeds, exceeded"
        ),
        Qualifier.AT_LEAST: (
            "at least, at the least, at the very least, no fewer than, no less than, not less than, not fewer than, "
            "a minimum of, minimum, as few as, as little as, as low as, as young as, no lower than"
        ),
        Qualifier.AT_MOST: (
            "at most, at the most, at the very most, up to, upto, up to a limit of, up to a maximum of, "
            "as many as, as much as, no more than, not more than, "
            "a maximum of, maximum, as high as, as old as, not exceeding, anything up to, "
            "limited to, restricted to, capped at"
        ),
        Qualifier.LESS_THAN: (
            "less than, fewer than, under, below, well under, well below, lower than, smaller than, well short of, "
            "far short of"
        ),
        Qualifier.NEARLY: (
            "nearly, almost, just under, just below, just short of, not quite, close on, approaching, slightly under, "
            "slightly less than, slightly below, a little under, a little less than, just less than, virtually, "
            "a near, just shy of, a little shy of, a shade under, a whisker under, nearing, nears, nudging, "
            "edging towards, "
            "edged towards, inching towards, inched towards, the best part of, the better part of, best part of, "
            "better part of, verging on"
        ),
    }.items()
    for phrase in phrases.split(", ")
}
LACKING = "fall falls fell fallen falling come comes came coming".split()  # "sales fell short of £10m"
BEFORE = (
    PLAIN
    | comparatives.PHRASES
    | dict.fromkeys(crossings.PHRASES, Qualifier.MORE_THAN)
    | dict.fromkeys(crossings.PUSHING, Qualifier.NEARLY)
    | {f"{verb}{how} short of": Qualifier.LESS_THAN for verb in LACKING for how in ("", " well", " far")}
    | {f"{verb} {how} short of": Qualifier.NEARLY for verb in LACKING for how in ("just", "narrowly")}
)
TIED = {"sub": Qualifier.LESS_THAN, "near": Qualifier.NEARLY}  # "a sub-eight second run", "a near-5% rise"
FLOORS = frozenset("below, less than, fewer than, lower than".split(", "))  # "did not fall below 5%"
FALLING = FALL | {"be", "been", "go", "went", "gone"}
SLIGHT = frozenset(
    "just over, just above, just more than, slightly more than, slightly over, a little over, a little more than".split(
        ", "
    )
)
LAST_WORDS = frozenset(phrase.split()[-1] for phrase in BEFORE)
RECKONED = frozenset(  # what is told with "about a" and its size: "about a 20-minute walk"
    """chance probability risk possibility likelihood walk drive ride journey flight wait trip hike commute run swim
    stroll crossing""".split()
)
STANDING = frozenset(
    """is was are were be been it's that's there's it’s that’s there’s has have had gives gave takes took faces
    only""".split()
)
WORKS = frozenset(  # "the film is about a 500-mile walk"
    "film book novel play story song documentary drama show".split()
)
AMOUNTING = frozenset("represents represent represented means meant marks marked saw seen see showed shows".split())
ACROSS_ARTICLE = frozenset(  # those that bound the figure behind an article too: "more than a 90% share"
    (
        "more than, less than, at least, at most, up to, nearly, almost, roughly, approximately, just over, "
        "just under, well over, well under, a little over, a little under, in excess of, as much as, no more than, "
        "no less than, just about"
    ).split(", ")
)
STRETCHES = frozenset("first next last past final opening previous coming following preceding".split())
ACROSS_STRETCH = frozenset({"at least", "at the very least", "at most", "nearly", "almost", "roughly", "approximately"})
LAST_ACROSS = frozenset(phrase.split()[-1] for phrase in ACROSS_ARTICLE) | {"about", "around"}


class Phrase(NamedTuple):
    """A qualifier on the tokens `first` to `end` (exclusive)."""

    qualifier: Qualifier
    first: int
    end: int
    slight: bool = False  # it says that little is lacking or left over: "just over"


def read_qualifier(tokens: list[Token], i: int, end: int, unit: Unit | None, value: float | None) -> Phrase | None:
    """Return what stands before the figure on tokens i to `end`, in its unit, and qualifies it."""
    phrase = read_before(tokens, i)
    if phrase is None or is_preposition(tokens, i, unit, value):
        return None
    words = words_of(tokens, phrase)
    if words in comparatives.PHRASES and comparatives.compares_things(tokens, words, end, unit):
        return None
    if words in crossings.PHRASES and not crossings.is_crossed(tokens, phrase.first, words, end, unit, value):
        return None
    if words in crossings.PUSHING and not crossings.is_neared(tokens, end, unit):
        return None
    return phrase


def read_before(tokens: list[Token], i: int) -> Phrase | None:
    """Return the qualifier that ends right before token i; the longest phrase wins."""
    if word_at(tokens, i - 1) in HYPHENS and word_at(tokens, i - 2) in TIED:
        return Phrase(TIED[word_at(tokens, i - 2)], i - 2, i)
    figure, i = i, skip_added(tokens, i)
    if word_at(tokens, i - 1) in STRETCHES and word_at(tokens, i - 2) == "the":
        return read_plain(tokens, i - 2, ACROSS_STRETCH)  # "at least the next three weeks"
    added, article = i < figure, word_at(tokens, i - 1) in {"a", "an"}
    i -= article
    i -= i > 1 and tokens[i - 1].text in QUOTES and not tokens[i - 1].glued  # 'about "27% of them"'
    i -= is_paused(tokens, i)
    if word_at(tokens, i - 1) not in (LAST_ACROSS if article else LAST_WORDS):
        return None
    if word_at(tokens, i - 1) == "than" and word_at(tokens, i - 2) in {"higher", "better"} and is_level(tokens, figure):
        no = word_at(tokens, i - 3) in {"no", "not"}
        capped = no or is_denied(tokens, i - 2)
        return Phrase(Qualifier.AT_MOST if capped else Qualifier.MORE_THAN, i - 2 - no, i)
    if word_at(tokens, i - 1) == "of" and word_at(tokens, i - 2) == "age" and word_at(tokens, i - 3) == "the":
        i -= 3  # "over the age of 21"
    if article and word_at(tokens, i - 1) in {"about", "around"}:
        return Phrase(Qualifier.ABOUT, i - 1, i + 1) if is_reckoned(tokens, i - 1, figure) else None
    plain = read_plain(tokens, i, ACROSS_ARTICLE if article else BEFORE)
    words = words_of(tokens, plain) if plain else ""
    signed = article and word_at(tokens, i - 3) in GIVEN  # "sign up to a £5m plan"
    if plain is None or (words == "up to" and (signed or (not added and is_moved_up(tokens, i - 3)))):
        return None
    qualifier, first = plain.qualifier, plain.first
    floor = words in FLOORS and word_at(tokens, first - 1) in FALLING
    if (qualifier is Qualifier.MORE_THAN or floor) and is_denied(tokens, first):
        qualifier = Qualifier.AT_LEAST if floor else Qualifier.AT_MOST
    return Phrase(qualifier, first, i + article, words in SLIGHT)


def read_plain(tokens: list[Token], i: int, phrases: Container[str]) -> Phrase | None:
    """Return which of some phrases ends right before token i; the longest wins."""
    words = [token.lower for token in tokens[max(0, i - LONGEST) : i]]
    for length in range(len(words), 0, -1):
        phrase = " ".join(words[-length:])
        if phrase in phrases:
            return Phrase(BEFORE[phrase], i - length, i)
    return None


def words_of(tokens: list[Token], phrase: Phrase) -> str:
    """Return the words of a qualifier."""
    return " ".join(token.lower for token in tokens[phrase.first : phrase.end])


def skip_added(tokens: list[Token], i: int) -> int:
    """Return the index of what says before the figure at token i that it is one more: "another", "a further"."""
    if word_at(tokens, i - 1) == "another":
        return i - 1
    if word_at(tokens, i - 1) not in {"further", "extra", "additional"}:
        return i
    return i - 1 - (word_at(tokens, i - 2) in {"a", "an"})


def is_paused(tokens: list[Token], i: int) -> bool:
    """Tell whether the comma before token i parts it from its qualifier: "At the very least, 2,000 jobs will go"."""
    if word_at(tokens, i - 1) != "," or word_at(tokens, i - 2) not in {"least", "most"}:
        return False
    lead = i - 3 - (word_at(tokens, i - 3) in {"very", "the"}) - (word_at(tokens, i - 4) == "the")
    return word_at(tokens, lead) == "at" and (word_at(tokens, i - 3) == "very" or tokens[lead].text == "At")


def is_reckoned(tokens: list[Token], i: int, figure: int) -> bool:
    """Tell the "about" of "it is about a 20-minute walk" from the one of "complaints about a 20-minute delay"."""
    at = joined(tokens, figure + 1)
    match = read_simple(tokens, at)
    if match is None or match.unit.dimension not in {"ratio", "time", "length"}:
        return False
    if word_at(tokens, match.end) in RECKONED and word_at(tokens, i - 1) in STANDING:
        return word_at(tokens, i - 2) not in WORKS
    amounting = word_at(tokens, i - 1) in AMOUNTING
    amounting = amounting or (word_at(tokens, i - 2) == "there" and word_at(tokens, i - 1) in STANDING)
    return match.unit.dimension == "ratio" and amounting


def is_level(tokens: list[Token], i: int) -> bool:
    """Tell whether a figure from token i on is an amount of money or a percentage, and no time gone by."""
    if tokens[i].kind is Kind.NUMBER and len(tokens[i].text) >= HUNDREDS and not counts_something(tokens, i + 1):
        return True  # "it could be higher than 10,000"
    return tokens[i].kind is Kind.SIGN or word_at(tokens, i + 1) in {"%", "per", "percent"}


def apply(qualifier: Qualifier | None, interval: Interval, *, slight: bool, vague: bool) -> Interval:
    """Return the interval that a qualified figure stands for; a vague one is only bounded."""
    low, high = interval.low, interval.high
    match qualifier:
        case Qualifier.ABOUT if not vague:
            return Interval(low - abs(low) * ABOUT_SHARE, high + abs(high) * ABOUT_SHARE)
        case Qualifier.MORE_THAN:
            return Interval(low, low * (1 + NEARLY_SHARE)) if slight and low > 0 else Interval(low, math.inf)
        case Qualifier.AT_LEAST:
            return Interval(low, math.inf)
        case Qualifier.AT_MOST | Qualifier.LESS_THAN:
            return Interval(0.0 if high >= 0 else -math.inf, high)
        case Qualifier.NEARLY if not vague:
            return Interval(low * (1 - NEARLY_SHARE), high) if low > 0 else interval
        case _:
            return interval
