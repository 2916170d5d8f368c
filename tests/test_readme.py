"""The curl examples of the README and the documentation, run against the service as `make run` starts it, answer as shown."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest
from running import ROOT, Server

PAGES = ("README.md", "docs/formats.md")
CONSOLE = re.compile(r"```console\n\$ (curl .*?)\n```(?:\n\n```json\n(.*?)\n```)?", re.DOTALL)


def examples(page: str) -> list[tuple[str, str, str]]:
    """Return each example's command, its lines of output, and the JSON shown below it."""
    found = []
    for body, shown in CONSOLE.findall((ROOT / page).read_text(encoding="utf-8")):
        command, output = [], []
        for line in body.split("\n"):
            (output if command and is_complete("\n".join(command)) else command).append(line)
        found.append(("\n".join(command), "\n".join(output), shown))
    return found


def is_complete(command: str) -> bool:
    """Tell whether the quotation marks of a command are closed."""
    return command.count("'") % 2 == 0


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_examples(page: str) -> None:
    assert len(examples(page)) >= 2


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.parametrize(("command", "output", "shown"), [example for page in PAGES for example in examples(page)])
def test_curl_example_answers_as_shown(server: Server, command: str, output: str, shown: str) -> None:
    command = command.replace("localhost:8000", server.address)
    answer = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    if output:
        assert answer.splitlines()[: len(output.splitlines())] == output.splitlines()
    if shown:
        expected, got = json.loads(shown), json.loads(answer)
        assert {key: got[key] for key in expected} == expected
