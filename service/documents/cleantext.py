"""The clean text of a marked-up source, collected piece by piece with the place that each piece came from."""

from __future__ import annotations

import re

from service.documents.blocks import INVISIBLE, Block, Cleaned
from service.documents.markup import Text
from service.model import Role, SourceMap, Span

# White space of any kind, what nobody sees, or words with single spaces between them.
STRETCH = re.compile(rf"(?P<space>\s+)|[{INVISIBLE}]+|(?P<words>[^\s{INVISIBLE}]+(?: [^\s{INVISIBLE}]+)*)")


class CleanText:
    """Collects text as a browser lays it out: white space runs into one space, blocks start a new line.

    A non-breaking, thin or other space counts as white space, and soft hyphens and zero-width characters are left
    out, so that a figure reads the same however its digits were set.
    """

    def __init__(self) -> None:
        self.role = Role.BODY  # of the blocks that begin from here on
        self.quote: int | None = None
        self.preformatted = False  # blank lines separate blocks
        self._text: list[str] = []
        self._length = 0
        self._clean: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._space: tuple[int, int] | None = None  # the place of a space that the next word will follow
        self._open: tuple[int, Role, int | None] | None = None  # the block being written
        self._blocks: list[Block] = []

    @property
    def last(self) -> str:
        """The last few characters of the block being written, as far as nothing separates them from what follows."""
        return "" if self._open is None or self._space else "".join(self._text[-2:])[-3:]

    def add(self, text: Text) -> None:
        """Write a text of the source."""
        if not text.verbatim:
            for character in text.text:
                self._write(character, text.start, text.end)
            return
        for stretch in STRETCH.finditer(text.text):
            start, end = text.start + stretch.start(), text.start + stretch.end()
            if stretch["words"]:
                self._put(stretch["words"], start, end)
            elif stretch["space"]:
                if self.preformatted and stretch["space"].count("\n") > 1:
                    self.end_block()
                self.add_space(start, start + 1)

    def add_space(self, start: int, end: int) -> None:
        """Write a space, unless one was written or the line is empty."""
        if self._open and not self._space:
            self._space = start, end

    def end_block(self) -> None:
        """End the block being written, if there is one."""
        if self._open:
            begin, role, quote = self._open
            self._blocks.append(Block(Span(begin, self._length), role, quote))
        self._open = self._space = None

    def finish(self) -> Cleaned:
        """Return what was collected."""
        self.end_block()
        source_map = SourceMap((*self._clean, self._length), tuple(self._starts), tuple(self._ends))
        return Cleaned("".join(self._text), tuple(self._blocks), source_map)

    def _write(self, character: str, start: int, end: int) -> None:
        stretch = STRETCH.match(character)
        if stretch and stretch["space"]:
            self.add_space(start, end)
        elif stretch and stretch["words"]:
            self._put(character, start, end)

    def _put(self, words: str, start: int, end: int) -> None:
        if self._space:
            self._append(" ", *self._space)
            self._space = None
        if not self._open:
            if self._length:
                self._append("\n", start, start)
            self._open = self._length, self.role, self.quote
        self._append(words, start, end)

    def _append(self, text: str, start: int, end: int) -> None:
        self._clean.append(self._length)
        self._starts.append(start)
        self._ends.append(end)
        self._text.append(text)
        self._length += len(text)
