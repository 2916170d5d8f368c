"""Parts that do not add up to their stated total."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.alignment.align import both_counted
from service.checks.base import Check, Finding
from service.checks.wording import listed, severity_of, subject_of, told, written
from service.conversion import converts
from service.model import Claim, ClaimRole, Interval, Qualifier, Why

REACH = 3  # sentences from the last part back to the total
REST = ("other", "remaining", "rest", "remainder")  # words before the part that completes the whole
SURE = 0.85
LOOSE = frozenset({Qualifier.VAGUE, Qualifier.RANGE})


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each total that differs from the sum of parts of which the last is named as the rest."""
    for last, claim in enumerate(alignment.claims):
        if completes(alignment, claim):
            found = finding(alignment, last)
            if found is not None:
                yield found


def completes(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a figure is named as what remains of a whole: "the other £27m", "the remaining four"."""
    if not claim.quantity.is_amount or claim.quantity.value is None or claim.quantity.qualifier is not None:
        return False
    if claim.unit is not None and claim.unit.dimension == "ratio":
        return False  # the wholes of shares are seldom named
    text = alignment.documents[claim.document].text
    words = text[max(0, claim.span.start - 40) : claim.span.start].lower().split()
    return (
        bool(words) and words[-1] in REST and (len(words) < 2 or words[-2] in {"the", "making", "its", "their", "up"})
    )


def finding(alignment: Alignment, last: int) -> Finding | None:
    """Return the finding of the total that the parts ending at a claim fail to make, or None where they make one."""
    before = comparable(alignment, last)
    rest = alignment.claims[last].quantity.value or 0.0
    tried = None
    for split in range(len(before) - 1, 0, -1):
        parts = before[split:]
        total = before[split - 1]
        values = [part.quantity.value or 0.0 for part in parts]
        whole = total.quantity.value or 0.0
        if whole <= max(*values, rest) or total.portion:
            continue
        gap = sum(values) + rest - whole
        slack = (
            sum(part.quantity.granularity for part in (*parts, alignment.claims[last])) + total.quantity.granularity
        ) / 2
        if abs(gap) <= slack or (total.quantity.qualifier is not None and abs(gap) <= whole * 0.1):
            return None
        if tried is None or abs(gap) < abs(tried[2]):
            tried = total, parts, gap
    if tried is None:
        return None
    total, parts, gap = tried
    whole = total.quantity.value or 0.0
    if abs(gap) > whole * 0.6:
        return None  # so far apart that these are hardly the parts of this whole
    pieces = (*parts, alignment.claims[last])
    claims = (total, *pieces)
    added = sum(piece.quantity.value or 0.0 for piece in pieces)
    return Finding(
        claims=claims,
        confidence=SURE,
        severity=severity_of(alignment, claims, SURE),
        subject=subject_of((total,)),
        message=(
            f"The parts do not make the total: {listed([written(alignment, piece) for piece in pieces])} come to "
            f"{amount(alignment, total, added)}, against {told(alignment, total)}, a difference of "
            f"{amount(alignment, total, abs(gap))}."
        ),
        why=Why(
            total.unit.name if total.unit else None,
            (total.quantity.interval, Interval(added, added)),
            "rounding of the total and of each part",
        ),
    )


def comparable(alignment: Alignment, last: int) -> list[Claim]:
    """Return the claims in the last part's unit that stand in the few sentences up to it, in order."""
    end = alignment.claims[last]
    found: list[Claim] = []
    sentences: list[int] = []
    for claim in reversed(alignment.claims[:last]):
        if claim.document != end.document:
            break
        if claim.sentence.start not in sentences:
            sentences.append(claim.sentence.start)
        if len(sentences) > REACH:
            break
        same = (converts(claim.unit, end.unit) and claim.unit == end.unit) or both_counted(claim, end)
        exact = claim.quantity.value is not None and claim.quantity.qualifier not in LOOSE and not claim.bracketed
        if claim.quantity.is_amount and same and exact and claim.role is not ClaimRole.CHANGE:
            found.append(claim)
    return found[::-1]


def amount(alignment: Alignment, like: Claim, value: float) -> str:
    """Return a value as the text writes its like: "£1.24bn", "12,800"."""
    text, unit = alignment.documents[like.document].text, like.quantity.unit_span
    sign = unit.of(text) if unit is not None and unit.start < like.quantity.figure.start else ""
    for size, name in ((1e9, "bn"), (1e6, "m")):
        if value >= size:
            return f"{sign}{value / size:,.6g}{name}"
    return f"{sign}{value:,.10g}"


CHECK = Check(
    id="total",
    description="Parts that do not add up to the total that the text gives them.",
    why="Readers add up; so do the people the story is about.",
    flagged=(
        "The rescue plan is worth £50m, with £30m going to new engines and the other £25m to the pier. Work "
        "starts in May.",
        "The council will build 120 homes in Frome. Of these, 70 are for rent and the remaining 40 for sale.",
        "Of the 90 engineers at the yard, 60 work on the ships and the other 20 in the offices. None will lose "
        "their job.",
        "The airline has 48 jets. It owns 31 of them and leases the other 19.",
        "The crew of 22 got off safely, the coastguard said. A helicopter lifted 13 of them from the deck and a "
        "lifeboat took off the other seven.",
        "There are 650 seats in the chamber. The government holds 340 seats and the opposition parties the other 290.",
        "The 36 paintings were stolen in 1990. Police have recovered 21 of the paintings, but the other 18 are "
        "still missing.",
        "Hospital treats 30 after coach crash\n\n"
        "Thirty people were treated after a coach crashed on the M5. Doctors kept 12 of them in overnight; the "
        "other 21 were sent home.",
        "The 14-strong squad includes eight defenders and the remaining nine are forwards. They fly to Malta on "
        "Monday.",
        "The firm has 5,000 staff. About 3,000 work in Britain, 1,500 in Spain and the other 1,100 in Chile.",
        "The lottery fund has £80m to give away this year.\n\nSport will get £45m and the arts the other £25m.",
        "Wanderers have played 20 games. They have won 12 and lost the remaining six.",
    ),
    passed=(
        "The rescue plan is worth £50m, with £30m going to new engines and the other £20m to the pier. Work "
        "starts in May.",
        "The council will build 120 homes in Frome. Of these, 70 are for rent and the remaining 50 for sale.",
        "Albion won eight of their 14 games and lost the other six. They finished third.",
        "The repairs will cost £3.4m, of which the state pays £1.7m, the city £1.1m and the church the remaining "
        "£0.7m. They will take a year.",
        "The jury of 12 was made up of seven women and five men. It took four days to reach a verdict.",
        "Of the 90 engineers at the yard, 60 work on the ships and 20 in the offices. None will lose their job.",
        "The airline has 48 jets. It owns 31 of them and leases the other 17.",
        "Ministers have set aside £900m for the region. Roads will get £400m, schools £300m and the remaining "
        "£200m is for broadband.",
        "About 5,000 people work for the firm. Some 3,100 are in Britain and the other 1,800 are in Spain.",
        "Three climbers were found on Monday. The other two climbers were found a day later.",
        "The train had 200 passengers. Forty got off at York and 25 got on; the remaining passengers went on to Leeds.",
        "Two of the five sailors swam ashore. The other three sailors clung to the hull for six hours.",
        "She has written 14 novels. Eleven are set in Glasgow, the other three in Rome.",
    ),
    run=run,
)
