"""The time that a check may take: a deadline which the loops of every stage look at as they go.

It is a context variable, and not an argument of every function on the way to a loop: it is no part of what a stage
computes, as a stage gives the same result or none. Each thread has its own; where none is set, as on the command line,
looking costs next to nothing and nothing is ever late.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from typing import TypeVar

Item = TypeVar("Item")

_DEADLINE: ContextVar[float] = ContextVar("deadline", default=math.inf)


class OutOfTime(Exception):
    """Say that the deadline has passed."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Have what is done inside raise OutOfTime when it takes longer."""
    token = _DEADLINE.set(min(_DEADLINE.get(), monotonic() + seconds))
    try:
        yield
    finally:
        _DEADLINE.reset(token)


def left() -> float:
    """Return the seconds that are left: infinitely many where no deadline is set, 0 where it has passed."""
    deadline = _DEADLINE.get()
    return math.inf if deadline == math.inf else max(0.0, deadline - monotonic())


def look() -> None:
    """Raise OutOfTime where the deadline has passed."""
    deadline = _DEADLINE.get()
    if deadline != math.inf and monotonic() > deadline:
        raise OutOfTime


def watched(items: Iterable[Item]) -> Iterable[Item]:
    """Return what yields the same items, with a look at the deadline before each."""
    deadline = _DEADLINE.get()
    return items if deadline == math.inf else _watched(items, deadline)


@contextmanager
def holding(lock: threading.Lock) -> Iterator[None]:
    """Hold a lock, or raise OutOfTime where it cannot be had by the deadline."""
    seconds = left()
    if not lock.acquire(timeout=-1 if seconds == math.inf else seconds):
        raise OutOfTime
    try:
        yield
    finally:
        lock.release()


def _watched(items: Iterable[Item], deadline: float) -> Iterator[Item]:
    for item in items:
        if monotonic() > deadline:
            raise OutOfTime
        yield item
