"""Tables: which headers hold for a cell, by the rows and columns that it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from service import deadline
from service.documents.blocks import Block
from service.model import Cell, Role, Span

LONGEST = 80
"""The characters of the longest block that is a cell's or a header's; more are prose that a table only lays out."""

MOST_ROWS, MOST_COLUMNS = 30, 1000  # that one cell may span
LEVELS = 3  # rows of headers, one below the other
LEFT = 2  # headers in the row of a cell
CAPTIONS = 2  # of a table
SENTENCE = re.compile(r"\w{2}[.!?][\"”’')]*$")
FIGURE = re.compile(r"[^\w£$€¥]*(?:[A-Z]{1,3}\s?)?[£$€¥]?\s?\d")  # what a cell opens with that is no label
YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?")

Told = Callable[[int], str]  # the text of a cell by its number


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """A cell by its number, with the columns and rows that it stands in; ends are exclusive."""

    number: int
    header: bool
    start: int
    end: int
    until: int


@dataclass(slots=True, eq=False)
class Row:
    """The cells that begin in a row, and those from above that reach into it, each in order."""

    slots: list[Slot] = field(default_factory=list)
    reaching: list[Slot] = field(default_factory=list)


class Table:
    """A table while it is read: its rows, and the numbers of its captions."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.captions: list[int] = []
        self._column = 0

    def start_row(self) -> None:
        """Begin a row."""
        last, index = (self.rows[-1] if self.rows else Row()), len(self.rows)
        reaching = [slot for slot in (*last.reaching, *last.slots) if slot.until > index]
        self.rows.append(Row(reaching=sorted(reaching, key=lambda slot: slot.start)))
        self._column = self._passed = 0

    def add(self, number: int, *, header: bool, columns: int, rows: int) -> None:
        """Add a cell to the row, in the next column that is free."""
        if not self.rows:
            self.start_row()
        row = self.rows[-1]
        while self._passed < len(row.reaching) and row.reaching[self._passed].start <= self._column:
            self._column = max(self._column, row.reaching[self._passed].end)
            self._passed += 1
        end = self._column + min(columns, MOST_COLUMNS)
        row.slots.append(Slot(number, header, self._column, end, len(self.rows) - 1 + min(rows, MOST_ROWS)))
        self._column = end


def with_headers(text: str, blocks: Sequence[Block], tables: Sequence[Table]) -> tuple[Block, ...]:
    """Return the blocks, those in the cells of tables with the headers that hold for them."""
    if not tables:
        return tuple(blocks)
    within: dict[int, list[int]] = defaultdict(list)
    for i, block in enumerate(blocks):
        if block.setting.cell is not None:
            within[block.setting.cell].append(i)
    spans = {
        number: Span(blocks[found[0]].span.start, blocks[found[-1]].span.end)
        for number, found in within.items()
        if blocks[found[-1]].span.end - blocks[found[0]].span.start <= LONGEST
    }
    made = list(blocks)
    for table in tables:
        captions = tuple(spans[number] for number in table.captions[:CAPTIONS] if number in spans)
        found: list[tuple[int, tuple[Span, ...]]] = []
        for slot, headers in headed(table, lambda number: spans[number].of(text) if number in spans else ""):
            told = tuple(spans[header.number] for header in headers)
            found += [(i, told) for i in within[slot.number] if is_cell(text, blocks[i])]
        words = Counter(tuple(span.of(text) for span in told) for _, told in found)
        for i, told in found:
            alone = bool(told) and words[tuple(span.of(text) for span in told)] == 1
            made[i] = replace(made[i], cell=Cell(told, captions, alone))
    return tuple(made)


def headed(table: Table, told: Told) -> Iterator[tuple[Slot, list[Slot]]]:
    """Yield the cells of a table that are no headers of columns, each with its headers, the nearest first."""
    columns: list[list[Slot]] = []
    section: list[Slot] = []
    under_headers = False
    marked = any(slot.header for row in table.rows for slot in row.slots)
    for index, row in enumerate(deadline.watched(table.rows)):
        filled = [slot for slot in row.slots if told(slot.number)]
        if is_header_row(filled, told, first=not marked and not index and len(table.rows) > 1):
            if columns and len(filled) == 1:
                section = filled  # "North" above the rows of the north
                continue
            columns = [*columns, filled][-LEVELS:] if under_headers else [filled]
            section, under_headers = [], True
            continue
        under_headers = False
        left = row_headers(row, filled, told)
        for slot in filled:
            above = [header for level in reversed(columns) if (header := covering(level, slot.start)) is not None]
            beside = [header for header in reversed(left) if header.start < slot.start][:LEFT]
            if not slot.header:
                yield slot, [*above, *beside, *section]


def is_header_row(filled: list[Slot], told: Told, *, first: bool) -> bool:
    """Tell whether a row holds the headers of columns.

    All its cells are marked so, or it is the first of a table without marks and has nothing but words and years.
    """
    if first:
        return len(filled) > 1 and all(is_label(told(slot.number)) for slot in filled)
    return bool(filled) and all(slot.header for slot in filled)


def row_headers(row: Row, filled: list[Slot], told: Told) -> list[Slot]:
    """Return what names a row: the cells marked so, or else the first one that holds words, or the first of all."""
    slots = sorted((*(slot for slot in row.reaching if told(slot.number)), *filled), key=lambda slot: slot.start)
    marked = [slot for slot in slots if slot.header]
    return marked or [slot for slot in slots if is_label(told(slot.number))][:1] or slots[:1]


def covering(level: list[Slot], column: int) -> Slot | None:
    """Return the header of a row of headers that stands over a column."""
    at = bisect_right(level, column, key=lambda slot: slot.start) - 1
    return level[at] if at >= 0 and column < level[at].end else None


def is_label(text: str) -> bool:
    """Tell whether a cell names something, and holds no figure."""
    return YEAR.fullmatch(text) is not None or FIGURE.match(text) is None


def is_cell(text: str, block: Block) -> bool:
    """Tell whether a block in a table is of its data, and no prose or headline that the table only lays out."""
    told = block.span.of(text)
    return len(told) <= LONGEST and block.setting.role is Role.BODY and not SENTENCE.search(told)
