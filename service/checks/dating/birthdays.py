"""An age at a death that a birthday does not allow: "on the eve of her 81st birthday" and "dies aged 79"."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
DIED = re.compile(r"\b(?:died|dies|dead|death|passed\saway)\b", re.IGNORECASE)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each age at a death which came before a birthday that is not the next one after that age."""
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
                    yield finding(alignment, (birthday, age), expected)
                    return


def is_of_death(text: str, age: Claim) -> bool:
    """Tell whether an age is that at the death of whom the story is about."""
    before = age.before(text, AROUND)
    behind = age.behind(text, AROUND)
    told = DEAD_BEHIND.match(behind) or DEAD_BEFORE.search(before)
    return told is not None and OTHERS.search(before) is None


def finding(alignment: Alignment, claims: tuple[Claim, ...], expected: int) -> Finding:
    """Return the finding of a birthday and of an age at a death that are not of one life."""
    says = f"The ages do not fit one another, one of them would be {expected}"
    return misfit(alignment, claims, SURE, "age", says, "the birthday in the year", "year of age")
