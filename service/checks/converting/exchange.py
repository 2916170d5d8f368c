"""Amounts in two currencies, at exchange rates that are far apart: one story uses one rate."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.converting.restated import ends, restatements
from service.checks.finding import finding_of
from service.checks.wording import about, place_of, subject_of, written
from service.model import Claim, Interval, Span, Unit, Why

RATES_APART = 1.12  # exchange rates used in one story; in 1,400 articles those of two years are 1.115 apart at most
LIKELY = 0.85  # all six such findings in 1,400 published articles were errors


@dataclass(frozen=True, slots=True)
class Exchange:
    """An amount in two currencies, and the rates that they allow: of the later name for one of the earlier."""

    rate: Interval
    first: Claim
    second: Claim


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the amounts in two currencies at a rate that is not that of the text, in its order."""
    told: set[tuple[int, Span]] = set()
    odd = [pair for exchanges in exchanged(alignment).values() for pair in odd_rates(exchanges)]
    for base, exchange in sorted(odd, key=lambda pair: (pair[1].first.document, pair[1].first.span.start)):
        figures = {(claim.document, claim.span) for claim in (exchange.first, exchange.second)}
        if told.isdisjoint(figures):  # "300m euros (£281m; $400m)" is one mistake
            told |= figures
            yield two_rates(alignment, base, exchange)


def across(alignment: Alignment) -> Iterator[Finding]:
    """Yield the amounts that a story and a related text both give, and convert at rates far apart."""
    for exchanges in exchanged(alignment).values():
        yield from (two_amounts(alignment, *pair) for pair in told_twice(alignment, exchanges))


def exchanged(alignment: Alignment) -> dict[tuple[str, str], list[Exchange]]:
    """Return the amounts that are given in two currencies, by those."""
    found: dict[tuple[str, str], list[Exchange]] = defaultdict(list)
    for a, b in (pair for row in restatements(alignment) for pair in combinations(row, 2)):
        (one, per), (other, per_other) = money_of(a), money_of(b)
        if one and other and per == per_other:
            first, second = sorted((a, b), key=money_of)
            rate = rate_of(alignment, first, second)
            if rate is not None:
                found[money_of(first)[0], money_of(second)[0]].append(Exchange(rate, a, b))
    return found


def money_of(claim: Claim) -> tuple[str, str]:
    """Return the currency of an amount of money, and what it is paid for or by: "$10bn a year"; else no names."""
    if claim.unit is None or not claim.unit.dimension.startswith("currency"):
        return "", ""
    currency, _, per = claim.unit.name.partition(" per ")
    return currency, per


def rate_of(alignment: Alignment, a: Claim, b: Claim) -> Interval | None:
    """Return the exchange rates that two figures of one amount allow, or None where either has no single value."""
    if a.quantity.value is None or b.quantity.value is None:
        return None
    [mine], [theirs] = ends(alignment, a), ends(alignment, b)
    return Interval(theirs.low / mine.high, theirs.high / mine.low) if mine.low > 0 and theirs.low > 0 else None


def odd_rates(exchanges: list[Exchange]) -> Iterator[tuple[Exchange, Exchange]]:
    """Yield each exchange whose rate is far from the one that most of them imply, behind one of that rate."""
    rates = [middle(exchange.rate) for exchange in exchanges]
    usual = median(rates) if len(rates) > 2 else rates[0]
    base = min(exchanges, key=lambda exchange: abs(middle(exchange.rate) - usual))
    for exchange in exchanges:
        if not (near(exchange.rate, base.rate) or near(base.rate, exchange.rate)):
            yield base, exchange


def two_rates(alignment: Alignment, base: Exchange, odd: Exchange) -> Finding:
    """Return the finding of two exchanges at rates far apart."""
    one, other = sorted(money_of(claim)[0] for claim in (odd.first, odd.second))
    told, worked_out = (odd.second, odd.first) if odd.first.bracketed else (odd.first, odd.second)
    value = told.quantity.value or 0.0
    there = value * middle(base.rate) if told is odd.first else value / middle(base.rate)
    return finding_of(
        alignment,
        (base.first, base.second, odd.first, odd.second),
        LIKELY,
        subject=f"the exchange rate of {one} to {other}",
        message=(
            f"The text converts currencies at two rates: at that of {written(alignment, base.first)} and "
            f"{written(alignment, base.second)}, {written(alignment, told)} in {place_of(alignment, told)} comes to "
            f"about {about(alignment, worked_out, there)}, against {written(alignment, worked_out)}."
        ),
        why=Why(
            None, (base.rate, odd.rate), f"rounding of all four figures, and rates up to {RATES_APART} times apart"
        ),
    )


def told_twice(alignment: Alignment, exchanges: list[Exchange]) -> Iterator[tuple[Exchange, Exchange]]:
    """Yield the first exchange of a story and of a related text that are of one amount, and at rates far apart."""
    sides: tuple[dict[tuple[Unit | None, float | None], Exchange], ...] = ({}, {})
    for each in exchanges:
        told = each.first.unit, each.first.quantity.value
        sides[alignment.documents[each.first.document].related].setdefault(told, each)
    for told, mine in sides[0].items():
        theirs = sides[1].get(told)
        if theirs is not None and not near(mine.rate, theirs.rate) and not near(theirs.rate, mine.rate):
            yield mine, theirs


def two_amounts(alignment: Alignment, mine: Exchange, theirs: Exchange) -> Finding:
    """Return the finding of one amount that two texts convert into two others."""
    claims = (mine.second, theirs.second)
    shown = [f"{written(alignment, claim)} in {place_of(alignment, claim)}" for claim in claims]
    return finding_of(
        alignment,
        claims,
        LIKELY,
        subject=subject_of(claims),
        message=f"The texts convert {written(alignment, mine.first)} at two rates: to {' and to '.join(shown)}.",
        why=Why(
            None, (mine.rate, theirs.rate), f"rounding of all four figures, and rates up to {RATES_APART} times apart"
        ),
    )


def middle(rate: Interval) -> float:
    """Return the rate in the middle of those that are possible, by ratio."""
    return math.sqrt(rate.low * rate.high)


def near(rate: Interval, other: Interval) -> bool:
    """Tell whether two rates are one, but for rounding and what a market moves in some months."""
    return rate.meets(Interval(other.low / RATES_APART, other.high * RATES_APART))
