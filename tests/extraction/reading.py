"""Reading a text in a test, and the rows of its tables."""

from __future__ import annotations

import pytest

from service import documents, extraction
from service.model import Document, Quantity, SourceDocument

Row = tuple[str, str, float | tuple[float, float], str | None, str | None, str]


def document(text: str) -> Document:
    """Return a plain text as a document."""
    return documents.read(SourceDocument("body", text))


def read(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text."""
    return extraction.extract(document(text))


def amounts(text: str) -> list[Quantity]:
    """Return the quantities of a text that are amounts."""
    return [quantity for quantity in read(text) if quantity.is_amount]


def check(row: Row) -> None:
    """Hold the one amount of a text against its row."""
    text, figure, value, unit, qualifier, mention = row
    [quantity] = amounts(text)
    assert quantity.figure.of(text) == figure
    assert quantity.span.of(text) == mention
    assert (quantity.unit and quantity.unit.name) == unit
    assert quantity.qualifier == qualifier
    if isinstance(value, tuple):
        assert quantity.value is None
        assert (quantity.interval.low, quantity.interval.high) == pytest.approx(value)
    else:
        assert quantity.value == pytest.approx(value, rel=1e-9)
