"""The service as `make run` starts it, on a free port of this machine, for as long as a measurement lasts."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
PATIENCE = 120  # seconds until it must be ready


@dataclass(frozen=True, slots=True)
class Served:
    """A running service."""

    pid: int  # of the process that the workers are forked from
    port: int
    seconds_to_ready: float

    @property
    def workers(self) -> list[int]:
        """The processes that answer."""
        return [int(pid) for pid in Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()]


@contextmanager
def served(workers: int, gunicorn: str = "") -> Iterator[Served]:
    """Start the service, with further arguments of gunicorn's command line, and end it afterwards."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "service", "serve", "--host", HOST, "--port", str(port), "--workers", str(workers)]
    environment = os.environ | {"GUNICORN_CMD_ARGS": gunicorn, "LOG_LEVEL": "warning"}
    with tempfile.TemporaryFile() as log:  # a line a request: written as in service, to a file that nobody reads
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        try:
            wait_until_ready(f"http://{HOST}:{port}/readyz", process)
            service = Served(process.pid, port, time.monotonic() - start)
            while len(service.workers) < workers:  # the first is ready before the others are there
                time.sleep(0.02)
            yield service
        finally:
            process.terminate()
            process.wait(timeout=30)


def wait_until_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    """Return when the service answers that it is ready. Raises RuntimeError where it ends, or never is."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError("the service ended before it was ready")
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.02)
    raise RuntimeError(f"the service was not ready within {PATIENCE} seconds")
