"""The report on an archive: its numbers add up, and it needs and runs nothing from elsewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from service.archive import tables
from service.archive.report import page
from service.archive.summary import CERTAIN, Summary
from service.archive.work import Entry, Found
from service.checks import CHECKS

HOSTILE = "<script>alert(1)</script>\"'&{{ 7*7 }}"


def found(kind: str, severity: str, confidence: float, mark: int, message: str = "They differ.") -> Found:
    return Found(kind, severity, confidence, "trees", message, f"{mark:016x}", ())


@pytest.fixture
def summary(tmp_path: Path) -> Summary:
    """Count two shards: 4 stories and 1 record set aside; 5 findings."""
    shards = [
        [
            Entry("a.jsonl", 1, "s1", 100, 4, (found("value", "error", 0.9, 1), found("total", "warning", 0.8, 2))),
            Entry("a.jsonl", 2, "s2", 50, 1),
            Entry("a.jsonl", 3, reason="has no text"),
        ],
        [
            Entry("a.jsonl", 4, "s4", 10, 2, (found("value", "error", 0.9, 1),)),
            Entry(
                HOSTILE,
                None,
                HOSTILE,
                10,
                2,
                (found("value", "notice", 0.95, 3, HOSTILE), found("order", "error", 0.76, 4)),
            ),
        ],
    ]
    counted = Summary()
    for shard in shards:
        tables.write_shard(tmp_path / "shard", shard)
        counted.add(tables.read_shard(tmp_path / "shard"))
    return counted


class Cells(HTMLParser):
    """The rows of the tables of a page, and its tags and addresses."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self.rows.append([])

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data.rstrip("\n")


def test_its_numbers_are_those_of_the_archive_and_add_up(summary: Summary) -> None:
    html = page(summary, "findings.parquet")
    assert "5 records: 4 stories checked, 1 record set aside." in html
    rows = {row[0]: row[2:] for row in Cells(html).rows if len(row) == 7 and row[0] != "Check"}
    assert list(rows) == [*(check.id for check in CHECKS), "all"]
    assert rows["value"] == ["2", "0", "1", "3", "750.00"]
    assert rows["all"] == ["3", "1", "1", "5", "1,250.00"]
    for column in range(5):
        each = [float(row[column].replace(",", "")) for check, row in rows.items() if check != "all"]
        assert sum(each) == float(rows["all"][column].replace(",", ""))


def test_the_most_certain_come_first_and_each_once(summary: Summary) -> None:
    rows = [row for row in Cells(page(summary, "findings.parquet")).rows if len(row) == 4 and row[0] != "Confidence"]
    assert [row[0] for row in rows] == ["0.95", "0.90", "0.80", "0.76"]
    assert rows[1][2].startswith("s1")  # which s4 tells again


def test_nothing_of_a_story_is_markup_and_nothing_comes_from_elsewhere(summary: Summary) -> None:
    html = page(summary, HOSTILE)
    cells = Cells(html)
    assert not cells.tags & {"script", "link", "img", "iframe", "object", "a"}
    assert not cells.attributes & {"src", "href", "onclick", "style"}
    assert not re.search(r"url\(|@import|https?:", html)
    assert any(row and row[-1].startswith(HOSTILE) for row in cells.rows)


def test_of_many_findings_the_surest_are_kept(tmp_path: Path) -> None:
    summary = Summary()
    entries = [
        Entry("a", row, f"s{row}", 1, 1, (found("value", "error", (row * 7 % 1000) / 1000, row),))
        for row in range(1000)
    ]
    tables.write_shard(tmp_path / "shard", entries)
    summary.add(tables.read_shard(tmp_path / "shard"))
    assert [row["confidence"] for row in summary.certain()] == [(999 - rank) / 1000 for rank in range(CERTAIN)]


def test_an_archive_without_stories_has_a_report() -> None:
    assert "0 records" in page(Summary(), "empty")
