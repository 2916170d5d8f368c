"""The country of a currency that several have: the pesos of "the Argentine government spent 3bn pesos"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from service.model import Quantity, Span, Unit

# Of each currency that a bare name is read as: the words of other countries that call theirs so, with its full name.
HOMES: dict[str, dict[str, str]] = {
    "mexican peso": {
        "Argentin": "argentine peso", "Buenos Aires": "argentine peso", "Chile": "chilean peso",
        "Colombia": "colombian peso", "Philippin": "philippine peso", "Manila": "philippine peso",
    },
    "indian rupee": {
        "Pakistan": "pakistani rupee", "Karachi": "pakistani rupee", "Sri Lanka": "sri lankan rupee",
        "Colombo": "sri lankan rupee", "Nepal": "nepalese rupee",
    },
    "norwegian krone": {"Danish": "danish krone", "Denmark": "danish krone", "Copenhagen": "danish krone"},
    "swiss franc": {"CFA": "cfa franc", "Cameroon": "cfa franc"},
    "dinar": {"Iraq": "iraqi dinar", "Jordan": "jordanian dinar", "Kuwait": "kuwaiti dinar", "Serbia": "serbian dinar"},
}  # fmt: skip
OWN = {
    "mexican peso": "Mexic", "indian rupee": "India", "norwegian krone": "Norw|Oslo", "swiss franc": "Swiss|Switz",
    "dinar": "",
}  # fmt: skip
PATTERNS = {name: re.compile(rf"\b(?:{'|'.join(words)})") for name, words in HOMES.items()}
NAMED = {name: re.compile(rf"\b(?:{words})") for name, words in OWN.items() if words}


def at_home(quantities: Iterable[Quantity], text: str, paragraph: Span) -> Iterator[Quantity]:
    """Yield the quantities of a paragraph, a currency with a bare name as that of the one country the text names."""
    homes: dict[str, str] = {}
    for quantity in quantities:
        unit, at = quantity.unit, quantity.unit_span
        name = unit.name.partition(" per ")[0] if unit is not None else ""
        if unit is None or at is None or name not in HOMES or " " in at.of(text).strip().partition(" per ")[0]:
            yield quantity
            continue
        if name not in homes:
            homes[name] = home_of(name, paragraph.of(text))
        yield replace(quantity, unit=Unit(homes[name] + unit.name.removeprefix(name), unit.dimension))


def home_of(name: str, text: str) -> str:
    """Return the full name of a currency by the one country of the text that has it, else the usual one."""
    if name in NAMED and NAMED[name].search(text):
        return name
    told = {HOMES[name][match.group()] for match in PATTERNS[name].finditer(text)}
    return told.pop() if len(told) == 1 else name
