"""What two claims have in common and what keeps them apart, as named features."""

from __future__ import annotations

import math
from dataclasses import dataclass

from service.alignment.nouns import nouns
from service.alignment.senses import senses
from service.claims.countries import is_country
from service.claims.period import differ, is_past
from service.claims.period import kind_of as kind_of_period
from service.model import Claim, ClaimRole, Portion, Role

Features = dict[str, float]
LEADS = frozenset({Role.HEADLINE, Role.STANDFIRST})
ALIKE = 0.2  # of the words around two shares: below it they tell different things of one whole
ALIKE_NOUNS = frozenset({"noun same", "noun related", "noun akin"})
INSTANCES = frozenset(
    """first second third fourth fifth sixth next previous earlier rival similar separate another other sister
    follow-up""".split()
)
FAR = 5  # paragraphs apart that count as far
ANCHORS = ("noun same", "noun related")
TWO_AGENTS = {"agent differs", "agents of two names"}
APART = {  # what a writer tells two like things apart by
    "agent differs", "agents of two names", "event differs", "period differs", "place differs", "names differ",
    "modifiers differ", "modifier only in one", "role differs", "forecast in one", "target in one", "former in one",
    "another instance", "basis differs", "portion", "portion before", "addition before", "offset", "criterion",
    "opposites", "parallel",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """What the whole text tells of its claims: how seldom it uses a word, and how many figures of a kind it has."""

    rarity: dict[str, float]
    crowds: dict[str, int]
    once: float = math.inf  # the weight of a word that one sentence alone has

    def tells_once(self, names: frozenset[str]) -> bool:
        """Tell whether one of some names stands in a single sentence of the text."""
        return any(self.rarity.get(name, 0.0) >= self.once for name in names)


def features(a: Claim, b: Claim, setting: Setting, roles: tuple[Role, Role]) -> Features:
    """Return the features of a pair, the earlier claim first, each from 0 to about 1.

    No feature looks at the figures: how they differ is evidence of another kind, and the checks weigh it.
    """
    found = noun_features(a, b) | subject_features(a, b) | holder_features(a, b)
    found |= agent_features(a.agent, b.agent, named=a.agent_named and b.agent_named)
    found |= compared("event", a.event, b.event) | period_features(a.period, b.period)
    found |= compared("place", a.place, b.place) | part_features(a, b, found)
    if TWO_AGENTS & found.keys() and "event same" in found and not b.definite and near_by(a, b):
        found["parallel"] = 1.0  # "Mr Hale owns 28%. Ms Reyes owns 29%."
    found |= word_features(a, b, setting, found) | crowd_features(a, b, setting)
    found["definite"] = float(b.definite)
    found["definite of alike"] = float(b.definite and not ALIKE_NOUNS.isdisjoint(found))
    restating = 0 in (a.paragraph, b.paragraph) and not a.shares_paragraph(b)
    found["lead"] = float(restating or any(role in LEADS for role in roles))
    found |= distance_features(a, b)
    found[f"of {kind_of(a)}"] = 1.0
    return {name: value for name, value in found.items() if value}


def part_features(a: Claim, b: Claim, found: Features) -> Features:
    """Return how the parts compare that the two figures play in what is told: a forecast, a share, one of several."""
    moods = (a.modality, b.modality) if a.modality != b.modality else ()
    whole = not found.keys().isdisjoint(ANCHORS)  # "14 of its 60 ships" / "the 60 ships", but not "the 14 hulks"
    return {f"{mood} in one": 1.0 for mood in moods if mood is not None} | {
        "another instance": float(instance_of(a) != instance_of(b)),
        "role differs": float(a.role is not b.role),
        "change": float(a.role is b.role is ClaimRole.CHANGE),
        "basis differs": float(basis_of(a) != basis_of(b)),
        "portion": float(b.portion is not None and not a.portion is b.portion is Portion.ADDITION),
        "portion before": float(b.portion is None and a.portion is Portion.PART and whole),
        "addition before": float(b.portion is None and a.portion is Portion.ADDITION and not b.definite),
        "offset": (a.offset + b.offset) / 2,
        "criterion": float(a.criterion or b.criterion),
        "unit differs": float(a.unit != b.unit and dimension_of(a) == "time"),
    }


def basis_of(claim: Claim) -> str | None:
    """Return what a figure is told by, in its unit or in the words around it: "$5bn a year", "$5bn (£3bn) a year"."""
    _, per, counted_by = (claim.unit.name if claim.unit else "").partition(" per ")
    return f"per {counted_by}" if per and claim.basis is None else claim.basis


def instance_of(claim: Claim) -> frozenset[str]:
    """Return the words of a subject or agent that tell it from others of its kind: "a second strike", "a rival bid"."""
    subject = claim.subject.text.lower() if claim.subject else ""
    return INSTANCES & {*subject.split(), *(claim.agent or "").split()}


def word_features(a: Claim, b: Claim, setting: Setting, others: Features) -> Features:
    """Return how the words around the two figures compare; `others` tell what keeps the two apart."""
    opposed = senses().opposed(a.vicinity | a.phrase, b.vicinity | b.phrase)
    near = overlap(a.vicinity, b.vicinity, setting.rarity)
    repeated = covered(b.phrase, a.context, setting.rarity)
    fresh = bool(b.phrase) and not repeated
    apart = opposed or any(others.get(name) for name in APART)
    return {
        "context": overlap(a.context, b.context, setting.rarity),
        "vicinity": near,
        "vicinity words": min(len(a.vicinity & b.vicinity), 4) / 4,
        "told alike": 0.0 if apart else near,
        "opposites": float(opposed),
        "share told otherwise": float(dimension_of(a) == "ratio" and near < ALIKE),
        "covered": repeated,
        "definite covered": float(b.definite) * repeated,
        "new in phrase": float(fresh),
        "new and indefinite": float(fresh and not b.definite),
        "name of its own": float(b.subject is not None and setting.tells_once(b.subject.entities)),
    }


def crowd_features(a: Claim, b: Claim, setting: Setting) -> Features:
    """Return how many figures of their kinds, and of their very things, the text has."""
    return {
        "crowd": crowd(setting, dimension_of(a), dimension_of(b)),
        "crowd alike": crowd(setting, thing_of(a), thing_of(b)),
    }


def noun_features(a: Claim, b: Claim) -> Features:
    """Return how alike the things are that the two figures count or measure."""
    left, right = key_noun(a), key_noun(b)
    words = senses()
    counted = [claim.unit is not None and claim.unit.dimension == "count" for claim in (a, b)]
    if left is None or right is None or counted[0] != counted[1]:
        return {"noun missing": 1.0}
    if left == right:
        return {"noun same but generic" if left in words.generic else "noun same": 1.0}
    if words.related(left, right):
        return {"noun related": 1.0}
    if left in words.generic or right in words.generic:
        return {"noun generic in one": 1.0}
    if nouns().akin(left, right):
        return {"noun akin": 1.0}
    if nouns().classes_of(left) & nouns().classes_of(right):
        return {"noun of one class": 1.0}
    return {"counted noun differs" if counted[0] else "noun differs": 1.0}


def subject_features(a: Claim, b: Claim) -> Features:
    """Return how the modifiers and names of the two subjects compare."""
    left, right = a.subject, b.subject
    if left is None or right is None:
        return {"subject missing": 1.0}
    names, others = left.entities & right.entities, left.entities ^ right.entities
    shared, only = left.modifiers & right.modifiers, left.modifiers ^ right.modifiers
    countries = [bool(subject.entities) and is_country(subject.entities) for subject in (left, right)]
    differing = bool(left.entities and right.entities) and not names and countries[0] == countries[1]
    phrase = left.modifiers == right.modifiers and left.entities == right.entities and (left.modifiers or left.entities)
    both = bool(left.modifiers - right.modifiers) and bool(right.modifiers - left.modifiers)
    return {
        "phrase same": float(bool(phrase)),
        "names shared": float(bool(names)),
        "names differ": float(differing),
        "name only in one": float(bool(others) and not names and not differing),
        "modifiers shared": len(shared) / min(len(left.modifiers), len(right.modifiers)) if shared else 0.0,
        "modifiers differ": float(both),
        "modifier only in one": float(bool(only) and not both),
    }


def agent_features(left: str | None, right: str | None, *, named: bool) -> Features:
    """Return how those compare who do what is told: one, one with more of what narrows it, alike, or two.

    `named` tells that both are told by their names.
    """
    if left is None or right is None:
        return {"agent only in one": 1.0} if left or right else {}
    if left == right:
        return {"agent same": 1.0}
    if set(left.split()) <= set(right.split()) or set(right.split()) <= set(left.split()):
        return {"agent narrower": 1.0}
    if named and set(left.split()).isdisjoint(right.split()):
        return {"agents of two names": 1.0}
    related = senses().related(left.split()[-1], right.split()[-1])
    return {"agent related" if related else "agent differs": 1.0}


def holder_features(a: Claim, b: Claim) -> Features:
    """Return whether the two subjects belong to one holder or to two, as far as both name one."""
    left, right = (names_of(claim.subject.holder if claim.subject else None) for claim in (a, b))
    if not left or not right:
        return {}
    return {"holder differs" if left.isdisjoint(right) else "holder same": 1.0}


def names_of(holder: str | None) -> frozenset[str]:
    """Return the words of a holder's name, in lower case."""
    words = (word.strip(",.'’()").lower().replace("’", "'").removesuffix("'s") for word in (holder or "").split())
    return frozenset(word for word in words if len(word) > 2)


def period_features(left: str | None, right: str | None) -> Features:
    """Return how the periods of two claims compare; two that may overlap count as one that is left open."""
    if left is None and right is None:
        return {}
    if left is None or right is None:
        told = left or right or ""
        if kind_of_period(told) == "part":
            return {"part of a year only in one": 1.0}
        return {"past only in one" if is_past(told) else "period only in one": 1.0}
    if left == right:
        return {"period same": 1.0}
    if differ(left, right):
        return {"period differs": 1.0}
    return {"past only in one" if is_past(left) != is_past(right) else "period only in one": 1.0}


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


def near_by(a: Claim, b: Claim) -> bool:
    """Tell whether two claims stand in one paragraph or in neighbouring ones."""
    return a.document == b.document and b.paragraph - a.paragraph <= 1


def distance_features(a: Claim, b: Claim) -> Features:
    """Return how far apart in the text the two claims stand."""
    if a.document != b.document:
        return {"other document": 1.0}
    if a.shares_paragraph(b):
        return {"same paragraph": 1.0}
    return {"far apart" if b.paragraph - a.paragraph >= FAR else "near": 1.0}


def kind_of(claim: Claim) -> str:
    """Return the kind of figure, as far as it tells how often two of one text are of the same thing."""
    dimension = dimension_of(claim).partition(" per ")[0]  # "$5bn a year" is money
    return dimension if dimension in {"count", "currency", "ratio", "time", "age"} else "measure"


def key_noun(claim: Claim) -> str | None:
    """Return the noun that says what a figure is of: what it counts, else what it measures."""
    if claim.unit is not None and claim.unit.dimension == "count":
        return claim.unit.name
    return claim.measure.split()[-1] if claim.measure else None


def dimension_of(claim: Claim) -> str:
    """Return the dimension of a claim's unit; a bare number counts."""
    return claim.unit.dimension if claim.unit else "count"


def thing_of(claim: Claim) -> str:
    """Return what a figure is a number of: its dimension with its noun, or with its unit."""
    name = key_noun(claim) if dimension_of(claim) == "count" else claim.unit.name if claim.unit else None
    return f"{dimension_of(claim)} {name}"


def crowd(setting: Setting, left: str, right: str) -> float:
    """Return how many figures of these kinds the text has (log, about 1 for 20): in a crowd two differ by nature."""
    return math.log(max(2, sum(setting.crowds.get(kind, 0) for kind in {left, right}))) / 3


def covered(phrase: frozenset[str], context: frozenset[str], rarity: dict[str, float]) -> float:
    """Return how much of a noun phrase, by the rarity of its words, an earlier sentence has told already."""
    # fsum is exact, so that the order of a set cannot show in the last digit
    weight = math.fsum(rarity.get(word, 1.0) for word in phrase)
    return math.fsum(rarity.get(word, 1.0) for word in phrase & context) / weight if weight else 0.0


def overlap(a: frozenset[str], b: frozenset[str], rarity: dict[str, float]) -> float:
    """Return how much of the smaller context, by the rarity of its words, the other one repeats."""
    smaller, larger = sorted((a, b), key=len)
    return covered(smaller, larger, rarity)
