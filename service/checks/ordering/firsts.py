"""A first time against a later number of the same: "it's the first time I've been nominated", "her second nomination".

The two are tied by the stem that a verb and its noun share, or by what both are the first and the second "to" do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.finding import misfit
from service.claims.naming import names_in
from service.model import Claim

SURE = 0.76
MOST = 10  # ordinals of a kind that a story tells
REACH = 80  # characters behind an ordinal in which it is told of what it is
STEM = 6  # letters that a verb and its noun share: "nominat"
FIRST_TIME = re.compile(
    r"^[- ](?:ever\s)?time\s(?:that\s)?(?P<who>[^.,;:]{0,30}?)\b(?:has|have|had|['’]s|['’]ve|was|is)\s"
    r"(?:ever\s|been\s){0,2}(?P<verb>[a-z]{5,})"
)
NOUN = re.compile(r"^[- ](?:[A-Z][\w’'-]*\s|[a-z-]+\s){0,2}?(?P<noun>[a-z]{6,})\b")
TO = re.compile(
    r"^(?:[- ](?P<noun>[a-z-]+(?:\s[a-z]+)?))?\s(?:ever\s)?to\s(?:have\s)?"
    r"(?!(?:the|an?|be|his|her|their|number|its)\b)[a-z]+\b(?P<rest>[^.;:]{0,60})"
)
ELSE = re.compile(
    r"\b(?:since|this\s(?:year|season)|(?:for|in)\s(?:\w+\s){1,2}years|in\sa\srow|woman|women|female|black|half|set)\b"
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each first time that the number of another one of the same, in another paragraph, does not allow."""
    ordinals = [each for each in alignment.claims if each.unit is not None and each.unit.dimension == "ordinal"]
    firsts = [each for each in ordinals if each.quantity.value == 1][:MOST]
    later = [each for each in ordinals if (each.quantity.value or 0) > 1][: 2 * MOST]
    for first in deadline.watched(firsts):
        other = next((each for each in later if is_of(alignment, first, each)), None)
        if other is not None:
            yield finding(alignment, (first, other))
            return
    for a, b in combinations(later[:MOST], 2):
        if a.quantity.value != b.quantity.value and is_of(alignment, a, b, timed=False):
            yield finding(alignment, (a, b))
            return


def is_of(alignment: Alignment, first: Claim, later: Claim, *, timed: bool = True) -> bool:
    """Tell whether two numbers are told of the same, in two places; `timed` where the first may be a first time."""
    if first.document != later.document or first.shares_paragraph(later) or later.in_table or first.in_table:
        return False
    text = alignment.text_of(first)
    one = first.behind(text, REACH, first.quantity.span.end)
    two = later.behind(text, REACH, later.quantity.span.end)
    if ELSE.search(one) or ELSE.search(two):
        return False
    time, noun = FIRST_TIME.match(one), NOUN.match(two)
    if timed and time is not None and noun is not None and noun["noun"][:STEM] == time["verb"][:STEM]:
        named = names_in(f"x {time['who']}")
        return not named or bool(named & names_in(text[later.sentence.start : later.span.start]))
    a, b = TO.match(one), TO.match(two)
    if a is None or b is None or not (a["noun"] or b["noun"]):
        return False
    noun_told = (a["noun"] or b["noun"]).split()[-1]
    return re.search(rf"\b{re.escape(noun_told)}\b", f"{a['noun']} {a['rest']}") is not None and (
        re.search(rf"\b{re.escape(noun_told)}\b", f"{b['noun']} {b['rest']}") is not None
    )


def finding(alignment: Alignment, pair: tuple[Claim, Claim]) -> Finding:
    """Return the finding of a first one and of a later one of the same."""
    return misfit(alignment, pair, SURE, "first time", "What is told to be the first is told to be a later one too")
