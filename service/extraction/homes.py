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
        "Colombia": "colombian peso", "Philippin": "philippine peso", "Filipin": "philippine peso",
        "Manila": "philippine peso", "Urugua": "uruguayan peso", "Cuba": "cuban peso", "Dominican": "dominican peso",
    },
    "indian rupee": {
        "Pakistan": "pakistani rupee", "Karachi": "pakistani rupee", "Lahore": "pakistani rupee",
        "Islamabad": "pakistani rupee", "Sri Lanka": "sri lankan rupee", "Colombo": "sri lankan rupee",
        "Nepal": "nepalese rupee", "Kathmandu": "nepalese rupee",
    },
    "krone": {
        "Danish": "danish krone", "Denmark": "danish krone", "Copenhagen": "danish krone",
        "Norway": "norwegian krone", "Norwegian": "norwegian krone", "Oslo": "norwegian krone",
    },
    "swiss franc": {"CFA": "cfa franc", "Cameroon": "cfa franc"},
    "shilling": {
        "Kenya": "kenyan shilling", "Nairobi": "kenyan shilling", "Tanzania": "tanzanian shilling",
        "Dar es Salaam": "tanzanian shilling", "Uganda": "ugandan shilling", "Kampala": "ugandan shilling",
    },
    "crown": {
        "Czech": "czech koruna", "Prague": "czech koruna", "Danish": "danish krone", "Denmark": "danish krone",
        "Norway": "norwegian krone", "Norwegian": "norwegian krone", "Oslo": "norwegian krone",
        "Swed": "swedish krona", "Stockholm": "swedish krona", "Iceland": "icelandic krona",
    },
    "dinar": {"Iraq": "iraqi dinar", "Jordan": "jordanian dinar", "Kuwait": "kuwaiti dinar", "Serbia": "serbian dinar"},
}  # fmt: skip
OWN = {
    "mexican peso": "(?<!New )Mexic",
    "indian rupee": "(?<!West )India(?!n Ocean)|Delhi|Mumbai|Bombay|Calcutta|Kolkata|Chennai|Madras|Bangalore",
    "swiss franc": "Swiss|Switz",
}
BARE = re.compile(r"(?:peso|rupee|kron|franc|dinar|sh|crown)", re.IGNORECASE)
PATTERNS = {name: re.compile(rf"\b(?:{'|'.join(words)})") for name, words in HOMES.items()}
NAMED = {name: re.compile(rf"\b(?:{words})") for name, words in OWN.items()}


def at_home(quantities: Iterable[Quantity], text: str, paragraph: Span) -> Iterator[Quantity]:
    """Yield the quantities of a paragraph, a currency with a bare name as that of the one country the text names."""
    homes: dict[str, str] = {}
    for quantity in quantities:
        unit, at = quantity.unit, quantity.unit_span
        name = unit.name.partition(" per ")[0] if unit is not None else ""
        if unit is None or at is None or name not in HOMES or not BARE.match(at.of(text)):
            yield quantity
            continue
        if name not in homes:
            homes[name] = home_of(name, paragraph.of(text))
        yield replace(quantity, unit=Unit(homes[name] + unit.name.removeprefix(name), unit.dimension))


def home_of(name: str, text: str) -> str:
    """Return a currency by its full name, that of the country in the text that has it, or by none of several."""
    if name in NAMED and NAMED[name].search(text):
        return name
    told = {HOMES[name][match.group()] for match in PATTERNS[name].finditer(text)}
    if len(told) > 1:
        return name.rpartition(" ")[2]  # "Chile and Argentina will each spend 40m pesos"
    return told.pop() if told else name
