"""Posts embedded in copy: who wrote them, by the signature line that embedding leaves under them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.documents.blocks import Block

LONGEST = 200
"""The characters of the longest line that is read as a signature."""

HANDLE = r"\(@[\w.@-]{1,60}\)"
SIGNATURE = re.compile(
    rf"""[—–-]{{1,2}}\s*(?P<name>.{{1,80}}?)\s*{HANDLE}(?:\s+(?=\D*\d).{{1,50}})?
    |(?P<undashed>\S.{{0,80}}?)\s*{HANDLE}\s+(?=\D{{0,20}}\d)(?=.*\b\d{{4}}\b).{{1,50}}
    |A\ (?:post|photo|video|reel)\ shared\ by\s+(?P<sharer>.{{1,80}}?)\s*{HANDLE}.{{0,60}}""",
    re.VERBOSE,
)
LINK = re.compile(r"(?:https?://|pic\.twitter\.com/|www\.)\S+")


def is_signature(line: str) -> bool:
    """Tell whether a line signs an embedded post: "— Jane Doe (@janedoe) November 13, 2017"."""
    return _author(line) is not None


def speakers(text: str, blocks: Sequence[Block]) -> list[str | None]:
    """Return for each block the author of the post that it is part of, if it is.

    A post is the block before its signature; within a quotation, all the blocks before it.
    """
    result: list[str | None] = [None] * len(blocks)
    first = 0  # no post begins before this block
    for i, block in enumerate(blocks):
        author = _author(block.span.of(text))
        if author is None:
            continue
        begin = i
        while begin > first and _belongs(text, blocks, begin, i):
            begin -= 1
        result[begin:i] = [author] * (i - begin)
        first = i + 1
    return result


def _author(line: str) -> str | None:
    signature = SIGNATURE.fullmatch(line) if "(@" in line and len(line) <= LONGEST else None
    if signature is None:
        return None
    name = signature["name"] or signature["undashed"] or signature["sharer"]
    return str(name)


def _belongs(text: str, blocks: Sequence[Block], begin: int, signature: int) -> bool:
    """Tell whether the block before `begin` is of the post that block `signature` signs."""
    quote = blocks[signature].quote
    if quote is not None:
        return blocks[begin - 1].quote == quote
    # A line that only links is not yet the post's text.
    return begin == signature or bool(LINK.fullmatch(blocks[begin].span.of(text)))
