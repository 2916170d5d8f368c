"""Whose age a figure is: "Holmes" in "his fiancée Anna Holmes, 47," and in "Holmes (47)"."""

from __future__ import annotations

from service.claims.governed import Governed
from service.claims.measured import verb_above
from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL, subject_of
from service.model import Subject

OPENING = frozenset({",", "(", "-", "–"})


def aged(parse: Parse, top: Word, figure: range) -> Governed | None:
    """Return the name or noun right before an age set apart by a comma or bracket, or None where there is none."""
    if parse.words[figure.stop - 1].refers is not None:  # "the 27-year-old", where the text tells who that is
        name = parse.words[figure.stop - 1].refers or ""
        return Governed(Subject(name, name.split()[-1].lower(), entities=frozenset(name.lower().split())), "age")
    at = figure.start - 1
    if at < 1 or parse.words[at].text not in OPENING:
        return None
    person = parse.words[at - 1]
    if person.pos not in NOMINAL:
        return None
    return Governed(subject_of(parse, person, figure), "age", verb_above(parse, top))
