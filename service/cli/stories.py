"""Turn a file into a story: its source documents, and the day it was published where it says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from marshmallow import ValidationError

from schemas.fields import Day
from schemas.request import Story as StorySchema
from service.api import strictjson
from service.api.intake import story_of
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
    story = from_json(file.format, text)
    sources = tuple(replace(source, id=f"{file.name}#{source.id}") for source in story.sources)
    return Story(file, sources, story.published)


def as_related(story: Story) -> Story:
    """Return the story as a text that others are held against, of its own day."""
    related = (replace(source, role=Role.RELATED, published=story.published) for source in story.sources)
    return replace(story, sources=tuple(related))


def from_json(format: str, text: str) -> news.Story:
    """Return the story that a JSON text holds in a format, or raise Unreadable."""
    return from_value(format, json_value(text))


def from_value(format: str, value: Any) -> news.Story:
    """Return the story that a JSON value holds in a format, or raise Unreadable."""
    try:
        return news.read(format, value) if format in news.FORMATS else _from_request(value)
    except Problem as problem:
        raise _unreadable(problem) from None
    except news.NotAStory as error:
        raise Unreadable(f"is no story in {format}: {error}") from None


def json_value(text: str) -> Any:
    """Return the value that a JSON text holds, or raise Unreadable."""
    try:
        return strictjson.loads(text)
    except Problem as problem:
        raise _unreadable(problem) from None


def _unreadable(problem: Problem) -> Unreadable:
    return Unreadable(f"cannot be read: {problem.detail.rstrip('.')}")


def _from_request(value: Any) -> news.Story:
    try:
        fields: dict[str, Any] = StoryFile().load(value)
    except ValidationError as error:
        raise json_problem(error) from None
    return story_of(fields)
