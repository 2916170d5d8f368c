"""Birthdays that an age at a death rules out: "the eve of her 81st birthday", "would have turned 79", "died at 79"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import nth_of
from service.checks.dating.lifetimes import DEAD_BEFORE, DEAD_BEHIND
from service.checks.dating.told_ages import OTHERS, is_age
from service.checks.finding import misfit
from service.model import Claim

MOST = 8  # birthdays that a story tells of
SURE = 0.85
AROUND = 120  # characters around a figure in which it is told what happened
BEFORE_BIRTHDAY = re.compile(
    r"\b(?:eve\sof|before|short\sof|shy\sof|ahead\sof)\s(?:what\swould\shave\sbeen\s)?(?:his|her|their|celebrating\s\w+)\s$"
)
UNLIVED = re.compile(r"\bwould\s(?:have|now\shave)\s(?:turned|been|reached)\s$")
THIS_YEAR = re.compile(r"\b(?:this|later this)\s(?:year|month|week|summer|autumn|winter|spring)\b")
OF_BIRTH = re.compile(r"\sanniversary\sof\s(?:[\w'’.-]+\s){1,4}birth\b")
DIED = re.compile(r"\b(?:died|dies|dead|death|passed\saway)\b", re.IGNORECASE)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each age at a death which came before a birthday that is not the next one after that age.

    Also each age that somebody would have reached and that is none after it, or not that of the birth this year.
    """
    yield from unlived(alignment)
    ages = [claim for claim in alignment.claims if is_age(claim)]
    birthdays = [claim for claim in alignment.claims if nth_of(alignment, claim) == "birthday"]
    for birthday in birthdays[:MOST]:
        text, start = alignment.text_of(birthday), birthday.span.start
        lead = birthday.before(text, AROUND, start)
        if not (BEFORE_BIRTHDAY.search(lead) and DIED.search(lead)) or OTHERS.search(lead):
            continue
        for age in ages:
            if age.document == birthday.document and is_of_death(text, age):
                expected = int(birthday.quantity.value or 0) - 1
                if age.quantity.value != expected:
                    yield finding(alignment, (birthday, age), f"one of them would be {expected}")
                    return


def unlived(alignment: Alignment) -> Iterator[Finding]:
    """Yield each age that the dead would have reached, where the only age at a death or of a birth rules it out."""
    for d, document in enumerate(alignment.documents):
        own = [claim for claim in alignment.claims if claim.document == d]
        missed = [claim for claim in own if is_unlived(document.text, claim)]
        if len(missed) == 1:
            yield from ruled_out(alignment, missed[0], own)


def ruled_out(alignment: Alignment, age: Claim, own: Sequence[Claim]) -> Iterator[Finding]:
    """Yield an age that somebody would have reached, where among a text's own claims one of a life rules it out."""
    text, turned = alignment.text_of(age), age.quantity.value or 0
    deaths = [each for each in own if each is not age and is_age(each) and is_of_death(text, each)]
    births = [each for each in own if nth_of(alignment, each) == "anniversary" and is_of_birth(text, each)]
    if len({each.quantity.value for each in deaths}) == 1:
        reached = deaths[0].quantity.value or 0
        if turned <= reached:
            yield finding(alignment, (age, deaths[0]), f"who died at {reached:.0f} had been {turned:.0f} already")
    elif len(births) == 1 and not deaths and THIS_YEAR.search(age.sentence.of(text)):
        years = births[0].quantity.value or 0
        if turned != years:
            yield finding(alignment, (births[0], age), f"one of them would be {years:.0f}")


def is_unlived(text: str, claim: Claim) -> bool:
    """Tell whether an age is one that somebody would have reached: "she would have turned 85 in June"."""
    before = claim.before(text, AROUND)
    return is_age(claim) and UNLIVED.search(before) is not None and OTHERS.search(before) is None


def is_of_birth(text: str, claim: Claim) -> bool:
    """Tell whether an ordinal counts the years since somebody's birth: "the 70th anniversary of Orr's birth"."""
    return OF_BIRTH.match(text, claim.quantity.span.end) is not None


def is_of_death(text: str, age: Claim) -> bool:
    """Tell whether an age is that at the death of whom the story is about."""
    before = age.before(text, AROUND)
    behind = age.behind(text, AROUND)
    told = DEAD_BEHIND.match(behind) or DEAD_BEFORE.search(before)
    return told is not None and OTHERS.search(before) is None


def finding(alignment: Alignment, claims: tuple[Claim, ...], why: str) -> Finding:
    """Return the finding of two ages, or an age and a birthday, that are not of one life."""
    says = f"The ages do not fit one another, {why}"
    return misfit(alignment, claims, SURE, "age", says, "the birthday in the year", "year of age")
