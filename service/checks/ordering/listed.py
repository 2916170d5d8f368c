"""How often somebody has won against the years listed: "a four-time winner" and "won in 1999, 2001 and 2003"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import Dated, dated_years
from service.checks.finding import finding_of
from service.checks.ordering.champions import Wins, wins_of
from service.checks.wording import listed, told, written
from service.claims.naming import names_in
from service.model import Claim, Interval, Why

SURE = 0.78
MOST = 10  # counts of wins that a story tells
NEAR = 3  # paragraphs between a count and a list
FAR = 3  # by how many the two may differ
WON = re.compile(
    r"\b(?:won|wins?|winn(?:er|ing)|victor(?:y|ies|ious)|triumph\w*|titles?|champion|crown\w*|success\w*|lifted|took|claimed|triumphs)\b"
    r"[^.;:\d]{0,50}\b(?:in|of)\s$",
    re.IGNORECASE,
)
LINK = re.compile(r"^(?:,|,?\s(?:and|&)(?:\s(?:again\s)?in)?)\s$")
PART = re.compile(r"\b(?:including|most\srecently|last|first|notably|both|also|runner-up|second|lost)\b")


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each count of wins that is not the number of the years which the only list of the story has."""
    wins = [found for claim in deadline.watched(alignment.claims) if (found := wins_of(alignment, claim)) is not None][
        :MOST
    ]
    if not wins:
        return
    years = dated_years(alignment)
    lists = list(rows(alignment, years))
    for won in deadline.watched(wins):
        near = [row for row in lists if is_near(alignment, row, won)]
        if len(near) == 1 and 0 < abs(len(near[0]) - (won.claim.quantity.value or 0)) <= FAR:
            yield finding(alignment, won.claim, near[0])
            return


def rows(alignment: Alignment, years: Sequence[Dated]) -> Iterator[list[Claim]]:
    """Yield the rows of years in which something was won: "won in 1999, 2001 and 2003"."""
    row: list[Claim] = []
    for each in years:
        text, claim = alignment.text_of(each.claim), each.claim
        linked = (
            bool(row) and row[-1].document == claim.document and LINK.match(text[row[-1].span.end : claim.span.start])
        )
        if not linked:
            if len(row) > 1:
                yield row
            lead = claim.before(text, 90)
            row = [claim] if WON.search(lead) and PART.search(lead[-60:]) is None else []
        else:
            row.append(claim)
    if len(row) > 1:
        yield row


def is_near(alignment: Alignment, row: Sequence[Claim], won: Wins) -> bool:
    """Tell whether a row of years and a count of wins are near one another and of one winner."""
    if row[0].document != won.claim.document or abs(row[0].paragraph - won.claim.paragraph) > NEAR:
        return False
    text = alignment.documents[row[0].document].text
    names, winner = (names_in(text[each.sentence.start : each.span.start]) for each in (row[0], won.claim))
    return row[0].shares_sentence(won.claim) or not names or not winner or bool(names & winner)


def finding(alignment: Alignment, count: Claim, row: Sequence[Claim]) -> Finding:
    """Return the finding of a count of wins and of the years listed."""
    years = [written(alignment, each) for each in row]
    return finding_of(
        alignment,
        (count, *row),
        SURE,
        subject="wins",
        message=f"{told(alignment, count)} does not fit the {len(row)} years listed: {listed(years)}.",
        why=Why("time", (count.quantity.interval, Interval(len(row), len(row))), "none"),
    )
