"""Read JSON lines, also compressed ones: each line as bytes, none larger than allowed."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from io import BufferedIOBase, BufferedReader

from service.archive.records import Record
from service.cli.files import File, too_large


def records(file: File, limit: int) -> Iterator[Record]:
    """Yield the lines of a file that are not blank; what cannot be read is a record that says why."""
    number = before = 0
    with file.path.open("rb") as raw, _plain(file, raw) as stream:
        try:
            for number, (line, size) in enumerate(_lines(stream, limit), 1):
                if size <= limit and not line.strip():
                    continue
                before, taken = raw.tell(), raw.tell() - before
                if size > limit:
                    yield Record(file.name, number, file.format, b"", taken, too_large(size, limit))
                else:
                    yield Record(file.name, number, file.format, line, taken)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            reason = f"is not whole: from this line on it cannot be decompressed ({type(error).__name__})"
            yield Record(file.name, number + 1, file.format, b"", raw.tell() - before, reason)


def _plain(file: File, raw: BufferedReader) -> AbstractContextManager[BufferedIOBase]:
    return gzip.GzipFile(fileobj=raw) if file.path.name.lower().endswith(".gz") else nullcontext(raw)


def _lines(stream: BufferedIOBase, limit: int) -> Iterator[tuple[bytes, int]]:
    """Yield each line without its end, and its size; of one that is too large only the beginning is held."""
    while part := stream.readline(limit + 2):  # what may end a line has two bytes at most
        line = part.rstrip(b"\r\n")
        size = len(line)
        while not part.endswith(b"\n") and (part := stream.readline(limit + 2)):
            size += len(part.rstrip(b"\r\n"))
        yield line, size
