"""The records of an archive, and the shards that they are checked in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

SHARD_BYTES = 4_000_000
"""A shard is closed at so many bytes, however few its records: what is in flight stays bounded, and a cluster's
scheduler takes it."""


class Row(NamedTuple):
    """What is read of a row of a table: its values as they are stored, texts as bytes."""

    id: Any
    text: Any
    published: Any


@dataclass(frozen=True, slots=True)
class Record:
    """One record as it stands in its file, not yet read as a story."""

    file: str  # as people are shown it
    row: int | None  # its line or row, from 1; None where the file itself is the story
    format: str  # of the file
    content: bytes | Row
    taken: int  # bytes of its file that it takes, as stored; together they tell how far a run is
    unreadable: str | None = None  # why there is no content

    @property
    def size(self) -> int:
        """The bytes of its text, more or less."""
        text = self.content.text if isinstance(self.content, Row) else self.content
        return len(text) if isinstance(text, bytes) else 0


@dataclass(frozen=True, slots=True)
class Shard:
    """Records that follow one another in the input, checked and kept together; the input alone decides which."""

    number: int  # from 0
    records: tuple[Record, ...]


def cut(records: Iterable[Record], most: int) -> Iterator[Shard]:
    """Yield the records in shards of so many, fewer where they are long."""
    number, size, held = 0, 0, list[Record]()
    for record in records:
        held.append(record)
        size += record.size
        if len(held) == most or size >= SHARD_BYTES:
            yield Shard(number, tuple(held))
            number, size, held = number + 1, 0, []
    if held:
        yield Shard(number, tuple(held))
