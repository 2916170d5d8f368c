"""A bound, an approximation or a vague amount that another figure breaks."""

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
    return f"The figures for {subject_of(claims)} cannot all be true: {located(alignment, claims)}."


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the claims about one thing of which a qualified figure excludes another."""
    return findings(alignment, "bound", message)


CHECK = Check(
    id="bound",
    description='A bound, approximation or vague amount ("more than 300", "dozens", "nearly half") that a figure breaks.',
    why="The loose figure and the exact one are written paragraphs apart, and only one of them gets updated.",
    flagged=(),
    passed=(),
    run=run,
)
