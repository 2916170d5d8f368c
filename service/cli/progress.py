"""Show on a terminal how far a run is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn


class Bar:
    """A bar on standard error, a step for each piece of work; it leaves no trace when it is done."""

    def __init__(self, steps: int, *, shown: bool, column: ProgressColumn | None = None) -> None:
        self._progress = Progress(
            TextColumn("Checking"),
            BarColumn(),
            column or MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
            auto_refresh=False,  # else a thread would draw it, and a process with threads is not to be forked
            redirect_stdout=False,
            redirect_stderr=False,
            disable=not shown,
        )
        self._task = self._progress.add_task("", total=steps)

    def __enter__(self) -> Self:
        self._progress.start()
        self._progress.refresh()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._progress.stop()

    def step(self, steps: int = 1, description: str = "") -> None:
        """Draw that more is through, and what the column says of it."""
        self._progress.update(self._task, advance=steps, description=description, refresh=True)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Take the bar off the terminal while something is written there."""
        self._progress.stop()
        try:
            yield
        finally:
            self._progress.start()
