"""A figure's part in what is told: an end or the size of a movement, a forecast or target, a portion of a whole."""

from __future__ import annotations

from service.claims.parse import Parse
from service.lexicon import MOVEMENT
from service.model import ClaimRole, Span, Unit

FORECAST = frozenset(
    """forecast expect expected predict predicted projection projected project estimate will would could may might
    should likely hope plan planned intend propose proposed prospect expectation""".split()
)
TARGET = frozenset("target aim goal objective limit cap ceiling minimum maximum threshold".split())
FORMER = frozenset("previously originally initially formerly earlier previous original initial former once".split())
MOODS = (("forecast", FORECAST), ("target", TARGET), ("former", FORMER))
MOOD_DEPS = frozenset({"aux", "amod", "advmod", "compound"})
PORTION = frozenset("another further other remaining additional extra rest remainder".split())
EACH = frozenset("each apiece per average averaging mean typical typically annually daily weekly monthly".split())
TOTAL = frozenset("total totalling totalled altogether overall combined".split())
KNOWN = frozenset("the its their his her our this that those these them whom which".split())  # a whole told before
ACTED = frozenset("cut lose lost add added raise raised".split())  # they take an amount as often as a change
CHANGE_NOUNS = frozenset(
    """rise fall drop increase decrease decline jump gain hike growth reduction higher lower more less up down warmer
    cooler hotter colder""".split()
)
MEASURED = ("ratio", "currency", "length", "mass", "temperature")  # dimensions in which changes are told


def role_of(before: list[str], after: list[str], unit: Unit | None) -> ClaimRole:
    """Return a figure's part in a movement, by the words right before it (nearest last) and behind it."""
    last, following = before[-1] if before else "", after[0] if after else ""
    moving = any(word in MOVEMENT for word in before[-6:])
    if last == "from":
        return ClaimRole.FROM
    if last == "to" and moving:
        return ClaimRole.TO
    if last == "by" and moving:
        return ClaimRole.CHANGE
    measured = unit is not None and unit.dimension.startswith(MEASURED)
    if measured and ((last in MOVEMENT and last not in ACTED) or following in CHANGE_NOUNS):
        return ClaimRole.CHANGE
    return ClaimRole.VALUE


def basis_of(before: list[str], after: list[str]) -> str | None:
    """Return "each" or "total" where the words around a figure say what it is reckoned on."""
    words = {word.strip(".,;:()\"'") for word in (*before, *after)}
    if words & EACH:
        return "each"
    return "total" if words & TOTAL else None


def modality_of(parse: Parse, figure: Span) -> str | None:
    """Return "forecast", "target" or "former" where the words that govern the figure say so."""
    inside = parse.within(figure)
    if not inside:
        return None
    for word in (inside[-1], *parse.ancestors(inside[-1])):
        lemmas = {word.lemma} | {child.lemma for child in parse.children_of(word) if child.dep in MOOD_DEPS}
        for mood, words in MOODS:
            if lemmas & words:
                return mood
        if word.pos == "VERB":
            break
    return None


def is_portion(figure: str, before: list[str], after: list[str]) -> bool:
    """Tell whether a figure is a part or an addition: "another 2,700", "one fighter", "five of them"."""
    of_known = after[:1] == ["of"] and after[1:2] != [] and after[1].strip(".,;:") in KNOWN and "all" not in before[-1:]
    return figure.lower() == "one" or of_known or any(word in PORTION for word in before[-2:])
