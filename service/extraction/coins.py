"""A share told in coins: "46p in every pound", "24 cents of each dollar"."""

from __future__ import annotations

from service.extraction.lexer import Token, word_at
from service.extraction.units import UnitMatch, read_simple
from service.model import Unit

PERCENTAGE = Unit("percentage", "ratio")
WHOLES = {"penny": frozenset({"pound sterling"}), "cent": frozenset({"dollar", "euro"})}  # a hundred of a coin
SIGNS = {"£": "pound sterling", "$": "dollar", "€": "euro"}
LINKS = (("in",), ("of",), ("out", "of"), ("from",))
EACH = frozenset({"every", "each"})
MOST = 100


def read_coin_share(tokens: list[Token], unit: Unit, value: float | None, at: int) -> UnitMatch | None:
    """Read on from coins, which end before token `at`, to the pound or the dollar that they are a share of."""
    wholes = WHOLES.get(unit.name)
    if wholes is None or value is None or not 0 < value < MOST:
        return None
    for link in LINKS:
        end = at + len(link)
        if tuple(word_at(tokens, i) for i in range(at, end)) == link and word_at(tokens, end) in EACH:
            found = read_simple(tokens, end + 1)
            if found is not None and found.unit.name in wholes:
                return UnitMatch(PERCENTAGE, found.end)
            if SIGNS.get(word_at(tokens, end + 1)) in wholes and word_at(tokens, end + 2) == "1":
                return UnitMatch(PERCENTAGE, end + 3)  # "46p in every £1"
    return None
