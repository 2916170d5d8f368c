"""Rates: what a unit is counted by: "dollars a barrel", "per head", "£20,000-a-week", "3p/kg", "£4m each year"."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, Kind, Token, word_at
from service.extraction.unit_table import singular
from service.extraction.units import UnitMatch, read_simple
from service.model import Unit

PER_NOUNS = frozenset(
    """year month week day hour minute second night head share barrel tonne ton litre gallon ounce pound kilo kilogram
    person mile kilometre acre hectare unit copy ticket piece pop game pint bottle go gram household family pupil
    student employee worker customer user visit call message text set seat session quarter dozen 100 annum capita
    album song track download term season episode match child patient""".split()
)
HUNDREDS = frozenset({"100", "1,000", "1000", "10,000", "100,000"})
LINKS = frozenset({"per", "a", "an", "/", "each", "every"})
AGO = frozenset("ago earlier before later previously early".split())  # "£5m a year ago"
NOT_NOUNS = frozenset({"se", "cent", "the"})


def read_unit(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read the unit that begins at token i, with its "per"."""
    simple = read_simple(tokens, i)
    return None if simple is None else read_per(tokens, simple)


def read_per(tokens: list[Token], match: UnitMatch) -> UnitMatch:
    """Extend a unit by what it is counted by."""
    at = match.end
    hyphen = word_at(tokens, at) in HYPHENS
    at += hyphen
    link = word_at(tokens, at)
    if link not in LINKS or at + 1 >= len(tokens):
        return match
    at += 1
    if hyphen:
        at += word_at(tokens, at) in HYPHENS
    if link == "per" and tokens[at].text in HUNDREDS:
        return per_many(tokens, match, at)
    noun = word_at(tokens, at)
    base = read_simple(tokens, at)
    known = singular(noun) in PER_NOUNS and (link in {"per", "/"} or noun == singular(noun) or noun == "100")
    if base is not None and (known or link in {"per", "/"}):
        if base.unit.dimension in {"currency", "ratio"} and base.unit.name != "pound sterling":
            return match
        name = "pound" if base.unit.name == "pound sterling" else base.unit.name
        return match if is_past(tokens, base.end, link) else rate(match, name, base.unit.dimension, base.end)
    if known or (link == "per" and tokens[at].kind is Kind.WORD and noun not in NOT_NOUNS):
        return rate(match, singular(noun), "count", at + 1)
    return match


def per_many(tokens: list[Token], match: UnitMatch, at: int) -> UnitMatch:
    """Return the rate by a round number of units or things: "$58 per 1,000 cubic metres", "12 per 100,000"."""
    unit = read_simple(tokens, at + 1)
    if unit is None:
        return rate(match, tokens[at].text, "count", at + 1)
    return rate(match, f"{tokens[at].text} {unit.unit.name}", unit.unit.dimension, unit.end)


def is_past(tokens: list[Token], end: int, link: str) -> bool:
    """Tell the time of "£5m a year ago" from the rate of "£5m a year"."""
    return link in {"a", "an"} and word_at(tokens, end) in AGO


def rate(match: UnitMatch, name: str, dimension: str, end: int) -> UnitMatch:
    """Return the rate of one unit by another."""
    base = "year" if name == "annum" else name
    unit = Unit(f"{match.unit.name} per {base}", f"{match.unit.dimension} per {dimension}")
    return UnitMatch(unit, end, match.factor)
