"""Places gained, lost or apart against the ranks that the text gives: "up four places to number nine from 15th"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.finding import finding_of
from service.checks.wording import subject_of, told, written
from service.model import Claim, Interval, Why

SURE = 0.75
REACH = 10  # figures on either side among which the two ranks are looked for
NEAR = 4  # places that a difference may be off, and still be meant for two ranks
NOUNS = frozenset({"place", "spot", "position", "rung", "notch"})
MOVED = re.compile(
    r"\b(?:clim\w+|r[oi]se\w*|risen|rising|mov(?:e[ds]?|ing)|up|jump\w*|leap\w*|leapt|f[ae]ll\w*|drop\w*|slip\w*|down|sank|s[iu]nk|"
    r"slid\w*|gain\w*|lost|los(?:es?|ing)|tumbl\w+|plung\w+|shot)(?: [\w'’-]+){0,2}$"
)
APART = re.compile(
    r"^(?:[\w-]+ )?(?:places?|spots?|positions?|rungs?|notch(?:es)?) (?:above|below|ahead of|behind|higher|"
    r"lower|better|worse)\b"
)
FROM = re.compile(r"\b(?:from|up on|down on)\b")
LED = re.compile(
    r"\b(?:number|no\.?|ranked|seeded|placed|from|to|at|currently|finish\w*|lie|lying|sit\w*|came|in)(?: the)?$"
)
ENDING = re.compile(r"^(?:st|nd|rd|th)? ?")
FOLLOWED = re.compile(
    r"^(?:[\w'’-]+ )?(?:place|position|spot|seed|in the (?:[\w'’-]+ )?(?:world|rankings?|table|league|charts?|"
    r"list|standings)|"
    r"(?:last|the previous) (?:year|season|week|month))\b"
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each number of places with the only two ranks around it that it nearly lies between."""
    for i, gap in enumerate(deadline.watched(alignment.claims)):
        if not is_gap(alignment, gap):
            continue
        near = alignment.claims[max(0, i - REACH) : i + 1 + REACH]
        moved = APART.search(around(alignment, gap)[1]) is None  # its ranks stand beside it: charts tell many moves
        off = missed(alignment, gap, [claim for claim in near if is_beside(claim, gap, moved=moved)])
        if off is not None:
            yield finding(alignment, gap, off)


def around(alignment: Alignment, claim: Claim) -> tuple[str, str]:
    """Return the words of a claim's sentence before it and behind its figure, in lower case."""
    text = alignment.text_of(claim)
    before, after = text[claim.sentence.start : claim.span.start], text[claim.quantity.figure.end : claim.sentence.end]
    return " ".join(before.lower().split()), " ".join(after.lower().split())


def is_gap(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim is how many places somebody moved, or is from somebody else."""
    if claim.unit is None or claim.unit.name not in NOUNS or not claim.quantity.value or claim.quantity.qualifier:
        return False
    before, after = around(alignment, claim)
    moved = MOVED.search(before) is not None and FROM.search(after) is not None
    return moved or APART.search(after) is not None


def is_beside(claim: Claim, gap: Claim, *, moved: bool) -> bool:
    """Tell whether a claim stands where a rank of some places does: of a move, in its sentence."""
    return claim.document == gap.document and (not moved or claim.shares_sentence(gap))


def is_rank(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim is a rank of the kind that places lie between."""
    if claim.unit is None or claim.unit.name != "ordinal" or not claim.quantity.value:
        return False
    before, after = around(alignment, claim)
    named = FOLLOWED.search(ENDING.sub("", after)) is not None
    return named or (LED.search(before) is not None and not after.startswith("round"))


def missed(alignment: Alignment, gap: Claim, near: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """Return the only two ranks that a number of places nearly lies between, where it lies between none."""
    ranks = [claim for claim in near if is_rank(alignment, claim)]
    pairs = [
        (a, b, abs((a.quantity.value or 0.0) - (b.quantity.value or 0.0)))
        for a, b in combinations(ranks, 2)
        if a.quantity.value != b.quantity.value
    ]
    told_apart = gap.quantity.value or 0.0
    close = [(a, b) for a, b, apart in pairs if abs(apart - told_apart) <= NEAR and apart * 3 > told_apart]
    fits = any(apart == told_apart for _, _, apart in pairs)
    values = {frozenset((a.quantity.value, b.quantity.value)) for a, b in close}
    return None if fits or len(values) != 1 else close[0]


def finding(alignment: Alignment, gap: Claim, ranks: tuple[Claim, Claim]) -> Finding:
    """Return the finding of a number of places and two ranks that are otherwise apart."""
    apart = abs((ranks[0].quantity.value or 0.0) - (ranks[1].quantity.value or 0.0))
    return finding_of(
        alignment,
        (gap, *ranks),
        SURE,
        subject=subject_of((gap,)),
        message=(
            f"The places do not fit the ranks: {written(alignment, ranks[0])} and {written(alignment, ranks[1])} are "
            f"{apart:g} apart, against {told(alignment, gap)}."
        ),
        why=Why(None, (gap.quantity.interval, Interval(apart, apart)), "none: ranks are exact"),
    )
