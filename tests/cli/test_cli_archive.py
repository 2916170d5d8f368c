"""`crossfoot archive`: the same output however often it is killed, however many processes there are."""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import pty
import re
import signal
import time
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from command import AGREEING, STORY, read_all, run, slow_down, started
from running import ROOT

from service import engine
from service.cli.archive import archive as command

STORIES = 60
OUTPUTS = ("findings.parquet", "findings.stories.parquet", "findings.rejected.jsonl", "findings.report.html")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def wire() -> None:
    """Write an archive: every third story has a finding, the fifth line is no story."""
    lines = [json.dumps({"id": f"s{row}", "text": AGREEING if row % 3 else STORY}) for row in range(1, STORIES + 1)]
    lines[4] = "{}"
    Path("wire.jsonl").write_text("".join(f"{line}\n" for line in lines))


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have each story take a while, so that there is time to break off."""
    slow_down(monkeypatch, 0.02)


def archive(*arguments: str, out: str = "findings.parquet", **environment: str | None):
    return run("archive", *arguments, "--out", out, **environment)


def outputs() -> dict[str, bytes]:
    return {name: Path(name).read_bytes() for name in OUTPUTS}


def ids(name: str = "findings.stories.parquet") -> list[str]:
    return pq.read_table(name)["id"].to_pylist()


def parts() -> list[str]:
    folder = Path("findings.parquet.parts")
    return sorted(path.name for path in folder.glob("shard-*.parquet")) if folder.exists() else []


def wait_for_parts(number: int) -> None:
    deadline = time.monotonic() + 60
    while len(parts()) < number:
        assert time.monotonic() < deadline, "it does not go on"
        time.sleep(0.005)


def wait_until_gone(processes: Iterable[int]) -> None:
    """Wait until processes have ended, which the system may tell a moment after the one that they are of."""
    deadline = time.monotonic() + 5
    while any(Path(f"/proc/{process}").exists() for process in processes):
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.usefixtures("model", "wire")
def test_an_archive_is_checked_and_told() -> None:
    result = archive("wire.jsonl", "--shard", "10")
    assert result.exit_code == 0
    assert result.stdout == f"59 stories checked, 20 findings; 1 record was set aside.\n{', '.join(OUTPUTS)}\n"
    assert sorted(path.name for path in Path().iterdir()) == sorted([*OUTPUTS, "wire.jsonl"])
    assert ids() == [f"s{row}" for row in range(1, STORIES + 1) if row != 5]
    assert ids("findings.parquet") == [f"s{row}" for row in range(3, STORIES + 1, 3)]
    first = pq.read_table("findings.parquet").to_pylist()[0]
    assert {name: first[name] for name in ("id", "file", "row", "kind", "severity", "fingerprint")} == {
        "id": "s3",
        "file": "wire.jsonl",
        "row": 3,
        "kind": "magnitude",
        "severity": "error",
        "fingerprint": "8ceddb4138b30844",
    }
    for mention in first["mentions"]:
        assert STORY[mention["start"] : mention["end"]] == mention["text"]
    assert [json.loads(line) for line in Path("findings.rejected.jsonl").read_text().splitlines()] == [
        {"file": "wire.jsonl", "row": 5, "reason": "has no text: the field text is missing or null"}
    ]


@pytest.mark.usefixtures("model", "wire")
def test_the_output_is_the_same_whatever_the_processes() -> None:
    archive("wire.jsonl", "--shard", "7", "--jobs", "1")
    alone = outputs()
    for name in OUTPUTS:
        Path(name).unlink()
    archive("wire.jsonl", "--shard", "7", "--jobs", "3")
    assert outputs() == alone


@pytest.mark.usefixtures("model", "wire", "slow")
def test_killed_twice_it_goes_on_and_nothing_is_lost_or_checked_again() -> None:
    archive("wire.jsonl", "--shard", "5", "--jobs", "2")
    unharmed = outputs()
    for name in OUTPUTS:
        Path(name).unlink()
    before: dict[str, int] = {}
    for shards in (3, 7):
        with started(
            "wire.jsonl", "--out", "findings.parquet", "--shard", "5", out=1, err=2, command="archive"
        ) as child:
            wait_for_parts(shards)
            child.send(signal.SIGKILL)
            assert child.exit_code() == -signal.SIGKILL
        folder = Path("findings.parquet.parts")
        kept = {name: (folder / name).stat().st_mtime_ns for name in parts()}
        assert shards <= len(kept) < 12
        assert before.items() <= kept.items()  # a shard that is through is not written again
        before = kept
        assert not Path("findings.parquet").exists()
    assert archive("wire.jsonl", "--shard", "5", "--jobs", "2").exit_code == 0
    assert outputs() == unharmed
    assert not Path("findings.parquet.parts").exists()


@pytest.mark.usefixtures("model", "wire", "slow")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_ends_all_processes_and_can_be_gone_on_from(number: signal.Signals, code: int) -> None:
    reader, err = os.pipe()
    with started(
        "wire.jsonl", "--out", "findings.parquet", "--shard", "5", "--jobs", "2", out=1, err=err, command="archive"
    ) as child:
        os.close(err)
        wait_for_parts(2)
        workers = child.processes()
        child.send(number)
        assert child.exit_code() == code
    complaint = os.read(reader, 65536).decode()
    os.close(reader)
    assert len(workers) == 2
    wait_until_gone(workers)
    assert "Traceback" not in complaint
    if number is signal.SIGINT:
        assert "the same command goes on from there" in complaint
    assert archive("wire.jsonl", "--shard", "5").exit_code == 0
    assert len(ids()) == STORIES - 1


@pytest.mark.usefixtures("model", "wire")
def test_a_log_is_told_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.cli.archiving.LOG_SECONDS", 0)
    told = archive("wire.jsonl", "--shard", "30", "--jobs", "1").stderr.splitlines()  # one shard after the other
    assert [re.sub(r"\d+ a second", "N a second", line) for line in told] == [
        "crossfoot: 30 records, 49% of the input; N a second",
        "crossfoot: 60 records, 100% of the input; N a second",
    ]
    assert archive("wire.jsonl", "--quiet", out="quiet.parquet").output == ""


@pytest.mark.usefixtures("model", "wire")
def test_a_terminal_is_shown_how_far_it_is() -> None:
    terminal, inside = pty.openpty()
    with started(
        "wire.jsonl", "--out", "findings.parquet", "--shard", "10", out=inside, err=inside, command="archive"
    ) as child:
        os.close(inside)
        shown = read_all(terminal)
        assert child.exit_code() == 0
    os.close(terminal)
    assert "100% 60 records" in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)


@pytest.mark.usefixtures("model", "wire")
def test_a_run_that_is_complete_is_not_done_again() -> None:
    archive("wire.jsonl")
    before = outputs()
    again = archive("wire.jsonl")
    assert (again.exit_code, again.stdout) == (0, "findings.parquet is complete already.\n")
    assert outputs() == before


@pytest.mark.usefixtures("model", "wire")
def test_what_is_of_another_run_is_not_written_over() -> None:
    archive("wire.jsonl")
    for other in (["--min-confidence", "0.5"], ["--checks", "total"], ["--shard", "3"]):
        result = archive("wire.jsonl", *other)
        assert result.exit_code == 2
        assert "findings.parquet exists and is of another run" in result.stderr


@pytest.mark.usefixtures("model", "wire")
def test_an_input_that_changes_meanwhile_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    real = engine.warm

    def warm() -> None:
        real()
        os.utime("wire.jsonl", (1, 1))

    monkeypatch.setattr("service.engine.warm", warm)
    result = archive("wire.jsonl")
    assert result.exit_code == 2
    assert "the input has changed while it was checked" in result.stderr
    assert not Path("findings.parquet").exists()


@pytest.mark.usefixtures("model")
def test_every_kind_of_input_is_read() -> None:
    Path("in/deep").mkdir(parents=True)
    line = json.dumps({"uid": "zipped", "copy": STORY}) + "\n"
    Path("in/a.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    pq.write_table(pa.table({"uid": ["row"], "copy": [STORY]}), "in/deep/b.parquet")
    Path("in/c.txt").write_text(STORY)
    Path("in/d.ninjs.json").write_text(json.dumps({"headline": "Council to plant 5,000 trees", "body_text": AGREEING}))
    Path("in/e.txt").write_bytes(b"\xff")
    result = archive("in", "--id", "uid", "--text", "copy")
    assert result.stdout.startswith("4 stories checked, 4 findings; 1 record was set aside.\n")
    assert ids() == ["zipped", "in/c.txt", "in/d.ninjs.json", "row"]
    assert '"file": "in/e.txt", "row": null, "reason": "is not UTF-8' in Path("findings.rejected.jsonl").read_text()


USAGE = [
    (["no.jsonl"], "'no.jsonl' does not exist"),
    (["t.parquet", "--text", "copy"], "t.parquet has no column 'copy'; its columns are id, text"),
    (["t.parquet", "--id", "uid"], "t.parquet has no column 'uid'; its columns are id, text"),
    (["."], "--out findings.parquet lies in ., which is an input"),
    (["t.parquet", "--jobs", "2", "--scheduler", "tcp://127.0.0.1:1"], "--jobs is for the processes of this machine"),
    (["t.parquet", "--shard", "0"], "0 is not in the range"),
    (["t.parquet", "--checks", "sums"], "'sums' is not one of"),
]


@pytest.mark.parametrize(("arguments", "complaint"), USAGE)
def test_a_command_line_that_is_wrong_is_told(arguments: list[str], complaint: str) -> None:
    pq.write_table(pa.table({"id": ["a"], "text": [STORY]}), "t.parquet")
    result = archive(*arguments)
    assert result.exit_code == 2
    assert complaint in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("module", "arguments"), [("pyarrow", []), ("distributed", ["--scheduler", "tcp://127.0.0.1:1"])]
)
@pytest.mark.usefixtures("wire")
def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch, module: str, arguments: list[str]) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr("service.cli.archive.find_spec", lambda name: None if name == module else real(name))
    result = archive("wire.jsonl", *arguments)
    assert result.exit_code == 2
    assert f"archives need {module}, which is not installed: pip install 'crossfoot[archive]'" in " ".join(
        result.stderr.split()
    )


@pytest.mark.parametrize("option", [name for each in command.params for name in each.opts if name.startswith("--")])
def test_every_option_is_on_the_page(option: str) -> None:
    assert f"`{option}" in (ROOT / "docs" / "archive.md").read_text(encoding="utf-8")
