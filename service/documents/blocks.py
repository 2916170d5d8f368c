"""What the readers of all source formats hand on: clean text, and where its blocks lie."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from service.model import Cell, Role, SourceMap, Span

INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Soft hyphens, zero-width characters and direction marks, as the inside of a regular expression's brackets."""

MARKER = re.compile(r"(?:[-–—•*·‣▪●◦]|\d{1,2}[.)])\s+(?=\S)")
"""The bullet, dash or number before an item of a list."""


class Setting(NamedTuple):
    """What holds for a block by where it stands in the source; quotations and cells are numbered."""

    role: Role = Role.BODY
    quote: int | None = None  # the quotation that it lies in
    signs: int | None = None  # the quotation that it says the author of
    author: str | None = None  # of the post that it lies in, where the markup tells
    cell: int | None = None  # the cell of a table that it lies in


BODY = Setting()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph before it is cut into sentences."""

    span: Span
    setting: Setting = BODY
    cell: Cell | None = None  # what the headers of a table say of it


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The clean text of a source and its blocks, in order."""

    text: str
    blocks: tuple[Block, ...]
    source_map: SourceMap | None = None  # None: the clean text is the source


def without_marker(text: str, span: Span) -> Span:
    """Return the span less the list marker that it opens with, so that "2. Norway" holds no figure 2."""
    marker = MARKER.match(text, span.start, span.end)
    return Span(marker.end(), span.end) if marker else span
