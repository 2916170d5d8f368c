"""The clean text of a marked-up source, collected piece by piece with the place that each piece came from."""

from __future__ import annotations

import re

from service.documents.blocks import INVISIBLE, Block, Cleaned, Setting
from service.documents.markup import Text
from service.model import SourceMap, Span

# White space of any kind, what nobody sees, or words with single spaces between them.
STRETCH = re.compile(rf"(?P<space>\s+)|[{INVISIBLE}]+|(?P<words>[^\s{INVISIBLE}]+(?: [^\s{INVISIBLE}]+)*)")
NEARBY = 12
"""The characters before a place by which what follows is judged."""


class CleanText:
    """Collects text as a browser lays it out: white space runs into one space, blocks start a new line.

    A non-breaking, thin or other space counts as white space, and soft hyphens and zero-width characters are left
    out, so that a figure reads the same however its digits were set.
    """

    def __init__(self) -> None:
        self.setting = Setting()  # of the blocks that begin from here on
        self.blank_lines = False  # they separate blocks
        self._text: list[str] = []
        self._length = 0
        self._clean: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._space: tuple[int, int] | None = None  # the place of a space that the next word will follow
        self._broken = False  # a new line begins here
        self._open: tuple[int, Setting] | None = None  # the block being written
        self._blocks: list[Block] = []

    @property
    def last(self) -> str:
        """The last few characters of the block being written, as far as nothing separates them from what follows."""
        ahead = self._open is not None and self._space is None
        return "".join(piece[-NEARBY:] for piece in self._text[-4:])[-NEARBY:] if ahead else ""

    @property
    def between(self) -> bool:
        """Tell whether no block has begun yet at this place."""
        return self._open is None

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
                if self.blank_lines and stretch["space"].count("\n") > 1:
                    self.end_block()
                self.add_space(start, start + 1)

    def add_space(self, start: int, end: int) -> None:
        """Write a space, unless one was written or the line is empty."""
        if self._open and not self._space:
            self._space = start, end

    def break_line(self, start: int) -> None:
        """Begin a new line: it goes on with the block if it opens in lower case, and no empty line is between."""
        if self._broken:
            self.end_block()
        elif self._open:
            self.add_space(start, start)
            self._broken = True

    def end_block(self) -> None:
        """End the block being written, if there is one."""
        if self._open:
            begin, setting = self._open
            self._blocks.append(Block(Span(begin, self._length), setting))
        self._open = self._space = None
        self._broken = False

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
        if self._broken and not words[0].islower():
            self.end_block()
        if self._space:
            self._append(" ", *self._space)
            self._space = None
        self._broken = False
        if not self._open:
            if self._length:
                self._append("\n", start, start)
            self._open = self._length, self.setting
        begin, setting = self._open
        if setting.signs != self.setting.signs:  # "<cite>The Quay</cite> said so" signs nothing
            self._open = begin, setting._replace(signs=None)
        self._append(words, start, end)

    def _append(self, text: str, start: int, end: int) -> None:
        self._clean.append(self._length)
        self._starts.append(start)
        self._ends.append(end)
        self._text.append(text)
        self._length += len(text)
