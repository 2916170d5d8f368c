"""Who acts: the subject of the verb over a figure, with relative pronouns and short references resolved."""

from __future__ import annotations

from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL
from service.model import Span

RELATIVE = frozenset({"who", "which", "that"})
CONTROL = frozenset({"xcomp", "ccomp", "conj", "advcl", "relcl", "acl", "pcomp", "aux", "auxpass"})


def agent_of(parse: Parse, span: Span) -> str | None:
    """Return the head of the subject of the verb over a figure, in lower case; None for a pronoun or no subject.

    A name comes as its last word ("Blair" of "Tony Blair"), so that short and full forms of it are one.
    """
    inside = parse.within(span)
    if not inside:
        return None
    for above in parse.ancestors(inside[-1]):
        for child in parse.children_of(above):
            if child.dep in {"nsubj", "nsubjpass"} and not (child.start < span.end and span.start < child.end):
                return resolved(parse, above, child)
        if above.pos in {"VERB", "AUX"} and above.dep not in CONTROL:
            return None
    return None


def resolved(parse: Parse, verb: Word, subject: Word) -> str | None:
    """Return a subject's head; for "who" and "which", the noun that the relative clause belongs to."""
    if subject.lemma in RELATIVE and verb.dep == "relcl":
        subject = parse.head_of(verb)
    return (subject.text if subject.pos == "PROPN" else subject.lemma).lower() if subject.pos in NOMINAL else None
