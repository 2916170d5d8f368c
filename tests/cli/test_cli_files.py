"""Which files are stories, in what format, and what is said of those that cannot be read."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from command import AGREEING, STORY, check, write

from service.cli import files, stories
from service.cli.files import File, Unread, Unreadable
from service.model import Format, Role, SourceDocument

LIMIT = 1000

FOLDER = [
    "b.txt", "a.md", "C.TXT", "page.html", "old.htm", "x.xhtml", "note.text", "deep/er/story.txt", "one.crossfoot.json",
    "a space.txt", "two.json", "photo.jpg", "README", ".hidden.txt", ".git/b.txt", ".svn/b.txt", "CVS/b.txt", ".drafts/b.txt",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_folder_stands_for_the_stories_in_it() -> None:
    for name in FOLDER:
        Path("f", name).parent.mkdir(parents=True, exist_ok=True)
        Path("f", name).write_text(STORY)
    os.mkfifo("f/pipe.txt")
    Path("f/dangling.txt").symlink_to("nowhere")
    Path("f/linked.txt").symlink_to("b.txt")
    Path("f/around").symlink_to(".")
    assert [(file.name, getattr(file, "format", None)) for file in files.find(["f"], None, LIMIT)] == [
        ("f/C.TXT", "text"),
        ("f/a space.txt", "text"),
        ("f/a.md", "text"),
        ("f/b.txt", "text"),
        ("f/dangling.txt", "text"),
        ("f/deep/er/story.txt", "text"),
        ("f/linked.txt", "text"),
        ("f/note.text", "text"),
        ("f/old.htm", "html"),
        ("f/one.crossfoot.json", "json"),
        ("f/page.html", "html"),
        ("f/x.xhtml", "html"),
    ]
    assert [file.name for file in files.find(["f"], "html", LIMIT)] == ["f/old.htm", "f/page.html", "f/x.xhtml"]
    assert [file.name for file in files.find(["f"], "json", LIMIT)] == ["f/one.crossfoot.json", "f/two.json"]


@pytest.mark.parametrize(
    ("name", "format", "read_as"),
    [
        ("a.txt", None, "text"),
        ("a.HTML", None, "html"),
        ("a.copy", None, "text"),  # what is named is read, whatever its name
        ("story", None, "text"),
        (".hidden.txt", None, "text"),
        ("a.txt", "html", "html"),
        ("a.json", "json", "json"),
        ("a.json", "text", "text"),
        ("a.crossfoot.json", None, "json"),
        ("a.ninjs.json", None, "ninjs"),
        ("a.json", "ans", "ans"),
        ("a.WordPress.json", None, "wordpress"),
    ],
)
def test_the_format_is_told_by_the_name_or_by_the_option(name: str, format: str | None, read_as: str) -> None:
    Path(name).write_text(STORY)
    assert files.find([name], format, LIMIT) == [File(name, read_as, Path(name))]


def test_a_file_that_is_named_twice_is_checked_once() -> None:
    write(Path(), a_txt=STORY, b_txt=STORY)
    assert [file.name for file in files.find(["b.txt", "./b.txt", "a.txt", "."], None, LIMIT)] == ["b.txt", "a.txt"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("none.txt", None, "cannot be read: No such file or directory"),
        ("latin.txt", b"The caf\xe9 has 12 tables.", "is not UTF-8: byte 7, counted from 0, cannot be read"),
        ("bom.txt", b"\xef\xbb\xbfcaf\xe9", "is not UTF-8: byte 6, counted from 0, cannot be read"),
        ("long.txt", b"x" * 1001, "has 1,001 bytes or more, and may have 1,000 (CROSSFOOT_MAX_BODY_BYTES sets that)"),
        ("news.json", b"{}", "is JSON, but of what kind? Say --format (json, ninjs, ans, wordpress)"),
        ("empty", "folder", "holds no story (.txt, .text, .md, .html, .htm, .xhtml, .crossfoot.json, .ninjs.json, .ans.json, .wordpress.json)"),
        ("loop.txt", "loop", "cannot be read: Too many levels of symbolic links"),
        ("bad.crossfoot.json", b"{", "cannot be read: The body is not JSON: Expecting property name enclosed in double quotes at line 1, column 2 (character 1)"),
        ("none.crossfoot.json", b"{}", "cannot be read: The body needs either text or documents, and has neither"),
        ("blank.crossfoot.json", b'{"text": " "}', "cannot be read: /text holds nothing but white space"),
        ("day.crossfoot.json", b'{"text": "a", "published": "2026"}', 'cannot be read: /published must be a date such as 2017-10-14, and is "2026"'),
        ("list.ninjs.json", b'{"headline": 4}', "is no story in ninjs: /headline must be a string, and is a number"),
        ("more.crossfoot.json", b'{"text": "a", "ignore": []}', "cannot be read: /ignore is not a known field"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_with_the_reason(name: str, content: bytes | str | None, reason: str) -> None:
    match content:
        case bytes():
            Path(name).write_bytes(content)
        case "folder":
            Path(name).mkdir()
        case "loop":
            Path(name).symlink_to(name)
    result = check(name, CROSSFOOT_MAX_BODY_BYTES="1000")
    assert result.exit_code == 2
    assert result.stderr == f"crossfoot: {name}: {reason}\n"
    assert result.stdout == "No discrepancies found in 0 files; 0 quantities read. 1 file was not checked.\n"


def test_a_file_of_a_gigabyte_is_refused_unread() -> None:
    with open("huge.txt", "wb") as huge:
        huge.truncate(10**9)
    result = check("huge.txt")
    assert result.stderr == (
        "crossfoot: huge.txt: has 1,000,000,000 bytes or more, and may have 1,000,000 "
        "(CROSSFOOT_MAX_BODY_BYTES sets that)\n"
    )


@pytest.mark.usefixtures("model")
def test_one_unreadable_file_stops_no_other() -> None:
    write(Path(), a_txt=STORY, c_txt=AGREEING)
    Path("b.txt").write_bytes(b"\xff")
    result = check(".")
    assert result.exit_code == 2
    assert result.stderr == "crossfoot: b.txt: is not UTF-8: byte 0, counted from 0, cannot be read\n"
    assert result.stdout.startswith("a.txt:1:18: error[magnitude]")
    assert result.stdout.endswith(
        "\n1 discrepancy found in 1 of 2 files (1 error); 4 quantities read. 1 file was not checked.\n"
    )


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("text", "arguments", "place"),
    [
        (STORY, [], "-:1:18: error[magnitude]"),
        ("\ufeff" + STORY, [], "-:1:18: error[magnitude]"),
        (f"<h1>{STORY}".replace("\n\n", "</h1><p>"), ["--format", "html"], "-:1:22: error[magnitude]"),
    ],
)
def test_a_dash_is_standard_input(text: str, arguments: list[str], place: str) -> None:
    assert check("-", *arguments, text=text).stdout.startswith(place)


def test_standard_input_has_the_limit_of_a_file() -> None:
    result = check("-", text="x" * 1001, CROSSFOOT_MAX_BODY_BYTES="1000")
    assert "-: has 1,001 bytes or more, and may have 1,000" in result.stderr


def test_names_steer_no_terminal_and_need_not_be_utf8() -> None:
    Path("a\n\x1b[31m.txt").write_bytes(b"\xff")
    Path(os.fsdecode(b"\xff.txt")).write_bytes(b"\xff")
    assert [line.partition(": is")[0] for line in check(".").stderr.splitlines()] == [
        "crossfoot: a [31m.txt",
        "crossfoot: \ufffd.txt",
    ]


@pytest.mark.parametrize(
    ("format", "content", "sources"),
    [
        ("text", "\ufeffA café.", [SourceDocument("story", "A café.")]),
        ("html", "<p>A", [SourceDocument("story", "<p>A", format=Format.HTML)]),
        ("json", '{"text": "A"}', [SourceDocument("story#body", "A")]),
        ("json", '{"documents": [{"id": "h", "role": "headline", "format": "html", "text": "A"}, {"id": "b", "text": "B"}]}',
         [SourceDocument("story#h", "A", Role.HEADLINE, Format.HTML), SourceDocument("story#b", "B")]),
        ("ninjs", '{"headline": "A", "body_text": "B"}',
         [SourceDocument("story#/headline", "A", Role.HEADLINE), SourceDocument("story#/body_text", "B")]),
        ("wordpress", '{"title": {"rendered": "A"}}', [SourceDocument("story#/title/rendered", "A", Role.HEADLINE, Format.HTML)]),
    ],
)  # fmt: skip
def test_a_file_is_read_into_documents(format: str, content: str, sources: list[SourceDocument]) -> None:
    Path("story").write_text(content, encoding="utf-8")
    assert list(stories.read(File("story", format, Path("story")), LIMIT).sources) == sources


def test_a_related_file_keeps_the_day_that_it_tells() -> None:
    Path("wire.ninjs.json").write_text('{"headline": "A", "versioncreated": "2026-03-06T08:00:00Z"}')
    related = stories.as_related(stories.read(File("wire", "ninjs", Path("wire.ninjs.json")), LIMIT))
    assert [(source.role, source.published) for source in related.sources] == [(Role.RELATED, date(2026, 3, 6))]


def test_a_fault_of_ours_names_its_place_and_no_word_of_the_story(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("quaggafish")

    monkeypatch.setattr("service.engine.check", fail)
    monkeypatch.setattr("service.engine.warm", lambda: None)
    write(Path(), a_txt="quaggafish")
    result = check("a.txt")
    assert result.exit_code == 2
    assert result.stderr.startswith(
        "crossfoot: a.txt: cannot be checked, by a fault of Crossfoot: RuntimeError in test_"
    )
    assert "quaggafish" not in result.output


def test_what_cannot_be_found_is_told_where_a_folder_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def walk(folder: Path, onerror) -> list[object]:
        onerror(PermissionError(13, "Permission denied", f"{folder}/closed"))
        return []

    monkeypatch.setattr("service.cli.files.os.walk", walk)
    assert files.find(["."], None, LIMIT) == [Unread("./closed", "cannot be read: Permission denied")]


def test_a_file_that_is_gone_by_the_time_it_is_read() -> None:
    with pytest.raises(Unreadable, match="cannot be read: No such file"):
        files.text(File("a", "text", Path("a")), LIMIT)
