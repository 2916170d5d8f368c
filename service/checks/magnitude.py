"""The same digits at another magnitude: million for billion, a lost "m", a factor of ten."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Check, Finding
from service.checks.clashes import findings
from service.checks.comparison import Clash
from service.checks.wording import located, subject_of
from service.model import Claim


def message(alignment: Alignment, claims: tuple[Claim, ...], clash: Clash) -> str:
    """Return the sentence that explains the finding."""
    times = f"{10 ** round(clash.apart):,}"
    return (
        f"The figures for {subject_of(claims)} are {times} times apart, with the same leading digits: "
        f"{located(alignment, claims)}."
    )


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the claims about one thing whose figures differ by a power of ten."""
    return findings(alignment, "magnitude", message)


CHECK = Check(
    id="magnitude",
    description="One thing is given two figures with the same leading digits a power of ten apart.",
    why="Million for billion is the slip that spell-checkers pass, readers remember and regulators write about.",
    flagged=(),
    passed=(),
    run=run,
)
