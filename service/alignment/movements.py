"""Movements: a figure before, the one after it, and how far it moved: "up 8% to £54m, from £50m"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from service.alignment.features import key_noun
from service.alignment.senses import senses
from service.conversion import both_counted
from service.lexicon import FALL, FALL_WORDS, RISE, RISE_WORDS
from service.model import Claim, ClaimRole, Document, Span

RELATIVE = frozenset({"percentage", "fraction", "multiple"})  # units of a change told as a share of where it began
HALVING = frozenset({"halved", "halving", "halve"})
CURRENCIES = frozenset(  # one falls where the figure that it is told in rises
    "dollar euro pound yen sterling rouble rupee franc yuan currency greenback baht lira peso rand krona".split()
)
RANKED = 200  # a smaller bare number may be a place in a chart, where up is down
WENT_UP = frozenset(
    """rose rises risen rising increased increases grew grows grown climbed climbs jumped jumps soared soars surged
    surges leapt swelled""".split()
)
WENT_DOWN = frozenset(
    """fell falls fallen falling dropped drops declined declines decreased decreases plunged plunges plummeted slumped
    tumbled dipped shrank dwindled""".split()
)
WORD = re.compile(r"[\w'’-]+")
BREAK = re.compile(r"[;:]|\b(?:and|while|whereas|although|as|but|which|when|after|before|because)\b|\bwith\b(?<!d with)")
BRACKETED = re.compile(r"\s\([^()]*\)")
TO = re.compile(r"\bto(?:\s+(?:reach|hit|a|the|an|record|just|only|between|about|around|some|more|over|of))*\s*$")
TOLD_AFTER = re.compile(  # what may stand between the ends of a movement and its size
    r"""[^,;(–-]{0,40}[,(–-]?\s*[-–]?\s*(?:(?:up|down|or|by|a|an|of|rise|increase|jump|gain|growth|fall|drop|decline
    |decrease|cut|reduction|hike|about|nearly|almost|around|some|just|only|over|more|less|than|representing|equivalent
    |to|that|is|roughly|further|sharp|making|leap|slump|surge|equal|worth)\b\s*)*""",
    re.VERBOSE | re.IGNORECASE,
)
APPOSED = re.compile(r"(?:,?\s+or|\s*\(|\s+[-–])\s+(?:about |nearly |almost |around |just |roughly )?$|\s\($")
MOST_WORDS = 14  # between a size and the ends of its movement
REFERRING = frozenset({None, "which", "that", "this", "it", "they"})  # a change is told of what stands before it
FOLLOWING, PRECEDING = 2, 2  # sentences with amounts in which the ends of a movement are looked for
AWAY = 300  # characters that such sentences may be apart
SINCE = re.compile(  # what a change is measured against
    r"""\b(?:than|on|from|over|since|compared\ (?:with|to))\b(?:\W+\w+){0,4}?\W+(?P<period>last\ (?:year|month|week|
    season|summer|winter|spring|autumn)|(?:year|month|week|season)\ (?:ago|earlier|before)|previous\ (?:year|month|week|
    season|quarter)|(?:19|20)[0-9]{2})\b""",
    re.VERBOSE | re.IGNORECASE,
)
SINCE_REACH = 60  # characters behind the change
VERB_WORDS = 6  # from a verb to the figures that it moves


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement, by the indices of its claims, in one sentence or across neighbours."""

    before: int
    after: int
    size: int | None  # None where only a verb tells which way it went
    direction: int  # 1 up, -1 down, 0 where the words do not say


def movements(documents: Sequence[Document], claims: Sequence[Claim]) -> Iterator[Movement]:
    """Yield each movement of which both ends are told, with its size or its direction."""
    rows = [
        [i for i in row if claims[i].quantity.is_amount and not claims[i].bracketed]
        for _, row in groupby(range(len(claims)), key=lambda i: (claims[i].document, claims[i].sentence))
    ]
    for at, row in enumerate(rows):
        if not row:
            continue
        text = documents[claims[row[0]].document].text
        if "respectively" in claims[row[0]].sentence.of(text):
            continue
        found = list(within(text, claims, row))
        yield from found
        if not any(movement.size is not None for movement in found):
            near = [other for other in rows[at : at + 1 + FOLLOWING] if other and neighbours(claims, row, other)]
            yield from across(text, claims, row, near, rows[max(0, at - PRECEDING) : at + 1])


def within(text: str, claims: Sequence[Claim], row: list[int]) -> Iterator[Movement]:
    """Yield the movements that one sentence tells in full; `row` holds its amounts in order."""
    for start in row:
        if claims[start].role is not ClaimRole.FROM:
            continue
        end = end_of(text, claims, row, start)
        if end is None or moves_inversely(claims[start]) or moves_inversely(claims[end]):
            continue
        sizes = [i for i in row if told_beside(text, claims, row, (start, end), i)]
        for size in sizes:
            yield Movement(start, end, size, direction_of(text, claims[size]))
        way = went(text, claims[start], claims[end])
        if way and not sizes:
            yield Movement(start, end, None, way)


def across(
    text: str, claims: Sequence[Claim], row: list[int], near: list[list[int]], former: list[list[int]]
) -> Iterator[Movement]:
    """Yield the movement of which one sentence tells the size and its neighbours the ends.

    `near` holds the amounts of this sentence and the next ones, `former` those of the ones before and of this.
    """
    sizes = [i for i in row if is_relative(claims[i]) and is_size(claims[i]) and direction_of(text, claims[i])]
    if len(sizes) != 1:
        return
    size = sizes[0]
    way = direction_of(text, claims[size])
    for other in near[1:2]:
        told = [pair for i in other if (pair := pair_from(text, claims, other, i)) is not None]
        rises = [rose(claims, *pair) for pair in told]
        if len(told) == 1 and rises[0] == way and alike(claims[size], claims[told[0][1]]):
            yield Movement(*told[0], size, way)
            return
    since = SINCE.search(text, claims[size].span.end, min(claims[size].sentence.end, claims[size].span.end + SINCE_REACH))
    if since is None:
        return
    period = " ".join(since["period"].lower().split())
    for start in (i for other in near[1:] for i in other):
        began = claims[start]
        if began.period is None or began.period.split()[-1] != period.split()[-1] or not is_end(began):
            continue
        if began.role is ClaimRole.FROM or not (alike(claims[size], began) or key_noun(claims[size]) in REFERRING):
            continue
        for end in (i for other in reversed(former) for i in reversed(other) if i < size):
            ended = claims[end]
            one = alike(ended, began) or (began.basis is not None and began.basis == ended.basis)
            if is_end(ended) and same_kind(ended, began) and one and ended.period != began.period:
                yield Movement(start, end, size, way)
                return


def pair_from(text: str, claims: Sequence[Claim], row: list[int], start: int) -> tuple[int, int] | None:
    """Return the two ends of the movement that begins at a claim of a sentence, where it tells no size of it."""
    if claims[start].role is not ClaimRole.FROM or is_ratio(claims[start]):
        return None
    end = end_of(text, claims, row, start)
    if end is None or moves_inversely(claims[start]):
        return None
    return None if any(told_beside(text, claims, row, (start, end), i) for i in row) else (start, end)


def neighbours(claims: Sequence[Claim], row: list[int], other: list[int]) -> bool:
    """Tell whether the amounts of two sentences stand within a few sentences of one document."""
    first, last = claims[row[0]], claims[other[0]]
    return first.document == last.document and last.sentence.start - first.sentence.end <= AWAY


def alike(a: Claim, b: Claim) -> bool:
    """Tell whether two claims are told of the same thing, in the same or another word."""
    left, right = key_noun(a), key_noun(b)
    return left is not None and right is not None and (left == right or senses().related(left, right))


def rose(claims: Sequence[Claim], start: int, end: int) -> int:
    """Return which way two figures went: 1 up, -1 down."""
    return 1 if (claims[end].quantity.value or 0.0) > (claims[start].quantity.value or 0.0) else -1


def is_end(claim: Claim) -> bool:
    """Tell whether a claim can be an end of a movement: one exact amount that is no share and no change."""
    plain = claim.quantity.value is not None and claim.role is not ClaimRole.CHANGE
    return plain and not is_ratio(claim)


def is_ratio(claim: Claim) -> bool:
    """Tell whether a claim is a share or a multiple."""
    return claim.unit is not None and claim.unit.dimension == "ratio"


def is_relative(claim: Claim) -> bool:
    """Tell whether a claim can be a change that is told as a share of where it began."""
    return claim.unit is not None and claim.unit.name in RELATIVE and claim.quantity.value is not None


def is_size(claim: Claim) -> bool:
    """Tell whether a claim is told as a change; a multiple always is."""
    return claim.role is ClaimRole.CHANGE or (claim.unit is not None and claim.unit.name == "multiple")


def end_of(text: str, claims: Sequence[Claim], row: list[int], start: int) -> int | None:
    """Return the figure that one went to: behind "to" in "from A to B", else the last before it that is like it."""
    alike = [i for i in row if i != start and same_kind(claims[i], claims[start])]
    following = next((i for i in alike if i > start), None)
    if following is not None:
        gap = between(text, claims[start], claims[following])
        if TO.search(gap) and not BREAK.search(gap):
            return following
    former = next((i for i in reversed(alike) if i < start), None)
    if former is None or claims[former].role not in (ClaimRole.TO, ClaimRole.VALUE):
        return None
    gap = between(text, claims[former], claims[start])
    return None if BREAK.search(gap) or len(WORD.findall(gap)) > MOST_WORDS else former


def told_beside(text: str, claims: Sequence[Claim], row: list[int], ends: tuple[int, int], size: int) -> bool:
    """Tell whether a figure is the size of the movement between two others of its sentence."""
    first, last = min(ends), max(ends)
    claim = claims[size]
    fits = is_relative(claim) and not is_ratio(claims[first])
    if size in ends or not (fits or (is_absolute(claim) and same_kind(claim, claims[first]))):
        return False
    if size < first:
        others = [i for i in row if size < i < first and claims[i].role is not ClaimRole.VALUE]
        gap = between(text, claim, claims[first])
        return is_size(claim) and not others and not BREAK.search(gap) and len(WORD.findall(gap)) <= MOST_WORDS
    if size < last:
        return is_size(claim) and not BREAK.search(between(text, claims[first], claim))
    gap = between(text, claims[last], claim)
    told = TOLD_AFTER.fullmatch(gap) is not None and (is_size(claim) or APPOSED.search(gap) is not None)
    return told and not any(last < i < size for i in row)


def is_absolute(claim: Claim) -> bool:
    """Tell whether a claim is a change in the unit of what changed: "rose by £3m"."""
    return claim.role is ClaimRole.CHANGE and (claim.unit is None or claim.unit.name not in RELATIVE)


def same_kind(a: Claim, b: Claim) -> bool:
    """Tell whether two claims can be the ends of one movement."""
    if a.quantity.value is None or b.quantity.value is None:
        return False
    return a.unit == b.unit or (both_counted(a.unit, b.unit) and (a.unit is None or b.unit is None))


def between(text: str, former: Claim, latter: Claim) -> str:
    """Return the words between two claims, without what stands in brackets."""
    return BRACKETED.sub(" ", text[former.span.end : told_from(latter)])


def told_from(claim: Claim) -> int:
    """Return where a claim begins, with its qualifier."""
    qualifier = claim.quantity.qualifier_span
    ahead = qualifier is not None and 0 <= claim.span.start - qualifier.end <= 1
    return qualifier.start if qualifier is not None and ahead else claim.span.start


def moves_inversely(claim: Claim) -> bool:
    """Tell whether what moves is a currency, whose price in another rises as it falls."""
    heads = {claim.agent, claim.subject.head if claim.subject else None}
    return bool(heads & CURRENCIES)


def direction_of(text: str, size: Claim) -> int:
    """Return which way a change went, by the words beside its size: 1 up, -1 down, 0 where they do not say."""
    figure = size.quantity.figure.of(text).lower()
    if size.unit is not None and size.unit.name == "multiple":
        return -1 if figure in HALVING else 1
    behind = words(text, Span(size.span.end, size.sentence.end))[:1]
    before = words(text, Span(size.sentence.start, told_from(size)))[-VERB_WORDS:]
    for word in (*behind, *reversed(before)):
        if word in RISE or (word in RISE_WORDS and word in behind):
            return 1
        if word in FALL or (word in FALL_WORDS and word in behind):
            return -1
    return 0


def went(text: str, start: Claim, end: Claim) -> int:
    """Return which way the verb over two figures, or "up from" between them, says that they went; else 0."""
    first = min(start, end, key=lambda claim: claim.span.start)
    if all(claim.unit is None and (claim.quantity.value or 0.0) < RANKED for claim in (start, end)):
        return 0
    before = words(text, Span(start.sentence.start, told_from(start)))
    if before[-2:] in (["up", "from"], ["down", "from"]):
        return 1 if before[-2] == "up" else -1
    if before[-1:] != ["from"]:
        return 0
    for word in reversed(words(text, Span(first.sentence.start, told_from(first)))[-VERB_WORDS:]):
        if word in WENT_UP or word in WENT_DOWN:
            return 1 if word in WENT_UP else -1
        if word in RISE or word in FALL:
            return 0
    return 0


def words(text: str, span: Span) -> list[str]:
    """Return the words of a stretch, in lower case."""
    return [match.lower() for match in WORD.findall(text, span.start, span.end)]
