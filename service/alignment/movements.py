"""Movements: a figure before, the one after it, and how far it moved: "up 8% to £54m, from £50m"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from service import deadline
from service.alignment.comparables import amounts_by_sentence
from service.alignment.directions import direction_of, moves_inversely, went
from service.alignment.moved.above import movements_above
from service.alignment.moved.across import ends_across
from service.alignment.moved.apart import Tie, movements_apart
from service.alignment.moved.since import movements_since
from service.alignment.moved.sizes import is_size_of
from service.alignment.moved.within import end_of, is_start
from service.model import Claim, Document, Role

NEIGHBOURS = 2  # sentences with amounts, before and behind, in which the ends of a movement are looked for
AWAY = 300  # characters that such sentences may be apart
MOST = 30  # amounts of a sentence; more of them stand in a table

UNTOLD = re.compile(  # figures set out in another order, or a change reckoned on another basis than its ends
    r"\b(?:respectively|like[- ]for[- ]like|underlying|organic|constant (?:currency|currencies|prices)|excluding|"
    r"adjusted|in real terms|after inflation)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement, by the indices of its claims, in one sentence or across neighbours."""

    before: int
    after: int
    size: int | None  # None where only a verb tells which way it went
    direction: int  # 1 up, -1 down, 0 where the words do not say
    tie: Tie = Tie.BESIDE

    @property
    def apart(self) -> bool:
        """Tell whether the size is told away from the ends, and may be of another movement."""
        return self.tie is not Tie.BESIDE


def movements(documents: Sequence[Document], claims: Sequence[Claim]) -> Iterator[Movement]:
    """Yield each movement of which both ends are told, with its size or its direction."""
    rows = amounts_by_sentence(claims)
    told: set[int] = set()
    ends: set[int] = set()
    for movement in beside(documents, claims, rows):
        ends |= {movement.before, movement.after}
        if movement.size is not None:
            told |= {movement.before, movement.after, movement.size}
        yield movement
    for d, document in enumerate(documents):
        plain = [row for row in rows if claims[row[0]].document == d and is_plain(document.text, claims, row)]
        head = max((each.span.end for each in document.paragraphs if each.role is Role.HEADLINE), default=0)
        apart = movements_apart(document.text, claims, plain, frozenset(told))
        above = movements_above(document.text, claims, plain, head, frozenset(told)) if head else ()
        for (start, end, size), tie in surest((*apart, *above)).items():
            yield Movement(start, end, size, direction_of(document.text, claims[size]), tie)
        for start, end, size in movements_since(document.text, claims, plain, frozenset(told | ends)):
            yield Movement(start, end, size, direction_of(document.text, claims[size]), Tie.SINCE)


def surest(found: Iterable[tuple[int, int, int, Tie]]) -> dict[tuple[int, int, int], Tie]:
    """Return the movements that were found, each with its first tie that is more than nearness."""
    ties: dict[tuple[int, int, int], Tie] = {}
    for start, end, size, tie in found:
        if ties.get((start, end, size), Tie.NEAR) is Tie.NEAR:
            ties[start, end, size] = tie
    return ties


def is_plain(text: str, claims: Sequence[Claim], row: Sequence[int]) -> bool:
    """Tell whether the amounts of a sentence can be read one by one as the ends and sizes of movements."""
    return len(row) <= MOST and UNTOLD.search(claims[row[0]].sentence.of(text)) is None


def beside(documents: Sequence[Document], claims: Sequence[Claim], rows: Sequence[Sequence[int]]) -> Iterator[Movement]:
    """Yield the movements that one sentence tells, or it and its neighbours."""
    for at, row in enumerate(deadline.watched(rows)):
        text = documents[claims[row[0]].document].text
        if not is_plain(text, claims, row):
            continue
        found = list(within(text, claims, row))
        yield from found
        if not any(movement.size is not None for movement in found):
            former = [other for other in rows[max(0, at - NEIGHBOURS) : at] if near(claims, other, row)]
            following = [other for other in rows[at + 1 : at + 1 + NEIGHBOURS] if near(claims, row, other)]
            told = ends_across(text, claims, [*former, row], following)
            if told is not None:
                start, end, size = told
                yield Movement(start, end, size, direction_of(text, claims[size]))


def within(text: str, claims: Sequence[Claim], row: Sequence[int]) -> Iterator[Movement]:
    """Yield the movements that one sentence tells in full."""
    for start in row:
        end = end_of(text, claims, row, start) if is_start(text, claims[start]) else None
        if end is None or moves_inversely(claims[start]) or moves_inversely(claims[end]):
            continue
        sizes = [i for i in row if is_size_of(text, claims, row, (start, end), i)]
        for size in sizes:
            yield Movement(start, end, size, direction_of(text, claims[size]))
        way = went(text, claims[start], claims[end])
        if way and not sizes:
            yield Movement(start, end, None, way)


def near(claims: Sequence[Claim], row: Sequence[int], other: Sequence[int]) -> bool:
    """Tell whether two sentences, the earlier one first, stand close together in one document."""
    first, last = claims[row[0]], claims[other[0]]
    few = max(len(row), len(other)) <= MOST
    return few and first.document == last.document and last.sentence.start - first.sentence.end <= AWAY
