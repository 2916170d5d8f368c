"""Counts joined by "and", with their total elsewhere: "12 jurors and eight stand-ins ... all 20 people"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from service.alignment.wholes.figures import Figures
from service.alignment.wholes.rows import rows
from service.alignment.wholes.totals import made_of
from service.alignment.wholes.whole import Tie, Whole
from service.model import Portion

AND = re.compile(
    r"(?:^|[\s,])(?:and|plus|as well as|along with|together with|in addition to)(?: [\w'’-]+){0,4}$"
    r"|^[\w'’ -]+,(?: [\w'’-]+){0,4}$"  # the first of three: "two Swedes, one Dane and ..."
)
APART = re.compile(  # what joins no two counts of one sum, or only by the way
    r"\b(?:but|against|from|to|than|compared|or|out|though|although)\b|[;:(–—]| - "
)
BESIDE = re.compile(r"\b(?:while|with)\b")  # what joins three, and of two may set one against the other
PAIR = 2
LONG = 12  # words between two figures that are told in one breath
OF_OTHERS = re.compile(r"^(?:[\w'-]+ )?(?:out )?of (?:the|their|its|his|her|all)\b")  # a part of another whole


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each row of counts that "and" joins with the total that the text gives them elsewhere."""
    for row in rows(figures):
        if is_joined(figures, row):
            found = made_of(figures, row, Tie.JOINED)
            same = found is not None and figures.noun(found.total) == figures.noun(row[0])
            if found is not None and (same or not is_breakdown(figures, row)):
                yield found


def is_joined(figures: Figures, row: list[int]) -> bool:
    """Tell whether each figure of a row follows the one before it with "and", in one breath, each of its own things."""
    if any(figures.claims[i].portion is Portion.PART for i in row):
        return False  # "the other 12" says itself what it is the rest of
    gaps = [figures.between(former, i) for former, i in pairwise(row)]
    if any(APART.search(gap) is not None or len(gap.split()) > LONG for gap in gaps):
        return False
    if not is_breakdown(figures, row) and any(
        AND.search(gap) is None or BESIDE.search(gap) is not None for gap in gaps
    ):
        return False
    described = all(len(gap.split()) > 1 for gap in (gaps[:1] if is_breakdown(figures, row) else gaps))
    return described and OF_OTHERS.search(figures.after(row[-1])) is None


def is_breakdown(figures: Figures, row: list[int]) -> bool:
    """Tell whether a row counts three lots of the same things or more: "50 jobs in Leeds, while 20 and 12 ..."."""
    noun = figures.noun(row[0])
    return noun is not None and len(row) > PAIR and all(figures.noun(i) in {noun, None} for i in row)
