"""Those of several who do something else: "39 firms took on staff, with 12 cutting jobs"."""

from __future__ import annotations

from service.claims.bare.moving import moves
from service.claims.clause import SUBJECT_DEPS
from service.claims.parse import Parse, Word

ON_SOMETHING = frozenset(  # verbs that always have an object, which the parse takes for what they describe
    """have need want make take get put give cut raise add see use hold find face seek show say claim report expect
    predict plan suffer require favour favor support oppose back call blame""".split()
)


def does(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is of those who do something, by "with" before it and a gerund behind it."""
    follows = parse.words[figure.stop] if figure.stop < len(parse.words) else None
    led = [word.lower for word in parse.words[max(0, figure.start - 2) : figure.start]]
    return follows is not None and led == [",", "with"] and follows.lower.endswith("ing") and follows.pos == "VERB"


def acts_on(parse: Parse, figure: range) -> bool:
    """Tell whether they do it to what follows, which the figure does not count: "with 12 needing repairs"."""
    return does(parse, figure) and parse.words[figure.stop].lemma in ON_SOMETHING


def doing(parse: Parse, figure: range) -> Word | None:
    """Return "carmakers" for the two of "carmakers were weak, with two dropping by a tenth"."""
    owner = next((word for word in parse.words[: figure.start] if word.dep in SUBJECT_DEPS), None)
    return owner if owner is not None and does(parse, figure) and moves(parse, owner, figure) else None
