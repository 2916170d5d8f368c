"""A length in hours beside the two times of day that it lies between: "for six hours", "at 11.10am ... by 1.40pm".

A text that tells but two times of day at which something happened tells the beginning and the end of it; a length of
hours that is told to have gone by is the time between them: where one sentence joins the two, or where the headline or
the first paragraph tells the length, which is that of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import is_first
from service.checks.dating.moments import DAY, HOUR, Moment, is_time, minutes_between, moments
from service.checks.finding import finding_of
from service.checks.wording import listed, told
from service.model import Claim, Document, Interval, Qualifier, Span, Why

SURE = 0.8
LEAST, HIGHEST = 0.3, 3.0  # what the time between two moments may be of a length that is told of it and is a slip
ROUGH, FINE = 0.15, 0.1  # of a length: how far hours are rounded, and how far those are that no round number tells
ROUND = (5, 6)  # what a round number of hours is a multiple of: "for 20 hours", "for 24 hours"
HALF = 0.5  # of a unit: a length told to less of it is exact, "14 hours and 20 minutes"
LONG = 20 * HOUR  # so long a time needs the days of both ends
LENGTHS = {"minute": 1.0, "hour": 60.0}
LASTED = re.compile(  # a length told to have gone by, the length itself as a bar
    r"""\b(?:for|lasted|lasting|took|taking|spent|after|during|over)\s
        (?:(?:a|the|just|only|some|about|almost|nearly|around|more\sthan|less\sthan|over|under|barely|those|all|full|exactly)\s){0,3}
        \|(?!\s(?:later|ago|earlier|every|each|a\s(?:day|week)|per))
    |\|\s(?:late|without|adrift|trapped|stranded|after\s(?:leaving|setting|starting|taking|it|the)|behind\sschedule)\b
    |\|[- ](?:delay|outage|blackout|shutdown|siege|closure|stoppage|sitting|session|swim|stand-off|standoff|marathon|
        blaze|rescue|operation|journey|flight|crossing|search|shift|broadcast|strike|power\scut|wait|ordeal|vigil|drama|
        chase|hunt|battle|fight|trek|hike|climb|drive|debate|hearing|meeting|talks|set|performance|concert)\b""",
    re.VERBOSE | re.IGNORECASE,
)
WHOLE = (
    re.compile(  # of all of it in a headline or a first paragraph: "was found nine hours later", "swam it in 12 hours"
        r"\|\slater\b|\bin\s(?:(?:just|only|under|almost|nearly|about)\s)?\|(?!\s(?:a|per|each|every|of)\b)"
    )
)
SHUT = re.compile(r"\b(?:closed|shut|blocked|cordoned)\b[^.;|]{0,40}\|")  # of what is opened again, and not of a crash
REOPENED = re.compile(r"\b(?:re-?open\w*|opened|clear\w*|lifted|restor\w*|closed|shut|blocked|moving)\b")
WINDOWED = re.compile(
    r"\b(?:last|past|next|coming|every|each|within|previous|per|another|further|up\sto|first|final)\s(?:the\s)?\|"
    r"|\|(?:['’]?\s(?:notice|walk|drive)\b|\sago\b|\sa\s(?:day|week|night)\b|\s(?:from|to)\s(?:[0-9]|the\b|noon|midnight))",
    re.IGNORECASE,
)
ENDS = re.compile(r"\b(?:and|until|till|to|before|by|then|finish\w*|end\w*)\b", re.IGNORECASE)
ARRIVED = (
    re.compile(  # a time at which somebody comes to what goes on: "the alarm went at 3.17am and police were there by"
        r"\b(?:there|arriv\w+|(?:on|at)\sthe\sscene|on\sscene|alerted|called(?!\soff)|phoned|dialled|rang)\b"
    )
)
RECURS = re.compile(  # hours of the day that come again or lie ahead: "opens at 9am and closes at 5pm"
    r"(?<!\bthe\s)\b(?:opens?|closes?|shuts?|starts?|begins?|ends?|finishes|daily|every|each|will|would|usually|normally|"
    r"is|are)\b",
    re.IGNORECASE,
)
BOUNDED = re.compile(r"\b(?:until|from|between)\b", re.IGNORECASE)  # so they are often told: "shut from 9am to 5pm"
HOURS = re.compile(  # "by midnight" tells how things stood then, not that they ended
    r"\b(?:from|until|till|between|to|and|since|the|before|by)\s(?:\w+\s)?$", re.IGNORECASE
)
NAMED_BY = re.compile(r"\bthe\s$", re.IGNORECASE)
LONGEST, FEWEST = 200, 3  # characters between two times of a sentence, and words
MOST = 5  # times of day of a text that tells of one thing


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each length of hours that the two times of day between which it lies do not allow."""
    lengths = [claim for claim in alignment.claims if is_gone_by(alignment, claim)]
    for d in sorted({claim.document for claim in lengths}):
        own = [claim for claim in lengths if claim.document == d]
        document = alignment.documents[d]
        clock = [claim for claim in alignment.claims if claim.document == d and is_told_time(claim, document.text)]
        told_at = moments(document.text)
        pair = ends_of(document, told_at) if len(clock) <= len(told_at) <= MOST else None
        told = [claim for claim in alignment.claims if claim.document == d and is_length(claim)]
        if pair is None or any(allows(told, *each) for each in combinations(told_at, 2)):
            continue
        apart = minutes_between(*pair)
        claims = tuple(claim for claim in clock if any(claim.span.overlaps(each.span) for each in pair))
        for claim in [each for each in own if is_of_whole(document, each, pair)][:1]:
            length = (claim.quantity.value or 1.0) * size_of(claim)
            if claims and LEAST <= apart / length <= HIGHEST and (length < LONG or all(each.day for each in pair)):
                yield finding(alignment, claim, claims, pair, apart)


def is_of_whole(document: Document, claim: Claim, pair: tuple[Moment, Moment]) -> bool:
    """Tell whether a length is of what lasted from one time of day to the other.

    One sentence joins them, or the length is told first of all; a closure ends where something opens again.
    """
    first, last = (sentence_of(document, each) for each in pair)
    shut = SHUT.search(f"{document.text[claim.sentence.start : claim.quantity.span.start]}|") is not None
    if last is None or (shut and REOPENED.search(document.text[pair[0].span.start : last.end]) is None):
        return False
    return first == last or is_first(document, claim)


def ends_of(document: Document, told_at: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """Return the two times of day at which something began and ended: those of one sentence, or the only two."""
    joined = [(a, b) for a, b in pairwise(told_at) if in_one_sentence(document, a, b)]
    if joined:
        return joined[0] if len(joined) == 1 else None
    alone = len(told_at) == 2 and all(happened(document, each) for each in told_at)
    return (told_at[0], told_at[1]) if alone and (told_at[0].day or not told_at[1].day) else None


def is_told_time(claim: Claim, text: str) -> bool:
    """Tell whether a claim is a time of day, and no train or flight that is called by one: "the 21:05"."""
    return is_time(claim) and NAMED_BY.search(text[max(0, claim.span.start - 4) : claim.span.start]) is None


def is_length(claim: Claim) -> bool:
    """Tell whether a claim is some hours or minutes, whatever they are told of."""
    return claim.unit is not None and claim.unit.name in LENGTHS and claim.quantity.value is not None


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
    document, span, qualifier = alignment.documents[claim.document], quantity.span, quantity.qualifier_span
    start = min(span.start, qualifier.start) if qualifier is not None else span.start
    before = claim.before(document.text, 50, start)
    words = f"{before}|{claim.behind(document.text, 40, span.end)}"
    if WINDOWED.search(words):
        return False
    return LASTED.search(words) is not None or (WHOLE.search(words) is not None and is_first(document, claim))


def sentence_of(document: Document, moment: Moment) -> Span | None:
    """Return the sentence in which a time of day is told."""
    sentences = (each for paragraph in document.paragraphs for each in paragraph.sentences)
    return next((each for each in sentences if each.start <= moment.span.start and moment.span.end <= each.end), None)


def in_one_sentence(document: Document, first: Moment, second: Moment) -> bool:
    """Tell whether two times of day are told in one sentence as what happened, the later behind words for an end."""
    sentence, gap = sentence_of(document, first), document.text[first.span.end : second.span.start]
    if sentence is None or second.span.end > sentence.end or len(gap.split()) < FEWEST or len(gap) > LONGEST:
        return False
    telling = document.text[sentence.start : second.span.end]
    dated = first.day is not None and second.day is not None  # "until 8pm on Saturday" comes but once
    if ARRIVED.search(gap) is not None:
        return False
    return not RECURS.search(telling) and (dated or not BOUNDED.search(telling)) and ENDS.search(gap) is not None


def happened(document: Document, moment: Moment) -> bool:
    """Tell whether a time of day is that of something that happened: "was last seen at 4.30pm"."""
    sentence = sentence_of(document, moment)
    if sentence is None or HOURS.search(document.text[sentence.start : moment.span.start]):
        return False
    return RECURS.search(sentence.of(document.text)) is None


def size_of(claim: Claim) -> float:
    """Return the minutes in the unit of a length."""
    return LENGTHS[claim.unit.name] if claim.unit is not None else 1.0


def allows(lengths: Sequence[Claim], first: Moment, second: Moment) -> bool:
    """Tell whether a length can be the time between two times of day; without their days it may be days longer."""
    apart = minutes_between(first, second)
    days = (0,) if first.day and second.day else range(3)
    return any(fits(claim, apart + days_on * DAY) for claim in lengths for days_on in days)


def fits(claim: Claim, apart: int) -> bool:
    """Tell whether a length can be that of so many minutes, as it is rounded."""
    size, quantity = size_of(claim), claim.quantity
    value = quantity.value or 0.0
    rough = ROUGH if any(value % step == 0 for step in ROUND) else FINE
    slack = max(quantity.granularity * size, rough * value * size) if quantity.granularity >= HALF else 1
    low, high = quantity.interval.low * size - slack, quantity.interval.high * size + slack
    if quantity.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST):
        high = value * size * HIGHEST
    return low <= apart <= high


def finding(
    alignment: Alignment, claim: Claim, ends: tuple[Claim, ...], pair: tuple[Moment, Moment], apart: int
) -> Finding:
    """Return the finding of a length of hours that is not the time between two times of day."""
    text = alignment.text_of(claim)
    hours, minutes = divmod(apart, HOUR)
    shown = f"{hours} hours and {minutes} minutes" if hours else f"{minutes} minutes"
    times = listed([f"“{each.span.of(text)}”" for each in pair])
    size = size_of(claim)
    return finding_of(
        alignment,
        (claim, *ends),
        SURE,
        subject="time between two times of day",
        message=f"{told(alignment, claim)} does not fit {times}: from the one to the other it is {shown}.",
        why=Why("minute", (claim.quantity.interval.scaled(size), Interval(apart, apart)), "rounding of the length"),
    )
