"""The ton of a text that has written "metric ton": "439,600 metric tons ... another 48,000 tons"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from service.model import Quantity, Unit

METRIC = re.compile(r"\bmetric\stons?\b", re.IGNORECASE)
TON, TONNE = re.compile(r"\bton\b"), "tonne"


def metric_tons(quantities: Iterable[Quantity], text: str) -> Iterator[Quantity]:
    """Yield the quantities of a text, its tons as tonnes where it says once that they are metric."""
    metric = METRIC.search(text) is not None
    for quantity in quantities:
        unit = quantity.unit
        tons = metric and unit is not None and TON.search(unit.name) is not None
        yield replace(quantity, unit=Unit(TON.sub(TONNE, unit.name), unit.dimension)) if tons and unit else quantity
