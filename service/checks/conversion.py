"""One amount in two units that do not convert, and currency pairs whose implied rates are far apart."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from service.alignment import Alignment
from service.checks import apiece, multiplied, zones
from service.checks.base import Check, Finding
from service.checks.exchange import Exchange, odd_rates, told_twice, two_amounts, two_rates
from service.checks.keying import in_unit_of, slips
from service.checks.systems import unlike
from service.checks.wording import located, place_of, severity_of, subject_of, told, written
from service.conversion import convert, converts, readings
from service.model import Claim, ClaimRole, Interval, Qualifier, Span, Unit, Why

ROUND_SHARE = 0.1  # a converted figure is rounded to no coarser a step than this share of itself
WORD_SHARE = 0.5  # so wide is a fraction in words: "a quarter of a mile" is from three sixteenths to five
CERTAIN = 0.95
SLIPPED = 0.86  # figures a slip apart, told in two units; 1,400 unlabelled articles hold none
RETOLD = 0.8  # figures of one thing in two systems of units
AROUND = 100  # characters on either side of a temperature that may say that it is a difference
DIFFERENCE = re.compile(
    r"\b(?:warm(?:er|ed|ing)|cool(?:er|ed|ing)|hotter|colder|rises?|rose|risen|rising|increas\w+|drop\w*|fall\w*|fell|"
    r"above|below|differ\w*|higher|lower|chang\w+|anomal\w+|within)\b",
    re.IGNORECASE,
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield pairs of figures in two units that are not one amount, then currency pairs at odds over their rate."""
    for a, b in restated(alignment):
        if a.unit is None or b.unit is None or a.unit.dimension == b.unit.dimension == "currency":
            continue
        found = misconverted(alignment, a, b, a.unit, b.unit)
        if found is not None:
            yield found
    for a, b in slips(alignment):
        yield miskeyed(alignment, a, b)
    for a, b in unlike(alignment):
        yield told_unlike(alignment, a, b)
    yield from apiece.run(alignment)
    yield from multiplied.run(alignment)
    yield from zones.run(alignment)
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
        if a.unit is not None and b.unit is not None and a.unit.dimension == b.unit.dimension == "currency":
            first, second = sorted((a, b), key=lambda claim: claim.unit.name if claim.unit else "")
            rate = rate_of(alignment, first, second)
            if rate is not None and first.unit is not None and second.unit is not None:
                found[(first.unit.name, second.unit.name)].append(Exchange(rate, a, b))
    return found


def restated(alignment: Alignment) -> Iterator[tuple[Claim, Claim]]:
    """Yield each figure with the one behind it that restates it."""
    for row in restatements(alignment):
        yield from pairwise(row)


def restatements(alignment: Alignment) -> Iterator[list[Claim]]:
    """Yield the rows of figures of one amount: "5m euros ($6.5m; £3.4m)"."""
    row: list[Claim] = []
    for claim in alignment.claims:
        if claim.bracketed and row and row[-1].document == claim.document:
            row.append(claim)
            continue
        if len(row) > 1:
            yield row
        row = [claim]
    if len(row) > 1:
        yield row


def ends(alignment: Alignment, claim: Claim) -> tuple[Interval, ...]:
    """Return what rounding allows for a figure, or for both ends of a range.

    All its trailing zeros are taken as rounding, as conversions are written. A bound ("up to 120mph") holds for both
    figures alike, so that only the figures themselves count.
    """
    quantity = claim.quantity
    if quantity.value is not None:
        values = [quantity.value]
    else:
        values = [end for end in (quantity.interval.low, quantity.interval.high) if math.isfinite(end)]
    in_words = not any(map(str.isdigit, quantity.figure.of(alignment.documents[claim.document].text)))
    steps = [
        WORD_SHARE * abs(value) if in_words and abs(value) < 1 else step_of(value, quantity.granularity)
        for value in values
    ]
    allowed = [Interval(value - step / 2, value + step / 2) for value, step in zip(values, steps, strict=True)]
    if quantity.qualifier is Qualifier.NEARLY and quantity.value is not None:
        said, [written] = quantity.interval, allowed  # "£77 a year, or just under £1.50 a week"
        return (Interval(min(said.low, written.low), max(said.high, written.high)),)
    return tuple(allowed)


def step_of(value: float, granularity: float) -> float:
    """Return the step that a converted figure is rounded to, with its trailing zeros."""
    if granularity < 1:
        return 2 * granularity  # "1.85m", "5ft 9in": rounded up or down
    edge, zeros = abs(value), 1.0
    while edge and edge % (zeros * 10) == 0:
        zeros *= 10
    return max(granularity, min(zeros, edge * ROUND_SHARE))


def misconverted(alignment: Alignment, a: Claim, b: Claim, unit: Unit, other: Unit) -> Finding | None:
    """Return the finding of two figures that restate one amount and do not convert, or None where they do."""
    if unit.dimension != other.dimension or unit.dimension == "count" or not converts(unit, other):
        return None
    mine, theirs = ends(alignment, a), ends(alignment, b)
    if len(mine) != len(theirs) or any(
        converted(mine, theirs, left, right, difference=difference)
        for left in readings(unit)
        for right in readings(other)
        for difference in bases(alignment, a, unit)
    ):
        return None
    change = a.role is ClaimRole.CHANGE
    back = [convert(middle, unit, other, difference=change) for middle in map(point, mine)]
    plain = convert(b.quantity.interval, other, unit, difference=change)
    values = dict.fromkeys(shown(each.low) for each in back if each is not None)
    return Finding(
        claims=(a, b),
        confidence=CERTAIN,
        severity=severity_of(alignment, (a, b), CERTAIN),
        subject=subject_of((a,)),
        message=(
            f"{told(alignment, a)} and {written(alignment, b)} in {place_of(alignment, a)} are not the same amount: "
            f"the first comes to about {' to '.join(values)} in the unit of the second ({other.name})."
        ),
        why=Why(
            unit.name,
            (a.quantity.interval, plain or b.quantity.interval),
            "rounding of both figures, trailing zeros included",
        ),
    )


def miskeyed(alignment: Alignment, a: Claim, b: Claim) -> Finding:
    """Return the finding of two figures that would be one amount but for a slip in the digits of one."""
    meant, unit = in_unit_of(a, b) or 0.0, b.unit.name if b.unit else None
    return Finding(
        claims=(a, b),
        confidence=SLIPPED,
        severity=severity_of(alignment, (a, b), SLIPPED),
        subject=subject_of((a,)),
        message=(
            f"A digit may have slipped between {located(alignment, (a, b))}: the first comes to about {shown(meant)} "
            f"in the unit of the second ({unit})."
        ),
        why=Why(unit, (Interval(meant, meant), b.quantity.interval), "rounding of both figures"),
    )


def told_unlike(alignment: Alignment, a: Claim, b: Claim) -> Finding:
    """Return the finding of two figures that seem to be of one thing, in two systems of units."""
    meant, unit = in_unit_of(a, b) or 0.0, b.unit.name if b.unit else None
    return Finding(
        claims=(a, b),
        confidence=RETOLD,
        severity=severity_of(alignment, (a, b), RETOLD),
        subject=subject_of((a,)),
        message=(
            f"One thing may be given two sizes: {located(alignment, (a, b))}. The first comes to about {shown(meant)} "
            f"in the unit of the second ({unit})."
        ),
        why=Why(unit, (Interval(meant, meant), b.quantity.interval), "rounding of both figures, and a quarter of it"),
    )


def converted(
    mine: tuple[Interval, ...], theirs: tuple[Interval, ...], unit: Unit, other: Unit, *, difference: bool
) -> bool:
    """Tell whether each figure of the one unit is that of the other, within rounding."""
    back = [convert(end, other, unit, difference=difference) for end in theirs]
    return all(end is not None and own.meets(end) for own, end in zip(mine, back, strict=True))


def bases(alignment: Alignment, claim: Claim, unit: Unit) -> tuple[bool, ...]:
    """Return whether a figure can be read as a difference, of which only the factor counts, or as an amount, or both.

    Only of temperatures are the two unlike.
    """
    if claim.role is ClaimRole.CHANGE:
        return (True,)
    start, end = max(claim.sentence.start, claim.span.start - AROUND), min(claim.sentence.end, claim.span.end + AROUND)
    words = alignment.documents[claim.document].text[start:end]
    changing = unit.dimension == "temperature" and claim.role is ClaimRole.VALUE and DIFFERENCE.search(words)
    return (False, True) if changing else (False,)


def point(interval: Interval) -> Interval:
    """Return the middle of an interval, as one."""
    middle = (interval.low + interval.high) / 2
    return Interval(middle, middle)


def shown(value: float) -> str:
    """Return a converted value to three digits, without an exponent."""
    return f"{float(f'{value:.3g}'):,.12g}"


def rate_of(alignment: Alignment, a: Claim, b: Claim) -> Interval | None:
    """Return the exchange rates that two figures of one amount allow, or None where either has no single value."""
    if a.quantity.value is None or b.quantity.value is None:
        return None
    [mine], [theirs] = ends(alignment, a), ends(alignment, b)
    return Interval(theirs.low / mine.high, theirs.high / mine.low) if mine.low > 0 and theirs.low > 0 else None


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
        "The ship is 84 metres, or 176 feet, long. She was built in Gdansk.",
        "The trail runs for 40 miles - 84km - along the coast. It takes two days.",
        "The film runs for 160 minutes, or two hours and 20 minutes, without a break.",
        "The storm brought winds of up to 120mph (153km/h) to the islands. Ferries stayed in port.",
        "The lake is 30 to 40 metres (98 to 181 feet) deep. It never freezes.",
        "The bag weighed more than 50kg (210lb), police said. It held cocaine.",
        "The firm paid $8m, or about £4.2m, for the mine in May. It paid $30m, or about £57m, for the railway.",
        "The group lost $20m (£11m) in Ohio. It earned £30m ($28m) at home.",
        "The fault at the exchange lasted three and a half hours on Friday. Traders were furious.\n\nA former "
        "minister, Joan Bell, said that to lose 270 minutes in a day would have cost her job.",
        "The boxer is 5ft 9ins (1.85m) tall and fights in Leeds. He weighs 12 stone.",
        "The insurer owes about 100m euros (£70m; $136m) in Spain. It paid 300m euros (£321m; $408m) in Italy.",
        "Sales at the canal fell to 640m euros ($845m; £448m). It still has debts of 5bn euros (£2.6bn).",
        "The clinic at Keld, 60 kilometres north of the port, opened in May. It has two beds.\n\nNurses there want to "
        "reach the farms around their own valley, some 15 miles from the port.",
        "The rig stands in 90 metres of water off Skye. It was built in Gdansk in 1981.\n\nDivers who went down found "
        "that the water there is only 120 feet deep.",
        "The studio is to give up its 12,000 square metres in Leith.\n\nIt was Ana Ruiz who made it into a 50,000 "
        "square foot studio.",
        "The hall offers more than a million square feet of floor for stalls.\n\nThe show will fill all of its 150,000 "
        "square metres, the organisers said.",
        "The council bought 40 buses for £12m in May. Each seats 70.\n\nThe buses, which come to £30,000 apiece, run "
        "on gas.",
        "The watchdog listened to the station for 40 hours. It counted 1,200 swear words.\n\nIts staff heard some 60 "
        "swear words for every hour.",
        "The siege began at 0630 BST (0730 GMT) on Friday. It lasted until noon.",
        "Members pay £480 a year, or about £50 a month. Children pay half.",
        "The scheme has cost £900m over six years. Few have heard of it.\n\nMinisters said it had cost an average of "
        "£15m a year.",
        "Each of the 420 nurses will be given £500 as a gift. They had a hard year.\n\nThe gifts will cost the "
        "hospital "
        "£2.1m, it said.",
        "The walkers hope to raise €90,000 for a kitchen. They are fit.\n\n“With eighteen of us, €500 apiece is all it "
        "takes,” the vicar said.",
        "The bank lost the savings of 26,000 customers.\n\nThey will be given £300 each by June. The bank put the cost "
        "at £780,000.",
        "Walkers raised £4.2m for a boat. It rained.\n\nThat is an average of £16 for each of the 26,400 who took "
        "part.",
        "The skip has stood there for 12 weeks. It is full.\n\nThe permit, which at £45 a week would have come to "
        "£5,400, was never paid.",
        "The moor burned for a day.\n\nIt covers 2,300 hectares of the moor, the park said.\n\nFrom the air one sees "
        "230 "
        "square kilometres of moor, all black.",
        "The price of 12 rolls has risen to £6 in a year. Bakers blame the harvest.\n\nThat works out at 40p for a "
        "single roll, "
        "a shopper said.",
        "The run raised £3.2m. That is an average of £15 for each of the 21,500 people who finished it.",
        "Fenlink overcharged 35,000 households. "
        "They will get £400 each by June. It said that the £1.4m cost would not hurt it.",
    ),
    passed=(
        "Mines in Zambia made 439,600 metric tons of copper, it said. Two mines between them added 48,000 tons.",
        "The new price of 41,600 pesos a tonne is up from 40,000 pesos last year. That works out at 2,080 pesos a "
        "sack, with 20 sacks to the tonne.\n\nFarmers had asked for 45,000 pesos.",
        "Four men who dumped 40 tyres must pay a total of £1,200.\n\nA court fined them £300 each and ordered the "
        "tyres to "
        "be removed.",
        "Two brothers were fined £500 each and their firm £700, a total of £1,700. The firm sells tyres.",
        "The bank lost the savings of 26,000 customers.\n\nThey will be given £300 each by June. The bank put the cost "
        "at £7.8m.",
        "The bank lost the savings of 26,000 customers.\n\nThey will be given £300 each by June. The bank made a "
        "profit "
        "of £78m.",
        "The state gave out a million atlases. The first 310,000 left on Monday.\n\nPrinting cost £4m, or £4 an atlas.",
        "The run raised £322,000. That is an average of £15 for each of the 21,500 people who finished it.",
        "Fenlink overcharged 35,000 households. "
        "They will get £400 each by June. It said that the £14m cost would not hurt it.",
        "The council tax will go up by £77 a year, or just under £1.50 a week. Two members abstained.",
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
        "The boxer is 5ft 9ins (1.75m) tall and fights in Leeds. He weighs 12 stone.",
        "Shares in the firm cost €10 (£7; $13) in May. It has 40 shops.",
        "Members pay £480 a year, or about £40 a month. Children pay half.",
        "Snow fell to a depth of 4in (10cm) in Kent and 8-10in (20-25cm) in Wales.",
        "The deal is worth $1bn (€900m; £760m). Shareholders get $12 (€10.80; £9.12) a share.",
        "The hotel has 300 rooms (40 suites) and two pools.",
        "He was fined $1,200 (£890), and his firm $40,000 (£29,700).",
        "The ship is 84 metres, or about 276 feet, long. She was built in Gdansk.",
        "The American tank holds 20 gallons (75.7 litres). The British one is larger.",
        "He walked 300 metres (a quarter of a mile) to the shop.",
        "Warming of 1.5C (2.7F) is expected by 2040.",
        "It was 5C (9F) warmer than in May. It rained on two days.",
        "Runners do a mile, 5km, or 10 miles. Children run 500 metres.",
        "The storm brought winds of up to 120mph (193km/h) to the islands. Ferries stayed in port.",
        "The road is 12 miles long, 10km of it in a tunnel.",
        "The race is over 42 miles of moor and bog. Simone Airey has won it twice.\n\nA baker, she trains at dawn. "
        "“My feet hurt for all 68 kilometres,” she said.",
        "The film by Ana Ruiz lasts two hours and 25 minutes. It opens in May.\n\nOne critic slept through most of "
        "its 145 minutes.",
        "Crews found the boat 14 miles off Skye. It had left Mallaig with two men.\n\nThe tug will tow it to Oban, "
        "48km to the south.",
        "Boyle scored after 62 minutes. Half an hour later, after 95 minutes, Quinn made it two.",
        "The trail runs for 80km along the coast. It is closed in winter.\n\nWalkers who do all 50 miles of the trail "
        "get a badge.",
        "The hall offers more than a million square feet of floor for stalls.\n\nThe show will fill all of its 97,000 "
        "square metres, the organisers said.",
        "The council bought 40 buses for £12m in May. Each seats 70.\n\nThe buses, which come to £300,000 apiece, run "
        "on gas.",
        "The choir sold 1,200 tickets and took £18,000. Seats at the front cost £25 each.",
        "The siege began at 0630 BST (0530 GMT) on Friday. It lasted until noon.",
        "The plane took off at 7pm EST (0000 GMT) with 90 people on board.",
        "The mine has cost £900m over six years. It is to be shut.\n\nTo keep it dry will cost £15m a year.",
        "The tunnel is 12 miles long. The new bridge is 4km long.",
        "Ana Ruiz dropped out of the marathon after 23 miles. She is to run the 10,000m on Friday instead.",
        "The car weighs 1.2 tonnes and does 60mph. The engine alone weighs 400lb.",
        "The tower is 120 metres high. From the top one can see 40 miles. A cable of 150 feet holds the mast.",
        "Each of the 420 nurses will be given £500 as a gift. They had a hard year.\n\nThe gifts will cost the "
        "hospital "
        "£210,000, it said. It has debts of £2.1m.",
        "Members bought 40 of the 600 plots for £250 each. A wall cost £3,000, and a gate £950.",
        "An average of 34 ships a day used the canal, down from 72. To go round the cape takes about 10 days more.",
        "The price of 12 rolls has risen to £6 in a year. Bakers blame the harvest.\n\nThat works out at 50p for a "
        "single roll, "
        "a shopper said.",
    ),
    run=run,
    across=across,
)
