"""Whether figures of a text make another one: added up, apart, or a share of one of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import chain, combinations, pairwise

from service.alignment.comparables import is_share, of_one
from service.model import Claim

RECKONED = 12  # figures of a kind; of more, two make any figure by chance
FEW = 4  # shares of a text, for the same reason
CLOSE = 1e-4  # how far a share of a figure may be from what it makes, which is rounded


def makes(value: float, figures: Sequence[float]) -> bool:
    """Tell whether the figures of a sentence add up to a value, or two that follow one another are so far apart."""
    apart = (abs(one - other) for one, other in pairwise(figures))
    return any(math.isclose(value, reckoned) for reckoned in (math.fsum(figures), *apart))


def is_made_of(value: float, figures: Sequence[float], sentences: Iterable[Sequence[float]]) -> bool:
    """Tell whether two of some figures add up to a value, or are so far apart, or a sentence leaves it of one.

    The fine is what "costs of £13,100 and a surcharge of £200" leave of £61,300.
    """
    taken = [math.fsum(parts) for parts in sentences if len(parts) > 1]
    pairs = (reckoned for a, b in combinations(figures, 2) for reckoned in (a + b, abs(a - b)))
    left = (figure - parts for figure in figures for parts in taken)
    return any(math.isclose(value, reckoned) for reckoned in chain(pairs, left))


def is_shared_out(value: float, figures: Sequence[float], claims: Sequence[Claim]) -> bool:
    """Tell whether a share among some claims makes a value of a figure: £75,000 of £100,000, "a quarter to blame"."""
    shares = [of_one(claim) for claim in claims if is_share(claim)]
    if len(shares) > FEW:
        return False
    ends = (
        end
        for figure in figures
        for share in shares
        for end in ((value, figure * share), (value, figure * (1 - share)), (value * share, figure))
    )
    return any(math.isclose(*each, rel_tol=CLOSE) for each in ends)
