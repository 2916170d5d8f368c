"""Ages of one person, each counted up to today: "made his debut five years ago as an 18-year-old", "the 26-year-old".

Today's age ("Kolb, 34,") is held against an age of so many years ago or of a given year, against one that is still to
come ("turns 24 in June"), and against a birth.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service import deadline
from service.alignment import Alignment
from service.alignment.nouns import nouns
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, Dated, beside, dates_of, nth_of, present
from service.checks.dating.lifetimes import OTHERS, PRESENT, PRONOUN, TURNED, is_age
from service.checks.dating.since import Now, now_of
from service.checks.finding import finding_of, in_order
from service.checks.wording import located
from service.claims.countries import countries, demonyms
from service.claims.naming import names_in, same_names
from service.model import Claim, Interval, Why

SURE, COUNTED_ON = 0.78, 0.77
AROUND = 120  # characters around a figure in which it is told what happened
NEAR = 110  # characters between an age of another time and how long ago that was
MOST = 12  # ages of a kind that a story tells of
FARTHEST = 14  # years by which two ages of one person may be apart, and not be of two
REACH = 3  # paragraphs between a birth and an age without names
THEN = re.compile(r"^\s(?:years\sold\s)?when\b|^-year-old\swhen\b")
AS_A = re.compile(
    r"\bas\san?\s(?:[a-z]+\s)?$|\bas\san?\s(?:[a-z]+\s)?(?:boy|girl|lad|teenager|child|youth|man|woman)\s(?:of|aged)\s$"
)
AT_AGE = re.compile(
    r"\b(?:at\s(?:the\s(?:tender\s|ripe\s|grand\s)?age\sof\s)?(?:just\s|only\s)?|aged\s(?:just\s|only\s)?|"
    r"(?:when|since)\s(?:[\w’']+\s){1,2}(?:was|were)\s(?:just\s|only\s)?)$"
)
APPOSED = re.compile(r"\W*(?:[\w’'-]+\s){0,3}[\w’'-]+,\saged\s")  # "The bulldog, aged two, will be put down"
AGO = re.compile(r"^\sago\b")
AT_START = re.compile(r"^[“\"']?At\s(?:just\s|only\s)?$")
AS_NOW = re.compile(r",\s(?:he|she)\s(?:is|will\sbe|remains)\b")
IN = re.compile(r"\b(?:in|back\sin|since|of)\s(?:the\s)?(?:\w+\s(?:of\s)?)?$")
BIRTHDAY = re.compile(
    r"\b(?:(?P<after>after|following|on|since)|(?P<before>before|eve\sof|short\sof|shy\sof|ahead\sof))\s(?:his|her|their)\s$"
)
MONTH = "|".join(month_name[1:])
TURNS = re.compile(r"\b(?:who['’]ll\s(?:be|turn)|turns|will\s(?:turn|be)|(?:is|are)\sto\sturn)\s$")
AHEAD = re.compile(rf"^\s(?:(?:later|next)\b|in\s(?:a|the\snext|{MONTH}|\w+\s(?:weeks|months|days)\b)|on\s[A-Z])")
HAS_TURNED = re.compile(r"\b(?:(?:has|have)\s(?:just\s)?turned|turned)\s$")
LATELY = re.compile(rf"^\s(?:last|earlier|yesterday|on\s[A-Z]|(?:just\s)?(?:days|weeks)\sago|in\s(?:{MONTH})\b)")


CELEBRATES = re.compile(
    r"\b(?:celebrat\w+|marks?|marked|marking|approaching|on|after|before|ahead\sof)\s(?:his|her)\s$"
)
NEXT = re.compile(
    r"^\sbirthday\s(?:next|this|last|later\sthis|earlier\sthis|on\s[A-Z]|today|tomorrow|yesterday|in\s[A-Z])"
)
OLDEST = 100


@dataclass(frozen=True, slots=True)
class Told:
    """What a text tells of the age that somebody has today."""

    claims: tuple[Claim, ...]
    ages: Interval
    names: frozenset[str]


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each age of another time, or birth, that the ages told of today do not allow."""
    ages = [claim for claim in alignment.claims if is_age(claim) and not claim.in_table]
    if not ages:
        return
    spans = [each for each in alignment.claims if each.unit is not None and each.unit.name in DAYS]
    dates = [each for each in dates_of(alignment) if each.first.year is not None and each.first == each.last]
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


def names_of(age: Claim) -> frozenset[str]:
    """Return the names of whose age a claim is, or none; "the 31-year-old Spaniard" and "Detective, 38," have none."""
    named = age.subject.entities if age.subject is not None else frozenset[str]()
    named -= countries() | demonyms().keys()
    return frozenset[str]() if len(named) == 1 and named <= nouns().kinds.keys() else named


def names_then(age: Claim) -> frozenset[str]:
    """Return the names of whom an age of another time is told, also where "when she was only five" tells it."""
    agent = frozenset((age.agent or "").split()) if age.agent_named else frozenset[str]()
    return names_of(age) or frozenset(each for each in agent if not is_person(each))


def is_person(word: str) -> bool:
    """Tell whether a word says what somebody is, with a capital or not: "detective", "pensioner"."""
    return "person" in nouns().classes_of(word)


def is_now(text: str, age: Claim) -> bool:
    """Tell whether an age is one of today: "the 34-year-old", "Kolb, 34, won"."""
    behind = text[age.quantity.figure.end :][:20]
    plain = PRESENT.match(behind) is not None and TURNED.search(age.around(text, AROUND)) is None
    return plain and not is_then(text, age) and OTHERS.search(age.before(text, AROUND)) is None


def is_then(text: str, age: Claim) -> bool:
    """Tell whether an age is told to be that of another time: "as an 18-year-old", "was 19 when"."""
    behind = age.behind(text, 20, age.quantity.figure.end)
    before = age.before(text, 40)
    lead = text[age.sentence.start : age.span.start]
    at_age = AT_AGE.search(before) is not None and APPOSED.fullmatch(lead) is None
    return bool(THEN.match(behind) or AS_A.search(before) or at_age)


def turning(text: str, ages: Sequence[Claim]) -> Iterator[Told]:
    """Yield the ages that somebody is about to reach, or has just reached: "turns 24 in June"."""
    for age in ages:
        before = age.before(text, 40)
        behind = age.behind(text, 40)
        value = age.quantity.value or 0.0
        if TURNS.search(before) and AHEAD.match(behind):
            yield Told((age,), Interval(value - 1, value - 1), names_of(age))
        elif HAS_TURNED.search(before) and LATELY.match(behind):
            yield Told((age,), Interval(value, value), names_of(age))


def is_turned(claim: Claim) -> bool:
    """Tell whether a figure may be an age that somebody turns: one of age, or a small one without a unit."""
    bare = claim.unit is None and claim.quantity.qualifier is None and 10 < (claim.quantity.value or 0) < OLDEST
    return is_age(claim) or bare


def coming(text: str, birthdays: Sequence[Claim]) -> Iterator[Told]:
    """Yield the ages of today of whom a birthday is near: "who celebrates her 30th birthday next week"."""
    for birthday in birthdays:
        lead = birthday.before(text, 60)
        behind = NEXT.match(text[birthday.quantity.span.end : min(birthday.sentence.end, birthday.span.end + 40)])
        if CELEBRATES.search(lead) and behind and OTHERS.search(lead) is None:
            value = birthday.quantity.value or 0.0
            yield Told((birthday,), Interval(value - 1, value), names_in(lead))


def ago(text: str, ages: Sequence[Claim], spans: Sequence[Claim]) -> Iterator[Told]:
    """Yield the ages of so long ago: "five years ago as an 18-year-old"."""
    for age in ages:
        if is_then(text, age):
            lead = age.before(text, AROUND)
            names = names_of(age) or (frozenset() if PRONOUN.search(lead) else names_in(lead))
            yield from counted_on(text, age, age.quantity.value or 0.0, spans, names)


def ago_birthdays(text: str, birthdays: Sequence[Claim], spans: Sequence[Claim]) -> Iterator[Told]:
    """Yield the ages at birthdays of so long ago: "two years ago, shortly after her 14th birthday"."""
    for birthday in birthdays:
        lead = birthday.before(text, AROUND)
        told = BIRTHDAY.search(lead)
        if told is not None:
            value = (birthday.quantity.value or 0.0) - (told["before"] is not None)
            yield from counted_on(text, birthday, value, spans, names_in(lead))


def counted_on(text: str, age: Claim, value: float, spans: Sequence[Claim], names: frozenset[str]) -> Iterator[Told]:
    """Yield the age that one has today who had another one so long ago as the same sentence tells."""
    near = [each for each in beside(spans, age) if AGO.match(text[each.span.end :][:5])]
    if len(near) != 1 or near[0].unit is None or gap(near[0], age) > NEAR:
        return
    years = DAYS[near[0].unit.name] / DAYS["year"]
    slack = max(1.0, near[0].quantity.granularity * years)
    passed = near[0].quantity.interval.scaled(years)
    names = names_of(near[0]) or names
    yield Told((age, near[0]), Interval(value + passed.low - slack, value + passed.high + slack), names)


def gap(a: Claim, b: Claim) -> int:
    """Return how many characters lie between two claims."""
    return max(a.span.start - b.span.end, b.span.start - a.span.end)


def in_years(text: str, ages: Sequence[Claim], years: Sequence[Dated], today: Now) -> Iterator[Told]:
    """Yield the ages of a given year, as of today: "as an 18-year-old in 1998"."""
    told = [each.claim for each in years]
    by_claim = {id(each.claim): each for each in years}
    for age in ages:
        near = [each for each in beside(told, age) if gap(each, age) <= AROUND / 2]
        if len(near) != 1 or not is_then(text, age) or not IN.search(text[: near[0].span.start][-30:]):
            continue
        year, value = by_claim[id(near[0])].first.year or 0, age.quantity.value or 0.0
        if near[0].event != "birth" and year < today.low:
            names = names_of(age) or names_in(age.before(text, AROUND))
            passed = Interval(today.low - year, today.high - year)
            yield Told((age, near[0]), Interval(value + passed.low - 1, value + passed.high + 1), names)


def of_births(alignment: Alignment, years: Sequence[Dated], now: Sequence[Told], today: Now) -> Iterator[Finding]:
    """Yield the finding of today's age of one whose birth the story dates, if that does not allow it."""
    births = [each for each in years if each.claim.event == "birth"]
    if len({each.first.year for each in births}) != 1 or births[0].first.year == today.low:
        return
    birth, year = births[0].claim, births[0].first.year or 0
    names = birth.subject.entities if birth.subject is not None else frozenset[str]()
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
