"""Check files one after the other or several at once, and tell of each when it is its turn."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing

import click

from service import engine
from service.cli import pool
from service.cli.checking import Checker, Outcome
from service.cli.exits import Exit
from service.cli.files import File, Unread
from service.cli.progress import Bar
from service.model import Severity
from service.reporting.lines import counted


def run(
    files: Sequence[File | Unread], checker: Checker, *, processes: int, progress: bool, failing: frozenset[Severity]
) -> Exit:
    """Check the files, write what is found to standard output, and return how the command ends."""
    outcomes: list[Outcome] = []
    stopped: Exit | None = None
    try:
        with Bar(len(files), shown=progress) as bar:
            engine.warm()  # before there are further processes, which then share the model
            with closing(pool.results(checker, files, processes)) as results:
                for outcome in results:
                    outcomes.append(outcome.without_text())
                    _tell(outcome, bar)
    except KeyboardInterrupt:
        stopped = Exit.INTERRUPTED
        _say(f"interrupted after {len(outcomes):,} of {counted(len(files), 'file', 'files')}")
    except BrokenProcessPool:
        stopped = Exit.UNREAD
        _say("a process was killed from outside, perhaps for want of memory; --jobs 1 needs least")
    click.echo(checker.form.end(outcomes, complete=stopped is None), nl=False)
    return _end(outcomes, failing) if stopped is None else stopped


def _tell(outcome: Outcome, bar: Bar) -> None:
    if outcome.told.text or outcome.unread:
        with bar.aside():
            click.echo(outcome.told.text, nl=False, color=True)
            if outcome.unread:
                _say(f"{outcome.name}: {outcome.unread}")
    bar.step()


def _say(message: str) -> None:
    click.echo(f"crossfoot: {message}", err=True)


def _end(outcomes: Sequence[Outcome], failing: frozenset[Severity]) -> Exit:
    if any(outcome.unread for outcome in outcomes):
        return Exit.UNREAD
    return Exit.FOUND if any(failing.intersection(outcome.severities) for outcome in outcomes) else Exit.CLEAN
