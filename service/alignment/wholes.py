"""Wholes and their parts: "£50m, with £30m going to engines and the other £25m to the pier"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.conversion import both_counted
from service.model import Claim, ClaimRole, Document, Qualifier

REACH = 3  # sentences from the last part back to the whole
MOST = 12  # figures that are looked at on that way
REST = frozenset({"other", "remaining", "rest", "remainder"})  # the word before the part that completes a whole
BEFORE_REST = frozenset({"the", "making", "its", "their", "up"})
LOOSE = frozenset({Qualifier.VAGUE, Qualifier.RANGE})
UNLIKE = 0.6  # a sum further off than this share of the whole is hardly of its parts
COUNTED_SHARE = 0.02  # trailing zeros of a whole number beside its parts are rounding up to this share of the whole
OF_GAP = 25  # characters between a part and the whole that "of" puts right behind it: "nine of their 14 games"


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole and its parts, by the indices of their claims; the last part is named as the rest."""

    total: int
    parts: tuple[int, ...]  # in the order of the text
    sum: float  # of the parts, in their unit
    gap: float  # how far the sum is from what the total's wording allows, in either direction
    slack: float  # the gap that rounding allows

    @property
    def adds_up(self) -> bool:
        """Tell whether the parts make the whole, within rounding."""
        return self.gap <= self.slack


def wholes(documents: Sequence[Document], claims: Sequence[Claim]) -> Iterator[Whole]:
    """Yield each whole of which the text names the last part as the rest."""
    for last, claim in enumerate(claims):
        if completes(documents, claim):
            found = whole_of(documents, claims, last)
            if found is not None:
                yield found


def completes(documents: Sequence[Document], claim: Claim) -> bool:
    """Tell whether a figure is named as what remains of a whole: "the other £27m", "the remaining four"."""
    if not claim.quantity.is_amount or claim.quantity.value is None or claim.quantity.qualifier is not None:
        return False
    if claim.unit is not None and claim.unit.dimension == "ratio":
        return False  # the wholes of shares are seldom named
    text = documents[claim.document].text
    words = text[max(0, claim.span.start - 40) : claim.span.start].lower().split()
    return bool(words) and words[-1] in REST and (len(words) < 2 or words[-2] in BEFORE_REST)


def whole_of(documents: Sequence[Document], claims: Sequence[Claim], last: int) -> Whole | None:
    """Return the whole that the parts up to a claim are of: one that they make, else the largest figure before them."""
    before = comparable(claims, last)
    tried = [weighed(documents, claims, before, at, last) for at in range(len(before))]
    found = [whole for whole in tried if whole is not None]
    made = next((whole for whole in reversed(found) if whole.adds_up), None)
    largest = max(found, key=lambda whole: claims[whole.total].quantity.value or 0.0, default=None)
    if made is not None or largest is None:
        return made
    return largest if largest.gap <= UNLIKE * (claims[largest.total].quantity.value or 0.0) else None


def weighed(
    documents: Sequence[Document], claims: Sequence[Claim], before: list[int], at: int, last: int
) -> Whole | None:
    """Return the figure at a place in `before` as the whole of those that follow it, or None where it cannot be."""
    total = before[at]
    parts = [*before[at + 1 :], last]
    if at > 0 and is_of(documents, claims[before[at - 1]], claims[total]):
        parts.insert(0, before[at - 1])
    values = [claims[part].quantity.value or 0.0 for part in parts]
    whole = claims[total].quantity.value or 0.0
    if len(parts) < 2 or whole <= max(values) or claims[total].portion:
        return None
    slack = sum(step_of(documents, claims[i], whole) for i in (total, *parts)) / 2
    allowed, added = claims[total].quantity.interval, sum(values)
    gap = max(allowed.low - added, added - allowed.high, 0.0)
    return Whole(total, tuple(parts), added, gap, slack)


def is_of(documents: Sequence[Document], part: Claim, whole: Claim) -> bool:
    """Tell whether "of" ties a part to the whole right behind it."""
    gap = documents[part.document].text[part.quantity.span.end : whole.quantity.span.start]
    return part.document == whole.document and len(gap) <= OF_GAP and "of" in gap.lower().split()


def step_of(documents: Sequence[Document], claim: Claim, whole: float) -> float:
    """Return the step that a figure is rounded to beside its fellows.

    Decimals and magnitudes ("1.3bn") are rounding; trailing zeros of a plain number ("1,000") hardly, where its parts
    are given.
    """
    written = claim.quantity.figure.of(documents[claim.document].text)
    plain = written.replace(",", "").isdecimal()
    return min(claim.quantity.granularity, whole * COUNTED_SHARE) if plain else claim.quantity.granularity


def comparable(claims: Sequence[Claim], last: int) -> list[int]:
    """Return the last few claims in a claim's unit that stand in the sentences up to it, in order."""
    end = claims[last]
    found: list[int] = []
    starts: list[int] = []
    for i in range(last - 1, -1, -1):
        claim = claims[i]
        if claim.sentence.start not in starts:
            starts.append(claim.sentence.start)
        if claim.document != end.document or len(starts) > REACH or len(found) == MOST:
            break
        exact = claim.quantity.value is not None and claim.quantity.qualifier not in LOOSE and not claim.bracketed
        same = claim.unit == end.unit or both_counted(claim.unit, end.unit)
        if claim.quantity.is_amount and same and exact and claim.role is not ClaimRole.CHANGE:
            found.append(i)
    return found[::-1]
