"""A duration that is not the time between its dates: "a three-year deal from 2001 to 2008"."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, Dated, dates_of, nearby
from service.checks.finding import finding_of
from service.checks.wording import told, written
from service.chronology import Day
from service.model import Claim, Interval, Why

SURE = 0.88
AMBIT = 70  # characters between a duration and its dates,
LASTING = (
    "deal|contract|agreement|term|reign|rule|war|conflict|siege|sentence|ban|campaign|tour|festival|trip|visit|run|spell|"
    "stay|course|project|programme|program|strike|conference|tournament|exhibition|mission|event|occupation|tenure|"
    "stint|period|plan|study|trial|voyage|expedition|holiday|break|fair|summit|dictatorship|presidency|career"
)
UNTIL = re.compile(
    r"^\s(?:(?:right\s)?(?:up\s)?(?:to|until|till|through)|and|-|–)\s(?:the\s)?(?:\w+\sof\s)?$"
    r"|^,?\s(?:to|until|till|through\sto)\s(?:[\w’']+\s){1,7}(?:in|of|on)\s(?:the\s)?$"
)
STARTS = re.compile(
    r"\b(?:from|between)\s(?:the\s)?(?:\w+\sof\s)?$|\bfrom\s(?:[\w’']+\s){1,5}(?:in|of|on)\s(?:the\s)?$"
)
BEFORE = re.compile(
    rf"^(?:\s(?:{LASTING})\b[^,;:.()]{{0,40}}?)?,?\s\(?(?:(?:running|lasting|held|ran|runs)\s)?"
    r"(?:from\s|between\s|of\s)?$"
)
AFTER = re.compile(r"^\)?,?\s(?:a|an|for|as\sa|for\sa|in\sa|during\sa|its|his|her|their)\s(?:[a-z]+\s)?$")
LASTED = re.compile(
    r"\b(?:lasted|went\son\sfor|dragged\son\sfor|raged\sfor|spanned|ran\sfor|runs\sfor|lasts)\s(?:for\s)?$"
)
NOUN_AFTER = re.compile(rf"^(?:\s[a-z]+)?\s(?:{LASTING})\b")
THE_LASTING = re.compile(rf"^(?:\s[a-z]+)?\s(?P<noun>{LASTING})\b(?!\s(?:of|in|at|for)\b)")
THE = re.compile(r"\b(?:[Tt]he|[Tt]his)\s$")
RUNS = re.compile(
    r"\b(?:runs?|ran|lasts?|lasted|held|takes\splace|took\splace|go(?:es)?\son|be)\s(?:from\s|on\s|between\s)?$"
)
CLOSED = re.compile(r"[,;:]|\b(?:who|which|that|but|while|and)\b")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The time between two dates of one sentence: "from 2001 to 2008", "1992-95", "3 to 9 March"."""

    claims: tuple[Claim, ...]
    first: Day
    last: Day
    start: int  # where it stands in the text
    end: int
    between: bool  # said as "between": things in it may take less

    def days(self) -> Interval | None:
        """Return the least and the most days between the two dates, both of them counted in the most."""
        year = 2023
        opening = self.first.bounds(self.first.year or self.last.year or year)
        closing = self.last.bounds(self.last.year or self.first.year or year)
        if opening is None or closing is None or closing[1] < opening[0]:
            return None
        return Interval(max(0, (closing[0] - opening[1]).days), (closing[1] - opening[0]).days + 1)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each stretch between two dates with a duration that is said of it and does not fit."""
    durations = [claim for claim in alignment.claims if claim.unit is not None and claim.unit.name in DAYS]
    for stretch in stretches(alignment, dates_of(alignment)):
        found = (misfit(alignment, stretch, each) for each in nearby(durations, stretch.claims[0]))
        yield from list(filter(None, found))[:1]


def stretches(alignment: Alignment, dates: Sequence[Dated]) -> Iterator[Stretch]:
    """Yield what lies between two dates that are written as the ends of one stretch."""
    for dated in dates:
        if dated.first != dated.last:
            span = dated.claim.span
            yield Stretch((dated.claim,), dated.first, dated.last, span.start, span.end, False)
    for a, b in pairwise(dates):
        if a.claim.document != b.claim.document or a.claim.sentence != b.claim.sentence:
            continue
        text = alignment.text_of(a.claim)
        lead = STARTS.search(text[max(0, a.claim.span.start - 60) : a.claim.span.start])
        whole = a.first == a.last and b.first == b.last
        if whole and lead is not None and UNTIL.match(text[a.claim.span.end : b.claim.span.start]):
            between = lead.group().startswith("between")
            yield Stretch((a.claim, b.claim), a.first, b.last, a.claim.span.start, b.claim.span.end, between)


def misfit(alignment: Alignment, stretch: Stretch, duration: Claim) -> Finding | None:
    """Return the finding of a duration that is tied to a stretch and is not as long, or None."""
    return mismatch(alignment, stretch, duration, SURE) if tied(alignment, stretch, duration) else None


def mismatch(alignment: Alignment, stretch: Stretch, duration: Claim, sure: float) -> Finding | None:
    """Return the finding of a duration that is not as long as the stretch that it is of, or None."""
    quantity, unit = duration.quantity, duration.unit
    days = stretch.days()
    if unit is None or unit.dimension != "time" or unit.name not in DAYS or days is None:
        return None
    if quantity.value is None or quantity.qualifier is not None:
        return None
    size = DAYS[unit.name]
    slack = 0.0 if unit.name == "day" else size / 2  # days count with or without the last
    low, high = days.low - slack, days.high + slack
    length = quantity.value * size
    if length <= high and (stretch.between or length >= low):
        return None
    apart = max(1, round((days.low + days.high) / 2 / size))
    number = f"{days.low:g} or {days.high:g}" if unit.name == "day" else f"{apart}"
    shown = f"{number} {unit.name}{'' if number == '1' else 's'}"
    return finding_of(
        alignment,
        (duration, *stretch.claims),
        sure,
        subject="duration",
        message=(
            f"{told(alignment, duration)} does not fit {dates_written(alignment, stretch)}: from "
            f"{told_day(stretch.first)} to {told_day(stretch.last)} it is {shown}."
        ),
        why=Why("day", (Interval(length, length), days), "either end of each date counted or not, and rounding"),
    )


def dates_written(alignment: Alignment, stretch: Stretch) -> str:
    """Return the dates of a stretch as written."""
    return " and ".join(written(alignment, claim) for claim in stretch.claims)


def told_day(day: Day) -> str:
    """Return a date in words: "2001", "May 2001", "3 May"."""
    month = month_name[day.month] if day.month else None
    return " ".join(str(part) for part in (day.day, month, day.year) if part is not None)


def tied(alignment: Alignment, stretch: Stretch, duration: Claim) -> bool:
    """Tell whether a duration is said of a stretch: "a three-year deal from", "(2001-08), for eight years"."""
    text, span = alignment.text_of(duration), duration.quantity.span
    adjective = "-" in span.of(text) or text[span.end : span.end + 1] in "'’"
    if duration.document != stretch.claims[0].document:
        return False
    if duration.sentence != stretch.claims[0].sentence:
        lasting = THE_LASTING.match(text[span.end : span.end + 40])
        pointed = THE.search(text[max(0, span.start - 6) : span.start]) is not None
        return bool(lasting and adjective and pointed) and is_of(lasting["noun"] if lasting else "", stretch, text)
    if span.end <= stretch.start:
        gap = text[span.end : stretch.start]
        counted = adjective or re.search(r"\b(?:for|spent|of)\s$", text[max(0, span.start - 8) : span.start])
        return len(gap) <= AMBIT and bool(counted) and BEFORE.match(gap) is not None
    gap = text[stretch.end : span.start]
    if len(gap) > AMBIT:
        return False
    if LASTED.search(gap):
        return CLOSED.search(gap) is None
    following = NOUN_AFTER.match(text[span.end : span.end + 40])
    return AFTER.match(gap) is not None and (following is not None if adjective else gap.strip(" ,)") == "for")


def is_of(noun: str, stretch: Stretch, text: str) -> bool:
    """Tell whether a stretch is told to be that of a festival or strike: "The festival runs from 12 to 18 July"."""
    lead = text[stretch.claims[0].sentence.start : stretch.start]
    return re.search(rf"\b{noun}\b", lead) is not None and RUNS.search(lead) is not None
