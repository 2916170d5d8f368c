"""The plural that a number right behind it counts: "All books in the public domain, some 15 million, will be"."""

from __future__ import annotations

from service.claims.bare.moving import LARGE, is_large, moves
from service.claims.bare.settled import LEADS, countable
from service.claims.parse import Parse, Word
from service.claims.people import is_person
from service.claims.phrases import NOMINAL, of_complement
from service.extraction.lexer import DASHES

LIKE = frozenset({"something", "like", "in", "excess", "of", "as", "many", "all", "well"})
HEDGES = LEADS | LIKE
ALL = frozenset({"all", "most", "many", "some", "both"})


def plural_sized(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "books" for the figure of "all books there, something like 15 million, will be"."""
    mark = figure.start - 1
    while mark > 0 and parse.words[mark].lower in HEDGES:
        mark -= 1
    hedged = mark < figure.start - 1
    if mark < 1 or not is_mark(parse.words[mark]) or not (hedged or is_large(parse, figure, LARGE)):
        return None
    if figure.stop < len(parse.words) and not is_mark(parse.words[figure.stop]):
        return None
    noun = told_at(parse, parse.words[mark - 1])
    if noun is None or not (countable(noun) or noun.pos == "PROPN"):
        return None
    if is_person(noun) and not is_large(parse, figure, LARGE):
        return None  # "the sisters, about 12, were": an age
    return noun if moves(parse, noun, figure) else None


def is_mark(word: Word) -> bool:
    """Tell whether a word is a mark that sets a phrase apart."""
    return word.text in {",", ")", "."} or word.text in DASHES


def told_at(parse: Parse, last: Word) -> Word | None:
    """Return the head of the noun phrase that closes with a word: "books" for the last of "books in the domain"."""
    if last.pos not in NOMINAL:
        return None
    noun = last
    while noun.dep == "pobj":
        lead, above = parse.head_of(noun), parse.head_of(parse.head_of(noun))
        if above.pos in NOMINAL and above.index < noun.index:
            noun = above
        elif above.lower in ALL and (whole := of_complement(parse, above)) is not None:
            return whole
        else:
            return noun if above.index < lead.index else None  # "At the two mines, some 40, mostly women, were held"
    return noun
