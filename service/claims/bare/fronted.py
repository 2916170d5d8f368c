"""The noun of a bare number in a sentence that opens with all of them: "Of the 25 seats, the Greens took nine"."""

from __future__ import annotations

from service.claims.bare.gapped import is_gapped
from service.claims.bare.parted import number_of
from service.claims.bare.settled import OBJECTS, countable
from service.claims.clause import SUBJECT_DEPS, VERBS
from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL

OPENING = 6  # words of "Of the 25 council seats"
DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our", "those", "these"})
QUOTES = frozenset({'"', "“", "'", "‘"})


def of_fronted(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "seats" for the nine of "Of the 25 seats, the Greens took nine", also where a clause has no verb."""
    noun = fronted(parse)
    if noun is None or noun.index >= figure.start or not is_taken(parse, top, figure):
        return None
    wholes = [number_of(word) for word in parse.words[: noun.index] if word.pos == "NUM"]
    part = number_of(parse.words[figure.start]) if len(figure) == 1 else None
    return noun if part is not None and all(whole is None or part <= whole for whole in wholes) else None


def whole_fronted(parse: Parse, figure: range) -> Word | None:
    """Return "seats" for the 25 of "Of the 25 seats independents took nine", where a subject follows with no comma."""
    noun = fronted(parse)
    if noun is None or noun.index != figure.stop or parse.words[figure.start - 1].lower not in DETERMINERS:
        return None
    following = parse.words[noun.index + 1] if noun.index + 1 < len(parse.words) else noun
    acts = following.pos in NOMINAL and following.dep in SUBJECT_DEPS
    return noun if acts and noun.dep == "compound" and noun.head == following.index else None


def fronted(parse: Parse) -> Word | None:
    """Return the plural of an "of" that opens a sentence: "seats" of "Of the 25 seats"."""
    first = 1 if parse.words and parse.words[0].text in QUOTES else 0
    opening = [word.lower for word in parse.words[first : first + 2]]
    if len(opening) < 2 or opening[0] != "of" or (opening[1] not in DETERMINERS and not is_number(parse, first + 1)):
        return None
    run = parse.words[first + 1 : first + 1 + OPENING]
    return next((word for word in run if word.pos == "NOUN" and countable(word)), None)


def is_number(parse: Parse, at: int) -> bool:
    """Tell whether a number stands at a place."""
    return parse.words[at].pos == "NUM"


def is_taken(parse: Parse, top: Word, figure: range) -> bool:
    """Tell whether a figure does something or is taken, or closes a clause that leaves the verb out."""
    follows = parse.words[figure.stop] if figure.stop < len(parse.words) else None
    if follows is not None and follows.pos in VERBS:
        return top.dep in SUBJECT_DEPS | {"dobj", "conj"}  # "the 55 who started 12 did not finish"
    if follows is not None and follows.pos in NOMINAL:
        return False
    taken = top.dep in OBJECTS and parse.head_of(top).lemma != "be"  # "one is 17"
    return taken or is_gapped(parse, figure)
