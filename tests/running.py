"""The service as `make run` starts it, for the tests that need the real thing."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
READY_SECONDS = 60


@dataclass(frozen=True)
class Server:
    """A running service: its host and port, and the file that its log goes to."""

    address: str
    log: Path


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start gunicorn with the project's settings and two workers on a free port."""
    with started(tmp_path_factory.mktemp("gunicorn") / "log") as running:
        yield running


@contextmanager
def started(log: Path, workers: int = 2, **environment: str) -> Iterator[Server]:
    """Start the service on a free port, with these variables in its environment, and end it afterwards."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "service", "serve", "--host", "127.0.0.1", "--port", str(port)]
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*command, "--workers", str(workers)], cwd=ROOT, stdout=out, stderr=out, env=os.environ | environment
        )
        try:
            wait_until_ready(f"http://127.0.0.1:{port}/readyz", process)
            yield Server(f"127.0.0.1:{port}", log)
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
