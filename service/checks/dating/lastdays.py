"""A day after the last: "the fourth day of the three-day visit"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, beside, nth_of
from service.checks.dating.held import KIND, kind_of_length
from service.checks.finding import finding_of, in_order, intervals_of
from service.checks.wording import told
from service.model import Claim, Why

SURE = 0.8
AMBIT = 140  # characters from a duration to a day of it
OF_IT = re.compile(r"\s\w+\sof\s(?:a|an|the|his|her|its|their|this)\s$")

OF_NAMED = re.compile(r"\s(?:and\s\w+\s)?\w+\sof\s(?:the|his|her|its|their|this)\s(?P<of>[^.,;]{0,40})")
ITS = re.compile(r"\bits\s$", re.IGNORECASE)
REACH = 4  # paragraphs from a length to a day of it


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each "fourth day" of what the same sentence says to take three."""
    durations = [claim for claim in alignment.claims if claim.unit is not None and claim.unit.name in DAYS]
    for ordinal in deadline.watched(alignment.claims):
        nth = nth_of(alignment, ordinal)
        if nth not in DAYS:
            continue
        text = alignment.text_of(ordinal)
        near = [each for each in durations if is_before(each, ordinal) and "-" in each.quantity.span.of(text)]
        for duration in beside(durations, ordinal) or near[-1:]:
            if duration.unit is None or duration.unit.name != nth or duration.quantity.qualifier is not None:
                continue
            tied = (
                of_it(text, ordinal, duration)
                if duration.shares_sentence(ordinal)
                else of_event(alignment, ordinal, near)
            )
            if "-" not in duration.quantity.span.of(text) or not tied:
                continue
            length, at = duration.quantity.value, ordinal.quantity.value
            if length is not None and at is not None and at > length:
                pair = in_order((ordinal, duration))
                yield finding_of(
                    alignment,
                    pair,
                    SURE,
                    subject="duration",
                    message=(
                        f"{told(alignment, duration)} has no “{ordinal.quantity.span.of(text)} {nth}”: it ends "
                        f"{at - length:g} {nth}{'' if at - length == 1 else 's'} before."
                    ),
                    why=Why(nth, intervals_of(pair), "none"),
                )


def is_before(duration: Claim, ordinal: Claim) -> bool:
    """Tell whether a length stands a little before an ordinal, in another sentence."""
    near = duration.document == ordinal.document and 0 <= ordinal.paragraph - duration.paragraph <= REACH
    return near and duration.span.end <= ordinal.sentence.start


def of_event(alignment: Alignment, ordinal: Claim, lengths: list[Claim]) -> bool:
    """Tell whether a day is one of the event that the lengths before it are of: "on its fourth day"."""
    kinds = {kind_of_length(alignment, each) for each in lengths}
    text = alignment.text_of(ordinal)
    if len(kinds) != 1 or None in kinds or len({each.quantity.value for each in lengths}) != 1:
        return False
    lead = ordinal.before(text, 20)
    others = {match.lastgroup for match in KIND.finditer(ordinal.sentence.of(text))} - kinds
    if others:
        return False
    named = OF_NAMED.match(text[ordinal.quantity.span.end : ordinal.sentence.end])
    if named is None:
        return ITS.search(lead) is not None
    kind = KIND.search(named["of"])
    return kind is not None and kind.lastgroup in kinds


def of_it(text: str, ordinal: Claim, duration: Claim) -> bool:
    """Tell whether "its fourth day" or "the fourth day of a" ties an ordinal to the duration before or behind it."""
    start, end = ordinal.quantity.span.start, ordinal.quantity.span.end
    if duration.span.end <= start:
        lead = text[max(0, start - 12) : start].split()
        return start - duration.span.end <= AMBIT and lead[-1:] in (["its"], ["their"], ["the"])
    return OF_IT.match(text[end : min(duration.quantity.span.start, end + AMBIT)]) is not None
