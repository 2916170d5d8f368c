"""A place in a list against the number of those ahead: "the fifth-longest tunnel" and "only two are longer"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.finding import misfit
from service.claims.naming import stems_in
from service.model import Claim

MOST = 20  # figures of the kind that a story tells of
MANY = 200  # more are hardly said to be ahead of somebody
SURE = 0.78
AROUND = 130  # characters around a figure in which it is told of what it is
RANK = re.compile(  # "fifth-longest tunnel", "sixth most visited zoo", "fifth on the list"
    r"^[- ](?:(?:highest|biggest|largest|longest|best|top|leading|oldest|youngest|fastest|richest|tallest|most|"
    r"least|lowest|smallest|cheapest|busiest|heaviest|strongest|worst)\b|(?:place\s)?(?:in|on)\s(?:the\s)?"
    r"(?:[\w’'-]+\s){0,2}(?:list|chart|table|rankings?|standings)\b)"
)
ONLY = re.compile(r"\b(?:only|just|behind|all\sbut)\s(?:the\s)?(?:other\s)?$", re.IGNORECASE)
AHEAD = re.compile(
    r"^[^.;:]{0,70}?\b(?:more|better|higher|bigger|larger|longer|faster|richer|older|younger|taller|lower|smaller|"
    r"fewer|less|above|ahead|over(?:took|taken)|surpass\w+|outscor\w+|outsold|eclips\w+|beaten)\b"
)
BEATEN_BY = re.compile(  # "two women crossed the line before her": told of whom, and so without "only"
    r"^\s(?:[a-z]+\s){1,3}?(?:cross\w*|finish\w*|came|come|got|were|was|are|is|had|reached|ranks?|ranked|sit|stand|lie)\b"
    r"[^.;:]{0,40}?\b(?:before|ahead\sof|above|in\sfront\sof|(?:faster|better|quicker|higher)\sthan)\s(?:her|him|them|it)\b"
)
FINISHED = re.compile(  # a place in a race, without the words of a list
    r"\b(?:beaten\sinto|finish\w*|came|comes?|placed|ranked|sett?l\w+\sfor|end\w*\sup|pushed\sinto|crossed\sthe\sline)\s"
    r"(?:in\s)?(?:a\s|an\s|the\s)?(?:[a-z-]+\s)?$"
)
NEAR = 4  # paragraphs between a place in a race and those who were faster
NOT_AHEAD = re.compile(r"\b(?:than\sthree|more\sthan\s\w+\s(?:times|per)|points?\s(?:ahead|above)|ahead\sof\sthe)\b")

COMMON = frozenset("only just other highest biggest larg highe more most than time list world".split())


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each place in a list that does not fit the number who are said to be ahead of its holder."""
    ahead = [claim for claim in alignment.claims if is_number_ahead(alignment, claim)]
    ranks = [claim for claim in alignment.claims if is_place(alignment, claim)] if ahead else []
    for number in ahead[:MOST]:
        own = [each for each in ranks if each.document == number.document]
        text = alignment.text_of(number)
        tied = [each for each in own if not each.shares_sentence(number) and words(text, each) & words(text, number)]
        if (
            len({each.quantity.value for each in tied}) == 1
            and tied[0].quantity.value != (number.quantity.value or 0) + 1
        ):
            yield finding(alignment, tied[0], number)
    yield from in_a_race(alignment)


def in_a_race(alignment: Alignment) -> Iterator[Finding]:
    """Yield the one place in a race that a story tells, if it does not fit the only number of those who were faster."""
    faster = [each for each in alignment.claims if is_beaten_by(alignment, each)]
    if len({each.quantity.value for each in faster}) != 1:
        return
    places = [each for each in alignment.claims if each.document == faster[0].document and is_finish(alignment, each)]
    places = [each for each in places if abs(each.paragraph - faster[0].paragraph) <= NEAR]
    if len({each.quantity.value for each in places}) != 1 or places[0].shares_sentence(faster[0]):
        return
    if places[0].quantity.value != (faster[0].quantity.value or 0) + 1:
        yield finding(alignment, places[0], faster[0])


def is_beaten_by(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a count is of those who were faster than somebody: "two women crossed the line before her"."""
    exact = claim.quantity.is_amount and claim.quantity.value is not None and claim.quantity.qualifier is None
    text, end = alignment.text_of(claim), claim.quantity.figure.end
    behind = claim.behind(text, AROUND, end)
    return exact and not claim.in_table and BEATEN_BY.match(behind) is not None


def is_finish(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether an ordinal is a place in a race: "beaten into fourth"."""
    if claim.unit is None or claim.unit.dimension != "ordinal" or (claim.quantity.value or 0) < 2:
        return False
    text = alignment.text_of(claim)
    return FINISHED.search(claim.before(text, 40)) is not None


def is_number_ahead(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a count is of those who are ahead: "only two are longer"; "only 58.90m" counts nobody."""
    value = claim.quantity.value
    exact = claim.quantity.is_amount and value is not None and claim.quantity.qualifier is None
    if (
        not exact
        or value not in range(1, MANY)
        or claim.in_table
        or (claim.unit is not None and claim.unit.dimension not in ("count", "dimensionless"))
    ):
        return False
    text, span = alignment.text_of(claim), claim.quantity.figure
    before = claim.before(text, 30, span.start)
    after = claim.behind(text, AROUND, span.end)
    return ONLY.search(before) is not None and AHEAD.match(after) is not None and not NOT_AHEAD.search(after)


def is_place(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether an ordinal is a place in a list by size: "fifth-longest tunnel"."""
    if claim.unit is None or claim.unit.dimension != "ordinal":
        return False
    text, end = alignment.text_of(claim), claim.quantity.span.end
    return RANK.match(claim.behind(text, 60, end)) is not None


def words(text: str, claim: Claim) -> frozenset[str]:
    """Return the stems of the words around a figure."""
    start, end = max(claim.sentence.start, claim.span.start - AROUND), min(claim.sentence.end, claim.span.end + AROUND)
    return stems_in(f"{text[start : claim.quantity.span.start]} {text[claim.quantity.span.end : end]}") - COMMON


def finding(alignment: Alignment, rank: Claim, number: Claim) -> Finding:
    """Return the finding of a place in a list and of the number ahead."""
    place = int(rank.quantity.value or 0)
    return misfit(alignment, (rank, number), SURE, "place in a list", f"Ahead of number {place} there are {place - 1}")
