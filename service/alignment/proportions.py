"""Proportions: a part, the whole that it is of, and the share that the text says it is: "62 of the 140 votes (44%)"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby, pairwise

from service import deadline
from service.alignment.comparables import SHARES, alike, amounts_by_sentence, is_percent, is_share, of_one, told_from
from service.alignment.features import key_noun
from service.alignment.part_of import (
    MOST_GAP,
    fits,
    is_counted,
    is_drawn,
    is_exact,
    is_included,
    is_part,
    is_part_behind,
    parts_of_former,
    parts_of_wholes,
)
from service.alignment.shared.above import shared_above
from service.alignment.shared.again import WINDOW, told_elsewhere
from service.alignment.shared.apart import shared_apart
from service.alignment.shared.known import shared_known
from service.alignment.shared.price import shared_price
from service.alignment.workforce import EMPLOYING, STAFF, staff_shares
from service.conversion import both_counted
from service.model import Claim, ClaimRole, Document, Role

OF_THE = re.compile(r"\s+of\s+(?:[\w'’-]+\s+){0,4}?$", re.IGNORECASE)
RESTATED = re.compile(  # what stands between a figure and its restatement: "62 votes, or 44%", "44% (62 votes)"
    r"""(?:\s+[\w'’-]+){0,6}?(?:,?\s+or|,|\s+[-–—]|\s*[(—])\s*(?:(?:that\s+is|which\s+is|or|equal\s+to|equivalent\s+to|
    representing|just|only|about|exactly|some|an?(?:\s+[\w-]+)?\s+(?:rate|share|proportion|average|turnout)\s+of)\s+)*$""",
    re.VERBOSE | re.IGNORECASE,
)
CLOSED = re.compile(  # nothing follows that the share would be of
    r"\s*(?:[),.;:—–-]|$|of\s+(?:(?:the\s+)?(?:total|whole|votes?|all)\b|(?:it|them)[,.;)]))", re.IGNORECASE
)
OF_ALL = re.compile(  # the whole is all that there is
    r"\s+of\s+(?:all|the\s+(?:total|whole|entire|combined)|its\s+(?:total|whole|entire))\b", re.IGNORECASE
)
OF_ITS = re.compile(r"\s+of\s+(?:its|their|his|her|the|our)\s+\w", re.IGNORECASE)  # the whole is known
NARROWED = re.compile(
    r"\s+of(?:\s+[\w'’-]+){2,4}?\s+(?:in|at|there|here|across|outside|based)\b", re.IGNORECASE
)  # "of its staff in Leeds"
TURNOUT = re.compile(r"\bturn-?out\b", re.IGNORECASE)
CAST = re.compile(r"\s+(?:[\w'’-]+\s+)?cast\b", re.IGNORECASE)
VOTES = frozenset({"vote", "ballot"})
NEAREST = 4  # claims before and behind a part among which its own share stands
ROUNDED = 1.0  # percentage points by which a share may miss what its figures make, and be theirs
NEARLY = 0.04  # by which a share in words may miss its whole
OR_GAP = 8  # the same from a part that its share restates
OWN_GAP = 30  # characters between a share and the part that it is told with
RESTATED_FAR = re.compile(r"[^;:]{0,80}?(?:,|\s+[-–—]|\s*[(—])\s*(?:or\s+)?$")


@dataclass(frozen=True, slots=True)
class Proportion:
    """A part, its whole and the share that it is said to be, by the indices of their claims."""

    part: int
    whole: tuple[int, ...]  # one figure, or those for and against that make it
    share: int
    beside: bool  # all in one sentence, as one statement
    loosely: bool = False  # the share may be of others: it counts only where it nearly fits


def proportions(documents: Sequence[Document], claims: Sequence[Claim]) -> Iterator[Proportion]:
    """Yield each part of which the text tells both the whole and the share."""
    for each in tied(documents, claims):
        if each.beside or not (has_own_share(claims, each) or has_own_part(claims, each)):
            yield each


def has_own_share(claims: Sequence[Claim], found: Proportion) -> bool:
    """Tell whether the sentence of a part and its whole has the share that they make: "360, or 32%, of the 1,120"."""
    part, wholes = claims[found.part], [claims[i] for i in found.whole]
    whole = math.fsum(each.quantity.value or 0.0 for each in wholes)
    if not whole or not all(each.shares_sentence(part) for each in wholes):
        return False
    made = 100 * (part.quantity.value or 0.0) / whole
    near = claims[max(0, found.part - NEAREST) : found.part + NEAREST + 1]
    return any(
        abs((each.quantity.value or 0.0) - made) <= ROUNDED
        for each in near
        if is_share(each) and is_percent(each) and each.shares_sentence(part) and each is not claims[found.share]
    )


def has_own_part(claims: Sequence[Claim], found: Proportion) -> bool:
    """Tell whether a share is told with a part of its own: "20% of the homes, 43 in all"."""
    share, part = claims[found.share], claims[found.part]
    beside = {i for i in (found.share - 1, found.share + 1) if 0 <= i < len(claims)} - {found.part, *found.whole}
    own = [claims[i] for i in beside if claims[i].shares_sentence(share) and is_exact(claims[i])]
    return any(
        share.span.start - each.span.end <= OR_GAP  # "11,760, or 70% of the total"
        if each.span.start < share.span.start
        else each.span.start - share.span.end <= OWN_GAP and both_counted(each.unit, part.unit)
        for each in own
    )


def tied(documents: Sequence[Document], claims: Sequence[Claim]) -> Iterator[Proportion]:
    """Yield each part that words tie to a whole and a share."""
    if not any(claim.unit is not None and claim.unit.name in SHARES for claim in claims):
        return
    former: list[int] = []
    for (d, _), group in groupby(
        deadline.watched(range(len(claims))), key=lambda i: (claims[i].document, claims[i].sentence)
    ):
        told = [i for i in group if not claims[i].in_table and is_counted(claims[i])]
        row = [i for i in told if claims[i].quantity.is_amount]
        text = documents[d].text
        beside = list(told_beside(text, claims, row))
        yield from beside
        pairs = [*parts_of_wholes(text, claims, told), *parts_of_former(text, claims, former, row)]
        former = row or former
        for part, whole in pairs:
            if not any(each.part == part for each in beside):
                for share, loosely in told_elsewhere(text, claims, part, whole):
                    yield Proportion(part, (whole,), share, beside=False, loosely=loosely)
        for part, share in parts_of_all(text, claims, row):
            yield from wholes_elsewhere(text, claims, part, share)
    yield from known_elsewhere(documents, claims)
    rows = amounts_by_sentence(claims)
    for d, document in enumerate(documents):
        own = [row for row in rows if claims[row[0]].document == d]
        for part, made_of, share in shared_apart(document.text, claims, own):
            yield Proportion(part, made_of, share, beside=False)
        for part, whole, share in staff_shares(document.text, claims, [i for row in own for i in row]):
            yield Proportion(part, (whole,), share, beside=False)


def known_elsewhere(documents: Sequence[Document], claims: Sequence[Claim]) -> Iterator[Proportion]:
    """Yield the shares that are told with one of part and whole, or above both, of which the text tells the rest."""
    amounts = amounts_by_sentence(claims)
    for d, document in enumerate(documents):
        rows = [row for row in amounts if claims[row[0]].document == d]
        own = [i for row in rows for i in row]
        for part, whole, share in shared_known(document.text, claims, own):
            yield Proportion(part, (whole,), share, beside=False, loosely=True)
        for price, value, share in shared_price(document.text, claims, rows):
            yield Proportion(price, (value,), share, beside=False, loosely=True)
        head = max((each.span.end for each in document.paragraphs if each.role is Role.HEADLINE), default=0)
        if head:
            for part, whole, share in shared_above(document.text, claims, rows, head):
                yield Proportion(part, (whole,), share, beside=False, loosely=True)


def told_beside(text: str, claims: Sequence[Claim], row: list[int]) -> Iterator[Proportion]:
    """Yield the proportions of which one statement names part, whole and share."""
    for first, second, third in zip(row, row[1:], row[2:], strict=False):
        one, two, three = claims[first], claims[second], claims[third]
        gap, other = gap_of(text, one, two), gap_of(text, two, three)
        closed = CLOSED.match(text, three.span.end, three.sentence.end) is not None
        restated = is_share(three) and closed and RESTATED.fullmatch(other) is not None
        if TURNOUT.search(other) and is_cast(text, two):
            continue  # "641 votes out of 4,007 cast, a turnout of 29%"
        if (is_part(text, one, two) or is_drawn(text, one, two)) and restated:
            yield Proportion(first, (second,), third, beside=True)  # "62 of the 140 votes, or 44%"
        elif is_part_behind(text, one, two) and restated:
            yield Proportion(second, (first,), third, beside=True)  # "of the 140 votes 62, or 44%, were for it"
        elif is_share(one) and RESTATED.fullmatch(gap) and is_part(text, two, three):
            yield Proportion(second, (third,), first, beside=True)  # "44% of the votes - 62 of 140"
        elif is_share(one) and OF_THE.fullmatch(gap) and fits(three, two) and RESTATED.fullmatch(other):
            yield Proportion(third, (second,), first, beside=True)  # "a fifth of the 140 staff, or 28 people"
        elif is_share(two) and RESTATED.fullmatch(gap) and OF_THE.fullmatch(other) and fits(one, three):
            included = first != row[0] and is_included(text, claims[row[row.index(first) - 1]], one)
            part = (
                row[row.index(first) - 1] if included else first
            )  # "900 came, including 80 of us, a tenth of the 9,000"
            yield Proportion(part, (third,), second, beside=True)  # "28 people, or a fifth of the 140 staff"


def is_cast(text: str, claim: Claim) -> bool:
    """Tell whether a claim counts votes that were cast, of which a turnout is no share."""
    return key_noun(claim) in VOTES or CAST.match(text, claim.quantity.span.end) is not None


def parts_of_all(text: str, claims: Sequence[Claim], row: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the parts with the share of all that restates them: "£56m, about half of all the money given"."""
    for part, share in pairwise(row):
        former, latter = claims[part], claims[share]
        gap = gap_of(text, former, latter)
        restated = RESTATED_FAR.fullmatch(gap)
        of_known = any(pattern.match(text, latter.quantity.span.end) for pattern in (OF_ALL, OF_ITS))
        narrowed = NARROWED.match(text, latter.quantity.span.end) is not None
        if is_exact(former) and is_share(latter) and restated and of_known and not narrowed:
            yield part, share


def wholes_elsewhere(text: str, claims: Sequence[Claim], part: int, share: int) -> Iterator[Proportion]:
    """Yield the proportion with the nearest figure of other sentences that can be the whole."""
    own = claims[part]
    of_all = OF_ALL.match(text, claims[share].quantity.span.end) is not None
    possible = [
        i
        for i in range(max(0, part - WINDOW), min(len(claims), part + WINDOW + 1))
        if claims[i].sentence != own.sentence
        and fits(own, claims[i])
        and ((of_all and alike(claims[i], own)) or alike(claims[i], claims[share]) or employs(claims[i], claims[share]))
        and (claims[i].agent == own.agent or not (claims[i].agent_named and own.agent_named))
        and claims[i].role in (ClaimRole.VALUE, ClaimRole.TO)
    ]
    whole = (own.quantity.value or 0.0) / of_one(claims[share]) if of_one(claims[share]) else 0.0
    fitting = [i for i in possible if math.isclose(claims[i].quantity.value or 0.0, whole, rel_tol=NEARLY)]
    if fitting or (possible and not is_shared_by(whole, [claims[i] for i in possible])):
        yield Proportion(part, (min(fitting or possible, key=lambda i: abs(i - part)),), share, beside=False)


def is_shared_by(whole: float, parts: Sequence[Claim]) -> bool:
    """Tell whether two figures that can be a whole make it together: 76 houses and 52 flats, "26, a fifth of all"."""
    sums = ((a.quantity.value or 0.0) + (b.quantity.value or 0.0) for a, b in combinations(parts, 2))
    return any(math.isclose(each, whole, rel_tol=NEARLY) for each in sums)


def employs(whole: Claim, share: Claim) -> bool:
    """Tell whether a claim numbers the staff that a share is of: "employs 38,400 people", "5% of its workforce"."""
    staff = key_noun(share) in STAFF and (key_noun(whole) in STAFF or bool(whole.context & EMPLOYING))
    return staff and whole.unit is not None and whole.unit.dimension == "count"


def gap_of(text: str, former: Claim, latter: Claim) -> str:
    """Return what stands between two figures, without the noun that the former counts and the latter's qualifier."""
    return text[former.span.end : min(told_from(latter), former.span.end + MOST_GAP)]
