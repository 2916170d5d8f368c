"""SARIF 2.1.0, as a code host takes it: rules, results that lead to the figures, and what could not be read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from command import FINGERPRINT, STORY, check, write

from service.checks import CHECKS
from service.cli.files import Unread
from service.cli.sarif import Sarif, _artifact

ASTRAL = STORY.replace("Council", "🚢🚢 Council").replace("The council", "🚢 The council")
STORIES = {
    "a.txt": STORY,
    "b/a story, 100%.txt": ASTRAL,
    "bom.txt": "\ufeff" + STORY,
    "crlf.txt": STORY.replace("\n", "\r\n"),
    "mac.txt": STORY.replace("\n", "\r"),
    "page.html": "<h1>Council to plant 5,000\n  trees</h1>\n<p>The council will plant <b>500</b> trees this winter, it said.",
}
LINE_END = re.compile("\r\n|\n|\r")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def sarif(*arguments: str) -> dict[str, Any]:
    """Return the one run of the document that the command writes."""
    document = json.loads(check("--sarif", *arguments).stdout)
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("/sarif-schema-2.1.0.json")
    [run] = document["runs"]
    return run


@pytest.mark.usefixtures("model")
def test_each_result_leads_to_its_figures() -> None:
    for name, story in STORIES.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_bytes(story.encode())
    run = sarif(".")
    assert (run["columnKind"], run["newlineSequences"]) == ("utf16CodeUnits", ["\r\n", "\n", "\r"])
    read = []
    for result in run["results"]:
        locations = result["locations"] + result["relatedLocations"]
        [name] = {location["physicalLocation"]["artifactLocation"]["uri"] for location in locations}
        read.append(unquote(name))
        marked = [sliced(STORIES[unquote(name)], **location["physicalLocation"]["region"]) for location in locations]
        if name == "page.html":
            assert marked == ["5,000\n  trees", "500</b> trees"]
        else:
            assert marked == ["5,000 trees", "500 trees"]
        assert [location["message"]["text"] for location in locations] == ["5,000 trees", "500 trees"]
        assert [location["id"] for location in result["relatedLocations"]] == [1]
        assert result["partialFingerprints"] == {"crossfoot/v1": FINGERPRINT}
        assert result["level"] == "error"
        assert result["ruleId"] == run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "magnitude"
    assert read == sorted(STORIES)


def sliced(story: str, startLine: int, startColumn: int, endLine: int, endColumn: int) -> str:
    """Return what a region marks, columns counted in UTF-16 units and without a byte order mark."""
    lines = LINE_END.split(story.removeprefix("\ufeff"))[startLine - 1 : endLine]
    units = [line.encode("utf-16-le") for line in lines]
    units[-1] = units[-1][: 2 * (endColumn - 1)]
    units[0] = units[0][2 * (startColumn - 1) :]
    return "\n".join(line.decode("utf-16-le") for line in units)


@pytest.mark.usefixtures("model")
def test_each_check_is_a_rule_with_its_help() -> None:
    write(Path(), a_txt="It has 12 piers.")
    run = sarif("a.txt")
    assert run["results"] == []
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.id for check in CHECKS]
    for rule, each in zip(rules, CHECKS, strict=True):
        assert rule["shortDescription"]["text"] == each.description
        assert each.flagged[0] in rule["help"]["text"]


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("story", "arguments", "level"),
    [
        (STORY, [], "error"),
        ("The firm made a loss of £38m in the year to March.\n\nIts head, Anna Reyes, said the £83m loss for the year to March hurt.\n", [], "warning"),
        ("Mayor Ann Hill said the flood had damaged 40 homes in Kelsey.\n\nFire chief Tom Dale said the flood had damaged 60 homes in Kelsey.\n", [], "note"),
    ],
)  # fmt: skip
def test_severities_are_levels(story: str, arguments: list[str], level: str) -> None:
    write(Path(), a_txt=story)
    assert [result["level"] for result in sarif("a.txt", *arguments)["results"]] == [level]


@pytest.mark.usefixtures("model")
def test_what_was_not_read_is_notified_and_the_run_not_called_successful() -> None:
    write(Path(), a_txt=STORY)
    Path("bad one.txt").write_bytes(b"\xff")
    assert sarif("a.txt")["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    [invocation] = sarif("a.txt", "bad one.txt")["invocations"]
    assert invocation == {
        "executionSuccessful": False,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": "is not UTF-8: byte 0, counted from 0, cannot be read"},
                "locations": [
                    {"physicalLocation": {"artifactLocation": {"uri": "bad%20one.txt", "uriBaseId": "%SRCROOT%"}}}
                ],
            }
        ],
    }


@pytest.mark.usefixtures("model")
def test_a_text_within_json_has_no_lines_of_the_file() -> None:
    write(Path(), a_txt="x")
    Path("a.crossfoot.json").write_text(json.dumps({"text": STORY}))
    [result] = sarif("a.crossfoot.json")["results"]
    [location] = result["locations"]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "a.crossfoot.json", "uriBaseId": "%SRCROOT%"}}
    assert location["logicalLocations"] == [{"fullyQualifiedName": "a.crossfoot.json#body"}]


@pytest.mark.parametrize(
    ("path", "uri", "base"),
    [
        ("a.txt", "a.txt", "%SRCROOT%"),
        ("./b/../a b.txt", "a%20b.txt", "%SRCROOT%"),
        ("..a/100%.txt", "..a/100%25.txt", "%SRCROOT%"),
        ("ein:é.txt", "ein%3A%C3%A9.txt", "%SRCROOT%"),
        ("../a b.txt", "file://{above}/a%20b.txt", None),
        ("/elsewhere/a.txt", "file:///elsewhere/a.txt", None),
        ("-", "-", "%SRCROOT%"),
    ],
)
def test_files_are_uris_relative_to_where_the_command_is_given(path: str, uri: str, base: str | None) -> None:
    made = _artifact(Path(path))
    assert made == {"uri": uri.format(above=Path.cwd().parent)} | ({"uriBaseId": base} if base else {})


def test_braces_are_doubled_as_they_would_stand_for_what_is_to_be_filled_in() -> None:
    told = Sarif().tell_unread(Unread("a.txt", "holds {0}"))
    assert told.kept[1][0]["message"]["text"] == "holds {{0}}"
