"""The answer of the syntax: what a figure is of."""

from __future__ import annotations

from dataclasses import dataclass

from service.model import Subject, Unit


@dataclass(frozen=True, slots=True)
class Governed:
    """What the syntax says that a figure is of."""

    subject: Subject | None = None
    measure: str | None = None
    event: str | None = None
    unit: Unit | None = None  # the counted noun, where there is one
    end: int | None = None  # where the counted noun ends in the sentence


NOTHING = Governed()
