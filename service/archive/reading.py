"""Read a record as a story, or say why it is none, never with words of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from schemas.quoting import kind
from service.api.intake import ONLY_DOCUMENT
from service.archive.records import Record, Row
from service.cli import files, formats, stories
from service.cli.files import File, Unreadable
from service.documents import news
from service.model import Format, SourceDocument

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


@dataclass(frozen=True, slots=True)
class Reading:
    """How the records of an archive are read: the format of the stories, and the names of what is read of each."""

    asked: str | None  # the format; None: by name where a file is a story, else text
    id: str
    text: str
    published: str
    limit: int  # bytes of a record

    @property
    def format(self) -> str:
        """The format of the stories in lines and rows."""
        return self.asked or Format.TEXT


@dataclass(frozen=True, slots=True)
class Story:
    """A story of an archive: its texts, its day where it tells it, and what it is called."""

    id: str
    sources: tuple[SourceDocument, ...]
    published: date | None


def read(record: Record, reading: Reading) -> Story:
    """Return the story that a record holds, or raise Unreadable."""
    if record.unreadable is not None:
        raise Unreadable(record.unreadable)
    try:
        return _read(record, reading)
    except Unreadable as error:
        raise Unreadable(_QUOTED.sub('"…"', str(error))) from None  # a value that was sent is named in quotation marks


def _read(record: Record, reading: Reading) -> Story:
    if isinstance(record.content, Row):
        return _from_row(record, record.content, reading)
    if record.row is not None:
        return _from_line(record, record.content, reading)
    file = File(record.file, record.format, Path(record.file), record.content)
    story = stories.read(file, reading.limit)
    return Story(record.file, story.sources, story.published)


def _from_line(record: Record, line: bytes, reading: Reading) -> Story:
    value = stories.json_value(_decoded(line, reading.limit))
    if not isinstance(value, dict):
        raise Unreadable(f"must be a JSON object, and is {kind(value)}")
    if reading.format in formats.TEXTS:
        return _from_fields(record, Row(*map(value.get, (reading.id, reading.text, reading.published))), reading)
    its = value.get(reading.id)
    if reading.format not in news.FORMATS:
        value.pop(reading.id, None)  # the one thing that a request does not have
    story = stories.from_value(reading.format, value)
    return Story(_id(its, record, reading), story.sources, story.published)


def _from_row(record: Record, row: Row, reading: Reading) -> Story:
    named = {"id": reading.id, "text": reading.text, "published": reading.published}
    values = {
        field: _decoded(value, reading.limit, f"the field {named[field]} ") if isinstance(value, bytes) else value
        for field, value in row._asdict().items()
    }
    row = Row(**values)
    if reading.format in formats.TEXTS:
        return _from_fields(record, row, reading)
    story = stories.from_json(reading.format, _text(row.text, reading))
    return Story(_id(row.id, record, reading), story.sources, _day(row.published, reading) or story.published)


def _from_fields(record: Record, fields: Row, reading: Reading) -> Story:
    source = SourceDocument(ONLY_DOCUMENT, _text(fields.text, reading), format=Format(reading.format))
    return Story(_id(fields.id, record, reading), (source,), _day(fields.published, reading))


def _decoded(content: bytes, limit: int, what: str = "") -> str:
    try:
        return files.decoded(content, limit)
    except Unreadable as error:
        raise Unreadable(f"{what}{error}") from None


def _text(value: Any, reading: Reading) -> str:
    if value is None:
        raise Unreadable(f"has no text: the field {reading.text} is missing or null")
    if not isinstance(value, str):
        raise Unreadable(f"has no text: the field {reading.text} must be a string, and is {kind(value)}")
    if not value.strip():
        raise Unreadable(f"has no text: the field {reading.text} is blank")
    return value


def _id(value: Any, record: Record, reading: Reading) -> str:
    if value is None or value == "":
        return f"{record.file}:{record.row}"
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Unreadable(f"the field {reading.id} must be a string or a whole number, and is {kind(value)}")
    return str(value)


def _day(value: Any, reading: Reading) -> date | None:
    if value is None or value == "" or isinstance(value, date):
        return value or None
    try:
        return date.fromisoformat(value[:10])
    except (TypeError, ValueError):
        raise Unreadable(f"the field {reading.published} must begin with a day such as 2026-11-22") from None
