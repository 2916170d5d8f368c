"""A sum that is ten times too large or too small: 650 workers who get £2,000 each, and "will cost the firm £13m".

What each gets, a number beside it or of the same thing, and a total that has the digits of their product and not its
size: a nought has slipped. Other differences may have other causes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.alignment.nouns import nouns
from service.alignment.senses import senses
from service.checks.base import Finding
from service.checks.wording import amount, place_of, severity_of, subject_of, told, written
from service.model import Claim, ClaimRole, Interval, Why

SURE = 0.85
EACH_BEHIND = re.compile(
    r"(?:\s\([^)]{1,40}\))?,?\s(?:apiece|each|a\s(?:piece|head|share|time)|per\s(?:head|person|share|ticket)|"
    r"for\s(?:each|every)(?:\sone)?\sof)\b"
)
EACH_BEFORE = re.compile(  # "every one of the 650 workers will find £2,000", "paid the flat charge of €5"
    r"\b(?:every|each)\s(?:one\s)?[^.;:]{3,90}$|\bflat\s(?:charge|fee|fare|rate|price)\sof\s(?:just\s|only\s)?$",
    re.IGNORECASE,
)
PAID = re.compile(r"\b(?:gets?|receives?|finds?|pays?|paid|given|got|received|handed|owed|awarded|will\s\w+)\b")
THEY = re.compile(r"(?:They|Each|Each of them|All of them)\b")  # those of whom the sentence before tells
FEWEST = 10  # things that a sum is multiplied by
ROUND = 0.03  # how far the digits of a total may be from those of the product, rounding aside
SLIPS = (0.01, 0.1, 10.0, 100.0)
REACH = 3  # paragraphs between what each gets and the total


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the totals that are ten or a hundred times what a number of things comes to at so much each."""
    known = [each for each in alignment.claims if (each.quantity.value or 0.0) > 0 and not each.in_table]
    for each in deadline.watched(known):
        if is_each(alignment.documents[each.document].text, each):
            yield from of_each(alignment, each, [other for other in known if other.document == each.document])


def of_each(alignment: Alignment, each: Claim, known: list[Claim]) -> Iterator[Finding]:
    """Yield the finding of a total with the digits of what each gets times a number, where no total fits any number."""
    text = alignment.documents[each.document].text
    numbers = [claim for claim in known if is_number(claim, each)] or meant_by_they(text, each, known)
    totals = [claim for claim in known if is_total(claim, each) and not is_each(text, claim)]
    if any(off(number, each, total) == 1.0 for number in numbers for total in totals):
        return
    found = [
        (number, total)
        for number in numbers
        for total in totals
        if off(number, each, total) in SLIPS and abs(total.paragraph - each.paragraph) <= REACH
    ]
    if found:
        yield finding(alignment, each, *found[0])


def is_each(text: str, claim: Claim) -> bool:
    """Tell whether an amount of money is told of one of several: "£2,000 each", "every worker will get £2,000"."""
    if claim.unit is None or claim.unit.dimension != "currency" or claim.bracketed or claim.rate is not None:
        return False
    if EACH_BEHIND.match(text, claim.span.end):
        return True
    before = text[claim.sentence.start : claim.span.start]
    led = EACH_BEFORE.search(before)
    return led is not None and ("flat" in led[0].lower() or PAID.search(led[0]) is not None)


def is_number(claim: Claim, each: Claim) -> bool:
    """Tell whether a claim numbers those that get so much each: of the same sentence, or by their noun."""
    if claim.unit is None and claim.shares_sentence(each):  # "with sixteen of us, £500 apiece is all it takes"
        return claim.quantity.is_amount and (claim.quantity.value or 0.0) >= FEWEST
    if claim.unit is None or claim.unit.dimension != "count" or claim.rate is not None:
        return False
    if (claim.quantity.value or 0.0) < FEWEST or claim.role is ClaimRole.CHANGE:
        return False
    return claim.shares_sentence(each) or any(alike(claim.unit.name, word) for word in each.context)


def meant_by_they(text: str, each: Claim, known: list[Claim]) -> list[Claim]:
    """Return the first number before a sentence that tells of them: "They will receive £400 each"."""
    if THEY.match(text, each.sentence.start) is None:
        return []
    near = (claim for claim in known if claim.span.start < each.sentence.start and each.paragraph - claim.paragraph < 2)
    counts = [claim for claim in near if claim.unit is not None and claim.unit.dimension == "count"]
    return [claim for claim in counts if (claim.quantity.value or 0.0) >= FEWEST and claim.rate is None][:1]


def is_total(claim: Claim, each: Claim) -> bool:
    """Tell whether a claim can be what it all comes to: an amount of the same money, itself of no single one."""
    money = claim is not each and claim.unit is not None and each.unit is not None and claim.unit.name == each.unit.name
    return money and claim.rate is None and not claim.bracketed and claim.role is not ClaimRole.CHANGE


def alike(noun: str, other: str) -> bool:
    """Tell whether two nouns are one, or words for one thing."""
    return noun == other or senses().related(noun, other) or nouns().akin(noun, other)


def off(number: Claim, each: Claim, total: Claim) -> float | None:
    """Return how many times the product a total is, as a power of ten; None where its digits are others."""
    ratio = (total.quantity.value or 0.0) / product(number, each)
    power = round(math.log10(ratio))
    step = (total.quantity.granularity / 2) / (total.quantity.value or 1.0)
    return 10.0**power if abs(ratio / 10.0**power - 1) <= max(ROUND, step) else None


def product(number: Claim, each: Claim) -> float:
    """Return what a number of things comes to at so much each."""
    return (number.quantity.value or 0.0) * (each.quantity.value or 0.0)


def finding(alignment: Alignment, each: Claim, number: Claim, total: Claim) -> Finding:
    """Return the finding of a total with a nought too many or too few."""
    claims = tuple(sorted((each, number, total), key=lambda claim: (claim.document, claim.span.start)))
    meant = product(number, each)
    return Finding(
        claims=claims,
        confidence=SURE,
        severity=severity_of(alignment, claims, SURE),
        subject=subject_of((total,)),
        message=(
            f"{written(alignment, number)} times {written(alignment, each)} in {place_of(alignment, each)} comes to "
            f"about {amount(alignment, total, float(f'{meant:.3g}'))}, against {told(alignment, total)} in "
            f"{place_of(alignment, total)}."
        ),
        why=Why(
            total.unit.name if total.unit else None,
            (Interval(meant, meant), total.quantity.interval),
            "rounding of all three figures; a nought has slipped",
        ),
    )
