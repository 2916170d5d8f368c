"""Cuts of a workforce whose share other sentences tell: "800 jobs will go", "one in 10 posts", "employs 5,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service.alignment.comparables import is_share
from service.alignment.features import key_noun
from service.model import Claim, ClaimRole

STAFF = frozenset("workforce staff payroll worker employee job headcount post".split())
EMPLOYING = frozenset("employ employer workforce staff payroll".split())
CUTS = frozenset(
    """cut axe shed lose lay slash redundancy loss go shift move transfer scrap dismiss fire sack eliminate reduce shut
    close redundant threaten risk add hire recruit create""".split()
)
JOBS = frozenset("job post position redundancy role worker employee staff".split())
NARROWED = re.compile(r"\s+of(?:\s+[\w'’-]+){1,4}?\s+(?:in|at\sits|there|here|across|outside|based)\b", re.IGNORECASE)
MOST = 6  # cuts and workforces that a story tells; more of them are several firms'


def staff_shares(text: str, claims: Sequence[Claim], own: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield part, whole and share where a text tells a share of the staff, how many jobs go and how many there are.

    Each can be told in a sentence of its own; the nearest come first.
    """
    shares = [
        i
        for i in own
        if is_share(claims[i])
        and key_noun(claims[i]) in STAFF
        and not claims[i].context.isdisjoint(CUTS | {"amount"})
        and not NARROWED.match(text, claims[i].quantity.span.end)
    ]
    if not shares:
        return
    cuts = [i for i in own if is_plain(claims[i]) and key_noun(claims[i]) in JOBS and claims[i].context & CUTS]
    staffs = [i for i in own if is_plain(claims[i]) and is_workforce(claims[i])]
    if not cuts or max(len(cuts), len(staffs)) > MOST:
        return
    for share in shares:
        for whole in sorted(staffs, key=lambda i: abs(i - share)):
            for part in sorted(cuts, key=lambda i: abs(i - share)):
                one = len({claims[i].agent for i in (part, whole, share) if claims[i].agent_named}) < 2
                if one and (claims[part].quantity.value or 0) < (claims[whole].quantity.value or 0):
                    yield part, whole, share


def is_workforce(claim: Claim) -> bool:
    """Tell whether a claim numbers all that work somewhere: "employs 38,400 people", "its 5,000 staff"."""
    if claim.event in EMPLOYING:
        return True
    counts = key_noun(claim) in STAFF - {"post", "job"} or not claim.context.isdisjoint(EMPLOYING)
    return counts and claim.context.isdisjoint(CUTS - {"go", "move", "add"})


def is_plain(claim: Claim) -> bool:
    """Tell whether a claim is one number of people or jobs."""
    counted = claim.unit is not None and claim.unit.dimension == "count"
    return counted and claim.quantity.value is not None and claim.role is ClaimRole.VALUE and not claim.in_table
