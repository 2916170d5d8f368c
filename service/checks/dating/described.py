"""Two ages of the one who is held, or of the one who was hurt: "arrested a 24-year-old man ... The suspect, 42,".

A report of a crime or a crash tells of such people without their names, by what befell them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.told_ages import is_age
from service.checks.finding import misfit
from service.model import Claim

SURE = 0.8
REACH = 70  # characters around an age in which it is told what befell its bearer
BEEN = r"(?:(?:was|is|has|had|been|being|later|also|remains|remained)\s)+"
NEW = re.compile(r"\b[Aa]n?\s$")
PERSON = r"(?:man|woman|boy|girl|teenager|youth|driver|motorist|cyclist|rider|pedestrian|walker|student|pensioner)"


@dataclass(frozen=True, slots=True)
class Part:
    """A part that one person has in a report: how an age of one is told first, how it is told again, how of several."""

    done: re.Pattern[str]  # before "a 24-year-old man"
    undergone: re.Pattern[str]  # behind "A 24-year-old"
    again: re.Pattern[str]  # before the age of whom the text has told
    several: re.Pattern[str]


def part(done: str, undergone: str, called: str, several: str) -> Part:
    """Return a part by its verbs in the active and in the passive, and by what its bearer is called."""
    return Part(
        re.compile(rf"\b(?:{done})\s(?:an?|one)\s$", re.IGNORECASE),
        re.compile(rf"^[- ]year[- ]old(?:\s[\w’'-]+){{0,5}}?\s(?:{undergone})\b"),
        re.compile(rf"\bThe\s(?:{called})(?:,\s(?:who\sis\s)?|\s(?:is|was)\s)(?:an?\s|aged\s)?$"),
        re.compile(
            rf"\b(?:{several}|(?:second|third|other|another)\s(?:suspect|victim|{PERSON})|at\slarge|on\sthe\srun|wanted)\b",
            re.IGNORECASE,
        ),
    )


PARTS = (
    part(
        r"arrest(?:ed|ing)?|detained|charged|holding|questioning|arrest\sof",
        rf"{BEEN}(?:arrested|detained|charged|held|questioned|remanded|in\scustody)",
        rf"suspect|accused|defendant|(?:arrested|detained|accused)\s{PERSON}",
        r"suspects|defendants|arrests|both\s(?:men|women)|(?:two|three|four|five|six)\s(?:men|women|people|teenagers)",
    ),
    part(
        r"kill(?:ed|ing)|stabb(?:ed|ing(?:\sof)?)|shot|shooting(?:\sof)?|murder(?:ed|ing|\sof)|injur(?:ed|ing)|hit|"
        r"robb(?:ed|ing)|death\sof|attack(?:ed|\son)|knocked\sdown",
        rf"died|drowned|{BEEN}(?:killed|stabbed|shot|murdered|injured|hit|robbed|hurt|found\sdead|attacked|knocked\sdown)",
        "victim",
        r"victims|bodies|deaths|both\s(?:men|women)|(?:two|three|four|five|six)\s(?:men|women|people|teenagers|children)",
    ),
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the two ages that a text gives to the one who has a part in it."""
    ages = [each for each in alignment.claims if is_age(each) and not each.in_table]
    for d, document in enumerate(alignment.documents):
        own = [each for each in ages if each.document == d]
        for each in PARTS if len(own) > 1 else ():
            if each.several.search(document.text) is None:
                yield from of_part(alignment, each, own)


def of_part(alignment: Alignment, one: Part, ages: Sequence[Claim]) -> Iterator[Finding]:
    """Yield the finding of the only age that a part is told with first, and of the only other one told again."""
    text = alignment.text_of(ages[0])
    first = [each for each in ages if is_first_told(text, each, one)]
    again = [each for each in ages if one.again.search(each.before(text, REACH)) is not None]
    values = [{each.quantity.value for each in those} for those in (first, again)]
    if all(len(each) == 1 for each in values) and values[0] != values[1] and first[0].span.start < again[0].span.start:
        says = "One person is given two ages"
        yield misfit(alignment, (first[0], again[0]), SURE, "age", says, "none", "year of age")


def is_first_told(text: str, age: Claim, one: Part) -> bool:
    """Tell whether an age is that of one of whom a text tells the part by its verb."""
    before, behind = age.before(text, REACH), age.behind(text, REACH, age.quantity.figure.end)
    undergone = NEW.search(before) is not None and one.undergone.match(behind) is not None
    return one.done.search(before) is not None or undergone
