"""Physical units into one another, by Pint's definitions; the only file that knows Pint."""

from __future__ import annotations

from functools import lru_cache

import pint

from service.model import Interval, Unit

# quantulum3's names that Pint spells otherwise, and what a newsroom means by an ambiguous one
PINT_NAMES = {
    "pound-mass": "pound",
    "tonne": "metric_ton",
    "celsius": "degC",
    "fahrenheit": "degF",
    "degree Celsius": "degC",
    "degree fahrenheit": "degF",
    "mile per hour": "mile / hour",
    "kilometre per hour": "kilometre / hour",
    "knot": "knot",
    "pint": "imperial_pint",
    "gallon": "imperial_gallon",
    "light-year": "light_year",
    "barrel": "oil_barrel",
    "stone": "stone",
    "mile per gallon": "mile / imperial_gallon",
    "horsepower": "horsepower",
    "kilowatt hour": "kilowatt * hour",
    "megawatt hour": "megawatt * hour",
    "gigawatt hour": "gigawatt * hour",
    "terawatt hour": "terawatt * hour",
    "megabit per second": "megabit / second",
    "kilobit per second": "kilobit / second",
    "gigabit per second": "gigabit / second",
}
SCALED = {("penny", "pound sterling"): 0.01, ("cent", "dollar"): 0.01, ("fraction", "percentage"): 100.0}
POWERS = {"square": "** 2", "cubic": "** 3"}


@lru_cache(maxsize=1)
def registry() -> pint.UnitRegistry:
    """Return Pint's registry, loaded once."""
    return pint.UnitRegistry(autoconvert_offset_to_baseunit=True)


@lru_cache(maxsize=1024)
def line(source: str, target: str) -> tuple[float, float] | None:
    """Return (factor, offset) of the conversion from one unit's name to another's, or None where there is none."""
    if source == target:
        return 1.0, 0.0
    for (small, large), factor in SCALED.items():
        if (source, target) == (small, large):
            return factor, 0.0
        if (source, target) == (large, small):
            return 1 / factor, 0.0
    try:
        ureg = registry()
        zero = ureg.Quantity(0.0, pint_name(source)).to(pint_name(target)).magnitude
        one = ureg.Quantity(1.0, pint_name(source)).to(pint_name(target)).magnitude
    except (pint.PintError, AttributeError, ValueError, SyntaxError):  # a unit that Pint lacks, or other dimensions
        return None
    return float(one - zero), float(zero)


def pint_name(name: str) -> str:
    """Return a unit's name in Pint's spelling: "square mile" is "mile ** 2"."""
    if name in PINT_NAMES:
        return PINT_NAMES[name]
    first, _, rest = name.partition(" ")
    if first in POWERS:
        return f"{rest.replace(' ', '_')} {POWERS[first]}"
    return name.replace(" ", "_")


def convert(interval: Interval, source: Unit, target: Unit) -> Interval | None:
    """Return an interval of one unit in another, or None where the units do not convert."""
    found = line(source.name, target.name)
    if found is None:
        return None
    factor, offset = found
    return Interval(interval.low * factor + offset, interval.high * factor + offset)


def converts(a: Unit | None, b: Unit | None) -> bool:
    """Tell whether figures in the two units can be compared."""
    if a is None or b is None:
        return a is b
    return a == b or (a.dimension == b.dimension != "count" and line(a.name, b.name) is not None)
