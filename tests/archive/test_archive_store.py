"""What is kept of a run: whole shards only, of this run only, and one process at a time."""

from __future__ import annotations

import multiprocessing
from dataclasses import replace
from pathlib import Path

import pytest
from made import HOW, READING

from service.archive import tables
from service.archive.inputs import Survey
from service.archive.joining import join
from service.archive.manifest import manifest
from service.archive.store import Refused, Store
from service.archive.work import Entry, Found, Mention
from service.model import Options

SURVEY = Survey(1, 100, "d1")
MANIFEST = manifest(SURVEY, HOW, 250)
FOUND = Found("value", "error", 0.9, "trees", "5,000 and 500", "8ceddb4138b30844", (Mention("body", 1, 2, "5"),))
ENTRIES = (
    Entry("a.jsonl", 1, "s1", 10, 2, (FOUND, replace(FOUND, kind="total", fingerprint="1" * 16))),
    Entry("a.jsonl", 2, reason="has no text"),
    Entry("b.txt", None, "b.txt", 5),
)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "findings.parquet"


def test_a_shard_comes_back_as_it_was_kept(out: Path) -> None:
    store = Store(out, MANIFEST)
    with store.opened():
        store.commit(3, ENTRIES)
        assert store.done() == {3}
        parts = store.read(3)
    assert parts.stories.to_pylist() == [
        {"id": "s1", "file": "a.jsonl", "row": 1, "characters": 10, "quantities": 2, "findings": 2},
        {"id": "b.txt", "file": "b.txt", "row": None, "characters": 5, "quantities": 0, "findings": 0},
    ]
    assert [(row["id"], row["row"], row["kind"]) for row in parts.findings] == [("s1", 1, "value"), ("s1", 1, "total")]
    assert parts.findings[0]["mentions"] == [{"document": "body", "start": 1, "end": 2, "text": "5"}]
    assert parts.rejected == [{"file": "a.jsonl", "row": 2, "reason": "has no text"}]


def test_what_was_being_written_when_a_run_was_killed_is_no_shard(out: Path) -> None:
    store = Store(out, MANIFEST)
    with store.opened():
        store.commit(0, ENTRIES)
    folder = out.with_name("findings.parquet.parts")
    (folder / "shard-00000001.parquet.tmp").write_bytes(b"PAR1 and no m")
    with store.opened():
        assert store.done() == {0}
    assert not list(folder.glob("*.tmp"))


OTHERS = [
    ("another version of Crossfoot", manifest(SURVEY, replace(HOW, version="0.0.1"), 250)),
    ("another input, or a file of it has changed since", manifest(Survey(1, 100, "d2"), HOW, 250)),
    ("another --shard", manifest(SURVEY, HOW, 100)),
    ("another --min-confidence", manifest(SURVEY, replace(HOW, options=Options(min_confidence=0.5)), 250)),
    (
        "another --text, another CROSSFOOT_MAX_BODY_BYTES",
        manifest(SURVEY, replace(HOW, reading=replace(READING, text="t", limit=9)), 250),
    ),
]


@pytest.mark.parametrize(("difference", "other"), OTHERS)
def test_another_run_is_refused_in_its_folder_and_over_its_output(out: Path, difference: str, other: str) -> None:
    first, second = Store(out, MANIFEST), Store(out, other)
    with first.opened():
        first.commit(0, ENTRIES)
    with pytest.raises(Refused, match="was begun with ") as refused, second.opened():
        pass
    assert difference in str(refused.value)
    with first.opened():
        join(first, 1, "findings")
    assert first.is_complete()
    with pytest.raises(Refused, match="exists and is of another run"):
        second.is_complete()


def test_an_output_that_is_none_of_ours_is_not_written_over(out: Path) -> None:
    out.write_text("precious")
    with pytest.raises(Refused, match="exists and is of another run"):
        Store(out, MANIFEST).is_complete()


def test_two_processes_do_not_do_the_same_run(out: Path) -> None:
    def second() -> None:
        with pytest.raises(Refused, match="another process is at work"), Store(out, MANIFEST).opened():
            pass

    other = multiprocessing.get_context("fork").Process(target=second)
    with Store(out, MANIFEST).opened():
        other.start()
        other.join(timeout=30)
    assert other.exitcode == 0


def test_a_story_is_a_row_and_a_finding_is_a_row_in_the_order_of_the_input(out: Path) -> None:
    store = Store(out, MANIFEST)
    with store.opened():
        for shard in (2, 0, 1):
            store.commit(shard, [Entry("a", shard * 2 + row, f"s{shard * 2 + row}", 1, 1, (FOUND,)) for row in (1, 2)])
        join(store, 3, "findings")
    for name in ("findings.parquet", "findings.stories.parquet"):
        table = tables.pq.read_table(out.with_name(name))
        assert table["id"].to_pylist() == ["s1", "s2", "s3", "s4", "s5", "s6"]
