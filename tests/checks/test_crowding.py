"""How sure a finding is among many figures: (what it shows, the rest of the text, whether it is less sure)."""

from __future__ import annotations

import pytest

from service import engine
from service.model import Discrepancy, Format, Options, SourceDocument

CLASH = "The ferry sails the 30 miles (80km) to the islands alone."
SENTENCES = [  # each of two figures that have nothing to do with the others
    f"Room {name} is {metres} metres wide and has {chairs} chairs."
    for name, metres, chairs in zip("ABCDEFGHIJKLMNOPQRST", range(4, 24), range(31, 131, 5), strict=True)
]
CELLS = "".join(f"<tr><td>Room {i}</td><td>{i + 4} metres</td></tr>" for i in range(40))
TEXTS = [
    ("few figures", f"<p>{CLASH}</p><p>{' '.join(SENTENCES[:10])}</p>", False),
    ("many", f"<p>{CLASH}</p><p>{' '.join(SENTENCES)}</p>", True),
    ("many, far away", f"<p>{CLASH}</p><p>{'It rained. ' * 150}</p><p>{' '.join(SENTENCES)}</p>", False),
    ("many in a table", f"<p>{CLASH}</p><table><tr><th>Room</th><th>Width</th></tr>{CELLS}</table>", False),
]


def found_in(html: str) -> Discrepancy:
    """Return the surest finding of a story."""
    report = engine.check([SourceDocument("body", html, format=Format.HTML)], Options(min_confidence=0.5))
    return max(report.discrepancies, key=lambda each: each.confidence)


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("html", "expected"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_a_finding_is_less_sure_where_many_figures_stand_around_it(html: str, expected: bool) -> None:
    alone, among = found_in(f"<p>{CLASH}</p>"), found_in(html)
    assert {alone.kind, among.kind} == {"conversion"}
    assert (among.confidence < alone.confidence) is expected
