"""Keep an engine busy: a bounded number of pieces in flight, and whoever kills a worker narrowed down.

A worker may die for reasons that are not the story's (someone else's hunger for memory), so what it had in hand is
tried again as it is. Where that kills one again, its records are tried one by one, each twice, and what then still
kills is set aside. All others of the shard are checked.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from service.archive.records import Record, Shard
from service.archive.work import Entry, set_aside

TRIES = 2
KILLED = f"cannot be checked: the process that checks it is killed each time, {TRIES} times alone; for want of memory?"

Entries = tuple[Entry, ...]


class Stopped(Exception):
    """Say why an engine cannot go on."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Records of a shard that a worker is given together."""

    shard: int
    first: int  # the place of its first record in the shard
    records: tuple[Record, ...]
    tries: int = 1  # this one included


class Engine(Protocol):
    """Runs pieces on some processes, here or elsewhere."""

    @property
    def capacity(self) -> int:
        """How many pieces keep it busy."""

    def submit(self, piece: Piece) -> None:
        """Take a piece; there is room for it. Raises Stopped."""

    def completed(self) -> Sequence[tuple[Piece, Entries | None]]:
        """Wait until a piece is through, and return those that are; None where its worker died. Raises Stopped."""


class _Gathering:
    """The entries of a shard, as its pieces come in."""

    def __init__(self, shard: Shard) -> None:
        self.shard = shard
        self._entries: list[Entry | None] = [None] * len(shard.records)

    def put(self, first: int, entries: Entries) -> None:
        self._entries[first : first + len(entries)] = entries

    def whole(self) -> Entries | None:
        """Return all entries, or None while some are missing."""
        there = tuple(entry for entry in self._entries if entry is not None)
        return there if len(there) == len(self._entries) else None


def run(engine: Engine, shards: Iterator[Shard]) -> Iterator[tuple[Shard, Entries]]:
    """Yield each shard with what became of its records, as soon as it is through. Raises Stopped."""
    gatherings: dict[int, _Gathering] = {}
    waiting: deque[Piece] = deque()
    in_flight = 0
    while True:
        while in_flight < engine.capacity:
            if not waiting and (shard := next(shards, None)):
                gatherings[shard.number] = _Gathering(shard)
                waiting.append(Piece(shard.number, 0, shard.records))
            if not waiting:
                break
            engine.submit(waiting.popleft())
            in_flight += 1
        if not in_flight:
            return
        for piece, entries in engine.completed():
            in_flight -= 1
            if entries is None and (again := _again(piece)):
                waiting.extend(again)
                continue
            gathering = gatherings[piece.shard]
            gathering.put(piece.first, entries or (set_aside(piece.records[0], KILLED),))
            if (whole := gathering.whole()) is not None:
                del gatherings[piece.shard]
                yield gathering.shard, whole


def _again(piece: Piece) -> list[Piece]:
    """Return what to try after a worker died of a piece, or nothing more."""
    if piece.tries < TRIES:
        return [replace(piece, tries=piece.tries + 1)]
    if len(piece.records) == 1:
        return []
    return [Piece(piece.shard, piece.first + index, (record,)) for index, record in enumerate(piece.records)]
