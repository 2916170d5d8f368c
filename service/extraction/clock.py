"""Times of day: "12:30pm", "3 p.m.", "7.30pm", "0530 GMT", "15:00", "10 o'clock", the two of "2-4pm"."""

from __future__ import annotations

import re

from service.extraction.dates import WEEKDAYS
from service.extraction.lexer import Kind, Token, is_glued, word_at
from service.extraction.stamp import Stamp
from service.extraction.wordnumbers import SMALL

ZONES = frozenset("gmt bst est edt pst pdt cet cest et pt utc".split())
PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening"})
OCLOCK = frozenset({"o'clock", "o’clock"})
AIRTIMES = frozenset({"slot", "news", "bulletin", "curfew", "kick-off", "kickoff"})  # "the 2300 slot"
BROADCASTERS = frozenset({"bbc", "itv", "itv1", "channel", "radio", "sky", "cbs", "nbc", "abc"})
TIMED = frozenset({"at", ",", "(", "from", "until", ""})
SPANNING = frozenset({"and", "to", "until", "till", "-", "–"})
JOINTS = SPANNING | {"or"}
TWELVES = frozenset({"noon", "midday", "midnight"})
MERIDIEM = frozenset({"am", "pm"})
CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3])(?:\.[0-5][0-9])?$")


def read_time(tokens: list[Token], i: int) -> Stamp | None:
    """Read a time of day that begins at token i."""
    token = tokens[i]
    if token.kind is not Kind.NUMBER:
        return read_oclock(tokens, i)
    end = i + 1
    if not CLOCK.match(token.text):
        military = len(token.text) == 4 and token.text.isdecimal() and token.text[:2] < "24" and token.text[2:] < "60"
        if not military:
            return None
        local = word_at(tokens, end) == "local" and word_at(tokens, end + 1) == "time"
        if local or word_at(tokens, end) in AIRTIMES:
            return Stamp(i, end, "time-of-day")
        if (
            word_at(tokens, end) in {"and", "to"}
            and word_at(tokens, end + 2) in ZONES
            and len(tokens[end + 1].text) == 4
        ):
            return Stamp(i, end, "time-of-day")  # "between 2000 and 2100 GMT"
        if (
            word_at(tokens, end) == "on"
            and word_at(tokens, end + 1) in BROADCASTERS
            and word_at(tokens, i - 1) in TIMED
        ):
            return Stamp(i, end, "time-of-day")  # "at 2340 on BBC Two"
        if is_early(tokens, end + 1) or (token.text[0] == "0" and word_at(tokens, i - 1) in SPANNING):
            return Stamp(i, end, "time-of-day")
        return Stamp(i, end + 1, "time-of-day") if word_at(tokens, end) in ZONES | {"hours"} else None
    if word_at(tokens, end) == ":" and is_glued(tokens, end) and is_glued(tokens, end + 1):
        minutes = tokens[end + 1].text
        if len(minutes) == 2 and minutes.isdecimal() and minutes < "60" and not is_split_second(tokens, end + 2):
            return Stamp(i, meridiem_end(tokens, end + 2), "time-of-day")
        return None
    after = meridiem_end(tokens, end)
    if after > end or ("." in token.text and is_on_weekday(tokens, end)) or is_first_of_two(tokens, i):
        return Stamp(i, after, "time-of-day")
    return read_oclock(tokens, i)


def is_first_of_two(tokens: list[Token], i: int) -> bool:
    """Tell whether another time follows, which alone says what both are: the 2 of "2-4pm" and "between 2 and 4pm"."""
    link, other = word_at(tokens, i + 1), i + 2
    if link not in JOINTS or other >= len(tokens) or float(tokens[i].text) >= 13:
        return False
    if tokens[other].kind is not Kind.NUMBER:
        return link != "and" and word_at(tokens, i - 1) == "from" and word_at(tokens, other) in TWELVES
    end = other + 1
    if word_at(tokens, end) == ":" and is_glued(tokens, end) and is_glued(tokens, end + 1):
        end += 2  # "between 9 and 10:30pm"
    elif not CLOCK.match(tokens[other].text):
        return False
    return meridiem_end(tokens, end) > end


def is_early(tokens: list[Token], i: int) -> bool:
    """Tell whether a time before ten follows what joins it to another: the 0600 of "between 2130 and 0600"."""
    text = tokens[i].text if i < len(tokens) else ""
    small = len(text) == 4 and text.isdecimal() and text[0] == "0" and text[2] < "6"
    return small and word_at(tokens, i - 1) in SPANNING


def read_oclock(tokens: list[Token], i: int) -> Stamp | None:
    """Read "10 o'clock", "nine in the morning", "three or four in the morning"."""
    either = word_at(tokens, i + 1) in {"or", "and"} and word_at(tokens, i + 2) in SMALL
    last = i + 2 if either else i
    following = word_at(tokens, last + 1)
    if following in OCLOCK:
        return Stamp(i, last + 2, "time-of-day")
    in_day = following == "in" and word_at(tokens, last + 2) == "the" and word_at(tokens, last + 3) in PARTS_OF_DAY
    return Stamp(i, last + 4, "time-of-day") if in_day else None


def is_on_weekday(tokens: list[Token], i: int) -> bool:
    """Tell whether a weekday follows: "on Saturday", "on a Saturday morning"."""
    at = i + 1 + (word_at(tokens, i + 1) == "a")
    return word_at(tokens, i) == "on" and word_at(tokens, at) in WEEKDAYS


def is_split_second(tokens: list[Token], i: int) -> bool:
    """Tell whether the seconds of a timed race follow: the ":15" of "2:15:15"."""
    return word_at(tokens, i) == ":" and is_glued(tokens, i) and is_glued(tokens, i + 1)


def meridiem_end(tokens: list[Token], i: int) -> int:
    """Return the index after "am", "p.m." or a time zone, or i where none stands."""
    end = i
    if word_at(tokens, i) in MERIDIEM:
        end = i + 1
    elif word_at(tokens, i) in {"a", "p"} and word_at(tokens, i + 1) == "." and word_at(tokens, i + 2) == "m":
        end = i + 4 if word_at(tokens, i + 3) == "." else i + 3
    return end + 1 if word_at(tokens, end) in ZONES else end
