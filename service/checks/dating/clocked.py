"""A length in hours beside the two times of day that it lies between: "for six hours", "at 11.10am ... by 1.40pm".

A text that tells but two times of day, in one sentence, tells the beginning and the end of something; a length of hours
that is told to have gone by is the time between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.wording import listed, severity_of, told
from service.chronology import WEEKDAY, weekday_number
from service.model import Claim, Interval, Qualifier, Span, Why

SURE = 0.8
DAY, HOUR = 24 * 60, 60  # minutes
LEAST, HIGHEST = 0.3, 3.0  # what the time between two moments may be of a length that is told of it and is a slip
ROUGH = 0.15  # of a length: how far hours are rounded
LENGTHS = {"minute": 1.0, "hour": 60.0}
TIME = re.compile(
    r"\b(?:(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-5][0-9]))?\s?(?P<half>[ap])(?:m\b|\.m\b\.?)"
    r"|(?P<hour24>[01][0-9]|2[0-3]):(?P<minute24>[0-5][0-9])\b(?!:)|(?P<name>noon|midday|midnight)\b)",
    re.IGNORECASE,
)
NAMES = {"noon": 12 * HOUR, "midday": 12 * HOUR, "midnight": 0}
LASTED = re.compile(  # a length told to have gone by, the length itself as a bar
    r"""\b(?:for|lasted|lasting|took|taking|spent|after|during|over)\s
        (?:(?:a|the|just|only|some|about|almost|nearly|around|more\sthan|less\sthan|over|under|barely|those|all|full|exactly)\s){0,3}
        \|(?!\s(?:later|ago|before|earlier|every|each|a\s(?:day|week)|per))
    |\|\s(?:late|after\s(?:leaving|setting|starting|taking|it|the)|behind\sschedule)\b
    |\|[- ](?:delay|outage|blackout|shutdown|siege|closure|stoppage|sitting|session|swim|stand-off|standoff|marathon|
        blaze|rescue|operation|journey|flight|crossing|search|shift|broadcast|strike|power\scut)\b""",
    re.VERBOSE | re.IGNORECASE,
)
WINDOWED = re.compile(
    r"\b(?:last|past|next|coming|every|each|within|previous|per|another|further|up\sto|first|final)\s(?:the\s)?\|"
    r"|\|(?:['’]?\s(?:notice|walk|drive)\b|\sago\b|\sa\s(?:day|week|night)\b|\s(?:from|to)\s)",
    re.IGNORECASE,
)
ENDS = re.compile(r"\b(?:and|until|till|to|before|by|then|finish\w*|end\w*)\b", re.IGNORECASE)
HOURS = re.compile(  # hours of the day that come again: "is open from 9am to 5pm", "opens at 9am and closes at 5pm"
    r"\b(?:opens?|closes?|shuts?|starts?|begins?|ends?|finishes|daily|every|each|will|until|from|between)\b",
    re.IGNORECASE,
)
LONGEST, FEWEST = 200, 3  # characters between the two times, and words


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day as the text tells it: where it stands, its minutes after midnight, and its weekday if told."""

    span: Span
    minutes: int
    weekday: int | None


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each length of hours that the only two times of day of its text do not allow."""
    lengths = [claim for claim in alignment.claims if is_gone_by(alignment, claim)]
    for d in sorted({claim.document for claim in lengths}):
        own = [claim for claim in lengths if claim.document == d]
        text = alignment.documents[d].text
        clock = [claim for claim in alignment.claims if claim.document == d and is_time(claim)]
        told_at = moments(text)
        if len(told_at) != 2 or len(clock) > len(told_at) or not in_one_sentence(alignment, own[0].document, told_at):
            continue
        apart = minutes_between(text, *told_at)
        if any(fits(claim, apart) for claim in own):
            continue
        ends = tuple(claim for claim in clock if any(claim.span.overlaps(each.span) for each in told_at))
        for claim in own[:1]:
            share = apart / ((claim.quantity.value or 1.0) * size_of(claim))
            if ends and LEAST <= share <= HIGHEST:
                yield finding(alignment, claim, ends, told_at, apart)


def is_time(claim: Claim) -> bool:
    """Tell whether a claim is a time of day."""
    return claim.unit is not None and claim.unit.dimension == "time-of-day"


def is_gone_by(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim is a length of hours or minutes that something is told to have lasted."""
    unit, quantity = claim.unit, claim.quantity
    if (
        unit is None
        or unit.name not in LENGTHS
        or quantity.value is None
        or claim.in_table
        or claim.modality is not None
    ):
        return False
    text, span, qualifier = alignment.documents[claim.document].text, quantity.span, quantity.qualifier_span
    start = min(span.start, qualifier.start) if qualifier is not None else span.start
    before = text[max(claim.sentence.start, start - 50) : start]
    words = f"{before}|{text[span.end : min(claim.sentence.end, span.end + 40)]}"
    return LASTED.search(words) is not None and WINDOWED.search(words) is None


def moments(text: str) -> list[Moment]:
    """Return the times of day of a text that are told with their half of the day, each of them once."""
    found: dict[tuple[int, int | None], Moment] = {}
    for match in TIME.finditer(text):
        if match["name"]:
            minutes = NAMES[match["name"].lower()]
        elif match["half"]:
            minutes = int(match["hour"]) % 12 * HOUR + int(match["minute"] or 0) + 12 * HOUR * (match["half"] in "pP")
        else:
            minutes = int(match["hour24"]) * HOUR + int(match["minute24"])
        day = re.match(rf"\s(?:on\s)?(?P<day>{WEEKDAY})\b", text[match.end() : match.end() + 20])
        weekday = weekday_number(day["day"]) if day is not None else None
        found.setdefault((minutes, weekday), Moment(Span(match.start(), match.end()), minutes, weekday))
    return list(found.values())


def in_one_sentence(alignment: Alignment, document: int, told_at: Sequence[Moment]) -> bool:
    """Tell whether two times of day are told in one sentence as what happened, the later behind words for an end."""
    first, second = (each.span for each in told_at)
    text = alignment.documents[document].text
    gap = text[first.end : second.start]
    paragraphs = alignment.documents[document].paragraphs
    told = [
        each
        for paragraph in paragraphs
        for each in paragraph.sentences
        if each.start <= first.start and second.end <= each.end
    ]
    if not told or HOURS.search(text, told[0].start, second.end) or len(gap.split()) < FEWEST:
        return False
    return len(gap) <= LONGEST and ENDS.search(gap) is not None


def minutes_between(text: str, first: Moment, second: Moment) -> int:
    """Return the minutes from one time to the next such time behind it, or to that on the weekday told."""
    apart = (second.minutes - first.minutes) % DAY
    if first.weekday is not None and second.weekday is not None and second.weekday != first.weekday:
        days = (second.weekday - first.weekday) % 7
        return days * DAY + second.minutes - first.minutes
    return apart


def size_of(claim: Claim) -> float:
    """Return the minutes in the unit of a length."""
    return LENGTHS[claim.unit.name] if claim.unit is not None else 1.0


def fits(claim: Claim, apart: int) -> bool:
    """Tell whether a length can be that of so many minutes, as it is rounded."""
    size, quantity = size_of(claim), claim.quantity
    slack = max(quantity.granularity * size, ROUGH * (quantity.value or 0.0) * size) if quantity.granularity >= 1 else 1
    low, high = quantity.interval.low * size - slack, quantity.interval.high * size + slack
    if quantity.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST):
        high = (quantity.value or 0.0) * size * HIGHEST
    return low <= apart <= high


def finding(
    alignment: Alignment, claim: Claim, ends: tuple[Claim, ...], told_at: Sequence[Moment], apart: int
) -> Finding:
    """Return the finding of a length of hours that is not the time between two times of day."""
    claims = tuple(sorted((claim, *ends), key=lambda each: each.span.start))
    text = alignment.documents[claim.document].text
    hours, minutes = divmod(apart, HOUR)
    shown = f"{hours} hours and {minutes} minutes" if hours else f"{minutes} minutes"
    times = listed([f"“{each.span.of(text)}”" for each in told_at])
    size = size_of(claim)
    return Finding(
        claims=claims,
        confidence=SURE,
        severity=severity_of(alignment, claims, SURE),
        subject="time between two times of day",
        message=f"{told(alignment, claim)} does not fit {times}: from the one to the other it is {shown}.",
        why=Why("minute", (claim.quantity.interval.scaled(size), Interval(apart, apart)), "rounding of the length"),
    )
