"""Numbers of people and things that a reader takes for numbers of two things, whatever their words have in common."""

from __future__ import annotations

import re

from service.alignment import Alignment, Pair
from service.alignment.comparables import alike
from service.alignment.features import ALIKE_NOUNS, TWO_AGENTS, dimension_of
from service.alignment.nouns import nouns
from service.alignment.senses import senses
from service.checks.comparison import Clash
from service.checks.evidence import SMALL
from service.checks.told_apart import OWN, is_times
from service.conversion import both_counted
from service.model import Claim, Qualifier

LIVES = frozenset("job post redundancy death fatality injury casualty arrest".split())
HUMAN = frozenset({"people", "person", "man", "woman"})
OWNED = frozenset({"person", "group"})  # classes of nouns that can stand for people: "nurse", "family"
ONE_EACH = frozenset(  # of which every person has one: "340 jobs" are 340 people
    "job post role position seat place vote death injury fatality casualty case arrest life conviction name".split()
)
TOLD = frozenset({"communication", "event"})  # what is said or done has many names: "900,000 orders", "requests"
GENERIC = frozenset({"noun generic in one", "noun same but generic"})
REFERRING = frozenset({"definite", "lead", "names shared", "modifiers shared", "holder same"})
LITTLE = 0.3  # of the words of two sentences: two that have less in common do not tell of one thing
STAND = re.compile(r"\b(?:put(?:s|ting)?\son|add(?:s|ed|ing)?|(?:stand|partnership)\s(?:worth|of))\s$")
MEANT = re.compile(  # "a target of 18", "had expected 9,000", "licensed to carry 180"
    r"\b(?:(?:target|limit|quota)s?\s(?:of|had\sbeen|was|is|were)|expect(?:ed|s)|forecast|predicted|pledged|promised|"
    r"pencilled\sin|hop(?:es|ed|ing)\sfor|licensed\s(?:for|to\scarry)|against\san?\s[\w'’-]+\sof)\s(?:[\w'’-]+\s)?$",
    re.IGNORECASE,
)
MEANT_BEHIND = re.compile(  # "our five million target", "the 169,000 figure that economists had forecast"
    r"\s(?:[\w'’-]+\s)?(?:target|limit|quota|recommended|(?:[\w'’-]+\s){0,4}had\s(?:forecast|expected|predicted|pencilled))\b"
)
REACH = 60  # characters to either side of a figure
THOUSANDFOLD = 1000.0


def counted_apart(alignment: Alignment, pair: Pair, a: Claim, b: Claim, found: Clash) -> bool:
    """Tell whether two counts are of two things by what they count, whose it is, or what the number is for."""
    if dimension_of(a) != "count":
        return False
    told = pair.features.keys()
    if is_meant(alignment, a) != is_meant(alignment, b) and found.slip is None:
        return True
    if found.slip != "transposed" and is_stand(alignment, a) != is_stand(alignment, b):
        return True
    if Qualifier.VAGUE in {a.quantity.qualifier, b.quantity.qualifier}:
        return told.isdisjoint(ALIKE_NOUNS | GENERIC) or are_of_one_order(a, b)
    if found.slip is not None:
        return False
    if are_two_things(alignment, a, b):
        return True
    return "other document" not in told and is_new(alignment, pair, a, b)


def is_meant(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a number is what somebody aimed at, expected or allowed, and not what came: "a target of 18"."""
    text = alignment.text_of(claim)
    return (
        MEANT.search(claim.before(text, REACH)) is not None or MEANT_BEHIND.match(claim.behind(text, REACH)) is not None
    )


def is_stand(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a number is what two made together, or one has added: "they put on 109", "a stand of 83"."""
    return STAND.search(claim.before(alignment.text_of(claim), REACH)) is not None


def are_of_one_order(a: Claim, b: Claim) -> bool:
    """Tell whether a number lies in the thousands, or the millions, that the other one names: "thousands", "13,000"."""
    loose, other = (a, b) if a.quantity.qualifier is Qualifier.VAGUE else (b, a)
    low = loose.quantity.interval.low
    return low >= THOUSANDFOLD and low <= other.quantity.interval.low < low * THOUSANDFOLD


def are_two_things(alignment: Alignment, a: Claim, b: Claim) -> bool:
    """Tell whether two numbers count things that are no people, and neither a kind of the other: "tanks", "boats".

    What is said or done goes by many names: "900,000 orders", "1.2m requests".
    """
    left, right = counted(alignment, a), counted(alignment, b)
    if left is None or right is None or left == right or is_times(a) or is_times(b):
        return False
    if not (names_things(left) and names_things(right)) or all(is_told(noun) for noun in (left, right)):
        return False
    return not senses().related(left, right) and not nouns().akin(left, right)


def is_told(noun: str) -> bool:
    """Tell whether a noun can name what is said or done."""
    return not TOLD.isdisjoint(nouns().classes_of(noun))


def is_new(alignment: Alignment, pair: Pair, a: Claim, b: Claim) -> bool:
    """Tell whether the later of two numbers brings in things of which nothing was told."""
    told = pair.features.keys()
    if "lead" in told:
        return False
    if told.isdisjoint(ALIKE_NOUNS) and OWN.search(b.before(alignment.text_of(b), REACH)):
        return True  # "its 15 workers"
    if "definite" in told:
        return False
    if "noun same" in told and (are_few(a, b) or ({"holder differs", "event differs"} <= told and told & TWO_AGENTS)):
        return True  # "two goals", "three goals"; "Drake has 11 nominations", "The Aviator leads with 14 nominations"
    loose = "noun of one class" in told and told.isdisjoint(REFERRING) and pair.features.get("context", 0.0) < LITTLE
    return loose and not all(is_told(noun) for noun in (counted(alignment, a), counted(alignment, b)) if noun)


def are_few(a: Claim, b: Claim) -> bool:
    """Tell whether two numbers are small enough to be counted on the fingers."""
    return all(claim.quantity.value is not None and claim.quantity.value <= SMALL for claim in (a, b))


def unlike(alignment: Alignment, a: Claim, b: Claim) -> bool:
    """Tell whether one of two numbers counts people and the other one nothing that people are: "34 people", "40 flats".

    What everybody has one of counts them as well: "340 jobs".
    """
    left, right = counted(alignment, a), counted(alignment, b)
    if both_counted(a.unit, b.unit) and min(a.quantity.interval.low, b.quantity.interval.low) < 0:
        return True  # "19 people", "minus eight"
    if left is None or right is None or alike(a, b) or nouns().akin(left, right):
        return False
    return (stands_for_people(left) and names_things(right)) or (names_things(left) and stands_for_people(right))


def counted(alignment: Alignment, claim: Claim) -> str | None:
    """Return the noun that a claim counts, where it is told; "thousands march" has a verb."""
    if claim.unit is None or claim.unit.dimension != "count":
        return None
    noun, words = claim.unit.name, claim.span.of(alignment.text_of(claim)).lower().split()
    return None if words[-1:] == [noun] and noun not in HUMAN and claim.quantity.value != 1 else noun


def names_people(noun: str) -> bool:
    """Tell whether a noun can name people one by one."""
    return noun in HUMAN or "person" in nouns().classes_of(noun)


def stands_for_people(noun: str) -> bool:
    """Tell whether so many of a noun are so many people: "34 nurses", "340 jobs"."""
    return noun in LIVES or names_people(noun)


def names_things(noun: str) -> bool:
    """Tell whether a noun is known and can neither name people nor be counted for them."""
    known = noun in nouns().kinds and noun not in senses().generic | ONE_EACH
    return known and OWNED.isdisjoint(nouns().classes_of(noun))
