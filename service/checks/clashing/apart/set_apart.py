"""Figures that a text itself sets apart: of unlike things, a part and the rest, or one made of the other."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from service.alignment import Alignment, Pair
from service.alignment.comparables import alike
from service.alignment.directions import direction_of
from service.alignment.features import TWO_AGENTS, dimension_of
from service.alignment.nouns import nouns
from service.checks.clashing.apart.amounts import amounts_apart
from service.checks.clashing.apart.changes import are_reckoned
from service.checks.clashing.apart.contrast import Contrast
from service.checks.clashing.apart.counts import counted_apart, unlike
from service.checks.clashing.apart.measures import measured_apart
from service.checks.clashing.apart.words import is_of_two, told_apart
from service.checks.clashing.evidence import SMALL, Figures, measured
from service.claims.naming import akin
from service.conversion import both_counted, convert
from service.model import Claim, ClaimRole, Interval, Portion

TO_ITS_END = re.compile(r" (?:to|ending|ended|until)(?: (?:on|in|the end of|early|mid|late))* (?=[A-Z0-9])")
WITHIN = re.compile(r"\b(?:over|in|during|within) the $", re.IGNORECASE)
TENS = re.compile(
    r"\b(?:tenth|hundredth|thousandth|ten ?fold|(?:ten|10|100|hundred|1,000|thousand) times)\b", re.IGNORECASE
)
SURPASSED = re.compile(
    r"\b(?:than (?:one|that|those|in|last|the)|(?:beat(?:s|ing)?|surpass(?:es|ed|ing)?|eclips(?:es|ed|ing)|"
    r"overt(?:akes?|aking|ook)|improv(?:es|ed|ing) on|short of) (?:the|his|her|its|their|a|an))\b[^,.;]*$|"
    r"\b(?:since|behind) (?:only |the |a |an )?$|\bsince [^.;]{0,40}?\bwhen\b[^.;]*$"
)  # "the deepest since 91cm lay there", "behind the 10.62 metres of 2012", "since 2014, when 151km/h was measured"
FORMER_BEST = re.compile(
    r"\b(?:previous|old|former|earlier|existing)\s(?:[\w'’-]+\s){0,2}(?:records?|mark|best|high|low|peak)\b[^.;]*$",
    re.IGNORECASE,
)  # "the old mark, 905kg", "the previous record of 45.9C"
TIES = frozenset({"context", "vicinity", "lead", "definite", "names shared", "modifiers shared", "holder same"})
LEFT = re.compile(
    r"\s(?:(?:left|remaining)\b(?!\s(?:(?:the|a|his|her|their|its|for)\b|[A-Z]))|(?:still\s)?to\s(?:go|play|come|spare)\b)"
)
LASTING = frozenset({"time", "length"})  # dimensions of what one gets through
TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss"})
NAMES = 2  # words of a name, one given to its bearer and one of the family
REACH = 200  # characters to either side of a figure, so that cost stays linear


def set_apart(contrast: Contrast) -> bool:
    """Tell whether the text itself says that the figures of a pair are of two things."""
    return any(rule(contrast) for rule in RULES)


def went_opposite_ways(c: Contrast) -> bool:
    """Tell whether the figures are the sizes of changes that went opposite ways."""
    return went_apart(c.alignment, c.a, c.b)


def has_other_period(c: Contrast) -> bool:
    """Tell whether one of the figures is a length of time that says when, and the other one is none."""
    return names_period(c.alignment, c.a) != names_period(c.alignment, c.b)


def leaves_rest(c: Contrast) -> bool:
    """Tell whether one figure is of a part of the other one; nobody's part has the other's digits, swapped."""
    return c.slip != "transposed" and is_rest(c.a, c.b)


def has_two_bearers(c: Contrast) -> bool:
    """Tell whether the figures are of two people of one surname, or levels of two measures."""
    return are_two(c.a, c.b) or are_levels(c.a, c.b) or have_namesakes(c)


def have_namesakes(c: Contrast) -> bool:
    """Tell whether two ages are of a surname that the text gives to two people: "Mr Leyland, 45", "Ann Leyland, 44"."""
    if "of age" not in c.told or c.a.subject is None or c.b.subject is None:
        return False
    surnames = {name.split()[-1].title() for claim in (c.a, c.b) for name in claim.names}
    text = c.alignment.text_of(c.b)
    given = (set(re.findall(rf"\b([A-Z]\w+)\s{re.escape(name)}\b", text)) - TITLES for name in surnames)
    return any(len(names) > 1 for names in given)


def is_made(c: Contrast) -> bool:
    """Tell whether one of the sentences tells the difference of the figures, or their sum, or adds up to the other."""
    return made_of_other(c.figures, c.a, c.b) or is_summed(c.figures, c.a, c.b) or is_summed(c.figures, c.b, c.a)


def goes_by_tens(c: Contrast) -> bool:
    """Tell whether the figures are rightly some powers of ten apart."""
    return c.slip == "magnitude" and told_by_tens(c)


def is_untied(c: Contrast) -> bool:
    """Tell whether nothing ties the figures, or an opposite parts them: "gusts of 205 km/h", "winds of 225 km/h"."""
    return c.slip in (None, "digit") and ("opposites" in c.told or has_nothing_in_common(c.pair))


def counts_unlike_things(c: Contrast) -> bool:
    """Tell whether one figure counts people, and the other one nothing that people are: "604 shops", "640 jobs"."""
    return (c.slip is None or "definite" not in c.told) and unlike(c.alignment, c.a, c.b)


def is_rightly_less(c: Contrast) -> bool:
    """Tell whether one figure is a mark that the other one broke, of some of its things, or of what is left of them."""
    if c.slip is not None:
        return False
    if is_bettered(c.alignment, c.a, c.b) or is_bettered(c.alignment, c.b, c.a):
        return True
    left = is_left(c.alignment, c.a) != is_left(c.alignment, c.b)
    return c.below and (left or is_some(c.a, c.b) or is_some(c.b, c.a))


def is_set_against(c: Contrast) -> bool:
    """Tell whether a sentence names one of the figures for another thing to be set against."""
    return c.slip is None and (is_surpassed(c.alignment, c.a) or is_surpassed(c.alignment, c.b))


def has_nothing_in_common(pair: Pair) -> bool:
    """Tell whether no word ties two figures: other things of others in other events, and no "the" refers back.

    So are a tuba's weight and what the player has lost of his own.
    """
    told = pair.features.keys()
    return (
        TIES.isdisjoint(told)
        and not TWO_AGENTS.isdisjoint(told)
        and "noun differs" in told
        and "event same" not in told
    )


def went_apart(alignment: Alignment, a: Claim, b: Claim) -> bool:
    """Tell whether two figures are the sizes of changes that went opposite ways: "sales climb 2%", "slipped 0.8%"."""
    if not a.role is b.role is ClaimRole.CHANGE:
        return False
    ways = {direction_of(alignment.text_of(claim), claim) for claim in (a, b)}
    return ways == {1, -1}


def are_two(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are of two people of one surname: "Mr Hale", "Mrs Hale"; "Ann Hale", "Joe Hale"."""
    if a.subject is None or b.subject is None or not a.subject.entities & b.subject.entities:
        return False
    words = [claim.subject.text.split() for claim in (a, b) if claim.subject]
    titled = [frozenset(each) & TITLES for each in words]
    if all(titled) and ("Mr" in titled[0]) != ("Mr" in titled[1]):
        return True
    given = [each for each in words if len(each) == NAMES and all(word.istitle() for word in each)]
    return len(given) == NAMES and not any(titled) and given[0][1] == given[1][1] and not akin(given[0][0], given[1][0])


def are_levels(a: Claim, b: Claim) -> bool:
    """Tell whether two bare figures with decimals are levels of two measures: "orders fell to 48.2, output to 51.6"."""
    if a.unit is not None or b.unit is not None or not (is_level(a) and is_level(b)):
        return False
    if a.subject is None or b.subject is None or a.agent is None or b.agent is None:
        return False
    heads = a.subject.head, b.subject.head
    return heads[0] != heads[1] and a.agent.split()[-1] != b.agent.split()[-1] and not nouns().akin(*heads)


def is_level(claim: Claim) -> bool:
    """Tell whether a figure is written with decimals, as nothing is that is counted."""
    return 0 < claim.quantity.granularity < 1 and not claim.definite


def is_left(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a figure is of what is left: "with six matches left", "six games to go", "the remaining minute"."""
    dimension, text = dimension_of(claim), alignment.text_of(claim)
    if dimension == "currency":
        return claim.before(text, REACH).endswith(("outstanding ", "remaining "))
    if dimension in LASTING and claim.before(text, REACH).endswith("remaining "):
        return True
    return dimension in LASTING | {"count"} and LEFT.match(text, claim.span.end, claim.sentence.end) is not None


def is_rest(a: Claim, b: Claim) -> bool:
    """Tell whether one of two figures is of a part of the other one, and so rightly less: "six", "the other five"."""
    if (a.portion is Portion.PART) == (b.portion is Portion.PART):
        return False
    part, whole = (a, b) if a.portion is Portion.PART else (b, a)
    return is_less(part, whole)


def is_less(one: Claim, other: Claim) -> bool:
    """Tell whether one figure is less than another, as far as their units convert."""
    own = one.quantity.interval
    if one.unit is not None and other.unit is not None and not both_counted(one.unit, other.unit):
        own = convert(own, one.unit, other.unit) or own
    return own.high < other.quantity.interval.low


def is_some(part: Claim, whole: Claim) -> bool:
    """Tell whether one of two figures is of a kind among those of the other, and so rightly less: "all four girls"."""
    if part.unit is None or whole.unit is None or not both_counted(part.unit, whole.unit):
        return False
    less = part.quantity.interval.high < whole.quantity.interval.low
    return less and not alike(part, whole) and nouns().narrower(part.unit.name, whole.unit.name)


def names_period(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a length of time says when: "the three months to June", "a rise of 4% over the 12 months"."""
    text = alignment.text_of(claim)
    ended = TO_ITS_END.match(text, claim.span.end, claim.sentence.end) is not None
    return dimension_of(claim) == "time" and (ended or WITHIN.search(claim.before(text, REACH)) is not None)


def told_by_tens(c: Contrast) -> bool:
    """Tell whether two figures are rightly some powers of ten apart: one is for each, or a tenth of the other."""
    if c.below and (c.a.basis == "each") != (c.b.basis == "each"):
        return True
    return any(TENS.search(each.around(c.alignment.text_of(each), REACH)) is not None for each in (c.a, c.b))


def is_surpassed(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a sentence names a figure for another thing to be set against: "beats the 127 he made in May"."""
    return SURPASSED.search(claim.before(alignment.text_of(claim), REACH)) is not None


def is_bettered(alignment: Alignment, one: Claim, other: Claim) -> bool:
    """Tell whether a figure was the most until a higher one: "1.2 tonnes", "the old mark, 905kg"."""
    return FORMER_BEST.search(one.before(alignment.text_of(one), REACH)) is not None and is_less(one, other)


def made_of_other(figures: Figures, a: Claim, b: Claim) -> bool:
    """Tell whether one of two sentences tells the difference of two figures, or their sum.

    That of "£24m over the budget of £150m" and "the £174m route", of "a limit of 110km/h" and "211km/h, 101km/h over".
    """
    left, right = a.quantity.value, b.quantity.value
    if left is None or right is None or (a.unit != b.unit and not both_counted(a.unit, b.unit)):
        return False
    apart = abs(left - right)
    if apart in (left, right) or (both_counted(a.unit, b.unit) and max(left, right) <= SMALL):
        return False  # "300 pupils" of "600" are no third figure
    told = figures[a.document, a.sentence] | figures[b.document, b.sentence]
    unit = measured(a)[1]
    return any(
        name == unit and (is_about(interval, apart) or is_about(interval, left + right)) for interval, name in told
    )


def is_summed(figures: Figures, part: Claim, whole: Claim) -> bool:
    """Tell whether the figures of one's sentence add up to the other one, so that it is a part: "19, 5 and 3 of 27"."""
    unit, total = measured(part)[1], whole.quantity.value
    if total is None or measured(whole)[1] != unit:
        return False
    beside = [interval for interval, name in figures[part.document, part.sentence] if name == unit]
    low, high = (math.fsum(ends) for ends in ((each.low for each in beside), (each.high for each in beside)))
    return len(beside) > 1 and is_about(Interval(low, high), total)


def is_about(interval: Interval, value: float) -> bool:
    """Tell whether a figure is just a value."""
    return math.isclose(interval.low, value, rel_tol=1e-9) and math.isclose(interval.high, value, rel_tol=1e-9)


RULES: tuple[Callable[[Contrast], bool], ...] = (
    went_opposite_ways,
    are_reckoned,
    has_other_period,
    leaves_rest,
    has_two_bearers,
    is_of_two,
    told_apart,
    counted_apart,
    amounts_apart,
    measured_apart,
    is_made,
    goes_by_tens,
    is_untied,
    counts_unlike_things,
    is_rightly_less,
    is_set_against,
)
