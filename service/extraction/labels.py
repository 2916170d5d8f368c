"""Numbers that a word before them makes a label: "page 3", "No 10", "the top 10", "junctions 4 and 5"."""

from __future__ import annotations

from service.extraction.dates import is_year_digits
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, word_at
from service.extraction.nouns import MODALS, counts_something
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES

LABELS = frozenset(
    """page pages pp section chapter article no nos number numbers room route channel flight part volume vol fig figure
    table item clause rule phase stage tier grade group version season episode level gate platform highway interstate
    motorway radio psalm verse lot apartment flat building pier ward district precinct zone step option question round
    lane formula type catch apollo windows opus symphony resolution proposition amendment annex schedule appendix
    paragraph line category class division league pole junction exit seed seeds ranked seeded model series
    game ftse stoxx nikkei dax cac russell fortune sp parts chapters sections channels size sizes""".split()
)
RANKS = frozenset({"top", "bottom"})
ROWS = frozenset(  # labels in the plural, of which two or more are told: "junctions 4 and 5", "pages 5 to 9"
    """junctions articles exits terminals interstates highways resolutions propositions phases stages gates rooms flats
    routes clauses rules levels zones grades tiers lanes flights platforms counts pages chapters sections parts channels
    numbers years weeks days volumes divisions""".split()
)
CAPITALISED = frozenset("week day year bill exhibit count agenda title factor".split())  # "Week 4", "Year 11 pupils"
LAPSES = frozenset("this last next every each per one that past previous".split())  # "Last Week 4 Died"
LINES = frozenset({"bus", "tram"})
SPANS = HYPHENS | {"to", "through"}
OWN = frozenset({"his", "her", "its", "their", "our", "my", "your"})
LIST_REACH = 8  # tokens back in a list of labels


def is_label(tokens: list[Token], i: int) -> bool:
    """Tell whether the word before a number makes it a label: "page 3", "No 10", "the top 10"."""
    before = word_at(tokens, i - 1)
    if before == "from" and word_at(tokens, i + 1) == "to" and word_at(tokens, i + 2) == "number":
        return True  # "it moved from 13 to number four"
    if before == ".":
        before = word_at(tokens, i - 2) if word_at(tokens, i - 2) in {"no", "nos", "vol", "pp"} else ""
    if before in RANKS:
        return word_at(tokens, i - 2) not in MODALS | {"to"}  # "the top 10" is a list, "it may top 500" bounds
    if before == "last" and word_at(tokens, i - 2) in OWN:
        return False  # "two of their last 10"
    if before == "last":
        return not (
            counts_something(tokens, i + 1) or is_capital(tokens, i + 1)
        )  # "the last 16", not "the last 10 games"
    if before == "season" and is_year_digits(tokens[i]):
        return False  # "in season 1992/93"
    if before == "no" and tokens[i - 1].text == "no":
        return not word_at(tokens, i + 1).isalpha()  # "no 12 people" counts; "No 10" does not
    if before in ROWS and begins_row(tokens, i):
        return True
    if before in CAPITALISED and is_capital(tokens, i - 1) and not is_year_digits(tokens[i]):
        return word_at(tokens, i - 2) not in LAPSES
    if before == "the" and word_at(tokens, i + 1) in LINES and not counts_something(tokens, i + 2):
        return True  # "the 73 bus was late"
    return before in LABELS


def begins_row(tokens: list[Token], i: int) -> bool:
    """Tell whether another number follows the one at token i in a row of labels: "3 and 4", "7 to 9", "3, 4 and 5"."""
    link, then = word_at(tokens, i + 1), tokens[i + 2] if i + 2 < len(tokens) else None
    if then is None or then.kind is not Kind.NUMBER or not (link in SPANS or link in {",", "and", "or"}):
        return False
    measured = read_simple(tokens, i + 3) is not None or word_at(tokens, i + 3) in MAGNITUDES
    return not (measured or counts_something(tokens, i + 3))  # and not "sells flights 10 to 15% below"


def continues_labels(tokens: list[Token], i: int) -> bool:
    """Tell whether a number goes on a list of labels: the 98 of "Windows 95, 98 and 2000", the 6 of "pages 5 and 6"."""
    link = word_at(tokens, i - 1)
    if link in SPANS and word_at(tokens, i - 3) in ROWS and is_label(tokens, i - 2):
        return True
    if link not in {",", "and", "or"} or counts_something(tokens, i + 1):
        return False
    if link == "," and word_at(tokens, i + 1) not in {",", "and", "or"}:
        return False
    at = i - 2
    while at > i - LIST_REACH and at > 1 and tokens[at].kind is Kind.NUMBER and word_at(tokens, at - 1) == ",":
        at -= 2
    return at > 0 and tokens[at].kind is Kind.NUMBER and is_label(tokens, at)
