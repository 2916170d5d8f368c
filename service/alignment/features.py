"""What two claims have in common and what keeps them apart, as named features."""

from __future__ import annotations

from service.alignment.senses import senses
from service.model import Claim, ClaimRole, Role

Features = dict[str, float]
LEADS = frozenset({Role.HEADLINE, Role.STANDFIRST})


def features(a: Claim, b: Claim, rarity: dict[str, float], roles: tuple[Role, Role]) -> Features:
    """Return the features of a pair, each between 0 and 1; `rarity` weighs words by how seldom the text uses them."""
    subjects = a.subject, b.subject
    found: Features = {"noun": noun_likeness(a, b)}
    if all(subjects):
        left, right = subjects[0], subjects[1]
        assert left is not None and right is not None
        found["entities shared"] = float(bool(left.entities & right.entities))
        found["entities differ"] = float(bool(left.entities and right.entities and not left.entities & right.entities))
        found["modifiers shared"] = share(left.modifiers, right.modifiers)
        found["modifiers differ"] = float(bool(left.modifiers - right.modifiers and right.modifiers - left.modifiers))
        found["modifier only in one"] = float(bool(left.modifiers ^ right.modifiers) and not found["modifiers differ"])
    found["event same"] = float(a.event is not None and (a.event == b.event or senses().related(a.event, b.event or "")))
    found["period same"] = float(a.period is not None and a.period == b.period)
    found["period differs"] = float(a.period is not None and b.period is not None and a.period != b.period)
    found["period only in one"] = float((a.period is None) != (b.period is None))
    found["place same"] = float(a.place is not None and a.place == b.place)
    found["place differs"] = float(a.place is not None and b.place is not None and a.place != b.place)
    found["role differs"] = float(a.role is not b.role)
    found["change"] = float(ClaimRole.CHANGE in (a.role, b.role))
    found["modality differs"] = float(a.modality != b.modality)
    found["portion"] = float(a.portion or b.portion)
    found["context"] = context_overlap(a.context, b.context, rarity)
    found["lead"] = float(any(role in LEADS for role in roles) or 0 in (a.paragraph, b.paragraph))
    found["same sentence"] = float(a.document == b.document and a.sentence == b.sentence)
    found["same paragraph"] = float(a.document == b.document and a.paragraph == b.paragraph)
    return {name: value for name, value in found.items() if value}


def noun_likeness(a: Claim, b: Claim) -> float:
    """Return how alike the things are that the two figures count or measure: 1 the same word, 0 unrelated."""
    left, right = key_noun(a), key_noun(b)
    if left is None or right is None:
        return 0.0
    words = senses()
    if left == right:
        return 0.4 if left in words.generic else 1.0
    if words.related(left, right):
        return 0.8
    return 0.3 if left in words.generic or right in words.generic else 0.0


def key_noun(claim: Claim) -> str | None:
    """Return the noun that says what a figure is of: what it counts, else what it measures."""
    if claim.unit is not None and claim.unit.dimension == "count":
        return claim.unit.name
    return claim.measure.split()[-1] if claim.measure else None


def share(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the overlap of two sets as a share of the smaller one."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def context_overlap(a: frozenset[str], b: frozenset[str], rarity: dict[str, float]) -> float:
    """Return how much of the smaller context, by the rarity of its words, the other one repeats."""
    smaller = min((a, b), key=len)
    weight = sum(rarity.get(word, 1.0) for word in smaller)
    return sum(rarity.get(word, 1.0) for word in a & b) / weight if weight else 0.0
