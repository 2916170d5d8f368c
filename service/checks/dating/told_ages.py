"""Ages as a text tells them, each counted up to today: of today ("Kolb, 34,"), of another time, or soon to come."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.alignment.nouns import nouns
from service.checks.dating.dated import DAYS, Dated, beside
from service.checks.dating.since import Now
from service.claims.countries import countries, demonyms
from service.claims.naming import names_in
from service.model import Claim, Interval

LAST = 15  # characters before an age that somebody comes to in which a pronoun is whose it is
AROUND = 120  # characters around a figure in which it is told what happened
NEAR = 110  # characters between an age of another time and how long ago that was
THEN = re.compile(r"^\s(?:years\sold\s)?when\b|^-year-old\swhen\b")
AS_A = re.compile(
    r"\bas\san?\s(?:[a-z]+\s)?$|\bas\san?\s(?:[a-z]+\s)?(?:boy|girl|lad|teenager|child|youth|man|woman)\s(?:of|aged)\s$"
)
AT_AGE = re.compile(
    r"\b(?:at\s(?:the\s(?:tender\s|ripe\s|grand\s)?age\sof\s)?(?:just\s|only\s)?|aged\s(?:just\s|only\s)?|"
    r"(?:when|since)\s(?:[\w’']+\s){1,2}(?:was|were)\s(?:just\s|only\s)?)$"
)
APPOSED = re.compile(r"\W*(?:[\w’'-]+\s){0,3}[\w’'-]+,\saged\s")  # "The bulldog, aged two, will be put down"
DESCRIBED = re.compile(r"\b(?:an?|the|one)\s(?:[a-z’'-]+\s){0,3}(?P<who>[a-z’'-]+),\saged\s(?:just\s|only\s)?$")
AGO = re.compile(r"^\sago\b")
IN = re.compile(r"\b(?:in|back\sin|since|of)\s(?:the\s)?(?:\w+\s(?:of\s)?)?$")
BIRTHDAY = re.compile(
    r"\b(?:(?P<after>after|following|on|since)|(?P<before>before|eve\sof|short\sof|shy\sof|ahead\sof))\s(?:his|her|their)\s$"
)
MONTH = "|".join(month_name[1:])
TURNS = re.compile(
    r"\b(?:who['’]ll\s(?:be|turn)|turns|(?:will|may|might|could)\s(?:turn|be)|(?:is|are)\sto\sturn|"
    r"(?:he|she|who)(?:['’]s|\sis|['’]ll\sbe))\s$",
    re.IGNORECASE,
)
AHEAD = re.compile(
    rf"^\s(?:(?:later|next)\b|in\s(?:a\s(?:week|month|fortnight|few|couple)|the\snext|{MONTH}|\w+\s(?:weeks|months|days)\b)|on\s[A-Z])"
)
HAS_TURNED = re.compile(r"\b(?:(?:has|have)\s(?:just\s)?turned|turned)\s$")
LATELY = re.compile(rf"^\s(?:last|earlier|yesterday|on\s[A-Z]|(?:just\s)?(?:days|weeks)\sago|in\s(?:{MONTH})\b)")
CELEBRATES = re.compile(
    r"\b(?:celebrat\w+|marks?|marked|marking|approaching|on|after|before|ahead\sof)\s(?:his|her)\s$"
)
NEXT = re.compile(
    r"^\sbirthday\s(?:next|this|last|later\sthis|earlier\sthis|on\s[A-Z]|today|tomorrow|yesterday|in\s[A-Z])"
)
OLDEST = 100  # a bare number that somebody turns is hardly an age from here on
PRESENT = re.compile(r"^[- ]year[- ]old|^,")  # how the age of today is told: "the 34-year-old", "Kay, 34, said"
TURNED = re.compile(r"\b(?:died|dies|dead|death|killed|passed away)\b", re.IGNORECASE)
SPEAKS = r"(?!,?\s(?:\w+,?\s){0,2}(?:said|says|told|added)\b)"  # "her daughter said that she had died"
OTHERS = re.compile(  # who else may have died; "her father", said by a daughter, is the one that the story is of
    rf"\b(?:his|their)\s(?:\w+\s)?(?:mother|father|parent|son|daughter|child|brother|sister|wife|twin|baby)\b{SPEAKS}|"
    rf"\bher\s(?:\w+\s)?(?:son|daughter|child|brother|sister|husband|twin|baby)\b{SPEAKS}|^(?!.*\b(?:said|says|told|added)\b)"
    r".*\b(?:her|whose)\s(?:\w+\s)?(?:mother|father)\b",
    re.IGNORECASE,
)
PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What a text tells of the age that somebody has today."""

    claims: tuple[Claim, ...]
    ages: Interval
    names: frozenset[str]


def is_age(claim: Claim) -> bool:
    """Tell whether a claim is the age of somebody, in whole years."""
    named = claim.unit is not None and claim.unit.name == "year of age"
    return named and claim.quantity.value is not None and claim.quantity.qualifier is None


def names_of(age: Claim) -> frozenset[str]:
    """Return the names of whose age a claim is, or none; "the 31-year-old Spaniard" and "Detective, 38," have none."""
    named = age.names - (countries() | demonyms().keys())
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
    whom = DESCRIBED.search(before)  # "found by a new clerk, aged 24"
    today = APPOSED.fullmatch(lead) is not None or (whom is not None and is_person(whom["who"]))
    at_age = AT_AGE.search(before) is not None and not today
    return bool(THEN.match(behind) or AS_A.search(before) or at_age)


def turning(text: str, ages: Sequence[Claim]) -> Iterator[Told]:
    """Yield the ages that somebody is about to reach, or has just reached: "turns 24 in June"."""
    for age in ages:
        before = age.before(text, 40)
        behind = age.behind(text, 40)
        value, names = age.quantity.value or 0.0, names_then(age)
        if TURNS.search(before) and AHEAD.match(behind) and (names or not is_open(text, age)):
            yield Told((age,), Interval(value - 1, value - 1), names)
        elif HAS_TURNED.search(before) and LATELY.match(behind):
            yield Told((age,), Interval(value, value), names_of(age))


def is_open(text: str, age: Claim) -> bool:
    """Tell whether a pronoun before an age may be anybody's: in a quotation it is whom the story is about.

    But for one of the family, of whom the text has told right before: "Rudd and his wife", "She is 40 next month".
    """
    before = age.before(text, AROUND)
    quoted = any(before.count(mark) % 2 for mark in ('"', "“")) or age.speaker is not None
    another = OTHERS.search(text, max(0, age.span.start - 2 * AROUND), age.span.start) is not None
    return (another or not quoted) and PRONOUN.search(before[-LAST:]) is not None


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
            names = names_then(age) or (frozenset() if PRONOUN.search(lead) else names_in(lead))
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
            names = names_then(age) or names_in(age.before(text, AROUND))
            passed = Interval(today.low - year, today.high - year)
            yield Told((age, near[0]), Interval(value + passed.low - 1, value + passed.high + 1), names)


def gap(a: Claim, b: Claim) -> int:
    """Return how many characters lie between two claims."""
    return max(a.span.start - b.span.end, b.span.start - a.span.end)
