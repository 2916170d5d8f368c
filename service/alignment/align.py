"""Claims to alignment: the pairs that speak of the same thing, with how likely they do."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from service import deadline
from service.alignment.candidates import candidates
from service.alignment.copies import Copy
from service.alignment.features import Features, Setting, dimension_of, features, thing_of
from service.alignment.moved.apart import Tie
from service.alignment.movements import Movement, movements
from service.alignment.proportions import Proportion, proportions
from service.alignment.score import likelihood
from service.alignment.splits import Split, splits
from service.alignment.wholes import Whole, wholes
from service.conversion import both_counted, converts
from service.model import Claim, ClaimRole, Document, Interval, Role

THEN = re.compile(  # how an age of another time is told
    r"\b(?:at\s(?:the\s(?:tender\s|ripe\s)?age\sof\s)?|(?:when|since)\s(?:he|she|they)\s(?:was|were)\s|as\san?\s)(?:just\s|only\s)?$"
)
DIED = re.compile(r"\b(?:died|dies|dead|death|passed\saway|killed)\b", re.IGNORECASE)
POSSIBLE = 0.002  # below this two claims are of two things, even if their figures differ like a slip


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims in comparable units, the earlier one first."""

    first: int
    second: int
    likelihood: float
    features: Features

    @property
    def place(self) -> tuple[int, int]:
        """The indices of the two claims."""
        return self.first, self.second


@dataclass(frozen=True, slots=True)
class Alignment:
    """The claims of a request with the pairs of them that speak of the same thing."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...]
    apart: frozenset[tuple[int, int]]  # index pairs, the earlier claim first
    wholes: tuple[Whole, ...] = ()
    movements: tuple[Movement, ...] = ()
    proportions: tuple[Proportion, ...] = ()
    splits: tuple[Split, ...] = ()
    copies: tuple[Copy, ...] = ()  # sentences that a story shares with a related text
    published: date | None = None  # the day that the text appears on, where the caller gives it
    earlier: bool = False  # the related text is of an earlier day than the story
    kept: dict[object, object] = field(init=False, default_factory=dict, compare=False, repr=False)  # by `once`

    @property
    def across(self) -> bool:
        """Tell whether the claims are of a story and a related text, of which each is held against the other only."""
        return self.documents[self.claims[-1].document].related if self.claims else False

    def text_of(self, claim: Claim) -> str:
        """Return the text that a claim stands in."""
        return self.documents[claim.document].text

    def faces(self, a: Claim, b: Claim) -> bool:
        """Tell whether two claims are to be held against one another."""
        return not self.across or a.document != b.document

    def told_by_both(self, told: Iterable[tuple[Claim, Hashable]]) -> frozenset[Hashable]:
        """Return what both a story and a related text tell, of what each claim tells; nothing within a story."""
        if not self.across:
            return frozenset()
        sides: tuple[set[Hashable], set[Hashable]] = (set(), set())
        for claim, what in told:
            sides[self.documents[claim.document].related].add(what)
        return frozenset(sides[0] & sides[1])


def align(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    possible: float = POSSIBLE,
    published: date | None = None,
) -> Alignment:
    """Return the pairs of claims that may speak of the same thing, from a likelihood on, and those that do not."""
    whole = tuple(wholes(documents, claims))
    moved = tuple(each for each in movements(documents, claims) if not is_of_parts(each, whole))
    shared = tuple(proportions(documents, claims))
    split = tuple(splits(documents, claims))
    parted = set(tied(whole, moved, shared))  # a part is not its whole, nor what was before what came after
    found = [pair for pair in candidates(claims) if pair not in parted]
    pairs, apart = paired(documents, claims, found, setting_of(claims), possible)
    return Alignment(tuple(documents), tuple(claims), pairs, apart, whole, moved, shared, split, published=published)


def paired(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    found: Iterable[tuple[int, int]],
    setting: Setting,
    possible: float = POSSIBLE,
) -> tuple[tuple[Pair, ...], frozenset[tuple[int, int]]]:
    """Return those of some candidates, the earlier claim first, that may speak of the same thing, and the others."""
    lone = ages_of_headline(documents, claims)
    pairs: list[Pair] = []
    apart: set[tuple[int, int]] = set()
    for first, second in deadline.watched(found):
        a, b = claims[first], claims[second]
        if not (converts(a.unit, b.unit) or both_counted(a.unit, b.unit)):
            continue
        if sized_apart(a, b):
            continue
        told = features(a, b, setting, (role_of(documents, a), role_of(documents, b)))
        if "of age" in told and not is_restated(documents, a, b, lone) and two_persons(a, b):
            continue
        chance = likelihood(told)
        if chance >= possible:
            pairs.append(Pair(first, second, chance, told))
        else:
            apart.add((first, second))
    return tuple(pairs), frozenset(apart)


def is_of_parts(moved: Movement, whole: Sequence[Whole]) -> bool:
    """Tell whether the ends of a movement are parts of one whole: "online sales came to £132m", "the other £280m"."""
    return any({moved.before, moved.after} <= {*each.parts} for each in whole)


def tied(whole: Sequence[Whole], moved: Sequence[Movement], shared: Sequence[Proportion]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of claims, the earlier first, that the text sets in a relation of unequal figures."""
    ties = [(i, j) for each in whole for i in each.parts for j in (each.total, *each.parts) if i != j]
    ties += [(each.before, each.after) for each in moved if each.tie is not Tie.NEAR]
    ties += [(each.part, i) for each in shared for i in each.whole if i != each.part]
    for i, j in ties:
        yield min(i, j), max(i, j)


def sized_apart(a: Claim, b: Claim) -> bool:
    """Tell whether one of two counts is the size of a change, and the other one is none: "17 short of", "14 MPs"."""
    return both_counted(a.unit, b.unit) and (a.role is ClaimRole.CHANGE) != (b.role is ClaimRole.CHANGE)


def two_persons(a: Claim, b: Claim) -> bool:
    """Tell whether two ages may be of two people: not of one name, or aged at different events."""
    if a.subject is None or b.subject is None or a.subject.head != b.subject.head:
        return True  # "the 27-year-old" of whom the text tells no name may be anyone
    return a.event != b.event and a.subject.head == "age"


def ages_of_headline(documents: Sequence[Document], claims: Sequence[Claim]) -> frozenset[Interval]:
    """Return the ages that a headline alone tells: they are of somebody in the first paragraph all the same."""
    ages: tuple[set[Interval], set[Interval]] = (set(), set())
    for claim in claims:
        if dimension_of(claim) == "age":
            ages[role_of(documents, claim) is Role.HEADLINE].add(claim.quantity.interval)
    return frozenset(ages[1] - ages[0])


def is_restated(documents: Sequence[Document], a: Claim, b: Claim, lone: frozenset[Interval]) -> bool:
    """Tell whether one of two ages is told by a headline alone, and the other one opens the story."""
    ends = (role_of(documents, a), a, b), (role_of(documents, b), b, a)
    return any(
        role is Role.HEADLINE
        and head.quantity.interval in lone
        and opens_body(documents, other)
        and not was_then(documents, other)
        for role, head, other in ends
    )


def was_then(documents: Sequence[Document], age: Claim) -> bool:
    """Tell whether an age is of another time than that of the story: "was called to the bar at the age of 23"."""
    before = documents[age.document].text[age.sentence.start : age.quantity.figure.start]
    return THEN.search(before) is not None and DIED.search(before) is None


def opens_body(documents: Sequence[Document], claim: Claim) -> bool:
    """Tell whether nothing but headlines stands before the paragraph of a claim."""
    before = documents[claim.document].paragraphs[: claim.paragraph]
    return all(paragraph.role is Role.HEADLINE for paragraph in before)


def role_of(documents: Sequence[Document], claim: Claim) -> Role:
    """Return the role of the paragraph that a claim stands in."""
    return documents[claim.document].paragraphs[claim.paragraph].role


def setting_of(claims: Sequence[Claim]) -> Setting:
    """Return what the whole text tells of its claims.

    A word weighs the more, the fewer of the text's sentences it is in. Tables tell nothing of that.
    """
    claims = [claim for claim in claims if not claim.in_table]
    sentences = {(claim.document, claim.sentence): claim.context for claim in claims}
    counts = Counter(word for context in sentences.values() for word in context)
    total = len(sentences) + 1
    amounts = [claim for claim in claims if claim.quantity.is_amount and not claim.bracketed]
    # a figure that is told again makes no crowd
    things = {(kind, claim.quantity.interval) for claim in amounts for kind in (dimension_of(claim), thing_of(claim))}
    crowds = Counter(kind for kind, _ in things)
    rarity = {word: math.log(1 + total / count) for word, count in counts.items()}
    return Setting(rarity, dict(crowds), max(rarity.values(), default=math.inf))
