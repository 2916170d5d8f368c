"""A figure's part in what is told: an end or the size of a movement, a forecast or target, a portion of a whole."""

from __future__ import annotations

from itertools import pairwise

from service.claims.clause import VERBS
from service.claims.parse import Parse
from service.extraction.wordnumbers import SMALL
from service.lexicon import FALL_WORDS, MOVEMENT, RISE_WORDS
from service.model import ClaimRole, Portion, Qualifier, Span, Unit

FORECAST = frozenset(
    """forecast expect expected predict predicted projection projected project likely hope plan planned intend propose
    proposed prospect expectation seek want demand call urge pencil offer""".split()
)
MODAL = frozenset("will would could may might should".split())
TARGET = frozenset("target aim goal objective limit cap ceiling minimum maximum threshold".split())
FORMER = frozenset("previously originally initially formerly earlier previous original initial former once".split())
MOODS = (("forecast", FORECAST), ("target", TARGET), ("former", FORMER), ("modal", MODAL))
CHAINED = frozenset({"xcomp", "conj"})  # "can be expected to save": the mood stands with the verb above
MOOD_DEPS = frozenset({"aux", "amod", "advmod", "compound"})
ADDED = frozenset("another further additional extra".split())
ENDS = frozenset({"first", "last", "final", "opening", "closing"})
LEFT = frozenset("other remaining rest remainder".split())
MORE = ADDED | {"other", "remaining", "more"}
EACH_OF = frozenset({("each", "of"), ("one", "of")})  # "each of the 40 crew": of them all, and not for each
EVERY_ONE = ["every", "one", "of", "them"]  # "every one of them 26 miles"
EACH = frozenset("each apiece average averaged averaging typical typically".split())
TOTAL = frozenset("total totalling totalled altogether overall combined".split())
PER = frozenset("a an per each every".split())
PERIODS = frozenset("second minute hour day night week month quarter year season".split())
ADVERBS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "yearly": "year",
    "annually": "year",
}  # fmt: skip
OFFSETS = frozenset("later earlier after before into ago from".split())
BOUNDS = frozenset({Qualifier.MORE_THAN, Qualifier.LESS_THAN, Qualifier.AT_LEAST, Qualifier.AT_MOST})
KNOWN = frozenset("the its their his her our this that those these them whom which".split())  # a whole told before
ACTED = frozenset("cut lose lost add added raise raised".split())  # they take an amount as often as a change
GAPS = frozenset(  # "17 short of the number", "11,000 up on last year"
    {("short", "of"), ("more", "than"), ("fewer", "than"), ("less", "than"), ("up", "on"), ("down", "on")}
)
GONE = frozenset(
    """rise rises rose risen rising fall falls fell fallen falling climb climbs climbed climbing drop drops dropped
    dropping jump jumps jumped jumping slip slips slipped slid increase increased decrease decreased decline declined
    grow grew grown surged soared tumbled plunged""".split()
)  # they take no object
CRASHED = frozenset("crash crashes crashed crashing".split())
HANDLED = frozenset("dropped lost moved raised shifted advanced".split())  # in the passive they are no movement
BE = frozenset("is are was were be been being".split())
PARTICLES = frozenset({"up", "down"})
CHANGE_NOUNS = (
    RISE_WORDS | FALL_WORDS | frozenset("swing shift change expansion contraction surge".split())
) - PARTICLES
MARKS = ".,;:()\"'"
BASIS_REACH = 3  # words behind a figure that say what it is reckoned on
MOVED_BY = 4  # words behind a "from" figure among which its "to" stands
MEASURED = ("ratio", "currency", "length", "mass", "temperature")  # dimensions in which changes are told
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
    last, former, following = nth(led, 1), nth(led, 2), after[0].strip(MARKS) if after else ""
    moving = any(word in MOVEMENT for word in led[-6:]) and not treated(led)
    measured = unit is not None and unit.dimension.startswith(MEASURED)
    compared = last in {"with", "to"} and former in {"compared", "compares", "comparing"}
    set_off = former == "," and unit is None and any(word in MOVEMENT for word in led)  # "fell to eight seats, from 56"
    left = last in {"from", "against"} and (set_off or (last == "from" and (moving or "to" in after[:MOVED_BY])))
    if left or compared or (last in {"against", "than"} and measured):
        return ClaimRole.FROM
    start = [word for word in led[-MOVED_BY:-1] if word[:1].isdigit() or word in SMALL]
    come = last == "to" and start != [] and "from" in led[-MOVED_BY:]  # "from 15 to nine", whatever the verb
    if come or (moving and (last == "to" or (last in REACHING and former == "to"))):
        return ClaimRole.TO
    if last == "by" and moving:
        return ClaimRole.CHANGE
    crashed = last in CRASHED and unit is not None and unit.dimension == "ratio"  # "shares crashed 31%", not "12 miles"
    moved = (last in MOVEMENT or crashed) and last not in ACTED and not (last in PARTICLES and former in PHRASAL)
    if unit is None and tuple(after[:2]) in GAPS:
        return ClaimRole.CHANGE
    if last in GONE and unit is None and following == "to" and len(after) > 1 and after[1][:1].isdigit():
        return ClaimRole.CHANGE  # "claims rose 5,000 to 225,000"
    stands = unit is not None and unit.dimension == "length" and following in PARTICLES  # "two miles down the road"
    if measured and (moved or following in CHANGE_NOUNS | PARTICLES) and not stands:
        return ClaimRole.CHANGE
    if measured and before[-1:] == ["of"] and nth(before, 2) in CHANGE_NOUNS:
        return ClaimRole.CHANGE  # "a rise of 5%"
    return ClaimRole.VALUE


def treated(before: list[str]) -> bool:
    """Tell whether the words before a figure tell of something done to someone: "dropped by two clubs"."""
    return len(before) > 2 and before[-2] in HANDLED and before[-3] in BE


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
    """Return what the words around a figure say that it is reckoned on: "each", "total", "per year"."""
    behind = [word.strip(MARKS) for word in after]
    if before[-4:] == EVERY_ONE:
        return "each"
    if before[-1:] != [] and before[-1] in KNOWN and tuple(before[-3:-1]) in EACH_OF:
        before = []
    near = [word.strip(MARKS) for word in before] + behind[:BASIS_REACH]
    for word, following in pairwise([*behind, ""]):
        if word in ADVERBS:
            return f"per {ADVERBS[word]}"
        if word in PER and following in PERIODS:
            return f"per {following}"
    if "per" in behind or EACH & set(near):
        return "each"
    return "total" if TOTAL & set(near) or behind[:2] == ["in", "all"] else None


def modality_of(parse: Parse, figure: Span) -> str | None:
    """Return "forecast", "target", "former" or "modal" where the words that govern the figure say so."""
    inside = parse.within(figure)
    if not inside:
        return None
    for clause in parse.children_of(inside[-1]):
        if clause.dep in {"acl", "relcl"} and clause.lemma in FORECAST:
            return "forecast"  # "the £100m analysts had expected"
    for word in (inside[-1], *parse.ancestors(inside[-1])):
        children = parse.children_of(word)
        own = {word.lemma} if word.lemma != "call" or any(child.lower == "for" for child in children) else set()
        lemmas = own | {child.lemma for child in children if child.dep in MOOD_DEPS}
        for mood, words in MOODS:
            if lemmas & words:
                return mood
        if word.pos in VERBS and word.dep not in CHAINED:
            break
    return None


def portion_of(figure: str, before: list[str], after: list[str], unit: Unit | None) -> Portion | None:
    """Return whether a figure is named as an addition ("another 2,700") or a part ("one fighter", "five of them").

    A share is always one of something: "29% of the shares" is no part of another figure.
    """
    if ADDED & set(before[-2:]):
        return Portion.ADDITION
    if LEFT & set(before[-2:]):
        return Portion.PART
    if unit is not None and unit.dimension == "ratio":
        return None
    if before[-1:] != [] and before[-1] in ENDS and (unit is None or unit.dimension == "count"):
        return Portion.PART  # "the final two games"
    if after and after[0] in MORE and after[1:2] != ["than"]:  # "three other men", "four more penalties"
        return Portion.PART if after[0] in LEFT else Portion.ADDITION
    of_known = after[:1] == ["of"] and after[1:2] != [] and after[1].strip(MARKS) in KNOWN and "all" not in before[-1:]
    return Portion.PART if of_known or figure.lower() == "one" else None


def is_offset(before: list[str], after: list[str], unit: Unit | None) -> bool:
    """Tell whether a stretch of time is counted from some event: "after 48 minutes", "two days later"."""
    if unit is None or unit.dimension != "time":
        return False
    return before[-1:] == ["after"] or (after != [] and after[0].strip(MARKS) in OFFSETS)


def is_criterion(parse: Parse, figure: Span, qualifier: Qualifier | None) -> bool:
    """Tell whether a bound says which things are meant: "people waiting more than 18 months", "aged over 60"."""
    if qualifier not in BOUNDS:
        return False
    inside = parse.within(figure)
    for word in parse.ancestors(inside[-1]) if inside else ():
        if word.pos in {"VERB", "AUX"} or word.dep == "acl":
            return word.dep in {"acl", "amod"} and word.pos == "VERB"
    return False
