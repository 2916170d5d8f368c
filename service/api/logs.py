"""Write one JSON line per event. What is logged is chosen here and in observe.py, and never holds text of a request."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import TextIO

import structlog

_ROOT = Path(__file__).parents[2]
_INNERMOST = 30  # frames of a runaway recursion, beyond which they repeat


def logger(stream: TextIO | None = None) -> structlog.BoundLogger:
    """Return a logger that writes JSON lines to a stream, standard output by default."""
    made: structlog.BoundLogger = structlog.wrap_logger(
        _LosingLogger(stream or sys.stdout),  # a line in one write: several processes share the stream
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.BoundLogger,
    )
    return made


class _LosingLogger(structlog.WriteLogger):
    """Write a line, or go without it: on a full disk the log is lost, and no request."""

    def msg(self, message: str) -> None:
        with suppress(OSError):  # what cannot be logged cannot be told in the log either
            super().msg(message)

    log = debug = info = warn = warning = error = critical = msg


def failure(error: BaseException) -> dict[str, object]:
    """Describe an exception by type and place, without its message: that may quote the text it fell over."""
    chain = list(_chain(error))
    frames = list(_frames(chain[-1].__traceback__))
    return {"errors": [type(link).__qualname__ for link in chain], "frames": frames[-_INNERMOST:]}


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _frames(traceback: TracebackType | None) -> Iterator[str]:
    for frame, line in walk_tb(traceback):
        path = Path(frame.f_code.co_filename)
        place = path.relative_to(_ROOT) if path.is_relative_to(_ROOT) else Path(*path.parts[-2:])
        yield f"{place}:{line} {frame.f_code.co_name}"
