"""Numbers of people and things that a reader takes for numbers of two things, whatever their words have in common."""

from __future__ import annotations

import re

from service.alignment import Alignment, Pair
from service.alignment.comparables import alike
from service.alignment.features import ALIKE_NOUNS, TWO_AGENTS, dimension_of
from service.alignment.nouns import nouns
from service.alignment.senses import senses
from service.checks.clashing.apart.contrast import Contrast
from service.checks.clashing.apart.words import OWN, is_times
from service.checks.clashing.evidence import SMALL
from service.conversion import both_counted
from service.model import Claim, Qualifier

LIVES = frozenset("job post redundancy death fatality injury casualty arrest".split())
HUMAN = frozenset({"people", "person", "man", "woman"})
OWNED = frozenset({"person", "group"})  # classes of nouns that can stand for people: "nurse", "family"
ONE_EACH = frozenset(  # of which every person has one: "340 jobs" are 340 people
    "job post role position seat place vote death injury fatality casualty case arrest life conviction name".split()
)
TOLD = frozenset({"communication", "event"})  # what is said or done has many names: "900,000 orders", "requests"
UNTIED = frozenset({"noun of one class", "counted noun differs", "noun differs", "noun missing"})
LITTLE = 0.2  # of the words of two sentences: two that have less in common do not tell of one thing
STAND = re.compile(r"\b(?:put(?:s|ting)?\son|add(?:s|ed|ing)?|(?:stand|partnership)\s(?:worth|of))\s$")
MEANT = re.compile(  # "a target of 18", "licensed to carry 180"
    r"\b(?:(?:target|limit|quota)s?\s(?:of|had\sbeen|was|is|were)|expect(?:ed|s)|forecast|predicted|pledged|promised|"
    r"pencilled\sin|hop(?:es|ed|ing)\sfor|licensed\s(?:for|to\scarry)|against\san?\s[\w'’-]+\sof)\s(?:[\w'’-]+\s)?$",
    re.IGNORECASE,
)
MEANT_BEHIND = re.compile(  # "our four million target", "the 800 beds that planners had forecast"
    r"\s(?:[\w'’-]+\s)?(?:target|limit|quota|recommended|(?:[\w'’-]+\s){0,4}had\s(?:forecast|expected|predicted|pencilled))\b"
)
REACH = 60  # characters to either side of a figure
ORDERS = frozenset({1e3, 1e6, 1e9})  # that a plural alone names: "thousands", and no "tens of thousands"


def counted_apart(c: Contrast) -> bool:
    """Tell whether two counts are of two things by what they count, whose it is, or what the number is for."""
    alignment, pair, a, b = c.alignment, c.pair, c.a, c.b
    if dimension_of(a) != "count":
        return False
    told = pair.features.keys()
    if c.slip is None and (is_meant_for(alignment, a, b) or is_meant_for(alignment, b, a)):
        return True
    if c.slip != "transposed" and is_stand(alignment, a) != is_stand(alignment, b):
        return True
    if Qualifier.VAGUE in {a.quantity.qualifier, b.quantity.qualifier}:
        loose = not told.isdisjoint(UNTIED) and "lead" not in told
        return (loose and not are_people(alignment, a, b)) or are_of_one_order(a, b)
    if c.slip is not None:
        return False
    if are_two_things(alignment, a, b):
        return True
    return "other document" not in told and is_new(alignment, pair, a, b)


def are_people(alignment: Alignment, a: Claim, b: Claim) -> bool:
    """Tell whether two numbers count people by two nouns: "500 officials", "dozens of civil servants"."""
    return all(noun is not None and names_people(noun) for noun in (counted(alignment, a), counted(alignment, b)))


def is_meant_for(alignment: Alignment, one: Claim, other: Claim) -> bool:
    """Tell whether one of two numbers is what somebody aimed at, expected or allowed, and the other one what came."""
    return other.modality is None and is_meant(alignment, one) and not is_meant(alignment, other)


def is_meant(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a number is what somebody aimed at, expected or allowed: "a target of 18", "had expected 9,000"."""
    before, behind = (words(alignment.text_of(claim), REACH) for words in (claim.before, claim.behind))
    return MEANT.search(before) is not None or MEANT_BEHIND.match(behind) is not None


def is_stand(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a number of runs is what two made together, or one has added: "put on 109", "a stand of 83"."""
    runs = claim.unit is None or claim.unit.name == "run"
    return runs and STAND.search(claim.before(alignment.text_of(claim), REACH)) is not None


def are_of_one_order(a: Claim, b: Claim) -> bool:
    """Tell whether a number lies in the thousands, or the millions, that the other one names: "thousands", "13,000"."""
    loose, other = (a, b) if a.quantity.qualifier is Qualifier.VAGUE else (b, a)
    low = loose.quantity.interval.low
    return low in ORDERS and low <= other.quantity.interval.low < low * min(ORDERS)


def are_two_things(alignment: Alignment, a: Claim, b: Claim) -> bool:
    """Tell whether two numbers count things of which neither is a kind of the other: "12 tanks", "eleven boats".

    What is said or done goes by many names: "900,000 orders", "1.2m requests".
    """
    left, right = counted(alignment, a), counted(alignment, b)
    if left is None or right is None or left == right or is_times(a) or is_times(b):
        return False
    if senses().related(left, right) or nouns().akin(left, right):
        return False
    if (counts_people(left) and is_made(right)) or (is_made(left) and counts_people(right)):
        return True  # "nine factories", "11 seats on the board"
    return names_things(left) and names_things(right) and not (is_told(left) and is_told(right))


def counts_people(noun: str) -> bool:
    """Tell whether so many of a noun are so many people: "30 starters", "11 seats"."""
    return noun in ONE_EACH or stands_for_people(noun)


def is_made(noun: str) -> bool:
    """Tell whether a noun means something that was made, and can name no people: "fence", "library"."""
    kinds = nouns().kinds.get(noun, ())
    made = bool(kinds) and nouns().classes[kinds[0]] == "artifact"
    return made and noun not in senses().generic | ONE_EACH and not names_people(noun)  # "fans" are of both kinds


def is_told(noun: str) -> bool:
    """Tell whether a noun can name what is said or done."""
    return not TOLD.isdisjoint(nouns().classes_of(noun))


def is_new(alignment: Alignment, pair: Pair, a: Claim, b: Claim) -> bool:
    """Tell whether the later of two numbers brings in things of which nothing was told."""
    told, far = pair.features.keys(), pair.features.get("context", 0.0) < LITTLE
    if "lead" in told:
        return False
    if told.isdisjoint(ALIKE_NOUNS) and b.unit is not None and OWN.search(b.before(alignment.text_of(b), REACH)):
        return True  # "its 15 workers"
    if "counted noun differs" in told and are_few(a, b) and are_known(alignment, a, b):
        return True  # "three streets off", "the two otters"
    if "noun same" not in told or not told.isdisjoint({"definite", "event same", "event related"}):
        return False
    few = are_few(a, b)  # "two goals", "three goals"
    two = (far and not TWO_AGENTS.isdisjoint(told)) or "agents of two names" in told
    return few or (two and "holder differs" in told)  # "Hale has 11 medals", "Reyes has 14 medals"


def are_known(alignment: Alignment, a: Claim, b: Claim) -> bool:
    """Tell whether two numbers count what words are known for."""
    return all(counted(alignment, each) in nouns().kinds for each in (a, b))


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
