"""Rows that are said to be all that there is, with their total before them: "14 at Exeter ... no other airport"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment.wholes.asides import compared, wanted
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.gaps import measures
from service.alignment.wholes.kinds import one_kind
from service.alignment.wholes.rows import rows
from service.alignment.wholes.totals import BOUNDS, one_voice
from service.alignment.wholes.whole import Tie, Whole, weigh
from service.model import Role

NO_OTHER = re.compile(
    r"\bno others?\b(?! than)|\b(?:nobody|nothing|nowhere|no one|none) else\b|\bnot? (?:any other|anywhere else)\b|"
    r"\bno (?:[a-z]+ ){1,4}(?:elsewhere|anywhere else)\b"
)
ONLY_OTHER = re.compile(r"\bthe only other [a-z]")
RAISED = re.compile(r"\brais(?:e[sd]?|ing)$")  # of funds, and no movement: "start-up raises £3m"
NEXT = 160  # characters behind a row's sentence in which it is said to be all
REACH = 16  # figures back to the total
UNLIKE = 0.25  # a sum further off than this share of itself is of others
OPENING_UNLIKE = 0.6  # the same of what the story opens with
VALUED = re.compile(r"\b(?:worth|valu\w+|sales|turnover|revenues?|profits?)(?: [\w'’-]+){0,3}$")  # of no row
HAS = re.compile(r"\b(?:has|have|had|runs?|owns?|operates?|of (?:the|its|their|all)|valu\w+ \w+|worth)(?: \w+)?$")


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each row that its sentence or the next says is all of something with the total that is nearest to it."""
    closed = [row for row in [*rows(figures), *pairs(figures)] if NO_OTHER.search(following(figures, row[-1]))]
    for row in deadline.watched([*closed, *with_only_other(figures)]):
        tried = [weigh(figures, i, row, Tie.LISTED) for i in totals(figures, row)]
        near = [whole for whole in tried if whole is not None and whole.apart <= unlike(figures, whole.total)]
        if near:
            yield min(near, key=lambda whole: whole.gap)


def is_sum(figures: Figures, i: int) -> bool:
    """Tell whether a figure can be a sum: an amount that is told, or that is raised, which is no movement."""
    return figures.adds(i) or (measures(figures, i) and RAISED.search(figures.before(i)) is not None)


def unlike(figures: Figures, total: int) -> float:
    """Return how far a sum may be off a total: further where a story opens with it, and not with all that there is."""
    paragraphs = figures.documents[figures.claims[total].document].paragraphs[: figures.claims[total].paragraph]
    opens = all(paragraph.role is Role.HEADLINE for paragraph in paragraphs)
    return OPENING_UNLIKE if opens and HAS.search(figures.before(total)) is None else UNLIKE


def pairs(figures: Figures) -> list[list[int]]:
    """Return the amounts that stand next to one another in a sentence: "fined £60,000 with costs of £14,000"."""
    following = range(1, len(figures.claims))
    able = [i for i in following if figures.adds(i - 1) and figures.adds(i) and figures.together(i - 1, i)]
    return [[i - 1, i] for i in able if figures.claims[i].unit is not None and figures.alike(i - 1, i)]


def with_only_other(figures: Figures) -> Iterator[list[int]]:
    """Yield each figure that is told of the only other one of some with the last before it."""
    for i in range(1, len(figures.claims)):
        able = figures.adds(i - 1) and figures.adds(i) and figures.alike(i - 1, i)
        start = max(figures.claims[i].sentence.start, figures.claims[i - 1].span.end)
        if able and ONLY_OTHER.search(figures.text(i)[start : figures.claims[i].span.start].lower()):
            yield [i - 1, i]


def following(figures: Figures, last: int) -> str:
    """Return the words behind a figure to the end of the next sentence of its paragraph."""
    claim = figures.claims[last]
    paragraph = figures.documents[claim.document].paragraphs[claim.paragraph]
    behind = (sentence.end for sentence in paragraph.sentences if sentence.start >= claim.sentence.end)
    end = next(behind, claim.sentence.end)
    return " ".join(figures.text(last)[claim.span.end : min(end, claim.sentence.end + NEXT)].lower().split())


def totals(figures: Figures, row: list[int]) -> Iterator[int]:
    """Yield the figures before a row that can be of all that it tells."""
    for i in range(max(0, row[0] - REACH), row[0]):
        apart = compared(figures, i) or wanted(figures, i) or figures.claims[i].quantity.qualifier in BOUNDS
        apart = apart or VALUED.search(figures.before(i)) is not None
        whole = figures.claims[i].portion is None and one_voice(figures, i, row[-1])
        if is_sum(figures, i) and whole and not apart and figures.alike(i, row[0]) and one_kind(figures, i, row[0]):
            yield i
