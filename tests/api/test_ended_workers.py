"""What ended workers counted is moved into common files, whatever happens meanwhile."""

from __future__ import annotations

import fcntl
from pathlib import Path

import pytest
from prometheus_client.mmap_dict import MmapedDict, mmap_key

from service.api import endedworkers

MASTER, LIVE, ENDED, OTHER = 1, 20, 30, 40


def key(reason: str) -> str:
    return mmap_key("crossfoot_rejected", "crossfoot_rejected_total", ["reason"], [reason], "Rejected.")


def counted(path: Path, counts: dict[str, float]) -> None:
    file = MmapedDict(str(path))
    for reason, count in counts.items():
        file.write_value(key(reason), count, 0.0)
    file.close()


def counts_of(path: Path) -> dict[str, float]:
    return {entry: value for entry, value, _, _ in MmapedDict.read_all_values_from_file(path)}


@pytest.fixture
def directory(tmp_path) -> Path:
    counted(tmp_path / f"counter_{MASTER}.db", {"a": 0})
    counted(tmp_path / f"counter_{LIVE}.db", {"a": 1, "b": 2})
    counted(tmp_path / f"counter_{ENDED}.db", {"a": 4, "c": 8})
    counted(tmp_path / f"histogram_{ENDED}.db", {"a": 5})
    counted(tmp_path / f"gauge_livemax_{ENDED}.db", {"a": 6})
    counted(tmp_path / f"gauge_livemax_{LIVE}.db", {"a": 7})
    return tmp_path


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.glob("*.db"))


AFTER = ["counter_1.db", "counter_20.db", "counter_ended.db", "gauge_livemax_20.db", "histogram_ended.db"]


def test_counts_are_moved_and_gauges_dropped(directory) -> None:
    endedworkers.fold(directory, ENDED, {MASTER, LIVE})
    assert names(directory) == AFTER
    assert counts_of(directory / "counter_ended.db") == {key("a"): 4, key("c"): 8}
    assert counts_of(directory / "histogram_ended.db") == {key("a"): 5}
    assert counts_of(directory / "counter_20.db") == {key("a"): 1, key("b"): 2}


def test_the_next_one_is_added(directory) -> None:
    endedworkers.fold(directory, ENDED, {MASTER, LIVE})
    counted(directory / f"counter_{OTHER}.db", {"a": 16, "d": 32})
    endedworkers.fold(directory, OTHER, {MASTER, LIVE})
    assert names(directory) == AFTER
    assert counts_of(directory / "counter_ended.db") == {key("a"): 20, key("c"): 8, key("d"): 32}


def test_a_hundred_workers_take_no_more_room_than_one(directory) -> None:
    sizes = []
    for pid in range(100, 200):
        counted(directory / f"counter_{pid}.db", {f"reason-{n}": 1 for n in range(500)})
        endedworkers.fold(directory, pid, {MASTER, LIVE})
        sizes.append((directory / "counter_ended.db").stat().st_size)
    assert sizes[1:] == sizes[1:2] * 99
    assert counts_of(directory / "counter_ended.db")[key("reason-499")] == 100


def test_while_they_are_read_they_stay_for_the_next_time(directory) -> None:
    before = names(directory)
    with endedworkers.unmoved(directory):
        endedworkers.fold(directory, ENDED, {MASTER, LIVE})
        assert names(directory) == [name for name in before if name != f"gauge_livemax_{ENDED}.db"]
    endedworkers.fold(directory, OTHER, {MASTER, LIVE})
    assert names(directory) == AFTER


def test_two_may_read_at_once(directory) -> None:
    with (directory / "lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        with endedworkers.unmoved(directory):
            assert names(directory)


def test_a_worker_killed_as_it_made_its_file_has_counted_nothing(directory) -> None:
    (directory / f"counter_{OTHER}.db").touch()
    endedworkers.fold(directory, ENDED, {MASTER, LIVE})
    assert names(directory) == AFTER


def test_on_a_full_disk_nothing_is_lost(directory, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        endedworkers.fold(directory, ENDED, {MASTER, LIVE})
    assert counts_of(directory / f"counter_{ENDED}.db") == {key("a"): 4, key("c"): 8}
    monkeypatch.undo()
    endedworkers.fold(directory, OTHER, {MASTER, LIVE})
    assert names(directory) == AFTER
