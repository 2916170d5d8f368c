"""What a news format says of itself, and what is read from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from service.documents.news.values import Value
from service.model import SourceDocument


@dataclass(frozen=True, slots=True)
class Story:
    """The texts of a story in the order in which readers meet them, and the day that it is told on."""

    sources: tuple[SourceDocument, ...]
    published: date | None


@dataclass(frozen=True, slots=True)
class NewsFormat:
    """A way to write a story as JSON."""

    name: str
    media_type: str
    fields: str  # those that text is read from, in words
    parts: Callable[[Value], Iterator[SourceDocument]]  # all of them, headline first, what repeats another included
    published: Callable[[Value], date | None]
