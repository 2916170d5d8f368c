"""What comes to so much by the week or month against its sum: "3,000 jobs a week", "100,000 jobs in a year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service import deadline
from service.alignment import Alignment
from service.alignment.comparables import one_noun
from service.checks.base import Finding
from service.checks.finding import finding_of, unit_name
from service.checks.wording import about, place_of, subject_of, told, written
from service.model import Claim, Interval, Qualifier, Why

SURE = 0.8
OWED = re.compile(
    r"\b(?:borrow\w*|loans?|owe[sd]?|repa\w+|pa(?:y|id) back|debts?|mortgage)\b", re.IGNORECASE
)  # is paid from more
DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4, "quarter": 91.3, "year": 365.25, "decade": 3652.5}
NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
UNITS = "day|week|fortnight|month|quarter|year|decade"
LASTING = (
    r"(?:over|in|for|during|within|across|throughout)(?: (?:the|a|an|its|their|his|her))?"
    r"(?: (?:last|past|next|first|previous|coming|following|whole|full|entire|final|second|third|fourth))?"
    rf"(?: (?P<number>\d+|{'|'.join(NUMBERS)}))?[ -](?P<unit>{UNITS})s?\b"
)
OVER = re.compile(rf"^[^.;:]{{0,60}}?\b{LASTING}|^[^.;:]{{0,40}}?\b(?:last|this|next) (?P<whole>year|month|week)\b")
GOING_ON = re.compile(rf"^(?:[^.;:,]|\.\d){{0,30}}?\b{LASTING}")  # right behind a rate: how long it goes on
TOTAL = re.compile(r"\b(?:totals?(?: of)?|in all|altogether|overall)(?: (?:just|some|about|around|nearly|almost))?$")
AROUND = 60  # characters before a figure, and half of it behind, that tell that it is of each of many, or supposed
REACH = 16  # figures on either side of a rate among which its sum is looked for
EXACT = 0.15  # how far a sum may be off the pace that makes it
NEAR = 1.8  # times that a sum may be off and still be meant for it
UNTOLD = frozenset({Qualifier.VAGUE, Qualifier.RANGE, Qualifier.AT_MOST, Qualifier.LESS_THAN})
NO_PACE = frozenset({"ratio", "age", "time", "ordinal", "temperature"})  # dimensions that do not add up over time
PERSON = re.compile(
    r"\b(?:each|apiece|average|on average|if|would|could|minimum|salary|wages?|paid|price[ds]?)\b"
    r"|\bof (?:them|us)\b"  # "£3 a week for the two of them"
    r"|\bon (?:an? |the |every )?(?:[£$€]|r\d)"  # "£15 a month on £10,000"
)


@dataclass(frozen=True, slots=True)
class Pace:
    """A figure that is told by a stretch of time."""

    claim: Claim
    thing: str  # the unit, or the noun that is counted
    days: float


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each figure of a stretch of time that the pace told elsewhere does not come near to."""
    for i, claim in enumerate(deadline.watched(alignment.claims)):
        pace = pace_of(alignment, claim)
        if pace is not None:
            near = alignment.claims[max(0, i - REACH) : i + 1 + REACH]
            sums = [each for other in near if other is not claim for each in sums_of(alignment, pace, other)]
            if sums and not any(abs(made - 1) <= EXACT for _, _, made in sums):
                other, days, made = min(sums, key=lambda each: abs(each[2] - 1))
                if 1 / NEAR <= made <= NEAR:
                    yield finding(alignment, pace, other, days)


def sums_of(alignment: Alignment, pace: Pace, other: Claim) -> Iterator[tuple[Claim, float, float]]:
    """Yield another figure of a pace's things with the days that it is of, and how many times the pace's sum it is."""
    if not is_amount(other) or other.document != pace.claim.document or differ(pace.claim, other):
        return
    faster = pace_of(alignment, other)
    own = pace.claim.quantity.value or 0.0
    if faster is not None:
        apart = not other.shares_sentence(pace.claim)  # "£5 a month or £50 a year" are two prices
        days = faster.days if apart and faster.days > pace.days and one_noun(faster.thing, pace.thing) else None
    elif other.unit is not None and is_of(pace, other, other.unit.name):
        days = lasting(alignment, other, OVER) or going_on(alignment, pace, other)
    else:
        days = None
    if days is not None and days > pace.days:
        yield other, days, (other.quantity.value or 0.0) / (own * days / pace.days)


def is_of(pace: Pace, other: Claim, thing: str) -> bool:
    """Tell whether an amount is of the things of a pace; under another name it is so of the same people alone."""
    apart = None not in (pace.claim.agent, other.agent) and pace.claim.agent != other.agent
    return pace.thing == thing or (not apart and one_noun(thing, pace.thing))


def differ(pace: Claim, other: Claim) -> bool:
    """Tell whether a pace and a sum are told of two places, of two who have them, or the pace of another time.

    So "900 a day in May" is; "the county gets £7m a year" and "the switch saves customers £210m" are of two.
    """
    if pace.agent_named and other.agent is not None and pace.agent != other.agent:
        return True
    places = {pace.place, other.place} - {None}
    return len(places) > 1 or pace.period not in {None, "now", other.period}


def pace_of(alignment: Alignment, claim: Claim) -> Pace | None:
    """Return a claim as a pace: "$350m a month", "3,000 posts a week"; of hours none, as work rests at night."""
    if not is_amount(claim) or claim.unit is None:
        return None
    thing, _, per = (claim.rate or claim.unit).name.partition(" per ")
    per = per or (claim.basis or "").removeprefix("per ")
    text = alignment.text_of(claim)
    start, end = (
        max(claim.sentence.start, claim.span.start - AROUND),
        min(claim.sentence.end, claim.span.end + AROUND // 2),
    )
    return Pace(claim, thing, DAYS[per]) if per in DAYS and PERSON.search(text[start:end].lower()) is None else None


def is_amount(claim: Claim) -> bool:
    """Tell whether a claim is an amount of running text that adds up over time."""
    unit = claim.unit is not None and claim.unit.dimension not in NO_PACE
    plain = claim.quantity.is_amount and bool(claim.quantity.value) and not claim.bracketed and not claim.in_table
    return unit and plain and claim.quantity.qualifier not in UNTOLD


def lasting(alignment: Alignment, claim: Claim, told: re.Pattern[str]) -> float | None:
    """Return the days that a figure is told of: "105,000 jobs over the last year", "for the three months to May"."""
    text = alignment.text_of(claim)
    if OWED.search(text, claim.sentence.start, claim.sentence.end):
        return None
    hit = told.search(" ".join(text[claim.quantity.span.end : claim.sentence.end].lower().split()))
    if hit is None:
        return None
    named = hit.groupdict()
    if named["unit"] is None:
        return DAYS[named["whole"]]
    number = named["number"] or "one"
    return DAYS[named["unit"]] * (NUMBERS.get(number) or int(number))


def going_on(alignment: Alignment, pace: Pace, other: Claim) -> float | None:
    """Return the days that a pace itself is told to go on, where another figure is told as a total."""
    text = alignment.text_of(other)
    before = " ".join(text[other.sentence.start : other.span.start].lower().split())
    return lasting(alignment, pace.claim, GOING_ON) if TOTAL.search(before) is not None else None


def finding(alignment: Alignment, pace: Pace, other: Claim, days: float) -> Finding:
    """Return the finding of a pace and a sum that it does not come to."""
    made = (pace.claim.quantity.value or 0.0) * days / pace.days
    return finding_of(
        alignment,
        (pace.claim, other),
        SURE,
        subject=subject_of((other,)),
        message=(
            f"{written(alignment, pace.claim)} in {place_of(alignment, pace.claim)} comes to about "
            f"{about(alignment, other, made)} in {days:.0f} days, against "
            f"{told(alignment, other)} in {place_of(alignment, other)}."
        ),
        why=Why(
            unit_name(other),
            (other.quantity.interval, Interval(made * (1 - EXACT), made * (1 + EXACT))),
            f"{EXACT:.0%} of what the pace comes to",
        ),
    )
