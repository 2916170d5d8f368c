"""An anniversary or a birthday in another year than so many after the event: founded in 1921, 75 years old in 1999."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import Dated, beside, dates_of, nearby, nth_of, present
from service.checks.wording import severity_of, written
from service.model import Claim, Interval, Why

SURE = 0.8
REACH = 3  # paragraphs between an event and its anniversary
ORIGINS = {
    "birthday": frozenset({"birth", "founding", "opening", "launch"}),
    "anniversary": frozenset(
        {"founding", "opening", "wedding", "death", "launch", "release", "disaster", "crash", "rule", "signing"}
    ),
}
BEHIND = re.compile(r"\s\w+,?\s(?:(?:celebrations|party|gala)\s)?(?:in|on)\s(?:\w+\s)?$")
AHEAD = re.compile(r",?\s(?:[\w’']+\s){0,5}(?:its|his|her|their|the)\s$")
IN_ITS = re.compile(r"\bin\sits\s$")
LONGEST = 60  # characters between an anniversary and its year


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each anniversary in a year that is not so many years after the one event told near it."""
    dates = [dated for dated in dates_of(alignment) if dated.first.year is not None]
    years = {id(dated.claim): dated.first.year or 0 for dated in dates}
    told = [dated.claim for dated in dates]
    for claim in deadline.watched(alignment.claims):
        noun, rank = nth_of(alignment, claim), claim.quantity.value
        if noun not in ORIGINS or rank is None:
            continue
        marked = next((each for each in beside(told, claim) if follows(alignment, claim, each)), None)
        near = [each for each in nearby(told, claim) if is_origin(each, claim, noun) and each is not marked]
        if marked is None or len({years[id(each)] for each in near}) != 1:
            continue
        apart = years[id(marked)] - years[id(near[0])]
        if apart != rank:
            yield finding(alignment, (claim, marked, near[0]), noun, apart)
    yield from in_its_year(alignment, dates)


def in_its_year(alignment: Alignment, dates: list[Dated]) -> Iterator[Finding]:
    """Yield each "in its 20th year" that the year of the only founding and that of the story do not allow."""
    origins = [
        each for each in dates if each.claim.event in ORIGINS["birthday"] - {"birth"} and each.first == each.last
    ]
    for claim in alignment.claims if origins else ():
        text, rank = alignment.documents[claim.document].text, claim.quantity.value
        if nth_of(alignment, claim) != "year" or IN_ITS.search(text[: claim.span.start][-12:]) is None or rank is None:
            continue
        now = present(alignment, [each for each in dates if each.claim.document == claim.document], text)
        own = [each for each in origins if each.claim.document == claim.document and each is not now]
        year = now.first.year if isinstance(now, Dated) else now.year if now is not None else None
        if len({each.first.year for each in own}) != 1 or year is None:
            continue
        apart = year - (own[0].first.year or 0)
        if apart not in (rank, rank - 1) and apart > 0:
            marked = (now.claim,) if isinstance(now, Dated) else ()
            yield finding(alignment, (claim, *marked, own[0].claim), "year", apart)


def is_origin(event: Claim, claim: Claim, noun: str) -> bool:
    """Tell whether a date is that of an event that an anniversary may be of."""
    near = event.document == claim.document and abs(event.paragraph - claim.paragraph) <= REACH
    return near and event.event in ORIGINS[noun]


def follows(alignment: Alignment, claim: Claim, year: Claim) -> bool:
    """Tell whether a year of the same sentence is that of an anniversary: "its 75th anniversary in 1999"."""
    text = alignment.documents[claim.document].text
    first, second = sorted((claim.quantity.span, year.quantity.span))
    gap = text[first.end : second.start]
    return len(gap) <= LONGEST and (BEHIND if first == claim.quantity.span else AHEAD).match(gap) is not None


def finding(alignment: Alignment, claims: tuple[Claim, ...], noun: str, apart: int) -> Finding:
    """Return the finding of an anniversary, the year that it is marked in where the text tells it, and of the event."""
    anniversary, origin = claims[0], claims[-1]
    until = written(alignment, claims[1]) if len(claims) > 2 else "the day of publication"
    ordinal = anniversary.quantity.span.of(alignment.documents[anniversary.document].text)
    ordered = tuple(sorted(claims, key=lambda each: (each.document, each.span.start)))
    rank = anniversary.quantity.interval
    return Finding(
        claims=ordered,
        confidence=SURE,
        severity=severity_of(alignment, ordered, SURE),
        subject=noun,
        message=(f"From {written(alignment, origin)} to {until} it is {apart} years, against the “{ordinal} {noun}”."),
        why=Why("year", (rank, Interval(apart, apart)), "none"),
    )
