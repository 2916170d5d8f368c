"""The age of a thing against its first year: "its 75th anniversary in 1999", "its 20th year", "a 50-year history".

The text tells a founding, an opening or a birth once; the year in which it is so old stands beside the age, or is that
of the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import Dated, beside, dated_years, nth_of
from service.checks.dating.since import Now, gone_by, now_of
from service.checks.finding import finding_of
from service.checks.wording import written
from service.claims.naming import names_in, same_names
from service.model import Claim, Interval, Why

SURE, COUNTED_ON = 0.8, 0.77
LONGEST = 90  # characters between an anniversary and its year
MOST = 12  # ages of things that a story tells of
FARTHEST = 0.5  # share by which an age and the time gone by may be apart, and not be of two things
THING = frozenset({"founding", "opening", "launch"})
RUN = THING | {"release", "start", "introduction"}
ORIGINS = {
    "birthday": frozenset({"birth", "founding", "opening", "launch"}),
    "anniversary": frozenset(
        {"founding", "opening", "wedding", "death", "launch", "release", "disaster", "crash", "rule", "signing",
         "introduction", "start", "independence", "birth"}
    ),
    "year": RUN,
    "age": THING,
}  # fmt: skip
BEGAN = re.compile(r"\b(?:start\w*|began)\s(?:out|up|trading|business|life)\b", re.IGNORECASE)  # of a firm
LATELY = re.compile(  # a birthday of these days
    r"\b(?:celebrat\w+|mark\w*|toast\w*|turn\w*|reach\w*|approach\w*|before|ahead\sof|eve\sof|short\sof|shy\sof|"
    r"will|this|next)\b",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"\s\w+,?\s(?:with\san?\s(?:\w+\s){1,3})?(?:(?:celebrations|party|gala|year|falls?|fell|comes|came|is|was|will\sbe|celebrated|marked|held)\s){0,2}"
    r"(?:in|on|during)\s(?:\w+\s)?$"
)
AHEAD = re.compile(r",?\s(?:[\w’'-]+,?\s){0,10}(?:its|his|her|their|the|whose|a)\s$")
ITS_YEAR = re.compile(r"\b(?:in|celebrat\w+|mark\w*|enter\w*|into)\s(?:its|their)\s$")
OF_ITS_LIFE = re.compile(
    r"^(?:[- ](?:long\s)?(?:history|existence|lifetime)\b|\s(?:of|in)\s(?:existence|business|operation|trading)\b|"
    r"-old\s(?:[a-z]+\s){0,2}(?:company|firm|club|business|group|bank|airline|charity|festival|school|paper|magazine|"
    r"theatre|museum|band|party|store|factory|brewery|orchestra|society)\b)"
)
OF = re.compile(r"^(?!\s(?:by|with)\b)\s?(?:of\s)?(?P<of>[^.;,:]{0,60})")


@dataclass(frozen=True, slots=True)
class Mark:
    """How old something is told to be: the claim, in which way, and the years that it allows to have gone by."""

    claim: Claim
    noun: str
    years: Interval


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each age of a thing in a year that is not so many years after the one beginning that the text tells."""
    marks = [found for claim in deadline.watched(alignment.claims) if (found := mark_of(alignment, claim)) is not None]
    if not marks:
        return
    dates = dated_years(alignment)
    for d in sorted({mark.claim.document for mark in marks}):
        own = [each for each in dates if each.claim.document == d and not each.claim.in_table]
        there = [mark for mark in marks if mark.claim.document == d]
        for mark in deadline.watched(there[:MOST]):
            yield from of_mark(alignment, mark, own)


def mark_of(alignment: Alignment, claim: Claim) -> Mark | None:
    """Return how old a claim says that something is, or None."""
    value = claim.quantity.value
    if value is None or claim.in_table or claim.unit is None:
        return None
    noun, text, end = nth_of(alignment, claim), alignment.text_of(claim), claim.quantity.figure.end
    if noun in ("anniversary", "birthday"):
        return Mark(claim, noun, Interval(value, value))
    if noun == "year" and ITS_YEAR.search(text[: claim.span.start][-20:]):
        return Mark(claim, noun, Interval(value - 1, value))
    unit = claim.unit.name
    if unit in ("year", "year of age") and OF_ITS_LIFE.match(re.sub(r"^[- ]years?", "", text[end : end + 60])):
        slack = max(1.0, claim.quantity.granularity / 2)
        return Mark(claim, "age", Interval(claim.quantity.interval.low - slack, claim.quantity.interval.high + slack))
    return None


def of_mark(alignment: Alignment, mark: Mark, dates: Sequence[Dated]) -> Iterator[Finding]:
    """Yield the finding of an age of something, its beginning and the year that it is so old in, if they do not fit."""
    by_claim = {id(each.claim): each.first.year or 0 for each in dates}
    told = [each.claim for each in dates]
    marked = next((each for each in beside(told, mark.claim) if follows(alignment, mark.claim, each)), None)
    text = alignment.text_of(mark.claim)
    now = now_of(alignment, dates)
    latest = Now(by_claim[id(marked)], by_claim[id(marked)]) if marked is not None else now
    lately = mark.noun != "birthday" or LATELY.search(text[mark.claim.sentence.start : mark.claim.span.start])
    told_beside = marked is not None and marked.event != "death"
    if latest is None or not (told_beside or lately):
        return  # "who died on 4 May 2020, last sang on her 75th birthday"
    origins = [each for each in told if by_claim[id(each)] < latest.low and is_origin(text, each, mark)]
    if len({by_claim[id(each)] for each in origins}) != 1:
        return
    year = by_claim[id(origins[0])]
    apart = Interval(latest.low - year, latest.high - year)
    off = max(apart.low - mark.years.high, mark.years.low - apart.high)
    if 0 < off <= FARTHEST * max(apart.low, mark.years.low):
        yield finding(alignment, mark, tuple(filter(None, (marked, origins[0]))), apart)


def is_origin(text: str, event: Claim, mark: Mark) -> bool:
    """Tell whether a date is that of an event that an age may be counted from, and not one of another name."""
    lead = text[event.sentence.start : event.span.start]
    begun = mark.noun == "birthday" and event.event == "start" and BEGAN.search(lead) is not None
    if (event.event not in ORIGINS[mark.noun] and not begun) or event.modality == "planned":
        return False
    behind = OF.match(text[mark.claim.span.end : mark.claim.sentence.end])
    named = names_in(f"x {behind['of']}") if behind is not None else frozenset[str]()
    born = event.names
    return not named or not born or same_names(named, born)


def follows(alignment: Alignment, claim: Claim, year: Claim) -> bool:
    """Tell whether a year of the same sentence is that of an anniversary: "its 75th anniversary in 1999"."""
    text = alignment.text_of(claim)
    first, second = sorted((claim.quantity.span, year.quantity.span))
    gap = text[first.end : second.start]
    return len(gap) <= LONGEST and (BEHIND if first == claim.quantity.span else AHEAD).match(gap) is not None


def finding(alignment: Alignment, mark: Mark, dates: tuple[Claim, ...], apart: Interval) -> Finding:
    """Return the finding of the age of something, the year of it where the text tells that, and its beginning."""
    sure = SURE if len(dates) > 1 or alignment.published is not None else COUNTED_ON
    until = written(alignment, dates[0]) if len(dates) > 1 else "the time of the story"
    return finding_of(
        alignment,
        (mark.claim, *dates),
        sure,
        subject="age of a thing",
        message=(
            f"From {written(alignment, dates[-1])} to {until} it is {gone_by(apart)} years, against "
            f"{written(alignment, mark.claim)}."
        ),
        why=Why("year", (mark.years, apart), "none"),
    )
