"""Counts joined by "and", with their total elsewhere: "12 jurors and eight stand-ins ... all 20 people"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from service import deadline
from service.alignment.reach import FARTHEST
from service.alignment.wholes.asides import is_room, qualifies, within
from service.alignment.wholes.balances import is_money
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.opposed import OF_THEM
from service.alignment.wholes.rows import rows
from service.alignment.wholes.totals import BOUNDS, UNLIKE, is_brand, is_named, made_of
from service.alignment.wholes.whole import Tie, Whole, weigh
from service.model import ClaimRole, Portion

AND = re.compile(
    r"(?:^|[\s,])(?:and|plus|as well as|along with|alongside|together with|in addition to|on top of|besides|"
    r"followed by|coupled with|to go with)(?: [\w'’-]+){0,4}$"
)
COMMA = re.compile(r"^[\w'’ -]*,(?: [\w'’-]+){0,4}$")  # the first of three: "two Swedes, one Dane and ..."
APART = re.compile(  # what joins no two counts of one sum, or only by the way
    r"\b(?:but|against|than|compared|or|out|though|although|instead)\b|[;:(–—]| - |\b(?:from|to)$|['’]s?$"
)
REST = re.compile(
    r"\b(?:the|its|their|his|her) (?:other|remaining|rest)(?: \w+)?$"
)  # says itself what it is the rest of
DESCRIBED = re.compile(r"(?!(?:and|plus|about|some|just|only|another|a|the|further)\b)\b[a-z]")  # tells what is counted
EACH = re.compile(r"^(?:[\w'’-]+ ){0,4}(?:each|apiece|per)\b")  # several times the figure
BESIDE = re.compile(r"\b(?:while|with)\b")  # what joins three, and of two may set one against the other
ORDERED = re.compile(  # what is not there yet: "has 30 jets and is to buy 12 Boeings"
    r"\b(?:(?:to|will|would|could|may|might|plans? to) (?:buy|add|order|open|build|hire|take on|get|lease))(?: \w+)?$"
)
PAIR = 2
NEAR = 2  # paragraphs between lots and their total
LONG = 12  # words between two figures that are told in one breath
MARGIN = re.compile(
    r"\b(?:majority|margin|lead|gap|difference) of(?: (?:just|only|some|about|over|almost|nearly|more than))?$"
)  # a majority is no part of the votes
OF_OTHERS = re.compile(r"^(?:[\w'-]+ )?(?:out )?of (?:the|their|its|his|her|all)\b")  # a part of another whole


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each row of counts that "and" joins with the total that the text gives them elsewhere."""
    for row in rows(figures):
        if is_joined(figures, row):
            found = lots(figures, row) if is_breakdown(figures, row) else made_of(figures, row, Tie.JOINED)
            if found is not None and is_named(figures, found.total):
                if not has_more(figures, found):
                    yield replace(found, tie=Tie.SUMMED)
            elif found is not None and (found.adds_up or len(row) > PAIR or is_close(figures, found)):
                yield found
    for pair in deadline.watched(pairs(figures)):
        found = made_of(figures, pair, Tie.SUMMED)
        if found is not None and is_named(figures, found.total) and not has_more(figures, found):
            yield found


def has_more(figures: Figures, whole: Whole) -> bool:
    """Tell whether other figures, between parts that miss a total and the total below them, can be parts as well."""
    between = range(whole.parts[-1] + 1, whole.total)
    return not whole.adds_up and any(
        figures.adds(i) and figures.alike(i, whole.total) and is_part(figures, i) for i in between
    )


def pairs(figures: Figures) -> Iterator[list[int]]:
    """Yield each two figures of one sentence that stand next to one another, whatever joins them."""
    for i in range(len(figures.claims) - 1):
        near = figures.together(i, i + 1) and figures.adds(i) and figures.adds(i + 1) and figures.alike(i, i + 1)
        if near and is_part(figures, i) and is_part(figures, i + 1):
            yield [i, i + 1]


def is_close(figures: Figures, whole: Whole) -> bool:
    """Tell whether two parts count what their whole counts, by name, brand or occasion; of money, that one is added."""
    if is_money(figures, whole.total):
        return figures.claims[whole.parts[-1]].portion is Portion.ADDITION
    nouns = [(figures.noun(i), i) for i in whole.parts]
    told = any(noun == "time" or (noun is not None and figures.related(i, whole.total)) for noun, i in nouns)
    return told or all(is_brand(figures, i) for i in whole.parts)


def lots(figures: Figures, row: list[int]) -> Whole | None:
    """Return the total of three lots or more of the same things; of lots without a noun it stands right before them."""
    if any(figures.noun(i) is not None for i in row):
        found = made_of(figures, row, Tie.JOINED)
        if found is None or figures.noun(found.total) not in {figures.noun(i) for i in row}:
            return None
        return replace(found, tie=Tie.PARTLY) if found.over else found  # more than there is, though more lots be untold
    first, last = row[0], row[-1]
    before = next((i for i in range(first - 1, max(-1, first - FARTHEST), -1) if counts_by_name(figures, i)), None)
    behind = (i for i in range(last + 1, min(len(figures.claims), last + 1 + FARTHEST)) if counts_by_name(figures, i))
    after = next((i for i in behind if figures.claims[i].definite), None)
    tried = [
        weigh(figures, i, row, Tie.JOINED)
        for i in (before, after)
        if i is not None and abs(figures.claims[first].paragraph - figures.claims[i].paragraph) <= NEAR
    ]
    near = [whole for whole in tried if whole is not None and whole.apart <= UNLIKE]
    return min(near, key=lambda whole: whole.gap, default=None)


def counts_by_name(figures: Figures, i: int) -> bool:
    """Tell whether a figure counts things that the text names with it."""
    return figures.noun(i) is not None and figures.adds(i)


def is_joined(figures: Figures, row: list[int]) -> bool:
    """Tell whether each figure of a row follows the one before it with "and", in one breath, each of its own things."""
    if figures.claims[row[0]].portion is Portion.ADDITION:
        return False  # "another 12 in Leeds and six in York": the row goes on from one before it
    if any(not is_part(figures, i) for i in row) or OF_OTHERS.search(figures.after(row[-1])) is not None:
        return False
    if len(row) == PAIR and OF_THEM.search(figures.after(row[-1])) is not None:
        return False  # a part of the first: "and four of them"
    if any(within(figures, former, i) for former, i in pairwise(row)):
        return False
    gaps = [figures.between(former, i) for former, i in pairwise(row)]
    if any(APART.search(gap) is not None or len(gap.split()) > LONG for gap in gaps):
        return False
    if is_breakdown(figures, row):
        bare = len(row) > PAIR and all(figures.claims[i].unit is None for i in row)  # "52, 47 and 41 of them"
        return bare or DESCRIBED.search(gaps[0]) is not None
    if any(AND.search(gap) is None and COMMA.search(gap) is None for gap in gaps) or AND.search(gaps[-1]) is None:
        return False
    return all(DESCRIBED.search(gap) and not BESIDE.search(gap) for gap in gaps)


def is_part(figures: Figures, i: int) -> bool:
    """Tell whether a figure can be one of several parts: no end of a movement, no bound, and not named as the rest.

    Nor does it only say how a thing is, "one-bedroom", or how many there is room for.
    """
    claim = figures.claims[i]
    plain = claim.role is ClaimRole.VALUE and claim.quantity.qualifier not in BOUNDS
    plain = plain and ORDERED.search(figures.before(i)) is None and MARGIN.search(figures.before(i)) is None
    plain = plain and not qualifies(figures, i) and not is_room(figures, i)
    return plain and REST.search(figures.before(i)) is None and EACH.search(figures.after(i)) is None


def is_breakdown(figures: Figures, row: list[int]) -> bool:
    """Tell whether a row counts three lots of the same things or more: "50 jobs in Leeds, while 20 and 12 ..."."""
    return len(row) > PAIR and not is_money(figures, row[0]) and len({figures.noun(i) for i in row} - {None}) < PAIR
