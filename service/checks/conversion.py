"""One amount in two units that do not convert, and currency pairs whose implied rates are far apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from service.alignment import Alignment
from service.checks.base import Check, Finding
from service.checks.wording import place_of, severity_of, subject_of, told, written
from service.conversion import convert
from service.model import Claim, Interval, Quantity, Unit, Why

ROUND_SHARE = 0.1  # a converted figure is rounded to no coarser a step than this share of itself
RATES_APART = 1.25  # exchange rates used in one story; months of market movement stay below it
CERTAIN, LIKELY = 0.95, 0.85


def rounded(quantity: Quantity) -> Interval:
    """Return the interval of a figure, with all its trailing zeros taken as rounding, as conversions are written."""
    edge = abs(quantity.value or quantity.interval.low or 0.0)
    step, zeros = quantity.granularity, 1.0
    while step >= 1 and edge and edge % (zeros * 10) == 0:
        zeros *= 10
    half = max(step, min(zeros, edge * ROUND_SHARE)) / 2
    return Interval(quantity.interval.low - half, quantity.interval.high + half)


def restated(alignment: Alignment) -> Iterator[tuple[Claim, Claim]]:
    """Yield each figure with the one in brackets that restates it."""
    for former, claim in zip(alignment.claims, alignment.claims[1:], strict=False):
        if claim.bracketed:
            yield former, claim


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield pairs of figures in two units that are not one amount, then currency pairs at odds over their rate."""
    currencies: dict[tuple[str, str], list[tuple[Claim, Claim]]] = defaultdict(list)
    for a, b in restated(alignment):
        if a.unit is None or b.unit is None:
            continue
        if a.unit.dimension == b.unit.dimension == "currency":
            currencies[(a.unit.name, b.unit.name)].append((a, b))
            continue
        found = misconverted(alignment, a, b, a.unit, b.unit)
        if found is not None:
            yield found
    for pairs in currencies.values():
        yield from odd_rates(alignment, pairs)


def misconverted(alignment: Alignment, a: Claim, b: Claim, unit: Unit, other: Unit) -> Finding | None:
    """Return the finding of two figures that restate one amount and do not convert, or None where they do."""
    if unit.dimension != other.dimension or unit.dimension == "count":
        return None
    theirs = convert(rounded(b.quantity), other, unit)
    plain = convert(b.quantity.interval, other, unit)
    mine = rounded(a.quantity)
    if theirs is None or plain is None or mine.meets(theirs):
        return None
    back = convert(a.quantity.interval, unit, other)
    comes_to = f"{back.low:,.3g}" if back and back.low == back.high else f"{back.low:,.3g} to {back.high:,.3g}" if back else ""
    return Finding(
        claims=(a, b),
        confidence=CERTAIN,
        severity=severity_of(alignment, (a, b), CERTAIN),
        subject=subject_of((a,)),
        message=(
            f"{told(alignment, a)} and {written(alignment, b)} in {place_of(alignment, a)} are not the same amount: "
            f"the first comes to about {comes_to} in the unit of the second ({other.name})."
        ),
        why=Why(unit.name, (a.quantity.interval, plain), "rounding of both figures, trailing zeros included"),
    )


def odd_rates(alignment: Alignment, pairs: list[tuple[Claim, Claim]]) -> Iterator[Finding]:
    """Yield each currency pair whose implied rate is far from the one that most of the text's pairs imply."""
    rated = [(rate, a, b) for a, b in pairs if (rate := rate_of(a, b)) is not None]
    if len(rated) < 2:
        return
    usual = median(rate for rate, _, _ in rated) if len(rated) > 2 else rated[0][0]
    base = min(rated, key=lambda entry: abs(entry[0] - usual))
    for rate, a, b in rated:
        if max(rate, usual) / min(rate, usual) <= RATES_APART or (a, b) == base[1:]:
            continue
        claims = tuple(sorted((*base[1:], a, b), key=lambda claim: (claim.document, claim.span.start)))
        yield Finding(
            claims=claims,
            confidence=LIKELY,
            severity=severity_of(alignment, claims, LIKELY),
            subject=f"the exchange rate of {a.unit.name} to {b.unit.name}" if a.unit and b.unit else "the exchange rate",
            message=(
                f"The text converts currencies at two rates: {written(alignment, base[1])} as {written(alignment, base[2])} "
                f"is a rate of {base[0]:.3g}, {written(alignment, a)} as {written(alignment, b)} one of {rate:.3g}."
            ),
            why=Why(None, tuple(Interval(r, r) for r in (base[0], rate)), f"rates up to {RATES_APART} times apart"),
        )


def rate_of(a: Claim, b: Claim) -> float | None:
    """Return the exchange rate that two figures of one amount imply, or None where either has no single value."""
    if not a.quantity.value or not b.quantity.value:
        return None
    return b.quantity.value / a.quantity.value


CHECK = Check(
    id="conversion",
    description="One amount given in two units that do not convert, or currency pairs that imply rates far apart.",
    why="The converted figure in brackets is worked out last and checked least.",
    flagged=(),
    passed=(),
    run=run,
)
