"""A share that does not fit a step and the figure it led to or from: "up 5%" and "now £1.54m, a gain of £140,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from service import deadline
from service.alignment import Alignment
from service.alignment.align import role_of
from service.alignment.comparables import (
    SHARES,
    amounts_by_sentence,
    is_percent,
    is_ratio,
    is_relative,
    same_kind,
    told_from,
)
from service.alignment.directions import direction_of
from service.alignment.features import dimension_of
from service.alignment.moved.apart import LEAD, MONEY, VAGUE, is_free, words_of
from service.alignment.senses import senses
from service.checks.base import Finding
from service.checks.finding import finding_of
from service.checks.rounding import rounded
from service.checks.wording import subject_of, told
from service.model import Claim, ClaimRole, Interval, Role, Why

SURE = 0.8
APPOSED = re.compile(
    r",?\s(?:\(|-\s|–\s)?(?:(?:a|an)\s(?:\w+\s)?(?:gain|rise|increase|jump|growth|fall|drop|decline|cut|decrease)\sof|up|down)"
    r"\s(?:by\s)?$"
)
BY_TO = re.compile(r"\sto\s(?:(?:a|an|just|about|around|nearly|almost|record)\s){0,2}$")
ADDS = re.compile(r"\badd(?:s|ed|ing)?\s(?:(?:about|around|some|another|nearly)\s)?$", re.IGNORECASE)
TO_LEVEL = re.compile(r"\sto\s(?:the|its|their|his|her|an?)\s(?:[\w-]+\s)?", re.IGNORECASE)
WILL = re.compile(  # "a pass that costs £800 now will be £64 dearer", "who earns £800 will get a further £64"
    r"(?:\s[\w-]+){0,5}?\s(?:will|would)\s(?:be|cost|get|pay|earn|receive)\s(?P<more>(?:a\sfurther|an\sextra|another)\s)?"
    r"(?:about\s|some\s)?",
    re.IGNORECASE,
)
DEARER = re.compile(r"\s(?:dearer|more\sexpensive|costlier|better\soff)\b", re.IGNORECASE)
CHEAPER = re.compile(r"\s(?:cheaper|worse\soff)\b", re.IGNORECASE)
WITHIN = 3.0  # a share that is more than so many times off is of something else


@dataclass(frozen=True, slots=True)
class Step:
    """A step with the figure that it led to, or that it began with."""

    size: Claim
    level: Claim
    way: int  # 1 up, -1 down, 0 where the words do not say
    begins: bool = False  # the level is what was there before


def run(alignment: Alignment, settled: Set[int]) -> Iterator[Finding]:
    """Yield each share of a text's lead that a step and its end, told elsewhere for the same thing, do not make."""
    rows = amounts_by_sentence(alignment.claims)
    for d, document in enumerate(alignment.documents):
        own = [row for row in rows if alignment.claims[row[0]].document == d]
        sizes = [i for row in own[:LEAD] for i in row if is_share(alignment, row, i) and i not in settled]
        steps = [each for row in own for each in steps_of(document.text, alignment.claims, row)] if sizes else []
        for size in deadline.watched(sizes):
            claim = alignment.claims[size]
            found = [step for step in steps if is_one(alignment, claim, step, steps)]
            if found and not any(share(claim).meets(made(alignment, step)) for step in found):
                if is_near(alignment, claim, found[0]):
                    yield finding(alignment, claim, found[0])
                break


def is_share(alignment: Alignment, row: Sequence[int], i: int) -> bool:
    """Tell whether a claim is a change by a share whose ends its own sentence does not tell."""
    claim = alignment.claims[i]
    text = alignment.text_of(claim)
    named = claim.unit is not None and claim.unit.name in SHARES
    return named and is_relative(claim) and len(row) == 1 and is_free(text, alignment.claims, row, i)


def steps_of(text: str, claims: Sequence[Claim], row: Sequence[int]) -> Iterator[Step]:
    """Yield each step of a sentence with what it led to or from: "£540, a rise of £40", "add £40 to the £500"."""
    if any(is_relative(claims[i]) for i in row):
        return
    for i, j in pairwise(row):
        former, latter = claims[i], claims[j]
        if not same_kind(former, latter) or is_ratio(former):
            continue
        gap = text[former.span.end : latter.span.start]
        if latter.role is ClaimRole.CHANGE and APPOSED.search(gap) and former.role is not ClaimRole.FROM:
            yield Step(latter, former, direction_of(text, latter))
        elif former.role is ClaimRole.CHANGE and latter.role is ClaimRole.TO and BY_TO.fullmatch(gap):
            yield Step(former, latter, direction_of(text, former))
        elif ADDS.search(text[former.sentence.start : told_from(former)]) and TO_LEVEL.fullmatch(gap):
            yield Step(former, latter, 1, begins=True)
        elif (will := WILL.fullmatch(gap)) is not None:
            way = 1 if will["more"] or DEARER.match(text, latter.span.end) else 0
            yield Step(latter, former, -1 if CHEAPER.match(text, latter.span.end) else way, begins=True)


def is_one(alignment: Alignment, size: Claim, step: Step, steps: Sequence[Step]) -> bool:
    """Tell whether a share is of what a step and its level are of, and went the same way."""
    text, end = alignment.text_of(size), step.level
    same = step.way != 0 and step.way == direction_of(text, size) and size.sentence != end.sentence
    named = {claim.agent for claim in (size, end) if claim.agent_named}
    shared = (words_of(size) & words_of(end)) - VAGUE
    paid = role_of(alignment.documents, size) is Role.HEADLINE and bool(size.context & MONEY)
    only = paid and step.begins and dimension_of(end).startswith("currency") and len(steps) == 1
    apart = len(named) > 1 or senses().opposed(size.context, end.context)
    smaller = (step.size.quantity.value or 0.0) < (end.quantity.value or 0.0)
    return same and smaller and (bool(shared) or only) and not apart


def made(alignment: Alignment, step: Step) -> Interval:
    """Return the share that a step makes of what was there before it."""
    moved, level = rounded(alignment, step.size), rounded(alignment, step.level)
    if step.begins:
        return Interval(moved.low / level.high, moved.high / level.low)
    if step.way > 0:
        return Interval(moved.low / (level.high - moved.low), moved.high / (level.low - moved.high))
    return Interval(moved.low / (level.high + moved.low), moved.high / (level.low + moved.high))


def share(size: Claim) -> Interval:
    """Return a share as a part of one, a step of it as written wider."""
    whole = 100.0 if is_percent(size) else 1.0
    interval, step = size.quantity.interval, size.quantity.granularity
    return Interval((interval.low - step) / whole, (interval.high + step) / whole)


def is_near(alignment: Alignment, size: Claim, step: Step) -> bool:
    """Tell whether a share is near enough to what a step makes to be meant for it."""
    possible = made(alignment, step)
    return share(size).meets(Interval(possible.low / WITHIN, possible.high * WITHIN))


def finding(alignment: Alignment, size: Claim, step: Step) -> Finding:
    """Return the finding of a share that a step and its level do not make."""
    possible = made(alignment, step)
    middle = float(f"{(possible.low + possible.high) * 50:.2g}")
    tie = "on" if step.begins else "that led to"
    return finding_of(
        alignment,
        (size, step.size, step.level),
        SURE,
        subject=subject_of((step.level, size)),
        message=(
            f"The change does not fit its figures: {told(alignment, step.size)} {tie} {told(alignment, step.level)} is "
            f"about {middle:g}%, and the text calls it {told(alignment, size)}."
        ),
        why=Why(None, (possible, share(size)), "rounding of both figures, and one step of the share as written"),
    )
