"""Dates and years: read so that nothing mistakes them for amounts."""

from __future__ import annotations

import re

from service.extraction.lexer import HYPHENS, Kind, Token, is_glued, word_at
from service.extraction.nouns import PLURALS, counts_something
from service.extraction.stamp import Stamp
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
CAPITALISED = frozenset({"may", "march", "mar"})  # months only with a capital: the others are no other word
UNABBREVIATED = frozenset({"may", "june", "july"})  # short as they are: a full stop behind them ends a sentence
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
ERAS = frozenset({"ad", "bc", "bce", "ce"})
YEAR_CUES = frozenset(
    "in since of from by until till before after during for through to and or between late early mid the year "
    "autumn spring summer winter season class circa".split()
)
HAPPENINGS = frozenset(
    """mutiny war revolution rebellion rising uprising revolt treaty plague famine siege massacre earthquake summer
    winter spring autumn""".split()
)
MOST_DAYS = 6  # of a list that is looked along
COUNT_CUES = frozenset({"of", "for", "and", "or"})  # that stand before a number of things as often
NUMERIC = re.compile(
    r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})$|([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})$"
)


def is_month(tokens: list[Token], i: int) -> bool:
    """Tell whether a month's name stands at token i."""
    word = word_at(tokens, i)
    return word in MONTHS and (tokens[i].text[0].isupper() or word not in CAPITALISED)


def month_end(tokens: list[Token], i: int) -> int:
    """Return the index after a month's name and the full stop of its abbreviation."""
    short = len(tokens[i].lower) <= 4 and tokens[i].lower not in UNABBREVIATED
    abbreviated = short and word_at(tokens, i + 1) == "." and tokens[i + 1].glued
    return i + 2 if abbreviated and i + 2 < len(tokens) and tokens[i + 2].kind is Kind.NUMBER else i + 1


def is_day(tokens: list[Token], i: int) -> bool:
    """Tell whether a day of the month stands at token i."""
    digits = tokens[i].text if i < len(tokens) else ""
    return digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31


def year_end(tokens: list[Token], i: int) -> int:
    """Return the index after a year and the comma before it, or i where none stands."""
    at = i + 1 if word_at(tokens, i) == "," else i
    return at + 1 if at < len(tokens) and is_year_digits(tokens[at]) else i


def is_year_digits(token: Token) -> bool:
    """Tell whether a token is four digits from 1000 to 2199."""
    digits = token.text
    return token.kind is Kind.NUMBER and len(digits) == 4 and digits.isdecimal() and "1000" <= digits < "2200"


def is_modern(token: Token) -> bool:
    """Tell whether a token is a year of our times: the 1992 of "the next one in 1992"."""
    return is_year_digits(token) and "1900" <= token.text < "2100"


def read_date(tokens: list[Token], i: int) -> Stamp | None:
    """Read a date: "13 November 2017", "November 13, 2017", "May 2004", "16-18 December", "2004-05-16"."""
    if is_month(tokens, i):
        end = month_end(tokens, i)
        if is_day(tokens, end) and word_at(tokens, i - 1) == "in" and word_at(tokens, end + 1) in PLURALS:
            return None  # "in January 25 people died"
        if is_day(tokens, end) and word_at(tokens, end + 1) not in {"%", "per", "percent"}:
            return Stamp(i, year_end(tokens, day_tail(tokens, end)), "date")
        after = year_end(tokens, end)
        return Stamp(i, after, "date") if after > end and word_at(tokens, end) != "," else None
    if tokens[i].kind is not Kind.NUMBER:
        return None
    if is_day(tokens, i):
        last = i
        for _ in range(MOST_DAYS):
            if word_at(tokens, last + 1) != "," or not is_day(tokens, last + 2):
                break
            last += 2  # "14, 20 and 27 April"
        end = day_tail(tokens, last)
        end += word_at(tokens, end) == "of"
        if is_month(tokens, end) or (word_at(tokens, i - 1) == "on" and word_at(tokens, end) in MONTHS):
            return Stamp(i, year_end(tokens, month_end(tokens, end)), "date")
    return numeric_date(tokens, i)


def day_tail(tokens: list[Token], i: int) -> int:
    """Return the index after a day, its ordinal suffix, and the second day of a span ("16-18", "16 and 18")."""
    end = suffix_end(tokens, i + 1)
    link = word_at(tokens, end)
    if (link in HYPHENS or link in {"to", "and", "or", "/"}) and is_day(tokens, end + 1):
        after = suffix_end(tokens, end + 2)
        if is_month(tokens, after) or link in HYPHENS or (link in {"and", "to"} and is_second_day(tokens, i, after)):
            return after
    return end


def is_second_day(tokens: list[Token], i: int, after: int) -> bool:
    """Tell whether a day follows the one at token i: "June 24 and 25", "from Sept. 12 to 15"; it counts nothing."""
    unit = read_simple(tokens, after)
    end = suffix_end(tokens, i + 1)
    if word_at(tokens, end) == "to" and not int(tokens[i].text) < int(tokens[end + 1].text) <= 31:
        return False
    month = i - 1 - (word_at(tokens, i - 1) == ".")
    counted = unit is not None or word_at(tokens, after) in MAGNITUDES or counts_something(tokens, after)
    return month >= 0 and is_month(tokens, month) and not counted


def suffix_end(tokens: list[Token], i: int) -> int:
    """Return the index after the suffix of a day ("th"), or i where none is written against it."""
    return i + 1 if word_at(tokens, i) in ORDINAL_SUFFIXES and tokens[i].glued else i


def numeric_date(tokens: list[Token], i: int) -> Stamp | None:
    """Read "16/05/2004", "16.05.2004" and "2004-05-16"."""
    run = [tokens[i]]
    for token in tokens[i + 1 : i + 5]:
        if not token.glued or not (token.kind is Kind.NUMBER or token.text in "/-.‐‑–"):
            break
        run.append(token)
    match = NUMERIC.match("".join(token.text for token in run)) if len(run) > 2 else None
    if match is None:
        return None
    numbers = [int(n) for n in match.groups() if n is not None]
    day_and_month = sorted(numbers[:2] if match.group(1) else numbers[1:])
    return Stamp(i, i + len(run), "date") if 1 <= day_and_month[0] <= 12 and day_and_month[1] <= 31 else None


def is_short_year(tokens: list[Token], i: int) -> bool:
    """Tell whether two digits behind an apostrophe are a year: "the class of '83"."""
    if len(tokens[i].text) != 2 or not tokens[i].glued or word_at(tokens, i - 1) not in {"'", "’", "‘"}:
        return False
    return word_at(tokens, i - 2) in YEAR_CUES and not is_glued(tokens, i + 1)


def read_year(tokens: list[Token], i: int, *, counted: bool) -> Stamp | None:
    """Read a year, a span of years or a decade: "2004", "2001-03", "2004/05", "the 1990s", "'90s", "79 AD".

    `counted` tells that a unit or a counted noun follows, which makes "2000 people" an amount.
    """
    token = tokens[i]
    if not token.text.isdecimal() or len(token.text) > 4:
        return None
    end, following = i + 1, word_at(tokens, i + 1)
    if is_short_year(tokens, i):
        return Stamp(i, end, "date")
    decade = is_year_digits(token) or (len(token.text) == 2 and token.text.endswith("0"))
    if decade and is_glued(tokens, end) and following in {"s", "’s", "'s"}:
        return Stamp(i, end + 1, "date")
    if (
        decade
        and token.text[-1] == "0"
        and is_glued(tokens, end + 1)
        and following in {"'", "’"}
        and word_at(tokens, end + 1) == "s"
    ):
        return Stamp(i, end + 2, "date")  # "the 70's"
    if following in ERAS and tokens[end].text.isupper():
        return Stamp(i, end + 1, "date")
    if [word_at(tokens, at) for at in range(end, end + 3)] in (["a", ".", "d"], ["b", ".", "c"]):
        return Stamp(i, end + 3 + (word_at(tokens, end + 3) == "."), "date")
    if not is_year_digits(token) or following in {"*", "×", "x"}:  # "2048 x 1080 pixels"
        return None
    if is_glued(tokens, end) and is_glued(tokens, end + 1) and (following in HYPHENS or following == "/"):
        last = tokens[end + 1]
        following_year = len(last.text) == 1 and last.text == str((int(token.text) + 1) % 10)
        tail = len(last.text) == 2 or (len(last.text) == 1 and following == "/") or following_year  # "2003/4", "2003-4"
        if last.text.isdecimal() and (tail or is_year_digits(last)):
            return Stamp(i, end + 2, "date")
        if last.kind is Kind.WORD and following in HYPHENS:
            return Stamp(i, end, "date") if token.text >= "1900" and last.lower != "bit" else None  # "a 2048-bit key"
    before = word_at(tokens, i - 1)
    modern = is_modern(token)
    second = before in {"and", "or"} and i > 1 and is_year_digits(tokens[i - 2]) and word_at(tokens, i - 3) in YEAR_CUES
    if second and not (counted and not is_modern(tokens[i - 2])):
        return Stamp(i, end, "date")  # "between 1831 and 1865", but "between 1500 and 2000 people"
    if counted:
        return Stamp(i, end, "date") if modern and before in YEAR_CUES - COUNT_CUES - {"the"} else None
    told = (
        before == "of" and word_at(tokens, i - 2) in HAPPENINGS and not counts_something(tokens, end)
    )  # "the mutiny of 1857"
    back = before == "to" and word_at(tokens, i - 2) == "back"  # "dating back to 1580"
    return Stamp(i, end, "date") if modern or back or told or before in YEAR_CUES - COUNT_CUES - {"to"} else None
