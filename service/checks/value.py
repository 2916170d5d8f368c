"""The same thing given two figures, in whatever words or units."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Check, Finding
from service.checks.clashes import findings
from service.checks.comparison import Clash
from service.checks.wording import located, subject_of
from service.model import Claim


def message(alignment: Alignment, claims: tuple[Claim, ...], _: Clash) -> str:
    """Return the sentence that explains the finding."""
    return f"The figures for {subject_of(claims)} differ: {located(alignment, claims)}."


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the claims about one thing whose exact figures differ by more than rounding."""
    return findings(alignment, "value", message)


CHECK = Check(
    id="value",
    description="One thing is given two different figures, in the same or in other words, number words or units.",
    why="A reader who meets both figures trusts neither; one of them is usually left over from an earlier version.",
    flagged=(),
    passed=(),
    run=run,
)
