"""Proportions of which a headline tells the share or the part, and the story the rest: "One in three ... 80 of 480"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from service.alignment.comparables import is_share, told_from
from service.alignment.features import key_noun
from service.alignment.nouns import nouns
from service.alignment.part_of import fits, is_exact, parts_of_former, parts_of_wholes
from service.alignment.senses import senses
from service.alignment.shared.known import OF, is_cut
from service.model import Claim, ClaimRole

OF_LED = re.compile(r"(?:^|[\s,;(])(?:of|among)\s(?:(?:the|its|their|all|some|about)\s){0,2}$", re.IGNORECASE)
OF_WHOM = re.compile(
    r"[^.;:]{0,60},\s(?:of|among)\s(?:whom|which|them)\s(?:(?:about|some|nearly|almost|only)\s)?", re.I
)
MOST = 60  # characters between a whole and its share
LEAST = 10  # a smaller number is seldom told as a share
Found = tuple[int, int, int]  # the part, its whole, the share


def shared_above(text: str, claims: Sequence[Claim], rows: Sequence[Sequence[int]], head: int) -> Iterator[Found]:
    """Yield what a headline's only share or only count makes with figures of the story, which does not tell it again.

    The rows are of one document, whose headline ends at `head`.
    """
    above = [i for row in rows for i in row if claims[i].span.end <= head]
    body = [row for row in rows if claims[row[0]].span.start >= head]
    below = [i for row in body for i in row]
    shares = [i for i in above if is_share(claims[i]) or is_cut(claims[i])]
    if len(shares) == 1:
        yield from pairs_of(text, claims, body, shares[0], [i for i in below if is_share(claims[i])])
    counts = [i for i in above if can_be_part(claims[i])]
    if len(counts) == 1 and not is_told(claims, counts[0], below):
        for whole, share in shares_of(text, claims, body):
            part = claims[counts[0]]
            if fits(part, claims[whole]) and of_one_kind(counted_noun(part), counted_noun(claims[whole])):
                yield counts[0], whole, share


def pairs_of(
    text: str, claims: Sequence[Claim], body: Sequence[Sequence[int]], share: int, others: Sequence[int]
) -> Iterator[Found]:
    """Yield the only part and whole that a story without shares tells, with the share of its headline."""
    if others:
        return
    pairs: list[tuple[int, int]] = []
    for at, row in enumerate(body):
        former = body[at - 1] if at else ()
        pairs += [*parts_of_wholes(text, claims, row), *parts_of_former(text, claims, former, row)]
    noun = key_noun(claims[share]) if names_whole(text, claims[share]) else None
    if len(pairs) == 1 and of_one_kind(noun, counted_noun(claims[pairs[0][1]])):
        yield *pairs[0], share


def shares_of(text: str, claims: Sequence[Claim], body: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Yield each whole with the share that its sentence tells: "one in three of the 90", "of 90, one in three"."""
    for row in body:
        for former, latter in pairwise(row):
            one, two = claims[former], claims[latter]
            gap = text[one.quantity.span.end : told_from(two)]
            if is_share(one) and is_exact(two) and OF.fullmatch(gap):
                yield latter, former
            elif is_exact(one) and is_share(two) and is_of(text, one, gap):
                yield former, latter


def is_of(text: str, whole: Claim, gap: str) -> bool:
    """Tell whether a share behind a figure is of that: "of the 90, one in three", "90 fell ill, of whom a third"."""
    led = OF_LED.search(text[whole.sentence.start : told_from(whole)]) is not None
    return (led and len(gap) <= MOST) or OF_WHOM.fullmatch(gap) is not None


def can_be_part(claim: Claim) -> bool:
    """Tell whether a headline's figure is a count that can be a share of another."""
    counted = claim.unit is None or claim.unit.dimension == "count"
    told = claim.role in (ClaimRole.VALUE, ClaimRole.CHANGE)  # "lays off 40"
    return counted and told and is_exact(claim) and (claim.quantity.value or 0.0) >= LEAST


def is_told(claims: Sequence[Claim], count: int, below: Sequence[int]) -> bool:
    """Tell whether a story tells a headline's count again, or two figures that make it."""
    values = [claims[i].quantity.value or 0.0 for i in below if is_exact(claims[i])]
    value = claims[count].quantity.value or 0.0
    return value in values or any(value in (a + b, abs(a - b)) for a, b in combinations(values, 2))


def names_whole(text: str, share: Claim) -> bool:
    """Tell whether a noun for its whole stands behind a share: "half of pupils", "one in three flights"."""
    end = share.quantity.span.end
    counted = " in " in share.quantity.figure.of(text).lower() and text[end : end + 2].strip().isalpha()
    return counted or text.startswith(" of ", end)


def counted_noun(claim: Claim) -> str | None:
    """Return what a claim counts; nothing for an amount that is measured."""
    return claim.unit.name if claim.unit is not None and claim.unit.dimension == "count" else None


def of_one_kind(part: str | None, whole: str | None) -> bool:
    """Tell whether a part and its whole can be of the same things by the nouns for them, or one of them has none."""
    if part is None or whole is None or part == whole or senses().related(part, whole) or nouns().akin(part, whole):
        return True
    return bool(nouns().classes_of(part) & nouns().classes_of(whole))
