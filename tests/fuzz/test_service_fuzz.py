"""The running service keeps its own contract, whatever it is sent: `make fuzz`, which CI runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from running import Server

CONFIG = Path(__file__).with_name("schemathesis.toml")


@pytest.mark.slow
def test_every_operation_answers_as_the_contract_says(server: Server) -> None:
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(CONFIG)]
    command += ["run", f"http://{server.address}/openapi.json", "--checks", "all", "--no-color"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    print(ended.stdout)
    assert ended.returncode == 0, ended.stdout
    selected, tested = (re.search(rf"{word}: (\d+)", ended.stdout)[1] for word in ("Selected", "Tested"))
    assert selected.startswith(tested)
