"""Turn a file into a story: its source documents, and the day it was published where it says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from marshmallow import ValidationError

from schemas.fields import Day
from schemas.request import Story as StorySchema
from service.api import strictjson
from service.api.problems import Problem
from service.api.validation import json_problem
from service.cli import files, formats
from service.cli.files import File, Unreadable
from service.documents import news
from service.model import Format, Role, SourceDocument


@dataclass(frozen=True, slots=True)
class Story:
    """What one file holds. A document's id is the file's name, or that with the document's own name behind a #."""

    file: File
    sources: tuple[SourceDocument, ...]
    published: date | None = None


class StoryFile(StorySchema):
    """A story as the service takes it, with its day and without the other options: those the command line sets."""

    published = Day()


def read(file: File, limit: int) -> Story:
    """Return the story that a file of at most so many bytes holds, or raise Unreadable."""
    text = files.text(file, limit)
    if file.format in formats.TEXTS:
        return Story(file, (SourceDocument(file.name, text, format=Format(file.format)),))
    sources, published = _from_json(file.format, text)
    return Story(file, tuple(replace(source, id=f"{file.name}#{source.id}") for source in sources), published)


def as_related(story: Story) -> Story:
    """Return the story as a text that others are held against."""
    return replace(story, sources=tuple(replace(source, role=Role.RELATED) for source in story.sources))


def _from_json(format: str, text: str) -> tuple[Iterable[SourceDocument], date | None]:
    try:
        value = strictjson.loads(text)
        if format in news.FORMATS:
            story = news.read(format, value)
            return story.sources, story.published
        return _from_request(value)
    except Problem as problem:
        raise Unreadable(f"cannot be read: {problem.detail.rstrip('.')}") from None
    except news.NotAStory as error:
        raise Unreadable(f"is no story in {format}: {error}") from None


def _from_request(value: Any) -> tuple[Iterable[SourceDocument], date | None]:
    try:
        fields: dict[str, Any] = StoryFile().load(value)
    except ValidationError as error:
        raise json_problem(error) from None
    documents = fields.get("documents") or [{"id": "body", "text": fields["text"], "role": "body", "format": "text"}]
    sources = (
        SourceDocument(document["id"], document["text"], Role(document["role"]), Format(document["format"]))
        for document in documents
    )
    return sources, fields.get("published")
