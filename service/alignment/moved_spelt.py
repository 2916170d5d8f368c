"""A change that a text spells out in other words: "raises its dividend by a fifth ... received 10p, will get 12p"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.alignment.comparables import is_ratio, same_kind
from service.alignment.directions import direction_of, way_of
from service.alignment.features import dimension_of, key_noun
from service.alignment.moved_within import ends_of, is_size, is_size_of
from service.conversion import both_counted
from service.model import Claim, ClaimRole

PAID = (  # what money is called, and the verbs that tell of it without that name
    (frozenset({"profit", "earnings"}), frozenset({"make", "earn"})),
    (
        frozenset({"wage", "pay", "salary", "dividend", "pension", "allowance"}),
        frozenset({"pay", "get", "receive", "earn", "reward"}),
    ),
    (frozenset({"price", "cost", "fare", "fee", "charge", "toll"}), frozenset({"pay", "cost", "charge"})),
    (frozenset({"sale", "turnover", "revenue", "takings"}), frozenset({"take", "sell"})),
)
NAMED = frozenset().union(*(names for names, _ in PAID))
REFERRING = frozenset({"they", "it", "these", "those"})
LEAST = 100  # a smaller count may be of anything
STEPS = 2.5  # so many times a change in figures is off at most, if it is of the ends


def spelt_out(
    text: str, claims: Sequence[Claim], rows: Sequence[Sequence[int]], head: int
) -> Iterator[tuple[int, int, int]]:
    """Yield the movement of a headline's only change in figures, which the first sentence below it spells out."""
    sizes = [i for row in rows for i in row if claims[i].span.end <= head and is_size(claims[i])]
    body = next((row for row in rows if claims[row[0]].span.start >= head), ())
    told = list(ends_of(text, claims, body))
    if len(sizes) != 1 or len(told) != 1:
        return
    [size], [(start, end)] = sizes, told
    fits = is_step(claims[size], claims[start], claims[end])
    same_way = direction_of(text, claims[size]) == way_of(claims[start], claims[end])
    beside = any(is_size_of(text, claims, body, (start, end), i) for i in body)
    plain = fits and same_way and not beside and not is_ratio(claims[start])
    if plain and is_spelt_out(text, head, claims[size], claims[start], claims[end]):
        yield start, end, size


def is_paid(size: Claim, start: Claim, end: Claim) -> bool:
    """Tell whether two sums are told by a verb for what a change names: "profit", "it made £3m"."""
    if dimension_of(start) != "currency" or dimension_of(end) != "currency":
        return False
    words, verbs = words_of(size), {start.event, end.event}
    named = {key_noun(start), key_noun(end)} & NAMED
    return not named and any(words & names and verbs & told for names, told in PAID)


def restates(claims: Sequence[Claim], row: Sequence[int], size: int, end: Claim) -> bool:
    """Tell whether a change stands beside the rounded figure that it led to: "61,000 came, twice as many"."""
    value = end.quantity.value or 0.0
    return value >= LEAST and any(
        is_rounded(claims[i], value) and (same_kind(claims[i], end) or both_counted(claims[i].unit, end.unit))
        for i in row
        if i != size and claims[i].role in (ClaimRole.VALUE, ClaimRole.TO) and not is_ratio(claims[i])
    )


def is_rounded(claim: Claim, value: float) -> bool:
    """Tell whether a figure of two digits or more is another one rounded."""
    told, step = claim.quantity.value or 0.0, claim.quantity.granularity
    return told >= 10 * step > 0 and abs(told - value) < step


def goes_on(size: Claim, start: Claim, end: Claim) -> bool:
    """Tell whether two figures of the next sentence are told of "they" or "it", which is what a change is of."""
    told = {key_noun(start), key_noun(end)}
    follows = size.document == start.document and 0 <= start.sentence.start - size.sentence.end <= 2
    return follows and told <= REFERRING and start.sentence == end.sentence


def is_spelt_out(text: str, head: int, size: Claim, start: Claim, end: Claim) -> bool:
    """Tell whether a headline's change is of the two figures that the first sentence below it tells."""
    first = start.sentence == end.sentence and not text[head : start.sentence.start].strip()
    named = {claim.agent for claim in (size, start, end) if claim.agent_named}
    mine, theirs = words_of(size) & NAMED, (words_of(start) | words_of(end)) & NAMED
    unlike = (mine and dimension_of(end) != "currency") or (mine and theirs and not mine & theirs)
    return 0 < size.span.end <= head and first and len(named) < 2 and not unlike


def is_step(size: Claim, start: Claim, end: Claim) -> bool:
    """Tell whether a change in figures can be the step from one to another: "claims drop by 9,000"."""
    step = abs((end.quantity.value or 0.0) - (start.quantity.value or 0.0))
    kind = both_counted(size.unit, end.unit) or same_kind(size, end)
    return kind and step / STEPS <= (size.quantity.value or 0.0) <= step * STEPS


def words_of(claim: Claim) -> frozenset[str]:
    """Return the noun that a figure is of, and the words for what it is said of."""
    subject = frozenset({claim.subject.head} if claim.subject is not None else ())
    return frozenset(filter(None, {key_noun(claim), *(claim.agent or "").split()})) | subject
