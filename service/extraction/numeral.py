"""The number that the readers of this package return, and how precisely it is written."""

from __future__ import annotations

from typing import NamedTuple

from service.model import Interval, Unit

MAX_DIGITS = 15  # what a float holds exactly; a longer run is an identifier, not an amount
ROUND_SHARE = 0.1  # a round figure is taken to be written to no coarser a step than this share of itself
SHARE = Unit("fraction", "ratio")  # "a third of": a part of one, not a number of things
MULTIPLE = Unit("multiple", "ratio")  # "twice", "fivefold", "three times as many"
ODDS = Unit("to one", "ratio")  # "outnumbered three to one"


class Numeral(NamedTuple):
    """A number read from tokens `first` to `end` (exclusive).

    `value` is None where the wording gives only an interval ("hundreds"), and `granularity` 0 there.
    """

    first: int
    end: int
    value: float | None
    interval: Interval
    granularity: float
    unit: Unit | None = None  # where the wording itself says that it counts nothing: a share, a multiple, odds
    bare: bool = False  # digits or words with nothing said of their magnitude, so that one written later can apply


def exact(first: int, end: int, value: float, step: float, *, unit: Unit | None = None, bare: bool = False) -> Numeral:
    """Return the numeral of one value, written to a step."""
    return Numeral(first, end, value, Interval(value, value), step, unit, bare)


def between(first: int, end: int, low: float, high: float) -> Numeral:
    """Return the numeral of a wording that allows all values from `low` to `high`."""
    return Numeral(first, end, None, Interval(low, high), 0.0)


def times(numeral: Numeral, factor: float, end: int) -> Numeral:
    """Return the numeral with a magnitude written after it applied."""
    low, high = clean(numeral.interval.low * factor), clean(numeral.interval.high * factor)
    value = None if numeral.value is None else clean(numeral.value * factor)
    step = numeral.granularity * factor
    step = min(step, abs(value) * ROUND_SHARE) if value else step
    return Numeral(numeral.first, end, value, Interval(low, high), step)


def clean(value: float) -> float:
    """Return the value without the dust of binary multiplication (4.1 * 1e6 is 4100000)."""
    return float(f"{value:.12g}")


def step_of(value: float) -> float:
    """Return the step a whole number is written to: its trailing zeros, but at most a tenth of it.

    Below 100 a whole number is taken as counted: newsrooms write "30 people" of exactly thirty.
    """
    if value < 100 or value != int(value):
        return 1.0
    whole, step = int(value), 1
    while whole % 10 == 0:
        whole //= 10
        step *= 10
    return max(1.0, min(float(step), value * ROUND_SHARE))
