"""Keep what an ended worker counted, and nothing else of it.

Each worker counts in files of its own, which whoever is asked for /metrics adds up. An ended worker's totals are moved
into one file for all that have ended: its gauges vanish, its counts stay, and the directory does not grow. A lock keeps
a scrape from seeing a total in both files or in neither.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from prometheus_client.mmap_dict import MmapedDict
from prometheus_client.multiprocess import mark_process_dead

_TYPES = ("counter", "histogram")  # what adds up; the gauges are all of live workers
_ENDED = "ended"  # in place of a process id
_SCRAPE_SECONDS = 0.01  # a reader is done after a few milliseconds
_HEADER, _PER_KEY = 8, 32  # bytes of the file and of each entry beside its key, at most


def fold(directory: Path, ended: int, alive: Collection[int]) -> None:
    """Drop the gauges of the worker that ended, and move the counts of all that are not alive into the common files.

    If somebody goes on reading the counts they are left for the next time: the caller is gunicorn's arbiter, which
    must not wait for anyone.
    """
    mark_process_dead(ended, str(directory))  # type: ignore[no-untyped-call]
    with _locked(directory, fcntl.LOCK_EX | fcntl.LOCK_NB, tries=10) as free:
        for kind in _TYPES if free else ():
            common = directory / f"{kind}_{_ENDED}.db"
            left = [path for path in directory.glob(f"{kind}_*.db") if _is_left(path, alive)]
            if left:
                _write(common, _totals([*left, *([common] if common.exists() else [])]))
            for path in left:
                path.unlink()


@contextmanager
def unmoved(directory: Path) -> Iterator[None]:
    """Keep the counts where they are while they are read."""
    with _locked(directory, fcntl.LOCK_SH):
        yield


@contextmanager
def _locked(directory: Path, how: int, tries: int = 1) -> Iterator[bool]:
    """Hold the lock of the directory, and tell whether it was to be had."""
    with (directory / "lock").open("ab") as lock:
        yield any(_taken(lock, how) for _ in range(tries))


def _taken(lock: IO[bytes], how: int) -> bool:
    try:
        fcntl.flock(lock, how)
    except BlockingIOError:
        time.sleep(_SCRAPE_SECONDS)
        return False
    return True


def _is_left(path: Path, alive: Collection[int]) -> bool:
    process = path.stem.partition("_")[2]
    return process != _ENDED and int(process) not in alive


def _totals(paths: list[Path]) -> Mapping[str, float]:
    totals: defaultdict[str, float] = defaultdict(float)
    for path in paths:
        if path.stat().st_size:  # a worker that was killed as it made the file left it empty
            for key, value, _, _ in MmapedDict.read_all_values_from_file(path):  # type: ignore[no-untyped-call]
                totals[key] += value
    return totals


def _write(path: Path, totals: Mapping[str, float]) -> None:
    """Put the totals into a file in one step.

    Its bytes are written before they are mapped: on a full disk that is an OSError, and through the map a SIGBUS.
    """
    new = path.with_suffix(".new")
    new.write_bytes(bytes(_HEADER + sum(len(key.encode()) + _PER_KEY for key in totals)))
    entries = MmapedDict(str(new))  # type: ignore[no-untyped-call]
    for key, value in totals.items():
        entries.write_value(key, value, 0.0)  # type: ignore[no-untyped-call]
    entries.close()  # type: ignore[no-untyped-call]
    os.replace(new, path)
