"""Which figure of a sentence is the size of a movement: "rose 8% to £54m", "from £2 to £3, a rise of half"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.alignment.comparables import is_percent, is_points, is_ratio, is_relative, same_kind, told_from
from service.alignment.directions import WORD
from service.conversion import both_counted
from service.model import Claim, ClaimRole

BREAK = re.compile(  # another clause begins; the "with" of "compared with" begins none
    r"[;:]|\b(?:and|while|whereas|although|as|but|which|when|where|after|before(?!\stax)|because|(?<!compared )with)\b",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"\s\([^()]*\)")
TOLD_AFTER = re.compile(  # what may stand between the ends of a movement and its size: ", a rise of", ", or"
    r"""[^,;(–-]{0,40}[,(–-]?\s?[-–]?\s?(?:(?:up|down|or|by|a|an|of|rise|increase|jump|gain|growth|fall|drop|decline
    |decrease|cut|reduction|hike|about|nearly|almost|around|some|just|only|over|more|less|than|representing|equivalent
    |to|that|is|roughly|further|sharp|making|leap|slump|surge|equal|worth)\b\s?)*""",
    re.VERBOSE | re.IGNORECASE,
)
TURN = re.compile(
    r"\b(?:but|while|whereas|although|though)\b", re.IGNORECASE
)  # "but nearly six times as many as in May"
AND = re.compile(r"\band\b", re.IGNORECASE)
LATER = re.compile(  # another change is told of: "after a rise of 8% last year"
    r"[;:]|\b(?:after|following|despite|since|and|on\stop|as|before|followed)\b", re.IGNORECASE
)
APPOSED = re.compile(r"(?:,?\sor|\s?\(|\s[-–])\s(?:(?:about|nearly|almost|around|just|roughly)\s)?$|\s\($")
BESIDE = 60  # characters on either side of a change in which its noun stands
CHANGES = (
    r"(?:rise|increase|jump|gain|hike|growth|surge|leap|fall|drop|cut|decline|reduction|slump|plunge|loss|decrease|"
    r"swing)"
)
OF_IT = re.compile(r"\s(?:in|of|for|on|among|at|to|from)\s", re.IGNORECASE)
DETERMINED = re.compile(r"\b(?:the|this|that|a|an|such|another|its|their)\s(?:[^\s,.;:]+\s){0,2}$", re.IGNORECASE)
CHANGED = re.compile(rf"\s(?:[\w-]+\s)?{CHANGES}\b(?!\s(?:in|of|for|on|among|at|to|from)\s)", re.IGNORECASE)
CHANGE_OF = re.compile(rf"\b(?:the|this|that|such\sa)\s(?:[\w-]+\s)?{CHANGES}\sof\s(?:[\w-]+\s)?$", re.IGNORECASE)
TIMELESS = frozenset({"time", "age"})
MOST_WORDS = 18  # between the figures of a movement
MOST_GAP = 200  # characters


def is_size_of(text: str, claims: Sequence[Claim], row: Sequence[int], ends: tuple[int, int], size: int) -> bool:
    """Tell whether a figure is the size of the movement between two others of its sentence."""
    first, last = min(ends), max(ends)
    claim = claims[size]
    if size in ends or not can_size(claim, claims[first]):
        return False
    if size < first:
        others = any(size < i < first and claims[i].role is not ClaimRole.VALUE for i in row)
        return is_size(claim) and not others and is_joined(between(text, claim, claims[first]))
    if size < last:
        return is_size(claim) and is_joined(between(text, claims[first], claim))
    gap = between(text, claims[last], claim)
    if any(last < i < size for i in row) or TURN.search(gap) or is_other_comparison(claim, gap):
        return False
    apposed = APPOSED.search(gap) is not None and not restates_former(text, claims, first)
    told = TOLD_AFTER.fullmatch(gap) is not None and (is_size(claim) or apposed)
    return told or ("," in gap and LATER.search(gap) is None and is_bare(text, claim))


def is_other_comparison(claim: Claim, gap: str) -> bool:
    """Tell whether a multiple goes on from ends to something else: "up from 90 and three times the national rate"."""
    return claim.unit is not None and claim.unit.name == "multiple" and AND.search(gap) is not None


def restates_former(text: str, claims: Sequence[Claim], first: int) -> bool:
    """Tell whether a share restates the former of two figures, as one does the latter: "40, or 8%, not 9, or 2%"."""
    share = claims[first + 1]
    own = text[claims[first].span.end : told_from(share)]
    return is_percent(share) and share.shares_sentence(claims[first]) and APPOSED.search(own[:MOST_GAP]) is not None


def is_of_amount(text: str, claims: Sequence[Claim], row: Sequence[int], size: int, end: Claim) -> bool:
    """Tell whether a change is told with an amount of its own, other than an end: "4,300 whales, 8% more"."""
    at = row.index(size)
    if not at or is_ratio(claims[row[at - 1]]) or claims[row[at - 1]].role is ClaimRole.FROM:
        return False
    own, gap = claims[row[at - 1]], between(text, claims[row[at - 1]], claims[size])
    amount = own.unit is not None and own.unit.dimension not in TIMELESS and own.quantity.value is not None
    off = abs((own.quantity.value or 0.0) - (end.quantity.value or 0.0))
    one = (same_kind(own, end) or both_counted(own.unit, end.unit)) and off <= own.quantity.granularity
    return amount and not one and "," in gap and TOLD_AFTER.fullmatch(gap) is not None


def is_size(claim: Claim) -> bool:
    """Tell whether a claim is told as a change; a multiple always is."""
    return claim.role is ClaimRole.CHANGE or (claim.unit is not None and claim.unit.name == "multiple")


def can_size(claim: Claim, end: Claim) -> bool:
    """Tell whether a change of such a unit can be told of such a figure: "8%" or "£3m" of pounds, points of a share."""
    if is_ratio(end):
        return is_points(claim) and is_percent(end)
    return is_relative(claim) or (claim.role is ClaimRole.CHANGE and same_kind(claim, end))


def is_joined(gap: str) -> bool:
    """Tell whether the words between two figures keep them in one clause."""
    return len(gap) <= MOST_GAP and BREAK.search(gap) is None and len(WORD.findall(gap)) <= MOST_WORDS


def between(text: str, former: Claim, latter: Claim) -> str:
    """Return the words between two claims, without what stands in brackets; no more than tells that they are many."""
    stretch = text[former.span.end : min(told_from(latter), former.span.end + 3 * MOST_GAP)]
    return BRACKETED.sub(" ", stretch)


def is_bare(text: str, size: Claim) -> bool:
    """Tell whether a change is told with no word for what changed: "the 30% rise was", "such a fall of a third"."""
    before = text[max(size.sentence.start, size.span.start - BESIDE) : told_from(size)]
    behind = size.behind(text, BESIDE)
    return (DETERMINED.search(before) is not None and CHANGED.match(behind) is not None) or (
        CHANGE_OF.search(before) is not None and OF_IT.match(behind) is None
    )
