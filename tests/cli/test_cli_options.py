"""What the options of `crossfoot check` do, and how it ends."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from command import AGREEING, FINGERPRINT, STORY, check, run, write
from running import ROOT

import service
from service.model import Options, Report

WARNING = "The firm made a loss of £38m in the year to March.\n\nIts head, Anna Reyes, said the £83m loss for the year to March hurt.\n"
NOTICE = (
    "Mayor Ann Hill said the flood had damaged 40 homes in Kelsey.\n\n"
    "Fire chief Tom Dale said the flood had damaged 60 homes in Kelsey.\n"
)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, error_txt=STORY, warning_txt=WARNING, notice_txt=NOTICE, good_txt=AGREEING)
    Path("bad.txt").write_bytes(b"\xff")


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["good.txt"], 0),
        (["error.txt"], 1),
        (["warning.txt"], 0),
        (["notice.txt"], 0),
        (["warning.txt", "--fail-on", "warning"], 1),
        (["notice.txt", "--fail-on", "warning"], 0),
        (["notice.txt", "--fail-on", "notice"], 1),
        (["good.txt", "error.txt", "--fail-on", "notice"], 1),
        (["error.txt", "--fail-on", "never"], 0),
        (["error.txt", "bad.txt"], 2),
        (["good.txt", "bad.txt", "--fail-on", "never"], 2),
        (["error.txt", "--ignore", FINGERPRINT], 0),
        (["error.txt", "--ignore", "0123456789abcdef"], 1),
        (["error.txt", "--ignore-file", "dismissed"], 0),
        (["error.txt", "--checks", "value,total"], 0),
        (["error.txt", "--checks", "value", "--checks", "magnitude"], 1),
        (["error.txt", "--min-confidence", "0.995"], 0),
    ],
)
def test_exit_codes(arguments: list[str], code: int) -> None:
    Path("dismissed").write_text(f"# What editors have dismissed\n\n{FINGERPRINT}  # two kinds of trees, Ann\n")
    result = check(*arguments)
    assert (result.exit_code, result.exception and type(result.exception)) == (code, SystemExit if code else None)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "Missing argument 'FILE|FOLDER|-...'"),
        (["a.txt", "--fail-on", "typo"], "'typo' is not one of 'error', 'warning', 'notice', 'never'"),
        (["a.txt", "--min-confidence", "1.5"], "1.5 is not in the range 0<=x<=1"),
        (["a.txt", "--min-confidence", "nan"], "nan is not in the range 0<=x<=1"),
        (["a.txt", "--checks", "value,colour"], "'colour' is not one of value, magnitude, bound"),
        (["a.txt", "--checks", ""], "'' is not one of value, magnitude, bound"),
        (["a.txt", "--ignore", "d1"], "'d1' is no fingerprint, such as 8ceddb4138b30844"),
        (["a.txt", "--ignore-file", "none"], "none: cannot be read: No such file or directory"),
        (
            ["a.txt", "--ignore-file", "list"],
            "list: line 3 holds no fingerprint, such as 8ceddb4138b30844, before its #",
        ),
        (["a.txt", "--ignore-file", "bad.txt"], "bad.txt: is not UTF-8: byte 0"),
        (["a.txt", "--published", "14 October"], "'14 October' does not match the format '%Y-%m-%d'"),
        (["a.txt", "--related", "none.txt"], "none.txt: cannot be read: No such file or directory"),
        (["a.txt", "--related", "bad.txt"], "bad.txt: is not UTF-8: byte 0"),
        (["a.txt", "--jobs", "0"], "0 is not in the range x>=1"),
        (["a.txt", "--format", "docx"], "'docx' is not one of"),
        (["a.txt", "--json", "--sarif"], "--json and --sarif cannot be asked for together"),
        (["a.txt", "--colour"], "No such option"),
    ],
)
def test_a_wrong_command_line_is_told_and_ends_with_2(arguments: list[str], complaint: str) -> None:
    Path("list").write_text("\n# ours\nwhatever\n")
    result = check(*arguments)
    assert result.exit_code == 2
    assert complaint in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_a_wrong_setting_is_told_and_ends_with_2() -> None:
    result = check("a.txt", CROSSFOOT_MIN_CONFIDENCE="high")
    assert result.exit_code == 2
    assert "CROSSFOOT_MIN_CONFIDENCE must be a number (float), and is 'high'." in result.stderr


@pytest.mark.parametrize(
    ("arguments", "environment", "options"),
    [
        (["good.txt"], {}, Options(min_confidence=0.75)),
        (["good.txt"], {"CROSSFOOT_MIN_CONFIDENCE": "0.6"}, Options(min_confidence=0.6)),
        (["good.txt", "--min-confidence", "0.9"], {"CROSSFOOT_MIN_CONFIDENCE": "0.6"}, Options(min_confidence=0.9)),
        (["good.txt", "--published", "2026-11-22"], {}, Options(date(2026, 11, 22), min_confidence=0.75)),
        (["day.crossfoot.json"], {}, Options(date(2017, 10, 14), min_confidence=0.75)),
        (["day.crossfoot.json", "--published", "2026-11-22"], {}, Options(date(2017, 10, 14), min_confidence=0.75)),
        (["good.txt", "--ignore", "0" * 16, "--ignore", "1" * 16], {}, Options(min_confidence=0.75, ignore=frozenset(["0" * 16, "1" * 16]))),
        (["good.txt", "--checks", "value"], {}, Options(checks=frozenset(["value"]), min_confidence=0.75)),
    ],
)  # fmt: skip
def test_the_engine_is_given_the_options(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], environment: dict[str, str], options: Options
) -> None:
    Path("day.crossfoot.json").write_text('{"text": "It has 12 piers.", "published": "2017-10-14"}')
    assert asked(monkeypatch, *arguments, **environment)[1] == options


def test_related_files_are_read_beside_each_story_but_not_beside_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    sources, _ = asked(monkeypatch, "good.txt", "--related", "error.txt", "--related", "good.txt")
    assert [(source.id, source.role) for source in sources] == [("good.txt", "body"), ("error.txt", "related")]


def asked(monkeypatch: pytest.MonkeyPatch, *arguments: str, **environment: str):
    """Return the sources and the options that the engine is called with."""
    calls = []

    def engine_check(*given):
        calls.append(given)
        return Report((), ())

    monkeypatch.setattr("service.engine.check", engine_check)
    monkeypatch.setattr("service.engine.warm", lambda: None)
    result = check(*arguments, **environment)
    assert result.exit_code == 0, result.output
    [call] = calls
    return call


@pytest.mark.usefixtures("model")
def test_json_is_a_line_for_each_file_with_the_answer_of_the_service() -> None:
    Path("bom.txt").write_text("\ufeff" + STORY, encoding="utf-8")
    result = check("error.txt", "bad.txt", "good.txt", "bom.txt", "--json")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["file"] for line in lines] == ["error.txt", "bad.txt", "good.txt", "bom.txt"]
    assert lines[1] == {"file": "bad.txt", "error": "is not UTF-8: byte 0, counted from 0, cannot be read"}
    for line in (lines[0], lines[3]):
        assert line["discrepancies"][0]["fingerprint"] == FINGERPRINT
        for mention in line["discrepancies"][0]["mentions"] + line["quantities"]:
            assert mention["document"] == line["file"]
            assert STORY[mention["start"] : mention["end"]] == mention["text"]  # a byte order mark does not count
    assert lines[2]["discrepancies"] == []
    assert list(lines[0]) == ["file", "service", "discrepancies", "quantities", "groups", "warnings", "stats"]


def test_version_and_help_are_told_without_loading_the_model() -> None:
    assert run("--version").stdout == f"crossfoot, version {service.__version__}\n"
    assert "Check stories" in run("-h").stdout
    assert "Exit codes: 0," in check("--help").stdout
    assert "--workers" in run("serve", "--help").stdout


def test_the_package_brings_the_command() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    module, _, function = scripts["crossfoot"].partition(":")
    assert callable(getattr(import_module(module), function))
