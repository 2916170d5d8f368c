"""A movement whose size the headline tells and whose ends the story: "Profit doubles ... £31m, against £28m"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.alignment.comparables import is_percent, is_points, is_ratio, is_relative, same_kind, told_from
from service.alignment.directions import direction_of, moves_inversely, way_of, words_before
from service.alignment.features import dimension_of
from service.alignment.moved.apart import (
    MONEY,
    VAGUE,
    WIDER,
    Tie,
    other_kind,
    related,
    words_of,
)
from service.alignment.moved.over import ends_over
from service.alignment.moved.sizes import is_size, is_size_of
from service.alignment.moved.spelt import NAMED, is_paid, is_step
from service.alignment.moved.within import ends_of, is_untreated
from service.alignment.senses import senses
from service.extraction.unit_table import singular
from service.lexicon import FALL, RISE
from service.model import Claim, ClaimRole

OBJECT = 4  # words of "lifts half-year profit"
JOINTS = frozenset("as of with and to in on at for after but while than is are was were despite from by".split())
PAYING = frozenset("pay charge cost get earn receive".split())
Found = tuple[int, int, int, Tie]  # start, end and size


def movements_above(
    text: str, claims: Sequence[Claim], rows: Sequence[Sequence[int]], head: int, told: frozenset[int]
) -> Iterator[Found]:
    """Yield the movements that the only change of a headline can be the size of, if the story does not tell it again.

    Those are the ones of its thing by name, else the only one of its kind and direction, told before any other figure
    of that kind; the rest may only bear it out. The rows are of one document, whose headline ends at `head`; `told` are
    the claims of movements told in full.
    """
    above = [i for row in rows for i in row if claims[i].span.end <= head]
    body = [row for row in rows if claims[row[0]].span.start >= head]
    yield from reached_above(text, claims, above, body)
    sizes = [i for i in above if is_change(text, claims[i])]
    if len(sizes) != 1 or sizes[0] in told or any(retells(claims[i], claims[sizes[0]]) for row in body for i in row):
        return
    [size] = sizes
    pairs = list(dict.fromkeys(pairs_of(text, claims, body)))
    free = [(start, end) for start, end in pairs if not is_sized(text, claims, body, start, end)]
    moved = words_of(claims[size]) | {singular(word) for word in text[: told_from(claims[size])].lower().split()[-1:]}
    possible = [each for each in free if can_move(text, claims[size], *(claims[i] for i in each))]
    named = [each for each in possible if is_named(moved, claims[size], *(claims[i] for i in each))]
    alone = [each for each in possible if is_alike(claims[size], claims[each[1]])]
    first = len(alone) == 1 and opens(claims, body, *alone[0])
    found = named or (alone if first else [])
    for start, end in pairs:
        yield start, end, size, Tie.AGAIN if (start, end) in found else Tie.NEAR


def reached_above(
    text: str, claims: Sequence[Claim], above: Sequence[int], body: Sequence[Sequence[int]]
) -> Iterator[Found]:
    """Yield what a headline's only figure came of with the step that led to it: "falls to 26 ... by 13 from 39"."""
    if len(above) != 1 or claims[above[0]].role is not ClaimRole.TO or is_ratio(claims[above[0]]):
        return
    [end] = above
    if any(retells(claims[i], claims[end]) for row in body for i in row):
        return
    for row in body:
        for size, start in pairwise(row):
            step, begun = claims[size], claims[start]
            told = step.role is ClaimRole.CHANGE and begun.role is ClaimRole.FROM and not is_relative(step)
            alone = not any(i not in (size, start) and same_kind(claims[i], begun) for i in row)
            one_way = direction_of(text, step) == way_of(begun, claims[end])
            if told and alone and one_way and same_kind(begun, claims[end]) and is_step(step, begun, claims[end]):
                yield start, end, size, Tie.AGAIN


def is_change(text: str, claim: Claim) -> bool:
    """Tell whether a headline's figure is the size of a change: "up 5%", "lifts profit 12%", "loses a third of its"."""
    if claim.quantity.value is None or not direction_of(text, claim):
        return False
    return is_size(claim) or (
        is_relative(claim) and claim.role is ClaimRole.VALUE and is_led(words_before(text, claim))
    )


def is_led(before: Sequence[str]) -> bool:
    """Tell whether a verb of movement leads to a figure with no more than its object between them."""
    for word in reversed(before[-OBJECT:]):
        if word in RISE | FALL:
            return True
        if word in JOINTS:
            return False
    return False


def retells(claim: Claim, size: Claim) -> bool:
    """Tell whether a story tells a change again, in which case its ends, if any, are told with that."""
    return claim.unit == size.unit and claim.quantity.value == size.quantity.value


def pairs_of(text: str, claims: Sequence[Claim], body: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Yield the ends of all movements of a story, in one sentence or two."""
    for at, row in enumerate(body):
        yield from ends_of(text, claims, row)
        yield from ends_over(claims, row, body[at + 1] if at + 1 < len(body) else ())


def is_sized(text: str, claims: Sequence[Claim], body: Sequence[Sequence[int]], start: int, end: int) -> bool:
    """Tell whether the sentence of two ends tells the size of their movement as well."""
    row = next(row for row in body if end in row)
    return start in row and any(is_size_of(text, claims, row, (start, end), i) for i in row)


def opens(claims: Sequence[Claim], body: Sequence[Sequence[int]], start: int, end: int) -> bool:
    """Tell whether no other figure of their kind stands before two ends, as which the headline's thing is told."""
    before = [i for row in body for i in row if i < min(start, end)]
    return not any(dimension_of(claims[i]) == dimension_of(claims[end]) for i in before)


def can_move(text: str, size: Claim, start: Claim, end: Claim) -> bool:
    """Tell whether a change can be of two figures by its unit and direction, and by whose they are."""
    named = {claim.agent for claim in (size, start, end) if claim.agent_named}
    inverse = moves_inversely(start) or moves_inversely(end)
    if len(named) > 1 or inverse or WIDER.search(end.sentence.of(text)) or is_untreated(text, start):
        return False
    if direction_of(text, size) != way_of(start, end) or (size.modality == "forecast" and end.modality is None):
        return False
    mine, theirs = words_of(size), words_of(start) | words_of(end)
    names = mine & NAMED, theirs & NAMED - {start.event, end.event}
    if (names[0] and names[1] and not names[0] & names[1]) or senses().opposed(
        size.context, start.context | end.context
    ):
        return False
    if any(other_kind(size, each) for each in (start, end)):
        return False
    if is_relative(size):
        return not is_ratio(start)
    return is_percent(end) if is_points(size) else is_step(size, start, end)


def is_named(moved: frozenset[str], size: Claim, start: Claim, end: Claim) -> bool:
    """Tell whether a change and its ends are told of one thing by name."""
    mine, theirs = moved - VAGUE, (words_of(start) | words_of(end)) - VAGUE
    names = {word for each in (size, start, end) if each.agent_named for word in (each.agent or "").split()}
    return related(mine - names, theirs - names) or is_paid(size, start, end)


def is_alike(size: Claim, end: Claim) -> bool:
    """Tell whether a change can be of a figure by what is counted or paid, where no word names its thing."""
    if not is_relative(size):
        return True
    money = bool(words_of(size) & (MONEY | NAMED)) or size.event in PAYING
    return dimension_of(end).startswith("currency" if money else "count")
