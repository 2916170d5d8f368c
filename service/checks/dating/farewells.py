"""What ends after so many years, against the year that it began in: "to leave the House after 40 years", "in 1997".

The headline or the first paragraph tells the length, and the text but one beginning; today is the year of the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import MAXYEAR

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import Dated, dated_years, is_first
from service.checks.dating.since import YEARS, Now, misfit, now_of, years_of
from service.model import Claim, Interval

MOST = 4  # lengths of what ends with which a story begins
AROUND = 90  # characters before a length, and before a year, in which an end and a beginning are told
LEAST, HIGHEST = 0.35, 3.0  # what the time since a beginning may be of a length that is told of it and is a slip
PARTING = re.compile(  # the length itself as a bar
    r"\b(?:leav\w+|left|retir\w+|quit\w*|st(?:ep|and)\w*\sdown|stood\sdown|bow\w*\sout|clos\w+|shut\w*|ends?|ended|ending|"
    r"depart\w*|parts?|parted|goes|folds?|folded|disband\w*|splits?|farewell|goodbye|hang\w*\sup|finish\w*|sell\w*\sup)\b"
    r"[^.;:|]{0,60}\bafter\s(?:(?:just|only|almost|nearly|about|around|more\sthan|over|some)\s)?\|"
    r"(?!\s(?:of\s(?:delay|talk|negotiat|argu|wait|legal)|ago|without))",
    re.IGNORECASE,
)
BEGINNINGS = frozenset(
    {"election", "appointment", "arrival", "founding", "opening", "rule", "debut", "start", "launch"}
)
FIRST = re.compile(
    r"\b(?:at\s(?:his|her|its|their|the)\sfirst\s\w+|first\s(?:won|entered|stood|took|came|played|sat|worked|went|served|elected)|"
    r"began|started|joined|founded|opened|elected|appointed|became|took\s(?:over|charge)|set\sup|moved\sto)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each length of what ends that does not lead from its beginning to the year of the story."""
    lengths = [claim for claim in alignment.claims if is_told_at_an_end(alignment, claim)]
    if not lengths:
        return
    dates = dated_years(alignment)
    for claim in lengths[:MOST]:
        own = [each for each in dates if each.claim.document == claim.document and not each.claim.in_table]
        now = now_of(alignment, own)
        begun = [each for each in own if is_beginning(alignment, each)]
        if now is None or len({each.first.year for each in begun}) != 1 or fits_any(claim, own, now):
            continue
        today = now.high if now.high < MAXYEAR else now.low
        share = (today - (begun[0].first.year or 0)) / years_of(claim).high
        if LEAST <= share <= HIGHEST:
            yield from misfit(alignment, claim, begun[0], now)


def is_told_at_an_end(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a length in years is told, where a story begins, of what ends then."""
    if claim.unit is None or claim.unit.name not in YEARS or claim.quantity.value is None or claim.in_table:
        return False
    document, span, qualifier = alignment.documents[claim.document], claim.quantity.span, claim.quantity.qualifier_span
    start = min(span.start, qualifier.start) if qualifier is not None else span.start
    before = claim.before(document.text, AROUND, start)
    told = PARTING.search(f"{before}|{claim.behind(document.text, 30, span.end)}")
    return told is not None and is_first(document, claim)


def is_beginning(alignment: Alignment, dated: Dated) -> bool:
    """Tell whether a year is one in which something began."""
    claim = dated.claim
    text = alignment.text_of(claim)
    lead = claim.before(text, AROUND)
    return claim.modality != "planned" and (claim.event in BEGINNINGS or FIRST.search(lead) is not None)


def fits_any(claim: Claim, dates: Sequence[Dated], now: Now) -> bool:
    """Tell whether a length leads from any year that the text tells to that of the story."""
    told = [each.first.year or 0 for each in dates]
    return any(years_of(claim).meets(Interval(now.low - year, now.high - year)) for year in told if year < now.low)
