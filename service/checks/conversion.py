"""One amount in two units that do not convert, and currency pairs whose implied rates are far apart."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from service.alignment import Alignment
from service.checks.base import Check, Finding
from service.checks.wording import place_of, severity_of, subject_of, told, written
from service.conversion import convert
from service.model import Claim, ClaimRole, Interval, Quantity, Unit, Why

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
    change = a.role is ClaimRole.CHANGE
    theirs = convert(rounded(b.quantity), other, unit, difference=change)
    plain = convert(b.quantity.interval, other, unit, difference=change)
    mine = rounded(a.quantity)
    if theirs is None or plain is None or mine.meets(theirs):
        return None
    back = convert(a.quantity.interval, unit, other, difference=change)
    if back is None:
        return None
    ends = dict.fromkeys(shown(end) for end in (back.low, back.high))
    return Finding(
        claims=(a, b),
        confidence=CERTAIN,
        severity=severity_of(alignment, (a, b), CERTAIN),
        subject=subject_of((a,)),
        message=(
            f"{told(alignment, a)} and {written(alignment, b)} in {place_of(alignment, a)} are not the same amount: "
            f"the first comes to about {' to '.join(ends)} in the unit of the second ({other.name})."
        ),
        why=Why(unit.name, (a.quantity.interval, plain), "rounding of both figures, trailing zeros included"),
    )


def shown(value: float) -> str:
    """Return a converted value to three digits, without an exponent."""
    return f"{float(f'{value:.3g}'):,.12g}"


def odd_rates(alignment: Alignment, pairs: list[tuple[Claim, Claim]]) -> Iterator[Finding]:
    """Yield each currency pair whose implied rate is far from the one that most of the text's pairs imply."""
    rated = [(rate, a, b) for a, b in pairs if (rate := rate_of(a, b)) is not None]
    if len(rated) < 2:
        return
    usual = median(middle(rate) for rate, _, _ in rated) if len(rated) > 2 else middle(rated[0][0])
    base = min(rated, key=lambda entry: abs(middle(entry[0]) - usual))
    for rate, a, b in rated:
        if near(rate, base[0]) or near(base[0], rate):
            continue
        claims = tuple(sorted((*base[1:], a, b), key=lambda claim: (claim.document, claim.span.start)))
        yield Finding(
            claims=claims,
            confidence=LIKELY,
            severity=severity_of(alignment, claims, LIKELY),
            subject=f"the exchange rate of {a.unit.name} to {b.unit.name}" if a.unit and b.unit else "exchange rate",
            message=(
                f"The text converts currencies at two rates: {written(alignment, base[1])} as "
                f"{written(alignment, base[2])} is a rate of {middle(base[0]):.3g}, {written(alignment, a)} as "
                f"{written(alignment, b)} one of {middle(rate):.3g}."
            ),
            why=Why(None, (base[0], rate), f"rounding of all four figures, and rates up to {RATES_APART} times apart"),
        )


def rate_of(a: Claim, b: Claim) -> Interval | None:
    """Return the exchange rates that two figures of one amount allow, or None where either has no single value."""
    mine, theirs = rounded(a.quantity), rounded(b.quantity)
    if a.quantity.value is None or b.quantity.value is None or mine.low <= 0 or theirs.low <= 0:
        return None
    if not (math.isfinite(mine.high) and math.isfinite(theirs.high)):
        return None
    return Interval(theirs.low / mine.high, theirs.high / mine.low)


def middle(rate: Interval) -> float:
    """Return the rate in the middle of those that are possible, by ratio."""
    return math.sqrt(rate.low * rate.high)


def near(rate: Interval, other: Interval) -> bool:
    """Tell whether two rates are one, but for rounding and what a market moves in some months."""
    return rate.meets(Interval(other.low / RATES_APART, other.high * RATES_APART))


CHECK = Check(
    id="conversion",
    description="One amount given in two units that do not convert, or currency pairs that imply rates far apart.",
    why="The converted figure in brackets is worked out last and checked least.",
    flagged=(
        "The village lies 5 miles (12km) from the nearest shop. A bus calls twice a week.",
        "Forecasters expect 30C (70F) in Kent on Saturday. Sunday will be cooler.",
        "The boxer weighed in at 11st 4lb (84kg) in Cardiff. His rival was lighter.",
        "The fire destroyed 400 acres (16 hectares) of heath near Poole. It was still burning on Friday.",
        "A python 16 feet (3.2 metres) long was found in a garage in Stoke. It is now at a zoo.",
        "The plane was flying at 500mph (600km/h) when it lost a window. Nobody was hurt.",
        "The estate covers 12 square miles (19 sq km) of moorland. It has been in the family for 300 years.",
        "The tanker spilled 10,000 gallons (4,500 litres) of oil off Skye. Beaches were closed.",
        "The painting sold for $30m (£57m) at an auction in New York. A second work by the artist fetched $8m (£4.2m).",
        "Mercer paid €12m (£8.2m) for its Paris office in March. It sold its old one for €5m (£1.4m).",
        "Gusts of 120km/h (95mph) brought down trees in Brittany. Two ferries were cancelled.",
        "A fish weighing 60lb (37kg) was landed at Looe. It is thought to be a record.",
        "Temperatures fell to -10C (24F) in Braemar overnight. Roads were closed.",
    ),
    passed=(
        "The village lies 16 kilometres (10 miles) from the nearest shop. A bus calls twice a week.",
        "The ship is 84 metres (276 feet) long. She was built in Gdansk.",
        "The lake is 55 km (34 miles) long and freezes in winter. It is fed by glaciers.",
        "Forecasters expect 30C (86F) in Kent on Saturday. Sunday will be cooler.",
        "The boxer weighed in at 11st 4lb (72kg) in Cardiff. His rival was lighter.",
        "The fire destroyed 400 acres (162 hectares) of heath near Poole. It was still burning on Friday.",
        "The painting sold for $30m (£16m) at an auction in New York. A second work by the artist fetched $8m (£4.2m).",
        "Snow lay 8 to 75 centimetres (3 to 30 inches) deep on the Pennines. Three roads were shut.",
        "The tanker spilled 10,000 gallons (45,000 litres) of oil off Skye. Beaches were closed.",
        "Temperatures fell to -10C (14F) in Braemar overnight. Roads were closed.",
        "The wall will be about 9ft (2.7m) high and run for a mile (1.6km). Residents say it will block the light.",
        "Runners covered 26.2 miles (42.2km) in the rain. The course ends 4 miles from where it starts, and 10km "
        "from the sea.",
        "The parish of 20 square miles (52 sq km) has one doctor. She drives 15,000 miles a year.",
        "Petrol costs $3 a gallon (£0.42 a litre) in Ohio. It was $2 a gallon (£0.28 a litre) in May.",
        "The car does 60mph (97km/h) in 4.1 seconds. It weighs 1.2 tonnes.",
        "He is 5ft 10in (1.78m) tall and plays in goal. He joined from Hull.",
        "Members pay £480 a year, or about £40 a month. Children pay half.",
        "Snow fell to a depth of 4in (10cm) in Kent and 8-10in (20-25cm) in Wales.",
        "The deal is worth $1bn (€900m; £760m). Shareholders get $12 (€10.80; £9.12) a share.",
        "The hotel has 300 rooms (40 suites) and two pools.",
        "He was fined $1,200 (£890), and his firm $40,000 (£29,700).",
    ),
    run=run,
)
