"""Ordinals and ranks of one thing that differ: a seeding, a place in a table, a title, the minute of a goal."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Check, Finding
from service.checks.ordering import minutes, ranks, series


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield ranks of one holder that differ, then places in one row, then minutes that no list of scorers has."""
    yield from ranks.run(alignment)
    yield from series.run(alignment)
    yield from minutes.run(alignment)


CHECK = Check(
    id="order",
    description="Two ordinals or ranks are given to one thing: a seeding, a place, a rank by size, the minute of a goal.",
    why="A rank is quoted from memory, and the one who holds it reads the story.",
    flagged=(
        "Third seed Lena Brandt is out of the Linz Open. The fifth-seeded German lost in straight sets on Tuesday.",
    ),
    passed=(
        "Third seed Lena Brandt is out of the Linz Open. The fifth seed, Ana Ruiz, plays on Tuesday.",
    ),
    run=run,
)
