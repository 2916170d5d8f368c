"""Noun phrases of a parse: their text, modifiers and names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from service.claims.countries import demonyms
from service.claims.parse import Parse, Word
from service.model import Subject

NOMINAL = frozenset({"NOUN", "PROPN"})
SKIPPED_DEPS = frozenset({"det", "nummod", "punct", "quantmod", "predet", "case", "cc", "preconj", "advmod"})
MODIFIER_DEPS = frozenset({"amod", "compound", "poss", "nmod", "nummod"})
ATTRIBUTES = frozenset({"nummod", "compound", "nmod", "amod", "npadvmod", "quantmod"})  # what a figure before a noun is
JOINING_DEPS = frozenset({"case", "nummod", "cc", "conj"})  # what stands between the words of a phrase
HYPHEN = "-"
NO_FIGURE = range(0)
TIMES = frozenset("today tomorrow yesterday tonight second minute hour day week month year decade century".split())
TITLES = frozenset("mr mrs ms miss sir dame lord lady dr prof professor president minister".split())  # no names
GENERIC_MODIFIERS = frozenset(
    """other more further additional extra remaining total overall whole entire new latest recent previous current own
    many few such same own separate different various estimated reported alleged""".split()
)


def subject_of(parse: Parse, head: Word, figure: range) -> Subject:
    """Return the noun phrase of a head word as a subject, without the words of the figure itself."""
    kept = [word for word in near(parse, head) if word.index not in figure]
    modifiers, entities = set(), set()
    for word in kept:
        if word.index == head.index:
            continue
        if word.pos == "PROPN" or word.lower in demonyms():
            entities.add(named(word))
        elif word.pos in {"NOUN", "ADJ", "VERB"} and word.lemma not in GENERIC_MODIFIERS and word.dep in MODIFIER_DEPS:
            modifiers.add(word.lemma)
    complement = of_complement(parse, head)
    for noun in complements(parse, head):
        if noun.index not in figure:
            if noun.pos == "PROPN":
                entities.add(named(noun))
            else:
                modifiers.add(noun.lemma)
    if head.pos == "PROPN":
        entities.add(named(head))
    text = phrase_text(parse, kept, figure)
    if complement is not None and complement.index not in figure:
        tail = [word for word in near(parse, complement) if word.index not in figure]
        text = f"{text} of {phrase_text(parse, tail, figure)}"
    return Subject(text, head.lemma, frozenset(modifiers), frozenset(entities - TITLES))


def named(word: Word) -> str:
    """Return a name in lower case, for what is of a country the country's: "Japanese" is "japan"."""
    return demonyms().get(word.lower, word.lower)


def kind_of(parse: Parse, head: Word) -> Subject:
    """Return what things a noun names, without whose they are: "jobs" of "Ford's 300 jobs"."""
    whole = subject_of(parse, head, NO_FIGURE)
    words = [word for word in near(parse, head) if word.index == head.index or word.dep in {"amod", "compound"}]
    own = {word.lemma for word in words} & whole.modifiers
    return Subject(phrase_text(parse, words), head.lemma, frozenset(own))


def near(parse: Parse, head: Word) -> list[Word]:
    """Return a head noun with what stands before it and belongs to it, in order, without articles and numbers."""
    words, queue = {head.index: head}, [head]
    while queue:
        for child in parse.children_of(queue.pop()):
            if child.index < head.index and child.dep not in SKIPPED_DEPS and child.dep in MODIFIER_DEPS | {"nmod"}:
                words[child.index] = child
                queue.append(child)
    return [words[i] for i in sorted(words)]


def phrase_text(parse: Parse, words: list[Word], figure: range = NO_FIGURE) -> str:
    """Return the words of a phrase as the sentence has them, with what joins them: "world's biggest", "35 hour week".

    The figure itself is left out.
    """
    kept = {word.index for word in words} - set(figure)
    if not kept:
        return ""
    first, last = min(kept), max(kept)
    shown: list[Word] = []
    for word in parse.words[max(0, first - 1) : last + 1]:
        joins = (word.dep in JOINING_DEPS and word.head in kept - {last}) or is_hyphened(shown, word)
        if word.index in kept or (joins and word.index not in figure):
            shown.append(word)
    spaces = ["", *(" " if word.start > before.end else "" for before, word in pairwise(shown))]
    return "".join(f"{space}{word.text}" for space, word in zip(spaces, shown, strict=True))


def is_hyphened(shown: list[Word], word: Word) -> bool:
    """Tell whether a hyphen joins a word to the ones before it: "first-team players"."""
    return bool(shown) and word.start == shown[-1].end and HYPHEN in (word.text, shown[-1].text)


def of_complement(parse: Parse, head: Word) -> Word | None:
    """Return the noun that "of" ties to a head: "members" in "3,500 of their family members"."""
    return next((word for word in under_of(parse, head) if word.dep == "pobj" and word.pos in NOMINAL), None)


def under_of(parse: Parse, head: Word) -> Iterator[Word]:
    """Yield the words that "of" ties to a head."""
    for child in parse.children_of(head):
        if child.dep == "prep" and child.lemma == "of":
            yield from parse.children_of(child)


def complements(parse: Parse, head: Word) -> list[Word]:
    """Return the nouns that prepositions tie to a head, and those joined to them: "spending on health and schools"."""
    nouns: list[Word] = []
    for child in parse.children_of(head):
        if child.dep == "prep":
            for noun in parse.children_of(child):
                while noun.dep in {"pobj", "conj"} and noun.pos in NOMINAL and len(nouns) < 6:
                    nouns.append(noun)
                    noun = next((c for c in parse.children_of(noun) if c.dep == "conj"), head)
    return nouns


def name_of(parse: Parse, head: Word) -> str:
    """Return a person's or body's name around a head word: the capitalised run that it is part of, or the phrase."""
    return phrase_text(parse, [word for word in near(parse, head) if word.pos != "PRON" or word is head])
