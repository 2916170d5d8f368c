"""Rows that are said to be all that there is, with their total before them: "14 at Exeter ... no other airport"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment.wholes.asides import compared, wanted
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.rows import rows
from service.alignment.wholes.totals import one_voice
from service.alignment.wholes.whole import Tie, Whole, weigh

NO_OTHER = re.compile(
    r"\bno others?\b(?! than)|\b(?:nobody|nothing|nowhere|no one|none) else\b|\bnot? (?:any other|anywhere else)\b"
)
NEXT = 160  # characters behind a row's sentence in which it is said to be all
REACH = 16  # figures back to the total
UNLIKE = 0.25  # a sum further off than this share of itself is of others


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each row that its sentence or the next says is all of something with the total that is nearest to it."""
    for row in deadline.watched(list(rows(figures)) + pairs(figures)):
        if NO_OTHER.search(following(figures, row[-1])) is None:
            continue
        tried = [weigh(figures, i, row, Tie.LISTED) for i in totals(figures, row)]
        near = [whole for whole in tried if whole is not None and whole.apart <= UNLIKE]
        if near:
            yield min(near, key=lambda whole: whole.gap)


def pairs(figures: Figures) -> list[list[int]]:
    """Return the amounts that stand next to one another in a sentence: "fined £60,000 with costs of £14,000"."""
    following = range(1, len(figures.claims))
    able = [i for i in following if figures.adds(i - 1) and figures.adds(i) and figures.together(i - 1, i)]
    return [[i - 1, i] for i in able if figures.claims[i].unit is not None and figures.alike(i - 1, i)]


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
        able = figures.adds(i) and figures.alike(i, row[0]) and not compared(figures, i) and not wanted(figures, i)
        if able and figures.claims[i].portion is None and one_voice(figures, i, row[-1]):
            yield i
