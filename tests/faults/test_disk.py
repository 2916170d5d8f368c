"""A disk that is full or cannot be written: requests are answered, though not all is counted and logged.

The disks are made in a mount namespace of the service's own, so nothing of the machine is filled.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest
from load import PATIENCE, Load, ask, until
from running import ROOT, Server, serving

UNSHARE = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
SHM = "mount -t tmpfs -o size=2m tmpfs /dev/shm"
FILL = "dd if=/dev/zero of=/dev/shm/other bs=4k status=none 2>/dev/null"
READ_ONLY = "mount --bind / / && mount -o remount,bind,ro / && cd ."
NO_SHM = "mount -t tmpfs -o ro tmpfs /dev/shm"


def can_mount() -> bool:
    """Tell whether this machine lets a process have mounts of its own."""
    with suppress(FileNotFoundError):
        return subprocess.run([*UNSHARE, "sh", "-c", SHM], capture_output=True, check=False).returncode == 0
    return False


needs_mounts = pytest.mark.skipif(not can_mount(), reason="processes may not have mounts of their own here")


def mounted(script: str) -> list[str]:
    """Return the command that has the rest of its line run with other disks."""
    return [*UNSHARE, "sh", "-c", f'{script}; exec "$@"', "sh"]


def metrics(server: Server) -> str:
    """Return what is told to Prometheus."""
    with urllib.request.urlopen(f"http://{server.address}/metrics", timeout=PATIENCE) as answer:
        return answer.read().decode()


@needs_mounts
def test_a_start_on_a_full_disk(tmp_path: Path) -> None:
    with serving(tmp_path / "log", mounted(f"{SHM}; {FILL}")) as server:
        with Load(server) as load:
            load.go_on()
        assert not load.broken
        assert metrics(server) is not None
    assert "/metrics lacks it" in (tmp_path / "log").read_text()


@needs_mounts
def test_a_disk_that_fills_up(tmp_path: Path) -> None:
    with serving(tmp_path / "log", mounted(SHM)) as server:
        ask(server, 40)
        workers = server.workers()
        room = Path("/proc", str(server.process.pid), "root") / "dev/shm/other"  # in the file system of the process
        with suppress(OSError), room.open("wb", buffering=0) as other:
            while True:
                other.write(bytes(4096))
        with Load(server) as load:
            load.go_on()
        assert not load.broken
        assert server.workers() == workers
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
        until("two new workers", lambda: len(now := server.workers()) == 2 and not now & workers)
        new = server.workers()
        with Load(server) as load:
            load.go_on()
        assert not load.broken
        assert server.workers() == new
        assert "crossfoot_quantities_total" in metrics(server)
        room.unlink()


@needs_mounts
def test_a_read_only_file_system(tmp_path: Path) -> None:
    with serving(tmp_path / "log", mounted(f"{READ_ONLY}; {SHM}")) as server:
        with Load(server) as load:
            load.go_on()
        assert not load.broken
        assert "crossfoot_quantities_total" in metrics(server)


@needs_mounts
def test_no_start_without_any_directory_to_write_to() -> None:
    command = [*mounted(f"{READ_ONLY}; {NO_SHM}"), sys.executable, "-m", "service", "serve", "--port", "1"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ended.returncode != 0
    assert "No directory for temporary files can be written" in ended.stderr


def test_a_log_that_cannot_be_written() -> None:
    with serving(Path("/dev/full")) as server, Load(server) as load:
        load.go_on()
    assert not load.broken
