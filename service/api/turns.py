"""Let so many checks run at once, so many wait for their turn, and each take so long."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from service import deadline
from service.api.problems import BUSY, OUT_OF_TIME, Problem
from service.config import Settings, variable

_RETRY_SECONDS = "1"  # by when the checks that are waiting now will have had most of their turns


class Turns:
    """The turns of one worker process: threads of Python share one core, so that more at once are only all slower."""

    def __init__(self, settings: Settings) -> None:
        self._seconds = settings.max_seconds
        self._running = threading.Semaphore(settings.max_concurrent)
        self._inside = threading.Semaphore(settings.max_concurrent + settings.max_waiting)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Do what is inside in a turn, or raise the problem of a busy service or of a check that takes too long."""
        if not self._inside.acquire(blocking=False):
            raise _busy("As many checks as may are running and waiting.")
        try:
            with deadline.within(self._seconds):
                if not self._running.acquire(timeout=self._seconds):
                    raise _busy(f"No turn came within {self._seconds:g} seconds.")
                try:
                    yield
                except deadline.OutOfTime:
                    raise self._out_of_time() from None
                finally:
                    self._running.release()
        finally:
            self._inside.release()

    def _out_of_time(self) -> Problem:
        detail = f"The check may take {self._seconds:g} seconds ({variable('max_seconds')}), and was not done by then."
        return Problem(OUT_OF_TIME, detail)


def _busy(detail: str) -> Problem:
    return Problem(BUSY, detail, headers={"Retry-After": _RETRY_SECONDS})
