"""A duration that is not the time between its dates, an anniversary of another year, a day past a trip's last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import Dated, dates_of
from service.checks.wording import severity_of, told, written
from service.chronology import Day
from service.model import Claim, Interval, Why

SURE, LIKELY = 0.88, 0.8
DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
AMBIT = 70  # characters between a duration and its dates, or between a trip and its day
LASTING = (
    "deal|contract|agreement|term|reign|rule|war|conflict|siege|sentence|ban|campaign|tour|festival|trip|visit|run|spell|"
    "stay|course|project|programme|program|strike|conference|tournament|exhibition|mission|event|occupation|tenure|"
    "stint|period|plan|study|trial|voyage|expedition|holiday|break|fair|summit|dictatorship|presidency|career"
)
UNTIL = re.compile(r"^\s(?:(?:right\s)?(?:up\s)?(?:to|until|till|through)|and|-|–)\s(?:the\s)?(?:\w+\sof\s)?$")
STARTS = re.compile(r"\b(?:from|between)\s(?:the\s)?(?:\w+\sof\s)?$")
BEFORE = re.compile(rf"^(?:\s(?:{LASTING})\b[^,;:.()]{{0,40}}?)?,?\s\(?(?:(?:running|lasting|held|ran|runs)\s)?(?:from\s|between\s|of\s)?$")
AFTER = re.compile(rf"^\)?,?\s(?:a|an|for|as\sa|for\sa|in\sa|during\sa|its|his|her|their)\s(?:[a-z]+\s)?$")
LASTED = re.compile(r"\b(?:lasted|went\son\sfor|dragged\son\sfor|raged\sfor|spanned|ran\sfor|runs\sfor|lasts)\s(?:for\s)?$")
NOUN_AFTER = re.compile(rf"^(?:\s[a-z]+)?\s(?:{LASTING})\b")
CLOSED = re.compile(r"[,;:]|\b(?:who|which|that|but|while|and)\b")
NTH = re.compile(r"\s(?P<noun>anniversary|birthday|day|week|month|year)\b")


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
    """Yield durations that do not fit their dates, anniversaries and birthdays, and days past the end."""
    dates = dates_of(alignment)
    by_sentence: dict[tuple[int, int], list[Claim]] = {}
    for claim in alignment.claims:
        by_sentence.setdefault((claim.document, claim.sentence.start), []).append(claim)
    for stretch in stretches(alignment, dates):
        claim = stretch.claims[0]
        for duration in by_sentence[(claim.document, claim.sentence.start)]:
            found = misfit(alignment, stretch, duration)
            if found is not None:
                yield found
                break
    for claims in by_sentence.values():
        yield from past_the_end(alignment, claims)
    yield from anniversaries(alignment, dates)


def stretches(alignment: Alignment, dates: Sequence[Dated]) -> Iterator[Stretch]:
    """Yield what lies between two dates that are written as the ends of one stretch."""
    for dated in dates:
        if dated.first != dated.last:
            span = dated.claim.span
            yield Stretch((dated.claim,), dated.first, dated.last, span.start, span.end, False)
    for a, b in zip(dates, dates[1:], strict=False):
        if a.claim.document != b.claim.document or a.claim.sentence != b.claim.sentence:
            continue
        text = alignment.documents[a.claim.document].text
        lead = STARTS.search(text[max(0, a.claim.span.start - 30) : a.claim.span.start])
        whole = a.first == a.last and b.first == b.last
        if whole and lead is not None and UNTIL.match(text[a.claim.span.end : b.claim.span.start]):
            between = lead.group().startswith("between")
            yield Stretch((a.claim, b.claim), a.first, b.last, a.claim.span.start, b.claim.span.end, between)


def misfit(alignment: Alignment, stretch: Stretch, duration: Claim) -> Finding | None:
    """Return the finding of a duration that is tied to a stretch and is not as long, or None."""
    quantity, unit = duration.quantity, duration.unit
    days = stretch.days()
    if unit is None or unit.dimension != "time" or unit.name not in DAYS or days is None:
        return None
    if quantity.value is None or quantity.qualifier is not None or not tied(alignment, stretch, duration):
        return None
    size = DAYS[unit.name]
    slack = 1.0 if unit.name == "day" else size / 2  # days are counted with or without the last; the rest is rounded
    low, high = days.low - slack, days.high + (0.0 if unit.name == "day" else slack)
    length = quantity.value * size
    if length <= high and (stretch.between or length >= low):
        return None
    claims = tuple(sorted((duration, *stretch.claims), key=lambda claim: claim.span.start))
    least, most = round(days.low / size), max(1, round(days.high / size))
    units = unit.name if most == 1 else f"{unit.name}s"
    shown = f"{most} {units}" if least == most else f"{least} to {most} {units}"
    return Finding(
        claims=claims,
        confidence=SURE,
        severity=severity_of(alignment, claims, SURE),
        subject="duration",
        message=(
            f"{told(alignment, duration)} does not fit its dates: {dates_written(alignment, stretch)} "
            f"{'is' if len(stretch.claims) == 1 else 'are'} {shown}{'' if len(stretch.claims) == 1 else ' apart'}."
        ),
        why=Why("day", (Interval(length, length), days), "either end of each date counted or not, and rounding"),
    )


def dates_written(alignment: Alignment, stretch: Stretch) -> str:
    """Return the dates of a stretch as written."""
    return " and ".join(written(alignment, claim) for claim in stretch.claims)


def tied(alignment: Alignment, stretch: Stretch, duration: Claim) -> bool:
    """Tell whether a duration is said of a stretch: "a three-year deal from", "(2001-08), for eight years"."""
    text, span = alignment.documents[duration.document].text, duration.quantity.span
    adjective = "-" in span.of(text) or text[span.end : span.end + 1] in "'’"
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


def past_the_end(alignment: Alignment, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Yield "the fourth day" of what the same sentence says to take three."""
    for ordinal in claims:
        nth = nth_of(alignment, ordinal)
        if nth not in DAYS:
            continue
        for duration in claims:
            text = alignment.documents[ordinal.document].text
            if duration.unit is None or duration.unit.name != nth or duration.quantity.qualifier is not None:
                continue
            if "-" not in duration.quantity.span.of(text) or not of_it(text, ordinal, duration):
                continue
            length, at = duration.quantity.value, ordinal.quantity.value
            if length is not None and at is not None and at > length:
                pair = tuple(sorted((ordinal, duration), key=lambda claim: claim.span.start))
                yield Finding(
                    claims=pair,
                    confidence=LIKELY,
                    severity=severity_of(alignment, pair, LIKELY),
                    subject="duration",
                    message=(
                        f"{told(alignment, duration)} has no {written(alignment, ordinal)}: it is over {at - length:g} "
                        f"{nth}{'' if at - length == 1 else 's'} earlier."
                    ),
                    why=Why(nth, tuple(claim.quantity.interval for claim in pair), "none"),
                )


def nth_of(alignment: Alignment, claim: Claim) -> str | None:
    """Return what an ordinal counts, where it is a time or a recurring day: "day", "anniversary"."""
    if claim.unit is None or claim.unit.dimension != "ordinal":
        return None
    text, end = alignment.documents[claim.document].text, claim.quantity.span.end
    match = NTH.match(text[end : end + 20])
    return match["noun"] if match else None


def of_it(text: str, ordinal: Claim, duration: Claim) -> bool:
    """Tell whether "its fourth day" or "the fourth day of a" ties an ordinal to the duration before or behind it."""
    start, end = ordinal.quantity.span.start, ordinal.quantity.span.end
    if duration.span.end <= start:
        lead = text[max(0, start - 12) : start].split()
        return start - duration.span.end <= 2 * AMBIT and lead[-1:] in (["its"], ["their"], ["the"])
    return re.match(r"\s\w+\sof\s(?:a|an|the|his|her|its|their|this)\s$", text[end : duration.quantity.span.start]) is not None


def anniversaries(alignment: Alignment, dates: Sequence[Dated]) -> Iterator[Finding]:
    """Yield each anniversary or birthday in a year that is not so many years after the one event the text dates."""
    events = [dated for dated in dates if dated.claim.event in ("founding", "birth", "opening", "death", "wedding")]
    origins = {(dated.claim.event, dated.first.year) for dated in events if dated.first.year}
    for claim in alignment.claims:
        noun, rank = nth_of(alignment, claim), claim.quantity.value
        if noun not in ("anniversary", "birthday") or rank is None:
            continue
        kinds = {"birth"} if noun == "birthday" else {"founding", "opening", "wedding", "death"}
        possible = [dated for dated in events if dated.claim.event in kinds and dated.first.year]
        year = next((dated for dated in dates if follows(alignment, claim, dated)), None)
        if len({kind for kind, _ in origins if kind in kinds}) != 1 or len({d.first.year for d in possible}) != 1:
            continue
        origin = possible[0]
        if year is None or year.first.year is None or origin.first.year is None or year.claim is origin.claim:
            continue
        apart = year.first.year - origin.first.year
        if apart == rank or origin.claim.document != claim.document or abs(origin.claim.paragraph - claim.paragraph) > 3:
            continue
        claims = tuple(sorted((claim, year.claim, origin.claim), key=lambda each: (each.document, each.span.start)))
        yield Finding(
            claims=claims,
            confidence=LIKELY,
            severity=severity_of(alignment, claims, LIKELY),
            subject=noun,
            message=(
                f"From {written(alignment, origin.claim)} to {written(alignment, year.claim)} are {apart} years, against "
                f"“{claim.quantity.span.of(alignment.documents[claim.document].text)} {noun}”."
            ),
            why=Why("year", (Interval(rank, rank), Interval(apart, apart)), "none"),
        )


def follows(alignment: Alignment, claim: Claim, dated: Dated) -> bool:
    """Tell whether a year stands right behind an anniversary: "its 75th anniversary in 1999"."""
    text = alignment.documents[claim.document].text
    if dated.claim.sentence != claim.sentence or dated.claim.document != claim.document:
        return False
    behind = text[claim.quantity.span.end : dated.claim.span.start]
    ahead = text[dated.claim.span.end : claim.quantity.span.start]
    if dated.claim.span.start > claim.span.end:
        return re.match(r"\s\w+,?\s(?:(?:celebrations|party|gala)\s)?(?:in|on)\s(?:\w+\s)?$", behind) is not None
    return dated.claim.span.end < claim.span.start and len(ahead) < 60 and re.match(
        r",?\s(?:[\w’']+\s){0,5}(?:its|his|her|their|the)\s$", ahead
    ) is not None
