"""What a figure is counted in, by what stands behind it: " km", "-yard", " per cent", " a barrel", "-nation"."""

from __future__ import annotations

from service.extraction import pounds
from service.extraction.barred.winning import is_winning
from service.extraction.cents import read_cents
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, joined, word_at
from service.extraction.nouns import FUNCTION_WORDS, is_plural
from service.extraction.numeral import SHARE
from service.extraction.ranges import Whole
from service.extraction.rates import AGO, OFTEN, read_per, read_unit
from service.extraction.sides import read_side
from service.extraction.unit_table import singular
from service.extraction.units import UnitMatch, read_simple, read_symbol, us_end
from service.extraction.wordnumbers import MAGNITUDES
from service.model import Unit

POINT, POINTS = Unit("point", "count"), frozenset({"point", "points"})
FOOT = Unit("foot", "count")  # of a body
STRETCHED = frozenset(
    """more further extra additional previous past full whole long consecutive successive straight working training
    trading playing shopping""".split()
)
TIMES = frozenset("seconds minutes hours days weeks months years decades centuries".split())
SPENT = frozenset("spent took take lost last need gave saw wait".split())  # "the two spent years abroad"
LIMBED = {
    "handed": "hand", "legged": "leg", "wheeled": "wheel", "sided": "side", "engined": "engine", "storeyed": "storey",
    "storied": "storey", "bedroomed": "bedroom", "headed": "head", "armed": "arm", "footed": "foot", "masted": "mast",
    "tiered": "tier", "pronged": "prong", "winged": "wing", "bladed": "blade", "doored": "door", "eyed": "eye",
    "cornered": "corner",
}  # fmt: skip
MEASURERS = {  # "a 61-yarder"
    "yarder": Unit("yard", "length"), "footer": Unit("foot", "length"), "miler": Unit("mile", "length"),
}  # fmt: skip
RECURRENT = {word: OFTEN[word] for word in ("weekly", "monthly", "yearly")}  # "three-monthly" is every three months
HALVED = frozenset({"time", "length", "area", "volume", "mass", "ratio"})
CROWN = Unit("crown", "currency")
CROWNS = 1000  # fewer of them are worn or won


def read_suffix(tokens: list[Token], first: int, whole: Whole, at: int, currency: UnitMatch | None) -> UnitMatch | None:
    """Read the unit behind a figure on tokens `first` to `whole.end`, from token `at` on; None where it has none.

    A currency before the figure is its unit, and only what it is counted by is read behind it.
    """
    if currency is not None:
        written = at < len(tokens) and tokens[at].kind is Kind.WORD
        named = read_simple(tokens, at) if written else None  # "$10 dollars"
        repeated = named.end if named is not None and named.unit == currency.unit else us_end(tokens, at)  # "$10 US"
        return read_per(tokens, UnitMatch(currency.unit, repeated))
    if whole.own is not None:
        return share_suffix(tokens, first, whole, at)
    if whole.unit is not None:  # "5 per cent to 20 per cent": read again, for its end
        return read_unit(tokens, at) or UnitMatch(whole.unit, at)
    if joined(tokens, at) > at and tokens[at + 1].kind is not Kind.NUMBER:
        return hyphened(tokens, first, whole, at + 1)
    if word_at(tokens, at) in HYPHENS and is_apart(tokens, at):
        return read_unit(tokens, at + 1)
    side = read_side(tokens, at)
    if side is not None:
        return side
    if whole.value is None and not whole.is_range and word_at(tokens, at) == "of":
        return counted_unit(tokens, first, whole, at + 1)  # "hundreds of miles"
    match = counted_unit(tokens, first, whole, at) or on_scale(tokens, at)
    if match is not None and match.unit.dimension == "currency" and word_at(tokens, match.end) in MAGNITUDES:
        return UnitMatch(match.unit, match.end + 1, MAGNITUDES[tokens[match.end].lower])  # "75 USD million"
    return match


def on_scale(tokens: list[Token], at: int) -> UnitMatch | None:
    """Read the unit of a scale that a figure stands on: "30 on the Celsius scale"."""
    if word_at(tokens, at) != "on" or word_at(tokens, at + 1) != "the" or at + 2 >= len(tokens):
        return None
    match = read_simple(tokens, at + 2) or read_symbol(tokens, at + 2, tied=True)
    return UnitMatch(match.unit, match.end + 1) if match and word_at(tokens, match.end) == "scale" else None


def is_apart(tokens: list[Token], at: int) -> bool:
    """Tell whether the hyphen at a token is the one of "30 - year bonds", as tokenised copy sets it apart."""
    unit = read_simple(tokens, at + 1)
    if unit is None or unit.unit.dimension != "time" or unit.end != at + 2 or tokens[at + 1].glued:
        return False
    return singular(tokens[at + 1].lower) == tokens[at + 1].lower and (
        word_at(tokens, at + 2) in HYPHENS or (at + 2 < len(tokens) and tokens[at + 2].kind is Kind.WORD)
    )


def hyphened(tokens: list[Token], first: int, whole: Whole, at: int) -> UnitMatch | None:
    """Read the unit or the noun that a hyphen ties to a figure: "20-yard", "four-nation"."""
    match = counted_unit(tokens, first, whole, at)
    if match is not None:
        return match
    noun = tokens[at].lower
    if noun in RECURRENT:
        return UnitMatch(Unit(RECURRENT[noun], "time"), at + 1)
    if noun.removesuffix("s") in MEASURERS:
        return UnitMatch(MEASURERS[noun.removesuffix("s")], at + 1)
    if tokens[at].kind is not Kind.WORD or noun in FUNCTION_WORDS or noun == "strong":
        return None
    return UnitMatch(Unit(LIMBED.get(noun) or singular(noun), "count"), at + 1)


def share_suffix(tokens: list[Token], first: int, whole: Whole, at: int) -> UnitMatch | None:
    """Read what a fraction is of where that is a unit: "half a mile", "three-quarters of an hour", "1/4 inch"."""
    if whole.own != SHARE:
        return None
    if word_at(tokens, joined(tokens, at)) in POINTS:
        return UnitMatch(POINT, joined(tokens, at) + 1)  # "1/4 point", "half-point"
    of = joined(tokens, at)
    of = joined(tokens, of + 1) if word_at(tokens, of) == "of" else of
    if word_at(tokens, of) in {"a", "an"}:
        one = us_end(tokens, joined(tokens, of + 1))  # "1/16 of a US pint"
        if word_at(tokens, one) in POINTS:
            return UnitMatch(POINT, one + 1)
        match = read_unit(tokens, one)
        if match is not None and word_at(tokens, at - 2) in {"in", "of"} and word_at(tokens, match.end) in AGO:
            return None  # "one in eight a month ago", but "half an hour before"
        last = tokens[match.end - 1].lower if match is not None else ""
        return match if singular(last) == last else None
    if tokens[first].kind in (Kind.NUMBER, Kind.FRACTION) or joined(tokens, at) > at:
        match = read_unit(tokens, joined(tokens, at))
        pound = match is not None and word_at(tokens, match.end - 1) == "pound"
        if match and pound and pounds.is_weight(tokens, first, match.end, whole.value):
            return match._replace(unit=pounds.weighed(match.unit))  # "a half-pound burger"
        return match
    return half_unit(tokens, at)


def half_unit(tokens: list[Token], at: int) -> UnitMatch | None:
    """Read the unit right behind "half" or "quarter": "about a half hour"; "the half year" is the name of a time."""
    match = read_simple(tokens, at) if word_at(tokens, at - 1) in {"half", "quarter"} else None
    if match is None or match.unit.dimension not in HALVED or match.unit.name == "year":
        return None
    last = tokens[match.end - 1].lower
    return match if singular(last) == last and not tokens[at].glued else None


def is_second(tokens: list[Token], whole: Whole, at: int) -> bool:
    """Tell the time of "a 4.3 second dash" and "a 30 second clip" from the rank of "two second goals"."""
    if whole.value == 1 or whole.value != int(whole.value or 0):
        return True
    return tokens[at - 1].kind is Kind.NUMBER and (whole.value or 0) >= 10 and not is_plural(tokens, at + 1)


def is_described(tokens: list[Token], at: int) -> bool:
    """Tell whether the word at a token describes times that stand behind it in the plural: "two wonderful years"."""
    if at + 1 >= len(tokens) or tokens[at].kind is not Kind.WORD or tokens[at].glued or is_capital(tokens, at):
        return False
    word, noun = tokens[at].lower, tokens[at + 1]
    if noun.lower not in TIMES or noun.glued or word in FUNCTION_WORDS | SPENT or word.endswith(("ed", "ly")):
        return False
    return not is_plural(tokens, at) and read_simple(tokens, at) is None


def counted_unit(tokens: list[Token], first: int, whole: Whole, at: int) -> UnitMatch | None:
    """Read the unit at a token, unless its word is something else here: "the six won", "two second-half goals"."""
    if joined(tokens, at + 1) > at + 1 and word_at(tokens, at + 2).endswith("ed") and word_at(tokens, at + 3) in TIMES:
        at, stretched = at + 3, True  # "several injury-ravaged years"
    else:
        stretched = word_at(tokens, at) in STRETCHED or is_described(tokens, at)  # "thirty more years"
        at += stretched
    cents = read_cents(tokens, at)
    if cents is not None:
        return read_per(tokens, cents)
    if word_at(tokens, at) == "crowns" and (whole.value or whole.interval.low) >= CROWNS:
        return UnitMatch(CROWN, at + 1)
    match = read_unit(tokens, at)
    if match is None or (stretched and match.unit.dimension not in {"time", "length"}):
        return None
    word, apart = tokens[at].lower, not tokens[at].glued
    if is_winning(tokens, at, whole.value or whole.interval.low):
        return None
    if word == "second" and apart and not is_second(tokens, whole, at):
        return None
    if word == "feet" and whole.value == 2 and word_at(tokens, first - 1) == "on":
        return UnitMatch(FOOT, match.end)  # "it walks on two feet"
    if word == "stone" and apart and is_plural(tokens, match.end):
        return None
    pound = word in {"pound", "pounds"} and match.unit.name.startswith(pounds.MONEY_NAME)
    if pound and pounds.is_weight(tokens, first, match.end, whole.value):
        return match._replace(unit=pounds.weighed(match.unit))
    return match
