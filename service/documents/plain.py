"""Plain text to blocks: the lines of newsroom copy, the paragraphs of hard-wrapped copy, and their roles."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from service import deadline
from service.documents.blocks import MARKER, Block, Cleaned, Setting
from service.documents.posts import is_signature
from service.model import Role, Span

NARROWEST, WIDEST = 50, 100
"""The widths, in characters, that text is wrapped to by hand or by a mail program."""

HEADLINE_LENGTH = 120
NO_HEADLINE = re.compile(r"^by\s|[,:;]$|(?<!\.\.)\.$", re.IGNORECASE)  # a byline, or no whole line
FINISHED = re.compile(r"[.!?…][\"”’')\]]*$")


class Line(NamedTuple):
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    after_blank: bool


def read(source: str) -> Cleaned:
    """Return the paragraphs of a plain text, which is its own clean text."""
    lines = _lines(source)
    paragraphs = _paragraphs(source, lines)
    spans = [Span(paragraph[0].start, paragraph[-1].end) for paragraph in paragraphs]
    roles = _roles(source, paragraphs, spans)
    return Cleaned(source, tuple(map(Block, spans, map(Setting, roles))))


def _lines(source: str) -> list[Line]:
    lines: list[Line] = []
    position, after_blank = 0, True
    for raw in deadline.watched(source.splitlines(keepends=True)):
        text = raw.lstrip("\ufeff").strip()  # an editor's byte order mark is none of its words
        if text:
            start = position + raw.index(text)
            lines.append(Line(start, start + len(text), after_blank))
        after_blank = not text
        position += len(raw)
    return lines


def _paragraphs(source: str, lines: list[Line]) -> list[list[Line]]:
    """Return the lines of each paragraph: one, unless the text is hard-wrapped."""
    width = _wrap_width(source, lines)
    paragraphs = [[line] for line in lines[:1]]
    for line, following in pairwise(deadline.watched(lines)):
        if width and _is_full(source, line, following, width) and not _stands_alone(source, line, following):
            paragraphs[-1].append(following)
        else:
            paragraphs.append([following])
    return paragraphs


def _wrap_width(source: str, lines: list[Line]) -> int | None:
    """Return the width that the text is wrapped to, if it is.

    It is where nearly every line that another follows had no room for that one's first word, and most lines go on in
    lower case, as lines do that were not ended for their sense.
    """
    breaks = [
        pair
        for pair in pairwise(deadline.watched(lines))
        if not pair[1].after_blank and not _stands_alone(source, *pair)
    ]
    width = max((line.end - line.start for pair in breaks for line in pair if _has_spaces(source, line)), default=0)
    if not NARROWEST <= width <= WIDEST:
        return None
    full = [pair for pair in breaks if _is_full(source, *pair, width)]
    continued = [following for _, following in full if source[following.start].islower()]
    return width if 4 * len(full) >= 3 * len(breaks) and 2 * len(continued) >= len(full) else None


def _is_full(source: str, line: Line, following: Line, width: int) -> bool:
    """Tell whether the line had no room left for the next one's first word."""
    first_word = source[following.start : following.end].split(maxsplit=1)[0]
    return not following.after_blank and line.end - line.start + 1 + len(first_word) > width


def _has_spaces(source: str, line: Line) -> bool:
    return " " in source[line.start : line.end]


def _stands_alone(source: str, line: Line, following: Line) -> bool:
    """Tell whether a paragraph must end between the lines, whatever their lengths."""
    return bool(MARKER.match(source, following.start)) or any(
        is_signature(source[each.start : each.end]) for each in (line, following)
    )


def _roles(source: str, paragraphs: list[list[Line]], spans: list[Span]) -> list[Role]:
    """Return the role of each paragraph: a headline, the bullets that sum up the story, and its body."""
    roles = [Role.BODY] * len(spans)
    first = 0
    if _opens_with_headline(source, paragraphs, spans):
        roles[0] = Role.HEADLINE
        first = 1
    summary_end = first
    while summary_end < len(spans) and _is_item(source, spans[summary_end]):
        summary_end += 1
    if summary_end < len(spans):  # else the whole text is a list
        roles[first:summary_end] = [Role.STANDFIRST] * (summary_end - first)
    return roles


def _opens_with_headline(source: str, paragraphs: list[list[Line]], spans: list[Span]) -> bool:
    """Tell whether a short line without a full stop stands apart at the head of longer prose."""
    if len(spans) < 2 or len(paragraphs[0]) > 1 or not paragraphs[1][0].after_blank or len(spans[0]) > HEADLINE_LENGTH:
        return False
    line = spans[0].of(source)
    if NO_HEADLINE.search(line) or _is_item(source, spans[0]) or is_signature(line):
        return False
    return any(len(span) > len(line) and FINISHED.search(span.of(source)) for span in spans[1:])


def _is_item(source: str, span: Span) -> bool:
    marker = MARKER.match(source, span.start, span.end)
    return marker is not None and not marker[0][0].isdecimal() and not is_signature(span.of(source))
