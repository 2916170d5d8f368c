"""Find the files to check, and read them: so many bytes at most, and UTF-8."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from service.cli import formats
from service.config import variable
from service.model import Format
from service.reporting.lines import one_line

STDIN = "-"
NOT_HIDDEN = frozenset({"CVS"})
"""Folders of version control that do not hide, as .git and .svn do."""


Named = Callable[[str, str | None], str | None]
"""Tells from a file's name, and from the format that is asked for, which format it is in; None for one left out."""


class Unreadable(Exception):
    """Say why a file cannot be checked, never with words of it."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to check."""

    name: str  # as people are shown it
    format: str
    path: Path
    content: bytes | None = field(default=None, repr=False)  # of standard input, which only the first process can read


@dataclass(frozen=True, slots=True)
class Unread:
    """What was asked for and cannot be read, and why."""

    name: str
    reason: str


def find(arguments: Sequence[str], format: str | None, limit: int, named: Named = formats.named) -> list[File | Unread]:
    """Return what the arguments name, each file once: a folder stands for the stories below it, sorted."""
    found = (each for argument in dict.fromkeys(arguments) for each in _named(argument, format, limit, named))
    return list(dict.fromkeys(found))


def text(file: File, limit: int) -> str:
    """Return the text of a file without its byte order mark, or raise Unreadable."""
    return decoded(content(file, limit), limit)


def content(file: File, limit: int) -> bytes:
    """Return the bytes of a file, at most one more than allowed, or raise Unreadable."""
    try:
        return _content(file, limit) if file.content is None else file.content
    except OSError as error:
        raise Unreadable(_reason(error)) from None


def decoded(content: bytes, limit: int) -> str:
    """Return the text in the bytes of a file without its byte order mark, or raise Unreadable."""
    if len(content) > limit:
        raise Unreadable(too_large(len(content), limit))
    try:
        return content.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise Unreadable(f"is not UTF-8: byte {error.start:,}, counted from 0, cannot be read") from None


def too_large(size: int, limit: int) -> str:
    """Say that there are so many bytes, or more, and may be fewer."""
    return f"has {size:,} bytes or more, and may have {limit:,} ({variable('max_body_bytes')} sets that)"


def shown(path: str | os.PathLike[str]) -> str:
    """Return a path as people are shown it: on one line, and with no byte that is not UTF-8."""
    return one_line(os.fsencode(path).decode(errors="replace"))


def _named(argument: str, format: str | None, limit: int, named: Named) -> Iterator[File | Unread]:
    path = Path(argument)
    if argument == STDIN:
        yield _standard_input(format or Format.TEXT, limit)
        return
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except OSError as error:
        yield Unread(shown(path), _reason(error))
        return
    if is_folder:
        yield from _below(path, format, named)
    elif format is None and named(path.name, None) is None and path.suffix.lower() == ".json":
        kinds = ", ".join(kind for kind in formats.ENDINGS if kind not in formats.TEXTS)
        yield Unread(shown(path), f"is JSON, but of what kind? Say --format ({kinds})")
    else:
        yield File(shown(path), named(path.name, format) or format or Format.TEXT, path)


def _standard_input(format: str, limit: int) -> File | Unread:
    if sys.stdin is None:
        return Unread(STDIN, "cannot be read: it is closed")
    try:
        return File(STDIN, format, Path(STDIN), sys.stdin.buffer.read(limit + 1))
    except OSError as error:
        return Unread(STDIN, _reason(error))


def _below(folder: Path, format: str | None, named: Named) -> list[File | Unread]:
    errors: list[OSError] = []
    paths: list[tuple[Path, str]] = []
    for root, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = [name for name in folders if not _is_skipped(name)]
        for name in names:
            path, its = Path(root, name), named(name, format)
            # A pipe or a device might never end; a link that leads nowhere is told when it is read.
            if its and not _is_skipped(name) and (os.path.isfile(path) or not os.path.exists(path)):
                paths.append((path, its))
    if not paths and not errors:
        endings = ", ".join(ending for endings in formats.ENDINGS.values() for ending in endings)
        return [Unread(shown(folder), f"holds no story ({endings})")]
    return [
        *(Unread(shown(error.filename), _reason(error)) for error in errors),
        *(File(shown(path), its, path) for path, its in sorted(paths)),
    ]


def _is_skipped(name: str) -> bool:
    return name.startswith(".") or name in NOT_HIDDEN


def _content(file: File, limit: int) -> bytes:
    with file.path.open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size  # 0 of a pipe
        if size > limit:
            raise Unreadable(too_large(size, limit))
        return stream.read(limit + 1)


def _reason(error: OSError) -> str:
    return f"cannot be read: {error.strerror or type(error).__name__}"
