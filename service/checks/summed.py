"""What each of a few has against what they have in all: "seven marathons", "every one of them 26.2 miles", "in all".

The text tells one amount of each, one total of the same unit, and one number of those that it may be of. It is silent
where any number of the text fits, or another amount makes up the rest of the total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import is_first
from service.checks.multiplied import EACH_BEHIND, EACH_OF
from service.checks.wording import amount, place_of, severity_of, subject_of, told, written
from service.model import Claim, ClaimRole, Interval, Why

SURE = 0.8
ADDABLE = frozenset({"currency", "length", "mass", "area", "volume", "count"})
TOTAL_BEFORE = re.compile(
    r"\b(?:totals?(?:\sof)?|totalled|totall?ing|sum\sof|combined|joint|share|sharing|split|splitting)\s(?:(?:about|around|almost|nearly|over|just)\s)?$",
    re.IGNORECASE,
)
TOTAL_BEHIND = re.compile(
    r"^(?:\s[a-z]+){0,2},?\s(?:in\s(?:all|total)|altogether|all\stold|between\s(?:them|the\s\w+))\b"
)
EVERY = re.compile(
    r"\b(?:every|each)\sone\s(?:of\s\w+\s)?(?:was\s|is\s|measuring\s)?$|\beach\s(?:of\s)?$", re.IGNORECASE
)
ON_EACH = re.compile(r"^,?\s(?:on|to|for|from)\s(?:each|every)\b")
NAMED = {"pair": 2, "couple": 2, "duo": 2, "twins": 2, "trio": 3, "triplets": 3, "quartet": 4, "quintet": 5}
GROUP = re.compile(rf"\b({'|'.join(NAMED)})\b", re.IGNORECASE)
MOST, MOST_EACH = 60, 6  # of a few, and of amounts told of each: a text of more tells of many things
WITHIN = 0.03  # of a total: how far it may be rounded
LEAST, HIGHEST = 0.55, 1.8  # what a total may be of the sum, and be meant for it


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the only total of a text that the only amount of each of its few does not come to."""
    known = [each for each in alignment.claims if is_amount(each)]
    eaches = [each for each in deadline.watched(known) if is_each(alignment, each)]
    for each in eaches if len(eaches) <= MOST_EACH else ():
        own = [other for other in known if other.document == each.document and other.unit == each.unit]
        totals = [other for other in own if is_total(alignment, other)]
        alone = len({other.quantity.value for other in eaches if other.unit == each.unit}) == 1
        if alone and len({other.quantity.value for other in totals}) == 1 and totals[0] is not each:
            yield from of_total(alignment, each, totals[0], own)
            return


def of_total(alignment: Alignment, each: Claim, total: Claim, own: Sequence[Claim]) -> Iterator[Finding]:
    """Yield the finding of a total that no number of the text times an amount comes to."""
    document, value, whole = alignment.documents[each.document], each.quantity.value or 0.0, total.quantity.value or 0.0
    counts = [other for other in alignment.claims if other.document == each.document and is_number(other, each)]
    groups = [NAMED[match[1].lower()] for match in GROUP.finditer(document.text)]
    others = [other.quantity.value or 0.0 for other in own if other.quantity.value not in (value, whole)]
    rests = (0.0, sum(others), *others)
    numbers = {*(other.quantity.value or 0.0 for other in counts), *groups}
    if any(abs(number * value + rest - whole) <= WITHIN * whole for number in numbers for rest in rests):
        return
    near = [other for other in counts if is_first(document, other) or other.shares_sentence(each)]
    few = {*(other.quantity.value or 0.0 for other in near), *groups}
    if len(few) != 1:
        return
    number = few.pop()
    if number > 1 and LEAST <= whole / (number * value) <= HIGHEST:
        yield finding(alignment, (each, total, *near[:1]), number)


def is_amount(claim: Claim) -> bool:
    """Tell whether a claim is a plain amount of running text that can be added up."""
    quantity = claim.quantity
    plain = quantity.value is not None and quantity.value > 0 and not claim.bracketed and not claim.in_table
    return plain and claim.unit is not None and claim.unit.dimension in ADDABLE and claim.role is ClaimRole.VALUE


def is_each(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim is what each of several has: "£400 each", "every one of them 26.2 miles"."""
    text = alignment.documents[claim.document].text
    before = text[claim.sentence.start : claim.span.start]
    behind = text[claim.span.end : min(claim.sentence.end, claim.span.end + 40)]
    worded = EACH_BEHIND.match(behind) or EACH_OF.match(behind) or ON_EACH.match(behind)
    return worded is not None or EVERY.search(before[-40:]) is not None


def is_total(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim is told as a total: "a total of £9,000", "262 miles in all"."""
    text, qualifier = alignment.documents[claim.document].text, claim.quantity.qualifier_span
    start = min(claim.span.start, qualifier.start) if qualifier is not None else claim.span.start
    before = text[max(claim.sentence.start, start - 40) : start]
    behind = text[claim.span.end : min(claim.sentence.end, claim.span.end + 40)]
    return TOTAL_BEFORE.search(before) is not None or TOTAL_BEHIND.match(behind) is not None


def is_number(claim: Claim, each: Claim) -> bool:
    """Tell whether a claim numbers a few things that may have so much each."""
    value = claim.quantity.value
    whole = value is not None and value == int(value) and 1 < value <= MOST
    return whole and claim is not each and claim.unit is not None and claim.unit.dimension in ("count", "time")


def finding(alignment: Alignment, found: tuple[Claim, ...], number: float) -> Finding:
    """Return the finding of a total that is not so many times what each has."""
    each, total = found[:2]
    claims = tuple(sorted(found, key=lambda claim: (claim.document, claim.span.start)))
    meant = number * (each.quantity.value or 0.0)
    return Finding(
        claims=claims,
        confidence=SURE,
        severity=severity_of(alignment, claims, SURE),
        subject=subject_of((total,)),
        message=(
            f"{written(alignment, each)} in {place_of(alignment, each)} comes to about "
            f"{amount(alignment, total, float(f'{meant:.4g}'))} for {number:g} of them, against "
            f"{told(alignment, total)} in {place_of(alignment, total)}."
        ),
        why=Why(
            total.unit.name if total.unit else None,
            (Interval(meant, meant), total.quantity.interval),
            f"{WITHIN:.0%}, and what another amount of the text adds",
        ),
    )
