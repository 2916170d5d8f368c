"""The subject and the object of a figure's clause, with relative pronouns and those of the sentence resolved."""

from __future__ import annotations

from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL

SUBJECT_DEPS = frozenset({"nsubj", "nsubjpass", "csubj"})
VERBS = frozenset({"VERB", "AUX"})
RELATIVE = frozenset({"who", "whom", "which", "that"})
PERSONAL = frozenset({"he", "she", "it", "they"})
SINGULAR = frozenset({"he", "she", "it"})  # where two subjects fit one of them, it stays open
QUANTIFIERS = frozenset({"most", "many", "some", "all", "both", "few"})  # "most" of what was spoken of


def subject_above(parse: Parse, word: Word) -> Word | None:
    """Return the subject of the nearest verb above that has one, or that its participle describes."""
    for above in parse.ancestors(word):
        for child in parse.children_of(above):
            if child.dep in SUBJECT_DEPS and child.pos not in VERBS:
                return antecedent(parse, above, child) if child.index != word.index else None
        if above.dep == "acl" and not any(child.lemma == "to" for child in parse.children_of(above)):
            described = parse.head_of(above)
            if described.pos in NOMINAL and described.index != word.index:
                return described  # "an engine producing 640bhp"
    return None


def object_of(parse: Parse, verb: Word, figure: range) -> Word | None:
    """Return the object of a verb that stands between it and the figure: "prices" in "cut prices by 5%"."""
    if verb.pos != "VERB":
        return None
    for child in parse.children_of(verb):
        if child.dep == "dobj" and verb.index < child.index < figure.start and child.pos in NOMINAL:
            return child
    return None


def antecedent(parse: Parse, verb: Word, subject: Word) -> Word:
    """Return what a pronoun of the sentence stands for, as far as the sentence tells; any other subject as it is."""
    if subject.pos in NOMINAL or subject.refers:
        return subject
    if subject.lemma in RELATIVE:
        clause = next((word for word in (verb, *parse.ancestors(verb)) if word.dep == "relcl"), None)
        described = [parse.head_of(clause)] if clause is not None else []
        before = [word for word in parse.words[max(0, subject.index - 2) : subject.index] if word.pos != "PUNCT"]
        described += before[-1:]  # "the rival - which earned twice as much"
        return next((word for word in described if word.pos in NOMINAL), subject)
    if subject.lemma not in PERSONAL and subject.lower not in QUANTIFIERS:
        return subject
    earlier = [w for w in parse.words[: subject.index] if w.pos in NOMINAL and stands_for(subject, w)]
    return earlier[-1] if earlier and (len(earlier) == 1 or subject.lemma not in SINGULAR) else subject


def stands_for(pronoun: Word, noun: Word) -> bool:
    """Tell whether a personal pronoun can stand for a noun before it: "they" for plurals, the others for subjects."""
    plural = noun.text.lower() != noun.lemma
    if pronoun.lemma == "they":
        return plural
    return noun.dep in SUBJECT_DEPS and not (plural and noun.pos == "NOUN")
