"""Letters that stand for a unit of science, read only beside a word of what they measure: the farads of "2.5 F"."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token, is_glued
from service.model import Unit

REACH = 16  # tokens around the letter in which such a word stands
MEMORY = frozenset("file files memory data storage disk disc download downloads byte bytes bit bits".split())

# The symbols are those of the International System of Units, and of computing.
LETTERS: dict[str, tuple[Unit, frozenset[str]]] = {
    "F": (Unit("farad", "capacitance"), frozenset("capacitor capacitors capacitance".split())),
    "C": (Unit("coulomb", "charge"), frozenset("coulomb coulombs capacitor capacitors electron electrons".split())),
    "A": (Unit("ampere", "current"), frozenset("current currents ampere amperes amps fuse circuit".split())),
    "J": (Unit("joule", "energy"), frozenset("energy joule joules heat".split())),
    "N": (Unit("newton", "force"), frozenset("force forces newton newtons thrust".split())),
    "K": (Unit("kelvin", "temperature"), frozenset("kelvin temperature temperatures superconductor cooled".split())),
    "T": (Unit("tesla", "magnetic field"), frozenset("magnet magnets magnetic tesla teslas".split())),
    "H": (Unit("henry", "inductance"), frozenset("inductor inductors inductance coil".split())),
    "b": (Unit("bit", "data storage"), MEMORY),
    "B": (Unit("byte", "data storage"), MEMORY),
}
ENDS = frozenset("/ ) ). , . ; :".split())  # what may be written against the letter; "10 A-levels" are none


def unit_of(tokens: list[Token], i: int) -> Unit | None:
    """Return the unit that the letter at a token stands for, or None."""
    unit, words = LETTERS.get(tokens[i].text, (None, frozenset()))
    if unit is None or (is_glued(tokens, i + 1) and tokens[i + 1].text not in ENDS):
        return None
    around = (*tokens[max(0, i - REACH) : i], *tokens[i + 1 : i + REACH])
    return unit if any(token.lower in words for token in around if token.kind is Kind.WORD) else None
