"""What an amount measures: "profit" in "a profit of £5m", "a £5m profit", "profits rose to £5m"."""

from __future__ import annotations

from service.claims.clause import VERBS, object_of, subject_above
from service.claims.governed import Governed
from service.claims.holders import held, is_name, noun_before
from service.claims.nounforms import is_plural
from service.claims.parse import Parse, Word
from service.claims.phrases import ATTRIBUTES, NOMINAL, TIMES, of_complement, subject_of
from service.extraction.unit_table import table
from service.lexicon import FALL_WORDS, RISE_WORDS

PREPOSITIONS = frozenset({"of", "at", "to", "by", "in", "for", "from", "with", "over", "under", "above", "below"})
ACTED = frozenset({"by", "to", "at", "for", "from"})  # "cut prices by 5%", "bought the firm for £5m"
MOVED = frozenset({"up", "down", "off", "higher", "lower"})
DIMENSIONS = frozenset({"worth", "long", "high", "tall", "wide", "deep", "thick", "strong", "old"})
MONEY = frozenset("£$€¥")
LINKED = frozenset({"prep", "advmod", "npadvmod", "pobj", "amod", "acomp", "conj", "appos", "dep"})


def measured(parse: Parse, top: Word, figure: range) -> Governed:
    """Return what a figure with a unit measures, and the verb over it."""
    event = verb_above(parse, top)
    head = parse.head_of(top)
    complement = of_complement(parse, top) or kind_complement(parse, top) or kind_behind(parse, figure)
    if head.lemma == "within":  # "within 5 miles of the town"
        complement = None
    if complement is not None and complement.index not in figure:  # "29% of United", "£3m of debt", "$1bn in gains"
        made_of = held(parse, subject_of(parse, complement, figure), complement, figure)
        return Governed(made_of, complement.lemma, event)
    noun = described(parse, top, figure) or moved(parse, top, figure)
    if noun is not None:  # "a £5m profit", "20-yard shot", "a contract worth £5m", "Tesco up 5p"
        return noun_measure(parse, noun, figure, event)
    if top.dep == "pobj" and head.lemma in PREPOSITIONS:
        noun = parse.head_of(head)
        if noun.pos in NOMINAL and noun.index not in figure:
            return noun_measure(parse, noun, figure, event)  # "a profit of £5m"
        acted = object_of(parse, noun, figure) if head.lemma in ACTED else None
        if acted is not None:
            return noun_measure(parse, acted, figure, event)  # "cut prices by 5%"
    owner = subject_above(parse, top)
    if owner is None or owner.index in figure or not (is_name(owner) or owner.pos == "PRON"):
        listed = noun_before(parse, figure)
        return noun_measure(parse, listed, figure, event) if listed else Governed(None, event, event)
    if top.dep == "dobj" and head.pos == "VERB":  # "Shell paid $1m": what is measured is the paying
        return Governed(subject_of(parse, owner, figure), event, event)
    return noun_measure(parse, owner, figure, event)


def noun_measure(parse: Parse, noun: Word, figure: range, event: str | None) -> Governed:
    """Return a measured noun with its modifiers as the measure; of a rise, that which rose."""
    noun = what_moved(parse, noun, figure)
    subject = subject_of(parse, noun, figure)
    narrowing = sorted(m for m in subject.modifiers if any(w.lemma == m and w.index < noun.index for w in parse.words))
    measure = " ".join([*narrowing, subject.head])
    return Governed(held(parse, subject, noun, figure), measure, event)


def what_moved(parse: Parse, noun: Word, figure: range) -> Word:
    """Return "profit" for the "rise" of "a 5% rise in profit"; any other noun as it is."""
    if noun.lemma in RISE_WORDS | FALL_WORDS:
        for child in parse.children_of(noun):
            if child.dep == "prep" and child.lemma == "in":
                for moved in parse.children_of(child):
                    if moved.dep == "pobj" and moved.pos == "NOUN" and moved.lemma not in TIMES:
                        return moved if moved.index not in figure else noun
    return noun


def described(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the noun that a figure is an attribute of: "a £5m profit", "a contract worth £5m"."""
    word, head = top, parse.head_of(top)
    while word.dep in ATTRIBUTES and head.index not in figure and head.index != word.index:
        if head.pos in NOMINAL and head.lower not in table().words and head.text not in table().symbols:
            return head
        if head.pos in VERBS or (head.pos == "ADJ" and head.lemma not in DIMENSIONS and word.dep == "npadvmod"):
            return None
        word, head = head, parse.head_of(head)
    return None


def moved(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the noun that is "up 5p to 230p" without a verb."""
    word = top
    while word.dep in LINKED and word.head != word.index and word.lower not in MOVED:
        word = parse.head_of(word)
    if word.lower not in MOVED or word.index >= figure.start:
        return None
    head = parse.head_of(word)
    if head.pos in NOMINAL and head.index < word.index:
        return head
    before = parse.words[word.index - 1] if word.index else word
    return before if before.pos in NOMINAL and before.lemma not in TIMES else None


def kind_complement(parse: Parse, top: Word) -> Word | None:
    """Return the noun that says what an amount is made of: "gains" in "$1bn in gains"; no place or time."""
    for child in parse.children_of(top):
        if child.dep == "prep" and child.lemma == "in":
            for noun in parse.children_of(child):
                if noun.dep == "pobj" and noun.pos == "NOUN" and noun.lemma not in TIMES:
                    return noun
    return None


def kind_behind(parse: Parse, figure: range) -> Word | None:
    """Return "donations" right behind the money of "gave £5m in donations", where the parse ties it to the verb."""
    money = any(parse.words[i].text in MONEY for i in figure)
    if not money or figure.stop >= len(parse.words) or parse.words[figure.stop].lower != "in":
        return None
    for noun in parse.children_of(parse.words[figure.stop]):
        bare = not any(child.dep in {"det", "poss", "nummod"} for child in parse.children_of(noun))
        if noun.dep == "pobj" and noun.pos == "NOUN" and is_plural(noun) and bare and noun.lemma not in TIMES:
            return noun
    return None


def verb_above(parse: Parse, word: Word) -> str | None:
    """Return the lemma of the nearest full verb that the word depends on."""
    for above in parse.ancestors(word):
        if above.pos in VERBS and above.dep not in {"amod", "aux", "auxpass"}:
            return above.lemma
    return None
