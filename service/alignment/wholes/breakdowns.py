"""Rows that say that they are all of something, told before: "the money - £12m in grants and £5m in loans"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment.wholes.apiece import each_of
from service.alignment.wholes.asides import OF_THEM, among, compared, excepted, told_more, within
from service.alignment.wholes.coordinated import is_plural
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.opposed import whole_of
from service.alignment.wholes.rows import rows
from service.alignment.wholes.totals import made_of
from service.alignment.wholes.whole import Tie, Whole, weigh
from service.model import ClaimRole, Portion

WHOLE = (
    r"(?:the|this|that|its|their|his|her) (?:[\w'’-]+ ){0,2}?(?:money|sum|total|cash|package|deal|offer|figure|"
    r"amount|funding|"
    r"fund|bill|cost|price|budget|payments?|number|toll|group|party|team|squad|haul|tally|aid|loan|debt|settlement|fine)"
)
BROKEN = re.compile(
    rf"\b{WHOLE}(?::| ?[-–—]|, (?:with|including both)|,? (?:is|are|was|were) (?:made up of|split (?:into|between)))"
    r"(?: (?:just|only|some|about))?$"
    r"|\b(?:break(?:s|ing)? down|broken down|divided(?: up)?|splits?|split up) (?:as|into|between|as follows:?)"
    r"(?: (?:just|only|some|about))?$|\b(?:made up of|consist(?:s|ed|ing) of|compris(?:es?|ed|"
    r"ing)(?: of)?)(?: (?:just|some|about))?$"
)
NAMED = re.compile(r"\b([a-z]+) (?:compris(?:e|ed)|consist(?:ed)? of|(?:are|were) (?:made up of|split into))$")
NEEDED = re.compile(r"\b(?:need\w*|require\w*|or)\b")  # what it takes: "they would need two-thirds, or 47 votes of 70"
PLANNED = frozenset({"forecast", "target"})  # moods of what is not there yet
REACH = 12  # figures on either side of a whole and its part among which the other part is looked for
CROWD = 20  # things of which a lesser part may be told with others of any kind
UNLIKE = 0.15  # a sum further off than this share of itself is of others


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each row that is all of something with its total, and each whole with a part of it told elsewhere."""
    for row in deadline.watched(rows(figures)):
        if BROKEN.search(figures.before(row[0])) is not None:
            total = named(figures, row[0])
            if total is not None:
                row = [i for i in row if figures.noun(i) in (None, figures.noun(total))]
            parts = each_of(figures, row)
            found = made_of(figures, parts, Tie.LISTED) if total is None else weigh(figures, total, parts, Tie.LISTED)
            if found is not None and found.total < row[0]:
                yield found
    for part in deadline.watched(range(len(figures.claims))):
        total = whole_of(figures, part)
        if total is None or NEEDED.search(figures.before(part)) is not None or excepted(figures, part):
            continue
        if figures.value(part) < figures.value(total) and not among(figures, total, part):
            found = completed(figures, total, part)
            if found is not None:
                yield found


def named(figures: Figures, first: int) -> int | None:
    """Return the last figure before bare parts that counts what their sentence names: "the routes comprise five to"."""
    noun = NAMED.search(figures.before(first))
    if noun is None or figures.noun(first) is not None:
        return None
    seen = (i for i in range(first - 1, max(-1, first - 1 - REACH), -1) if figures.adds(i))
    return next((i for i in seen if is_plural(noun[1], figures.noun(i))), None)


def completed(figures: Figures, total: int, part: int) -> Whole | None:
    """Return a whole with the one amount of the text that its part and the rest of it come nearest to."""
    around = range(max(0, part - REACH), min(len(figures.claims), part + 1 + REACH))
    tried = [
        weigh(figures, total, sorted([part, i]), Tie.COMPLETED)
        for i in around
        if i not in (total, part) and figures.adds(i) and figures.alike(i, total) and is_own(figures, i, part)
    ]
    near = [whole for whole in tried if whole is not None and whole.apart <= UNLIKE]
    made = next((whole for whole in near if whole.adds_up), None)
    more = any(figures.claims[i].portion is Portion.ADDITION for whole in near for i in whole.parts)
    return made or (near[0] if len({whole.sum for whole in near}) == 1 and not more else None)  # "another 17" is beside


def is_own(figures: Figures, i: int, part: int) -> bool:
    """Tell whether an amount can be another part: no end of a movement, no plan, and no part of something else."""
    claim, later = figures.claims[i], max(i, part)
    if claim.modality in PLANNED:
        return False  # "plans to hire 60 more"
    if figures.together(min(i, part), later) and OF_THEM.search(figures.after(later)) is not None:
        return False  # "8,500 sent in their papers, and 7,000 of those were in favour"
    if figures.together(min(i, part), later) and told_more(figures, later):
        return False
    plain = claim.role is ClaimRole.VALUE and not compared(figures, i) and not excepted(figures, i)
    unit = figures.claims[part].unit
    counted = figures.noun(i) is not None and figures.noun(i) == figures.noun(part) and figures.value(part) >= CROWD
    counted = counted and not claim.definite  # "the 1,780 people with a card" are whoever has one
    own = unit is not None and (unit.dimension != "count" or counted)
    return plain and own and figures.value(i) != figures.value(part) and (i == 0 or not within(figures, i - 1, i))
