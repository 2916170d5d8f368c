"""Posts embedded in copy, and quotations with their source: who wrote them, by the line that signs them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from service.documents.blocks import Block

LONGEST = 200
"""The characters of the longest line that is read as a signature."""

HANDLE = r"\(@[\w.@-]{1,60}\)"
SIGNATURE = re.compile(
    rf"""[—–-]{{1,2}}\s*(?P<name>.{{1,80}}?)\s*{HANDLE}(?:\s+(?=\D*\d).{{1,50}})?
    |A\ (?:post|photo|video|reel)\ shared\ by\s+(?P<sharer>.{{1,80}}?)\s*{HANDLE}.{{0,60}}
    |(?P<undashed>\S.{{0,80}}?)\s*{HANDLE}\s+(?=\D{{0,20}}\d)(?=.*\b\d{{4}}\b).{{1,50}}""",
    re.VERBOSE,
)
EMBEDDED = re.compile(r"Posted by\s+(?P<name>.{1,80}?)\s+on\s+(?=\D{0,20}\d).{1,50}")
"""The line under a post of Facebook's; outside of a quotation it may be a byline."""
SOURCE = re.compile(r"[—–~-]{0,2}\s*(?:by\s+)?(?P<name>[^\s—–,;:|([][^,;:|([—–]{0,79})", re.IGNORECASE)
LINK = re.compile(r"(?:https?://|pic\.twitter\.com/|www\.)\S+")
ADDRESSES = ("cite", "data-embed-url", "data-text-post-permalink")
"""The attributes in which a quotation bears the address of the post that it is."""
AUTHOR = re.compile(r"https?://[^/\s]{1,100}/(@[\w.-]{1,60})/")


def is_signature(line: str) -> bool:
    """Tell whether a line signs an embedded post: "— Jane Doe (@janedoe) November 13, 2017"."""
    return _signed(line, SIGNATURE) is not None


def author_of(attributes: Mapping[str, str]) -> str | None:
    """Return the author of the post that a quotation with these attributes is, by its address: "@janedoe"."""
    found = (AUTHOR.match(attributes.get(name, "")) for name in ADDRESSES)
    return next((match[1] for match in found if match), None)


def speakers(text: str, blocks: Sequence[Block]) -> list[str | None]:
    """Return for each block the author of the post or the quotation that it is part of, if it is.

    A post is the block before its signature; within a quotation, all the blocks before it.
    """
    result = [block.setting.author for block in blocks]
    first = 0  # no post begins before this block
    for i, block in enumerate(blocks):
        author = _author(text, block)
        if author is None:
            continue
        begin = i
        while begin > first and _belongs(text, blocks, begin, i):
            begin -= 1
        result[begin:i] = [author] * (i - begin)
        result[i] = None
        first = i + 1
    return result


def _author(text: str, block: Block) -> str | None:
    """Return whom a block names as the author of what stands before it."""
    line = block.span.of(text)
    author = _signed(line, SIGNATURE)
    if author is None and block.setting.quote is not None:
        author = _signed(line, EMBEDDED)
    return _signed(line, SOURCE, whole=False) if author is None and block.setting.signs is not None else author


def _signed(line: str, form: re.Pattern[str], *, whole: bool = True) -> str | None:
    """Return the name in a line that signs in a certain form."""
    if len(line) > LONGEST or (form is SIGNATURE and "(@" not in line):
        return None
    found = form.fullmatch(line) if whole else form.match(line)
    return next(name for name in found.groups() if name).strip() if found else None


def _belongs(text: str, blocks: Sequence[Block], begin: int, signature: int) -> bool:
    """Tell whether the block before `begin` is of the post that block `signature` signs."""
    setting = blocks[signature].setting
    quote = setting.quote if setting.signs is None else setting.signs
    if quote is not None:
        return blocks[begin - 1].setting.quote == quote
    # A line that only links is not yet the post's text.
    return begin == signature or bool(LINK.fullmatch(blocks[begin].span.of(text)))
