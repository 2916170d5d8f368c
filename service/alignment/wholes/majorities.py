"""Votes for and against, with the majority between them: "by 52 votes to 47, a majority of five"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.whole import Tie, Whole, weigh

LEAD = re.compile(r"\b(?:majority|margin|lead) of(?: (?:just|only))?$")
VERSUS = re.compile(r"^(?:votes? )?(?:to|against)(?: with)?$")
UNLIKE = 0.5  # a majority further off than this share of itself is another one: the government's in parliament


def read(figures: Figures) -> Iterator[Whole]:
    """Yield the votes for a motion with those against it and the majority, told in the same sentence or the next."""
    for i in deadline.watched(range(2, len(figures.claims))):
        if not (figures.adds(i) and figures.adds(i - 1) and figures.adds(i - 2)):
            continue
        if not (figures.alike(i, i - 1) and figures.alike(i, i - 2) and LEAD.search(figures.before(i))):
            continue
        if figures.together(i - 2, i - 1) and VERSUS.search(figures.between(i - 2, i - 1)):
            found = weigh(figures, i - 2, [i - 1, i], Tie.MAJORITY)
            if found is not None and found.gap <= UNLIKE * figures.value(i):
                yield found
