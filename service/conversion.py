"""Physical units into one another, by Pint's definitions; the only file that knows Pint."""

from __future__ import annotations

import re
from functools import lru_cache

import pint

from service.model import Interval, Unit

# quantulum3's names that Pint spells otherwise, and what a newsroom means by an ambiguous one
PINT_NAMES = {
    "pound-mass": "pound",
    "brake horsepower": "horsepower",
    "tonne": "metric_ton",
    "celsius": "degC",
    "fahrenheit": "degF",
    "degree Celsius": "degC",
    "degree fahrenheit": "degF",
    "pint": "imperial_pint",
    "gallon": "imperial_gallon",
    "US pint": "pint",
    "US gallon": "gallon",
    "light-year": "light_year",
    "barrel": "oil_barrel",
    "kilowatt hour": "kilowatt * hour",
    "megawatt hour": "megawatt * hour",
    "gigawatt hour": "gigawatt * hour",
    "terawatt hour": "terawatt * hour",
}
SCALED = {
    ("penny", "pound sterling"): 0.01,
    ("cent", "dollar"): 0.01,
    ("fraction", "percentage"): 100.0,
    ("decade", "year"): 10.0,  # Pint's decade is a logarithmic unit
}
NAMESAKES = {"pint": "US pint", "gallon": "US gallon"}  # the same word for another measure on the other shore
UNCONVERTED = frozenset({"count", "currency", "ratio", "age"})  # their units have no fixed rate to one another
BASES = frozenset({"time", "mass", "volume", "area", "length"})  # that things are told by
SPANS = (frozenset({"second", "minute", "hour"}), frozenset({"week", "fortnight", "month", "year", "decade"}))
POWERS = {"square": "** 2", "cubic": "** 3"}


@lru_cache(maxsize=1)
def registry() -> pint.UnitRegistry[float]:
    """Return Pint's registry, loaded once."""
    return pint.UnitRegistry(autoconvert_offset_to_baseunit=True)


def line(source: Unit, target: Unit) -> tuple[float, float] | None:
    """Return (factor, offset) of the conversion from one unit to another, or None where there is none."""
    if source == target:
        return 1.0, 0.0
    if (source.name, target.name) in SCALED:
        return SCALED[(source.name, target.name)], 0.0
    if (target.name, source.name) in SCALED:
        return 1 / SCALED[(target.name, source.name)], 0.0
    if source.dimension != target.dimension or source.dimension in UNCONVERTED:
        return None
    return rate_line(source, target) if " per " in source.dimension else pint_line(source.name, target.name)


def rate_line(source: Unit, target: Unit) -> tuple[float, float] | None:
    """Return the conversion of one thing by two units, of "dollar per month" to "dollar per year".

    No week of work has seven days, nor a day 24 hours.
    """
    (what, _, by), (other, _, than) = source.name.partition(" per "), target.name.partition(" per ")
    measured, _, dimension = source.dimension.partition(" per ")
    worked = dimension == "time" and not any({by, than} <= spans for spans in SPANS)
    if what != other or measured == dimension or dimension not in BASES or worked:
        return None
    found = line(Unit(than, dimension), Unit(by, dimension))
    return None if found is None else (found[0], 0.0)


@lru_cache(maxsize=1024)
def pint_line(source: str, target: str) -> tuple[float, float] | None:
    """Return Pint's (factor, offset) between two physical units, or None where it lacks one of them."""
    try:
        ureg = registry()
        zero = ureg.Quantity(0.0, pint_name(source)).to(pint_name(target)).magnitude
        one = ureg.Quantity(1.0, pint_name(source)).to(pint_name(target)).magnitude
    except (pint.PintError, ValueError):  # a unit that Pint lacks or cannot read, or that it gives another dimension
        return None
    return float(one - zero), float(zero)


def pint_name(name: str) -> str:
    """Return a unit's name in Pint's spelling: "square mile" is "mile ** 2", "mile per hour" is "mile / hour"."""
    if name in PINT_NAMES:
        return PINT_NAMES[name]
    if " per " in name:
        return " / ".join(pint_name(part) for part in name.split(" per "))
    first, _, rest = name.partition(" ")
    if first in POWERS and rest:
        return f"{pint_name(rest)} {POWERS[first]}"
    return re.sub(r"\W", "_", name)


def readings(unit: Unit) -> tuple[Unit, ...]:
    """Return the units that a unit's word may stand for, the British first."""
    other = NAMESAKES.get(unit.name)
    return (unit,) if other is None else (unit, Unit(other, unit.dimension))


def both_counted(a: Unit | None, b: Unit | None) -> bool:
    """Tell whether both figures are plain numbers of things, whatever the noun."""
    return all(unit is None or unit.dimension == "count" for unit in (a, b))


def convert(interval: Interval, source: Unit, target: Unit, *, difference: bool = False) -> Interval | None:
    """Return an interval of one unit in another, or None where the units do not convert.

    Of a difference only the factor counts: it is 3.6F warmer where it is 2C warmer.
    """
    found = line(source, target)
    if found is None:
        return None
    factor, offset = found[0], 0.0 if difference else found[1]
    return Interval(interval.low * factor + offset, interval.high * factor + offset)


def converts(a: Unit | None, b: Unit | None) -> bool:
    """Tell whether figures in the two units can be compared."""
    if a is None or b is None:
        return a is b
    return line(a, b) is not None
