"""The files of an archive are cut into the same records and shards each time, whatever is wrong with them."""

from __future__ import annotations

import gzip
import os
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from service.archive import inputs, records
from service.archive.reading import Reading
from service.archive.records import Record, Row

LIMIT = 30
READING = Reading(None, "id", "text", "published", LIMIT)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(*names: str, reading: Reading = READING) -> list[Record]:
    return list(inputs.records(inputs.find(names, reading), reading))


LINES = [
    (b"", []),
    (b"{}\n", [(1, b"{}")]),
    (b"{}", [(1, b"{}")]),
    (b"\xef\xbb\xbf{}\r\n\r\n  \n[]\r\n", [(1, b"\xef\xbb\xbf{}"), (4, b"[]")]),
    (b"a" * 30 + b"\r\n" + b"{}", [(1, b"a" * 30), (2, b"{}")]),
    (b"a" * 31 + b"\n{}\n", [(1, "has 31 bytes or more"), (2, b"{}")]),
    (b"a" * 32 + b"\n{}\n", [(1, "has 32 bytes or more"), (2, b"{}")]),
    (b"a" * 64 + b"\n{}\n", [(1, "has 64 bytes or more"), (2, b"{}")]),
    (b"{}\n" + b" " * 100_000, [(1, b"{}"), (2, "has 100,000 bytes or more")]),
]


@pytest.mark.parametrize("compressed", [False, True])
@pytest.mark.parametrize(("content", "expected"), LINES)
def test_lines_are_records_and_none_is_held_that_is_too_large(
    content: bytes, expected: list[tuple[int, bytes | str]], compressed: bool
) -> None:
    name = "a.jsonl.gz" if compressed else "a.jsonl"
    Path(name).write_bytes(gzip.compress(content) if compressed else content)
    found = read(name)
    assert len(found) == len(expected)
    for record, (row, said) in zip(found, expected, strict=True):
        assert (record.file, record.row) == (name, row)
        if isinstance(said, bytes):
            assert (record.content, record.unreadable) == (said, None)
        else:
            assert record.unreadable
            assert record.unreadable.startswith(said)


@pytest.mark.parametrize("damage", ["cut", "turned", "no gzip at all"])
def test_of_a_damaged_file_what_can_be_read_is_and_the_rest_is_told_once(damage: str) -> None:
    lines = b"".join(b'{"text": "%d"}\n' % number for number in range(50_000))
    content = gzip.compress(lines)
    Path("a.jsonl.gz").write_bytes(
        {
            "cut": content[: len(content) // 2],
            "turned": content[:50_000] + b"\0" * 9 + content[50_009:],
            "no gzip at all": lines,
        }[damage]
    )
    Path("b.jsonl").write_bytes(b"{}\n")
    *good, bad, after = read("a.jsonl.gz", "b.jsonl")
    assert all(record.unreadable is None for record in good)
    assert bad.row == len(good) + 1
    assert str(bad.unreadable).startswith("is not whole: from this line on it cannot be decompressed (")
    assert (after.file, after.content) == ("b.jsonl", b"{}")


def test_a_folder_stands_for_all_in_it_that_holds_stories() -> None:
    for name in (
        "f/b.jsonl",
        "f/a.txt",
        "f/deep/c.ndjson.gz",
        "f/page.html",
        "f/photo.jpg",
        "f/.hidden.jsonl",
        "f/x.json",
    ):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(gzip.compress(b"{}\n") if name.endswith(".gz") else b"{}\n")
    Path("f/dangling.txt").symlink_to("nowhere")
    assert [(record.file, record.row, record.unreadable) for record in read("f")] == [
        ("f/a.txt", None, None),
        ("f/b.jsonl", 1, None),
        ("f/dangling.txt", None, "cannot be read: No such file or directory"),
        ("f/deep/c.ndjson.gz", 1, None),
        ("f/page.html", None, None),
    ]


def test_a_format_is_of_the_stories_not_of_the_files_that_hold_many() -> None:
    Path("f").mkdir()
    for name in ("f/a.jsonl", "f/x.json", "f/b.txt"):
        Path(name).write_bytes(b"{}\n")
    found = inputs.find(["f"], Reading("ninjs", "id", "text", "published", LIMIT))
    assert [(file.name, getattr(file, "format", None)) for file in found] == [
        ("f/a.jsonl", "jsonl"),
        ("f/x.json", "ninjs"),
    ]


COLUMNS = [
    (pa.array(["One.", None]), [b"One.", None]),
    (pa.array(["One.", "Two."], pa.large_string()), [b"One.", b"Two."]),
    (pa.array(["One.", "One."]).dictionary_encode(), [b"One.", b"One."]),
    (pa.array([b"One.", b"\xff"]), [b"One.", b"\xff"]),
    (pa.array([1, 2]), [1, 2]),
]


@pytest.mark.parametrize(("column", "expected"), COLUMNS)
def test_a_column_is_read_however_it_is_stored(column: pa.Array, expected: list[object]) -> None:
    pq.write_table(pa.table({"other": ["x", "y"], "text": column}), "a.parquet")
    assert [record.content for record in read("a.parquet")] == [Row(None, value, None) for value in expected]


def test_days_of_a_table_are_days() -> None:
    days = [datetime(2026, 11, 22, 23, 30, tzinfo=UTC)]
    for kind in (pa.timestamp("ns", "UTC"), pa.timestamp("ms", "UTC"), pa.date32(), pa.date64()):
        pq.write_table(pa.table({"text": ["One."], "published": pa.array(days, kind)}), "a.parquet")
        assert [record.content for record in read("a.parquet")] == [Row(None, b"One.", date(2026, 11, 22))]


def test_a_table_that_cannot_be_read_is_told() -> None:
    Path("a.parquet").write_bytes(b"PAR1 and no more")
    pq.write_table(
        pa.table({"text": ["a" * 1000 * n for n in range(9)]}), "b.parquet", compression=None, use_dictionary=False
    )
    Path("c.parquet").write_bytes(Path("b.parquet").read_bytes()[5000:])
    for name in ("a.parquet", "c.parquet"):
        *_, bad = read(name)
        assert str(bad.unreadable).startswith("is no Parquet file that can be read to its end (")


def test_how_far_a_run_is_adds_up_to_the_size_of_the_input() -> None:
    Path("a.jsonl").write_bytes(b"{}\n" * 100)
    Path("b.txt").write_bytes(b"One.")
    pq.write_table(pa.table({"text": ["One."] * 7}), "c.parquet")
    found = inputs.find(["a.jsonl", "b.txt", "c.parquet"], READING)
    assert sum(record.taken for record in inputs.records(found, READING)) == inputs.survey(found).bytes


def test_a_survey_tells_an_input_from_another() -> None:
    Path("a.jsonl").write_bytes(b"{}\n")
    first = inputs.survey(inputs.find(["a.jsonl"], READING))
    assert inputs.survey(inputs.find(["a.jsonl"], READING)) == first
    os.utime("a.jsonl", (1, 1))
    assert inputs.survey(inputs.find(["a.jsonl"], READING)) != first


def test_shards_have_so_many_records_and_fewer_long_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "SHARD_BYTES", 10)
    sizes = [1, 1, 1, 1, 9, 1, 20, 1]
    made = [Record("a", row, "jsonl", b"x" * size, size) for row, size in enumerate(sizes, 1)]
    shards = list(records.cut(iter(made), 3))
    assert [[record.size for record in shard.records] for shard in shards] == [[1, 1, 1], [1, 9], [1, 20], [1]]
    assert [shard.number for shard in shards] == [0, 1, 2, 3]
