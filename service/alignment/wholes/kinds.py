"""Whether a whole and a part can count things of one kind: persons are no charges, votes no ministers."""

from __future__ import annotations

import re
from functools import lru_cache

from service.alignment.nouns import nouns
from service.alignment.senses import senses
from service.alignment.wholes.asides import is_of_them
from service.alignment.wholes.figures import Figures

# what persons have one of each, and are counted by: "a 45-seat council", "34 jobs", "five deaths", "12 cases"
COUNTED_BY = frozenset(
    "seat place post job role position redundancy death fatality casualty injury case arrest name life birth mouth "
    "berth ticket vacancy infection admission body head soul".split()
)
TOLD = re.compile(  # of a bare number: "nine of those who died", "26 were adults"
    r"^(?:of (?:those|them|these) )?(?:(who|aboard|on board)\b|(?:are|were|is|was) (?:all )?([a-z]{3,})\b)"
)
GROUPS = frozenset({"crew", "staff", "police", "cast", "clergy", "personnel"})  # persons, unless told in the plural


def one_kind(figures: Figures, i: int, j: int) -> bool:
    """Tell whether two figures can count things of one kind, as far as the text names them."""
    left, right = figures.noun(i), figures.noun(j)
    if left is not None and right is not None and (left == right or senses().related(left, right)):
        return True
    if is_of_them(figures, i) or is_of_them(figures, j):
        return True  # "crews have mended 110 of them"
    a, b = of_persons(figures, i), of_persons(figures, j)
    return a is None or b is None or a is b


def one_thing(figures: Figures, i: int, j: int) -> bool:
    """Tell whether two figures count the same things, as far as the text names them: no runs and wickets."""
    left, right = figures.noun(i), figures.noun(j)
    if left is None or right is None or left == right or senses().related(left, right):
        return True
    generic = left in senses().generic or right in senses().generic
    return nouns().akin(left, right) or (generic and one_kind(figures, i, j))


def one_class(figures: Figures, i: int, j: int) -> bool:
    """Tell whether two figures count things of one class: libraries and branches, but no libraries and readers."""
    left, right = (nouns().classes_of(figures.noun(each) or "") for each in (i, j))
    return not left.isdisjoint(right) and one_kind(figures, i, j)


def of_persons(figures: Figures, i: int) -> bool | None:
    """Tell whether a figure counts persons, or None where it may."""
    noun = figures.noun(i)
    if noun is None:
        told = TOLD.search(figures.after(i))
        named = told is not None and (told[1] is not None or is_person(told[2].removesuffix("s")))
        return True if named else None
    if noun in COUNTED_BY:
        return None
    if noun in GROUPS:
        claim = figures.claims[i]
        return not claim.span.of(figures.text(i)).lower().endswith(f"{noun}s")
    if noun not in nouns().kinds:
        return None
    return is_person(noun)


@lru_cache(maxsize=4096)
def is_person(noun: str) -> bool:
    """Tell whether a noun names a person, as it is commonest used, or stands for one: "staff"."""
    kinds = nouns().kinds.get(noun)
    if noun in senses().generic - {"unit", "thing", "item"}:
        return True
    if kinds is None:
        return False
    return nouns().classes[kinds[0]] == "person" or senses().related(noun, "employee")
