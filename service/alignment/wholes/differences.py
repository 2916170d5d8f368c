"""How far two figures are told apart that stand elsewhere: "25,000 more seats than", "0.2 seconds off the old mark"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from service import deadline
from service.alignment.comparables import same_kind
from service.alignment.wholes.asides import OF_THEM
from service.alignment.wholes.figures import UNADDED, Figures
from service.alignment.wholes.gaps import EARLIER, GAP_OF, LEADS, POINTS, around, comparable, measures
from service.alignment.wholes.kinds import one_thing
from service.alignment.wholes.rests import is_of
from service.alignment.wholes.totals import BOUNDS
from service.alignment.wholes.whole import Whole, weigh_gap
from service.model import ClaimRole

MORE = (
    r"(?:more|fewer|less|higher|lower|older|younger|taller|longer|shorter|cheaper|dearer|faster|slower|quicker|bigger|"
    r"larger|smaller|heavier|lighter|farther|further)"
)
BEHIND = re.compile(
    rf"^(?:[\w'’-]+ )?(?:{MORE}(?: (?!than\b)[\w'’-]+){{0,3}} than\b(?! (?:usual|ever|"
    rf"expected|planned|normal|forecast|originally|estimated|average|predicted|{EARLIER}))"
    r"|(?:slower|faster|quicker|dearer|cheaper)\b|(?:clear of|ahead of|behind|adrift of|short of|off|shy of)\b"
    r"(?! (?:the |a |an |his |her |their |its |this |that )?(?:year|forecasts?|expectations?|estimates?|coast|"
    r"line|bench|field)\b)"
    r"|(?:price )?(?:gap|difference|margin|shortfall|gulf|differential|lead|advantage|cushion)\b)"
)
BEYOND = re.compile(
    r"^(?:[\w'’-]+ )?(?:above|below|inside (?:the|his|her|their|its)|better than|worse than)\b(?! all\b)"
)  # hardly of counts
REACH = 12  # figures on either side among which the two are looked for
CLOSE = 6  # of them that may stand between the two
NEARLY = 0.4  # of a told difference: how far it may be off what the figures make, to be meant for them
BARE = 1000  # a lesser number without a noun may be anything
LEAST = 0.1  # a figure smaller than this share of another is hardly held against it


def read(figures: Figures) -> Iterator[Whole]:
    """Yield the two figures, as the larger one and its parts, that a told difference is nearest to."""
    for gap in deadline.watched(range(len(figures.claims))):
        if is_difference(figures, gap):
            found = nearest(figures, gap)
            if found is not None:
                yield found


def is_difference(figures: Figures, i: int) -> bool:
    """Tell whether a figure is how far two others are apart."""
    claim = figures.claims[i]
    if not measures(figures, i) or claim.quantity.qualifier in BOUNDS:
        return False
    if claim.unit is not None and claim.unit.dimension in UNADDED and claim.unit.name not in POINTS:
        return False
    counted = claim.unit is None or claim.unit.dimension == "count"
    if not counted and BEYOND.search(figures.after(i)) is not None:
        return True
    return BEHIND.search(figures.after(i)) is not None or GAP_OF.search(figures.before(i)) is not None


def nearest(figures: Figures, gap: int) -> Whole | None:
    """Return the two figures that are as far apart as told, or else the only two that nearly are."""
    close = range(max(0, gap - REACH), min(len(figures.claims), gap + 1 + REACH))
    able = [i for i in close if comparable(figures, i, gap) and is_end(figures, i, gap)]
    own = [i for i in able if figures.together(i, gap)]
    tried = [
        weigh_gap(figures, i, j, gap)
        for i, j in combinations(able, 2)
        if j - i <= CLOSE
        and one_thing(figures, i, j)
        and is_near(figures.value(i), figures.value(j))
        and (not own or i in own or j in own)
        and not (is_apposed(figures, i, j) or is_of(figures, i, j))
    ]
    made = next((whole for whole in tried if whole.adds_up), None)
    if made is None and is_made(figures, gap, own or able):
        return None
    near = [whole for whole in tried if whole.gap <= NEARLY * figures.value(gap)]
    ends = {(figures.value(whole.total), figures.value(whole.parts[0])) for whole in near}
    return made or (near[0] if len(ends) == 1 else None)


def is_made(figures: Figures, gap: int, near: list[int]) -> bool:
    """Tell whether a difference is that of one of some figures and any other of its kind, a rate too: "£900 a year"."""
    kind = [
        i
        for i in around(figures, gap)
        if measures(figures, i) and same_kind(*(figures.claims[each] for each in (i, gap)))
    ]
    pairs = ((i, j) for i in near for j in kind if gap not in (i, j) and figures.value(i) != figures.value(j))
    return any(weigh_gap(figures, i, j, gap).adds_up for i, j in pairs)


def is_apposed(figures: Figures, i: int, j: int) -> bool:
    """Tell whether a bare figure is set right behind another, of which it is a part: "13 points, nine from frees"."""
    bare = len(figures.claims[j].span) == len(figures.claims[j].quantity.figure)
    return j == i + 1 and bare and figures.gap(i, j) == "," and figures.together(i, j)


def is_near(a: float, b: float) -> bool:
    """Tell whether two values are unequal, and of one size."""
    return LEAST * max(a, b) < min(a, b) < max(a, b)


def is_end(figures: Figures, i: int, gap: int) -> bool:
    """Tell whether a figure can be one of two that a gap lies between: of the gap's things, and no gap itself."""
    apart = is_difference(figures, i) or LEADS.search(figures.after(i)) is not None  # "four in front"
    if apart or figures.claims[i].role is ClaimRole.CHANGE or OF_THEM.search(figures.after(i)):
        return False
    return figures.noun(gap) is None or (figures.related(i, gap) and figures.noun(i) is not None) or is_bare(figures, i)


def is_bare(figures: Figures, i: int) -> bool:
    """Tell whether a figure is told without what it counts, and is none of those that go without: "holds 32,000"."""
    return figures.claims[i].unit is None and figures.value(i) >= BARE
