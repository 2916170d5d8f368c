"""Two dates for one event: a founding, a birth, an opening, a deadline given twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import Dated, dates_of
from service.checks.dating.lifetimes import is_of_story
from service.checks.dating.told_ages import OTHERS
from service.checks.finding import misfit
from service.chronology import Day
from service.claims.naming import same_names
from service.claims.occasions import LIVES
from service.model import Subject

WINDOW = 8  # earlier dates of a kind of event that a date is compared with
NAMED_ALIKE, POINTED, RECURRED, RETOLD, SLIPPED = 0.85, 0.78, 0.7, 0.76, 0.76
SHARED = 2  # words in common that show two days to be told of one thing
DAY = "event"
ONCE = frozenset({"meeting", "burglary", "disappearance"})  # a story tells of one
LASTING = ONCE | {"founding", "birth", "death"}  # a thing or a person has one of these, wherever it is told of
SINGLE = LASTING | {  # one that "it" had is the one that the text tells of before
    "release", "building", "opening", "invention", "discovery", "signing", "abolition", "privatisation", "disaster",
    "collapse", "crash", "closure", "start", "election", "departure", "divorce", "rule", "end", "introduction",
    "demolition", "bankruptcy", "merger", "flotation", "invasion", "independence", "debut", "graduation", "diagnosis",
}  # fmt: skip
THEIR_DEATH = re.compile(r"\b(?:his|her|their)\sdeath\b", re.IGNORECASE)  # "she lived there until his death in"
GENERATION = 25  # years by which two dates of one event hardly differ by mistake
RECURRING = frozenset(  # one has several of these in a life, though hardly in a season
    """closure release wedding start arrival departure appointment purchase arrest sentence killing attack crash
    election deadline""".split()
)
BUSY = frozenset("purchase appointment arrival killing arrest attack meeting sentence".split())  # some have many
RELATIVES = frozenset(
    """mother father parent son daughter child brother sister wife husband twin uncle aunt grandfather grandmother
    partner widow""".split()
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the dates of one event that differ: of an event by its name, then of days told in the same words."""
    kinds: dict[str, list[Dated]] = defaultdict(list)
    days: list[Dated] = []
    for dated in dates_of(alignment):
        if dated.claim.modality is None and dated.first == dated.last:
            if dated.claim.event is not None and not is_of_another(alignment, dated):
                kinds[dated.claim.event].append(dated)
            if dated.first.day is not None:
                days.append(dated)
    found = [finding for kind, dates in kinds.items() for finding in clashes(alignment, kind, dates)]
    yield from found
    named = {id(claim) for each in found for claim in each.claims}
    yield from clashes(alignment, DAY, [dated for dated in days if id(dated.claim) not in named])


def is_of_another(alignment: Alignment, dated: Dated) -> bool:
    """Tell whether a date is of the life of a relative: "His brother, who was 25 when he died in 1971"."""
    claim = dated.claim
    if claim.event not in LIVES:
        return False
    text = alignment.text_of(claim)
    lead = text[claim.sentence.start : claim.span.start]
    another = THEIR_DEATH.search(lead) or OTHERS.search(lead)
    return another is not None or not (claim.names or is_of_story(text, claim))


def clashes(alignment: Alignment, kind: str, dates: list[Dated]) -> Iterator[Finding]:
    """Yield each date of a kind with the first earlier one that is of the same event and differs."""
    agreed = alignment.told_by_both((dated.claim, dated.first) for dated in dates)
    for at, dated in enumerate(deadline.watched(dates)):
        for other in dates[max(0, at - WINDOW) : at]:
            if not alignment.faces(other.claim, dated.claim) or not agreed.isdisjoint((other.first, dated.first)):
                continue
            fellows = dates[max(0, at - WINDOW) : at + WINDOW]
            sure = retold(other, dated) if kind == DAY else likelihood(kind, other, dated, fellows)
            if sure:
                yield finding(alignment, kind, (other, dated), sure)
                break


def retold(a: Dated, b: Dated) -> float:
    """Return how likely two days are a contradiction that are told in the same words.

    Of the days with two such words in common, in 1,400 published articles, six pairs were one day and one was two.
    """
    if not a.first.differs(b.first) or a.claim.shares_paragraph(b.claim) or a.claim.place != b.claim.place:
        return 0.0  # within a paragraph the text tells one after another
    names = {word for each in (a, b) for name in each.claim.names for word in name.split()}
    return RETOLD if len((a.claim.vicinity & b.claim.vicinity) - names) >= SHARED else 0.0


def likelihood(kind: str, a: Dated, b: Dated, fellows: list[Dated]) -> float:
    """Return how likely two dates are a contradiction: that they differ, and are of one event."""
    left, right = a.claim.subject, b.claim.subject
    if not a.first.differs(b.first) or left is None or right is None or a.claim.shares_sentence(b.claim):
        return 0.0
    slip = is_slip(a.first, b.first)
    if not slip and a.first.year and b.first.year and abs(a.first.year - b.first.year) > GENERATION:
        return 0.0  # "his master died in 1953", "when she died in 2019"
    if a.claim.place != b.claim.place and ((a.claim.place and b.claim.place) or not (slip or kind in LASTING)):
        return 0.0
    both_named = bool(left.entities and right.entities)
    if both_named and not same_names(left.entities, right.entities):
        return 0.0
    if (both_named or left.modifiers & right.modifiers) and told_alike(left, right):
        if kind in RECURRING and a.first.year is not None:
            single = both_named and kind not in BUSY and not a.claim.shares_paragraph(b.claim)
            return SLIPPED if single and is_only_pair(a, b, fellows) else RECURRED
        return NAMED_ALIKE
    relative = kind != "founding" and RELATIVES & (left.modifiers | right.modifiers)
    one_bare = kind in ONCE or (not (left.modifiers and right.modifiers) and not relative)
    alone = is_only_pair(a, b, fellows)
    pointed = kind in LASTING or (kind in SINGLE and not a.claim.shares_paragraph(b.claim))
    if pointed and one_bare and alone and (a.claim.definite or b.claim.definite):
        return POINTED
    tied = one_bare or bool(left.modifiers & right.modifiers) or a.first.day is not None
    if not alone or not tied or relative:
        return 0.0
    apart = not a.claim.shares_paragraph(b.claim) and (a.first.day is None) == (b.first.day is None)
    named = bool(left.modifiers & right.modifiers) or (one_bare and a.first.day is None)
    return SLIPPED if slip or (apart and named and kind not in BUSY) else 0.0


def is_only_pair(a: Dated, b: Dated, fellows: list[Dated]) -> bool:
    """Tell whether no third date of a kind of event differs from two that do."""
    return not any(each.first.differs(a.first) and each.first.differs(b.first) for each in fellows)


def is_slip(a: Day, b: Day) -> bool:
    """Tell whether two dates differ as a slip makes them: 8 and 18 March, 12 and 21 May, 1936 and 1963, 1954 and 1964.

    Years that differ in the last digit are none: stories are full of them.
    """
    if a.year != b.year:
        left, right = str(a.year), str(b.year)
        turned = left[:2] == right[:2] and left[2:] == right[:1:-1]
        return (turned or (left[0] == right[0] and left[3] == right[3])) and (a.month, a.day) == (b.month, b.day)
    if a.day is None or b.day is None or a.month != b.month:
        return a.day is not None and a.day == b.day
    left, right = sorted((str(a.day), str(b.day)), key=len)
    return left == right[::-1] or (len(left) < len(right) and left == right[1:])


def told_alike(left: Subject, right: Subject) -> bool:
    """Tell whether not each of two subjects has words that the other lacks."""
    return not (left.modifiers - right.modifiers and right.modifiers - left.modifiers)


def finding(alignment: Alignment, kind: str, pair: tuple[Dated, Dated], sure: float) -> Finding:
    """Return the finding of two dates of one event."""
    claims = (pair[0].claim, pair[1].claim)
    subjects = [claim.subject for claim in claims if claim.subject is not None]
    shared = frozenset.intersection(*(each.modifiers for each in subjects)) if subjects else frozenset()
    name = max((each.text for each in subjects if each.entities), key=len, default=" ".join(sorted(shared)))
    what = f"{kind} ({name})" if name else kind
    says = f"One {what} is given two dates"
    return misfit(alignment, claims, sure, what, says, "what both dates tell must be the same", "date")
