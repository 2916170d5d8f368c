"""Ages of one person, each counted up to today: "made his debut five years ago as an 18-year-old", "the 26-year-old".

Today's age ("Kolb, 34,") is held against an age of so many years ago or of a given year, against one that is still to
come ("turns 24 in June"), and against a birth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, Dated, dated_years, nth_of, present
from service.checks.dating.since import Now, now_of
from service.checks.dating.told_ages import (
    Told,
    ago,
    ago_birthdays,
    coming,
    in_years,
    is_age,
    is_now,
    is_turned,
    names_of,
    turning,
)
from service.checks.finding import finding_of, in_order
from service.checks.wording import located
from service.claims.naming import same_names
from service.model import Claim, Interval, Why

SURE, COUNTED_ON = 0.78, 0.77
MOST = 12  # ages of a kind that a story tells of
FARTHEST = 14  # years by which two ages of one person may be apart, and not be of two
REACH = 3  # paragraphs between a birth and an age without names
AT_START = re.compile(r"^[“\"']?At\s(?:just\s|only\s)?$")
AS_NOW = re.compile(r",\s(?:he|she)\s(?:is|will\sbe|remains)\b")


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each age of another time, or birth, that the ages told of today do not allow."""
    ages = [claim for claim in alignment.claims if is_age(claim) and not claim.in_table]
    if not ages:
        return
    spans = [each for each in alignment.claims if each.unit is not None and each.unit.name in DAYS]
    dates = dated_years(alignment)
    birthdays = [each for each in alignment.claims if nth_of(alignment, each) == "birthday"]
    for d, document in enumerate(alignment.documents):
        text, own = document.text, [claim for claim in ages if claim.document == d]
        years = [each for each in dates if each.claim.document == d and not each.claim.in_table]
        today = now_of(alignment, years)
        now = [Told((each,), each.quantity.interval, names_of(each)) for each in own if is_now(text, each)]
        if not now:
            continue
        others = [
            *turning(text, [claim for claim in alignment.claims if claim.document == d and is_turned(claim)]),
            *coming(text, [each for each in birthdays if each.document == d]),
            *ago(text, own, spans),
            *(ago_birthdays(text, [each for each in birthdays if each.document == d], spans)),
            *(in_years(text, own, years, today) if today is not None else ()),
        ]
        for other in deadline.watched(others[:MOST]):
            yield from clashing(alignment, other, now)
        yield from told_twice(alignment, own)
        if today is not None and present(alignment, years, text) is None:  # else another rule knows today better
            yield from of_births(alignment, years, now, today)


def told_twice(alignment: Alignment, ages: Sequence[Claim]) -> Iterator[Finding]:
    """Yield an age that a sentence begins with, and the other one of today of the same name: "At 37, she is"."""
    text = alignment.documents[ages[0].document].text
    for age in ages:
        begins = AT_START.search(text[age.sentence.start : age.span.start]) is not None
        if not begins or AS_NOW.match(text, age.span.end) is None or not age.agent_named:
            continue
        others = [each for each in ages if each.agent_named and each.agent == age.agent and is_now(text, each)]
        values = {each.quantity.value for each in others if each is not age}
        if len(values) == 1 and age.quantity.value not in values:
            other = next(each for each in others if each is not age)
            first, second = (Told((each,), each.quantity.interval, names_of(each)) for each in (other, age))
            yield finding(alignment, second, first)
            return


def of_births(alignment: Alignment, years: Sequence[Dated], now: Sequence[Told], today: Now) -> Iterator[Finding]:
    """Yield the finding of today's age of one whose birth the story dates, if that does not allow it."""
    births = [each for each in years if each.claim.event == "birth"]
    if len({each.first.year for each in births}) != 1 or births[0].first.year == today.low:
        return
    birth, year = births[0].claim, births[0].first.year or 0
    names = birth.names
    near = [each for each in now if names or abs(each.claims[0].paragraph - birth.paragraph) <= REACH]
    told = Told((birth,), Interval(today.low - year - 1, today.high - year), names)
    yield from clashing(alignment, told, near)


def clashing(alignment: Alignment, other: Told, now: Sequence[Told]) -> Iterator[Finding]:
    """Yield the finding of what is told of an age and of today's age of the same person, where no such age fits it."""
    if not now:
        return
    named = [each for each in now if other.names and each.names and same_names(other.names, each.names)]
    single = len({each.ages for each in now}) == 1
    apart = [each for each in now if other.names and each.names and not same_names(other.names, each.names)]
    own = named or (list(now) if single and not apart else [])
    own = [each for each in own if each.claims[0] not in other.claims]
    if not own or any(each.ages.meets(other.ages) for each in own):
        return
    nearest = min(own, key=lambda each: distance(each, other))
    if distance(nearest, other) <= FARTHEST:
        yield finding(alignment, other, nearest)


def distance(a: Told, b: Told) -> float:
    """Return by how many years two ages of today miss one another."""
    return max(a.ages.low - b.ages.high, b.ages.low - a.ages.high)


def finding(alignment: Alignment, other: Told, now: Told) -> Finding:
    """Return the finding of two ages that are not of one life."""
    claims = in_order({*other.claims, *now.claims})
    sure = SURE if len(other.claims) > 1 else COUNTED_ON
    return finding_of(
        alignment,
        claims,
        sure,
        subject="age",
        message=(
            f"The ages do not fit one another, the one of today would be {shown(other.ages)}: "
            f"{located(alignment, claims)}."
        ),
        why=Why("year of age", (other.ages, now.ages), "the birthday in the year"),
    )


def shown(ages: Interval) -> str:
    """Return an age that is not known to the year in words: "21 to 23", "at least 31"."""
    if ages.low == ages.high:
        return f"{ages.low:.0f}"
    return f"at least {ages.low:.0f}" if ages.high - ages.low > FARTHEST else f"{ages.low:.0f} to {ages.high:.0f}"
