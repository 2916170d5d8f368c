"""Years in a post that are not those between its dates, told elsewhere: "ran the zoo from 1971 until 1984"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, dates_of
from service.checks.dating.durations import Stretch, mismatch, stretches, tied
from service.claims.naming import names_in
from service.model import Claim

SURE = 0.78
LONGEST = 60  # characters between what somebody did and the years in which it was done
AROUND = 60  # characters around a length in which it is told what it is the length of
HELD = (  # what somebody does over years
    r"(?:led|heads?|headed|ran|runs?|managed|manages|chaired|hosted|presented|edited|captained|coached|ruled|reigned|"
    r"governed|served|worked|played|taught|lived|directed|conducted|fronted|represented|starred|toured|sang|held|"
    r"leader|manager|president|chairman|chief|director|editor|captain|coach|minister|secretary|mayor|head|host|"
    r"presenter|professor|member|mp|governor|ambassador|conductor)"
)
IN_POST = re.compile(rf"\b{HELD}\b(?P<gap>[^.;:]{{0,{LONGEST}}})$", re.IGNORECASE)
ANOTHER = re.compile(
    r"\b(?:in|since|by|until)\s(?:19|20)\d\d\b|\b(?:before|after|when|who|while)\b.*\b(?:was|were|had)\b"
)
TENURE = re.compile(
    rf"""\b(?:after|for|in|during|of|spent|served|with)\s(?:(?:his|her|their|its|the|a|some|all|those)\s)?(?:\w+\s)?
      \|\s(?:in\s(?:charge|command|(?:the|that)\s(?:job|post|role|position|chair|seat|hot\sseat)|office|power|post)
      |at\sthe\s(?:helm|top|wheel|reins|head)|on\sthe\s(?:throne|show|programme|board)|as\s(?:its|their|the)?\b
      |leading|running|managing|hosting|presenting|heading
      |(?:at|with|in)\sthe\s(?:firm|company|club|bank|group|team|paper|station|band|side|school|college|theatre|army)|there)\b
    |\|\s(?:reign|stint|spell|tenure|stay|rule|leadership|presidency|premiership|captaincy|editorship|chairmanship)\b
    |\b{HELD}\s(?:[\w’'-]+\s){{0,4}}for\s(?:some\s|the\s)?\|(?!\s(?:ago|before|after|until))""",
    re.VERBOSE | re.IGNORECASE,
)
CLAUSE = re.compile(r"[,;:]|\band\b")
OPENING = 5  # words of a sentence among which its subject is named
YEARS = 3  # a shorter one may be any part of a post


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each length of a tenure that the only years which the text gives for one do not allow."""
    lengths = [claim for claim in alignment.claims if is_tenure(alignment, claim)]
    if not lengths:
        return
    told = [each for each in stretches(alignment, dates_of(alignment)) if is_post(alignment, each)]
    for d in {claim.document for claim in lengths}:
        own = [each for each in told if each.claims[0].document == d]
        if len({(each.first, each.last) for each in own}) != 1:
            continue
        for claim in lengths:
            if claim.document != d or tied(alignment, own[0], claim) or not one_person(alignment, claim, own[0]):
                continue
            found = mismatch(alignment, own[0], claim, SURE)
            if found is not None:
                yield found


def is_tenure(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a length in years is that of a tenure: "eight years in charge", "her five-year reign"."""
    unit, quantity = claim.unit, claim.quantity
    if unit is None or unit.name not in DAYS or quantity.value is None or quantity.qualifier is not None:
        return False
    if quantity.value * DAYS[unit.name] < YEARS * DAYS["year"]:
        return False
    text, span = alignment.text_of(claim), quantity.span
    before = claim.before(text, AROUND, span.start)
    return TENURE.search(f"{before}|{claim.behind(text, AROUND, span.end)}") is not None


def is_post(alignment: Alignment, stretch: Stretch) -> bool:
    """Tell whether a stretch of years is that of a post: "who ran the zoo from 1971 until 1984"."""
    if stretch.first.year is None or stretch.last.year is None or (stretch.between and len(stretch.claims) == 1):
        return False
    claim = stretch.claims[0]
    lead = claim.before(alignment.text_of(claim), 120, stretch.start)
    found = IN_POST.search(lead)
    return found is not None and ANOTHER.search(found["gap"]) is None and "(" not in found["gap"]


def one_person(alignment: Alignment, claim: Claim, stretch: Stretch) -> bool:
    """Tell whether no other name than that of the post's holder stands before the length of a tenure."""
    text = alignment.text_of(claim)
    before = text[claim.sentence.start : claim.span.start]
    lead = names_in(f"{' '.join(before.split()[:OPENING])} | {re.split(CLAUSE, before)[-1]}")
    there = names_in(text[stretch.claims[0].sentence.start : stretch.start])
    return claim.sentence != stretch.claims[0].sentence and (not lead or not there or bool(lead & there))
