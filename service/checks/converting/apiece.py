"""What a thing costs or makes of each, worked out from an amount and a number: "$1.8bn for 30 jets", "$6m apiece"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.alignment import Alignment
from service.alignment.comparables import one_noun
from service.alignment.nouns import nouns
from service.checks.base import Finding
from service.checks.clashing.comparison import LEASTS, MOSTS
from service.checks.finding import finding_of, unit_name
from service.checks.wording import about, place_of, subject_of, told, written
from service.conversion import convert
from service.extraction.unit_table import singular
from service.model import Claim, ClaimRole, Interval, Qualifier, Unit, Why

WORKED_OUT = re.compile(  # a writer has divided
    r"\b(?:work(?:s|ed|ing)?\s+out\s+(?:at|as|to)|equivalent\s+(?:of|to)|equals|amount(?:s|ed|ing)?\s+to|"
    r"averag(?:e[sd]?|ing)(?:\s+(?:of|out\s+at))?|on\s+average|that\s+is|that['’]s|which\s+is|mean(?:s|t|ing)?|"
    r"c[oa]me(?:s)?\s+(?:out\s+)?(?:to|at)|or)\s+"
    r"(?:(?:about|around|some|almost|nearly|just|over|under|more|less|than|only|an?|mere|roughly|well|of)\s+){0,4}$",
    re.IGNORECASE,
)
AGAIN = re.compile(r"\s*[,(–—-]\s*or\s+(?:(?:about|around|some|almost|nearly|just|over)\s+){0,2}", re.IGNORECASE)
BEFORE = 60  # characters before the figure in which the words are looked for
EACH = re.compile(r"(?:\s+\([^)]{1,40}\))?,?\s+(?:apiece|each|a\s+piece)\b", re.IGNORECASE)
PER = re.compile(
    r"(?:\s+\([^)]{1,40}\))?(?:\s+(?:per|every|an?|for\s+(?:every|each|(?:a|one)\s+single))\s+|-an?-)(?P<noun>[a-z]+)\b"
)
FOR_EVERY = re.compile(
    r"(?:\s+(?!and\b|plus\b|but\b)[\w'’-]+){0,5}?\s+(?:for|in|at)\s+(?:each|every)\s+(?P<noun>[a-z]+)\b"
)
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
HEADS, PERSON = frozenset({"head", "person", "capita"}), "person"
COINS, PER_COIN = {"pound sterling": "penny", "dollar": "cent", "euro": "cent"}, 100.0
LIKELY = 0.8
FEWEST = 3  # things among which an amount is divided
MANY = 100  # so large a number fits a sum by no chance
WITHIN = 15.0  # a figure further off than so many times is of something else
ROUGH = 0.02  # of a figure that is worked out: how far it may be rounded
ABOUT = 0.1  # of a figure: how far "about" may lie
BEYOND = 1.3  # nobody says "more than" of so many times as much


@dataclass(frozen=True, slots=True)
class Division:
    """An amount, the number that it is divided by, and what the text makes of one by the other."""

    amount: Claim
    number: Claim
    each: Claim
    worked_out: Interval  # what the figures make of it
    scale: float  # how many of what a figure is told of one of the number's unit has: 60 minutes in an hour

    @property
    def holds(self) -> bool:
        """Tell whether the text's figure is what the others make, as far as their wording tells."""
        return self.worked_out.meets(span_of(self.each))

    @property
    def is_near(self) -> bool:
        """Tell whether the text's figure is near enough to what the others make to be meant for it."""
        return self.worked_out.meets(Interval(span_of(self.each).low / WITHIN, span_of(self.each).high * WITHIN))


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the figures that are not what the text's amount comes to for each."""
    for division in divisions(alignment):
        if not division.holds:
            yield misdivided(alignment, division)


def misdivided(alignment: Alignment, division: Division) -> Finding:
    """Return the finding of a figure that is not what the text's amount comes to for each."""
    whole = (division.amount.quantity.value or 0.0) * coins(division.amount, division.each)
    meant = whole / ((division.number.quantity.value or 0.0) * division.scale)
    return finding_of(
        alignment,
        (division.amount, division.number, division.each),
        LIKELY,
        subject=subject_of((division.each,)),
        message=(
            f"{written(alignment, division.amount)} in {place_of(alignment, division.amount)}, divided by "
            f"{written(alignment, division.number)}, comes to about "
            f"{about(alignment, division.each, meant)}, against {told(alignment, division.each)} in "
            f"{place_of(alignment, division.each)}."
        ),
        why=Why(
            unit_name(division.amount),
            (division.worked_out, division.each.quantity.interval),
            "rounding of all three figures",
        ),
    )


def divisions(alignment: Alignment) -> Iterator[Division]:
    """Yield what a text divides, for each figure that it works out so.

    Where several amounts or numbers can be meant, those are that fit, of whatever noun ("three million textbooks" of
    "32 cedis a copy"); else those that one sentence has.
    """
    known = [claim for claim in alignment.claims if (claim.quantity.value or 0) > 0 and not claim.in_table]
    for each in known:
        per = per_of(alignment.text_of(each), each)
        if per is None:
            continue
        numbers = [
            (claim, found) for claim in known if claim is not each for found in [number_of(claim, each, per)] if found
        ]
        amounts = [claim for claim in known if claim is not each and is_divided(claim, each)]
        again = [claim for claim in known if is_said_again(alignment, claim, each)]
        amounts = [claim for claim in amounts if claim in again or not again]
        found = [
            Division(whole, number, each, divided(sum_of(whole, each), count), count.high / span_of(number).high)
            for whole in amounts
            for number, count in numbers
            if number is not whole
        ]
        if found and not any(division.holds for division in found):
            rates = [claim for claim in known if claim is not each and is_rate(claim, each)]
            if comes_to(amounts, known, each) or any(
                gives(rate, number, each) for rate in rates for number, _ in numbers
            ):
                continue
        yield from chosen(
            [division for division in found if is_told(division, per)], amounts, [claim for claim, _ in numbers]
        )


def is_told(division: Division, per: str) -> bool:
    """Tell whether a division can be meant: it holds, or is near, and a length of time is told beside the amount."""
    beside = per not in TIMES or division.number.shares_paragraph(division.amount)
    return division.holds or (division.is_near and beside)


def comes_to(amounts: Sequence[Claim], known: Sequence[Claim], each: Claim) -> bool:
    """Tell whether an amount divided by any large number of the text is what a figure says."""
    counts = [
        claim
        for claim in known
        if claim.unit is not None and claim.unit.dimension == "count" and (claim.quantity.value or 0) >= MANY
    ]
    return any(gives(whole, count, each) for whole in amounts for count in counts if count not in (whole, each))


def gives(whole: Claim, number: Claim, each: Claim) -> bool:
    """Tell whether an amount divided by a number is what a figure says."""
    return divided(sum_of(whole, each), span_of(number)).meets(span_of(each))


def is_rate(claim: Claim, each: Claim) -> bool:
    """Tell whether a claim is what there is of a figure's unit for one of another thing: "£54 a box", "£3 a bottle"."""
    own, other = claim.full_unit, each.unit
    if own is None or other is None or " per " not in own.name:
        return False
    return own.name.partition(" per ")[0] == other.name.partition(" per ")[0]


def chosen(found: list[Division], amounts: Sequence[Claim], numbers: Sequence[Claim]) -> list[Division]:
    """Return the division that is meant, or none where the text leaves it open."""
    right = [each for each in found if each.holds]
    beside = [each for each in found if each.amount.shares_sentence(each.number)]
    alone = all(len({claim.quantity.value for claim in claims}) == 1 for claims in (amounts, numbers))
    return right[:1] or beside[:1] or (found[:1] if alone else [])


def per_of(text: str, claim: Claim) -> str | None:
    """Return what a figure is told of one of, where words say that it is worked out; "" where that is only "each"."""
    if claim.unit is None or not claim.quantity.is_amount or claim.unit.dimension in {"ratio", "age", "time"}:
        return None
    begins = min(span.start for span in (claim.span, claim.quantity.qualifier_span) if span is not None)
    worked_out = WORKED_OUT.search(claim.before(text, BEFORE, begins)) is not None
    if worked_out and EACH.match(text, claim.span.end):
        return ""
    rated = (claim.rate or claim.unit).name.partition(" per ")[2]
    if worked_out and rated:
        return rated
    per = (PER if worked_out else FOR_EVERY).match(text, claim.span.end)
    return singular(per["noun"]) if per is not None else None


def number_of(claim: Claim, each: Claim, per: str) -> Interval | None:
    """Return how many of what a figure is told of one of a claim numbers, or None where it numbers something else."""
    if claim.unit is None or claim.rate is not None:
        return None
    if per in TIMES:
        return convert(span_of(claim), claim.unit, Unit(per, "time")) if claim.unit.dimension == "time" else None
    if claim.unit.dimension != "count" or (claim.quantity.value or 0) < FEWEST:
        return None
    if per in HEADS:
        counts_persons = claim.unit.name == "people" or PERSON in nouns().classes_of(claim.unit.name)
        return span_of(claim) if counts_persons else None
    things = {per} if per else each.context
    return span_of(claim) if any(one_noun(claim.unit.name, thing) for thing in things) else None


def is_divided(claim: Claim, each: Claim) -> bool:
    """Tell whether a claim can be the amount that a figure is a part of: of its unit, and itself no rate."""
    moved = claim.role in {ClaimRole.FROM, ClaimRole.CHANGE}  # "34 ships a day, down from 72": a rate before
    if claim.unit is None or each.unit is None or claim.rate is not None or claim.basis == "each" or moved:
        return False
    unit = each.unit.name.partition(" per ")[0]
    return unit in (claim.unit.name, COINS.get(claim.unit.name)) or (
        claim.unit.dimension == each.unit.dimension == "count" and one_noun(claim.unit.name, unit)
    )


def is_said_again(alignment: Alignment, claim: Claim, each: Claim) -> bool:
    """Tell whether a figure says a claim in other terms, right behind it: "a saving of £30, or £360 a year"."""
    same_text = claim.document == each.document
    return same_text and AGAIN.fullmatch(alignment.text_of(each), claim.span.end, each.span.start) is not None


def coins(claim: Claim, each: Claim) -> float:
    """Return 100 where an amount is told in pounds and what it is divided into in pence, else 1."""
    coin = COINS.get(claim.unit.name) if claim.unit is not None else None
    return PER_COIN if coin is not None and each.unit is not None and each.unit.name.startswith(coin) else 1.0


def sum_of(claim: Claim, each: Claim) -> Interval:
    """Return the amounts that a figure's wording allows, in the coins of what it is divided into."""
    return span_of(claim).scaled(coins(claim, each))


def span_of(claim: Claim) -> Interval:
    """Return the amounts that a figure's wording allows, where it is told to give an idea."""
    quantity = claim.quantity
    value = quantity.value or 0.0
    step = max(quantity.granularity / 2, ABOUT * value if quantity.qualifier is Qualifier.ABOUT else ROUGH * value)
    above = BEYOND if quantity.qualifier in LEASTS else 1.0
    below = BEYOND if quantity.qualifier in MOSTS | {Qualifier.NEARLY} else 1.0
    return Interval(max(value - step, 0.0) / below, (value + step) * above)


def divided(amount: Interval, number: Interval) -> Interval:
    """Return what an amount divided by a number can be."""
    return Interval(amount.low / number.high, amount.high / number.low if number.low else amount.high)
