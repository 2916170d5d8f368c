"""The sentences of a story that a sentence of another text is likeliest to tell again, by the words that they share."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from service import deadline
from service.model import Claim, Document

WINDOW = 24  # sentences of the story that one of another text is compared with, so that cost stays linear
MOST = 24  # figures of a sentence that are compared; more of them stand in a table
STEM = re.compile(r"\b[^\W\d_]{3,4}")  # the first four letters of a word stand for all its forms

Row = tuple[Claim, ...]  # the claims of one sentence


@dataclass(frozen=True, slots=True)
class Index:
    """The sentences of a story that have figures, by the stems of their words."""

    rows: tuple[Row, ...]
    holding: Mapping[str, Sequence[int]]  # for each stem, the sentences that have it

    def nearest(self, stems: Sequence[str]) -> list[int]:
        """Return the few sentences with most of these stems, the rarer ones weighing more, the nearest first."""
        weights: dict[int, float] = defaultdict(float)
        for stem in stems:
            rows = self.holding.get(stem, ())
            for row in rows[:WINDOW]:
                weights[row] += math.log(1 + len(self.rows) / len(rows))
        return sorted(weights, key=lambda row: (-weights[row], row))[:WINDOW]


def index_of(documents: Sequence[Document], claims: Sequence[Claim]) -> Index:
    """Return the index of the sentences that some claims stand in."""
    rows = tuple(rows_of(claims))
    holding: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(deadline.watched(rows)):
        for stem in stems_of(documents, row):
            holding[stem].append(at)
    return Index(rows, holding)


def rows_of(claims: Sequence[Claim]) -> Iterator[Row]:
    """Yield the claims of each sentence."""
    sentences = groupby(claims, key=lambda claim: (claim.document, claim.sentence))
    return (tuple(islice(row, MOST)) for _, row in sentences)


def stems_of(documents: Sequence[Document], row: Row) -> list[str]:
    """Return the stems of a sentence's words, each once, in order."""
    text = row[0].sentence.of(documents[row[0].document].text)
    return list(dict.fromkeys(STEM.findall(text.lower())))
