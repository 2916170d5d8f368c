"""A sum that is ten times too large or too small: 650 workers who get £2,000 each, and "will cost the firm £13m".

What each gets, a number beside it or of the same thing, and a total that has the digits of their product and not its
size: a nought has slipped. So it has where so much a day comes to a sum in so many years. Other differences may have
other causes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.alignment.comparables import one_noun
from service.checks.base import Finding
from service.checks.converting.apiece import COINS, coins
from service.checks.finding import finding_of, unit_name
from service.checks.wording import about, place_of, subject_of, told, written
from service.conversion import convert
from service.model import Claim, ClaimRole, Interval, Unit, Why

SURE = 0.85
EACH_BEHIND = re.compile(
    r"(?:\s\([^)]{1,40}\))?,?\s(?:apiece|each|a\s(?:piece|head|share|time)|per\s(?:head|person|share|ticket))\b"
)
EACH_BEFORE = re.compile(  # "every one of the 650 workers will find £2,000", "paid the flat charge of €5"
    r"\b(?:every|each)\s(?:one\s)?[^.;:]{3,90}$|\bflat\s(?:charge|fee|fare|rate|price)\sof\s(?:just\s|only\s)?$",
    re.IGNORECASE,
)
EACH_OF = re.compile(r"\sfor\s(?:each|every\sone)\sof\s(?:the|its|their|those|these)\s")  # "£15 for each of the 340"
THEY = re.compile(r"[“\"']?(?:They|These|Those|All\sof\sthem)\b")
COST = re.compile(  # what it all comes to
    r"\b(?:costs?|costing|bill|totals?|totall?ing|in\sall|altogether|sum|pay(?:s|ing)?\sout|payouts?|pay-outs?|fund|pot|"
    r"worth|combined|between\sthem|expense|outlay)\b",
    re.IGNORECASE,
)
BY_TIME = re.compile(r" per (?P<time>day|week|month|year)$")
COMES_TO = re.compile(r"\b(?:c[oa]mes?|amount\w*|add\w*\sup|total\w*|reach\w*|run|mount\w*)\b[^.;:]{0,12}$")
PAID = re.compile(r"\b(?:gets?|receives?|finds?|pays?|paid|given|got|received|handed|owed|awarded|will\s\w+)\b")
FEWEST = 10  # things that a sum is multiplied by
ROUND = 0.03  # how far the digits of a total may be from those of the product, rounding aside
SLIPS = (0.01, 0.1, 10.0, 100.0)
MOST = 40  # amounts told of one of several that a text has
REACH = 3  # paragraphs between what each gets and the total


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the totals that are ten or a hundred times what a number of things comes to at so much each."""
    known = [each for each in alignment.claims if (each.quantity.value or 0.0) > 0 and not each.in_table]
    eaches = [each for each in deadline.watched(known) if is_each(alignment.text_of(each), each)]
    for each in deadline.watched(eaches[:MOST]):
        yield from of_each(alignment, each, [other for other in known if other.document == each.document])


def of_each(alignment: Alignment, each: Claim, known: list[Claim]) -> Iterator[Finding]:
    """Yield the finding of a total with the digits of what each gets times a number, where no total fits any number."""
    text = alignment.text_of(each)
    totals = [claim for claim in known if is_total(text, claim, each) and not is_each(text, claim)]
    numbers = [claim for claim in known if is_number(text, claim, each)] if totals else []
    few = [] if is_rate(each) else [one for one in known if one.unit is not None and one.unit.dimension == "count"]
    counts = [*numbers, *few]
    if any(off(number, each, total) == 1.0 for number in counts for total in totals):
        return  # also of a few: "fined the four men £300 each"
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
    if claim.unit is None or claim.bracketed or claim.rate is not None:
        return False
    if BY_TIME.search(claim.unit.name):
        return claim.unit.dimension == "currency per time"
    if claim.unit.dimension != "currency":
        return False
    if EACH_BEHIND.match(text, claim.span.end) or EACH_OF.match(text, claim.span.end):
        return True
    before = text[claim.sentence.start : claim.span.start]
    led = EACH_BEFORE.search(before)
    return led is not None and ("flat" in led[0].lower() or PAID.search(led[0]) is not None)


def is_number(text: str, claim: Claim, each: Claim) -> bool:
    """Tell whether a claim numbers those that get so much each, by its sentence or its noun; or the time that one pays.

    "They will get £400 each" is of those whom the sentence before counts.
    """
    if is_rate(each):
        return claim.unit is not None and claim.unit.dimension == "time" and per_time(claim, each) >= FEWEST
    if claim.unit is None and claim.shares_sentence(each):  # "with sixteen of us, £500 apiece is all it takes"
        return claim.quantity.is_amount and (claim.quantity.value or 0.0) >= FEWEST
    if claim.unit is None or claim.unit.dimension != "count" or claim.rate is not None:
        return False
    if (claim.quantity.value or 0.0) < FEWEST or claim.role is ClaimRole.CHANGE:
        return False
    before = text[claim.sentence.end : each.sentence.start].strip() == "" and THEY.match(each.sentence.of(text))
    return claim.shares_sentence(each) or bool(before) or any(one_noun(claim.unit.name, word) for word in each.vicinity)


def is_rate(claim: Claim) -> bool:
    """Tell whether a claim is what is paid by the day, week, month or year."""
    return claim.unit is not None and BY_TIME.search(claim.unit.name) is not None


def per_time(claim: Claim, each: Claim) -> float:
    """Return how many of the days, weeks, months or years that something is paid by a length of time has."""
    time = (each.unit.name if each.unit is not None else "").rpartition(" per ")[2]
    length = convert(claim.quantity.interval, claim.unit, Unit(time, "time")) if claim.unit is not None else None
    return (length.low + length.high) / 2 if length is not None else 0.0


def is_total(text: str, claim: Claim, each: Claim) -> bool:
    """Tell whether a claim can be what it all comes to: an amount of the same money, itself of no single one."""
    if claim is each or claim.unit is None or each.unit is None or claim.bracketed or claim.rate is not None:
        return False
    money = each.unit.name.partition(" per ")[0]
    if claim.role is ClaimRole.CHANGE or money not in (claim.unit.name, COINS.get(claim.unit.name)):
        return False
    lead = text[claim.sentence.start : claim.span.start]
    if is_rate(each):  # "at five cents a day would have come to $970"
        return claim.shares_sentence(each) and each.span.end < claim.span.start and COMES_TO.search(lead) is not None
    they = THEY.match(each.sentence.of(text)) is not None and not claim.shares_sentence(each)
    return not they or COST.search(claim.sentence.of(text)) is not None


def off(number: Claim, each: Claim, total: Claim) -> float | None:
    """Return how many times the product a total is, as a power of ten; None where its digits are others."""
    ratio = (total.quantity.value or 0.0) * coins(total, each) / product(number, each)
    power = round(math.log10(ratio))
    step = (total.quantity.granularity / 2) / (total.quantity.value or 1.0)
    return 10.0**power if abs(ratio / 10.0**power - 1) <= max(ROUND, step) else None


def product(number: Claim, each: Claim) -> float:
    """Return what a number of things comes to at so much each."""
    times = per_time(number, each) if is_rate(each) else number.quantity.value or 0.0
    return times * (each.quantity.value or 0.0)


def finding(alignment: Alignment, each: Claim, number: Claim, total: Claim) -> Finding:
    """Return the finding of a total with a nought too many or too few."""
    meant = product(number, each) / coins(total, each)
    return finding_of(
        alignment,
        (each, number, total),
        SURE,
        subject=subject_of((total,)),
        message=(
            f"{written(alignment, number)} times {written(alignment, each)} in {place_of(alignment, each)} comes to "
            f"about {about(alignment, total, meant)}, against {told(alignment, total)} in "
            f"{place_of(alignment, total)}."
        ),
        why=Why(
            unit_name(total),
            (Interval(meant, meant), total.quantity.interval),
            "rounding of all three figures; a nought has slipped",
        ),
    )
