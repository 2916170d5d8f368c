"""Two ages of one person, each of a year that the text tells: "was 24 when, in 1972," and "dies at 71" in 2025.

An age in a given year is as good as a birth: it is held against the age at a death, and against another such age.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.birthdays import is_of_death
from service.checks.dating.dated import Dated, beside, dated_years
from service.checks.dating.lifetimes import mourned_in
from service.checks.dating.told_ages import AROUND, IN, OTHERS, PRONOUN, gap, is_age, is_then, names_then
from service.checks.finding import misfit
from service.claims.naming import names_in, same_names
from service.model import Claim

SURE, YEARS_ALONE = 0.82, 0.7  # of a day that is told; years are told of many in a life: under the default
MOST = 8  # ages in given years that a story tells of
FARTHEST = 30  # years by which two ages of one person may miss one another, and not be of two


@dataclass(frozen=True, slots=True)
class Point:
    """How old somebody was in a year, with the claims that tell it and the names of whom it is told."""

    age: Claim
    year: Dated
    names: frozenset[str]

    @property
    def birth(self) -> float:
        """The later of the two years in which somebody was born who was so old then."""
        return (self.year.first.year or 0) - (self.age.quantity.value or 0.0)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the first two ages of one person that are not as far apart as their years."""
    ages = [claim for claim in alignment.claims if is_age(claim) and not claim.in_table]
    if len(ages) < 2:  # an age and a birth are for `lifetimes`
        return
    dates = dated_years(alignment)
    died = mourned_in(alignment, dates)
    for d, document in enumerate(alignment.documents):
        own = [each for each in ages if each.document == d]
        points = [*reached(document.text, own, [each for each in dates if each.claim.document == d])][:MOST]
        if d in died:
            points += [
                Point(each, died[d], named(document.text, each)) for each in own if is_of_death(document.text, each)
            ][:1]
        for a, b in combinations(points, 2):
            if a.year is not b.year and 1 < abs(a.birth - b.birth) <= FARTHEST and are_of_one(a, b):
                yield finding(alignment, a, b)
                break


def reached(text: str, ages: Sequence[Claim], years: Sequence[Dated]) -> Iterator[Point]:
    """Yield the ages that a sentence gives the year of: "as an 18-year-old in 1998", "in January 1955, aged 23,"."""
    told = [each.claim for each in years]
    by_claim = {id(each.claim): each for each in years}
    for age in ages:
        near = [each for each in beside(told, age) if gap(each, age) <= AROUND / 2]
        if len(near) != 1 or near[0].event in ("birth", "death") or not is_then(text, age):
            continue
        lead = text[age.sentence.start : age.span.start]
        if IN.search(text[: near[0].span.start][-30:]) and not OTHERS.search(lead):
            yield Point(age, by_claim[id(near[0])], named(text, age))


def named(text: str, age: Claim) -> frozenset[str]:
    """Return the names of whom an age is told: its own, or those before it where no pronoun stands for another."""
    lead = text[age.sentence.start : age.span.start]
    return names_then(age) or (frozenset[str]() if PRONOUN.search(lead) else names_in(lead[-AROUND:]))


def are_of_one(a: Point, b: Point) -> bool:
    """Tell whether two ages are told of one person, by their names."""
    return bool(a.names) and bool(b.names) and same_names(a.names, b.names)


def finding(alignment: Alignment, a: Point, b: Point) -> Finding:
    """Return the finding of two ages that are not of one life."""
    apart = abs((a.year.first.year or 0) - (b.year.first.year or 0))
    claims = {id(each): each for each in (a.age, a.year.claim, b.age, b.year.claim)}
    says = f"The ages do not fit one another, between their years there are {apart}"
    sure = SURE if any(each.year.first.day is not None for each in (a, b)) else YEARS_ALONE
    return misfit(alignment, claims.values(), sure, "age", says, "the birthday in the year", "year of age")
