"""Whether a bare number is what those counted bring a total to: "12 more came, taking the total to 90 from 78"."""

from __future__ import annotations

from itertools import pairwise

from service.claims.bare.settled import lead_of
from service.claims.parse import Parse

BRINGING = frozenset({"taking", "bringing", "lifting", "pushing", "raising", "reducing", "cutting"})
TAKING = frozenset({"take", "bring", "lift", "push"})
OWNERS = frozenset({"his", "her", "its", "their"})
TOTALS = frozenset({"total", "toll", "tally", "number", "count", "figure", "haul"})
REACH = 14  # words from "taking" to the far end of a movement
RAISING = frozenset("raise lift increase boost expand double cut reduce take bring get".split())
THAT = frozenset({"that", "this", "it", "them"})


def is_totalled(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is an end of the movement of a total, or of what a pronoun stands for.

    "Taking its total to 90 from 78"; "plans to raise that to 60".
    """
    lead = lead_of(parse, figure)
    if lead not in {"to", "from"}:
        return False
    before = parse.words[max(0, figure.start - REACH) : figure.start]
    brought = next((at for at, word in enumerate(before) if word.lower in BRINGING), None)
    if brought is not None and any(word.lower in TOTALS for word in before[brought:]):
        return True
    for verb, owner, total in zip(before, before[1:], before[2:], strict=False):
        if verb.lemma in TAKING and owner.lower in OWNERS and total.lower in TOTALS:
            return True  # "scored six and took her tally to 31"
    raised = any(one.lemma in RAISING and then.lower in THAT for one, then in pairwise(before[-4:]))
    return raised and lead == "to"
