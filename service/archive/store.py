"""Keep what is done, so that a run may be killed at any moment: each shard is a file of its own, or not there.

The working folder stands beside the output, as OUT.parts. A file in it, and each output, is written under another name,
brought to the disk, and renamed: that rename is the moment from which it counts.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from service.archive import tables
from service.archive.manifest import differences
from service.archive.work import Entry
from service.cli.files import shown

_SHARD = re.compile(r"shard-(\d{8,})\.parquet")


class Refused(Exception):
    """Say why a run cannot be begun or gone on with."""


class Store:
    """The working folder of one run, which is locked against others."""

    def __init__(self, out: Path, manifest: str) -> None:
        self.out = out
        self.manifest = manifest
        self._folder = out.with_name(f"{out.name}.parts")

    def is_complete(self) -> bool:
        """Tell whether this run has been brought to its end before. Raises Refused where the output is another's."""
        if not self.out.exists():
            return False
        before = tables.manifest_of(self.out)
        if before is None or differences(before, self.manifest):
            raise Refused(f"{shown(self.out)} exists and is of another run; move it away, or name another --out")
        return True

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Hold the folder, made or found again. Raises Refused where it is another run's, or one is at work in it."""
        self._folder.mkdir(exist_ok=True)
        with (self._folder / "lock").open("w") as lock:
            try:
                # A lock of this process alone: one that its own processes share would outlive a kill for a moment.
                fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except (BlockingIOError, PermissionError):
                raise Refused(f"another process is at work in {shown(self._folder)}") from None
            self._begin()
            yield

    def done(self) -> frozenset[int]:
        """Return the numbers of the shards that are through."""
        names = (_SHARD.fullmatch(name) for name in os.listdir(self._folder))
        return frozenset(int(name[1]) for name in names if name)

    def commit(self, shard: int, entries: Sequence[Entry]) -> None:
        """Keep what became of a shard's records."""
        with self.replacing(self._shard(shard)) as path:
            tables.write_shard(path, entries)

    def read(self, shard: int) -> tables.Parts:
        """Return what became of a shard's records."""
        return tables.read_shard(self._shard(shard))

    @contextmanager
    def replacing(self, path: Path) -> Iterator[Path]:
        """Give a path to write to, which takes its true name when all is written and on the disk."""
        temporary = self._folder / f"{path.name}.tmp"
        yield temporary
        with temporary.open("rb") as written:
            os.fsync(written.fileno())
        temporary.rename(path)
        for folder in {path.parent, self._folder}:
            _sync(folder)

    def discard(self) -> None:
        """Remove the folder, whose shards stand in the output."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _begin(self) -> None:
        for left in self._folder.glob("*.tmp"):
            left.unlink()
        kept = self._folder / "manifest.json"
        if kept.exists():
            if other := differences(kept.read_text(encoding="utf-8"), self.manifest):
                folder = shown(self._folder)
                raise Refused(f"{folder} was begun with {other}; give the same, or remove it to begin anew")
        elif self.done():
            raise Refused(f"{shown(self._folder)} has no manifest.json, so nobody knows what it is of; remove it")
        else:
            with self.replacing(kept) as path:
                path.write_text(self.manifest, encoding="utf-8")

    def _shard(self, number: int) -> Path:
        return self._folder / f"shard-{number:08}.parquet"


def _sync(folder: Path) -> None:
    """Bring the names in a folder to the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
