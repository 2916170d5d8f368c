"""Parquet in and out; the only file that knows pyarrow.

A shard is a table with a row for each record, its findings within it. The output has a row for each finding, and a
second table has a row for each story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from service.archive.records import Record, Row
from service.archive.work import Entry
from service.cli.files import File

BATCH = 500
"""Rows of an input that are held at once, beside what pyarrow holds of their row group."""
ROW_GROUP = 100_000
MANIFEST = b"crossfoot"
"""The key of a file's metadata under which the manifest of its run stands."""

_MENTION = pa.struct({"document": pa.string(), "start": pa.int64(), "end": pa.int64(), "text": pa.string()})
_FINDING = {
    "kind": pa.string(),
    "severity": pa.string(),
    "confidence": pa.float64(),
    "subject": pa.string(),
    "message": pa.string(),
    "fingerprint": pa.string(),
    "mentions": pa.list_(_MENTION),
}
_PLACE = {"id": pa.string(), "file": pa.string(), "row": pa.int64()}
ENTRIES = pa.schema(
    {
        **_PLACE,
        "characters": pa.int64(),
        "quantities": pa.int64(),
        "reason": pa.string(),
        "findings": pa.list_(pa.struct(_FINDING)),
    }
)
FINDINGS = pa.schema({**_PLACE, **_FINDING})
STORIES = pa.schema({**_PLACE, "characters": pa.int64(), "quantities": pa.int64(), "findings": pa.int64()})


class Parts(NamedTuple):
    """A shard taken apart."""

    stories: pa.Table  # a row for each story
    findings: list[dict[str, Any]]  # a row for each finding, with its story
    rejected: list[dict[str, Any]]  # the records set aside: file, row, reason


def columns(path: Path) -> list[str] | None:
    """Return the names of the columns of a file, or None where it cannot be read."""
    try:
        return list(pq.read_schema(path).names)
    except (pa.ArrowInvalid, OSError):
        return None


def records(file: File, names: Sequence[str]) -> Iterator[Record]:
    """Yield the rows of a file, of the columns for the id, the text and the day that it has."""
    number = before = 0
    size = file.path.stat().st_size
    try:
        with closing(pq.ParquetFile(file.path)) as source:
            there = [name for name in dict.fromkeys(names) if name in source.schema_arrow.names]
            for batch in source.iter_batches(BATCH, columns=there, use_threads=False):
                values = {name: _values(batch.column(name)) for name in there}
                missing = [None] * batch.num_rows
                for row in zip(*(values.get(name, missing) for name in names), strict=True):
                    number += 1
                    before, taken = (now := size * number // source.metadata.num_rows), now - before
                    yield Record(file.name, number, file.format, Row(*row), taken)
    except (pa.ArrowInvalid, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:  # of the system; pyarrow's own have no number
            raise
        reason = f"is no Parquet file that can be read to its end ({type(error).__name__})"
        yield Record(file.name, number + 1, file.format, b"", size - before, reason)


def write_shard(path: Path, entries: Sequence[Entry]) -> None:
    """Write what became of a shard's records."""
    pq.write_table(pa.Table.from_pylist([asdict(entry) for entry in entries], ENTRIES), path)


def read_shard(path: Path) -> Parts:
    """Return what became of a shard's records, in their order."""
    table = pq.read_table(path, schema=ENTRIES, use_threads=False)
    checked = table.filter(pc.is_null(table["reason"]))
    found = pc.list_value_length(checked["findings"]).cast(pa.int64())
    with_some = checked.filter(pc.greater(found, 0)).select([*_PLACE, "findings"]).to_pylist()
    return Parts(
        stories=checked.set_column(checked.schema.get_field_index("findings"), "findings", found)
        .drop_columns("reason")
        .select(STORIES.names),
        findings=[{name: row[name] for name in _PLACE} | each for row in with_some for each in row["findings"]],
        rejected=table.filter(pc.is_valid(table["reason"])).select(["file", "row", "reason"]).to_pylist(),
    )


def findings_table(rows: Sequence[dict[str, Any]]) -> pa.Table:
    """Return findings as a table."""
    return pa.Table.from_pylist(rows, FINDINGS)


def total(table: pa.Table, column: str) -> int:
    """Return the sum of a column."""
    return pc.sum(table[column]).as_py() or 0


def manifest_of(path: Path) -> str | None:
    """Return the manifest of the run that wrote a file, or None where no run did."""
    try:
        metadata = pq.read_schema(path).metadata or {}
    except pa.ArrowInvalid:
        return None
    return metadata[MANIFEST].decode() if MANIFEST in metadata else None


class Writer:
    """A Parquet file that is written table by table, in large row groups."""

    def __init__(self, path: Path, schema: pa.Schema, manifest: str) -> None:
        self._schema = schema.with_metadata({MANIFEST: manifest.encode()})
        self._writer = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._held: list[pa.Table] = []
        self._rows = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if error is None:
            self._flush()
        self._writer.close()

    def add(self, table: pa.Table) -> None:
        """Append rows."""
        self._held.append(table.replace_schema_metadata(self._schema.metadata))
        self._rows += table.num_rows
        if self._rows >= ROW_GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._held:
            self._writer.write_table(pa.concat_tables(self._held), row_group_size=ROW_GROUP)
        self._held, self._rows = [], 0


def _values(column: pa.Array) -> list[Any]:
    """Return the values of a column: texts as bytes, since what is stored may not be UTF-8; times as days."""
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    kind = column.type
    if pa.types.is_string(kind):
        column = column.cast(pa.binary())
    elif pa.types.is_large_string(kind):
        column = column.cast(pa.large_binary())
    elif pa.types.is_timestamp(kind):
        column = column.cast(pa.date32(), safe=False)
    values: list[Any] = column.to_pylist()
    return values
