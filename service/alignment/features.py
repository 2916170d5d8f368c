"""What two claims have in common and what keeps them apart, as named features."""

from __future__ import annotations

import math

from service.alignment.senses import senses
from service.model import Claim, ClaimRole, Role

Features = dict[str, float]
LEADS = frozenset({Role.HEADLINE, Role.STANDFIRST})
FAR = 5  # paragraphs apart that count as far


def features(a: Claim, b: Claim, rarity: dict[str, float], roles: tuple[Role, Role]) -> Features:
    """Return the features of a pair, each 0 to 1; `rarity` weighs words by how seldom the text uses them.

    No feature looks at the figures: how they differ is evidence of another kind, and the checks weigh it.
    """
    found: Features = {}
    found |= noun_features(a, b)
    found |= subject_features(a, b)
    found |= compared("agent", a.agent, b.agent)
    found |= compared("event", a.event, b.event)
    found |= compared("period", a.period, b.period)
    found |= compared("place", a.place, b.place)
    found["role differs"] = float(a.role is not b.role)
    found["change"] = float(a.role is b.role is ClaimRole.CHANGE)
    found["modality differs"] = float(a.modality != b.modality)
    found["portion"] = float(a.portion or b.portion)
    found["context"] = context_overlap(a.context, b.context, rarity)
    found["lead"] = float(any(role in LEADS for role in roles) or 0 in (a.paragraph, b.paragraph))
    found |= distance_features(a, b)
    found[f"of {kind_of(a)}"] = 1.0
    return {name: value for name, value in found.items() if value}


def noun_features(a: Claim, b: Claim) -> Features:
    """Return how alike the things are that the two figures count or measure."""
    left, right = key_noun(a), key_noun(b)
    words = senses()
    if left is None or right is None:
        return {"noun missing": 1.0}
    if left == right:
        return {"noun same but generic" if left in words.generic else "noun same": 1.0}
    if words.related(left, right):
        return {"noun related": 1.0}
    return {"noun generic in one" if left in words.generic or right in words.generic else "noun differs": 1.0}


def subject_features(a: Claim, b: Claim) -> Features:
    """Return how the modifiers and names of the two subjects compare."""
    left, right = a.subject, b.subject
    if left is None or right is None:
        return {"subject missing": 1.0}
    names, others = left.entities & right.entities, left.entities ^ right.entities
    shared, only = left.modifiers & right.modifiers, left.modifiers ^ right.modifiers
    both = bool(left.modifiers - right.modifiers) and bool(right.modifiers - left.modifiers)
    return {
        "names shared": float(bool(names)),
        "names differ": float(bool(left.entities and right.entities) and not names),
        "name only in one": float(bool(others) and not (left.entities and right.entities)),
        "modifiers shared": len(shared) / min(len(left.modifiers), len(right.modifiers)) if shared else 0.0,
        "modifiers differ": float(both),
        "modifier only in one": float(bool(only) and not both),
    }


def compared(name: str, left: str | None, right: str | None) -> Features:
    """Return whether a field of the two claims is the same, alike, different, or given in one of them only."""
    if left is None and right is None:
        return {}
    if left is None or right is None:
        return {f"{name} only in one": 1.0}
    words, others = set(left.lower().split()), set(right.lower().split())
    if words <= others or others <= words:  # "Kelsey" is in "Kelsey yard", "fourth quarter" in "the fourth quarter"
        return {f"{name} same": 1.0}
    return {f"{name} related" if senses().related(left, right) else f"{name} differs": 1.0}


def distance_features(a: Claim, b: Claim) -> Features:
    """Return how far apart in the text the two claims stand."""
    if a.document != b.document:
        return {"other document": 1.0}
    if a.paragraph == b.paragraph:
        return {"same paragraph": 1.0}
    return {"far apart" if b.paragraph - a.paragraph >= FAR else "near": 1.0}


def kind_of(claim: Claim) -> str:
    """Return the kind of figure, as far as it tells how often two of one text are of the same thing."""
    if claim.unit is None or claim.unit.dimension == "count":
        return "count"
    return claim.unit.dimension if claim.unit.dimension in {"currency", "ratio", "time", "age"} else "measure"


def key_noun(claim: Claim) -> str | None:
    """Return the noun that says what a figure is of: what it counts, else what it measures."""
    if claim.unit is not None and claim.unit.dimension == "count":
        return claim.unit.name
    return claim.measure.split()[-1] if claim.measure else None


def context_overlap(a: frozenset[str], b: frozenset[str], rarity: dict[str, float]) -> float:
    """Return how much of the smaller context, by the rarity of its words, the other one repeats."""
    # fsum is exact, so that the order of a set cannot show in the last digit
    smaller = min((a, b), key=len)
    weight = math.fsum(rarity.get(word, 1.0) for word in smaller)
    return math.fsum(rarity.get(word, 1.0) for word in a & b) / weight if weight else 0.0
