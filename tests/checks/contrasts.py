"""Two figures of a text as the rules that set figures apart look at them."""

from __future__ import annotations

from service import engine
from service.alignment import align
from service.checks.clashing.apart.contrast import Contrast
from service.checks.clashing.comparison import clash
from service.checks.clashing.evidence import figures_of
from service.model import SourceDocument


def contrast(text: str) -> Contrast:
    """Return the first pair of figures of a text, which must clash."""
    documents, claims = engine.read([SourceDocument("body", text)])
    alignment = align(documents, claims, possible=0.0)
    pair = alignment.pairs[0]
    found = clash(claims[pair.first], claims[pair.second])
    assert found is not None
    return Contrast(alignment, pair, found, figures_of(claims))
