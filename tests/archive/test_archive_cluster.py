"""A real Dask scheduler with a real worker, on loopback: it finds what processes here find, and outlives a dead worker."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from made import HOW, record, text
from running import ROOT

pytest.importorskip("distributed")

from service.archive import flow
from service.archive.cluster import Cluster
from service.archive.flow import Stopped
from service.archive.records import Shard
from service.archive.work import check_records

pytestmark = pytest.mark.slow

SECONDS = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def dask(*arguments: str, log: Path) -> subprocess.Popen[bytes]:
    """Start a part of a cluster, which has the project as its working directory."""
    environment = os.environ | {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    with log.open("wb") as out:
        command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]]
        return subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out, env=environment)


def end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a scheduler and a worker of one thread under a nanny, which restarts it."""
    folder = tmp_path_factory.mktemp("dask")
    address = f"tcp://127.0.0.1:{(port := free_port())}"
    running = [
        dask("dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard", log=folder / "scheduler")
    ]
    try:
        wait_for_port(port, running[0])
        worker = ("--nthreads", "1", "--no-dashboard", "--local-directory", str(folder), "--host", "127.0.0.1")
        running.append(dask("dask_worker", address, *worker, log=folder / "worker"))
        yield address
    finally:
        for process in reversed(running):
            end(process)


def wait_for_port(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("no scheduler")


def shards(number: int, of: int) -> list[Shard]:
    return [
        Shard(shard, tuple(record(row, text(row)) for row in range(shard * of + 1, shard * of + of + 1)))
        for shard in range(number)
    ]


@pytest.mark.usefixtures("model")
def test_a_cluster_finds_what_one_process_finds(scheduler: str) -> None:
    given = shards(4, 5)
    with Cluster(HOW, scheduler) as cluster:
        through = dict(flow.run(cluster, iter(given)))
    assert {shard.number: entries for shard, entries in through.items()} == {
        shard.number: check_records(shard.records, HOW) for shard in given
    }


def test_a_worker_that_is_killed_is_replaced_and_nothing_is_lost(scheduler: str) -> None:
    with Cluster(HOW, scheduler) as cluster:
        results = flow.run(cluster, iter(shards(12, 10)))
        through = dict([next(results)])
        for pid in cluster._client.run(os.getpid).values():
            os.kill(pid, signal.SIGKILL)
        through |= dict(results)
    assert sorted(entry.row or 0 for entries in through.values() for entry in entries) == list(range(1, 121))
    assert not [entry for entries in through.values() for entry in entries if entry.reason]


def test_a_worker_of_another_version_is_told(scheduler: str) -> None:
    with Cluster(replace(HOW, version="0.0.1"), scheduler) as cluster, pytest.raises(Stopped, match=r"and not 0\.0\.1"):
        dict(flow.run(cluster, iter(shards(1, 1))))


def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.archive.cluster.CONNECT_SECONDS", 1)
    address = f"tcp://127.0.0.1:{free_port()}"
    with pytest.raises(Stopped, match=f"no scheduler answers at {address}"):
        Cluster(HOW, address)


def test_the_command_uses_a_cluster(scheduler: str, tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"s{row}", "text": text(row)}) for row in range(1, 31)]
    (tmp_path / "wire.jsonl").write_text("\n".join(lines))
    command = [sys.executable, "-m", "service", "archive", str(tmp_path / "wire.jsonl"), "--shard", "10"]
    out = ["--out", str(tmp_path / "f.parquet"), "--scheduler", scheduler]
    done = subprocess.run([*command, *out], cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("30 stories checked, 10 findings; 0 records were set aside.\n")
