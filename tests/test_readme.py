"""The README's curl examples, run against the service as `make run` starts it, answer what the README shows."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.compile(r"```console\n\$ (curl .*?)\n```(?:\n\n```json\n(.*?)\n```)?", re.DOTALL)
READY_SECONDS = 60


def examples() -> list[tuple[str, str, str]]:
    """Return each example's command, its lines of output, and the JSON shown below it."""
    found = []
    for body, shown in CONSOLE.findall(README):
        command, output = [], []
        for line in body.split("\n"):
            (output if command and is_complete("\n".join(command)) else command).append(line)
        found.append(("\n".join(command), "\n".join(output), shown))
    return found


def is_complete(command: str) -> bool:
    """Tell whether the quotation marks of a command are closed."""
    return command.count("'") % 2 == 0


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Start gunicorn with the project's settings on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    gunicorn = Path(sys.executable).with_name("gunicorn")
    environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port), "WEB_CONCURRENCY": "1"}
    server = subprocess.Popen([gunicorn, "--config", "deploy/gunicorn.conf.py"], cwd=ROOT, env=environment)
    try:
        wait_until_ready(f"http://127.0.0.1:{port}/readyz", server)
        yield f"127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=30)


def wait_until_ready(url: str, server: subprocess.Popen[bytes]) -> None:
    """Return when the service answers that it is ready."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        assert server.poll() is None, "gunicorn ended before it was ready"
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"not ready within {READY_SECONDS} seconds")


def test_readme_has_examples() -> None:
    assert len(examples()) >= 2


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.parametrize(("command", "output", "shown"), examples())
def test_curl_example_answers_as_shown(address: str, command: str, output: str, shown: str) -> None:
    command = command.replace("localhost:8000", address)
    answer = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    if output:
        assert answer.splitlines()[: len(output.splitlines())] == output.splitlines()
    if shown:
        expected, got = json.loads(shown), json.loads(answer)
        assert {key: got[key] for key in expected} == expected
