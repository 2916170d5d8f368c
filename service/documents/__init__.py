"""Source to document: clean text in paragraphs and sentences, each character with its way back to the source."""

from __future__ import annotations

from service.documents import html, plain, posts, sentences
from service.documents.blocks import Block, without_marker
from service.model import Document, Format, Paragraph, Role, SourceDocument

__all__ = ["read"]


def read(source: SourceDocument) -> Document:
    """Return the document that a source holds; any text whatever has one."""
    read_format = html.read if source.format is Format.HTML else plain.read
    cleaned = read_format(source.text)

    def paragraph(block: Block, speaker: str | None) -> Paragraph:
        signs = posts.is_signature(block.span.of(cleaned.text))  # the dash before its name marks no item of a list
        span = block.span if signs else without_marker(cleaned.text, block.span)
        # A caller who names a role says it of the whole document; only body copy has other parts within it.
        role = block.role if source.role is Role.BODY else source.role
        return Paragraph(span, role, sentences.split(cleaned.text, span), speaker)

    paragraphs = tuple(map(paragraph, cleaned.blocks, posts.speakers(cleaned.text, cleaned.blocks)))
    return Document(source.id, source.role, source.text, cleaned.text, paragraphs, cleaned.source_map)
