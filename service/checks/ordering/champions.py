"""How often somebody has won against the number of a title: "the four-time champion" and "her third title"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.finding import misfit
from service.claims.naming import names_in
from service.model import Claim

MOST = 20  # figures of the kind that a story tells of
SURE = 0.77
AROUND = 60  # characters around a figure in which it is told who has won what
NEAR = 3  # titles by which two tellings of one row may be apart
CHAMPION = re.compile(
    r"^(?:[- ]times?)?\s(?P<cup>(?:[\w’'-]+\s){0,4}?)(?:champions?|winners?|medallists?|victors?|title[- ]holders?)\b"
)
WON_TIMES = re.compile(r"\b(?:won|lifted|captured|claimed)\s(?P<cup>[^.,;:]{0,50})\s$")
LIMITED = re.compile(
    r"\b(?:this\s(?:season|year)|in\s(?:a\srow|succession)|running|straight|successive|consecutive|of\sthe\s(?:season|year))\b"
)


@dataclass(frozen=True, slots=True)
class Wins:
    """How often somebody has won something."""

    claim: Claim
    names: frozenset[str]  # told around it, those of the cup among them
    cup: frozenset[str]


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each count of wins that is neither the number told of the latest title nor the one before it."""
    wins = [found for claim in alignment.claims if (found := wins_of(alignment, claim)) is not None]
    titles = (
        [each for each in alignment.claims if each.measure == "title" and is_plain(alignment, each)] if wins else []
    )
    for won in wins[:MOST]:
        for title in titles:
            if title.document == won.claim.document and is_of(title, won) and is_off(title, won.claim):
                yield finding(alignment, title, won.claim)
                return


def wins_of(alignment: Alignment, claim: Claim) -> Wins | None:
    """Return how often a figure says that somebody has won what, or None."""
    if claim.unit is None or claim.unit.name != "time" or claim.quantity.value is None or claim.quantity.qualifier:
        return None
    text, figure = alignment.text_of(claim), claim.quantity.figure
    before = claim.before(text, AROUND, figure.start)
    after = claim.behind(text, AROUND, figure.end)
    champion, won = CHAMPION.match(after), WON_TIMES.search(before)
    if (champion is None and won is None) or LIMITED.search(after) or claim.in_table:
        return None
    cup = names_in(f"x {champion['cup'] if champion is not None else won['cup'] if won is not None else ''}")
    return Wins(claim, names_in(f"{before} | {after}"), cup)


def is_plain(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether the number of a title is told of all that its holder has, and of now."""
    text, end = alignment.text_of(claim), claim.span.end
    return claim.modality != "elsewhen" and LIMITED.search(text[claim.span.start : end + AROUND]) is None


def is_of(title: Claim, won: Wins) -> bool:
    """Tell whether a title and a count of wins are of one holder and of one cup."""
    subject = title.subject
    if subject is None or title.shares_sentence(won.claim):
        return False
    cup = frozenset(name for name in subject.entities if name in subject.modifiers or name in won.cup)
    holders = (subject.entities - cup) & (won.names - won.cup)
    inner = frozenset(word for word in subject.modifiers if word in subject.entities)
    return bool(holders) and (bool(inner & won.cup) or (not inner and not won.cup))


def is_off(title: Claim, wins: Claim) -> bool:
    """Tell whether a count of wins is near the number of a title, and neither it nor the one before it."""
    number, count = int(title.quantity.value or 0), int(wins.quantity.value or 0)
    return count not in (number, number - 1) and abs(count - number) <= NEAR


def finding(alignment: Alignment, title: Claim, wins: Claim) -> Finding:
    """Return the finding of the number of a title and of a count of wins."""
    return misfit(
        alignment,
        (title, wins),
        SURE,
        "titles",
        "The number of the title does not fit the count of wins",
        "the title that is told may not count yet",
    )
