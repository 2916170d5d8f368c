"""What is installed is what was locked, each package by its hash; what is known of it is told, or that nobody could be asked."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
from types import SimpleNamespace

import pytest
from running import ROOT

LOCKS = sorted(path.name for path in ROOT.glob("*.lock"))
PINNED = re.compile(r"[a-z0-9][a-z0-9._-]*==[^\s;]+(?: ; .+)?")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")

spec = importlib.util.spec_from_file_location("audit", ROOT / ".ci/audit.py")
assert spec is not None
assert spec.loader is not None
audit = importlib.util.module_from_spec(spec)
spec.loader.exec_module(audit)


def test_there_are_locks_and_all_are_audited() -> None:
    assert sorted(audit.LOCKS) == LOCKS
    assert "requirements.lock" in LOCKS


@pytest.mark.parametrize("lock", LOCKS)
def test_each_package_of_a_lock_has_a_version_and_a_hash(lock: str) -> None:
    text = re.sub(r"^\s*#.*\n", "", (ROOT / lock).read_text(), flags=re.MULTILINE).replace("\\\n", "")
    lines = [line for line in text.splitlines() if line.strip()]
    assert len(lines) > 20
    for line in lines:
        package, *hashes = re.split(r"\s+(?=--hash)", line.strip())
        assert PINNED.fullmatch(package.strip()), package
        assert hashes, package
        assert all(HASH.fullmatch(each.strip()) for each in hashes), package


@pytest.mark.parametrize("path", ["Makefile", "Dockerfile"])
def test_locks_are_installed_by_their_hashes(path: str) -> None:
    text = (ROOT / path).read_text()
    assert "--require-hashes" in text
    assert "--only-binary :all:" in text


SOUND = {"name": "flask", "version": "3.1.0", "vulns": []}
UNKNOWN = {"name": "spacy", "skip_reason": "not found"}
VULNERABLE = {"name": "flask", "version": "0.1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["0.2"]}]}


@pytest.mark.parametrize(
    ("found", "code", "says"),
    [
        ([SOUND, SOUND], 0, "2 of 2 packages audited, 0 vulnerable"),
        ([SOUND, UNKNOWN], 0, "1 of 2 packages audited, 0 vulnerable; not audited: spacy"),
        ([UNKNOWN, UNKNOWN], 0, "NOT AUDITED: the data on vulnerabilities could not be reached (2 packages)"),
        ([SOUND, VULNERABLE], 1, "flask 0.1: PYSEC-1, fixed in 0.2"),
    ],
)
def test_the_audit_fails_for_a_vulnerability_and_tells_what_was_not_audited(
    monkeypatch, capsys, found, code, says
) -> None:
    answer = SimpleNamespace(stdout=json.dumps({"dependencies": found}), stderr="", returncode=code)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: answer)
    assert audit.main(["a.lock"]) == code
    assert f"a.lock: {says}" in capsys.readouterr().out


def test_an_audit_that_cannot_be_had_is_told_and_fails_nothing(monkeypatch, capsys) -> None:
    answer = SimpleNamespace(stdout="", stderr="Traceback\nConnectionError: no network", returncode=1)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: answer)
    assert audit.main(["a.lock"]) == 0
    assert "a.lock: NOT AUDITED: ConnectionError: no network" in capsys.readouterr().out


def test_an_audit_without_end_is_ended_and_told(monkeypatch, capsys) -> None:
    def run(command, timeout, **_):
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr(subprocess, "run", run)
    assert audit.main(["a.lock"]) == 0
    assert "a.lock: NOT AUDITED: no end within" in capsys.readouterr().out
