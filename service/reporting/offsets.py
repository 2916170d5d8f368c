"""Lead from the clean text, which the stages work on, to the caller's offsets into the text as submitted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from service.model import Document, Part, Span

_ASTRAL = re.compile(r"[\U00010000-\U0010ffff]")
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in what was submitted: its source's id, the span there, and what the source holds."""

    source: str
    span: Span
    text: str
    line: int  # from 1
    column: int  # from 1


def utf16_length(text: str) -> int:
    """Return the length of a text in UTF-16 units: each character above U+FFFF takes two."""
    return len(text) + len(_ASTRAL.findall(text))


class Offsets:
    """The offsets of the documents of a report, in code points or in UTF-16 units."""

    def __init__(self, documents: Sequence[Document], utf16: bool) -> None:
        self._documents = documents
        self._sources = {id(part): _Source(part, utf16) for document in documents for part in document.parts}

    def place(self, document: int, clean: Span) -> Place:
        """Return the place of a span of a document's clean text, the document named by its index."""
        part = self._documents[document].part_at(clean.start)
        return self._sources[id(part)].place(clean)

    def paragraph(self, document: int, paragraph: int) -> int:
        """Return the number of a paragraph, from 1, in its source, given the document's and its own index."""
        found = self._documents[document]
        return paragraph - found.part_at(found.paragraphs[paragraph].span.start).paragraph + 1


class _Source:
    """Counts within one source."""

    def __init__(self, part: Part, utf16: bool) -> None:
        self._part = part
        self._text = part.source.text
        # Each character above U+FFFF takes two UTF-16 units, so an offset grows by the number of them before it.
        self._astral = [found.start() for found in _ASTRAL.finditer(self._text)] if utf16 else []
        self._lines = [0, *(found.end() for found in _LINE_END.finditer(self._text))]

    def place(self, clean: Span) -> Place:
        span = self._part.to_source(clean)
        line = bisect_right(self._lines, span.start)
        start, end = self._units(span.start), self._units(span.end)
        column = start - self._units(self._lines[line - 1]) + 1
        return Place(self._part.source.id, Span(start, end), span.of(self._text), line, column)

    def _units(self, position: int) -> int:
        return position + bisect_left(self._astral, position)
