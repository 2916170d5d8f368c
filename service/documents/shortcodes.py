"""WordPress's shortcodes: what stands in square brackets among the words of a story and is none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from service.documents.markup import Tag, Text

# Every repetition has a limit, so that brackets that nobody closed cost no more than others.
NAME = r"[A-Za-z][\w-]{0,40}"
VALUE = r"""(?:"[^"\]]{0,300}"|'[^'\]]{0,300}'|[^\s"'\[\]]{1,300})"""
CODE = re.compile(rf"\[(?P<closing>/?)(?P<name>{NAME})(?P<attributes>(?:\s{{1,9}}{NAME}={VALUE}){{0,30}})\s{{0,9}}/?\]")
CLOSING = re.compile(rf"\[/({NAME})\]")
ALONE = frozenset({"gallery", "playlist", "more"})  # written without attributes and without an end
ELEMENTS = {"caption": "figcaption", "wp_caption": "figcaption", "pullquote": "blockquote", "embed": "div"}
"""Shortcodes that do what an element does; the others leave no trace."""


def read(source: str, items: Iterable[Tag | Text]) -> Iterator[Tag | Text]:
    """Return the tags and texts of a source with its shortcodes as tags, or left out.

    A word in brackets is a shortcode where it has attributes or an end: "[he] said" has neither.
    """
    closed = ALONE.union(CLOSING.findall(source))
    for item in items:
        if isinstance(item, Text) and item.verbatim and "[" in item.text:
            yield from _split(item, closed)
        else:
            yield item


def _split(text: Text, closed: frozenset[str]) -> Iterator[Tag | Text]:
    done = 0
    for code in CODE.finditer(text.text):
        if not (code["closing"] or code["attributes"] or code["name"] in closed):
            continue
        yield _part(text, done, code.start())
        if code["name"] in ELEMENTS:
            yield Tag(ELEMENTS[code["name"]], text.start + code.start(), {}, closing=bool(code["closing"]))
        done = code.end()
    yield _part(text, done, len(text.text))


def _part(text: Text, start: int, end: int) -> Text:
    return Text(text.text[start:end], text.start + start, text.start + end)
