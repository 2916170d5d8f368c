"""Find the files of an archive, tell whether they have changed, and read them record by record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.archive import lines, tables
from service.archive.reading import Reading
from service.archive.records import Record
from service.cli import files, formats
from service.cli.files import File, Unread, Unreadable

LINES, PARQUET = "jsonl", "parquet"

ENDINGS = {
    LINES: (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"),
    PARQUET: (".parquet", ".pq"),
}
"""The files that hold many stories; any other is one story, as `crossfoot check` reads it."""


ID, TEXT, PUBLISHED = "id", "text", "published"
"""The names of a record's fields or columns, where nobody gives others."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What tells one input from another."""

    files: int
    bytes: int
    digest: str  # of the names, sizes and times of the files, in their order


def named(name: str, wanted: str | None) -> str | None:
    """Return the format of a file by its name: one that holds many stories, or else a story's."""
    lower = name.lower()
    many = next((format for format, endings in ENDINGS.items() if lower.endswith(endings)), None)
    return many or formats.named(name, wanted)


def find(arguments: Sequence[str], reading: Reading) -> list[File | Unread]:
    """Return the files that the arguments name, each once, those below a folder sorted."""
    return files.find(arguments, reading.asked, reading.limit, named)


def lacking(found: Sequence[File | Unread], reading: Reading) -> tuple[File, str, list[str]] | None:
    """Return the first table without a column that is asked for, that column and those it has; None where all are well.

    Of the id and the day, the names that nobody gave need not be there.
    """
    asked = [name for name in (reading.text, reading.id, reading.published) if name not in (ID, PUBLISHED)]
    for file in found:
        if isinstance(file, File) and file.format == PARQUET:
            there = tables.columns(file.path)
            missing = [name for name in asked if there is not None and name not in there]
            if there is not None and missing:
                return file, missing[0], there
    return None


def survey(found: Sequence[File | Unread]) -> Survey:
    """Return what the input is now."""
    digest, total = hashlib.sha256(), 0
    for file in found:
        size, changed = _stat(file)
        total += size
        digest.update(f"{file.name}\0{size}\0{changed}\n".encode())
    return Survey(len(found), total, digest.hexdigest())


def records(found: Sequence[File | Unread], reading: Reading) -> Iterator[Record]:
    """Yield all records, in order. Raises OSError where a file of many stories can no longer be read."""
    for file in found:
        if isinstance(file, Unread):
            yield Record(file.name, None, "", b"", 0, file.reason)
        elif file.format == LINES:
            yield from lines.records(file, reading.limit)
        elif file.format == PARQUET:
            yield from tables.records(file, (reading.id, reading.text, reading.published))
        else:
            yield _story(file, reading.limit)


def _story(file: File, limit: int) -> Record:
    try:
        content = files.content(file, limit)
    except Unreadable as error:
        return Record(file.name, None, file.format, b"", _stat(file)[0], str(error))
    return Record(file.name, None, file.format, content, len(content))


def _stat(file: File | Unread) -> tuple[int, int]:
    try:
        found = file.path.stat() if isinstance(file, File) else None
    except OSError:  # a link that leads nowhere
        found = None
    return (found.st_size, found.st_mtime_ns) if found else (0, 0)
