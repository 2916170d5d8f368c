"""Source to document: clean text in paragraphs and sentences, each character with its way back to the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from service import deadline
from service.documents import annotated, html, plain, posts, sentences
from service.documents.blocks import Block, Cleaned, without_marker
from service.model import Cell, Document, Format, Paragraph, Part, Role, SourceDocument, Span

__all__ = ["READERS", "read", "read_all"]

READERS: Mapping[Format, Callable[[str], Cleaned]] = {
    Format.TEXT: plain.read,
    Format.HTML: html.read,
}
BETWEEN = "\n\n"  # the parts of a document
WHOLE = frozenset({Role.BODY, Role.RELATED})
READ = {Role.HEADLINE: 0, Role.STANDFIRST: 1, Role.BODY: 2, Role.CAPTION: 2}  # sources of one rank as they come


def read_all(sources: Sequence[SourceDocument]) -> tuple[Document, ...]:
    """Return the story that the sources make together, and after it each related text by itself.

    However a caller orders them, a headline is read before the story, as it is in print.
    """
    story = sorted((source for source in sources if source.role is not Role.RELATED), key=lambda each: READ[each.role])
    related = [source for source in sources if source.role is Role.RELATED]
    return (*([read(*story)] if story else []), *map(read, related))


def read(*sources: SourceDocument) -> Document:
    """Return the document that sources make, one after the other; any texts whatever make one."""
    parts: list[Part] = []
    texts: list[str] = []
    paragraphs: list[Paragraph] = []
    told: Counter[Role] = Counter()
    start = 0
    for source in sources:
        cleaned = clean(source)
        parts.append(Part(source, start, len(paragraphs), cleaned.source_map, told[source.role]))
        texts.append(cleaned.text)
        paragraphs += paragraphs_of(source, cleaned, start)
        told[source.role] += len(cleaned.blocks)
        start += len(cleaned.text) + len(BETWEEN)
    return Document(tuple(parts), BETWEEN.join(texts), tuple(paragraphs))


def clean(source: SourceDocument) -> Cleaned:
    """Return the clean text of a source, by the reader of its format."""
    return annotated.read(source.text, source.markup) if source.markup else READERS[source.format](source.text)


def paragraphs_of(source: SourceDocument, cleaned: Cleaned, start: int) -> list[Paragraph]:
    """Return the paragraphs of a source whose clean text begins at `start` of its document's."""

    def paragraph(block: Block, speaker: str | None) -> Paragraph:
        signs = posts.is_signature(block.span.of(cleaned.text))  # the dash before its name marks no item of a list
        span = block.span if signs else without_marker(cleaned.text, block.span)
        # A caller who names a part of the story says it of the whole source; only whole texts have parts within them.
        role = block.setting.role if source.role in WHOLE else source.role
        split = tuple(moved(sentence, start) for sentence in sentences.split(cleaned.text, span))
        cell = None if block.cell is None else cell_moved(block.cell, start)
        return Paragraph(moved(span, start), role, split, speaker, cell)

    return list(map(paragraph, deadline.watched(cleaned.blocks), posts.speakers(cleaned.text, cleaned.blocks)))


def cell_moved(cell: Cell, start: int) -> Cell:
    """Return the cell with all that it points to counted from a place so many characters before."""
    headers, captions = (tuple(moved(span, start) for span in spans) for spans in (cell.headers, cell.captions))
    return replace(cell, headers=headers, captions=captions)


def moved(span: Span, start: int) -> Span:
    """Return the span counted from a place so many characters before."""
    return Span(span.start + start, span.end + start)
