"""The units by the way they are written: units.toml, and behind it quantulum3's table."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from service.extraction import quantulum
from service.model import Unit

SINGULAR = {"feet": "foot", "inches": "inch", "centuries": "century", "people": "person", "pence": "penny"}
SAME = ("ss", "us", "is", "series", "species")  # endings of singulars


@dataclass(frozen=True, slots=True)
class Table:
    """The units by the way they are written."""

    words: dict[str, Unit]  # lower case, singular or plural
    symbols: dict[str, Unit]  # in their own case
    signs: dict[str, Unit]  # currency signs, with their country letters
    letters: dict[str, Unit]  # currency signs that are plain letters: the "R" of rand
    codes: dict[str, Unit]
    openers: frozenset[str]  # every word or sign that can begin a currency before its figure, in lower case
    symbol_openers: frozenset[str]  # the first token of every symbol
    vocabulary: frozenset[str]  # every word that can begin a unit, in lower case


@lru_cache(maxsize=1)
def table() -> Table:
    """Load units.toml and join it with quantulum3's table."""
    data = tomllib.loads(files("service.extraction").joinpath("units.toml").read_text(encoding="utf-8"))
    ignored = {form for word in data["ignored"]["words"] for form in (word, plural(word))}
    words = {surface: unit for surface, unit in quantulum.units().items() if surface not in ignored}
    symbols: dict[str, Unit] = {}
    signs: dict[str, Unit] = {}
    letters: dict[str, Unit] = {}
    codes: dict[str, Unit] = {}
    for dimension, names in data["words"].items():
        for name, surfaces in names.items():
            words |= {form: Unit(name, dimension) for surface in surfaces for form in (surface, plural(surface))}
    for dimension, names in data["symbols"].items():
        symbols |= {surface: Unit(name, dimension) for name, surfaces in names.items() for surface in surfaces}
    for name, entry in data["currencies"].items():
        unit = Unit(name, "currency")
        signs |= dict.fromkeys(entry["signs"], unit)
        letters |= dict.fromkeys(entry.get("letters", ()), unit)
        codes |= dict.fromkeys(entry["codes"], unit)
        words |= {form: unit for word in (name, *entry["words"]) for form in (word, plural(word))}
    openers = (
        {opener(written) for written in (*signs, *letters, *codes)}
        | {f"m{opener(code)}" for code in codes}
        | {"u", "ps", "dollar", "dollars", "euro", "euros", "rupee", "rupees", "yen"}
    )
    return Table(
        words,
        symbols,
        signs,
        letters,
        codes,
        frozenset(openers),
        frozenset(first_letters(symbol) for symbol in symbols),
        frozenset(word.split()[0] for word in words),
    )


def first_letters(written: str) -> str:
    """Return the first token of a symbol: the letters that it begins with, or its first sign."""
    letters = next((i for i, c in enumerate(written) if not c.isalpha()), len(written))
    return written[: letters or 1]


def opener(written: str) -> str:
    """Return the first token of a currency sign or code, in lower case: "us" of "US$"."""
    return first_letters(written).lower()


def plural(word: str) -> str:
    """Return the regular plural."""
    return f"{word}es" if word.endswith(("ch", "sh", "x", "z")) else f"{word}s"


def singular(word: str) -> str:
    """Return a counted noun's singular where it is formed in a regular way or listed."""
    if word in SINGULAR:
        return SINGULAR[word]
    if word.endswith("ies") and len(word) > 4 and word not in SAME:
        return f"{word[:-3]}y"
    if word.endswith("rses"):
        return word[:-1]  # "reverses", "courses"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(SAME) else word
