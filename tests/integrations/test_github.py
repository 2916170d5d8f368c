"""The recipe for copy that is kept in git: what its files say, and what the action's steps do with real findings."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = ROOT / "integrations/github"
STORY = "Council to plant 5,000 trees\n\nThe council will plant 500 trees along the ring road this winter, it said.\n"
FINGERPRINT = "8ceddb4138b30844"


def parsed(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def test_each_input_of_the_action_reaches_a_step() -> None:
    action = parsed(ACTION / "action.yml")
    used = str(action["runs"]["steps"])
    assert set(action["inputs"]) == {"paths", "fail-on", "ignore-file", "upload"}
    assert all(f"inputs.{name}" in used for name in action["inputs"])
    assert all("${{" not in step.get("run", "") for step in action["runs"]["steps"]), "an input would be run as code"


def test_the_hook_runs_a_command_that_there_is() -> None:
    [hook] = parsed(ROOT / ".pre-commit-hooks.yaml")
    command, *arguments = hook["entry"].split()
    assert command in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    done = subprocess.run(
        [sys.executable, "-m", "service", *arguments, "--help"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a folder of copy as a job has checked it out, and a place for the job's own files with Crossfoot in it."""
    bin = tmp_path / "runner" / "crossfoot" / "bin"
    bin.mkdir(parents=True)
    (bin / "python").symlink_to(sys.executable)
    (bin / "crossfoot").write_text(f'#!/bin/sh\nexec {sys.executable} -m service "$@"\n')
    (bin / "crossfoot").chmod(0o755)
    copy = tmp_path / "copy, and 100%: drafts"
    copy.mkdir()
    (copy / "trees.txt").write_text(STORY)
    (copy / "in order.txt").write_text(STORY.replace("5,000", "500"))
    return tmp_path


def run(repository: Path, **inputs: str) -> tuple[list[str], str]:
    """Run the step that checks; return what it annotates and the exit code that it hands on."""
    output = repository / "output"
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "PYTHONOPTIMIZE": "1",  # starts sooner
        "RUNNER_TEMP": str(repository / "runner"),
        "GITHUB_ACTION_PATH": str(ACTION),
        "GITHUB_OUTPUT": str(output),
        "PATHS": "copy, and 100%: drafts",
        "FAIL_ON": "error",
        "IGNORE_FILE": "",
        **inputs,
    }
    done = subprocess.run(
        [ACTION / "check.sh"], cwd=repository, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    said = dict(line.split("=", 1) for line in output.read_text().splitlines())
    assert Path(said["sarif"]).parent == repository / "runner"
    return done.stdout.splitlines(), said["code"]


def test_a_finding_annotates_its_line_and_fails_the_job(repository: Path) -> None:
    [line], code = run(repository)
    place, message = line.removeprefix("::error ").split("::", 1)
    assert dict(each.split("=", 1) for each in place.split(",")) == {
        "file": "copy%2C and 100%25%3A drafts/trees.txt",
        "line": "1",
        "endLine": "1",
        "col": "18",
        "endColumn": "29",
        "title": f"Crossfoot%3A magnitude%2C {FINGERPRINT}",
    }
    assert "“5,000 trees” in the headline" in message
    assert code == "1"


def test_a_finding_that_was_dismissed_is_not_told(repository: Path) -> None:
    (repository / "dismissed").write_text(f"{FINGERPRINT}  # the mayor's other plan\n")
    assert run(repository, IGNORE_FILE="dismissed") == ([], "0")


@pytest.mark.parametrize(
    ("inputs", "annotations"),
    [
        pytest.param({"PATHS": "\nmissing.txt\n"}, 1, id="a file that is not there"),
        pytest.param({"PATHS": "\n"}, 0, id="no path"),
        pytest.param({"FAIL_ON": "typo"}, 0, id="a severity that is not known"),
    ],
)
def test_what_cannot_be_checked_fails_the_job(repository: Path, inputs: dict[str, str], annotations: int) -> None:
    lines, code = run(repository, **inputs)
    assert (len(lines), code) == (annotations, "2")
