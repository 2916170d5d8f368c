"""The ends of a movement in two sentences, by when they were: "It sold 120 boats last year. This year it sold 150"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service.alignment.comparables import alike, is_ratio, same_kind
from service.alignment.senses import senses
from service.model import Claim, ClaimRole

PAST = re.compile(r"\b(?:last|ago|earlier|previous|before)\b", re.IGNORECASE)
PRESENT = re.compile(r"\b(?:this|now|today|current|currently|so far)\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
TIMELESS = frozenset({"time", "age", "date"})
LEVELS = frozenset({"rate", "figure", "number", "total", "price", "average"})  # "a year ago the going rate was"
AWAY = 40  # characters between two sentences with no figures between them


def ends_over(claims: Sequence[Claim], row: Sequence[int], following: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the one amount of each of two neighbouring sentences that was before with the one that came after."""
    left, right = ([i for i in each if can_end(claims[i])] for each in (row, following))
    for i in left:
        like = [j for j in right if same_kind(claims[i], claims[j])]
        alone = sum(same_kind(claims[i], claims[j]) for j in left) == 1
        moved = len(like) == 1 and claims[i].quantity.value != claims[like[0]].quantity.value
        if moved and alone and is_one(claims[i], claims[like[0]]):
            order = order_of(claims[i].period, claims[like[0]].period)
            if order:
                yield (i, like[0]) if order > 0 else (like[0], i)


def can_end(claim: Claim) -> bool:
    """Tell whether a claim is one amount that something can have moved from or to."""
    plain = claim.quantity.value is not None and claim.role is not ClaimRole.CHANGE and not is_ratio(claim)
    return plain and (claim.unit is None or claim.unit.dimension not in TIMELESS)


def is_one(former: Claim, latter: Claim) -> bool:
    """Tell whether two amounts are told of one thing: by its noun, or the latter with no noun of its own."""
    close = former.document == latter.document and 0 <= latter.sentence.start - former.sentence.end <= AWAY
    named = {claim.agent for claim in (former, latter) if claim.agent_named}
    bare = (
        latter.unit is None or latter.agent is None or (latter.agent.split()[-1] in LEVELS and not latter.agent_named)
    )
    told = alike(former, latter) or bare or latter.agent == former.agent
    return close and told and len(named) < 2 and not senses().opposed(former.context, latter.context)


def order_of(former: str | None, latter: str | None) -> int:
    """Return 1 where the former of two periods comes first, -1 where the latter does, 0 where they do not say."""
    first, second = (YEAR.search(period) if period else None for period in (former, latter))
    if first and second:
        return (int(second[0]) > int(first[0])) - (int(second[0]) < int(first[0]))
    past = [period is not None and (PAST.search(period) is not None) for period in (former, latter)]
    present = [period is None or PRESENT.search(period) is not None for period in (former, latter)]
    return 1 if past[0] and present[1] else -1 if past[1] and present[0] else 0
