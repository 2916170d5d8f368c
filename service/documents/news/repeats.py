"""The parts of a story that only say again, word for word, what another part says.

A CMS fills fields from one another: the web headline is the print headline, the excerpt is the opening of the body, a
caption stands with its picture and again in the body. Read twice, each figure of such a text would count as told twice.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.documents import READERS
from service.documents.blocks import Block, Cleaned
from service.model import Role, SourceDocument

OPENING = 3000  # characters of the body that an excerpt is looked for in


def without_repeats(parts: Sequence[SourceDocument]) -> tuple[SourceDocument, ...]:
    """Return the parts that have words of their own; of two alike the body's is kept, else the first."""
    read = [(part, READERS[part.format](part.text)) for part in parts]
    body = [(cleaned, block) for part, cleaned in read if part.role is Role.BODY for block in cleaned.blocks]
    told = {words(cleaned, block) for cleaned, block in body}
    opening = opening_of(body)
    kept: list[SourceDocument] = []
    for part, cleaned in read:
        text = words(cleaned, *cleaned.blocks)
        if not text:
            continue
        if part.role is not Role.BODY:
            if text in told or (part.role is Role.STANDFIRST and f" {before_break(text)}" in opening):
                continue
            told.add(text)
        kept.append(part)
    return tuple(kept)


def words(cleaned: Cleaned, *blocks: Block) -> str:
    """Return the words of blocks, however they are set and spaced."""
    return " ".join(word for block in blocks for word in block.span.of(cleaned.text).casefold().split())


def opening_of(body: Sequence[tuple[Cleaned, Block]]) -> str:
    """Return the first words of the body, captions not among them, with a space before each."""
    opening = ""
    for cleaned, block in body:
        if len(opening) >= OPENING:
            break
        if block.setting.role is not Role.CAPTION:
            opening += f" {words(cleaned, block)}"
    return opening[:OPENING]


def before_break(text: str) -> str:
    """Return a text up to the ellipsis that it breaks off with ("[…] Continue reading"), if it does."""
    end = max(text.rfind("…"), text.rfind("..."))
    return text[:end].rstrip(" [") if end > 0 else text
