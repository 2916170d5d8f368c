"""Dates, years, times of day and ordinals: read so that nothing mistakes them for amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.extraction.lexer import Kind, Token
from service.extraction.numerals import HYPHENS, SMALL, TENS, UNITS, joined, word_at

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
YEAR_CUES = frozenset(
    "in since of from by until till before after during for through to and or between late early mid the year "
    "autumn spring summer winter season class circa".split()
)
AMOUNT_CUES = frozenset("about around some nearly almost over than least most to roughly approximately of".split())
ZONES = frozenset("gmt bst est edt pst pdt cet cest et pt utc".split())
MERIDIEM = frozenset({"am", "pm"})
CLOCK = re.compile(r"[0-9]{1,2}(?:\.[0-5][0-9])?$")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date, time of day or ordinal on tokens `first` to `end` (exclusive); `value` is the ordinal's rank."""

    first: int
    end: int
    dimension: str
    value: float | None = None


def is_month(tokens: list[Token], i: int) -> bool:
    """Tell whether a month's name stands at token i; "may" and "march" must be capitalised."""
    word = word_at(tokens, i)
    return word in MONTHS and tokens[i].text[0].isupper()


def month_end(tokens: list[Token], i: int) -> int:
    """Return the index after a month's name and the full stop of its abbreviation."""
    abbreviated = len(tokens[i].lower) <= 4 and word_at(tokens, i + 1) == "." and tokens[i + 1].glued
    return i + 2 if abbreviated and i + 2 < len(tokens) and tokens[i + 2].kind is Kind.NUMBER else i + 1


def is_day(tokens: list[Token], i: int) -> bool:
    """Tell whether a day of the month stands at token i."""
    return i < len(tokens) and tokens[i].text.isdecimal() and len(tokens[i].text) <= 2 and 1 <= int(tokens[i].text) <= 31


def year_end(tokens: list[Token], i: int) -> int:
    """Return the index after a year and the comma before it, or i where none stands."""
    at = i + 1 if word_at(tokens, i) == "," else i
    return at + 1 if at < len(tokens) and is_year_digits(tokens[at]) else i


def is_year_digits(token: Token) -> bool:
    """Tell whether a token is four digits from 1000 to 2099."""
    return token.kind is Kind.NUMBER and len(token.text) == 4 and token.text.isdecimal() and "1000" <= token.text < "2100"


def read_date(tokens: list[Token], i: int) -> Stamp | None:
    """Read a date: "13 November 2017", "November 13, 2017", "May 2004", "16-18 December", "2004-05-16", "1990s"."""
    token = tokens[i]
    if is_month(tokens, i):
        end = month_end(tokens, i)
        if is_day(tokens, end) and not (word_at(tokens, end + 1) in {"%", "per"}):
            end = day_tail(tokens, end)
            return Stamp(i, year_end(tokens, end), "date")
        after = year_end(tokens, end)
        return Stamp(i, after, "date") if after > end and word_at(tokens, end) != "," else None
    if token.kind is not Kind.NUMBER:
        return None
    if is_day(tokens, i):
        end = day_tail(tokens, i)
        if word_at(tokens, end) == "of":
            end += 1
        if is_month(tokens, end):
            return Stamp(i, year_end(tokens, month_end(tokens, end)), "date")
    return numeric_date(tokens, i)


def day_tail(tokens: list[Token], i: int) -> int:
    """Return the index after a day, its ordinal suffix, and the second day of a span ("16-18", "16 and 18")."""
    end = i + 1
    if word_at(tokens, end) in ORDINAL_SUFFIXES and tokens[end].glued:
        end += 1
    if (word_at(tokens, end) in HYPHENS or word_at(tokens, end) in {"to", "and", "or", "/"}) and is_day(tokens, end + 1):
        after = end + 2
        if word_at(tokens, after) in ORDINAL_SUFFIXES and tokens[after].glued:
            after += 1
        if is_month(tokens, after) or word_at(tokens, end) in HYPHENS:
            return after
    return end


def numeric_date(tokens: list[Token], i: int) -> Stamp | None:
    """Read "16/05/2004", "16.05.2004" and "2004-05-16"."""
    run = [tokens[i]]
    for token in tokens[i + 1 : i + 5]:
        if not token.glued or not (token.kind is Kind.NUMBER or token.text in "/-.‐‑–"):
            break
        run.append(token)
    written = "".join(token.text for token in run)
    match = re.match(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})$|([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})$", written)
    if match is None:
        return None
    numbers = [int(n) for n in match.groups() if n is not None]
    day_and_month = sorted(numbers[:2] if match.group(1) else numbers[1:])
    return Stamp(i, i + len(run), "date") if 1 <= day_and_month[0] <= 12 and day_and_month[1] <= 31 else None


def read_year(tokens: list[Token], i: int, *, counted: bool) -> Stamp | None:
    """Read a year, a span of years or a decade: "2004", "2001-03", "2004/05", "the 1990s", "'90s".

    `counted` tells that a unit or a counted noun follows, which makes "2000 people" an amount.
    """
    token = tokens[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is not None and following.glued and following.lower in {"s", "’s", "'s"} and token.text.isdecimal():
        if is_year_digits(token) or (len(token.text) == 2 and token.text.endswith("0")):
            return Stamp(i, i + 2, "date")
    if not is_year_digits(token):
        return None
    end = i + 1
    if following is not None and following.glued and (following.text in HYPHENS or following.text == "/"):
        last = tokens[i + 2] if i + 2 < len(tokens) else None
        if last is not None and last.glued and last.text.isdecimal() and (len(last.text) == 2 or is_year_digits(last)):
            return Stamp(i, i + 3, "date")
        if last is not None and last.glued and last.kind is Kind.WORD and following.text in HYPHENS:
            return None if token.text < "1900" else Stamp(i, end, "date")
    before = word_at(tokens, i - 1)
    if token.text >= "1900" and not (counted and before not in YEAR_CUES - {"of", "for", "the", "and", "or"}):
        return Stamp(i, end, "date")
    if not counted and before in YEAR_CUES - {"to", "and", "or", "of", "for"}:
        return Stamp(i, end, "date")
    return None


def read_time(tokens: list[Token], i: int) -> Stamp | None:
    """Read a time of day: "12:30pm", "3 p.m.", "7.30pm", "0530GMT", "15:00", "10 o'clock"."""
    token = tokens[i]
    if token.kind is not Kind.NUMBER:
        return None
    end, clock = i + 1, bool(CLOCK.match(token.text)) and float(token.text) < 24
    minutes = tokens[i + 2] if i + 2 < len(tokens) else None
    if clock and word_at(tokens, end) == ":" and tokens[end].glued and minutes is not None:
        if minutes.glued and len(minutes.text) == 2 and minutes.text.isdecimal() and minutes.text < "60":
            after = meridiem_end(tokens, i + 3)
            return Stamp(i, after, "time-of-day")
        return None
    if clock and word_at(tokens, end) in {"o'clock", "o’clock"}:
        return Stamp(i, end + 1, "time-of-day")
    if clock and meridiem_end(tokens, end) > end:
        return Stamp(i, meridiem_end(tokens, end), "time-of-day")
    military = len(token.text) == 4 and token.text.isdecimal() and token.text[:2] < "24" and token.text[2:] < "60"
    if military and word_at(tokens, end) in ZONES:
        return Stamp(i, end + 1, "time-of-day")
    return None


def meridiem_end(tokens: list[Token], i: int) -> int:
    """Return the index after "am", "p.m." or a time zone, or i where none stands."""
    end = i
    if word_at(tokens, i) in MERIDIEM:
        end = i + 1
    elif word_at(tokens, i) in {"a", "p"} and word_at(tokens, i + 1) == "." and word_at(tokens, i + 2) == "m":
        end = i + 4 if word_at(tokens, i + 3) == "." else i + 3
    return end + 1 if word_at(tokens, end) in ZONES else end


def read_ordinal(tokens: list[Token], i: int) -> Stamp | None:
    """Read an ordinal: "3rd", "110th", "third", "twenty-first"."""
    token = tokens[i]
    if token.kind is Kind.NUMBER:
        suffixed = word_at(tokens, i + 1) in ORDINAL_SUFFIXES and tokens[i + 1].glued and "." not in token.text
        if not suffixed or len(token.text) > 7 or not suits(token.text, tokens[i + 1].lower):
            return None
        return Stamp(i, i + 2, "ordinal", float(token.text.replace(",", "")))
    if token.lower in TENS:
        at = joined(tokens, i + 1)
        unit = ORDINALS.get(word_at(tokens, at), 99)
        return Stamp(i, at + 1, "ordinal", float(TENS[token.lower] + unit)) if at > i + 1 and unit < 10 else None
    rank = ORDINALS.get(token.lower)
    if rank is None:
        return None
    if token.lower == "second" and (word_at(tokens, i - 1) in {"per", "a", "every", "split"} or is_counted(tokens, i)):
        return None  # the unit of time
    return Stamp(i, i + 1, "ordinal", float(rank))


def suits(digits: str, suffix: str) -> bool:
    """Tell whether an ordinal suffix is the one of its number: "21st" but not "11st", which is eleven stone."""
    last = int(digits[-1])
    teen = len(digits) > 1 and digits[-2] == "1"
    return suffix == ("th" if teen or last not in (1, 2, 3) else ("st", "nd", "rd")[last - 1])


def is_counted(tokens: list[Token], i: int) -> bool:
    """Tell whether a number stands right before token i, with or without a hyphen ("30-second")."""
    at = i - 2 if word_at(tokens, i - 1) in HYPHENS else i - 1
    return at >= 0 and (tokens[at].kind is Kind.NUMBER or tokens[at].lower in SMALL or tokens[at].lower in UNITS)
