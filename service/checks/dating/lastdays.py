"""A day after the last: "the fourth day of the three-day visit"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, beside, nth_of
from service.checks.wording import severity_of, told
from service.model import Claim, Why

SURE = 0.8
AMBIT = 140  # characters from a duration to a day of it
OF_IT = re.compile(r"\s\w+\sof\s(?:a|an|the|his|her|its|their|this)\s$")


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each "fourth day" of what the same sentence says to take three."""
    durations = [claim for claim in alignment.claims if claim.unit is not None and claim.unit.name in DAYS]
    for ordinal in deadline.watched(alignment.claims):
        nth = nth_of(alignment, ordinal)
        if nth not in DAYS:
            continue
        for duration in beside(durations, ordinal):
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
                    confidence=SURE,
                    severity=severity_of(alignment, pair, SURE),
                    subject="duration",
                    message=(
                        f"{told(alignment, duration)} has no “{ordinal.quantity.span.of(text)} {nth}”: it is over "
                        f"{at - length:g} {nth}{'' if at - length == 1 else 's'} earlier."
                    ),
                    why=Why(nth, tuple(claim.quantity.interval for claim in pair), "none"),
                )


def of_it(text: str, ordinal: Claim, duration: Claim) -> bool:
    """Tell whether "its fourth day" or "the fourth day of a" ties an ordinal to the duration before or behind it."""
    start, end = ordinal.quantity.span.start, ordinal.quantity.span.end
    if duration.span.end <= start:
        lead = text[max(0, start - 12) : start].split()
        return start - duration.span.end <= AMBIT and lead[-1:] in (["its"], ["their"], ["the"])
    return OF_IT.match(text[end : min(duration.quantity.span.start, end + AMBIT)]) is not None
