"""A movement of which one sentence tells size and end, and another the start: "up 12% to £75m", "had been £65m"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service import deadline
from service.alignment.comparables import alike, is_ratio, is_relative, same_kind, told_from
from service.alignment.directions import direction_of
from service.alignment.features import dimension_of, key_noun
from service.alignment.moved.apart import BEHIND, SUMS, VAGUE, refers_back, related, words_of
from service.alignment.moved.sizes import is_joined, is_size
from service.alignment.moved.spelt import REFERRING
from service.alignment.senses import senses
from service.conversion import both_counted
from service.lexicon import FALL, RISE
from service.model import Claim, ClaimRole, Portion

BEFORE, AFTER = 70, 45  # characters of a sentence before and behind a figure in which words put it into the past
FORMER = re.compile(
    r"""\b(?:last\s(?:year|month|week|season|quarter|summer|winter|spring|autumn|time)|(?:year|month|week|quarter|decade)s?
    \s(?:ago|earlier|before)|previous(?:ly)?|until\s(?:now|recently|then)|had\s(?:\w+\s)?(?:been|stood|made|earned|sold|
    taken|paid|owed|come|cost|\w+ed)|original(?:ly)?|initial(?:ly)?|former(?:ly)?|used\sto|once|(?:in|back\sin|of)\s
    (?:19|20)[0-9]{2}|before\sthat|beforehand|old)\b""",
    re.VERBOSE | re.IGNORECASE,
)
MOST_STARTS = 30  # a text with more figures of the past than this is a chronicle
TOLD_BY = (VAGUE - (RISE | FALL)) | REFERRING | SUMS  # what money is told of that may be of anything
TIMELESS = frozenset({"time", "age"})


def movements_since(
    text: str, claims: Sequence[Claim], rows: Sequence[Sequence[int]], told: frozenset[int]
) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and size of each movement whose start another sentence puts into the past.

    The rows are of one document; `told` are the ends and sizes that belong to a movement already.
    """
    starts = [
        (at, i)
        for at, row in enumerate(rows)
        if not any(is_relative(claims[i]) and is_size(claims[i]) for i in row)  # "down 25% on the previous year to £3m"
        for i in row
        if i not in told and is_former(text, claims[i])
    ]
    if not starts or len(starts) > MOST_STARTS:
        return
    for at, row in enumerate(deadline.watched(rows)):
        for size, end in reached(text, claims, rows, at, told):
            rose = direction_of(text, claims[size])
            fitting = [
                i
                for where, i in starts
                if where != at and i not in row and begins(claims[i], claims[end], claims[size], rose)
            ]
            if fitting:
                yield max(fitting, key=lambda i: len(shared(claims[i], claims[end], claims[size]))), end, size


def reached(
    text: str, claims: Sequence[Claim], rows: Sequence[Sequence[int]], at: int, told: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """Yield each change of a row with the figure that came of it: beside it, or told before "a rise of 8% on 2003"."""
    row = rows[at]
    for place, size in enumerate(row):
        claim = claims[size]
        if size in told or not (is_relative(claim) and is_size(claim) and direction_of(text, claim)):
            continue
        beside = [row[i] for i in (place - 1, place + 1) if 0 <= i < len(row)]
        ends = [i for i in beside if can_end(claims[i]) and i not in told and close(text, claims, i, size)]
        if len(ends) == 1 and not any(same_kind(claims[i], claims[ends[0]]) for i in row if i != ends[0]):
            yield size, ends[0]
        elif not ends and len(row) == 1 and refers_back(claim):
            before = [i for former in rows[max(0, at - BEHIND) : at] for i in former if can_end(claims[i])]
            if before and before[-1] not in told:
                yield size, before[-1]


def close(text: str, claims: Sequence[Claim], one: int, two: int) -> bool:
    """Tell whether two neighbours of a sentence stand in one clause."""
    former, latter = (claims[i] for i in sorted((one, two)))
    return is_joined(text[former.span.end : max(told_from(latter), former.span.end)])


def can_end(claim: Claim) -> bool:
    """Tell whether a claim is one amount that something can have moved to."""
    amount = claim.quantity.value is not None and not is_ratio(claim) and claim.role in (ClaimRole.TO, ClaimRole.VALUE)
    return (
        amount
        and claim.portion is not Portion.ADDITION
        and (claim.unit is None or claim.unit.dimension not in TIMELESS)
    )


def is_former(text: str, claim: Claim) -> bool:
    """Tell whether the words beside a figure put it into the past."""
    if not can_end(claim) or claim.role is not ClaimRole.VALUE or claim.modality == "modal":
        return False  # "could exceed £900m, it said last year"
    sides = claim.before(text, BEFORE), claim.behind(text, AFTER)
    return any(FORMER.search(words) is not None for words in sides)


def begins(start: Claim, end: Claim, size: Claim, rose: int) -> bool:
    """Tell whether a figure can be what another was before it moved: of one kind and thing, and on the right side."""
    went = (end.quantity.value or 0.0) - (start.quantity.value or 0.0)
    named = {claim.agent for claim in (start, end, size) if claim.agent_named}
    if not one_kind(start, end) or went * rose <= 0 or len(named) > 1 or start.period == end.period:
        return False
    if senses().opposed(start.context, end.context | size.context):
        return False
    if is_other(start, end, size):
        return False
    words = shared(start, end, size)
    if (start.unit is None or start.agent is None) and 0 <= start.sentence.start - end.sentence.end <= 1:
        return True  # "A year ago there were 10,000", with no noun of its own
    return alike(start, end) or alike(start, size) or len(words) > 1 or not words.isdisjoint(nouns_of(end, size))


def is_other(start: Claim, end: Claim, size: Claim) -> bool:
    """Tell whether money is told of a thing that a movement does not name: "the contract cost £44", of a price."""
    subject = start.subject
    if subject is None or subject.head in TOLD_BY or dimension_of(start) != "currency":
        return False
    return not related(frozenset({subject.head}), words_of(end) | words_of(size))


def one_kind(start: Claim, end: Claim) -> bool:
    """Tell whether two amounts are of one kind, counts also where other nouns name what they count."""
    return same_kind(start, end) or (both_counted(start.unit, end.unit) and alike(start, end))


def shared(start: Claim, end: Claim, size: Claim) -> set[str]:
    """Return the words that the sentence of a start has in common with those of an end and its size."""
    here = (end.context | size.context) - VAGUE
    nouns = nouns_of(end, size)
    return {w for w in start.context - VAGUE if w in here or any(senses().related(w, noun) for noun in nouns)}


def nouns_of(end: Claim, size: Claim) -> frozenset[str]:
    """Return the nouns that an end and its size are told of, without those that name anything."""
    return frozenset(filter(None, (key_noun(end), key_noun(size)))) - VAGUE
