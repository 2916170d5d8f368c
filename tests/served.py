"""Run gunicorn with the project's settings around a stub of the engine."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from running import ROOT, wait_until_ready

_TESTS = ROOT / "tests"
_SECONDS = 20


@dataclass(frozen=True)
class Served:
    """A running service: its host and port, the file that its log goes to, and the process that its workers are of."""

    address: str
    log: Path
    master: int

    def ask(self, path: str, data: str | None = None, headers: dict[str, str] | None = None) -> tuple[int, str]:
        """Return the status and the body of an answer."""
        request = urllib.request.Request(
            f"http://{self.address}{path}",
            None if data is None else data.encode(),
            {"Content-Type": "text/plain", **(headers or {})},
        )
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def metric(self, series: str) -> float:
        """Return the value of one series of /metrics, 0 where it is not there."""
        found = re.search(rf"^{re.escape(series)} (\S+)$", self.ask("/metrics")[1], re.MULTILINE)
        return float(found[1]) if found else 0

    def workers(self) -> set[int]:
        """Return the ids of the worker processes that tell their memory."""
        return {int(pid) for pid in re.findall(r'_resident_bytes\{worker="(\d+)"\}', self.ask("/metrics")[1])}

    def files_of_counts(self) -> set[str]:
        """Return the names of the files that the workers count in."""
        maps = Path(f"/proc/{self.master}/maps").read_text()
        directory = Path(re.search(r"\S+/crossfoot-metrics-[^/]+", maps)[0])
        return {path.name for path in directory.iterdir()}


@contextmanager
def stub_service(directory: Path, **environment: str) -> Iterator[Served]:
    """Start two workers on a free port, and stop them in the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = directory / f"log-{port}"
    command = [sys.executable, "-m", "gunicorn", "--config", "python:service.serving", "served_stub:create()"]
    settings = {
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "WEB_CONCURRENCY": "2",
        "PYTHONPATH": os.pathsep.join((str(_TESTS), str(_TESTS / "api"))),
    }
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out, env=os.environ | settings | environment)
        try:
            wait_until_ready(f"http://127.0.0.1:{port}/readyz", process)
            yield Served(f"127.0.0.1:{port}", log, process.pid)
        finally:
            process.terminate()
            process.wait(timeout=30)


def eventually(holds: Callable[[], bool]) -> None:
    """Return when something has come to hold, which it must within some seconds."""
    deadline = time.monotonic() + _SECONDS
    while not holds():
        assert time.monotonic() < deadline, "still not so"
        time.sleep(0.1)
