"""A number that is recognised and is no amount: a date, a time of day, an ordinal, a score."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stamp:
    """Such a number on tokens `first` to `end` (exclusive)."""

    first: int
    end: int
    dimension: str  # "date", "time-of-day", "ordinal" or "score"
    value: float | None = None  # the rank of an ordinal
