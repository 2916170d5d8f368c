"""Verbs by which a figure goes past a bound: "cases passed 5,000", "debt tops £1.2bn", "prices broke through $90"."""

from __future__ import annotations

from service.extraction.lexer import Token, word_at
from service.extraction.nouns import MODALS, counts_something, is_plural
from service.model import Unit

PASSING = frozenset("pass passes passed passing cross crosses crossed".split())
REACHING = frozenset("breach breaches breached breaching tops top".split())
SURPASSING = frozenset("surpass surpasses surpassed surpassing".split()) | {
    f"{modal} top" for modal in MODALS | {"to", "not"}
}  # what is surpassed is always a level: "she surpassed 300 goals"
PAST = (
    "go goes went gone rise rises rose risen climb climbs climbed soar soars soared surge surges surged jump jumps "
    "jumped shoot shot move moves moved sail sailed race raced roar roared push pushed creep crept storm stormed "
    "blow blew blast blasted power powered edge edged tick ticked weaken weakens weakened swell swelled leap leapt "
    "rocket rocketed"
).split()
THROUGH = (
    "break breaks broke broken breaking smash smashes smashed smashing burst crash crashed punch punched blast blasted "
    "surge surged soar soared rise rose push pushed go goes went gone climb climbed"
).split()
PHRASES = (
    PASSING
    | REACHING
    | SURPASSING
    | {"past"}
    | {f"{verb} past" for verb in PAST}
    | {f"{verb} through" for verb in THROUGH}
)
PUSHING = frozenset(f"{be} pushing" for be in "is are was were be been it's it’s he's he’s she's she’s".split())
LEAST = 20  # a smaller bare number is a number of things: "they passed two others"
COUNTED = 1_000  # from so many on things that are counted are a level too: "the site passed 10,000 members"
TRAVELLED = frozenset({"length", "mass"})  # "they crossed 40 miles of desert"


def is_crossed(tokens: list[Token], first: int, phrase: str, end: int, unit: Unit | None, value: float | None) -> bool:
    """Tell whether a figure is a level that is gone past, no thing passed: "passed two laws", "passed $20 bills".

    The phrase begins at token `first`; the figure, in its unit, ends before token `end`.
    """
    if phrase == "top" and not is_plural(tokens, first - 1):
        return False  # "sales top $4bn", but "a top £900 prize"
    if phrase == "past":  # whatever the verb: "comedy waddles past £12m"
        return unit is not None and unit.dimension == "currency" and word_at(tokens, first - 1) != "the"
    counts = counts_something(tokens, end)
    if value is None or (unit is not None and unit.dimension == "time"):
        return False
    if word_at(tokens, end) == "of" or (phrase in PASSING and word_at(tokens, end) == "to"):
        return False  # "she passed 20 of her tests", "he passed £5,000 to a friend"
    if unit is None or unit.dimension == "count":
        return value >= (COUNTED if counts and phrase not in SURPASSING else LEAST)
    if unit.dimension == "currency" and counts:
        return value >= COUNTED
    return unit.dimension not in TRAVELLED or phrase not in PASSING


def is_neared(tokens: list[Token], end: int, unit: Unit | None) -> bool:
    """Tell whether a figure that ends before token `end` is neared: "is pushing 60", but "were pushing 12 prams"."""
    return not counts_something(tokens, end) and (unit is None or unit.dimension not in TRAVELLED)
