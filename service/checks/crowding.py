"""How many figures stand near those of a finding: where there are many, some misfit by chance."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from service.alignment import Alignment, once
from service.alignment.score import logit, probability
from service.model import Claim

AROUND = 1500  # characters to either side of a figure
# Up to so many figures around, findings are as often right as their confidence says. Beyond, false alarms grow much
# faster than errors can: 100 ordinary stories with 10 figures each raised 1, with 36 each 12, with 48 each 39. So the
# log-odds fall with the logarithm of the number, until what is shown is as often right as elsewhere.
USUAL, FALL = 30, 3.0


def among_many(alignment: Alignment, claims: Sequence[Claim], sure: float) -> float:
    """Return a confidence, 0 to 1, lowered by how many figures stand around the figures of a finding."""
    crowd = figures_around(alignment, claims)
    return sure if crowd <= USUAL else probability(logit(sure) - FALL * math.log(crowd / USUAL))


def is_crowded(alignment: Alignment, claims: Sequence[Claim]) -> bool:
    """Tell whether more than the usual number of figures stand near some claims."""
    return figures_around(alignment, claims) > USUAL


def figures_around(alignment: Alignment, claims: Sequence[Claim]) -> int:
    """Return how many figures of running text stand near some claims, in that of their texts where most do.

    The cells of a table are tied by their places, and no chance.
    """
    around: dict[int, set[int]] = defaultdict(set)
    for claim in claims:
        starts = running(alignment).get(claim.document, ())
        first = bisect_left(starts, claim.span.start - AROUND)
        last = bisect_right(starts, claim.span.end + AROUND)
        around[claim.document] |= set(starts[first:last])
    return max(map(len, around.values()), default=0)


@once
def running(alignment: Alignment) -> Mapping[int, Sequence[int]]:
    """Return where the figures of running text begin, in order, by document."""
    found: dict[int, list[int]] = defaultdict(list)
    for claim in alignment.claims:
        if not claim.in_table:
            found[claim.document].append(claim.span.start)
    return {document: sorted(starts) for document, starts in found.items()}
