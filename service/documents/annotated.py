"""Plain text with stretches of markup, marked as such by its sender: an editor that knows its own format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from service.documents import plain
from service.documents.blocks import Cleaned
from service.model import Markup, SourceMap, Span


def read(source: str, markup: Sequence[Markup]) -> Cleaned:
    """Return the paragraphs of the text that is left when each stretch of markup gives way to what it reads as."""
    pieces = list(_pieces(source, markup))
    clean = accumulate((len(text) for text, _ in pieces), initial=0)
    source_map = SourceMap(
        tuple(clean), tuple(place.start for _, place in pieces), tuple(place.end for _, place in pieces)
    )
    return replace(plain.read("".join(text for text, _ in pieces)), source_map=source_map)


def _pieces(source: str, markup: Sequence[Markup]) -> Iterator[tuple[str, Span]]:
    """Yield the clean text with its places: what stands between the markup, and each character that markup reads as."""
    done = 0
    for stretch in (*markup, Markup(Span(len(source), len(source)))):
        if done < stretch.span.start:
            between = Span(done, stretch.span.start)
            yield between.of(source), between
        for character in stretch.reads:
            yield character, stretch.span
        done = stretch.span.end
