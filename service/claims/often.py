"""How often something happened, which reads like a multiple: "three times the keeper dived", "twice she fell"."""

from __future__ import annotations

from service.claims.clause import SUBJECT_DEPS
from service.claims.kinds import ACTORS, kinds
from service.claims.nounforms import COLLECTIVES, is_plural
from service.claims.parse import Parse, Word
from service.claims.people import is_person
from service.model import Unit

TIME = Unit("time", "count")
TIMES = frozenset({"times", "twice", "thrice"})
JOINTS = frozenset({",", ";", ":", "-", "–", "—", "and", "but", "“", '"'})
USUAL = frozenset({"usual", "normal", "average", "expected", "typical"})  # "three times the usual crowd came"
BETWEEN = frozenset({"AUX", "ADV", "NUM", "PART"})  # of a subject and its verb


def is_how_often(parse: Parse, figure: range) -> bool:
    """Tell whether "N times" opens a clause of its own, with someone's deed behind it, and multiplies nothing."""
    if parse.words[figure.stop - 1].lower not in TIMES or figure.stop >= len(parse.words):
        return False
    if figure.start and parse.words[figure.start - 1].lower not in JOINTS:
        return False
    subjects = (word for word in parse.words[figure.stop :] if word.dep in SUBJECT_DEPS)
    subject = next(subjects, None)
    if subject is None or not is_doer(parse, subject, figure):
        return False
    verb = parse.head_of(subject)
    between = parse.words[subject.index + 1 : verb.index]
    return verb.pos == "VERB" and verb.index > subject.index and all(word.pos in BETWEEN for word in between)


def is_doer(parse: Parse, subject: Word, figure: range) -> bool:
    """Tell whether a subject right behind a figure is someone, or a team or a firm that acts as one."""
    children = [child for child in parse.children_of(subject) if child.index >= figure.stop]
    if min(child.index for child in (*children, subject)) != figure.stop:
        return False
    if subject.pos != "NOUN" or is_plural(subject) or subject.lemma in COLLECTIVES:
        return False
    if any(child.lower in USUAL or child.dep in {"prep", "relcl"} for child in children):
        return False
    seeded = subject.lemma == "number" and any(child.dep == "nummod" for child in children)  # "the world number two"
    return seeded or is_person(subject) or bool(kinds().nouns.get(subject.lemma, frozenset()) & ACTORS)
