"""Whether a bare number has the measure of the figure before it, which it is set against: "90 seconds, against 60"."""

from __future__ import annotations

from itertools import pairwise

from service.claims.beside import COMPARED, COMPARED_REACH, is_apart
from service.claims.parse import Parse
from service.claims.settled import lead_of
from service.model import Claim, Unit

LIMITS = frozenset({"age", "date", "ordinal", "time-of-day", "count"})  # counted nouns are left by other rules
BEYOND = frozenset({"more", "less", "fewer", "longer", "shorter", "higher", "lower"})
EVERY = ["in", "every"]  # "seven hours of power in every 24"
REST = frozenset({"remaining", "other"})
WHOLE = 100.0  # per cent, which shares of two sides or of the last of them make up
ALMOST = 94.0


def is_against(parse: Parse, former: Claim, claim: Claim, unit: Unit, figure: range) -> bool:
    """Tell whether a figure is told in the unit of the one before it, as one that it is compared with or part of."""
    if unit.dimension == "ratio" and (shares(parse, former, claim, figure) or is_rest(parse, figure)):
        return True
    if unit.dimension == "time" and [word.lower for word in parse.words[figure.start - 2 : figure.start]] == EVERY:
        return is_apart(parse, figure)
    return unit.dimension not in LIMITS and (compared(parse, figure) or differs(parse, figure))


def compared(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is that of another time or place: "29m tonnes, against 32m last year"."""
    if not is_apart(parse, figure):
        return False
    led = [word.lower for word in parse.words[max(0, figure.start - COMPARED_REACH) : figure.start]]
    return lead_of(parse, figure) in {"against", "with", "to", "from", "than", "of", "the"} and (
        "against" in led[-2:] or any(pair in COMPARED for pair in pairwise(led))
    )


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


def is_rest(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is the share that is left: "20 per cent from the state, and banks the remaining 60"."""
    return lead_of(parse, figure) in REST and is_apart(parse, figure)
