"""Rates: what a unit is counted by: "dollars a barrel", "per head", "£20,000-a-week", "3p/kg", "£4m each year"."""

from __future__ import annotations

from service.extraction.barred.codes import is_acronym
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, word_at
from service.extraction.links import LINES
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.unit_table import singular
from service.extraction.units import UnitMatch, bare, read_simple, read_symbol
from service.model import Unit

PER_NOUNS = frozenset(
    """year month week day hour minute second night head share barrel tonne ton litre gallon ounce pound kilo kilogram
    person mile kilometre acre hectare unit copy ticket piece pop game pint bottle go gram household family pupil
    student employee worker customer user visit call message text set seat session quarter dozen 100 annum capita
    album song track download term season episode match child patient film movie dose pill tablet jab vial pack
    packet plate bag box crate carton can tin jar loaf tub sack bale bushel time sheet serving portion pair room
    click stem guest passenger tree visitor bird cow calf lamb pig horse animal fish vehicle car house property
    voter taxpayer resident member subscriber trip ride journey flight crossing lesson meal glass cup slice book
    word phone handset device delivery order transaction bed letter parcel item card""".split()
)
BITS = frozenset({"kilobit", "megabit", "gigabit"})
HUNDREDS = frozenset({"100", "1,000", "1000", "10,000", "100,000"})
SIZES = frozenset({"length", "area", "volume", "mass", "energy"})  # that things are priced by: "£2,000 a square foot"
LINKS = frozenset({"per", "a", "an", "/", "each", "every"})
OFTEN = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}
RECURRING = LINKS | OFTEN.keys()
AGO = frozenset("ago earlier before later previously early".split())  # "£5m a year ago"
DEDUCTED = frozenset("tax taxes tips deductions expenses bonuses overtime costs fees benefits commission rent".split())
MEASURED = frozenset({"mass", "volume", "data storage", "energy"})
LONGEST_STUFF = 3  # words for what is measured, before what it is counted by
RESTATED = 10  # tokens in which a bracket behind an amount of money is closed: "$5.15 (£3.90) an hour"
MORE = frozenset({"more", "less", "extra"})
NOT_NOUNS = frozenset({"se", "cent", "the"})
SPENT = frozenset("sterling spent invested earned raised donated borrowed".split())  # of a pound that is money


def read_unit(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read the unit that begins at token i, with its "per"."""
    simple = read_simple(tokens, i)
    if simple is not None and simple.unit.name in BITS and word_at(tokens, simple.end) in LINES:
        return UnitMatch(Unit(f"{simple.unit.name} per second", "data transfer rate"), simple.end)
    return None if simple is None else read_per(tokens, simple)


def read_per(tokens: list[Token], match: UnitMatch) -> UnitMatch:
    """Extend a unit by what it is counted by; behind brackets that restate it, or behind what is measured, too."""
    if match.unit.dimension in MEASURED and word_at(tokens, match.end) == "of":
        for at in range(match.end + 2, match.end + 2 + LONGEST_STUFF):  # "5 million tonnes of LNG a year"
            if word_at(tokens, at) in RECURRING:
                return read_link(tokens, match, at)._replace(end=match.end)
            if not is_word(tokens, at):
                break
        return match
    if match.unit.dimension == "currency" and word_at(tokens, match.end) in {"(", ")"}:
        close = closing(tokens, match.end)
        return match if close is None else read_link(tokens, match, close + 1)._replace(end=match.end)
    more = match.unit.dimension == "currency" and word_at(tokens, match.end) in MORE  # "they pay £40 more a year"
    rated = read_link(tokens, match, match.end + more)
    return (
        rated._replace(end=match.end)
        if more and rated.unit.dimension.endswith(" per time")
        else match
        if more
        else rated
    )


def is_word(tokens: list[Token], i: int) -> bool:
    """Tell whether a word that can name a stuff stands at token i."""
    return i < len(tokens) and tokens[i].kind is Kind.WORD and tokens[i].lower not in FUNCTION_WORDS


def closing(tokens: list[Token], i: int) -> int | None:
    """Return the index of the bracket that closes the one at token i, or i itself where that one closes."""
    for at in range(i, min(i + RESTATED, len(tokens))):
        if tokens[at].text == ")":
            return at
        if at > i and tokens[at].text[0] in "([{":
            return None
    return None


def read_link(tokens: list[Token], match: UnitMatch, at: int) -> UnitMatch:
    """Extend a unit by what it is counted by from token `at` on: " per kilo", "-a-week"."""
    hyphen = word_at(tokens, at) in HYPHENS
    at += hyphen
    worth = word_at(tokens, at) == "for" and is_worth(tokens, at + 1)
    at += worth
    link = word_at(tokens, at)
    if link in OFTEN and match.unit.dimension in MEASURED | {"currency"}:
        return rate(match, OFTEN[link], "time", at + 1)
    if link not in LINKS or at + 1 >= len(tokens):
        return match
    at += 1
    if hyphen:
        at += word_at(tokens, at) in HYPHENS
    at += worth and word_at(tokens, at) == "one"  # "£1 for every one megabyte"
    if at >= len(tokens):
        return match
    if is_base(tokens, at) and (tokens[at].text in HUNDREDS or read_simple(tokens, at + 1) is not None):
        return per_many(tokens, match, at)
    at += link == "per" and is_acronym(tokens[at]) and singular(word_at(tokens, at + 1)) in PER_NOUNS  # "per OAK share"
    at += worth and is_capital(tokens, at) and singular(word_at(tokens, at + 1)) in PER_NOUNS  # "for each Hale share"
    noun = bare(word_at(tokens, at)) if worth else word_at(tokens, at)  # "$5 for an hour's worth"
    base = read_simple(tokens, at) or (read_symbol(tokens, at, tied=True) if link in {"per", "/"} else None)
    known = singular(noun) in PER_NOUNS and (link in {"per", "/"} or noun == singular(noun) or noun == "100")
    known = known and (noun != "time" or match.unit.dimension == "currency")  # "$5 a time", but "46 seconds - a time"
    known = known or (base is not None and is_priced(tokens, match, base))
    if base is not None and (known or worth or link in {"per", "/"}):
        if base.unit.name == "pound sterling":
            spent = {word_at(tokens, base.end), word_at(tokens, base.end - 1)} & SPENT
            paid = spent or link in {"each", "every"}
            return rate(match, "pound", "currency" if paid else "mass", base.end)
        if base.unit.dimension in {"currency", "ratio"}:
            return match
        return match if is_past(tokens, base, link) else rate(match, base.unit.name, base.unit.dimension, base.end)
    if known or (link == "per" and tokens[at].kind is Kind.WORD and noun not in NOT_NOUNS):
        return rate(match, singular(noun), "count", at + 1)
    return match


def is_worth(tokens: list[Token], i: int) -> bool:
    """Tell whether one of a unit is what is paid for: "an hour's worth", "every pint"."""
    link, noun = word_at(tokens, i), word_at(tokens, i + 1)
    owned = noun.endswith(("'s", "’s")) and word_at(tokens, i + 2) == "worth"
    return link in {"each", "every"} or (link in {"a", "an"} and owned)


def is_priced(tokens: list[Token], match: UnitMatch, base: UnitMatch) -> bool:
    """Tell whether an amount of money is told for one of a unit of size: "£150 a metre"."""
    last = tokens[base.end - 1].lower
    return match.unit.dimension == "currency" and base.unit.dimension in SIZES and singular(last) == last


def is_base(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at token i is what others are counted by: the 100,000 of "21 deaths per 100,000"."""
    return word_at(tokens, i - 1) == "per" and tokens[i].kind is Kind.NUMBER


def per_many(tokens: list[Token], match: UnitMatch, at: int) -> UnitMatch:
    """Return the rate by a round number of units or things: "$58 per 1,000 cubic metres", "12 per 100,000"."""
    unit = read_simple(tokens, at + 1)
    if unit is None:
        return rate(match, tokens[at].text, "count", at + 1)
    return rate(match, f"{tokens[at].text} {unit.unit.name}", unit.unit.dimension, unit.end)


def is_past(tokens: list[Token], base: UnitMatch, link: str) -> bool:
    """Tell the time of "£5m a year ago" from the rate of "£5m a year" and of "£12 an hour before tax"."""
    if link not in {"a", "an"} or base.unit.dimension != "time" or word_at(tokens, base.end) not in AGO:
        return False  # "$2,431 an ounce before easing"
    return word_at(tokens, base.end) != "before" or word_at(tokens, base.end + 1) not in DEDUCTED


def rate(match: UnitMatch, name: str, dimension: str, end: int) -> UnitMatch:
    """Return the rate of one unit by another."""
    base, dimension = ("year", "time") if name == "annum" else (name, dimension)
    unit = Unit(f"{match.unit.name} per {base}", f"{match.unit.dimension} per {dimension}")
    return UnitMatch(unit, end, match.factor)
