"""Spread work over processes, with the results in the order of the work."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn, TypeVar

Work = TypeVar("Work")
Result = TypeVar("Result")

PER_PROCESS = 10
"""The fewest pieces of work that a process is started for."""

SIGNALS = (signal.SIGINT, signal.SIGTERM)

# A forked process shares the model that is loaded; elsewhere than on Linux the systems' libraries do not bear a fork.
CONTEXT = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def processes_for(pieces: int) -> int:
    """Return how many processes so many pieces of work are worth: no more than there are cores."""
    return max(1, min(cores(), pieces // PER_PROCESS))


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def results(run: Callable[[Work], Result], work: Sequence[Work], processes: int) -> Generator[Result, None, None]:
    """Yield the result of each piece of work, in order.

    The processes end with the iteration, however it ends: each finishes the piece that it has in hand. Raises
    BrokenProcessPool where one is killed.
    """
    if processes == 1:
        yield from map(run, work)
        return
    with ended_by_sigterm(), ProcessPoolExecutor(processes, CONTEXT, end_with_parent) as pool:
        with signals_held():
            made = pool.map(run, work)
        try:
            yield from made
        except BrokenProcessPool:
            for process in multiprocessing.active_children():
                process.kill()  # the one that was killed may have held the lock that the others wait for
            raise


@contextmanager
def ended_by_sigterm() -> Iterator[None]:
    """Have SIGTERM raise SystemExit, so that what is to be done at an end is done."""
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def signals_held() -> Iterator[None]:
    """Let signals wait. Those to end may be sent to all processes, and what starts here leaves them to this one."""
    signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)


def _end(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)


def end_with_parent() -> None:
    """Have this process end where the one that started it is killed, and so can no longer end it."""
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
