"""The unit that a figure is written with: "£", "km", "square miles", "dollars a barrel", "-yard"."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from service.extraction import quantulum
from service.extraction.lexer import Kind, Token
from service.extraction.numerals import HYPHENS, word_at
from service.model import Unit

LONGEST = 4  # words in a unit's name
PER_NOUNS = frozenset(
    """year month week day hour minute second night head share barrel tonne ton litre gallon ounce pound kilo kilogram
    person mile kilometre acre hectare unit copy ticket piece pop game pint bottle go gram household family pupil
    student employee worker customer user visit call message text minute set seat session quarter dozen 100
    annum capita""".split()
)
SINGULAR = {"feet": "foot", "inches": "inch", "centuries": "century", "people": "person", "pence": "penny"}


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit on the tokens before `end` (exclusive), or after it for one written before its figure."""

    unit: Unit
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """The units of units.toml by the way they are written."""

    words: dict[str, Unit]  # lower case, singular or plural
    symbols: dict[str, Unit]  # in their own case
    signs: dict[str, Unit]  # currency signs, with their country letters
    codes: dict[str, Unit]
    ignored: frozenset[str]  # words that are no unit on their own
    vocabulary: frozenset[str]  # every word that can begin a unit


@lru_cache(maxsize=1)
def table() -> Table:
    """Load units.toml and join it with quantulum3's vocabulary."""
    data = tomllib.loads(files("service.extraction").joinpath("units.toml").read_text(encoding="utf-8"))
    words: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    signs: dict[str, Unit] = {}
    codes: dict[str, Unit] = {}
    for dimension, names in data["words"].items():
        for name, surfaces in names.items():
            for surface in surfaces:
                words[surface] = words[plural(surface)] = Unit(name, dimension)
    for dimension, names in data["symbols"].items():
        symbols |= {surface: Unit(name, dimension) for name, surfaces in names.items() for surface in surfaces}
    for name, entry in data["currencies"].items():
        unit = Unit(name, "currency")
        signs |= {sign: unit for sign in entry["signs"]}
        codes |= {code: unit for code in entry["codes"]}
        words |= {form: unit for word in entry["words"] for form in (word, plural(word))}
    ignored = {form for word in data["ignored"]["words"] for form in (word, plural(word))}
    first_words = {surface.split()[0] for surface in words} | quantulum.vocabulary()
    return Table(words, symbols, signs, codes, frozenset(ignored), frozenset(first_words))


def plural(word: str) -> str:
    """Return the regular plural."""
    return f"{word}es" if word.endswith(("ch", "sh", "x", "z")) else f"{word}s"


def read_currency_before(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read a currency written before its figure at token i: "£", "A$", "US$", "$US", "Rs.", "EUR"."""
    units = table()
    for length in (3, 2, 1):
        run = tokens[i : i + length]
        if len(run) < length or i + length >= len(tokens) or not all(t.glued for t in run[1:]):
            continue
        written = "".join(token.text for token in run)
        unit = units.signs.get(written)
        if unit is None and length > 1 and run[-1].kind is Kind.SIGN:
            unit = units.signs.get(written.upper()) or units.signs.get(written.title())
        if unit is None and length == 1 and run[0].kind is Kind.WORD:
            unit = units.codes.get(run[0].text.upper()) if tokens[i + 1].kind is Kind.NUMBER else None
        if unit is not None:
            return UnitMatch(unit, i + length)
    if i + 2 < len(tokens) and tokens[i + 1].kind is Kind.SIGN and tokens[i].kind is Kind.WORD:  # "c $ 100"
        unit = units.signs.get((tokens[i].text + tokens[i + 1].text).upper())
        return UnitMatch(unit, i + 2) if unit is not None else None
    return None


def read_unit(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read the unit that begins at token i, with its "per": "%", "km", "square miles", "dollars a barrel"."""
    simple = read_simple(tokens, i)
    return None if simple is None else read_per(tokens, simple)


def read_simple(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read the unit that begins at token i, without a "per"."""
    if i >= len(tokens):
        return None
    units, token = table(), tokens[i]
    symbol = read_symbol(tokens, i)
    if symbol is not None:
        return symbol
    if token.kind is Kind.SIGN and token.text in units.signs:
        return UnitMatch(units.signs[token.text], i + 1)
    if token.lower not in units.vocabulary and token.text not in units.codes:
        return None
    if token.text in units.codes:
        return UnitMatch(units.codes[token.text], i + 1)
    run = [t.lower for t in tokens[i : i + LONGEST]]
    for length in range(len(run), 0, -1):
        phrase = " ".join(run[:length])
        unit = units.words.get(phrase)
        if unit is None and phrase not in units.ignored and all(word in quantulum.vocabulary() for word in run[:length]):
            unit = quantulum.read_unit(phrase)
        if unit is not None:
            return UnitMatch(unit, i + length)
    return None


def read_symbol(tokens: list[Token], i: int) -> UnitMatch | None:
    """Read an abbreviation: the short ones only where they are written against the digits ("5g", "10 km")."""
    units, token = table(), tokens[i]
    for length in (3, 2, 1):
        run = tokens[i : i + length]
        if len(run) < length:
            continue
        written = run[0].text + "".join(t.text if t.glued else f" {t.text}" for t in run[1:])
        unit = units.symbols.get(written)
        if unit is None:
            continue
        follows_on = i + length < len(tokens) and tokens[i + length].glued and tokens[i + length].kind is Kind.WORD
        if follows_on or (len(written) < 2 or written in {"in", "st", "pc"}) and not token.glued:
            continue
        return UnitMatch(unit, i + length)
    if token.glued and token.text == "p" and i > 0 and tokens[i - 1].kind is Kind.NUMBER:
        return UnitMatch(Unit("penny", "currency"), i + 1)
    if token.text == "°" and i + 1 < len(tokens) and tokens[i + 1].lower in {"c", "f"}:
        return UnitMatch(units.words[f"°{tokens[i + 1].lower}"], i + 2)
    return None


def read_per(tokens: list[Token], match: UnitMatch) -> UnitMatch:
    """Extend a unit by what it is counted by: "per barrel", "a share", "-a-share", "an ounce", "/kg"."""
    at = match.end
    hyphen = word_at(tokens, at) in HYPHENS and tokens[at].glued
    at += hyphen
    link = word_at(tokens, at)
    if link not in {"per", "a", "an", "/", "each"} or at + 1 >= len(tokens):
        return match
    at += 1
    if hyphen:
        at += word_at(tokens, at) in HYPHENS
    base = read_simple(tokens, at)
    if base is not None and (link != "a" and link != "an" or singular(tokens[base.end - 1].lower) in PER_NOUNS):
        if base.unit.dimension in {"currency", "ratio"} and base.unit.name != "pound sterling":
            return match
        name = "pound" if base.unit.name == "pound sterling" else base.unit.name
        return UnitMatch(per(match.unit, name, base.unit.dimension), base.end)
    noun = singular(word_at(tokens, at))
    if noun in PER_NOUNS or (link == "per" and at < len(tokens) and tokens[at].kind is Kind.WORD):
        return UnitMatch(per(match.unit, noun, "count"), at + 1)
    return match


def per(unit: Unit, name: str, dimension: str) -> Unit:
    """Return the rate of one unit by another."""
    return Unit(f"{unit.name} per {'year' if name == 'annum' else name}", f"{unit.dimension} per {dimension}")


def singular(word: str) -> str:
    """Return a counted noun's singular where it is formed in a regular way or listed."""
    if word in SINGULAR:
        return SINGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
