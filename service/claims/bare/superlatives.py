"""The noun of "one of the smallest" where it is told before: "among the largest firms, but one of the slowest"."""

from __future__ import annotations

from service.claims.bare.settled import countable, earlier_plural
from service.claims.parse import Parse, Word
from service.claims.phrases import of_complement, under_of

EXTREMES = frozenset({"most", "least"})
PICKING = frozenset({"of", "among"})


def of_superlative(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "banks" for "one of the smallest of the four banks", or for "one of the smallest" with banks before."""
    for best in under_of(parse, top):
        described = best.pos == "ADJ" or best.lower.endswith("ing")  # "one of the most thrilling"
        if best.dep == "pobj" and described and is_superlative(parse, best):
            kind = of_complement(parse, best)
            kind = kind if kind is not None and countable(kind) else None  # "one of the best of the year" counts none
            told = kind or subject_of_copula(parse, top) or earlier_superlative(parse, figure.start)
            return told or earlier_plural(parse, figure.start)
    return None


def earlier_superlative(parse: Parse, before: int) -> Word | None:
    """Return the nearest plural before a place that a superlative picks from: "firms" of "among the largest firms"."""
    nouns = (word for word in reversed(parse.words[:before]) if word.pos == "NOUN" and countable(word))
    picked = (noun for noun in nouns if parse.head_of(noun).lower in PICKING)
    return next((noun for noun in picked if any(is_superlative(parse, each) for each in parse.children_of(noun))), None)


def is_superlative(parse: Parse, word: Word) -> bool:
    """Tell whether an adjective is a superlative: "largest", "most upbeat"."""
    return word.lower.endswith("est") or any(each.lower in EXTREMES for each in parse.children_of(word))


def subject_of_copula(parse: Parse, top: Word) -> Word | None:
    """Return "goal" for the figure of "the goal was one of the best"."""
    verb = parse.head_of(top)
    subjects = (word for word in parse.children_of(verb) if word.dep == "nsubj" and word.pos == "NOUN")
    return next(subjects, None) if top.dep == "attr" and verb.lemma == "be" else None
