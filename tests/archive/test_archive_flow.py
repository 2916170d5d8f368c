"""Shards through an engine: never too many at once, and whoever kills a worker is found, alone."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator

import pytest
from made import record

from service.archive import flow
from service.archive.flow import KILLED, Entries, Piece
from service.archive.records import Shard
from service.archive.work import Entry


class Fake:
    """An engine whose worker dies of the texts that it is told, so many times of each."""

    def __init__(self, capacity: int, deadly: dict[int, int] | None = None, *, last_first: bool = False) -> None:
        self.capacity = capacity
        self.deaths = Counter(deadly or {})
        self.pieces: deque[Piece] = deque()
        self.most = 0
        self.done: list[Piece] = []
        self.last_first = last_first

    def submit(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.most = max(self.most, len(self.pieces))

    def completed(self) -> list[tuple[Piece, Entries | None]]:
        piece = self.pieces.pop() if self.last_first else self.pieces.popleft()
        self.done.append(piece)
        for each in piece.records:
            if self.deaths[each.row or 0] > 0:
                self.deaths[each.row or 0] -= 1
                return [(piece, None)]
        return [(piece, tuple(Entry(each.file, each.row, id="checked") for each in piece.records))]


def shards(number: int, of: int, taken: list[int] | None = None) -> Iterator[Shard]:
    for shard in range(number):
        if taken is not None:
            taken.append(shard)
        yield Shard(shard, tuple(record(shard * of + row, "One.") for row in range(1, of + 1)))


@pytest.mark.parametrize("last_first", [False, True])
@pytest.mark.parametrize("capacity", [1, 3, 20])
def test_every_record_comes_once_and_no_more_are_in_flight_than_keep_it_busy(capacity: int, last_first: bool) -> None:
    engine = Fake(capacity, last_first=last_first)
    through = dict(flow.run(engine, shards(10, 4)))
    assert sorted(shard.number for shard in through) == list(range(10))
    rows = sorted(entry.row or 0 for entries in through.values() for entry in entries)
    assert rows == list(range(1, 41))
    assert engine.most == min(capacity, 10)


def test_the_input_is_read_no_further_than_there_is_room() -> None:
    taken: list[int] = []
    through = flow.run(Fake(2), shards(10, 4, taken))
    next(through)
    assert taken == [0, 1]


DEATHS = [
    ("once, of what is not its own fault", {2: 1}, []),
    ("of one record", {2: 99}, [2]),
    ("of two records of a shard and one of another", {2: 99, 3: 99, 9: 99}, [2, 3, 9]),
    ("three times, and then no more", {2: 3}, []),
]


@pytest.mark.parametrize("capacity", [1, 2])
@pytest.mark.parametrize(("when", "deadly", "expected"), DEATHS)
def test_a_worker_dies(when: str, deadly: dict[int, int], expected: list[int], capacity: int) -> None:
    engine = Fake(capacity, deadly)
    through = dict(flow.run(engine, shards(3, 4)))
    entries = [entry for shard in sorted(through, key=lambda shard: shard.number) for entry in through[shard]]
    assert [entry.row for entry in entries] == list(range(1, 13)), when
    assert [entry.row for entry in entries if entry.reason == KILLED] == expected
    assert all(entry.id == "checked" for entry in entries if entry.row not in expected)
    assert len(engine.done) <= 3 + len({row // 4 for row in deadly}) * (2 + 4 * 2)
