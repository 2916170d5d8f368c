"""Ages of one life: "on the eve of her 81st birthday" and "dies aged 79"; "Kolb, 34" and "was 19 ... ten years ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import beside, nth_of
from service.checks.dating.lifetimes import DEAD_BEFORE, DEAD_BEHIND, OTHERS, PRESENT, TURNED, is_age
from service.checks.wording import located, severity_of
from service.model import Claim, Why

MOST = 8  # birthdays, or ages of another time, that a story tells of
AT_DEATH, YEARS_AGO = 0.85, 0.77
AROUND = 120  # characters around a figure in which it is told what happened
BEFORE_BIRTHDAY = re.compile(
    r"\b(?:eve\sof|before|short\sof|shy\sof|ahead\sof)\s(?:what\swould\shave\sbeen\s)?(?:his|her|their|celebrating\s\w+)\s$"
)
DIED = re.compile(r"\b(?:died|dies|dead|death|passed\saway)\b", re.IGNORECASE)
THEN = re.compile(r"^\s(?:years\sold\s)?when\b")
AGO = re.compile(r"^\sago\b")


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the ages at a death that a birthday does not allow, then those of years ago that today's does not."""
    ages = [claim for claim in alignment.claims if is_age(claim)]
    yield from at_death(alignment, ages)
    yield from years_ago(alignment, ages)


def at_death(alignment: Alignment, ages: list[Claim]) -> Iterator[Finding]:
    """Yield each age at a death which came before a birthday that is not the next one after that age."""
    birthdays = [claim for claim in alignment.claims if nth_of(alignment, claim) == "birthday"]
    for birthday in birthdays[:MOST]:
        text, start = alignment.documents[birthday.document].text, birthday.span.start
        lead = text[max(birthday.sentence.start, start - AROUND) : start]
        if not (BEFORE_BIRTHDAY.search(lead) and DIED.search(lead)) or OTHERS.search(lead):
            continue
        for age in ages:
            if age.document == birthday.document and is_of_death(text, age):
                expected = int(birthday.quantity.value or 0) - 1
                if age.quantity.value != expected:
                    yield finding(alignment, (birthday, age), expected, AT_DEATH)
                    return


def is_of_death(text: str, age: Claim) -> bool:
    """Tell whether an age is that at the death of whom the story is about."""
    before = text[max(age.sentence.start, age.span.start - AROUND) : age.span.start]
    behind = text[age.span.end : min(age.sentence.end, age.span.end + AROUND)]
    told = DEAD_BEHIND.match(behind) or DEAD_BEFORE.search(before)
    return told is not None and OTHERS.search(before) is None


def years_ago(alignment: Alignment, ages: list[Claim]) -> Iterator[Finding]:
    """Yield each age that somebody is told to have had so many years ago, where the only age of today is another."""
    spans = [each for each in alignment.claims if each.unit and each.unit.name == "year" and is_exact(each)]
    thens = [each for each in ages if THEN.match(after(alignment, each)) is not None]
    for then in thens[:MOST]:
        text = alignment.documents[then.document].text
        ago = [each for each in beside(spans, then) if AGO.match(text[each.span.end :][:5])]
        now = [each for each in ages if each.document == then.document and is_now(text, each)]
        if len(ago) != 1 or len({each.quantity.value for each in now}) != 1:
            continue
        expected = int((now[0].quantity.value or 0) - (ago[0].quantity.value or 0))
        if abs(expected - (then.quantity.value or 0)) > 1:
            claims = tuple(sorted((then, ago[0], now[0]), key=lambda each: each.span.start))
            yield finding(alignment, claims, expected, YEARS_AGO)


def is_exact(claim: Claim) -> bool:
    """Tell whether a figure is exact."""
    return claim.quantity.value is not None and claim.quantity.qualifier is None


def after(alignment: Alignment, claim: Claim) -> str:
    """Return the characters right behind a figure."""
    end = claim.quantity.figure.end
    return alignment.documents[claim.document].text[end : end + 20]


def is_now(text: str, age: Claim) -> bool:
    """Tell whether an age is one of today: "the 34-year-old", "Kolb, 34, won"."""
    start, end = max(age.sentence.start, age.span.start - AROUND), min(age.sentence.end, age.span.end + AROUND)
    return PRESENT.match(text[age.quantity.figure.end :][:10]) is not None and TURNED.search(text[start:end]) is None


def finding(alignment: Alignment, claims: tuple[Claim, ...], expected: int, sure: float) -> Finding:
    """Return the finding of two ages that are not of one life."""
    ordered = tuple(sorted(claims, key=lambda each: each.span.start))
    return Finding(
        claims=ordered,
        confidence=sure,
        severity=severity_of(alignment, ordered, sure),
        subject="age",
        message=f"The ages do not fit one another, one of them would be {expected}: {located(alignment, ordered)}.",
        why=Why("year of age", tuple(each.quantity.interval for each in ordered), "the birthday in the year"),
    )
