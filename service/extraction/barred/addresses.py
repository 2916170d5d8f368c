"""House numbers and the like: "10 Downing Street", "22b Mill Road", "the 400 block of Pine Street", "seat 14C"."""

from __future__ import annotations

from service.extraction.barred.rule import Barred
from service.extraction.dates import ORDINAL_SUFFIXES
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, is_glued, word_at

STREETS = frozenset(
    """street st road rd avenue ave lane drive square way place close crescent terrace boulevard blvd court hill gardens
    row mews""".split()
)
STREET_LEADERS = frozenset("ave avenue rue via calle boulevard".split())
LETTERED = frozenset("seat row runway gate apartment flat Seat Row Runway Gate Apartment Flat Year Class".split())
LETTERS = frozenset("ABCDEFGHJKLR")  # behind the figure of one: "seat 14C", "Runway 27L", "Year 4C"
HOUSES = frozenset("abcdefgh")  # "14b Mill Road"
LONGEST = 5  # digits of a house number


def bar_address(tokens: list[Token], i: int) -> Barred | None:
    """Return the rule against digits that a place is found by."""
    text, following = tokens[i].text, i + 1
    if not text.isdecimal() or len(text) > LONGEST:
        return None
    if word_at(tokens, i - 1) == "the" and word_at(tokens, following) == "block" and word_at(tokens, i + 2) == "of":
        return Barred("address", i + 1)
    if is_glued(tokens, following) and len(tokens[following].text) == 1 and tokens[following].text.isalpha():
        if tokens[following].text in HOUSES and is_address(tokens, following):
            return Barred("address", i + 2)  # "22b Mill Road"
        lettered = i > 0 and tokens[i - 1].text in LETTERED and tokens[following].text in LETTERS
        return Barred("label", i + 2) if lettered else None
    if len(text) == LONGEST:
        return None
    paired = word_at(tokens, following) in {"and", "or", "to"} or word_at(tokens, following) in HYPHENS
    paired = paired and word_at(tokens, i - 1) not in {"between", "from"}
    other = tokens[i + 2] if i + 2 < len(tokens) else None
    second = other is not None and other.kind is Kind.NUMBER and other.text.isdecimal() and len(other.text) <= LONGEST
    if paired and second and int(text) < int(tokens[i + 2].text) and is_address(tokens, i + 2):
        return Barred("address", i + 3)  # "14 and 16 Mill Road"
    return Barred("address", i + 1) if is_address(tokens, i) else None


def is_address(tokens: list[Token], i: int) -> bool:
    """Tell whether a house number stands at token i: "10 Downing Street", "22 Rue Cler", "9 E 71st St"."""
    if is_capital(tokens, i + 1) and tokens[i + 1].lower in STREET_LEADERS and is_capital(tokens, i + 2):
        return True
    for at in range(i + 1, min(i + 5, len(tokens))):
        if at > i + 1 and tokens[at].lower in STREETS and is_capital(tokens, at):
            return True
        numbered = tokens[at].kind is Kind.NUMBER or tokens[at].lower in ORDINAL_SUFFIXES  # "9 E 71st St"
        if not (is_capital(tokens, at) or (numbered and at > i + 1)):
            return False
    return False
