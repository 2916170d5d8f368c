"""What a figure is said of: the noun it counts, the thing it measures, and the verb over both."""

from __future__ import annotations

from dataclasses import dataclass

from service.claims.holders import VERBS, held, noun_before, subject_above
from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL, of_complement, subject_of
from service.extraction.unit_table import singular
from service.model import Span, Subject, Unit

PREPOSITIONS = frozenset({"of", "at", "to", "by", "in", "for", "from", "with"})
ATTRIBUTES = frozenset({"nummod", "compound", "nmod", "amod", "npadvmod", "quantmod"})
PERIOD_LEADERS = frozenset({"last", "next", "previous", "past"})
TIMES = frozenset("today tomorrow yesterday tonight second minute hour day week month year decade century".split())


@dataclass(frozen=True, slots=True)
class Governed:
    """What the syntax says that a figure is of."""

    subject: Subject | None
    measure: str | None
    event: str | None
    unit: Unit | None  # the counted noun, where there is one
    end: int | None  # where the counted noun ends in the sentence


NOTHING = Governed(None, None, None, None, None)


def govern(parse: Parse, span: Span, unit: Unit | None, *, standing: bool) -> Governed:
    """Return what the figure on a span of the sentence is said of.

    `standing` tells that the figure can count things: it has no unit of its own.
    """
    inside = [word for word in parse.words if word.start < span.end and span.start < word.end]
    if not inside:
        return NOTHING
    figure = range(inside[0].index, inside[-1].index + 1)
    top = top_of(parse, inside, figure)
    if unit is not None and unit.dimension == "count":  # "four-nation visit"
        noun = noun_above(parse, top)
        subject = held(parse, subject_of(parse, noun, figure), noun, figure) if noun else None
        return Governed(subject, noun.lemma if noun else None, verb_above(parse, top), None, None)
    if standing:
        counted = counted_noun(parse, top, figure)
        if counted is not None:
            subject = held(parse, subject_of(parse, counted, figure), counted, figure)
            unit = Unit(singular_of(counted), "count")
            return Governed(subject, None, verb_above(parse, counted), unit, max(counted.end, inside[-1].end))
    return measured(parse, top, figure)


def singular_of(noun: Word) -> str:
    """Return the singular of a counted noun; the tagger leaves names of peoples and new words in the plural."""
    return singular(noun.lemma) if noun.lemma == noun.text.lower() and noun.pos == "PROPN" else noun.lemma


def top_of(parse: Parse, inside: list[Word], figure: range) -> Word:
    """Return the word of the figure whose head lies outside it."""
    for word in reversed(inside):
        if word.head not in figure or word.head == word.index:
            return word
    return inside[-1]


def counted_noun(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the noun that a bare number counts: "militants" in "250 ISIS militants"; a time would be its unit."""
    head = parse.head_of(top)
    noun = of_complement(parse, top)
    if top.dep in ATTRIBUTES and head.pos in NOMINAL and head.index > top.index:
        noun = head
    if noun is None or noun.index in figure:
        noun = noun_after(parse, figure)
    return None if noun is None or noun.lemma in TIMES else noun


def noun_after(parse: Parse, figure: range) -> Word | None:
    """Return the last noun of the run of adjectives and nouns right behind the figure, where the parse shows none."""
    noun = None
    for word in parse.words[figure.stop : figure.stop + 6]:
        if word.pos in NOMINAL:
            noun = word
        elif noun is not None or word.lemma in PERIOD_LEADERS or not narrows(word):
            break
    return noun


def narrows(word: Word) -> bool:
    """Tell whether a word can stand between a figure and the noun that it counts: "digital and physical sales"."""
    return word.pos in {"CCONJ", "ADJ"} or (word.pos in {"VERB", "ADV"} and word.dep in {"amod", "compound", "advmod"})


def noun_above(parse: Parse, word: Word) -> Word | None:
    """Return the nearest noun that the word depends on."""
    for above in parse.ancestors(word):
        if above.pos in NOMINAL:
            return above
        if above.pos in VERBS:
            return None
    return None


def verb_above(parse: Parse, word: Word) -> str | None:
    """Return the lemma of the nearest full verb that the word depends on."""
    for above in parse.ancestors(word):
        if above.pos in VERBS and above.dep not in {"amod", "aux", "auxpass"}:
            return above.lemma
    return None


def measured(parse: Parse, top: Word, figure: range) -> Governed:
    """Return what a figure with a unit measures: "profit" in "a profit of £5m", "£5m profit", "profits rose to £5m"."""
    event = verb_above(parse, top)
    complement = of_complement(parse, top) or kind_complement(parse, top)
    head = parse.head_of(top)
    if complement is not None and complement.index not in figure:  # "29% of United", "£3m of debt", "$1bn in gains"
        made_of = held(parse, subject_of(parse, complement, figure), complement, figure)
        return Governed(made_of, complement.lemma, event, None, None)
    if head.pos in NOMINAL and head.index not in figure and top.dep in ATTRIBUTES:
        return noun_measure(parse, head, figure, event)  # "a £5m profit", "20-yard shot"
    if top.dep == "pobj" and head.lemma in PREPOSITIONS:
        noun = parse.head_of(head)
        if noun.pos in NOMINAL and noun.index not in figure:
            return noun_measure(parse, noun, figure, event)  # "a profit of £5m"
    owner = subject_above(parse, top)
    if owner is None or owner.index in figure:
        listed = noun_before(parse, figure)
        return noun_measure(parse, listed, figure, event) if listed else Governed(None, event, event, None, None)
    if top.dep == "dobj" and head.pos == "VERB":  # "Shell paid $1m": what is measured is the paying
        return Governed(subject_of(parse, owner, figure), event, event, None, None)
    return noun_measure(parse, owner, figure, event)


def noun_measure(parse: Parse, noun: Word, figure: range, event: str | None) -> Governed:
    """Return a measured noun with its modifiers as the measure."""
    subject = subject_of(parse, noun, figure)
    narrowing = sorted(m for m in subject.modifiers if any(w.lemma == m and w.index < noun.index for w in parse.words))
    measure = " ".join([*narrowing, subject.head])
    return Governed(held(parse, subject, noun, figure), measure, event, None, None)


def kind_complement(parse: Parse, top: Word) -> Word | None:
    """Return the noun that says what an amount is made of: "gains" in "$1bn in gains"; no place or time."""
    for child in parse.children_of(top):
        if child.dep == "prep" and child.lemma == "in":
            for noun in parse.children_of(child):
                if noun.dep == "pobj" and noun.pos == "NOUN" and noun.lemma not in TIMES:
                    return noun
    return None
