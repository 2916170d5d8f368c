"""Figures that time moves: tolls, running counts, prices, ages and standings."""

from __future__ import annotations

import re

from service.alignment import Alignment
from service.lexicon import FALL, RISE
from service.model import Claim, ClaimRole

DIMENSIONS = frozenset({"age", "ordinal"})
COUNTED = frozenset(  # what is counted while it goes on
    """toll death dead die kill fatality casualty victim injure injured injury hurt wound wounded missing body survivor
    rescue trap strand displace evacuate arrest detain infect infection case patient vote signature sign petition donate
    donation pledge burn share price index barrel trade rate poll rating""".split()
)
AROUND = 60  # characters on either side of a figure in which it is told to be that of the day
SO_FAR = re.compile(r"\b(?:so far|to date|now|currently|still|already|latest|no longer)\b", re.IGNORECASE)


def moves(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a figure may have been another one some days before."""
    if claim.quantity.unit is not None and claim.quantity.unit.dimension in DIMENSIONS:
        return True
    words = claim.vicinity | {claim.event, claim.unit.name if claim.unit else None}
    moved = claim.role is not ClaimRole.VALUE or claim.event in RISE or claim.event in FALL
    beside = claim.around(alignment.text_of(claim), AROUND)
    return moved or not words.isdisjoint(COUNTED) or SO_FAR.search(beside) is not None
