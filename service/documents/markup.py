"""The one file that knows turbohtml: an HTML source as tags and texts, each with its exact place in the source.

No parser for Python that builds a tree says where its texts stood, so the tokens are read instead. turbohtml's
tokenizer follows the HTML standard's to the letter, in time linear in the source, hands character references out one
by one and gives the position of every token; the standard library's does none of the first three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from turbohtml import Token, TokenType, tokenize


class Tag(NamedTuple):
    """A start or end tag, its name and those of its attributes in lower case."""

    name: str
    start: int
    attributes: Mapping[str, str]
    closing: bool = False
    self_closing: bool = False


class Text(NamedTuple):
    """Characters that stand in the source as they are, or that something there stands for ("&pound;")."""

    text: str
    start: int
    end: int

    @property
    def verbatim(self) -> bool:
        """Tell whether each character stands in the source; no reference is as short as what it stands for."""
        return len(self.text) == self.end - self.start


def read(source: str) -> Iterator[Tag | Text]:
    """Return the tags and texts of an HTML source, in order."""
    # The tokenizer would shorten line ends and would count a NUL as an error; what replaces them is as long as they
    # are, so that positions hold, and disappears from the clean text as they do from a browser's.
    source = source.replace("\r\n", " \n").replace("\r", "\n").replace("\0", "\u200b")
    lines = [0, *(newline.end() for newline in re.finditer("\n", source))]
    for token in tokenize(source, resolve_references=False, capture_source=True):
        start = lines[token.line - 1] + token.col
        match token.type:
            case TokenType.TEXT:
                yield from _verbatim(token.data or "", source, start)
            case TokenType.CHARACTER_REFERENCE:
                yield from _reference(token.data or "", token.source or "", start)
            case TokenType.START_TAG | TokenType.END_TAG:
                yield _tag(token, start)


def _tag(token: Token, start: int) -> Tag:
    closing = token.type is TokenType.END_TAG
    return Tag(token.tag or "", start, dict(token.attrs or ()), closing, token.self_closing)


def _verbatim(text: str, source: str, start: int) -> Iterator[Text]:
    done = 0
    if not source.startswith(text, start):  # a "</>" is no tag and no text: the standard drops it without a trace
        while (gap := source.find("</>", start)) >= 0 and done < len(text):
            piece = text[done : done + gap - start]
            yield Text(piece, start, start + len(piece))
            done += len(piece)
            start = gap + len("</>")
    yield Text(text[done:], start, start + len(text) - done)


def _reference(text: str, written: str, start: int) -> Iterator[Text]:
    # "&pound10" comes as one token; the "10" stands in the source as it is.
    tail = 0
    while tail < len(text) - 1 and text[-tail - 1] == written[-tail - 1]:
        tail += 1
    middle, end = start + len(written) - tail, start + len(written)
    if text == written:
        yield Text(text, start, end)
    else:
        yield Text(text[: len(text) - tail], start, middle)
        yield Text(text[len(text) - tail :], middle, end)
