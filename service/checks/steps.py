"""A share that does not fit the step and the figure it led to: "up 5%" and "now £1.54m, a gain of £140,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from service import deadline
from service.alignment import Alignment
from service.alignment.comparables import amounts_by_sentence, is_ratio, is_relative, same_kind
from service.alignment.directions import direction_of
from service.alignment.moved_apart import LEAD, VAGUE, is_free, words_of
from service.alignment.senses import senses
from service.checks.base import Finding
from service.checks.rounding import rounded
from service.checks.wording import severity_of, subject_of, told
from service.model import Claim, ClaimRole, Interval, Why

SURE = 0.8
APPOSED = re.compile(
    r",?\s(?:\(|-\s|–\s)?(?:(?:a|an)\s(?:\w+\s)?(?:gain|rise|increase|jump|growth|fall|drop|decline|cut|decrease)\sof|up|down)"
    r"\s(?:by\s)?$"
)
BY_TO = re.compile(r"\sto\s(?:(?:a|an|just|about|around|nearly|almost|record)\s){0,2}$")
SHARES = frozenset({"percentage", "fraction"})
WITHIN = 3.0  # a share that is more than so many times off is of something else


def run(alignment: Alignment, settled: Set[int | None]) -> Iterator[Finding]:
    """Yield each share of a text's lead that a step and its end, told elsewhere for the same thing, do not make."""
    rows = amounts_by_sentence(alignment.claims)
    for d, document in enumerate(alignment.documents):
        own = [row for row in rows if alignment.claims[row[0]].document == d]
        sizes = [i for row in own[:LEAD] for i in row if is_share(alignment, row, i) and i not in settled]
        steps = [each for row in own for each in steps_of(document.text, alignment.claims, row)] if sizes else []
        for size in deadline.watched(sizes):
            claim = alignment.claims[size]
            found = [(step, end) for step, end in steps if is_one(alignment, claim, step, end)]
            if found and not any(fits(alignment, claim, *each) for each in found):
                step, end = found[0]
                if near(alignment, claim, step, end):
                    yield finding(alignment, claim, step, end)


def is_share(alignment: Alignment, row: Sequence[int], i: int) -> bool:
    """Tell whether a claim is a change by a share whose ends its own sentence does not tell."""
    claim = alignment.claims[i]
    text = alignment.documents[claim.document].text
    named = claim.unit is not None and claim.unit.name in SHARES
    return named and is_relative(claim) and len(row) == 1 and is_free(text, alignment.claims, row, i)


def steps_of(text: str, claims: Sequence[Claim], row: Sequence[int]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each step of a sentence with the figure that it led to: "£540, a rise of £40", "rose by £40 to £540"."""
    if any(is_relative(claims[i]) for i in row):
        return
    for i, j in pairwise(row):
        former, latter = claims[i], claims[j]
        if not same_kind(former, latter) or is_ratio(former):
            continue
        gap = text[former.span.end : latter.span.start]
        if latter.role is ClaimRole.CHANGE and APPOSED.search(gap) and former.role is not ClaimRole.FROM:
            yield latter, former
        elif former.role is ClaimRole.CHANGE and latter.role is ClaimRole.TO and BY_TO.fullmatch(gap):
            yield former, latter


def is_one(alignment: Alignment, size: Claim, step: Claim, end: Claim) -> bool:
    """Tell whether a share is of what a step and its end are of, and went the same way."""
    text = alignment.documents[size.document].text
    way = direction_of(text, step)
    same = way != 0 and way == direction_of(text, size) and size.sentence != end.sentence
    named = {claim.agent for claim in (size, end) if claim.agent_named}
    shared = (words_of(size) & words_of(end)) - VAGUE
    apart = len(named) > 1 or senses().opposed(size.context, end.context)
    return same and (step.quantity.value or 0.0) < (end.quantity.value or 0.0) and bool(shared) and not apart


def made(alignment: Alignment, step: Claim, end: Claim) -> Interval:
    """Return the share that a step makes of what was there before it."""
    moved, now = rounded(alignment, step), rounded(alignment, end)
    if direction_of(alignment.documents[step.document].text, step) > 0:
        return Interval(moved.low / (now.high - moved.low), moved.high / (now.low - moved.high))
    return Interval(moved.low / (now.high + moved.low), moved.high / (now.low + moved.high))


def share(size: Claim) -> Interval:
    """Return a share as a part of one, a step of it as written wider."""
    whole = 100.0 if size.unit is not None and size.unit.name == "percentage" else 1.0
    interval, step = size.quantity.interval, size.quantity.granularity
    return Interval((interval.low - step) / whole, (interval.high + step) / whole)


def fits(alignment: Alignment, size: Claim, step: Claim, end: Claim) -> bool:
    """Tell whether a share can be what a step makes."""
    return share(size).meets(made(alignment, step, end))


def near(alignment: Alignment, size: Claim, step: Claim, end: Claim) -> bool:
    """Tell whether a share is near enough to what a step makes to be meant for it."""
    possible = made(alignment, step, end)
    return share(size).meets(Interval(possible.low / WITHIN, possible.high * WITHIN))


def finding(alignment: Alignment, size: Claim, step: Claim, end: Claim) -> Finding:
    """Return the finding of a share that a step and its end do not make."""
    claims = tuple(sorted((size, step, end), key=lambda claim: (claim.document, claim.span.start)))
    possible = made(alignment, step, end)
    middle = float(f"{(possible.low + possible.high) * 50:.2g}")
    return Finding(
        claims=claims,
        confidence=SURE,
        severity=severity_of(alignment, claims, SURE),
        subject=subject_of((end, size)),
        message=(
            f"The change does not fit its figures: {told(alignment, step)} that led to {told(alignment, end)} is about "
            f"{middle:g}%, and the text calls it {told(alignment, size)}."
        ),
        why=Why(None, (possible, share(size)), "rounding of both figures, and one step of the share as written"),
    )
