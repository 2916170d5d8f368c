"""An engine that finds "<number> <word>", checks to go with it, and the app around both: no model is loaded."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from flask import Flask

from service.api import create_app
from service.config import Settings
from service.model import (
    Claim,
    Discrepancy,
    Document,
    Format,
    Group,
    Interval,
    Options,
    Paragraph,
    Part,
    Qualifier,
    Quantity,
    Report,
    Severity,
    SourceDocument,
    SourceMap,
    Span,
    Subject,
    Unit,
    Why,
)

MENTION = re.compile(r"(?P<figure>\d{1,9}) (?P<noun>\w+)")
MARKUP = re.compile(r"<[^>]*>|(?P<entity>&pound;)")


@dataclass
class StubEngine:
    """Find "<number> <word>" anywhere, and call the first two such mentions of a story a discrepancy."""

    options: Options | None = None
    fails_with: Exception | None = None
    not_warm: Exception | None = None
    sources: list[SourceDocument] = field(default_factory=list)

    def warm(self) -> None:
        if self.not_warm:
            raise self.not_warm

    def extract(self, sources: Sequence[SourceDocument], /) -> Report:
        if self.fails_with:
            raise self.fails_with
        self.sources = list(sources)
        documents = tuple(document(source) for source in sources)
        claims = tuple(claim for index, made in enumerate(documents) for claim in claims_of(made, index))
        return Report(documents, claims, warnings=("a stub read this",))

    def check(self, sources: Sequence[SourceDocument], options: Options, /) -> Report:
        self.options = options
        found = self.extract(sources)
        if len(found.claims) < 2:
            return found
        discrepancy = Discrepancy(
            kind="value",
            severity=Severity.WARNING,
            confidence=0.8649,
            subject="the first two",
            message="The first two figures differ.",
            claims=(0, 1),
            why=Why("person", (Interval(1, 1), Interval(2, float("inf"))), "none"),
            fingerprint="f1",
        )
        groups = (Group("the first two", "person", (0, 1), False),)
        return Report(found.documents, found.claims, (discrepancy,), groups, found.warnings)


def document(source: SourceDocument) -> Document:
    """Return the source with its tags left out and &pound; resolved; one paragraph, one sentence."""
    text, source_map = source.text, None
    if source.format is Format.HTML:
        pieces = list(html_pieces(source.text))
        text = "".join(clean for clean, _, _ in pieces)
        starts, ends = [start for _, start, _ in pieces], [end for _, _, end in pieces]
        source_map = SourceMap(tuple(range(len(text) + 1)), tuple(starts), tuple(ends))
    whole = Span(0, len(text))
    return Document((Part(source, 0, 0, source_map),), text, (Paragraph(whole, source.role, (whole,)),))


def html_pieces(source: str) -> Iterator[tuple[str, int, int]]:
    position = 0
    for found in MARKUP.finditer(source):
        yield from ((source[i], i, i + 1) for i in range(position, found.start()))
        if found["entity"]:
            yield "£", found.start(), found.end()
        position = found.end()
    yield from ((source[i], i, i + 1) for i in range(position, len(source)))


def claims_of(made: Document, index: int) -> Iterator[Claim]:
    for found in MENTION.finditer(made.text):
        figure = Span(*found.span("figure"))
        number = float(found["figure"])
        vague = number == 0  # "0 people" stands in for what has no value and no upper end
        quantity = Quantity(
            span=figure,
            figure=figure,
            unit_span=None,
            value=None if vague else number,
            interval=Interval(number, float("inf") if vague else number),
            granularity=1,
            qualifier=Qualifier.AT_LEAST if vague else None,
            unit=None,
        )
        yield Claim(
            quantity=quantity,
            document=index,
            paragraph=0,
            sentence=made.paragraphs[0].sentences[0],
            span=Span(*found.span()),
            unit=Unit(found["noun"], "count"),
            subject=Subject(found["noun"], found["noun"]),
        )


CHECKS: Any = tuple(
    SimpleNamespace(id=id, description="Finds it.", why="It matters.", flagged=("1 dog. 2 dogs.",), passed=("1 dog.",))
    for id in ("value", "total")
)


def make_app(engine: StubEngine | None = None, log: io.StringIO | None = None, **settings: Any) -> Flask:
    """Return an app around a stub, whose log goes nowhere unless asked for."""
    return create_app(Settings(**settings), engine or StubEngine(), CHECKS, log or io.StringIO())
