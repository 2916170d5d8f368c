"""Whose age a figure is: "Holmes" in "his fiancée Anna Holmes, 47," and in "Holmes (47)"."""

from __future__ import annotations

from service.claims.clause import VERBS, subject_above
from service.claims.governed import Governed
from service.claims.measured import verb_above
from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL, subject_of
from service.model import Subject

OPENING = frozenset({",", "(", "-", "–"})
REACH = 6  # words behind an age among which the one is named whom it is of


def aged(parse: Parse, top: Word, figure: range) -> Governed | None:
    """Return whose age a figure is, or None where nothing tells.

    That is whom "the 27-year-old" names or stands for, who died at the age, or the name or noun right before one that
    a comma or bracket sets apart.
    """
    old = parse.words[figure.stop - 1]
    name = old.refers or (beside(parse, old) if old.lower == "old" else at_death(parse, top, figure))
    if name is not None:  # "the 27-year-old (Scot)", where the text tells who that is
        return Governed(Subject(name, name.split()[-1].lower(), entities=frozenset(name.lower().split())), "age")
    at = figure.start - 1
    at -= at > 1 and parse.words[at].lower == "now"  # "Holmes, now 47,"
    if at < 1 or parse.words[at].text not in OPENING:
        return None
    person = parse.words[at - 1]
    if person.pos not in NOMINAL:
        return None
    return Governed(subject_of(parse, person, figure), "age", verb_above(parse, top))


def beside(parse: Parse, old: Word) -> str | None:
    """Return the name of whom "27-year-old" describes, of the words behind it: "27-year-old defender Anna Holmes"."""
    run = parse.words[old.index + 1 : old.index + 1 + REACH]
    end = next((i for i, word in enumerate(run) if word.pos not in NOMINAL | {"ADJ"} and word.text != "-"), len(run))
    if 0 < end < len(run) and run[end].pos == "ADP":
        return None  # "the 27-year-old Republic of Ireland player"
    named = run[end - 1].refers if end else None
    return named or (parse.head_of(old).refers if old.dep in {"amod", "appos"} else None)


def at_death(parse: Parse, top: Word, figure: range) -> str | None:
    """Return the name of whom a figure says how old they died: "Holmes has died at the age of 91"."""
    if figure.start < 1 or parse.words[figure.start - 1].lower not in {"aged", "of"}:
        return None
    for above in parse.ancestors(top):
        if above.pos in VERBS:
            died = above.lemma == "die" or any(child.lemma == "dead" for child in parse.children_of(above))
            subject = subject_above(parse, top) if died else None
            return subject.refers if subject is not None else None
    return None
