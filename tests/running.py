"""The service as `make run` starts it, for the tests that need the real thing."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
READY_SECONDS = 60
WORKERS = 2


@dataclass(frozen=True)
class Server:
    """A running service: its host and port, the file that its log goes to, and its first process."""

    address: str
    log: Path
    process: subprocess.Popen[bytes]

    def workers(self) -> set[int]:
        """Return the process ids of the workers."""
        pid = self.process.pid
        return set(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start gunicorn with the project's settings and two workers on a free port."""
    with serving(tmp_path_factory.mktemp("gunicorn") / "log") as started:
        yield started


@contextmanager
def serving(log: Path, before: Sequence[str] = (), workers: int = WORKERS, **environment: str) -> Iterator[Server]:
    """Start the service on a free port, with these variables in its environment, and end it afterwards.

    `before` is a command that runs the rest of its line.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [*before, sys.executable, "-m", "service", "serve"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--workers", str(workers)]
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out, env=os.environ | environment)
        try:
            wait_until_ready(f"http://127.0.0.1:{port}/readyz", process)
            started = Server(f"127.0.0.1:{port}", log, process)
            while len(started.workers()) < workers:  # the first is ready before the others are there
                time.sleep(0.05)
            yield started
        finally:
            process.terminate()
            process.wait(timeout=30)


def wait_until_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    """Return when the service answers that it is ready."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, "gunicorn ended before it was ready"
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"not ready within {READY_SECONDS} seconds")
