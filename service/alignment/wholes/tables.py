"""Rows and columns of tables with their total: "Kelsey 4,000, Marsh 1,200, Total 5,200"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from service import deadline
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.whole import Tie, Whole, weigh
from service.model import Span

TOTAL = re.compile(r"(?:grand |overall )?totals?\b.*|overall|sum", re.IGNORECASE)
NO_PART = re.compile(r"\b(?:sub-?totals?|average|mean|median|change|difference|of which|including)\b", re.IGNORECASE)
MOST = 24  # parts; more no editor adds up
APART = re.compile(r"rank(?:ing)?|pos(?:ition)?|place|no\.?|#|year|age", re.IGNORECASE)  # no part of any sum
UNLIKE = 0.2  # the one sum of a table that is further off than this share of itself is of others

Line = tuple[int, frozenset[Span]]  # a row or column: its document, and the headers that all its cells have


def read(figures: Figures) -> Iterator[Whole]:
    """Yield the totals of rows and columns with their parts, those first that the parts do not make."""
    found: dict[Span, list[Whole]] = defaultdict(list)
    for cells in deadline.watched(lines(figures).values()):
        totals = [(i, header) for i, header in cells if TOTAL.fullmatch(words(figures, i, header))]
        parts = [(i, header) for i, header in cells if (i, header) not in totals]
        if len(totals) != 1 or len(parts) > MOST or any(NO_PART.search(words(figures, *part)) for part in parts):
            continue
        [(total, header)] = totals
        named = [i for i, each in parts if not APART.fullmatch(words(figures, i, each))]
        added = [i for i in named if figures.alike(total, i) and figures.value(i) > 0]
        whole = weigh(figures, total, added, Tie.TABLED)
        if whole is not None:
            found[header].append(whole)
    sure = [whole for each in found.values() if is_sum(each) for whole in each]
    yield from sorted(sure, key=lambda whole: (whole.adds_up, whole.total))


def is_sum(totals: list[Whole]) -> bool:
    """Tell whether the totals under one header are sums: most of them are, or the only one nearly is."""
    right = sum(whole.adds_up for whole in totals)
    return 2 * right >= len(totals) or (len(totals) == 1 and totals[0].apart <= UNLIKE)


def lines(figures: Figures) -> dict[Line, list[tuple[int, Span]]]:
    """Return the cells of each row and column, by the headers that they share, each with the one that it has alone."""
    found: dict[Line, list[tuple[int, Span]]] = defaultdict(list)
    for i, claim in enumerate(deadline.watched(figures.claims)):
        if claim.in_table and figures.counts(i):
            cell = figures.documents[claim.document].paragraphs[claim.paragraph].cell
            headers = cell.headers if cell is not None and cell.alone else ()
            for header in headers:
                found[claim.document, frozenset(headers) - {header}].append((i, header))
    return found


def words(figures: Figures, i: int, header: Span) -> str:
    """Return the words of a claim's header."""
    return header.of(figures.text(i))
