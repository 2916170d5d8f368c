"""The currency that a bare number is a rate of: the yen of "the yen fell to 108.2 to the dollar"."""

from __future__ import annotations

from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL
from service.extraction.unit_table import table
from service.model import Unit

LINKS = frozenset({"per", "to", "against", "versus"})
ENDS = frozenset({"from", "to"})
BASES = (  # the first of two that stands here is told in the other one: "the pound was at 1.93 against the dollar"
    "pound sterling",
    "euro",
    "australian dollar",
    "new zealand dollar",
    "dollar",
)
REACH = 4  # words behind "to" among which the other currency is named: "to the US dollar"
CODES = frozenset({"u.s."})


def exchange_rate(parse: Parse, figure: range) -> Unit | None:
    """Return the currency that a figure is of where it is the rate of one named before it for one named behind."""
    at = figure.stop
    if [word.pos for word in parse.words[at : at + 2]] == ["ADP", "NUM"] and parse.words[at].lower in ENDS:
        at += 2  # "to 108.2 from 107.9 per dollar"
    link = parse.words[at].lower if at < len(parse.words) else ""
    if link not in LINKS:
        return None
    other = currency_behind(parse, at + 1)
    own = None if other is None else currency_before(parse, figure)
    if own is None or other is None or own == other:
        return None
    if link == "per":
        return own
    base = next((name for name in BASES if name in {own.name, other.name}), other.name)
    return other if base == own.name else own


def currency_behind(parse: Parse, at: int) -> Unit | None:
    """Return the currency in the phrase that begins at a place: "the US dollar", "the euro"."""
    for word in parse.words[at : at + REACH]:
        unit = currency_at(parse, word)
        if unit is not None:
            return unit
        if word.pos not in {"DET", "ADJ", "PROPN"} and word.lower not in CODES:
            return None
    return None


def currency_before(parse: Parse, figure: range) -> Unit | None:
    """Return the nearest currency before a figure that is told of as such: "the rupee", and not "43 rupees"."""
    found = (currency_at(parse, word) for word in reversed(parse.words[: figure.start]))
    return next((unit for unit in found if unit is not None), None)


def currency_at(parse: Parse, word: Word) -> Unit | None:
    """Return the currency that a noun names with the word before it, where no number counts it and it stands alone."""
    if word.pos not in NOMINAL or word.dep == "compound":
        return None
    before = parse.words[word.index - 1] if word.index else None
    if before is not None and before.pos in {"NUM", "SYM"}:
        return None
    words = table().words
    unit = words.get(f"{before.lower} {word.lower}") if before is not None else None
    unit = unit or words.get(word.lower)
    return unit if unit is not None and unit.dimension == "currency" and not is_part(word) else None


def is_part(word: Word) -> bool:
    """Tell whether a word is of coins, or of more than one: "cents", "dollars"."""
    return word.lemma in {"cent", "penny"} or word.lower.endswith("s")
