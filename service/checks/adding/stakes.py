"""What somebody owns of a company against the rest of it: "the 40% it does not already own ... its stake of 55%"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment import Alignment
from service.alignment.comparables import is_percent
from service.alignment.wholes.jointly import STAKE
from service.checks.base import Finding
from service.checks.finding import finding_of, in_order
from service.checks.rounding import rounded
from service.checks.wording import subject_of, told, written
from service.model import Claim, Interval, Why

SURE = 0.8
WHOLE = 100
FARTHEST = 20  # shares on either side among which the other one is looked for
UNLIKE = 20  # stakes that miss the whole by more are of two companies, or of two times
NOT_OWNED = re.compile(
    r"^[^.;:]{0,60}?\b(?:(?:does|do|did) not (?:already |currently |yet )?(?:own|hold|control)"
    r"|(?:is|are) not (?:already )?(?:owned|held) by)\b"
)
OWNED = re.compile(
    r"\b(?:own(?:s|ed|ing)?|hold(?:s|ing)?|held|stake (?:of|to)|holding (?:of|to)|shareholding (?:of|to)|"
    r"control(?:s|led)?)(?: (?:a|about|around|some|just|only))*$"
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each share of a company that somebody does not own with the one that they own, where they make no whole."""
    shares = [claim for claim in alignment.claims if is_share(claim)]
    for at, missing in enumerate(shares):
        if NOT_OWNED.search(after(alignment, missing)) is None:
            continue
        near = shares[max(0, at - FARTHEST) : at + FARTHEST]
        owned = [claim for claim in near if claim is not missing and is_owned(alignment, claim, missing)]
        if len({claim.quantity.value for claim in owned}) == 1 and not whole(alignment, missing, owned[0]):
            yield finding(alignment, missing, owned[0])


def is_share(claim: Claim) -> bool:
    """Tell whether a claim is a percentage with one value in running text."""
    return is_percent(claim) and claim.quantity.value is not None and not claim.in_table


def after(alignment: Alignment, claim: Claim) -> str:
    """Return the words of the sentence behind a claim, in lower case."""
    return " ".join(alignment.text_of(claim)[claim.span.end : claim.sentence.end].lower().split())


def is_owned(alignment: Alignment, claim: Claim, missing: Claim) -> bool:
    """Tell whether a share of the same text is told as what somebody owns."""
    text = alignment.text_of(claim)
    before = " ".join(text[claim.sentence.start : claim.span.start].lower().split())
    words = after(alignment, claim)
    if claim.document != missing.document or NOT_OWNED.search(words) is not None:
        return False
    near = abs((claim.quantity.value or 0) + (missing.quantity.value or 0) - WHOLE) <= UNLIKE
    return near and (OWNED.search(before) is not None or STAKE.search(words) is not None)


def whole(alignment: Alignment, missing: Claim, owned: Claim) -> bool:
    """Tell whether two shares make a whole, within rounding."""
    a, b = rounded(alignment, missing), rounded(alignment, owned)
    return a.low + b.low <= WHOLE <= a.high + b.high


def finding(alignment: Alignment, missing: Claim, owned: Claim) -> Finding:
    """Return the finding of two shares that are said to be all of a company and are not."""
    claims = in_order((missing, owned))
    added = (missing.quantity.value or 0.0) + (owned.quantity.value or 0.0)
    return finding_of(
        alignment,
        claims,
        SURE,
        subject=subject_of(claims),
        message=(
            f"What is owned and what is not do not make a whole: {told(alignment, owned)} and "
            f"{written(alignment, missing)} come to {added:g}%."
        ),
        why=Why("percentage", (Interval(added, added), Interval(WHOLE, WHOLE)), "rounding of either share"),
    )
