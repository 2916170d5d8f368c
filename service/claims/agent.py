"""Who acts: the subject of the verb over a figure, as the name that it stands for where the text tells."""

from __future__ import annotations

from service.claims.clause import subject_above
from service.claims.parse import Parse, Word
from service.claims.phrases import MODIFIER_DEPS, NOMINAL, near, phrase_text
from service.model import Span


def agent_of(parse: Parse, span: Span) -> str | None:
    """Return who does what is told with a figure, in lower case; None for no subject, or a pronoun left open.

    A name comes in its fullest form in the text, whatever stands for it; any other noun with what narrows it before
    it, so that its last word is its head: "earlier appeal", "barclays' insurance arm".
    """
    subject = subject_over(parse, span)
    if subject is None:
        return None
    if subject.refers is not None:
        return subject.refers.lower()
    return described(parse, subject).lower() if subject.pos in NOMINAL else None


def is_named(parse: Parse, span: Span) -> bool:
    """Tell whether the agent of what is told with a figure is told by its name, or stands for one."""
    subject = subject_over(parse, span)
    return subject is not None and (subject.refers is not None or subject.pos == "PROPN")


def subject_over(parse: Parse, span: Span) -> Word | None:
    """Return the subject of the verb over a figure, unless the figure is in it."""
    inside = parse.within(span)
    subject = subject_above(parse, inside[-1]) if inside else None
    return None if subject is None or (subject.start < span.end and span.start < subject.end) else subject


def described(parse: Parse, noun: Word) -> str:
    """Return a noun with what narrows it before it; a possessor that the text leaves open is left out."""
    words = [word for word in parse.children_of(noun) if word.index < noun.index and word.dep in MODIFIER_DEPS]
    kept = [modifier(parse, word) for word in words if word.dep != "nummod" and (word.pos != "PRON" or word.refers)]
    return " ".join([*kept, noun.text if noun.pos == "PROPN" else noun.lemma])


def modifier(parse: Parse, word: Word) -> str:
    """Return what narrows a noun as it is told before it, a possessor by its name and in the genitive."""
    if word.dep != "poss":
        return phrase_text(parse, near(parse, word))
    owner = word.refers or described(parse, word)
    return f"{owner}'" if owner.endswith("s") else f"{owner}'s"
