"""Who bears the names of a text: mentions, and the bearers that they are mentions of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from service import deadline
from service.claims.kinds import kinds
from service.model import Span

FEW = 8  # longer names that a short form is looked for among, so that cost stays linear
ACRONYM = re.compile(r"[A-Z]{2,6}")


@dataclass(frozen=True, slots=True)
class Description:
    """What the text calls someone: the noun, and the words that narrow it ("US" and "insurer")."""

    noun: str
    narrowed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in the text, without the titles before it, and what stands there tells of its bearer."""

    span: Span
    words: tuple[str, ...]
    gender: str | None
    kinds: frozenset[str]
    descriptions: frozenset[Description]


@dataclass(frozen=True, slots=True, eq=False)
class Entity:
    """Someone or something that a text names."""

    name: str  # the fullest form that the text has
    kinds: frozenset[str]  # "person", "company", "team", "body", "place", "event"; empty where nothing tells
    descriptions: frozenset[Description]
    gender: str | None  # "man" or "woman"

    @property
    def is_person(self) -> bool:
        """Tell whether the text shows that a person bears the name."""
        return "person" in self.kinds


def bearers(found: Sequence[Mention]) -> list[Entity]:
    """Return the bearer of each mention."""
    made: dict[int, Entity] = {}
    for members in clustered(found):
        one = bearer([found[i] for i in members])
        made |= dict.fromkeys(members, one)
    return [made[i] for i in range(len(found))]


def clustered(found: Sequence[Mention]) -> list[list[int]]:
    """Return the mentions of each bearer, as indices; a short form goes to the one longer name that it fits."""
    forms: dict[tuple[tuple[str, ...], str | None], list[int]] = {}
    for i, each in enumerate(deadline.watched(found)):
        forms.setdefault((each.words, each.gender), []).append(i)
    order = sorted(forms, key=lambda form: (-len(form[0]), form[1] is None, forms[form][0]))
    clusters: list[list[int]] = []
    heads: list[tuple[tuple[str, ...], set[str], set[str]]] = []  # words, kinds, genders of each cluster's members
    by_word: dict[str, list[int]] = {}
    for words, gender in order:
        members = forms[(words, gender)]
        told = {kind for i in members for kind in found[i].kinds}
        fitting = [
            c
            for c in by_word.get(words[-1] if len(words) > 1 else words[0], [])[:FEW]
            if stands_for(words, told, heads[c][0], heads[c][1]) and not (gender and heads[c][2] - {gender})
        ]
        if len(fitting) == 1:
            clusters[fitting[0]].extend(members)
            heads[fitting[0]][1].update(told)
            heads[fitting[0]][2].update({gender} if gender else ())
            continue
        clusters.append(list(members))
        heads.append((words, told, {gender} if gender else set()))
        initials = "".join(word[0] for word in words if word[0].isupper())
        for key in {words[0], words[-1], *([initials] if len(words) > 1 else [])}:
            by_word.setdefault(key, []).append(len(clusters) - 1)
    return clusters


def stands_for(short: tuple[str, ...], told: set[str], full: tuple[str, ...], known: set[str]) -> bool:
    """Tell whether a name can be a short form of another: "Brown" of "Gordon Brown", "BA" of "British Airways"."""
    if short == full:
        return True
    if len(short) >= len(full) or (told and known and not told & known):
        return False
    if len(short) == 1 and ACRONYM.fullmatch(short[0]):
        return "".join(word[0] for word in full if word[0].isupper()) == short[0] and "person" not in known
    if " ".join(short).lower() in kinds().places:
        return False
    if full[-len(short) :] == short:
        return not known & {"place", "event"} and not (known - {"person"} and short[-1].lower() not in kinds().parts)
    if full[: len(short)] != short:
        return False
    rest = full[len(short) :]
    return all(word.lower() in kinds().legal for word in rest) or "&" in rest or ("person" in known and len(full) == 2)


def bearer(members: list[Mention]) -> Entity:
    """Return the bearer of some mentions."""
    fullest = max(members, key=lambda each: (len(each.words), -each.span.start))
    told = frozenset(kind for each in members for kind in each.kinds)
    if "person" in told and len(told) > 1:  # the surer of what the text seems to say: what it says more often
        votes = Counter("person" in each.kinds for each in members if each.kinds)
        told = frozenset({"person"}) if votes[True] >= votes[False] else told - {"person"}
    short = {each.words for each in members}
    plain = fullest.words[0].lower() not in kinds().openers | kinds().places
    if not told and plain and 1 < len(fullest.words) < 4 and (fullest.words[-1],) in short:
        told = frozenset({"person"})  # it is people who go by the last of their names
    return Entity(
        name=" ".join(fullest.words),
        kinds=told,
        descriptions=frozenset(told for each in members for told in each.descriptions),
        gender=next((each.gender for each in members if each.gender), None),
    )
