"""A next one of a row against those that are there: "bidding for a fourth Turin title" and "a two-time champion".

What is sought or in the making is one more than what its holder has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import dated_years
from service.checks.finding import misfit
from service.checks.ordering.champions import CHAMPION, LIMITED, WON_TIMES
from service.checks.ordering.listed import rows
from service.claims.naming import akin, names_in, same_names
from service.claims.series import LONGEST_FIRST, NOUNS
from service.model import Claim

SURE = 0.77
MOST = 12  # members of rows that a story tells of
AROUND = 70  # characters around a figure in which it is told who has what
NEAR = 3  # by how many two tellings of one row may be apart
REACH = 6  # paragraphs between them, where not both name their owner
ROWS = frozenset(
    {"title", "win", "term", "album", "novel", "film", "oscar", "grammy", "medal", "gold", "marriage", "child"}
)
OTHER_NAMES = {"set": "album", "lp": "album", "record": "album", "movie": "film", "children": "child"}
SEEKS = re.compile(  # "bidding for", "on course for", "at work on", "would be her", "would give Wales a"
    r"\b(?:(?:chas|seek|hop|aim|bid|look|target|pursu|attempt|try|compet|battl|push|gun)\w*\b[^.;:]{0,40}|"
    r"(?:bid|quest|hopes?|chance|shot|tilt|course|way|target|contention|hunt|pursuit|search|attempt|dream)\s(?:for|of|to)\b[^.;:]{0,30}|"
    r"(?:after|wants?|eyeing|go\w*\sfor|play\w*\sfor|before|one\s(?:win|victory|game)\saway\sfrom|closing\sin\son)\s|"
    r"\b(?:work\w*|start\w*|beg[au]n)\s(?:work\s)?on\s|(?:recording|writing|making|preparing|planning|finishing|completing|expecting|awaiting|pregnant\swith)\s|"
    r"would\s(?:be|mark|bring|give|make|secure|represent|hand|earn|land|complete)\b[^.;:]{0,30})"
    r"(?:a|an|his|her|their|its|the|what\swould\sbe|[A-Z]\w+['’]s?)?\s?(?:record\s)?$"
)
SUBJECT = re.compile(rf"\b(?P<noun>{LONGEST_FIRST})\b[^.;:]{{0,60}}\bwould\s[^.;:]{{0,40}}$", re.IGNORECASE)
COUNT = re.compile(
    rf"^[- ](?:[\w’'-]+\s){{0,3}}?(?P<noun>(?:{LONGEST_FIRST}|set|lp|record|movie)(?=s\b)|children\b)", re.IGNORECASE
)
HAS = re.compile(
    r"\b(?:has|have|had|with|won|winner\sof|released|made|written|directed|taken|claimed|of)\s(?:already\s|now\s)?(?:the\s)?$"
)
SO_FAR = re.compile(
    r"\b(?:to\sdate|so\sfar|already|under\s(?:his|her|their)\sbelt|(?:put|brought)\sout|released|made|won)\b"
)
DONE = re.compile(
    r"\b(?:(?:it|that|this)\s(?:was|is)|won|secured|claimed|took|lifted|collected)\s(?:a\s|an\s|his\s|her\s|their\s|its\s)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Member:
    """How many of a row somebody has, as a claim tells or implies it."""

    claim: Claim
    row: str
    number: int
    done: bool  # told as won, and not as one in hand: "it was her third win", against "in her third term"
    cup: frozenset[str]
    owner: frozenset[str]


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each next one of a row that is not one more than any count or place told of the same row."""
    sought = [
        found for claim in deadline.watched(alignment.claims) if (found := sought_of(alignment, claim)) is not None
    ][:MOST]
    if not sought:
        return
    held = [found for claim in deadline.watched(alignment.claims) if (found := held_of(alignment, claim)) is not None][
        :MOST
    ]
    held += listed_wins(alignment)
    for next_one in deadline.watched(sought):
        own = [each for each in held if is_of(each, next_one)]
        if own and all(each.number != next_one.number for each in own):
            nearest = min(own, key=lambda each: abs(each.number - next_one.number))
            if abs(nearest.number - next_one.number) <= NEAR:
                yield finding(alignment, next_one, nearest)
                return


def sought_of(alignment: Alignment, claim: Claim) -> Member | None:
    """Return how many of a row somebody has who is after the next one, or at work on it; None where none is told."""
    if claim.unit is None or claim.unit.dimension != "ordinal" or (claim.quantity.value or 0) < 2:
        return None
    text = alignment.text_of(claim)
    lead = claim.before(text, AROUND)
    row, subject = claim.measure, SUBJECT.search(lead)
    if row not in ROWS and subject is not None:
        row = NOUNS[subject["noun"].lower()]
    if row not in ROWS or row is None or SEEKS.search(lead) is None or is_limited(text, claim):
        return None
    number = int(claim.quantity.value or 0) - 1
    return member(claim, row, number, text)


def held_of(alignment: Alignment, claim: Claim) -> Member | None:
    """Return how many of a row somebody is told to have: "a two-time champion", "her third title", "eight albums"."""
    value, text = claim.quantity.value, alignment.text_of(claim)
    if value is None or claim.quantity.qualifier is not None or claim.in_table or is_limited(text, claim):
        return None
    if claim.unit is not None and claim.unit.dimension == "ordinal":
        won = claim.measure in ROWS and claim.modality is None and value > 1 and sought_of(alignment, claim) is None
        return member(claim, claim.measure or "", int(value), text) if won else None
    if not claim.quantity.is_amount or value > 30:
        return None
    before = claim.before(text, AROUND, claim.quantity.figure.start)
    after = claim.behind(text, AROUND, claim.quantity.figure.end)
    if claim.unit is not None and claim.unit.name == "time" and (CHAMPION.match(after) or WON_TIMES.search(before)):
        return member(claim, "title", int(value), text)
    counted = COUNT.match(after)
    if counted is None or not (HAS.search(before) or SO_FAR.search(after)):
        return None
    noun = counted["noun"].lower()
    row = NOUNS.get(noun) or OTHER_NAMES.get(noun, "")
    return member(claim, row, int(value), text) if row in ROWS else None


def listed_wins(alignment: Alignment) -> list[Member]:
    """Return the rows of years in which titles were won, as how many somebody has: "won in 2000, 2001 and 2002"."""
    years = dated_years(alignment)
    found = islice(rows(alignment, years), MOST)
    return [member(row[0], "title", len(row), alignment.documents[row[0].document].text) for row in found]


def is_limited(text: str, claim: Claim) -> bool:
    """Tell whether a number of a row is that of a season or of a run only."""
    return LIMITED.search(text[claim.span.start : min(claim.sentence.end, claim.span.end + AROUND)]) is not None


def member(claim: Claim, row: str, number: int, text: str) -> Member:
    """Return a claim as one that tells how many of a row somebody has, with the names told of it."""
    inner = text[claim.span.start : min(claim.sentence.end, claim.span.end + 40)]
    cup = names_in(f"x {inner.split(',')[0]}")
    owner = names_in(claim.before(text, AROUND))
    if claim.subject is not None:
        owner |= claim.subject.entities
    agent = frozenset((claim.agent or "").split()) if claim.agent_named else frozenset[str]()
    done = DONE.search(claim.before(text, AROUND)) is not None
    return Member(claim, row, number, done, cup, (owner | agent) - cup)


def is_of(held: Member, sought: Member) -> bool:
    """Tell whether what is had and what is sought may be of one row and of one owner."""
    if (
        held.row != sought.row
        or held.claim.document != sought.claim.document
        or held.claim.shares_sentence(sought.claim)
    ):
        return False
    if held.cup and sought.cup and not any(akin(a, b) for a in held.cup for b in sought.cup):
        return False
    named = bool(held.owner and sought.owner and same_names(held.owner, sought.owner))
    ordinal = held.claim.unit == sought.claim.unit
    if ordinal and not held.done and held.number == sought.number + 1:
        return False  # the next one itself, told again
    return named or abs(held.claim.paragraph - sought.claim.paragraph) <= REACH


def finding(alignment: Alignment, sought: Member, held: Member) -> Finding:
    """Return the finding of the next one of a row and of those that are there."""
    return misfit(
        alignment,
        (sought.claim, held.claim),
        SURE,
        sought.row,
        f"The next {sought.row} would not be one more than those told of",
    )
