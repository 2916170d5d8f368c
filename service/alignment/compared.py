"""Two amounts and how many times the one is the other: "a 6kg bag ... a 20kg one ... four times as heavy"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service import deadline
from service.alignment.comparables import is_ratio, same_kind, told_from
from service.alignment.moved.apart import VAGUE
from service.model import Claim, ClaimRole

REACH = 6  # sentences with amounts on either side of a comparison in which its two amounts are looked for
MOST = 8  # amounts of a sentence; more of them stand in a row of results
APART = {"time", "age", "ratio", "date"}  # amounts that stand about a text for other reasons
NOUN = (
    r"(?:size|price|cost|value|amount|number|rate|figure|sum|total|offer|bid|pay|salary|speed|capacity|output|turnout|"
    r"budget|wage|income|profit|population|area|height|weight|length|width|depth|volume|crowd|audience|fee|fine|rent|"
    r"bill|debt)"
)
TIMES = re.compile(
    rf"""\s+(?:as\s(?:\w+\s){{1,4}}?as\s|as\s(?:much|many|big|large|high|fast|expensive)\b|(?:that|those)\s(?:of|for|in|at)\b|
    what\s|(?:\w+er|more)\s(?:[\w-]+\s){{0,3}}?than\s|(?:the|its|their|his|her)\s(?:[\w-]+\s){{0,3}}?{NOUN}\b)""",
    re.IGNORECASE | re.VERBOSE,
)
SHARE = re.compile(r"\s+(?:more|less|fewer|\w+er)\s(?:[\w-]+\s){0,3}?than\s", re.IGNORECASE)
PART = re.compile(rf"\s+(?:as\s(?:much|many|big|large)\b|the\s{NOUN}\sof\b|that\sof\b|what\s)", re.IGNORECASE)
BEFORE = re.compile(  # the comparison is with what was before, or was hoped for, or is of a chance
    r"""^[^.;]{0,70}?\b(?:last|previous(?:ly)?|earlier|ago|(?:in|of|since)\s(?:19|20)[0-9]{2}|before|expected|forecast|predicted|
    estimated|planned|thought|normal|average|usual|likely|likelier|originally)\b""",
    re.IGNORECASE | re.VERBOSE,
)
VERB = re.compile(
    r"\b(?:to|will|would|could|can|may|might|should|help|has|have|had|already|which|that|who)\s+(?:\w+ly\s)?(?:more\sthan\s)?$",
    re.I,
)


def comparisons(text: str, claims: Sequence[Claim], rows: Sequence[Sequence[int]]) -> Iterator[tuple[int, int, int]]:
    """Yield a smaller amount, a larger one, and what the text may say of the two; the rows are of one document."""
    for at, row in enumerate(deadline.watched(rows)):
        for size in row:
            if not compares(text, claims[size]):
                continue
            words = claims[size].context - VAGUE
            near = [
                other
                for other in rows[max(0, at - REACH) : at + REACH + 1]
                if len(other) <= MOST
                and (
                    other is row
                    or words & claims[other[0]].context
                    or (claims[size].agent is None and is_beside(claims, other, row))
                )
            ]
            for smaller, larger in pairs(claims, near, size):
                yield smaller, larger, size


def is_beside(claims: Sequence[Claim], other: Sequence[int], row: Sequence[int]) -> bool:
    """Tell whether a sentence stands right before another of its paragraph."""
    former, latter = claims[other[0]], claims[row[0]]
    return former.shares_paragraph(latter) and 0 <= latter.sentence.start - former.sentence.end <= 1


def compares(text: str, size: Claim) -> bool:
    """Tell whether a claim says how many times one thing is another, and not what it was before."""
    if size.unit is None or size.quantity.value is None:
        return False
    pattern = {"multiple": TIMES, "percentage": SHARE, "fraction": PART}.get(size.unit.name)
    behind = text[size.span.end : size.sentence.end]
    if pattern is None or pattern.match(behind) is None or BEFORE.match(behind) is not None:
        return False
    return size.unit.name != "multiple" or VERB.search(size.before(text, 40, told_from(size))) is None


def pairs(claims: Sequence[Claim], rows: Sequence[Sequence[int]], size: int) -> Iterator[tuple[int, int]]:
    """Yield the two amounts of one kind that a sentence sets side by side, and one beside a comparison with the former.

    Two amounts that are told of one and the same are no two things.
    """
    for row in rows:
        amounts = [i for i in row if is_amount(claims[i])]
        for i in amounts:
            like = [j for j in amounts if j != i and same_kind(claims[i], claims[j])]
            if len(like) == 1 and like[0] > i and (size in row or differ(claims[i], claims[like[0]])):
                yield ordered(claims, i, like[0])
        before = [i for i in amounts if i < size]
        if size in row and before:
            own = claims[before[-1]]
            former = [
                i for other in rows for i in other if i < row[0] and is_amount(claims[i]) and same_kind(claims[i], own)
            ]
            if former:
                yield ordered(claims, former[-1], before[-1])


def differ(one: Claim, other: Claim) -> bool:
    """Tell whether two amounts are told of two."""
    return one.agent != other.agent or one.agent is None


def ordered(claims: Sequence[Claim], one: int, other: int) -> tuple[int, int]:
    """Return two amounts, the smaller one first."""
    return (one, other) if (claims[one].quantity.value or 0.0) < (claims[other].quantity.value or 0.0) else (other, one)


def is_amount(claim: Claim) -> bool:
    """Tell whether a claim is one amount of something that can be so many times another."""
    exact = claim.quantity.value is not None and claim.quantity.value > 0 and claim.role is not ClaimRole.CHANGE
    return exact and not is_ratio(claim) and (claim.unit is not None and claim.unit.dimension not in APART)
