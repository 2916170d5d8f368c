"""What the sentences before one speak of, and whom a word of it can stand for among them.

Where two fit alike, the answer is None: a wrong antecedent is worse than none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from service.claims.entities import Entity
from service.claims.kinds import kinds
from service.claims.reference import MAN, WOMAN, Definite, fits_name, is_person

NEAR = 3  # sentences that a pronoun reaches back over
FAR = 6  # those that "the firm" does
UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence speaks of: its subject, where that is a name or stands for one, and all that it names."""

    subject: Entity | None
    named: tuple[Entity, ...]
    left: str | None = None  # the noun or pronoun that is its subject, where that stands for no name; UNKNOWN if unread


def only(entities: Iterable[Entity]) -> Entity | None:
    """Return the one among the entities; None where there is none, or more than one."""
    distinct = set(entities)
    return distinct.pop() if len(distinct) == 1 else None


def of_pronoun(past: Sequence[Told], pronoun: str) -> Entity | None:
    """Return whom a pronoun stands for: of the last sentence with one that fits its subject, or else the only one."""
    personal = pronoun in MAN | WOMAN
    for distance, told in enumerate(reversed(past[-NEAR:])):
        subject = told.subject
        if subject is not None and fits_name(pronoun, subject) and (subject.kinds or not distance):
            return subject
        fitting = [entity for entity in told.named if entity.kinds and fits_name(pronoun, entity)]
        if told.left is not None and (not personal or is_person(told.left)):
            return None  # its subject may be meant
        if fitting:
            return only(fitting)
    return None


def of_noun(past: Sequence[Told], noun: Definite) -> Entity | None:
    """Return whom a noun with "the" stands for that nobody was called by: the only one that fits it, last told."""
    for told in reversed(past[-FAR:]):
        if told.left is not None and kinds().nouns.get(told.left, frozenset()) & noun.sort:
            return None  # another such noun, which stands for no name
        if noun.aged and told.subject is not None and noun.fits(told.subject):
            return told.subject
        subject = () if told.subject is None else (told.subject,)
        fitting = [entity for entity in (*told.named, *subject) if noun.fits(entity)]
        if fitting:
            return only(fitting)
    return None


def last_of(past: Sequence[Told], among: Collection[Entity]) -> Entity | None:
    """Return the one of some entities that was spoken of last."""
    for told in reversed(past[-FAR:]):
        found = {entity for entity in (told.subject, *told.named) if entity in among}
        if found:
            return only(entity for entity in found if entity is not None)
    return None
