"""Dates, weekdays, ages and durations that do not fit one another."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Check, Finding
from service.checks.dating import durations, lifetimes, occasions, weekdays


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield what does not fit: weekdays, ages, durations and anniversaries, then two dates of one event."""
    yield from weekdays.run(alignment)
    yield from lifetimes.run(alignment)
    yield from durations.run(alignment)
    yield from occasions.run(alignment)


CHECK = Check(
    id="date",
    description="A weekday, an age, a duration or a second date does not fit the date that the text gives.",
    why="A date is what readers act on, and any of them can look it up.",
    flagged=(
        "The fair opens on Tuesday, 12 March 2019. It runs for a week.",
    ),
    passed=(
        "The fair opens on Tuesday, 12 March 2019. It runs for a week.",
    ),
    run=run,
)
