"""Two figures with the difference between them: "71 years ... and 79 years, a gap of eight", "£3m less than £8m"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from service import deadline
from service.alignment.comparables import is_percent, is_share
from service.alignment.reach import FARTHEST
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.kinds import one_thing
from service.alignment.wholes.whole import Whole, weigh_gap

UNLIKE = 1.0  # a gap further off than this share of itself is of other figures
NEAR = 8  # figures back to the two that a gap lies between
ABOUT = r"(?: (?:just|only|some|about|around|almost|nearly|over|more than))?$"
GAP_OF = re.compile(rf"\b(?:gap|difference|differential|discrepancy|margin|gulf|spread|lead|advantage) of{ABOUT}")
BEATEN_BY = re.compile(
    rf"\b(?:outs(?:old|ell\w*|cor\w+|pend\w*|pent|trip\w*)|outnumber\w*|exceed\w*|overtook|overtak\w+|surpass\w*|"
    rf"undercut\w*) (?:[\w'’-]+ ){{0,5}}by{ABOUT}"
)
GAP = re.compile(r"^-?(?:percentage )?(?:points? )?(?:gap|lead|difference|margin|advantage)\b")
LEADS = re.compile(r"^(?:percentage )?(?:points? )?(?:ahead|clear|in front)\b")
ONCE = re.compile(
    r"\b(?:in (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)|"
    r"last|ago|earlier|previous|since|had|were|was)\b"
)
TO_PASS = re.compile(
    r"\b(?:another|further|more)\b.*\bto (?:pass|beat|break|equal|match|overtake|overhaul|draw level|surpass|eclipse)\b"
)
THAN = re.compile(
    r"^(?:[\w-]+ )?(?:(?:more|fewer|less|higher|lower|older|younger|taller|longer|shorter|cheaper|faster|slower|"
    r"quicker|bigger|larger|smaller|heavier) than|short of|ahead of|behind|above|below|up on|down on|clear of)"
    r"(?: [\w'’-]+){0,5}$"
)
MORE = r"more|higher|older|taller|longer|bigger|larger|heavier"
LESS = r"fewer|less|lower|younger|shorter|smaller|lighter"
EARLIER = (  # what is so much more than it was is set against no other figure
    r"(?:the |at |on |in )*(?:last|before|previous(?:ly)?|same|past|a|(?:year|month|week|day|season|quarter)s?\b|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|spring|summer|autumn|winter|christmas|easter|(?:19|20)[0-9]{2})\b"
)
OTHER_THAN = re.compile(
    rf"^(?:[\w-]+ )?(?:({MORE})|{LESS}) than (?!(?:in|at|usual|ever|planned|expected|forecast|predicted|"
    rf"originally|normal)\b|{EARLIER})"
)
APPOSED = re.compile(r"(?:[-,–—(]|, (?:which (?:is|was|are|were)|or|that is))$")
POINTS = frozenset({"percentage point", "point"})
CLOSE = 4  # words between a figure and how much more or less it is than another
FACTOR = 3  # times that a told gap may be off
COMPARED = re.compile(r"\b(?:compared (?:with|to)|against|as against|versus|to|while|and|but)\b")


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each pair of figures, as the larger one and its parts, of which the text tells the difference."""
    for i in deadline.watched(range(len(figures.claims))):
        if not measures(figures, i) or is_share(figures.claims[i]):
            continue
        found = next(filter(None, (find(figures, i) for find in FINDERS)), None)
        if found is not None and found.gap <= UNLIKE * figures.value(i):
            yield found


def measures(figures: Figures, i: int) -> bool:
    """Tell whether a figure is an amount with a value in running text, of which a difference can be taken."""
    claim = figures.claims[i]
    return claim.quantity.is_amount and bool(claim.quantity.value) and not claim.bracketed and not claim.in_table


def comparable(figures: Figures, i: int, gap: int) -> bool:
    """Tell whether a gap can lie between a figure and another."""
    unit, years = figures.claims[i].unit, figures.claims[gap].unit
    aged = unit is None or unit.dimension == "age"
    points = is_percent(figures.claims[i]) and years is not None and years.name in POINTS
    ages = aged and years is not None and years.name == "year"  # "he is 34 and she 41, a difference of seven years"
    alike = figures.alike(i, gap) and one_thing(figures, i, gap)
    return i != gap and measures(figures, i) and (alike or ages or points)


def around(figures: Figures, gap: int) -> range:
    """Return the figures among which those are looked for that a gap lies between."""
    return range(max(0, gap - FARTHEST), min(len(figures.claims), gap + FARTHEST))


def set_apart(figures: Figures, gap: int) -> Whole | None:
    """Return the last two figures of a sentence that ends with the gap between them: "a gap of eight years"."""
    if GAP_OF.search(figures.before(gap)) is None:
        return None
    near = [i for i in range(max(0, gap - NEAR), gap) if figures.together(i, gap) and comparable(figures, i, gap)]
    near = [i for i in near if figures.alike(i, gap)] or near  # "if measured at 65, he will live to 81 years ..."
    return weigh_gap(figures, near[0], near[1], gap) if len(near) == 2 else None


def set_against(figures: Figures, gap: int) -> Whole | None:
    """Return two figures of a sentence with the gap between them told first: "£35bn, £2.5bn less than the £37.5bn"."""
    last = len(figures.claims) - 1
    if gap == 0 or gap == last or not (figures.together(gap - 1, gap) and figures.together(gap, gap + 1)):
        return None
    told = comparable(figures, gap - 1, gap) and comparable(figures, gap + 1, gap)
    close = APPOSED.search(figures.gap(gap - 1, gap)) is not None
    if told and close and THAN.search(figures.between(gap, gap + 1)) is not None:
        return weigh_gap(figures, gap - 1, gap + 1, gap)
    return None


def beaten(figures: Figures, gap: int) -> Whole | None:
    """Return the only two figures that a text sets side by side of which a verb elsewhere tells the difference.

    Of two percentages a lead in points is told as well: "the Blues are six points ahead".
    """
    before, after, unit = figures.before(gap), figures.after(gap), figures.claims[gap].unit
    leads = GAP.search(after) is not None or (LEADS.search(after) is not None and ONCE.search(before) is None)
    points = leads and unit is not None and unit.name in POINTS
    if not points and BEATEN_BY.search(before) is None:
        return None
    pairs = [
        weigh_gap(figures, i - 1, i, gap)
        for i in around(figures, gap)
        if i > 0
        and (not points or is_share(figures.claims[i]))
        and [each for each in range(max(0, i - 3), i + 3) if beside(figures, each, i, gap)] == [i - 1, i]
        and COMPARED.search(figures.between(i - 1, i)) is not None
    ]
    made = next((each for each in pairs if each.adds_up), None)
    return made or (pairs[0] if len(pairs) == 1 and not is_told(figures, gap) else None)


def is_told(figures: Figures, gap: int) -> bool:
    """Tell whether two figures of one sentence near a gap, however they stand there, are as far apart as it is."""
    near = range(max(0, gap - NEAR), min(len(figures.claims), gap + 1 + NEAR))
    able = [i for i in near if comparable(figures, i, gap)]
    pairs = [(i, j) for i, j in combinations(able, 2) if figures.together(i, j)]
    return any(weigh_gap(figures, i, j, gap).adds_up for i, j in pairs)


def beside(figures: Figures, i: int, other: int, gap: int) -> bool:
    """Tell whether a figure stands in the sentence of another, and a gap can lie between it and a third."""
    return i < len(figures.claims) and figures.together(i, other) and comparable(figures, i, gap)


def passing(figures: Figures, gap: int) -> Whole | None:
    """Return a figure with the one that it is to reach: "has 187 goals, and needs 13 more to match the record"."""
    claim = figures.claims[gap]
    if TO_PASS.search(figures.text(gap)[claim.sentence.start : claim.sentence.end].lower()) is None:
        return None
    near = [
        i
        for i in range(max(0, gap - NEAR), gap)
        if comparable(figures, i, gap) and figures.noun(i) is not None and figures.related(i, gap)
    ]
    return weigh_gap(figures, near[-2], near[-1], gap) if len(near) > 1 else None


def elsewhere(figures: Figures, gap: int) -> Whole | None:
    """Return a figure with the only one in the text that it can differ from so: "nine, three fewer than Kenya"."""
    hit = OTHER_THAN.search(figures.after(gap))
    former = gap - 1
    if hit is None or gap == 0 or not (figures.together(former, gap) and comparable(figures, former, gap)):
        return None
    size, own = figures.value(gap), figures.value(former)
    if not figures.gap(former, gap).split(",")[0].count(" ") < CLOSE or size >= own:
        return None
    others = [
        i
        for i in around(figures, gap)
        if i != former
        and comparable(figures, i, gap)
        and figures.claims[i].unit is not None
        and (figures.value(i) < own) == (hit[1] is not None)
        and size / FACTOR <= abs(figures.value(i) - own) <= size * FACTOR
    ]
    found = [weigh_gap(figures, former, i, gap) for i in others]
    made = next((each for each in found if each.adds_up), None)
    return made or (found[0] if len({figures.value(i) for i in others}) == 1 else None)


FINDERS = (set_apart, set_against, beaten, passing, elsewhere)
