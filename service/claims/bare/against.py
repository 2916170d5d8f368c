"""Whether a bare number has the measure of the figure before it, which it is set against: "90 seconds, against 60"."""

from __future__ import annotations

import math
from itertools import pairwise

from service.claims.bare.beside import COMPARED, COMPARED_REACH, is_apart
from service.claims.bare.settled import LEADS, lead_of
from service.claims.clause import VERBS
from service.claims.parse import Parse
from service.claims.phrases import TIMES
from service.lexicon import MOVEMENT
from service.model import Claim, Unit

LIMITS = frozenset({"age", "date", "ordinal", "time-of-day", "count"})  # counted nouns are left by other rules
BEYOND = frozenset({"more", "less", "fewer", "longer", "shorter", "higher", "lower"})
EVERY = ["in", "every"]  # "seven hours of power in every 24"
KNOWN = frozenset({"the", "those", "these"})
REST = frozenset({"remaining", "other"})
WHOLE = 100.0  # per cent, which shares of two sides or of the last of them make up
ALMOST = 94.0
PERCENT = frozenset({"percentage", "percentage point"})  # fractions are written out: "half, against a third"
FACTOR = 20.0  # figures that are compared are seldom further apart
PLACING = frozenset({"from", "after", "within", "by"})  # "from 44 yards and from 52"
ENDS = frozenset({"first", "last", "final"})  # "40 years there, the last 22 as its head"
WAS = ["was"], ["had", "been"], ["stood", "at"]
FORMER = frozenset({"last", "ago", "earlier", "before"})
FORMER_REACH = 5  # words of "; a year earlier, it was"
SHARED = frozenset({"which", "that"})
MOVED = MOVEMENT | {"cut", "raised", "lowered", "reduced", "grown", "risen", "fallen", "shrunk", "widened", "narrowed"}


def is_against(parse: Parse, former: Claim, claim: Claim, unit: Unit, before: int, figure: range) -> bool:
    """Tell whether a figure is told in the unit of the one before it, as one that it is compared with or part of.

    `before` is the index of the first word of that one.
    """
    if unit.dimension == "ratio" and unit.name not in PERCENT:
        return False
    if unit.dimension == "ratio" and (shares(parse, former, claim, figure) or is_rest(parse, former, claim, figure)):
        return True
    if unit.dimension == "time" and [word.lower for word in parse.words[figure.start - 2 : figure.start]] == EVERY:
        return is_apart(parse, figure)
    if unit.dimension == "time" and is_last(parse, former, claim, figure):
        return True
    if unit.dimension in LIMITS:
        return False
    if differs(parse, figure):
        return True
    if again(parse, before, figure):
        return is_apart(parse, figure)
    if unit.dimension == "time" and before and parse.words[before - 1].lower in KNOWN:
        return False  # "143 arrests in the two days, down from 201"
    told = compared(parse, figure) or was_then(parse, figure) or began(parse, figure)
    return told and is_apart(parse, figure) and is_of_size(former, claim)


def compared(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is that of another time or place: "29m tonnes, against 32m last year"."""
    led = [word.lower for word in parse.words[max(0, figure.start - COMPARED_REACH) : figure.start]]
    if led[-2:] == ["rather", "than"]:
        return True
    return lead_of(parse, figure) in {"against", "with", "to", "from", "than", "of", "the"} and (
        "against" in led[-2:] or any(pair in COMPARED for pair in pairwise(led))
    )


def was_then(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is what "it" was in another time: "3.3 cents; in 2021 it was 6.7"."""
    led = list(parse.words[: figure.start])
    while led and led[-1].lower in LEADS:
        led.pop()
    for verb in WAS:
        at = len(led) - len(verb) - 1
        if at < 1 or [word.lower for word in led[at:]] != ["it", *verb]:
            continue
        time = led[max(0, at - FORMER_REACH - 1) : at - (led[at - 1].text == ",")]
        mark = next((i for i, word in reversed(list(enumerate(time))) if word.text in {",", ";"}), None)
        told = time[mark:] if mark is not None else []
        year = any(word.lower.isdecimal() and len(word.text) == 4 for word in told)
        return year or (any(word.lemma in TIMES for word in told) and any(word.lower in FORMER for word in told))
    return False


def began(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is where that before it began: "nine weeks, which was cut from 15"."""
    verb = parse.words[max(0, figure.start - 2)]
    if lead_of(parse, figure) != "from" or parse.words[figure.start - 1].lower != "from" or verb.lower not in MOVED:
        return False
    return any(word.lower in SHARED and word.index < verb.index for word in parse.children_of(verb))


def again(parse: Parse, before: int, figure: range) -> bool:
    """Tell whether one preposition leads both figures, with no verb between them: "from 44 yards and from 52"."""
    lead, joint = parse.words[figure.start - 1], parse.words[max(0, figure.start - 2)]
    if lead.lower not in PLACING or joint.lower != "and" or before < 1 or parse.words[before - 1].lower != lead.lower:
        return False
    return all(word.pos not in VERBS for word in parse.words[before : figure.start])


def is_last(parse: Parse, former: Claim, claim: Claim, figure: range) -> bool:
    """Tell whether a figure is the last part of a time: "40 years there, the last 22 as its head"."""
    led = [word.lower for word in parse.words[max(0, figure.start - 4) : figure.start]]
    led = [word for word in led if word != "and"][-3:]
    if led[:2] != [",", "the"] or led[2] not in ENDS or not is_apart(parse, figure):
        return False
    return (claim.quantity.value or math.inf) < (former.quantity.value or 0.0)


def differs(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is how much more or less it was: "41 minutes, two fewer than in May"."""
    behind = [word.lower for word in parse.words[figure.stop : figure.stop + 2]]
    return (
        parse.words[figure.start - 1].text == ","
        and behind[:1] != []
        and behind[0] in BEYOND
        and behind[1:] == ["than"]
    )


def shares(parse: Parse, former: Claim, claim: Claim, figure: range) -> bool:
    """Tell whether two figures are the shares of two sides: "beat her by 58 per cent to 42"."""
    one, other = former.quantity.value, claim.quantity.value
    both = one is not None and other is not None and ALMOST <= one + other <= WHOLE
    return both and lead_of(parse, figure) == "to" and is_apart(parse, figure)


def is_rest(parse: Parse, former: Claim, claim: Claim, figure: range) -> bool:
    """Tell whether a figure is the share that is left: "20 per cent from the state, and banks the remaining 60"."""
    room = (former.quantity.value or WHOLE) + (claim.quantity.value or WHOLE) <= WHOLE
    return room and lead_of(parse, figure) in REST and is_apart(parse, figure)


def is_of_size(former: Claim, claim: Claim) -> bool:
    """Tell whether two figures are near enough to be told of one thing."""
    low, high = sorted((abs(former.quantity.value or 0.0), abs(claim.quantity.value or 0.0)))
    return 0 < high <= low * FACTOR
