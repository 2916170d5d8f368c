"""Check an archive for the command line: what is asked for, how far it is, and how it ends."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

import click
from rich.progress import TextColumn

from service.archive import inputs, run
from service.archive.flow import Engine, Stopped
from service.archive.joining import beside
from service.archive.local import Processes
from service.archive.records import Shard
from service.archive.run import Archive
from service.archive.store import Refused, Store
from service.archive.summary import Summary
from service.archive.work import How
from service.cli import files, pool
from service.cli.arguments import is_screen
from service.cli.exits import Exit
from service.cli.progress import Bar
from service.reporting.lines import counted

LOG_SECONDS = 60
"""How often a run that nobody watches says how far it is."""


def prepared(given: Sequence[str], out: Path, how: How, shard: int) -> Archive:
    """Return what is to be checked, or raise UsageError."""
    for each in given:
        if Path(each).is_dir() and out.resolve().is_relative_to(Path(each).resolve()):
            raise click.UsageError(f"--out {files.shown(out)} lies in {files.shown(each)}, which is an input.")
    found = inputs.find(given, how.reading)
    if lacking := inputs.lacking(found, how.reading):
        file, name, there = lacking
        raise click.UsageError(f"{file.name} has no column {name!r}; its columns are {', '.join(there)}.")
    return Archive(found, how, shard, inputs.survey(found))


def check(archive: Archive, out: Path, scheduler: str | None, jobs: int | None, quiet: bool) -> Exit:
    """Check an archive, tell how far it is, and return how the command ends."""
    store = Store(out, archive.manifest)
    progress = Progress(archive.survey.bytes, quiet)
    try:
        with pool.ended_by_sigterm():
            if store.is_complete():
                store.discard()  # of which a kill may have left something
                return _end(f"{files.shown(out)} is complete already.", quiet)
            with progress:
                summary = run.run(archive, store, _engine(archive.how, scheduler, jobs), progress.tell)
    except (Refused, Stopped) as error:
        _say(str(error))
        return Exit.UNREAD
    except KeyboardInterrupt:
        _say(f"interrupted after {counted(progress.records, 'record', 'records')}; the same command goes on from there")
        return Exit.INTERRUPTED
    return _end(_told(summary, out), quiet)


class Progress:
    """Tells on standard error how far a run is: with a bar on a terminal, else with a line now and then."""

    def __init__(self, size: int, quiet: bool) -> None:
        self.records = 0  # through, those of earlier runs among them
        self._size, self._taken, self._checked = size, 0, 0
        self._quiet = quiet
        self._start = self._logged = time.monotonic()
        self._screen = not quiet and is_screen(sys.stderr)
        self._bar = Bar(size, shown=self._screen, column=TextColumn("{task.percentage:.0f}% {task.description}"))

    def __enter__(self) -> Self:
        self._bar.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._bar.__exit__(kind, error, traceback)

    def tell(self, shard: Shard, new: bool) -> None:
        """Take in that a shard is through, and whether this run has checked it."""
        taken = sum(record.taken for record in shard.records)
        self.records += len(shard.records)
        self._checked += len(shard.records) if new else 0
        self._taken += taken
        now = time.monotonic()
        if self._screen:
            self._bar.step(taken, f"{self.records:,} records")
        elif not self._quiet and now - self._logged >= LOG_SECONDS:
            self._logged = now
            share = 100 * self._taken / max(1, self._size)
            rate = self._checked / (now - self._start)
            _say(f"{counted(self.records, 'record', 'records')}, {share:.0f}% of the input; {rate:.0f} a second")


def _engine(how: How, scheduler: str | None, jobs: int | None) -> AbstractContextManager[Engine]:
    if scheduler is None:
        return Processes(how, jobs or pool.cores())
    from service.archive.cluster import Cluster  # which not every machine has the library for

    return Cluster(how, scheduler)


def _told(summary: Summary, out: Path) -> str:
    counts = (
        f"{counted(summary.stories, 'story', 'stories')} checked, {counted(summary.findings, 'finding', 'findings')}; "
        f"{counted(summary.rejected, 'record was', 'records were')} set aside."
    )
    outputs = (out, *(beside(out, what) for what in ("stories", "rejected", "report")))
    names = ", ".join(map(files.shown, outputs))
    return f"{counts}\n{names}"


def _end(message: str, quiet: bool) -> Exit:
    if not quiet:
        click.echo(message)
    return Exit.CLEAN


def _say(message: str) -> None:
    click.echo(f"crossfoot: {message}", err=True)
