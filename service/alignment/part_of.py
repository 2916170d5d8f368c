"""Two figures of a sentence one a part of the other: "62 of the 140 votes", "three medals from nine races"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.alignment.comparables import smaller, told_from
from service.alignment.features import key_noun
from service.model import Claim

LEAST_WHOLE = 3  # "one of the two" is hardly given as a share
OF = re.compile(
    r"(?:\s+[\w'’-]+){0,3}?(?<!\binstead)(?<!\bshort)(?<!\bahead)\s+(?:out\s+)?of\s+(?:[\w'’-]+\s+){0,4}?$",
    re.IGNORECASE,
)
OUT_OF_FAR = re.compile(r"[^.;:]{0,60}?\sout\s+of\s+(?:[\w'’-]+\s+){0,4}?$", re.IGNORECASE)
FROM = re.compile(r"(?:\s+[\w'’-]+){0,3}?\s+(?:from|in)\s+(?:[\w'’-]+\s+){0,4}?$", re.IGNORECASE)
OUT_OF = re.compile(  # what opens a clause: "a crowd of 400" is of no part
    r"(?:(?:^|[,;:(–—-]\s?)\s*(?:(?:and|but|while|so)\s+)?(?:out\s+)?|\bout\s+)of\s+(?:(?:all|the|its|their|his|her|some|about)\s+){0,2}$",
    re.IGNORECASE,
)
OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|whom|which)\b", re.IGNORECASE)
INCLUDING = re.compile(
    r"[^.;:]{0,80}?(?:,|\s[-–—]|\s?\()?\s?\b(?:including|among\s+them|of\s+wh(?:om|ich))\s+(?:[\w'’-]+\s+){0,2}?$",
    re.IGNORECASE,
)
NTH = re.compile(r"\s+(?:[\w'’-]+\s+){0,3}?(?:to|that|in\s+which)\s", re.IGNORECASE)  # "the third of six games to ..."
NEXT = 2  # characters between two sentences of a paragraph
OPENING = re.compile(
    r"^(?:(?:only|just|some|about|nearly|almost|so\sfar|of\s(?:these|those),?|(?:it|they|he|she)\s(?:has|have|had)\s\w+)\s)*$",
    re.IGNORECASE,
)
GAMES = frozenset(
    """game match outing start test appearance attempt race fixture tie innings visit contest meeting bout fight
    international outing round""".split()
)
MOST_GAP = 120  # characters between figures of one statement
PERIODS = frozenset({"time", "age"})


def parts_of_wholes(text: str, claims: Sequence[Claim], row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the neighbours of a sentence of which one is a part of the other, the part first."""
    for former, latter in pairwise(row):
        one, two = claims[former], claims[latter]
        if is_part(text, one, two) or is_drawn(text, one, two) or is_nth(text, one, two):
            yield former, latter
        elif is_part_behind(text, one, two) or is_included(text, one, two):
            yield latter, former


def parts_of_former(
    text: str, claims: Sequence[Claim], former: Sequence[int], row: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the first amount of a sentence with the last of the one before, where it is told of that: "Nine of them".

    A number with no noun of its own, "It has raised £6m so far", "Only 100 have been ...", may be of that as well.
    """
    if not former or not row:
        return
    whole, part = claims[former[-1]], claims[row[0]]
    close = whole.document == part.document and 0 <= part.sentence.start - whole.sentence.end <= NEXT
    them = OF_THEM.match(text, part.span.end) is not None and is_exact(part) and is_exact(whole)
    if not (close and (fits(part, whole) or (them and smaller(part, whole)))):
        return
    opens = OPENING.search(text[part.sentence.start : told_from(part)]) is not None
    if them or (opens and len(former) == len(row) == 1):
        yield row[0], former[-1]


def is_counted(claim: Claim) -> bool:
    """Tell whether a claim can stand for a part or a whole: an amount, or the number of one in a row."""
    return claim.quantity.is_amount or (claim.unit is not None and claim.unit.dimension == "ordinal")


def is_exact(claim: Claim) -> bool:
    """Tell whether a claim is one amount that has parts or can be one."""
    if claim.quantity.value is None or claim.quantity.value <= 0:
        return False
    if claim.unit is None:
        return True
    often = claim.unit.name == "time"  # "nine times out of ten" says how often, and is no share of anything
    return not often and claim.unit.dimension != "ratio" and claim.unit.dimension not in PERIODS


def fits(part: Claim, whole: Claim) -> bool:
    """Tell whether one claim can be a part of the other by unit and size."""
    if not is_exact(part) or not is_exact(whole) or (whole.quantity.value or 0.0) < LEAST_WHOLE:
        return False
    counted = all(claim.unit is None or claim.unit.dimension == "count" for claim in (part, whole))
    return (counted or part.unit == whole.unit) and smaller(part, whole)


def gap_of(text: str, former: Claim, latter: Claim) -> str:
    """Return what stands between two figures, without the latter's qualifier; no more than tells that it is much."""
    begins = former.quantity.span.end
    return text[begins : min(told_from(latter), begins + MOST_GAP)]


def is_part(text: str, part: Claim, whole: Claim) -> bool:
    """Tell whether "of" ties a part to the whole behind it: "62 of the 140 votes"."""
    return fits(part, whole) and OF.fullmatch(gap_of(text, part, whole)) is not None


def is_drawn(text: str, part: Claim, whole: Claim) -> bool:
    """Tell whether a part is told with its whole behind it in other words: "three medals from nine races"."""
    if not fits(part, whole):
        return False
    gap = gap_of(text, part, whole)
    sized = key_noun(part) == key_noun(whole) and text.startswith("-", whole.quantity.figure.end)  # "in the 60-seat"
    drawn = key_noun(whole) in GAMES or sized
    return OUT_OF_FAR.fullmatch(gap) is not None or (drawn and FROM.fullmatch(gap) is not None)


def is_nth(text: str, part: Claim, whole: Claim) -> bool:
    """Tell whether a part is counted up to now: "the fourth of her nine novels to be filmed"."""
    if part.unit is None or part.unit.dimension != "ordinal" or whole.unit is None or whole.unit.dimension != "count":
        return False
    tied = OF.fullmatch(gap_of(text, part, whole)) is not None and NTH.match(text, whole.span.end) is not None
    return tied and smaller(part, whole)


def is_part_behind(text: str, whole: Claim, part: Claim) -> bool:
    """Tell whether a figure is a part of the one before it: "of the 140 votes 62", "140 votes, 62 of them"."""
    if not fits(part, whole):
        return False
    begins = told_from(whole)
    led = OUT_OF.search(whole.before(text, 30, begins)) is not None
    return led or OF_THEM.match(text, part.span.end) is not None


def is_included(text: str, whole: Claim, part: Claim) -> bool:
    """Tell whether a figure is told as within the one before it: "£90m, including £35m from the state"."""
    return fits(part, whole) and INCLUDING.fullmatch(gap_of(text, whole, part)) is not None
