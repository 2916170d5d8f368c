"""The times of day that a text tells, with the day of each where it tells that too."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.chronology import WEEKDAY, weekday_number
from service.extraction.wordnumbers import SMALL
from service.model import Claim, Span

DAY, HOUR = 24 * 60, 60  # minutes
NOON = 12
NAMED = {word: number for word, number in SMALL.items() if 0 < number <= NOON}
TIME = re.compile(
    r"\b(?:(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-5][0-9]))?\s?(?P<half>[ap])(?:m\b|\.m\b\.?)"
    r"|(?<!\bthe\s)(?P<hour24>[01][0-9]|2[0-3]):(?P<minute24>[0-5][0-9])\b(?!:)"  # "The 21:05 came to a halt"
    rf"|(?P<word>{'|'.join(NAMED)}|1?[0-9])(?:\so['’]clock)?\s(?:(?:on\s)?(?P<on>{WEEKDAY})\s|(?P<next>the\s(?:next|following)\s)|"
    r"in\sthe\s)(?P<part>morning|afternoon|evening|night)\b|(?P<name>noon|midday|midnight)\b)",
    re.IGNORECASE,
)
HOURS = {"noon": NOON, "midday": NOON, "midnight": 0}
BEHIND = re.compile(
    rf"\s(?:on\s)?(?P<day>{WEEKDAY})\b|\s(?:on\s)?(?P<next>the\s(?:next|following)\s(?:day|morning))\b|"
    r"\son\s(?P<date>(?:the\s)?[0-9]|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
AHEAD = re.compile(rf"\b(?P<day>{WEEKDAY})(?:\s(?:morning|afternoon|evening|night))?,?\sat\s(?:about\s|around\s)?$")
NEXT, DATED = "next", "dated"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day as the text tells it: where it stands, its minutes after midnight, and what tells its day."""

    span: Span
    minutes: int
    day: str | None  # a weekday, "next" for the day after the time before, "dated" for one of the calendar


def moments(text: str) -> list[Moment]:
    """Return the times of day of a text that are told with their half of the day, each of them once."""
    found: dict[tuple[int, str | None], Moment] = {}
    for match in TIME.finditer(text):
        minutes = minutes_of(match)
        day = (match["on"] or "").lower() or (NEXT if match["next"] else day_of(text, match))
        found.setdefault((minutes, day), Moment(Span(match.start(), match.end()), minutes, day))
    return list(found.values())


def minutes_of(match: re.Match[str]) -> int:
    """Return the minutes after midnight of a time of day."""
    if match["name"]:
        return HOURS[match["name"].lower()] * HOUR
    if match["hour24"]:
        return int(match["hour24"]) * HOUR + int(match["minute24"])
    if match["half"]:
        late = match["half"] in "pP"
        return int(match["hour"]) % NOON * HOUR + int(match["minute"] or 0) + NOON * HOUR * late
    word = match["word"].lower()
    hour = NAMED.get(word) or int(word)
    late = match["part"].lower() in ("afternoon", "evening") or (match["part"].lower() == "night" and hour > NOON / 2)
    return (hour % NOON + NOON * late) * HOUR


def day_of(text: str, match: re.Match[str]) -> str | None:
    """Return what tells the day of a time: "at 4pm on Friday", "on Friday at 4pm", "at noon the next day"."""
    behind = BEHIND.match(text, match.end()) or AHEAD.search(text[max(0, match.start() - 40) : match.start()])
    if behind is None:
        return None
    named = behind.groupdict()
    return named["day"].lower() if named["day"] else NEXT if named.get("next") else DATED


def minutes_between(first: Moment, second: Moment) -> int:
    """Return the minutes from one time to the next such time behind it, or to that on the weekday told."""
    apart = (second.minutes - first.minutes) % DAY
    if second.day == NEXT:
        return DAY + second.minutes - first.minutes
    if first.day in (None, NEXT, DATED) or second.day in (None, DATED):
        return apart
    days = (weekday_number(second.day) - weekday_number(first.day)) % 7
    return days * DAY + second.minutes - first.minutes if days else apart


def is_time(claim: Claim) -> bool:
    """Tell whether a claim is a time of day."""
    return claim.unit is not None and claim.unit.dimension == "time-of-day"
