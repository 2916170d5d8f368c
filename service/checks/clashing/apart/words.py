"""Figures that the words around them give to two things: "six years ago", "elsewhere", "the largest of them"."""

from __future__ import annotations

import re

from service.alignment import Alignment, Pair
from service.alignment.features import ALIKE_NOUNS, TWO_AGENTS, dimension_of, key_noun
from service.alignment.senses import senses
from service.checks.clashing.apart.contrast import Contrast
from service.checks.clashing.evidence import SMALL
from service.model import Claim, ClaimRole

AGO = re.compile(r"\bago\b")
ELSEWHERE = re.compile(r"\W*(?:Elsewhere\b|(?:In )?(?:[Tt]he )?(?:[Nn]eighbou?ring|[Nn]earby|[Aa]djoining) )")
ANOTHER = re.compile(  # "a slightly smaller fish of 240kg" is another fish
    r"\ban?\s(?:\w+ly\s)?(?:small|larg|bigg|heavi|light|long|short|tall|old|young|earli|lat)er\s[\w'’ -]*$",
    re.IGNORECASE,
)
THESE = re.compile(r"\b(?:these|those)\s+$", re.IGNORECASE)
RETOLD = frozenset({"time", "currency"})  # "held for 30 days", "her six weeks in jail"
OWN = re.compile(r"\b(?:its|his|her|their|whose)\s$", re.IGNORECASE)
SINGLED = re.compile(  # one of several: "the largest recall involves 155,000 cars", "and the smallest £100"
    r"\b(?:the|its|his|her|their)\s(?:single\s)?(?:largest|biggest|smallest|longest|shortest|oldest|youngest|heaviest|"
    r"tallest)(?:\s[\w'’-]+){0,2}\s$",
    re.IGNORECASE,
)
WORD = re.compile(r"[\w'’-]+")
SAME, SHORT = 2, 3  # words behind two figures that are the same; letters of a word that tells nothing
REACH, BEHIND = 60, 120  # characters before a figure, and behind it
NEARBY = frozenset({"same paragraph", "near"})
NAMED = ALIKE_NOUNS | {"noun generic in one", "noun missing", "names shared", "subject missing", "lead"}


def is_of_two(c: Contrast) -> bool:
    """Tell whether two figures are told of two: two that do one thing, a share and a change, what two by name have."""
    pair, a, b, told = c.pair, c.a, c.b, c.told
    plain = "definite" not in told
    two, share = not TWO_AGENTS.isdisjoint(told) and acts(a) and acts(b), "of ratio" in told
    if share and (a.role is ClaimRole.CHANGE) != (b.role is ClaimRole.CHANGE):
        return True
    if two and is_times(a) and is_times(b):
        return True  # "the four-time champion", "the two-time champion"
    if "lead" in told:
        return False  # which restates, in whatever words
    if two and ("parallel" in told or (plain and "event related" in told and not NEARBY.isdisjoint(told))):
        return True  # "Mr Hale owns 28%. Ms Reyes controls 31%."
    if share and plain and {"agent only in one", "event same", "same paragraph"} <= told:
        return True  # "they own 29%. Mr Hale owns 28%."
    if c.slip is not None:
        return False
    if "of count" not in told and ("agents of two names" in told or (plain and are_held_by_two(pair, a, b))):
        return True
    return plain and "of count" in told and "modifiers differ" in told  # "900 oak doors", "1,100 glass doors"


def acts(claim: Claim) -> bool:
    """Tell whether the agent of a claim is not just what it counts: "27 coins were bought"."""
    return claim.agent is not None and not (
        dimension_of(claim) == "count" and claim.agent.split()[-1] == key_noun(claim)
    )


def are_held_by_two(pair: Pair, a: Claim, b: Claim) -> bool:
    """Tell whether two figures are of what two have that are told by capitals: "Shell's agreement", "Total"."""
    holders = [claim.subject.holder or "" for claim in (a, b) if claim.subject is not None]
    return "holder differs" in pair.features and all(any(map(str.isupper, holder)) for holder in holders)


def is_times(claim: Claim) -> bool:
    """Tell whether a claim counts how often."""
    return claim.unit is not None and claim.unit.name == "time"


def told_apart(c: Contrast) -> bool:
    """Tell whether the words before a figure, or right behind it, say that it is of another thing than one before."""
    alignment, a, b = c.alignment, c.a, c.b
    if is_of_former_time(a) != is_of_former_time(b) and c.slip != "transposed":
        return True  # what was so long ago is set against what is
    text = alignment.text_of(b)
    if ELSEWHERE.match(text, b.sentence.start):
        return True
    before = b.before(text, REACH)
    few = dimension_of(b) == "count" and (b.quantity.value or 0.0) <= SMALL
    if few and THESE.search(before):
        return True  # "these two projects" are those told just before
    if c.slip is None and (ANOTHER.search(before) or are_two_kinds(alignment, a, b)):
        return True
    if c.slip != "transposed" and (is_singled(alignment, a, b) or is_singled(alignment, b, a)):
        return True
    if c.slip is not None or dimension_of(b) in RETOLD:
        return False
    return OWN.search(before) is not None and NAMED.isdisjoint(
        c.told
    )  # "its 24-mile course", of which nothing was told


def are_two_kinds(alignment: Alignment, a: Claim, b: Claim) -> bool:
    """Tell whether one word alone is another behind two figures: "cakes in the fruit (cream) section"."""
    left, right = (WORD.findall(each.behind(alignment.text_of(each), BEHIND)) for each in (a, b))
    at = next((i for i, (one, two) in enumerate(zip(left, right, strict=False)) if one != two), 0)
    if at < SAME or left[at + 1 : at + 2] != right[at + 1 : at + 2] or not left[at + 1 : at + 2]:
        return False
    return min(len(left[at]), len(right[at])) > SHORT and not senses().related(left[at], right[at])


def is_of_former_time(claim: Claim) -> bool:
    """Tell whether a claim is of a time that is told to be so long ago."""
    return claim.period is not None and AGO.search(claim.period) is not None


def is_singled(alignment: Alignment, one: Claim, other: Claim) -> bool:
    """Tell whether a figure is of a single one among several and so less than that of another claim."""
    if (one.quantity.value or 0.0) >= (other.quantity.value or 0.0):
        return False
    return SINGLED.search(one.before(alignment.text_of(one), REACH)) is not None
