"""A figure's part in what is told: an end or the size of a movement, a forecast or target, a portion of a whole."""

from __future__ import annotations

from service.claims.parse import Parse
from service.lexicon import FALL_WORDS, MOVEMENT, RISE_WORDS
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
CHANGE_NOUNS = RISE_WORDS | FALL_WORDS | frozenset({"swing", "shift", "change"})
MEASURED = ("ratio", "currency", "length", "mass", "temperature")  # dimensions in which changes are told
PARTICLES = frozenset({"up", "down"})
PHRASAL = frozenset(
    """make makes made making take takes took taking set sets setting end ends ended ending give gives gave giving
    sign signs signed open opens opened turn turns turned come comes came pay pays paid put puts write writes wrote
    add adds added bring brings brought pick picks picked buy buys bought break broke build builds built""".split()
)  # "make up 8%" tells of no movement
LEADING = frozenset(
    """a an the its their his her our of last previous prior same just only about around some still even as record
    further another revised restated whopping massive huge hefty healthy sharp modest mere year's
    month's quarter's season's week's year month quarter""".split()
)  # what stands between "from" or "to" and the figure: "from the previous year's £4m", "to a record £5m"
MOST_LEADING = 4
REACHING = frozenset("reach reaches reached hit hits stand total".split())  # "rose 2% to reach £5m"


def role_of(before: list[str], after: list[str], unit: Unit | None) -> ClaimRole:
    """Return a figure's part in a movement, by the words right before it (nearest last) and behind it.

    What a figure is compared with ("compared with £4m", "against £4m") is where it moved from.
    """
    led = unled(before)
    last, former, following = nth(led, 1), nth(led, 2), after[0].strip(".,;:)") if after else ""
    moving = any(word in MOVEMENT for word in led[-6:])
    measured = unit is not None and unit.dimension.startswith(MEASURED)
    compared = last in {"with", "to"} and former in {"compared", "compares", "comparing"}
    if last == "from" or compared or (last in {"against", "than"} and measured):
        return ClaimRole.FROM
    if moving and (last == "to" or (last in REACHING and former == "to")):
        return ClaimRole.TO
    if last == "by" and moving:
        return ClaimRole.CHANGE
    moved = last in MOVEMENT and last not in ACTED and not (last in PARTICLES and former in PHRASAL)
    if measured and (moved or following in CHANGE_NOUNS):
        return ClaimRole.CHANGE
    return ClaimRole.VALUE


def unled(before: list[str]) -> list[str]:
    """Return the words before a figure without those that only lead up to it."""
    end = len(before)
    while end > max(0, len(before) - MOST_LEADING) and before[end - 1] in LEADING:
        end -= 1
    return before[:end]


def nth(words: list[str], back: int) -> str:
    """Return the word so many places from the end, or nothing."""
    return words[-back] if len(words) >= back else ""


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
