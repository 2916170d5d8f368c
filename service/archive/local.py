"""The engine of this machine: processes that share the model, each with one piece in hand, none of them for long.

A pool of the standard library does not tell whose work it was that a process died of. Here each process has a pipe of
its own, which ends with it.
"""

from __future__ import annotations

import gc
from contextlib import suppress
from multiprocessing import connection
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self

from service import engine
from service.archive.flow import Entries, Piece, Stopped
from service.archive.work import How, check_records
from service.cli import pool

STORIES_PER_PROCESS = 20_000
"""A process is replaced after so many stories, so that what spaCy and caches keep of them cannot add up."""


class Processes:
    """So many processes, started when there is work for them; they end with the block."""

    def __init__(self, how: How, processes: int) -> None:
        self.capacity = processes
        self._how = how
        self._idle: list[_Process] = []
        self._busy: dict[Connection, tuple[_Process, Piece]] = {}

    def __enter__(self) -> Self:
        engine.warm()
        gc.freeze()  # the collector would write to the pages that the processes share
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for process in (*self._idle, *(process for process, _ in self._busy.values())):
            process.kill()

    def submit(self, piece: Piece) -> None:
        """Take a piece."""
        process = self._idle.pop() if self._idle else _Process(self._how)
        try:
            process.give(piece)
        except OSError:  # it was killed while it had nothing to do
            process.kill()
            process = _Process(self._how)
            process.give(piece)
        self._busy[process.pipe] = process, piece

    def completed(self) -> list[tuple[Piece, Entries | None]]:
        """Wait until a piece is through."""
        return [self._result(*self._busy.pop(ready)) for ready in connection.wait(self._busy)]  # type: ignore[call-overload]

    def _result(self, process: _Process, piece: Piece) -> tuple[Piece, Entries | None]:
        try:
            result = process.pipe.recv()
        except (EOFError, OSError):
            process.kill()
            return piece, None
        if process.stories < STORIES_PER_PROCESS:
            self._idle.append(process)
        else:
            process.kill()
        if isinstance(result, Exception):
            raise Stopped(f"a process cannot go on: {type(result).__name__}") from result
        return piece, result


class _Process:
    """A process with its pipe."""

    def __init__(self, how: How) -> None:
        self.stories = 0
        self.pipe, theirs = pool.CONTEXT.Pipe()
        self._process = pool.CONTEXT.Process(target=_serve, args=(how, theirs), daemon=True)  # type: ignore[attr-defined]
        with pool.signals_held():  # which it inherits: an interrupt from the keyboard is this process's to deal with
            self._process.start()
        theirs.close()

    def give(self, piece: Piece) -> None:
        self.stories += len(piece.records)
        self.pipe.send(piece)

    def kill(self) -> None:
        self._process.kill()
        self._process.join()
        self.pipe.close()


def _serve(how: How, pipe: Connection) -> None:
    pool.end_with_parent()
    with suppress(EOFError, OSError):  # the other side has gone
        while True:
            piece: Piece = pipe.recv()
            try:
                pipe.send(check_records(piece.records, how))
            except Exception as error:
                pipe.send(error)
