"""Digits that are no amounts: names, models, labels, addresses, codes, list numbers, telephone numbers.

Each rule has a name, so that it can be told why a number is not among the quantities.
"""

from __future__ import annotations

from typing import NamedTuple

from service.extraction.dates import MONTHS, ORDINAL_SUFFIXES
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, is_glued, joined, word_at
from service.extraction.nouns import FUNCTION_WORDS, counts_something, is_plural
from service.extraction.numeral import MAX_DIGITS
from service.extraction.scores import SETTLED
from service.extraction.unit_table import table
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES, SMALL

LABELS = frozenset(
    """page pages pp section chapter article no nos number numbers room route channel flight part volume vol fig figure
    table item clause rule phase stage tier grade group version season episode level gate platform highway interstate
    motorway radio psalm verse lot apartment flat building pier ward district precinct zone step option question round
    lane formula type catch apollo windows opus symphony resolution proposition amendment annex schedule appendix
    paragraph line category class division league pole junction exit seed seeds ranked seeded model series
    game""".split()
)
RANKS = frozenset({"top", "bottom"})
STREETS = frozenset(
    """street st road rd avenue ave lane drive square way place close crescent terrace boulevard blvd court hill gardens
    row mews""".split()
)
STREET_LEADERS = frozenset("ave avenue rue via calle boulevard".split())
GLUED_WORDS = frozenset({"m", "s", "st", "nd", "rd", "th", "am", "pm", "gmt", "bst", "p", "c", "x", "′", "″"})
GLUED_LETTERS = frozenset({"k", "K", "b", "B", "h", "T", "t"})
PREFIXES = frozenset("mid late early pre post sub plus minus non ex about".split())  # "sub-5%", "mid-1990s"
AIRLINERS = frozenset({"707", "717", "727", "737", "747", "757", "767", "777", "787"})
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
SENTENCE_STARTS = frozenset(".!?:;\"“”‘'(—–-•*") | {"...", "--"}
LONGEST_MATCH = 120  # minutes, with extra time
POSTCODE_WORDS = frozenset({"zip", "postcode"})
TITLE_DIMENSIONS = frozenset({"time", "length"})  # "30 Seconds to Mars": a unit with a capital is in a name


class Setting(NamedTuple):
    """What a rule must know of the text around a number."""

    first: int  # the index of the first token of its sentence
    title_case: bool  # the paragraph capitalises all words, so that a capital tells nothing
    opens: bool  # the sentence is the first of its paragraph


class Barred(NamedTuple):
    """The rule by which a number is no amount, and the index to go on from."""

    rule: str
    end: int


def bar_digits(tokens: list[Token], i: int, setting: Setting) -> Barred | None:
    """Return the rule by which the digits at token i are no amount, or None."""
    token = tokens[i]
    if len(token.text) > 2 * MAX_DIGITS or sum(c.isdigit() for c in token.text) > MAX_DIGITS:
        return Barred("identifier", i + 1)
    return bar_glued(tokens, i, setting) or bar_dialled(tokens, i) or bar_named(tokens, i, setting)


def bar_glued(tokens: list[Token], i: int, setting: Setting) -> Barred | None:
    """Return the rule against digits that something is written against: "A380", "5G", "MI-5", "1.2.3", "9/11"."""
    token, before = tokens[i], tokens[i - 1] if i > 0 else None
    if before is not None and token.glued:
        if before.kind is Kind.WORD or before.text in {"_", "\\", "="}:
            return Barred("code", i + 1)
        hyphened = before.text in HYPHENS and before.glued and i >= 2 and tokens[i - 2].kind is Kind.WORD
        prefixed = tokens[i - 2].lower in PREFIXES or tokens[i - 2].lower in SMALL
        if hyphened and not prefixed and read_simple(tokens, joined(tokens, i + 1)) is None:
            return Barred("model", i + 1)
        if before.text == "#":
            return Barred("label", i + 1)
    if not is_glued(tokens, i + 1):
        return None
    after = tokens[i + 1]
    if after.kind is Kind.WORD and is_code(tokens, i + 1):
        return Barred("code", i + 2)
    if after.text == "." and is_glued(tokens, i + 2) and tokens[i + 2].kind is Kind.NUMBER:
        return Barred("version", i + 3)
    if after.text in {".", ")"} and i == setting.first and len(token.text) <= 2 and i + 2 < len(tokens):
        return Barred("list number", i + 2)
    if after.text in "/-" and is_glued(tokens, i + 2) and f"{token.text}{after.text}{tokens[i + 2].text}" in SETTLED:
        return Barred("set phrase", i + 3)
    return None


def is_code(tokens: list[Token], i: int) -> bool:
    """Tell whether letters written against digits make a code of them: "5G", "4x4", "747s" but not "5km"."""
    token, unit = tokens[i], read_simple(tokens, i)
    if unit is not None and unit.end > i + 1:
        return False  # "32m2"
    if token.lower in MAGNITUDES or token.lower in GLUED_WORDS or token.text in GLUED_LETTERS:
        return token.lower == "x" or (is_glued(tokens, i + 1) and tokens[i + 1].kind is Kind.NUMBER)
    return unit is None and token.lower not in {"yo", "y"}


def bar_dialled(tokens: list[Token], i: int) -> Barred | None:
    """Return the rule against telephone, account and card numbers: groups of digits, or a zero that no amount has."""
    end, groups = i + 1, 1
    while end + 1 < len(tokens) and tokens[end].text == "-" and is_digits(tokens[end + 1], 2) and tokens[end].glued:
        end, groups = end + 2, groups + 1
    if groups > 2 and is_digits(tokens[i], 2) and any(len(token.text) > 3 for token in tokens[i:end]):
        return Barred("telephone number", end)
    if not (tokens[i].text[0] == "0" and is_digits(tokens[i], 3)):
        return None
    end = i + 1
    while end < len(tokens) and is_digits(tokens[end], 1):
        end += 1
    return Barred("telephone number", end)


def is_digits(token: Token, least: int) -> bool:
    """Tell whether a token is digits alone, at least so many."""
    return token.kind is Kind.NUMBER and token.text.isdecimal() and len(token.text) >= least


def bar_named(tokens: list[Token], i: int, setting: Setting) -> Barred | None:
    """Return the rule against digits in a name or behind a label: "Channel 4", "Boeing 747", "10 Downing Street"."""
    token, following = tokens[i], i + 1
    if word_at(tokens, following) in POSTCODE_WORDS:
        return Barred("code", i + 1)
    if not token.text.isdecimal() or len(token.text) > 4:
        return None
    if is_address(tokens, i):
        return Barred("address", i + 1)
    unit = read_simple(tokens, following)
    if unit is not None and not setting.title_case and is_title(tokens, following, unit.unit.dimension):
        return Barred("name", unit.end)
    if unit is not None or word_at(tokens, following) in MAGNITUDES:
        return None
    if token.text in AIRLINERS and (is_capital(tokens, following) or word_at(tokens, following) in {"jets", "jet"}):
        return Barred("model", i + 1)
    if i == 0 and setting.opens and is_list_entry(tokens, i):
        return Barred("list number", i + 1)
    if is_label(tokens, i):
        return Barred("label", i + 1)
    return Barred("name", i + 1) if is_named(tokens, i, setting) else None


def is_title(tokens: list[Token], i: int, dimension: str) -> bool:
    """Tell whether a unit is capitalised as in a name: "50 Cent", "24 Hours"."""
    word = tokens[i].text
    return word.istitle() and len(word) > 2 and (dimension in TITLE_DIMENSIONS or word == "Cent")


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


def is_list_entry(tokens: list[Token], i: int) -> bool:
    """Tell whether a line is a number with a name: "28 Jane Smith (Japan)"."""
    if not (is_capital(tokens, i + 1) and is_capital(tokens, i + 2)) or len(tokens) > 12:
        return False
    return not any(is_plural(tokens, at) or tokens[at].lower in FUNCTION_WORDS for at in range(i + 1, len(tokens)))


def is_label(tokens: list[Token], i: int) -> bool:
    """Tell whether the word before a number makes it a label: "page 3", "No 10", "the top 10"."""
    before = word_at(tokens, i - 1)
    if before == ".":
        before = word_at(tokens, i - 2) if word_at(tokens, i - 2) in {"no", "nos", "vol", "pp"} else ""
    if before in RANKS:
        return True  # "the top 10": a list of that name
    if before == "last":
        return not counts_something(tokens, i + 1)  # "the last 16", but "the last 10 games"
    if before == "no" and tokens[i - 1].text == "no":
        return not word_at(tokens, i + 1).isalpha()  # "no 12 people" counts; "No 10" does not
    return before in LABELS


def is_minute(tokens: list[Token], i: int) -> bool:
    """Tell whether a number is the minute of a match behind a player's name: "(Drogba 45)", "Terry 17, Owen 46."."""
    if not is_capital(tokens, i - 1) or int(tokens[i].text) > LONGEST_MATCH:
        return False
    after = word_at(tokens, i + 1)
    return after[:1] == ")" or (after in {",", "."} and (i < 2 or tokens[i - 2].text in {",", ".", ":"}))


def is_named(tokens: list[Token], i: int, setting: Setting) -> bool:
    """Tell whether a capitalised word before a number makes it a part of a name: "Boeing 747", "iPhone 5"."""
    before = word_at(tokens, i - 1)
    if is_minute(tokens, i):
        return True
    # at the start of a sentence or in a title-cased line a capital tells nothing
    if not is_capital(tokens, i - 1) or setting.title_case or i - 1 <= setting.first or before in FUNCTION_WORDS:
        return False
    if before in WEEKDAYS or before in MONTHS or before.upper() in table().codes:
        return False
    placed = word_at(tokens, i - 2) in {"in", "at"} and not tokens[i - 1].text.isupper()
    return not (placed and counts_something(tokens, i + 1))  # "in Iraq 20 soldiers died", but "in FTSE 100 firms"
