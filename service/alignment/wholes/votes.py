"""Votes for and against, and those abstaining, with all who voted: "by 229 to 206 ... the 435 peers who took part"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment.wholes.asides import compared
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.whole import Tie, Whole, weigh

VERSUS = re.compile(r"^(?:votes? )?(?:(?:in favou?r|for|yes|aye)s?,? )?(?:to|and|against|with)(?: with| just| only)?$")
SIDES = re.compile(
    r"^(?:votes? |voted )?(?:to|against)(?: with)?$|\b(?:for|in favou?r|backed|supported|yes)\b.*(?:,|\band|\bwith)"
)
VOTED = re.compile(r"\bvoted (?:for|to|in favour of)\b.*\b(?:and|with|while|but)(?: the other)?$")
ELSE = re.compile(r"^(?:of them |others? |members? |voted |wanted )?(?:for|to|in favour of|against)\b")
AGAINST = re.compile(r"^(?:\w+ ){0,2}(?:against|opposed|voted (?:against|no)|said no)\b")
VOTE = re.compile(
    r"\b(?:vot(?:e[sd]?|ing)|ballots?|polls?|poll(?:ed|ing)|carried|passed|approved|rejected|backed|defeated|endorsed|supported|elected|division|motion)\b"
)
ABSTAINED = re.compile(r"^(?:[\w'’-]+ ){0,3}(?:abst[ae]\w+|spoil\w*|did not vote|absent|undecided|not voting)\b")
CAST = re.compile(
    r"^(?:[\w'’-]+ ){0,4}(?:(?:who|that|which) )?(?:had |have )?(?:(?:all )?voted|took part|taken part|"
    r"taking part|turned out|"
    r"(?:were |was )?cast|(?:were )?counted|(?:were )?present)\b"
)
BOARD = re.compile(r"^-strong (?:[a-z]+ )?(?:panel|committee|board|council|bench|court|commission|assembly|body)\b")
BODY = frozenset(
    "member mp peer lord delegate councillor senator seat shareholder judge lawmaker deputy governor director".split()
)
REACH = 10  # figures on either side of the votes among which those who voted are looked for
BEHIND = 2  # figures behind the votes of which one may be those abstaining
UNLIKE = 0.2  # a sum further off than this share of itself is of another vote


def read(figures: Figures) -> Iterator[Whole]:
    """Yield all who voted, or could, with the votes for and against a motion and those abstaining."""
    for i in deadline.watched(range(len(figures.claims) - 1)):
        if is_vote(figures, i):
            parts = [i, i + 1, *abstaining(figures, i + 1)]
            tried = [weigh(figures, j, parts, Tie.VOTED) for j in voters(figures, parts)]
            near = [whole for whole in tried if whole is not None and is_meant(figures, whole)]
            if near:
                yield min(near, key=lambda whole: whole.gap)


def is_vote(figures: Figures, i: int) -> bool:
    """Tell whether a figure and the next one are the two sides of a vote."""
    j = i + 1
    if not (figures.adds(i) and figures.adds(j) and figures.together(i, j) and figures.alike(i, j)):
        return False
    told = figures.between(i, j)
    after = figures.after(j)
    sides = SIDES.search(told) and AGAINST.search(after)
    if VERSUS.search(told) is None and not sides and not (VOTED.search(told) and ELSE.search(after)):
        return False
    claim = figures.claims[i]
    return VOTE.search(figures.text(i)[claim.sentence.start : claim.sentence.end].lower()) is not None


def abstaining(figures: Figures, last: int) -> list[int]:
    """Return the figure of those who abstained, told right behind the votes."""
    for i in range(last + 1, min(len(figures.claims), last + 1 + BEHIND)):
        if figures.adds(i) and figures.alike(i, last) and ABSTAINED.search(figures.after(i)) is not None:
            return [i]
    return []


def voters(figures: Figures, parts: list[int]) -> Iterator[int]:
    """Yield the figures near some votes that can be of all who voted or could."""
    for i in range(max(0, parts[0] - REACH), min(len(figures.claims), parts[-1] + 1 + REACH)):
        if i in parts or not figures.adds(i) or not figures.alike(i, parts[0]) or compared(figures, i):
            continue
        after = figures.after(i)
        if figures.noun(i) in BODY or BOARD.search(after) is not None or CAST.search(after) is not None:
            yield i


def is_meant(figures: Figures, whole: Whole) -> bool:
    """Tell whether a figure is of all who voted: near the sum, and of a body, in which some may be absent, not more."""
    cast = CAST.search(figures.after(whole.total)) is not None
    return whole.apart <= UNLIKE and (cast or whole.over or whole.adds_up)
