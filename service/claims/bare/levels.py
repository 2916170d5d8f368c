"""The noun of a bare number that is a level or a step of what its sentence counts: "a nine-year low of 77,000"."""

from __future__ import annotations

from service.claims.bare.moving import moves
from service.claims.bare.settled import COUNTS, countable
from service.claims.clause import subject_above
from service.claims.parse import Parse, Word
from service.claims.phrases import of_complement
from service.lexicon import FALL_WORDS, RISE_WORDS

LEVELS = frozenset({"low", "high", "peak", "record", "maximum", "minimum", "average"})
STEPS = RISE_WORDS | FALL_WORDS | {"total", "figure", "level"}


def levelled_noun(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "loans" for the 77,000 of "loans rose to 83,000, more than the nine-year low of 77,000".

    Where a sentence tells "the number of" something, also for "a reduction of 120" and "the total of 659" behind it.
    """
    of = parse.head_of(top)
    level = parse.head_of(of)
    if top.dep != "pobj" or of.lower != "of" or of.index > figure.start:
        return None
    if level.lemma in LEVELS | STEPS and (told := numbered_before(parse, level)) is not None:
        return told
    owner = subject_above(parse, top)
    if level.lemma not in LEVELS or owner is None or owner.index >= level.index:
        return None
    return owner if moves(parse, owner, figure) else None


def numbered_before(parse: Parse, level: Word) -> Word | None:
    """Return what "the number of" is told of before a level: "members" in "the number of members would fall"."""
    for word in reversed(parse.words[: level.index]):
        if word.lemma not in COUNTS:
            continue
        noun = of_complement(parse, word)
        if noun is not None and (countable(noun) or (noun.pos == "PROPN" and noun.text.endswith("s"))):
            return noun
    return None
