"""The same request gets the same report: again, in another process, and with the checks in another order."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from service import engine
from service.alignment import align
from service.checks import CHECKS
from service.engine import check
from service.model import Options, Role, SourceDocument

ROOT = Path(__file__).parent.parent
RUNS = 20
TEXT = "\n\n".join(text for each in CHECKS for text in (*each.flagged[:8], *each.passed[:4]))
SOURCES = [
    SourceDocument("body", TEXT),
    SourceDocument("other", CHECKS[0].flagged[0]),
    SourceDocument("wire", "\n\n".join(each.flagged[1] for each in CHECKS), Role.RELATED),
]
PROGRAM = "import sys, test_determinism; sys.stdout.write(test_determinism.report())"


def report() -> str:
    """Return the whole report on the examples, and how likely each pair of claims is one, to the last bit."""
    found = check(SOURCES, Options())
    pairs = align(found.documents, found.claims).pairs
    return "\n".join(map(repr, (*written(found), *((pair.first, pair.second, pair.likelihood) for pair in pairs))))


def written(value: Any) -> Any:
    """Return a report's types as tuples, and its sets, which have no order, sorted."""
    if is_dataclass(value):
        return tuple(written(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, tuple):
        return tuple(map(written, value))
    return sorted(value) if isinstance(value, frozenset) else value


@pytest.mark.usefixtures("model")
def test_the_examples_hold_findings_of_every_check() -> None:
    assert {each.kind for each in check(SOURCES, Options()).discrepancies} == {each.id for each in CHECKS}


@pytest.mark.usefixtures("model")
def test_the_same_request_is_answered_alike_again_and_again() -> None:
    assert len({report() for _ in range(RUNS)}) == 1


@pytest.mark.usefixtures("model")
def test_what_was_read_before_makes_no_difference() -> None:
    before = report()
    check([SourceDocument("body", "The council owes 12 billion furlongs of hectares to 40 fishmongers.")], Options())
    assert report() == before


@pytest.mark.usefixtures("model")
def test_the_order_of_the_checks_makes_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    before = report()
    for turn in range(1, len(CHECKS)):
        monkeypatch.setattr(engine, "CHECKS", CHECKS[turn:] + CHECKS[:turn])
        assert report() == before
    monkeypatch.setattr(engine, "CHECKS", CHECKS[::-1])
    assert report() == before


def test_other_processes_with_other_hash_seeds_answer_alike() -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))},
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        for seed in ("1", "20311114")
    ]
    first, second = (process.communicate(timeout=120)[0] for process in running)
    assert first
    assert first == second
