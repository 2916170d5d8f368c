"""A stretch of time told in words that is not the time between the dates of the story.

Three ways in which a text tells it: "vanished 38 years ago" with a date of the same event and one of today; "shut for two
years" with the dates of a closure and a reopening; "in 1969, six years after it opened in 1960".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, Dated, dates_of, present
from service.checks.wording import listed, severity_of, told, written
from service.chronology import Day
from service.claims.naming import same_names
from service.claims.occasions import on_occasion
from service.model import Claim, Interval, Span, Why

SURE = 0.8
AGO = re.compile(r"\s(?:ago|earlier)\b")
# Two ends of one stretch that a story tells of once, the first and the last, with how its length is told.
ENDS = (
    ("closure", "reopening", re.compile(
        r"\b(?:(?:not|never|n['’]t)\s(?:\w+\s){1,6}for|(?:shut|closed|apart|waited|waiting|silent|empty|idle)\s(?:\w+\s)?for|"
        r"after|time\sin)\s(?:some\s|the\s|a\s)?\|(?!\s(?:after|later|before))|"
        r"\bwaited\s\||\|\s(?:without|with\sno|closure|shutdown|absence|gap|break|wait|silence|suspension)\b"
    )),
    ("disappearance", "discovery", re.compile(
        r"\b(?:missing\sfor|time\sin|after)\s(?:a\s)?\|(?!\s(?:after|later|before))|\|\s(?:search|mystery|disappearance)\b"
    )),
    ("wedding", "death", re.compile(r"\bmarried\s(?:\w+\s)?for\s\||\|\sof\smarriage\b|\|\smarriage\b|\bmarriage\sof\s\|")),
)  # fmt: skip
STARTS = frozenset({"start", "founding", "opening", "building"})
OPENED = re.compile(
    r"^\s(?:after|since|on\sfrom)\s[^.,;]{0,40}\b(?:first|start\w*|beg[aiu]n\w*|open\w*|found\w*|set\sup)\b"
)
SPOKEN = re.compile(r"\b(?:said|says|told|wrote)\b")
ONCE = frozenset({"disappearance"})  # what a story tells of one person
AFTER = re.compile(r"^\s(?P<way>after|before)\b")
LATER = re.compile(r"^\slater,?\s(?:in|on)\s(?:the\s)?$")
AROUND = 60  # characters around a duration in which it is told what it is the length of
NEXT_TO = 60  # characters between "six years after" and the date that it counts from
JUST_BEFORE = 240  # characters between "Six years later, in 1969" and that date


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the stretches of time that the dates of their story do not allow."""
    durations = [claim for claim in alignment.claims if claim.unit is not None and claim.unit.name in DAYS]
    if not durations:
        return
    dates = dates_of(alignment)
    for d, document in enumerate(alignment.documents):
        own = [claim for claim in durations if claim.document == d and is_plain(claim)]
        there = [dated for dated in dates if dated.claim.document == d]
        today = present(alignment, there, document.text)
        for claim in own:
            found = since_event(claim, there, today, document.text) or of_ends(claim, there, document.text)
            found = found or since_start(claim, there, document.text)
            found = found or between_neighbours(claim, there, document.text)
            if found is not None:
                yield from misfit(alignment, claim, *found)


def is_plain(claim: Claim) -> bool:
    """Tell whether a duration is exact."""
    return claim.quantity.value is not None and claim.quantity.qualifier is None


def since_event(
    claim: Claim, dates: Sequence[Dated], today: Day | Dated | None, text: str
) -> tuple[Dated, Day | Dated] | None:
    """Return the date of an event that is told of as so long ago, with today; None where either is not known."""
    ago = AGO.match(text[claim.span.end : claim.span.end + 10])
    if ago is None or today is None:
        return None
    told_as = on_occasion(
        Claim(
            claim.quantity,
            claim.document,
            claim.paragraph,
            claim.sentence,
            Span(claim.span.start, claim.span.end + ago.end()),
            claim.unit,
        ),
        text,
    )
    alike = [
        each
        for each in dates
        if each is not today
        and told_as.event is not None
        and each.claim.event == told_as.event
        and each.first.year is not None
    ]
    if len({each.first for each in alike}) != 1 or not one_subject(told_as, alike[0].claim):
        return None
    return alike[0], today


def one_subject(a: Claim, b: Claim) -> bool:
    """Tell whether two events of a kind are one: of the same name, or told of the same thing, or once in a story."""
    if a.subject is None or b.subject is None:
        return False
    if a.event in ONCE:
        return True
    if a.subject.entities and b.subject.entities:
        return same_names(a.subject.entities, b.subject.entities)
    return bool(a.subject.modifiers & b.subject.modifiers)


def of_ends(claim: Claim, dates: Sequence[Dated], text: str) -> tuple[Dated, Dated] | None:
    """Return the two ends of the stretch that a duration is said to be, where the text dates both of them once."""
    start, end = claim.quantity.span.start, claim.quantity.span.end
    around = f"{text[max(claim.sentence.start, start - AROUND) : start]}|{text[end : end + AROUND]}"
    for opening, closing, tie in ENDS:
        if tie.search(around) is None:
            continue
        first, last = only(opening, dates), only(closing, dates)
        if first is not None and last is not None:
            return first, last
    return None


def since_start(claim: Claim, dates: Sequence[Dated], text: str) -> tuple[Dated, Dated] | None:
    """Return the start of something and the day of a speech: "Six years after the first day", she said in May 2025."""
    if OPENED.match(text[claim.quantity.span.end :][:AROUND]) is None:
        return None
    starts = [each for each in dates if each.claim.event in STARTS and each.first.year is not None]
    spoken = [each for each in dates if each.claim.sentence == claim.sentence and each.first.year is not None]
    if len(starts) != 1 or len(spoken) != 1 or starts[0] is spoken[0] or spoken[0].claim.span.start < claim.span.end:
        return None
    said = SPOKEN.search(text[claim.span.end : spoken[0].claim.span.start]) is not None
    return (starts[0], spoken[0]) if said else None


def only(kind: str, dates: Sequence[Dated]) -> Dated | None:
    """Return the date of a kind of event where the text gives but one."""
    found = [each for each in dates if each.claim.event == kind and each.first.year is not None]
    return found[0] if len({each.first for each in found}) == 1 else None


def between_neighbours(claim: Claim, dates: Sequence[Dated], text: str) -> tuple[Dated, Dated] | None:
    """Return the two dates that a duration is told to lie between, the earlier first.

    "in 1969, six years after it opened in 1960"; "It opened in 1960. Six years later, in 1969".
    """
    start, end = claim.span.start, claim.span.end
    at = bisect_left(dates, start, key=lambda each: each.claim.span.start)
    if at == 0 or at == len(dates):
        return None
    before, behind = dates[at - 1], dates[at]
    gap = text[end : behind.claim.span.start]
    lead = text[before.claim.span.end : start]
    if LATER.match(gap) is not None:
        near = len(lead) <= JUST_BEFORE and "\n" not in lead and re.search(r"\blater\b", lead) is None
        return (before, behind) if near else None
    way = AFTER.match(gap)
    if way is None or len(gap) > NEXT_TO or re.search(r"[.;\n]", gap) or lead not in (", ", " ", " – ", " - "):
        return None
    return (behind, before) if way["way"] == "after" else (before, behind)


def misfit(alignment: Alignment, claim: Claim, opening: Dated, closing: Dated | Day) -> Iterator[Finding]:
    """Yield the finding of a duration that two days do not allow, if they do not."""
    last = closing.first if isinstance(closing, Dated) else closing
    first_days, last_days = opening.first.bounds(opening.first.year or 0), last.bounds(last.year or 0)
    if first_days is None or last_days is None or claim.unit is None or claim.quantity.value is None:
        return
    size = DAYS[claim.unit.name]
    days = Interval((last_days[0] - first_days[1]).days, (last_days[1] - first_days[0]).days)
    length, slack = claim.quantity.value * size, max(claim.quantity.granularity, 0.5) * size
    if days.low < 0 or days.low - slack <= length <= days.high + slack:
        return
    dated = (opening.claim, *((closing.claim,) if isinstance(closing, Dated) else ()))
    claims = tuple(sorted((claim, *dated), key=lambda each: each.span.start))
    apart = round((days.low + days.high) / 2 / size, 1 if size > DAYS["month"] else 0)
    shown = listed([written(alignment, each) for each in sorted(dated, key=lambda each: each.span.start)])
    yield Finding(
        claims=claims,
        confidence=SURE,
        severity=severity_of(alignment, claims, SURE),
        subject="time between dates",
        message=(
            f"{told(alignment, claim)} does not fit {shown}: from the one to the other it is about {apart:g} "
            f"{claim.unit.name}s."
        ),
        why=Why("day", (Interval(length, length), days), "rounding, and what the dates leave open"),
    )
