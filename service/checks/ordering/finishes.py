"""Two places of one competitor in one contest: "came ninth in the Leeds marathon" and "seventh in the marathon"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.finding import misfit
from service.claims.naming import names_in, stems_in
from service.model import Claim

SURE = 0.77
WINDOW = 6  # earlier places that one is compared with
SHARED = 2  # words of a contest that both tellings have, where they do not both name whose place it is
CONTEST = (
    r"final|race|grand\sprix|championships?|olympics|games|marathon|tournament|election|vote|contest|competition|event|"
    r"title\srace|tour|cup|poll|heat|relay|ballot|rally|league|table|standings"
)
PLACED = re.compile(
    r"^(?:[- ]place(?:d)?)?(?:,)?\s(?:in|at)\s"
    rf"(?P<contest>(?:the\s|a\s|an\s)?(?:[\w’'-]+\s){{0,6}}?(?:{CONTEST})s?\b[^.;,:]{{0,30}})",
    re.IGNORECASE,
)
FINISHED = re.compile(
    r"\b(?:(?:came|come|comes)(?:\shome)?|finish\w*|was|were|placed|end(?:ed|ing)(?:\sup)?|been|is|took|clinch\w+)\s(?:a\s|in\s)?$"
)
APPOSED = re.compile(r",\s$")
ELSEWHEN = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:also|previous\w*|earlier|next|again|former\w*|then|before)\b", re.IGNORECASE
)
BEFORE, BEHIND = 90, 90  # characters around a place in which it is told whose it is


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield two places that one competitor is given in one contest."""
    told: list[tuple[Claim, frozenset[str], frozenset[str]]] = []
    for claim in alignment.claims:
        found = finish_of(alignment, claim)
        if found is not None:
            told.append((claim, *found))
    for at, (claim, contest, names) in enumerate(told):
        for other, its, theirs in told[max(0, at - WINDOW) : at]:
            apart = other.document == claim.document and not other.shares_sentence(claim)
            one = bool(names & theirs) or (len(told) == 2 and not (names and theirs))
            if (
                apart
                and one
                and len(contest & its) >= (1 if names & theirs else SHARED)
                and other.quantity.value != claim.quantity.value
            ):
                yield finding(alignment, (other, claim))
                return


def finish_of(alignment: Alignment, claim: Claim) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the words of the contest that an ordinal is a place in, and the names of whose place it is; or None."""
    if claim.unit is None or claim.unit.dimension != "ordinal" or claim.in_table:
        return None
    text, span = alignment.text_of(claim), claim.quantity.span
    lead = claim.before(text, BEFORE, span.start)
    placed = PLACED.match(claim.behind(text, BEHIND, span.end))
    if (
        placed is None
        or not (FINISHED.search(lead) or APPOSED.search(lead))
        or ELSEWHEN.search(placed["contest"] + lead[-40:])
    ):
        return None
    return stems_in(placed["contest"]), names_in(lead)


def finding(alignment: Alignment, claims: tuple[Claim, Claim]) -> Finding:
    """Return the finding of two places in one contest."""
    return misfit(alignment, claims, SURE, "place in a contest", "One place in a contest is told in two ways")
