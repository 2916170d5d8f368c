"""The engine of a cluster: an existing Dask scheduler and its workers; the only file that knows Dask."""

from __future__ import annotations

import uuid
from types import TracebackType
from typing import Self

from distributed import Client, Future, KilledWorker, wait

from service.archive.flow import Entries, Piece, Stopped
from service.archive.work import How, OtherVersion, check_records

CONNECT_SECONDS = 30
LOOK_SECONDS = 10
"""How long until workers that have joined since are given work."""


class Cluster:
    """The workers of a scheduler, as many as there are at the time."""

    def __init__(self, how: How, scheduler: str) -> None:
        self._how = how
        self._run = uuid.uuid4().hex  # no other client's work has its keys
        self._futures: dict[Future, Piece] = {}
        try:
            self._client = Client(scheduler, timeout=CONNECT_SECONDS, name="crossfoot")
        except (OSError, ValueError) as error:
            raise Stopped(f"no scheduler answers at {scheduler}: {type(error).__name__}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._client.cancel(list(self._futures), force=True)
        self._client.close()

    @property
    def capacity(self) -> int:
        """How many pieces keep the workers busy: each has one in hand, and the next one there already."""
        threads: int = sum(self._client.nthreads().values())
        return 2 * max(1, threads)

    def submit(self, piece: Piece) -> None:
        """Take a piece."""
        key = f"crossfoot-{self._run}-{piece.shard}-{piece.first}-{len(piece.records)}-{piece.tries}"
        future = self._client.submit(check_records, piece.records, self._how, key=key, pure=False)
        self._futures[future] = piece

    def completed(self) -> list[tuple[Piece, Entries | None]]:
        """Wait until a piece is through, or for some seconds."""
        try:
            done = wait(list(self._futures), timeout=LOOK_SECONDS, return_when="FIRST_COMPLETED").done
        except TimeoutError:
            return []
        return [(self._futures.pop(future), _result(future)) for future in done]


def _result(future: Future) -> Entries | None:
    if future.status == "finished":
        entries: Entries = future.result()
        return entries
    if future.status != "error":
        raise Stopped(f"the scheduler has lost its work: it is {future.status}")
    error = future.exception()
    if isinstance(error, KilledWorker):
        return None
    said = f": {error}" if isinstance(error, OtherVersion | ImportError) else ""  # others might quote what was sent
    raise Stopped(f"a worker of the cluster cannot go on: {type(error).__name__}{said}")
