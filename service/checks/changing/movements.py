"""A movement whose size or direction its two ends contradict."""

from __future__ import annotations

import math
from collections.abc import Generator

from service.alignment import Alignment, once
from service.alignment.comparables import is_percent
from service.alignment.moved.apart import Tie
from service.alignment.movements import Movement
from service.alignment.reach import within_reach
from service.checks.base import Finding
from service.checks.finding import finding_of
from service.checks.rounding import rounded
from service.checks.wording import subject_of, told
from service.model import Claim, Interval, Qualifier, Why

BESIDE, ACROSS = 0.9, 0.8  # in one sentence; with the ends in a neighbour
UNLIKE = 2.0  # a change told sentences away and this many times off is hardly of these figures
MORE = frozenset("higher more larger bigger greater".split())  # "three times higher" is said of 3 and of 4 times
BOUNDED = frozenset({Qualifier.MORE_THAN, Qualifier.LESS_THAN})  # "more than doubled" is not said of 1.8 times
TOLERANCE = "rounding of both figures, and one step of the change as written"


def run(alignment: Alignment) -> Generator[Finding, None, set[int]]:
    """Yield each movement whose size or direction its two figures contradict; return the claims that are spoken for.

    A size told apart from the ends may be of others: it counts only where it fits no ends, and they fit no other size.
    """
    sums = reckoned(alignment)
    right: dict[tuple[int, int], int] = {
        (movement.before, movement.after): movement.size
        for movement, possible, said in sums
        if movement.size is not None and fit(possible, said)
    }
    fitting = [movement for movement, possible, said in sums if movement.apart and fit(possible, said)]
    settled = {i for each in fitting for i in (ids(each) if each.tie is Tie.NAMED else ids(each) & {each.size})}
    for movement, possible, said in sums:
        if possible is None or fit(possible, said) or movement.tie is Tie.NEAR:
            continue
        if movement.apart and not settled.isdisjoint(ids(movement)):
            continue
        other = right.get((movement.before, movement.after))
        if not is_of_others(alignment, movement, possible, said, other):
            settled |= ids(movement) if movement.apart else set()
            yield finding(alignment, movement, possible, said, other)
    return settled


@once
def reckoned(alignment: Alignment) -> list[tuple[Movement, Interval | None, list[Interval]]]:
    """Return each movement with the factors that its ends allow and those that its wording does."""
    return [(movement, *arithmetic(alignment, movement)) for movement in alignment.movements]


def is_of_others(
    alignment: Alignment, movement: Movement, possible: Interval, said: list[Interval], other: int | None
) -> bool:
    """Tell whether a size that the ends of a movement do not make is likely not theirs; `other` is one that they do."""
    size = None if movement.size is None else alignment.claims[movement.size]
    if size is not None and movement.apart and backward(alignment, movement, size) is False:
        return True
    far = is_across(alignment, movement) or movement.tie is Tie.SINCE
    if far and min(each.gap(possible) for each in said) > 1 - 1 / UNLIKE:
        return True
    if not movement.apart or is_in_unit(alignment, movement, other):
        return False
    if other is not None and is_percent(alignment.claims[other]):  # fits by chance less often than "doubled"
        return True  # "10% dearer ... went from £2 to £2.20", of which "doubled" is hardly told as well
    return is_told_rightly(alignment, movement, possible)


def is_across(alignment: Alignment, movement: Movement) -> bool:
    """Tell whether the size of a movement stands in another sentence than its ends."""
    ends = [alignment.claims[i].sentence for i in (movement.before, movement.after)]
    return movement.size is not None and alignment.claims[movement.size].sentence not in ends


def is_in_unit(alignment: Alignment, movement: Movement, other: int | None) -> bool:
    """Tell whether another size is told in the unit of a movement's own."""
    if other is None or movement.size is None:
        return False
    return alignment.claims[other].unit == alignment.claims[movement.size].unit


def is_told_rightly(alignment: Alignment, movement: Movement, possible: Interval) -> bool:
    """Tell whether another percentage of the text is just the change that the ends of a movement make."""
    before = alignment.claims[movement.before]
    near = (alignment.claims[i] for i in within_reach(alignment.claims, ids(movement)) if i != movement.size)
    percentages = filter(is_percent, near)
    return any(fit(possible, stated(alignment, each, before, movement.direction)) for each in percentages)


def backward(alignment: Alignment, movement: Movement, size: Claim) -> bool | None:
    """Tell whether a change told of figures that went the other way is of just their size; None where they did not."""
    before, after = alignment.claims[movement.before], alignment.claims[movement.after]
    went = (after.quantity.value or 0.0) - (before.quantity.value or 0.0)
    if went * movement.direction >= 0:
        return None
    possible = factors(alignment, before, after)
    return fit(possible, stated(alignment, size, before, -movement.direction))


def arithmetic(alignment: Alignment, movement: Movement) -> tuple[Interval | None, list[Interval]]:
    """Return the factors that the ends of a movement allow, and those that its wording does."""
    before, after = alignment.claims[movement.before], alignment.claims[movement.after]
    if movement.size is None:
        return factors(alignment, before, after), [way(movement)]
    return (
        factors(alignment, before, after),
        stated(alignment, alignment.claims[movement.size], before, movement.direction),
    )


def fit(possible: Interval | None, said: list[Interval]) -> bool:
    """Tell whether the ends of a movement can make the change that is told."""
    return possible is not None and any(each.meets(possible) for each in said)


def ids(movement: Movement) -> set[int]:
    """Return the indices of a movement's claims."""
    return {i for i in (movement.before, movement.after, movement.size) if i is not None}


def factors(alignment: Alignment, before: Claim, after: Claim) -> Interval | None:
    """Return how many times the former figure the latter may be, within the rounding of both."""
    start, end = rounded(alignment, before), rounded(alignment, after)
    if start.low <= 0 or end.low < 0:
        return None
    return Interval(end.low / start.high, end.high / start.low)


def way(movement: Movement) -> Interval:
    """Return the factors of a movement of which only the direction is told."""
    return Interval(1.0, math.inf) if movement.direction > 0 else Interval(0.0, 1.0)


def stated(alignment: Alignment, size: Claim, before: Claim, direction: int) -> list[Interval]:
    """Return the factors that the wording of a change allows, for each way of reading it."""
    step, interval = size.quantity.granularity, size.quantity.interval
    name = size.unit.name if size.unit else ""
    if name == "multiple":
        near = interval if size.quantity.qualifier in BOUNDED else size.quantity.tolerant
        if interval.low < 1 and math.isinf(interval.high):
            near = Interval(0.0, interval.low)  # "more than halved"
        more = following(alignment, size) in MORE
        return [near, Interval(near.low + 1, near.high + 1)] if more else [near]
    if name not in {"percentage", "fraction"}:
        step /= 2  # who writes "£2 more" has not worked it out from a rise of £3
    whole = {"percentage": 100.0, "fraction": 1.0}.get(name, rounded(alignment, before).low)
    low, high = (interval.low - step) / whole, (interval.high + step) / whole
    up, down = Interval(1 + low, 1 + high), Interval(1 - high, 1 - low)
    return [up] if direction > 0 else [down] if direction < 0 else [up, down]


def following(alignment: Alignment, claim: Claim) -> str:
    """Return the word behind a claim, in lower case."""
    text = alignment.text_of(claim)[claim.span.end : claim.span.end + 20]
    return next(iter(text.lower().replace(",", " ").split()), "")


def finding(
    alignment: Alignment, movement: Movement, possible: Interval, said: list[Interval], other: int | None
) -> Finding:
    """Return the finding of a movement that its figures contradict, with the change that the text tells rightly."""
    before, after = alignment.claims[movement.before], alignment.claims[movement.after]
    right = other if is_in_unit(alignment, movement, other) else None
    beside = before.sentence == after.sentence and not is_across(alignment, movement)
    indices = sorted(i for i in (movement.before, movement.after, movement.size, right) if i is not None)
    claims = tuple(alignment.claims[i] for i in indices)
    size = None if movement.size is None else alignment.claims[movement.size]
    as_told = "a rise" if movement.direction > 0 else "a fall"
    shown = as_told if size is None else told(alignment, size)
    if size is not None and movement.apart and backward(alignment, movement, size):
        shown = f"{as_told}, {shown}"
    if right is not None:
        shown = f"{shown} as well as {told(alignment, alignment.claims[right])}"
    return finding_of(
        alignment,
        claims,
        BESIDE if beside else ACROSS,
        subject=subject_of((after, before)),
        message=(
            f"The change and its two figures do not fit: from {told(alignment, before)} to {told(alignment, after)} is "
            f"{moved(before, after)}, and the text calls it {shown}."
        ),
        why=Why(None, (possible, *said), TOLERANCE),
    )


def moved(before: Claim, after: Claim) -> str:
    """Return the change between two figures in words, to two digits: "a rise of 37%"."""
    share = (after.quantity.value or 0.0) / (before.quantity.value or 1.0) - 1
    if not share:
        return "no change"
    return f"a {'rise' if share > 0 else 'fall'} of {float(f'{abs(share) * 100:.2g}'):,.12g}%"
