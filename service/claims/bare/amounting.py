"""The noun of a large bare number that its subject comes to: "the deliveries reached 19,400", "admissions were 19m"."""

from __future__ import annotations

from service.claims.bare.moving import LARGE, is_large, moves
from service.claims.bare.settled import COUNTS, MOVING, REACHED, lead_of
from service.claims.clause import SUBJECT_DEPS, VERBS, subject_above
from service.claims.parse import Parse, Word
from service.claims.uncounted import is_forecaster

MISSING = REACHED | {"miss", "beat"}
BESIDE = frozenset({"twice", "than", "half", "double", "below", "above"})
STANDING = frozenset({"stand", "remain", "peak", "be", "cap", "limit", "restrict"})
AT = frozenset({"at", "to"})
AGAINST = frozenset({"against", "from", "with", "to"})
COMPARED = frozenset({"compared", "up", "down", "against"})
COMPARED_REACH = 5  # words of "up 22% from"


def amounting_noun(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "deliveries" for the figure of "deliveries reached 19,400", or for what it is compared with."""
    verb = verb_of_level(parse, top, figure) or verb_of_mark(parse, top, figure)
    verb = verb if verb is None or is_large(parse, figure, LARGE) else None
    verb = verb or verb_of_rate(parse, top, figure)
    if verb is None:
        return None
    owner = next((word for word in parse.children_of(verb) if word.dep in SUBJECT_DEPS), None)
    owner = owner or subject_above(parse, verb)
    if owner is None or owner.pos != "NOUN" or owner.lemma in COUNTS | {"other"} or owner.index > figure.start:
        return None
    return owner if moves(parse, owner, figure) else None


def verb_of_level(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the verb that tells how many there are, where a figure is its level or that of another time."""
    above = parse.head_of(top)
    if top.dep == "attr" and above.lemma == "be":
        return above
    if top.dep == "dobj" and above.lemma in REACHED:
        return above
    if top.dep != "pobj":
        return None
    verb = next((word for word in parse.ancestors(above) if word.lemma in STANDING | REACHED), None)
    if verb is None or verb.index > figure.start:
        return None
    if verb.lemma in STANDING and above.lower in AT and parse.head_of(above).index == verb.index:
        return verb
    led = {word.lower for word in parse.words[max(0, figure.start - COMPARED_REACH) : figure.start]}
    return verb if lead_of(parse, figure) in AGAINST and not COMPARED.isdisjoint(led) else None


def verb_of_rate(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the verb of what comes "at the rate of two a month"."""
    of = parse.head_of(top)
    rate = parse.head_of(of)
    behind = parse.words[figure.stop : figure.stop + 1]
    if (
        of.lower != "of"
        or rate.lemma not in {"rate", "pace"}
        or not behind
        or behind[0].lower not in {"a", "an", "per"}
    ):
        return None
    return next((word for word in parse.ancestors(rate) if word.pos in VERBS), None)


def verb_of_mark(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the verb of those that pass or miss a mark, or move to a multiple of it.

    "Deliveries missed the 20,300 analysts had predicted"; "fires rose to 3,230, twice the 1,540 counted then".
    """
    follows = parse.words[figure.stop] if figure.stop < len(parse.words) else None
    if follows is None or parse.words[figure.start - 1].lower != "the":
        return None
    foreseen = is_forecaster(parse, follows, figure)
    beside = parse.words[figure.start - 2].lower in BESIDE and follows.pos in {"VERB", "PRON"}
    verbs = MISSING if foreseen else MOVING if beside else frozenset()
    return next((word for word in parse.ancestors(top) if word.lemma in verbs and word.index < figure.start), None)
