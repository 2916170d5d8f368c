"""Whose a figure's subject is: the clause's subject, with pronouns resolved as far as the sentence tells."""

from __future__ import annotations

from dataclasses import replace

from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL, near, phrase_text, subject_of
from service.model import Subject

SUBJECT_DEPS = frozenset({"nsubj", "nsubjpass", "csubj"})
VERBS = frozenset({"VERB", "AUX"})
RELATIVE = frozenset({"who", "whom", "which", "that"})
PERSONAL = frozenset({"he", "she", "it", "they"})
QUANTIFIERS = frozenset({"most", "many", "some", "all", "both", "few"})  # "most" of what was spoken of
TIES = frozenset({"of", "on", "for", "among", "about", "with"})
AMOUNTS = frozenset({"number", "majority", "minority", "proportion", "amount"})  # "a small number, 7%": it says no more
REACH = 6  # words before a figure among which the noun of a list or a table stands


def held(parse: Parse, subject: Subject, noun: Word, figure: range) -> Subject:
    """Return the subject with whose it is as its holder: "Ford" for the workers of "Ford has 13,000 workers".

    That is the noun that a preposition ties it to ("a run of seven games") and the subject of its clause ("Ford has
    13,000 workers").
    """
    outer = [word for word in (noun, *parse.ancestors(noun)) if word.index in figure]
    start = outer[-1] if outer else noun  # "hundreds of miles": what governs them governs the hundreds
    tied, holder = tied_to(parse, start), subject_above(parse, start) or bracketed(parse, figure)
    holder = holder or heading(parse, noun)
    names: list[str] = []
    for owner in (tied, holder):
        if owner is None or owner.index in figure or owner.index == noun.index or not is_name(owner):
            continue
        if owner.text.lower() not in " ".join([subject.text, *names]).lower().split():
            names.append(phrase_text(near(parse, owner)) if owner is tied else subject_of(parse, owner, figure).text)
    return replace(subject, holder=", ".join(names)) if names else subject


def bracketed(parse: Parse, figure: range) -> Word | None:
    """Return the noun before the bracket that a figure opens: "Smith (30 points)"."""
    opens = figure.start > 0 and parse.words[figure.start - 1].text in {"(", "["}
    return noun_before(parse, figure) if opens else None


def name_before(parse: Parse, figure: range) -> Word | None:
    """Return the name right before a figure whose noun is left out: "Hull" in "Leeds won nine awards, Hull seven"."""
    at = figure.start - 1
    while at >= 0 and parse.words[at].dep == "case":
        at -= 1
    return parse.words[at] if at >= 0 and parse.words[at].pos == "PROPN" else None


def heading(parse: Parse, noun: Word) -> Word | None:
    """Return the noun over a list without a verb: "Winners" for the figures of "Winners: Smith £3m, Jones £2m"."""
    colon = next((word for word in parse.words if word.text == ":"), None)
    if colon is None or colon.index > noun.index:
        return None
    root = next((word for word in parse.words[: colon.index] if word.head == word.index), None)
    return root if root is not None and root.pos in NOMINAL else None


def is_name(word: Word) -> bool:
    """Tell whether a word is a noun, or a name in capitals, which the tagger often takes for an adjective."""
    return any(c.isalpha() for c in word.text) and (word.pos in NOMINAL or (word.text.isupper() and len(word.text) > 1))


def noun_before(parse: Parse, figure: range) -> Word | None:
    """Return the nearest noun before a figure that nothing governs: "profit" in "Net profit: £5m", "Smith (£3m)"."""
    for word in reversed(parse.words[max(0, figure.start - REACH) : figure.start]):
        if word.pos in NOMINAL and is_name(word) and word.lemma not in AMOUNTS:
            return word
    return None


def tied_to(parse: Parse, noun: Word) -> Word | None:
    """Return the noun that a preposition ties this one to: "run" for the games of "a run of seven games"."""
    head = parse.head_of(noun)
    above = parse.head_of(head)
    tied = noun.dep == "pobj" and head.lemma in TIES and above.pos in NOMINAL
    return above if tied and above.index < noun.index else None


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
    if subject.pos in NOMINAL:
        return subject
    if subject.lemma in RELATIVE:
        clause = next((word for word in (verb, *parse.ancestors(verb)) if word.dep == "relcl"), None)
        described = [parse.head_of(clause)] if clause is not None else []
        described += parse.words[max(0, subject.index - 1) : subject.index]
        return next((word for word in described if word.pos in NOMINAL), subject)
    if subject.lemma not in PERSONAL and subject.lower not in QUANTIFIERS:
        return subject
    earlier = [w for w in parse.words[: subject.index] if w.pos in NOMINAL and stands_for(subject, w)]
    return earlier[-1] if earlier else subject


def stands_for(pronoun: Word, noun: Word) -> bool:
    """Tell whether a personal pronoun can stand for a noun before it: "they" for plurals, the others for subjects."""
    if pronoun.lemma == "they":
        return noun.text.lower() != noun.lemma
    return noun.dep in SUBJECT_DEPS
