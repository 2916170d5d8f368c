"""A change that a text spells out in other words: "raises its dividend by a fifth ... received 10p, will get 12p"."""

from __future__ import annotations

from collections.abc import Sequence

from service.alignment.comparables import is_ratio, same_kind
from service.alignment.features import dimension_of, key_noun
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


def is_step(size: Claim, start: Claim, end: Claim) -> bool:
    """Tell whether a change in figures can be the step from one to another: "claims drop by 9,000"."""
    step = abs((end.quantity.value or 0.0) - (start.quantity.value or 0.0))
    kind = both_counted(size.unit, end.unit) or same_kind(size, end)
    return kind and step / STEPS <= (size.quantity.value or 0.0) <= step * STEPS


def words_of(claim: Claim) -> frozenset[str]:
    """Return the noun that a figure is of, and the words for what it is said of."""
    subject = frozenset({claim.subject.head} if claim.subject is not None else ())
    return frozenset(filter(None, {key_noun(claim), *(claim.agent or "").split()})) | subject
