"""A date told to be so long after or before another one, which the text tells apart from it.

"It returned, 16 years after the last series, in 2011", where the last series ended in 1999; "Six years earlier, on a
tour in 1994", behind a sentence of 2004.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import log

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, WINDOW, Dated, single_days
from service.checks.dating.lengths import ANY_YEAR, misfit
from service.claims.occasions import EVENT
from service.model import Claim

SURE = 0.77
REACH = 110  # characters between a length and the date that it leads to
LINKED = 30  # characters behind "after" in which the event is named that a length is counted from
NEAR = 3  # paragraphs between the two dates
LEAST, MOST = 0.25, 3.0  # what the time between two dates may be of a length that is told of it and is a slip
WAY = re.compile(
    r"^(?:\s(?P<far>later|earlier|before|previously|afterwards?|on)(?=,|\s(?:in|on|at|by|when|the|and|he|she|it|they|with)\b|[.;]|$)"
    r"|\s(?P<link>after|before|since)\s(?!(?:which|that)\b)|,?\s(?P<until>until|till)\s)"
)
UNTOLD = re.compile(
    r"(?:the|his|her|its|their)\s(?:very\s)?(?:first|last|original|previous|earlier)\b|"
    r"[^.;:,]{0,60}?\b(?:should\shave|ought\sto\shave|(?:was|were|had\sbeen)\s(?:due|supposed|meant|expected))\b"
)
SOFT = re.compile(r"\b(?:within|up\sto|less\sthan|under|every|each|next|last|past|first|for|in|over)\s(?:the\s|a\s)?$")
APPOSED = re.compile(r"^,?\s(?:[-–]\s)?$")
FOR = re.compile(r"\bfor\s(?:the\s(?:next\s)?|another\s|a\sfurther\s|some\s)?$")
NAMING = re.compile(r"\b(?:[Tt]he|an?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|this|that|[A-Z]\w+['’]s|[A-Z]\w+\sof)\s$")
BEGINNINGS = frozenset(
    "founding opening appointment election arrival start launch debut rule wedding introduction release birth".split()
)  # where a length begins that runs until a date
PRECISE = {"day": 2, "week": 2, "month": 1, "year": 0, "decade": 0}  # how far a date must be told


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each length of time to a date that no other date of the text fits, where one of them all but does."""
    lengths = [each for each in alignment.claims if each.unit is not None and each.unit.name in PRECISE]
    if not lengths:
        return
    dates = single_days(alignment)
    for d, document in enumerate(alignment.documents):
        own = [each for each in dates if each.claim.document == d]
        for claim in deadline.watched(lengths):
            if claim.document == d and claim.quantity.value is not None:
                yield from of_length(alignment, claim, own, document.text)


def of_length(alignment: Alignment, claim: Claim, dates: Sequence[Dated], text: str) -> Iterator[Finding]:
    """Yield the finding of a length and the two dates that it all but leads from and to, if no two dates fit it."""
    span, unit = claim.quantity.span, claim.unit
    way = WAY.match(claim.behind(text, 30, span.end))
    if way is None or unit is None:
        return
    if way["link"] and UNTOLD.match(text, span.end + way.end()):
        return  # "50 years after the first", "after it should have opened", of which the text tells no date
    before = claim.before(text, 20, span.start)
    if (FOR.search(before) is None) if way["until"] else SOFT.search(before):
        return
    at = bisect_left(dates, span.start, key=lambda each: each.claim.span.start)
    near = [each for each in dates[max(0, at - 2 * WINDOW) : at + 2 * WINDOW] if is_precise(each, PRECISE[unit.name])]
    own = [each for each in near if each.claim.sentence == claim.sentence and distance(each, claim) <= REACH]
    naming = {id(each) for each in near if names_a_thing(text, each)}
    if any(id(each) in naming for each in own) and way["link"]:
        return  # "40 years after its release, his 1962 album is still"
    if len(own) != 1 or (way["far"] and not (leads_to(text, claim, own[0]))):
        return
    others = [
        each
        for each in near
        if each.claim.sentence != claim.sentence
        and id(each) not in naming
        and abs(each.claim.paragraph - claim.paragraph) <= NEAR
        and (each.first.year is None) == (own[0].first.year is None)
        and (each.claim.event in BEGINNINGS or not way["until"])
    ]
    event = EVENT.search(text[span.end + way.end() :][:LINKED].split(",")[0]) if way["link"] else None
    others = [each for each in others if event is not None and each.claim.event == event.lastgroup] or others
    apart = (claim.quantity.value or 0.0) * DAYS[unit.name] / DAYS["year"]
    if any(fits_years(each, own[0], apart) for each in dates if each is not own[0]):
        return
    later = way.group().strip(" ,") not in ("earlier", "before", "previously")
    found: list[tuple[float, Finding]] = []
    for each in others:
        opening, closing = (each, own[0]) if later else (own[0], each)
        apart = years_between(opening, closing)
        if apart <= 0:
            continue
        finding = misfit(alignment, claim, opening, closing)
        if finding is None:
            return
        ratio = apart / ((claim.quantity.value or 0.0) * DAYS[unit.name] / DAYS["year"])
        if LEAST <= ratio <= MOST:
            found.append((abs(log(ratio)), finding))
    if found:
        yield min(found, key=lambda each: each[0])[1]


def fits_years(one: Dated, other: Dated, years: float) -> bool:
    """Tell whether the years of two dates are just so far apart, wherever the text tells them."""
    first, last = one.first.year, other.first.year
    return first is not None and last is not None and years >= 1 and abs(abs(first - last) - years) < 1


def names_a_thing(text: str, dated: Dated) -> bool:
    """Tell whether a year stands for no event but for a thing of that year: "the 1981 tour", "his 1962 album"."""
    return dated.first.month is None and NAMING.search(text[: dated.claim.span.start][-20:]) is not None


def leads_to(text: str, claim: Claim, dated: Dated) -> bool:
    """Tell whether a date is what a length leads to: "six years later ... in 1994", "in 1994, six years later"."""
    return (
        dated.claim.span.start > claim.span.end
        or APPOSED.match(text[dated.claim.span.end : claim.span.start]) is not None
    )


def years_between(opening: Dated, closing: Dated) -> float:
    """Return how many years lie between two dates, below 0 for the wrong order; a date without its year is of any."""
    first, last = opening.first.bounds(ANY_YEAR), closing.first.bounds(ANY_YEAR)
    return 0.0 if first is None or last is None else (last[1] - first[0]).days / DAYS["year"]


def is_precise(dated: Dated, precision: int) -> bool:
    """Tell whether a date is told far enough to count in a unit of time: a year, a month of a year, a day."""
    first = dated.first
    return (first.year is not None, first.month is not None, first.day is not None)[precision]


def distance(dated: Dated, claim: Claim) -> int:
    """Return how many characters lie between a date and a length of time."""
    return max(dated.claim.span.start - claim.span.end, claim.span.start - dated.claim.span.end)
