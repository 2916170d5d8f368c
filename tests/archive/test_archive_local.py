"""Real processes: they answer alike however many they are, and outlive the stories that kill one."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Sequence
from typing import Any

import pytest
from made import HOW, record, text

from service import engine
from service.archive import flow, local
from service.archive.flow import KILLED
from service.archive.local import Processes
from service.archive.records import Shard
from service.archive.work import Entry, check_records
from service.model import SourceDocument

pytestmark = pytest.mark.usefixtures("model")

MARKER = "quaggafish"


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the engine die of one story, fail with another, and run out of memory with a third."""
    real = engine.check

    def check(sources: Sequence[SourceDocument], *given: Any) -> Any:
        said = sources[0].text
        if said.startswith("kill"):
            os.kill(os.getpid(), signal.SIGKILL)
        if said.startswith("fail"):
            raise ValueError(said)
        if said.startswith("fill"):
            raise MemoryError
        return real(sources, *given)

    monkeypatch.setattr("service.engine.check", check)


def shards(texts: Sequence[str], most: int) -> list[Shard]:
    records = [record(number, text) for number, text in enumerate(texts, 1)]
    return [Shard(first // most, tuple(records[first : first + most])) for first in range(0, len(records), most)]


def through(texts: Sequence[str], processes: int, most: int = 4) -> list[Entry]:
    with Processes(HOW, processes) as running:
        done = dict(flow.run(running, iter(shards(texts, most))))
    assert not multiprocessing.active_children()
    return [entry for shard in sorted(done, key=lambda shard: shard.number) for entry in done[shard]]


@pytest.mark.parametrize("processes", [1, 3])
def test_the_processes_find_what_one_finds(monkeypatch: pytest.MonkeyPatch, processes: int) -> None:
    monkeypatch.setattr(local, "STORIES_PER_PROCESS", 5)  # each is replaced after two shards
    texts = [text(number) for number in range(1, 31)]
    entries = through(texts, processes)
    assert tuple(entries) == check_records(shards(texts, 30)[0].records, HOW)
    assert sum(len(entry.findings) for entry in entries) == 10


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("processes", [1, 2])
def test_a_story_that_kills_or_fails_is_set_aside_and_no_other(processes: int) -> None:
    texts = [text(number) for number in range(1, 13)]
    bad = {3: f"kill {MARKER}", 7: f"fail {MARKER}", 8: f"fill {MARKER}"}
    for number, its in bad.items():
        texts[number - 1] = its
    entries = through(texts, processes)
    assert [entry.row for entry in entries] == list(range(1, 13))
    reasons = {entry.row: entry.reason for entry in entries if entry.reason}
    assert set(reasons) == set(bad)
    assert reasons[3] == KILLED
    assert str(reasons[7]).startswith("cannot be checked, by a fault of Crossfoot: ValueError in ")
    assert str(reasons[8]).startswith("cannot be checked, by a fault of Crossfoot: MemoryError in ")
    assert MARKER not in "".join(map(str, reasons.values()))


def test_a_process_that_is_killed_while_it_waits_is_replaced() -> None:
    with Processes(HOW, 1) as running:
        for shard in shards([text(number) for number in range(1, 9)], 2):
            [(_, entries)] = flow.run(running, iter([shard]))
            assert [entry.reason for entry in entries] == [None, None]
            [process] = multiprocessing.active_children()
            process.kill()
            process.join()
