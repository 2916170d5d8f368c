"""A place in a row against the count of the row: "her 15th medal" and "her haul of medals stands at 18"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.finding import misfit
from service.claims.naming import names_in
from service.claims.repeats import ELSEWHEN
from service.claims.series import LONGEST_FIRST, NOUNS
from service.model import Claim

MOST = 20  # figures of the kind that a story tells of
SURE = 0.77
REACH = 110  # characters before a count in which the row is named
NEAR, SHARE = 3, 0.25  # how far a count may lie from a place and still be of the same row
PLURAL = {"trophies": "title", "victories": "win", "movies": "film", "children": "child"}
TALLY = re.compile(  # "haul of medals now stands at", "brings the number of films in the series to"
    r"\b(?:tally|haul|total|collection|count|number|trophies|titles|record|roll)\b(?P<of>[^.;:]{0,60}?)\b"
    r"(?:to|at|reached|reaches|is\snow|now)\s(?:a\s(?:total|record)\s(?:of\s)?)?(?:the\s)?$"
    r"|\b(?:in\sall|altogether),?\s(?P<all>[^.;:]{0,40})$",
    re.IGNORECASE,
)
OWNED = re.compile(
    r"\b(?:has|have|had|who['’]s|with)\s(?:now\s|already\s)?(?:won|made|released|recorded|written|directed)\s$"
)
NOUN = re.compile(rf"\b(?P<noun>{'|'.join(PLURAL)}|(?:{LONGEST_FIRST})s?)\b", re.IGNORECASE)
LIMITED = re.compile(
    r"\b(?:this\s(?:season|year|month)|last|of\sthe|in\sthe\slast|season|year|since|consecutive|successive|straight|(?<!-)running|row|in\s(?:19|20)\d\d|"
    r"seasons?|tour|match|game|half|night)\b",
    re.IGNORECASE,
)
BEHIND = 40  # characters behind a figure in which it is limited to a part of the row


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each count of a row that is neither the place told of its last member nor the one before."""
    counts = [(claim, row) for claim in alignment.claims if (row := row_counted(alignment, claim)) is not None]
    if not counts:
        return
    places = [claim for claim in alignment.claims if is_place(alignment, claim)]
    for count, row in counts[:MOST]:
        own = [each for each in places if each.document == count.document and each.measure == row]
        tied = [each for each in own if not each.shares_sentence(count) and one_owner(alignment, each, count)]
        ranks = {int(each.quantity.value or 0) for each in tied}
        if len(ranks) == 1 and is_off(ranks.pop(), int(count.quantity.value or 0)):
            yield finding(alignment, tied[0], count, row)


def row_counted(alignment: Alignment, claim: Claim) -> str | None:
    """Return the row that a figure counts all the members of, so far: "medal" of "her haul of medals stands at 18"."""
    exact = claim.quantity.is_amount and claim.quantity.value is not None and claim.quantity.qualifier is None
    if not exact or claim.in_table:
        return None
    text, span = alignment.text_of(claim), claim.quantity.figure
    before = claim.before(text, REACH, span.start)
    after = claim.behind(text, BEHIND, span.end)
    tally, owned = TALLY.search(before), OWNED.search(before)
    if (tally is None and owned is None) or LIMITED.search(after):
        return None
    named = NOUN.search(tally["of"] or tally["all"] or "") if tally is not None else None
    if named is None:
        named = NOUN.search(tally.group()) if tally is not None else None
        named = named or re.match(rf"^\s(?:[A-Za-z][\w’'-]*\s){{0,2}}?{NOUN.pattern}", after, re.IGNORECASE)
    if named is None:
        return None
    noun = named["noun"].lower()
    return PLURAL.get(noun) or NOUNS.get(noun) or NOUNS.get(noun.removesuffix("s"))


def is_place(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether an ordinal is the place of a member in a whole row: "her 15th medal"."""
    if claim.unit is None or claim.unit.dimension != "ordinal" or claim.subject is None:
        return False
    text, start, end = alignment.text_of(claim), claim.span.start, claim.quantity.span.end
    if ELSEWHEN.search(claim.before(text, BEHIND, start)):
        return False
    return (claim.quantity.value or 0) > NEAR and LIMITED.search(claim.behind(text, BEHIND, end)) is None


def one_owner(alignment: Alignment, place: Claim, count: Claim) -> bool:
    """Tell whether a place and a count are not of two owners by the names told with them."""
    text = alignment.text_of(count)
    mine = place.names
    theirs = names_in(count.before(text, REACH))
    return not mine or not theirs or bool(mine & theirs) or place.subject is None or not place.subject.modifiers


def is_off(rank: int, count: int) -> bool:
    """Tell whether a count is near a place, and neither it nor the one before."""
    return count not in (rank, rank - 1) and abs(count - rank) <= max(NEAR, SHARE * rank)


def finding(alignment: Alignment, place: Claim, count: Claim, row: str) -> Finding:
    """Return the finding of a place in a row and the count of the row."""
    return misfit(
        alignment,
        (place, count),
        SURE,
        row,
        f"The count of the {row}s does not fit the number of this one",
        "the one that is told may not count yet",
    )
