"""What somebody did from one date to another, against the length of it told elsewhere by the same verb.

"She taught at Keld from 1977 until her retirement in 1981 ... the six years that she taught there".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, dates_of
from service.checks.dating.durations import Stretch, mismatch, stretches
from service.claims.naming import stems_in
from service.model import Claim

SURE = 0.8
MOST = 8  # stretches and lengths that a story tells of
REACH = 60  # characters before a stretch, or behind a length, in which the verb of it stands
THE = re.compile(r"\b(?:[Tt]he|[Tt]hose|[Aa]ll)\s$")
DID = re.compile(  # "the six years (that) she taught there"
    r"^\s(?:that\s|in\swhich\s|during\swhich\s|when\s)?(?:I|we|he|she|they|it|[A-Z][\w’'-]+)\s(?:(?:had|have|has)\s)?"
    r"(?P<verb>[a-z]+)(?P<behind>[^.;]{0,40})"
)
WHOLE = re.compile(r"^(?:\s(?:together|there|here))?(?:[,.;:”\"’)]|\s(?:and|was|were)\b|$)")
CAPITAL = re.compile(r"\b[A-Z]\w+")
HERE = re.compile(r"\bhere\b")
COMMON = frozenset("was were been be had have has did do does could would can will".split())


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each length of what somebody did that the dates of the same do not allow."""
    lengths = [each for each in alignment.claims if did(alignment, each) is not None][:MOST]
    if not lengths:
        return
    told = [each for each in stretches(alignment, dates_of(alignment)) if len(each.claims) > 1][:MOST]
    for length in lengths:
        own = [each for each in told if is_of(alignment, length, each, len(told) == 1)]
        found = (mismatch(alignment, each, length, SURE) for each in own)
        yield from [each for each in found if each is not None][:1]


def did(alignment: Alignment, length: Claim) -> re.Match[str] | None:
    """Return what the words behind a length of time say that somebody did all the while, or None."""
    if length.unit is None or length.unit.name not in DAYS or length.in_table:
        return None
    text, span = alignment.text_of(length), length.quantity.span
    found = DID.match(length.behind(text, REACH, span.end))
    pointed = THE.search(length.before(text, REACH, span.start)) is not None
    return found if found is not None and pointed and found["verb"] not in COMMON else None


def is_of(alignment: Alignment, length: Claim, stretch: Stretch, alone: bool) -> bool:
    """Tell whether a length is of what a stretch is told to be of: by the verb, and by a name or as the only stretch.

    What is shorter may be of a part of it: "the two years that she taught me".
    """
    found, first = did(alignment, length), stretch.claims[0]
    if found is None or first.document != length.document or first.shares_sentence(length):
        return False
    text = alignment.text_of(first)
    lead = first.before(text, REACH, stretch.start)
    days, size = stretch.days(), DAYS[length.unit.name] if length.unit is not None else 1.0
    longer = days is not None and (length.quantity.value or 0.0) * size > days.high
    names, there = set(CAPITAL.findall(found["behind"])), set(CAPITAL.findall(first.sentence.of(text)))
    one = names <= there and (bool(names) or (alone and HERE.search(found["behind"]) is None))
    return (
        one and bool(stems_in(found["verb"]) & stems_in(lead)) and (longer or WHOLE.match(found["behind"]) is not None)
    )
