"""Totals that name their parts: "the 120,000 doctors and nurses" of "40,000 doctors" and "80,000 nurses"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment.reach import within_reach
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.whole import Tie, Whole, weigh

BOTH = re.compile(r"^(?:[\w'’-]+ ){0,3}?([a-z'’-]+) and ([a-z'’-]+)(?: ([a-z'’-]+))?\b")
UNLIKE = 0.34  # a sum further off than this share of itself is of others
ENDING = 2  # letters in which a plural may differ from its singular, as "babies" and "baby"
CLOSE = 3  # figures from one part to the other


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each count of two kinds of things with the counts of either that stand side by side elsewhere."""
    for total in deadline.watched(range(len(figures.claims))):
        nouns = BOTH.match(figures.after(total))
        if nouns is None or not figures.adds(total) or figures.noun(total) is None:
            continue
        first, *others = nouns.groups(default="")
        pairs = [
            (i, j) for i in counted(figures, total, first) for kind in others for j in counted(figures, total, kind)
        ]
        tried = [weigh(figures, total, [i, j], Tie.NAMED) for i, j in pairs if 0 < abs(i - j) <= CLOSE]
        found = [whole for whole in tried if whole is not None and whole.apart <= UNLIKE]
        if found:
            yield min(found, key=lambda whole: whole.gap)


def counted(figures: Figures, total: int, kind: str) -> list[int]:
    """Return the figures that count one kind alone: the noun as it is written behind a total."""
    return [
        i
        for i in within_reach(figures.claims, [total])
        if i != total
        and figures.adds(i)
        and figures.alike(i, total)
        and figures.claims[i].portion is None
        and is_plural(kind, figures.noun(i))
        and not names_both(figures, i)
    ]


def is_plural(written: str, noun: str | None) -> bool:
    """Tell whether a written word is a noun or its plural."""
    if noun is None or len(noun) <= ENDING:
        return False
    return written.startswith(noun) or written.startswith(noun[:-1] + "i") or written == noun


def names_both(figures: Figures, i: int) -> bool:
    """Tell whether a figure counts two kinds together itself: "140,000 doctors and nurses"."""
    nouns = BOTH.match(figures.after(i))
    return nouns is not None and is_plural(nouns[1], figures.noun(i))
