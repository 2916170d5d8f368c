"""What is a story in a line or a row of an archive, and what is said of the others: never a word of theirs."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from service.archive.reading import Reading, read
from service.archive.records import Record, Row
from service.cli.files import Unreadable
from service.model import Format

LIMIT = 500
READING = Reading(None, "id", "text", "published", LIMIT)
MARKER = "quaggafish"

LINES = [
    ({"id": "a", "text": "One."}, ("a", "One.", None)),
    ({"id": 17, "text": "One.", "published": "2026-11-22"}, ("17", "One.", date(2026, 11, 22))),
    ({"id": "a", "text": "One.", "published": "2026-11-22T23:30:00+02:00"}, ("a", "One.", date(2026, 11, 22))),
    ({"id": "a", "text": "One.", "published": None, "section": {"any": 1}}, ("a", "One.", None)),
    ({"text": "One."}, ("wire.jsonl:3", "One.", None)),
    ({"id": "", "text": "One."}, ("wire.jsonl:3", "One.", None)),
]

BAD_LINES = [
    ({"id": MARKER}, "has no text: the field text is missing or null"),
    ({"id": "a", "text": None}, "has no text: the field text is missing or null"),
    ({"id": "a", "text": " \n"}, "has no text: the field text is blank"),
    ({"id": "a", "text": [MARKER]}, "has no text: the field text must be a string, and is a list"),
    ({"id": [MARKER], "text": MARKER}, "the field id must be a string or a whole number, and is a list"),
    ({"id": True, "text": MARKER}, "the field id must be a string or a whole number, and is a boolean"),
    ({"id": 1.5, "text": MARKER}, "the field id must be a string or a whole number, and is a number"),
    ({"id": "a", "text": MARKER, "published": MARKER}, "the field published must begin with a day such as 2026-11-22"),
    (
        {"id": "a", "text": MARKER, "published": 20261122},
        "the field published must begin with a day such as 2026-11-22",
    ),
    ([MARKER], "must be a JSON object, and is a list"),
    (MARKER, "must be a JSON object, and is a string"),
    (
        f'{{"text": "{MARKER}" "b"',
        "cannot be read: The body is not JSON: Expecting ',' delimiter at line 1, column 23 (character 22)",
    ),
    (
        f'{{"text": "{MARKER}\\ud800"}}',
        "cannot be read: /text holds half of a UTF-16 pair at character 10, counted from 0",
    ),
    (f'{{"{MARKER}": 1, "{MARKER}": 2}}', 'cannot be read: The body has the key "…" twice in one object'),
    (b'{"text": "\xff"}', "is not UTF-8: byte 10, counted from 0, cannot be read"),
    ({"text": MARKER * 100}, "has 1,012 bytes or more, and may have 500 (CROSSFOOT_MAX_BODY_BYTES sets that)"),
]


def record(line: object) -> Record:
    content = (
        line
        if isinstance(line, bytes)
        else (line if isinstance(line, str) and line[0] == "{" else json.dumps(line)).encode()
    )
    return Record("wire.jsonl", 3, "jsonl", content, 0)


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_line_is_a_story(line: object, expected: tuple[str, str, date | None]) -> None:
    story = read(record(line), READING)
    [source] = story.sources
    assert (story.id, source.text, story.published) == expected
    assert (source.id, source.format) == ("body", Format.TEXT)


@pytest.mark.parametrize(("line", "reason"), BAD_LINES)
def test_a_line_that_is_no_story_is_refused_without_a_word_of_it(line: object, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(record(line), READING)
    assert str(refused.value) == reason
    assert MARKER not in reason


def test_names_and_format_are_what_was_asked_for() -> None:
    line = {"uid": 3, "copy": "<p>One &amp; two.", "day": "2026-01-02"}
    story = read(record(line), Reading("html", "uid", "copy", "day", LIMIT))
    assert (story.id, story.published, story.sources[0].format) == ("3", date(2026, 1, 2), Format.HTML)


CMS = [
    ("json", "id", {"id": "x", "documents": [{"id": "head", "role": "headline", "text": "One."}]}, ["head"]),
    ("ninjs", "uri", {"uri": "x", "headline": "One.", "body_text": "Two."}, ["/headline", "/body_text"]),
    ("ans", "_id", {"_id": "x", "type": "story", "headlines": {"basic": "One."}}, ["/headlines/basic"]),
    ("wordpress", "id", {"id": "x", "title": {"rendered": "One."}}, ["/title/rendered"]),
]


@pytest.mark.parametrize(("format", "id_", "value", "sources"), CMS)
def test_a_line_or_a_cell_may_be_a_story_of_a_cms(format: str, id_: str, value: object, sources: list[str]) -> None:
    reading = Reading(format, id_, "text", "published", LIMIT)
    cell = Record("t.parquet", 1, "parquet", Row(b"x", json.dumps(value).encode(), None), 0)
    stories = [read(record(value), reading)] + ([read(cell, reading)] if format != "json" else [])
    for story in stories:
        assert (story.id, [source.id for source in story.sources]) == ("x", sources)


BAD_CMS = [
    ("json", {"documents": [{"id": "head", "role": MARKER, "text": MARKER}]}, "cannot be read: /documents/0/role "),
    ("ninjs", {"headline": "One.", "versioncreated": MARKER}, "is no story in ninjs: "),
    ("ans", {"type": MARKER}, "is no story in ans: "),
]


@pytest.mark.parametrize(("format", "value", "reason"), BAD_CMS)
def test_a_cms_story_that_cannot_be_read_is_not_quoted(format: str, value: object, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(record(value), Reading(format, "id", "text", "published", LIMIT))
    assert str(refused.value).startswith(reason)
    assert MARKER not in str(refused.value)


ROWS = [
    (Row(b"a", b"One.", date(2026, 11, 22)), ("a", "One.", date(2026, 11, 22))),
    (Row(7, b"One.", b"2026-11-22"), ("7", "One.", date(2026, 11, 22))),
    (Row(None, b"One.", None), ("t.parquet:9", "One.", None)),
    (Row(b"a", None, None), "has no text: the field text is missing or null"),
    (Row(b"a", 5, None), "has no text: the field text must be a string, and is a number"),
    (Row(b"a", b"\xff", None), "the field text is not UTF-8: byte 0, counted from 0, cannot be read"),
    (
        Row(b"a", b"x" * 501, None),
        "the field text has 501 bytes or more, and may have 500 (CROSSFOOT_MAX_BODY_BYTES sets that)",
    ),
]


@pytest.mark.parametrize(("row", "expected"), ROWS)
def test_a_row_is_a_story_or_is_refused(row: Row, expected: object) -> None:
    its = Record("t.parquet", 9, "parquet", row, 0)
    if isinstance(expected, str):
        with pytest.raises(Unreadable) as refused:
            read(its, READING)
        assert str(refused.value) == expected
    else:
        story = read(its, READING)
        assert (story.id, story.sources[0].text, story.published) == expected


def test_a_file_is_a_story_as_check_reads_it(tmp_path: Path) -> None:
    its = Record("in/a.ninjs.json", None, "ninjs", b'{"headline": "One.", "versioncreated": "2026-11-22"}', 0)
    story = read(its, READING)
    assert (story.id, story.published) == ("in/a.ninjs.json", date(2026, 11, 22))
    assert [source.id for source in story.sources] == ["in/a.ninjs.json#/headline"]
