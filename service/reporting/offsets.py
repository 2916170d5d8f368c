"""Lead from the clean text, which the stages work on, to the caller's offsets into the text as submitted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from service.model import Document, Span

_ASTRAL = re.compile(r"[\U00010000-\U0010ffff]")
_LINE_END = re.compile(r"\r\n|\n|\r")


class Offsets:
    """The offsets of one document, in code points or in UTF-16 units."""

    def __init__(self, document: Document, utf16: bool) -> None:
        self.document = document
        # Each character above U+FFFF takes two UTF-16 units, so an offset grows by the number of them before it.
        self._astral = [found.start() for found in _ASTRAL.finditer(document.source)] if utf16 else []
        self._lines = [0, *(found.end() for found in _LINE_END.finditer(document.source))]

    def span(self, clean: Span) -> Span:
        """Return a span of the clean text as a span of the submitted text, in the caller's units."""
        source = self.document.to_source(clean)
        return Span(self._units(source.start), self._units(source.end))

    def text(self, clean: Span) -> str:
        """Return what the submitted text holds at a span of the clean text."""
        return self.document.to_source(clean).of(self.document.source)

    def line_and_column(self, clean: Span) -> tuple[int, int]:
        """Return the line and column, both from 1, at which a span of the clean text starts in the submitted text."""
        start = self.document.to_source(clean).start
        line = bisect_right(self._lines, start)
        return line, self._units(start) - self._units(self._lines[line - 1]) + 1

    def _units(self, position: int) -> int:
        return position + bisect_left(self._astral, position)
