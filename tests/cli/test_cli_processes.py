"""Many files: several processes, a bar on the terminal, and an end at any time."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from command import STORY, check, read_all, slow_down, started
from running import ROOT

import service
from service.cli import pool

BAD = "crossfoot: story005.txt: is not UTF-8: byte 0, counted from 0, cannot be read"


@pytest.fixture
def some_stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make stories, one of them not UTF-8, and the folder of them the working directory."""
    monkeypatch.chdir(tmp_path)
    make(20)


@pytest.fixture
def many_stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do so with 200 stories."""
    monkeypatch.chdir(tmp_path)
    make(200)


def make(stories: int) -> None:
    """Write so many stories."""
    for number in range(1, stories + 1):
        Path(f"story{number:03}.txt").write_text(STORY)
    Path("story005.txt").write_bytes(b"\xff")


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have each story take a while, so that there is time to break off."""
    slow_down(monkeypatch, 0.05)


@contextmanager
def pipe() -> Iterator[tuple[int, int]]:
    """Open a pipe, and close what of it is then still open."""
    ends = os.pipe()
    try:
        yield ends
    finally:
        for end in ends:
            with suppress(OSError):
                os.close(end)


@pytest.mark.usefixtures("model", "some_stories")
@pytest.mark.parametrize("form", [[], ["--sarif"], ["--json"], ["--color", "always"]])
def test_the_output_is_the_same_whatever_the_processes(form: list[str]) -> None:
    alone, together = (check(".", *form, "--jobs", jobs) for jobs in ("1", "3"))
    assert (alone.exit_code, alone.stderr) == (together.exit_code, together.stderr)
    if form == ["--json"]:
        assert list(map(untimed, together.stdout.splitlines())) == list(map(untimed, alone.stdout.splitlines()))
    else:
        assert together.stdout == alone.stdout
    assert alone.stderr == f"{BAD}\n"


def untimed(line: str) -> dict[str, object]:
    """Return the answer in a line, without the time that it took."""
    answer = json.loads(line)
    answer.get("stats", {}).pop("milliseconds", None)
    return answer


@pytest.mark.usefixtures("model", "many_stories")
def test_a_terminal_shows_how_far_the_files_are() -> None:
    terminal, inside = pty.openpty()
    with started(".", "--jobs", "2", "--fail-on", "never", out=inside, err=inside) as child:
        os.close(inside)
        shown = read_all(terminal)
        assert child.exit_code() == 2
    os.close(terminal)
    assert " 0/200" in shown
    assert "200/200" in shown
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)
    lines = [line.split("\r")[-1] for line in text.split("\r\n")]
    assert lines.count(BAD) == 1
    assert sum(bool(re.match(r"story\d+\.txt:1:18: error\[", line)) for line in lines) == 199
    assert (
        lines[-2]
        == "199 discrepancies found in 199 of 199 files (199 errors); 398 quantities read. 1 file was not checked."
    )
    assert lines[-1] == ""
    assert "\x1b[1;4;31m5,000 trees" in shown


@pytest.mark.usefixtures("model", "some_stories")
@pytest.mark.parametrize("arguments", [["--no-progress"], ["--quiet"]])
def test_the_bar_is_left_out_where_it_is_not_wanted(arguments: list[str]) -> None:
    terminal, inside = pty.openpty()
    with pipe() as (_, out), started(".", "--sarif", *arguments, out=out, err=inside) as child:
        os.close(inside)
        assert child.processes() is not None
        child.send(signal.SIGKILL)
        assert "Checking" not in read_all(terminal)
    os.close(terminal)


@pytest.mark.usefixtures("model", "many_stories", "slow")
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_ends_all_and_what_was_found_is_told(jobs: str, number: signal.Signals, code: int) -> None:
    if (jobs, code) == ("1", 143):
        code = -signal.SIGTERM  # one process alone just ends
    with pipe() as (reader, out), pipe() as (errors, err), started(".", "--jobs", jobs, out=out, err=err) as child:
        os.close(out)
        os.close(err)
        with os.fdopen(reader, closefd=False) as output:
            first = output.readline()
            workers = child.processes()
            child.send(number)
            rest = output.read()
        assert child.exit_code() == code
        complaint = os.read(errors, 65536).decode()
    assert first.startswith("story001.txt:1:18: error[")
    assert len(workers) == (2 if jobs == "2" else 0)
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)
    assert "Traceback" not in complaint
    if number is signal.SIGINT:
        told = re.fullmatch(r"crossfoot: interrupted after (\d+) of 200 files\n", complaint)
        assert told
        assert int(told[1]) < 100
        assert re.search(r"\n\d+ discrepanc(y|ies) found in .*\.\n$", rest)


@pytest.mark.usefixtures("model", "many_stories", "slow")
def test_sarif_is_whole_when_interrupted() -> None:
    with (
        pipe() as (reader, out),
        pipe() as (errors, err),
        started(".", "--sarif", "--jobs", "2", out=out, err=err) as child,
    ):
        os.close(out)
        while len(child.processes()) < 2:
            time.sleep(0.01)
        time.sleep(0.3)
        child.send(signal.SIGINT)
        with os.fdopen(reader, closefd=False) as output:
            [run] = json.load(output)["runs"]
        assert child.exit_code() == 130
        assert "interrupted" in os.read(errors, 65536).decode()
    assert run["invocations"][0]["executionSuccessful"] is False


@pytest.mark.usefixtures("model", "many_stories", "slow")
def test_a_process_that_is_killed_is_told_and_nothing_hangs() -> None:
    with pipe() as (reader, out), pipe() as (errors, err), started(".", "--jobs", "2", out=out, err=err) as child:
        os.close(out)
        with os.fdopen(reader, closefd=False) as output:
            output.readline()
            os.kill(child.processes()[0], signal.SIGKILL)
            output.read()
        assert child.exit_code() == 2
        assert "a process was killed from outside" in os.read(errors, 65536).decode()


@pytest.mark.usefixtures("model", "many_stories", "slow")
def test_the_processes_end_where_the_first_is_killed() -> None:
    with pipe() as (reader, out), started(".", "--jobs", "2", out=out, err=2) as child:
        os.close(out)
        with os.fdopen(reader, closefd=False) as output:
            output.readline()
            child.send(signal.SIGKILL)
            output.read()  # to its end, which comes when no process holds the pipe any more


@pytest.mark.usefixtures("model", "many_stories", "slow")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_pipe_that_is_closed_ends_it_quietly(jobs: str) -> None:
    with pipe() as (reader, out), pipe() as (errors, err), started(".", "--jobs", jobs, out=out, err=err) as child:
        os.close(out)
        os.close(err)
        os.read(reader, 1)
        os.close(reader)
        assert child.exit_code() == 1
        assert os.read(errors, 65536) == b""


def test_python_runs_the_package_as_the_command() -> None:
    command = [sys.executable, "-m", "service", "--version"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == f"crossfoot, version {service.__version__}\n"


@pytest.mark.parametrize(("files", "processes"), [(0, 1), (1, 1), (19, 1), (20, 2), (10_000, 4)])
def test_few_files_are_one_process_and_many_as_many_as_there_are_cores(
    monkeypatch: pytest.MonkeyPatch, files: int, processes: int
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2, 3})
    assert pool.processes_for(files) == processes
