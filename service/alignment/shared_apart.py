"""Proportions of which other sentences tell the share: a turnout, how full a thing is, the ayes of a vote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.alignment.comparables import is_share
from service.alignment.splits import answer
from service.model import Claim, ClaimRole, Span

Found = tuple[int, tuple[int, ...], int]  # the part, what makes the whole, the share

REACH = 900  # characters between a share and its counts, about a screen of text
AROUND = 45  # characters on either side of a figure in which words tell what it is
BESIDE = 6  # amounts on either side of a capacity among which what is held is looked for
MOST = 8  # amounts of a sentence that tells both counts; more of them stand in a table
TURNED_OUT = re.compile(r"\bturn-?out\b", re.IGNORECASE)
ENTITLED = re.compile(
    r"\b(?:registered|eligible|entitled\sto\s(?:vote|a\svote)|electorate|electoral\s(?:roll|register)|electors|"
    r"could\shave\svoted|on\sthe\sroll)\b",
    re.IGNORECASE,
)
VOTED = re.compile(
    r"\b(?:voted|cast|turned\sout|took\spart|went\sto\sthe\spolls|returned|ballots?|votes|did\sso|bothered)\b",
    re.IGNORECASE,
)
FULL = re.compile(r"\s+(?:full\b|(?:of\s(?:its|the|their|full|total|maximum)\s(?:\w+\s)?)?capacity\b)", re.IGNORECASE)
CAPACITY = re.compile(
    r"\b(?:capacity|(?:is|are|when|was)\s(?:it\s(?:is|was)\s)?full|can\s(?:hold|seat|take|store)|could\shold|"
    r"(?:has\s)?room\sfor|built\s(?:for|to\shold)|brimming|holds\sup\sto|designed\s(?:for|to\shold))\b",
    re.IGNORECASE,
)
HELD = re.compile(
    r"\b(?:holds?|held|contains?|contained|stores?|stored|houses?|housed|inside|(?:is|are|was|were)\s(?:now\s)?|left|"
    r"crowd|attendance|attended|watched|came)\b",
    re.IGNORECASE,
)
BALLOT = frozenset("vote ballot voter referendum plebiscite meeting motion count".split())
SURVEYS = frozenset("poll survey pollster respondent questionnaire sample interview".split())
VOTES_TO = re.compile(r"(?:\svotes)?\s(?:to|against)\s", re.IGNORECASE)


def shared_apart(text: str, claims: Sequence[Claim], rows: Sequence[Sequence[int]]) -> Iterator[Found]:
    """Yield each part, whole and share that words of one of these three trades tie; the rows are of one document."""
    shares = [i for row in rows for i in row if is_share(claims[i])]
    if not shares:
        return
    turnouts = [i for i in shares if TURNED_OUT.search(around(text, claims[i]))]
    fillings = [i for i in shares if FULL.match(text, claims[i].quantity.span.end)]
    answers = [i for i in shares if claims[i].context & BALLOT and not claims[i].context & SURVEYS]
    for row in rows:
        if turnouts:
            for part, whole in voters(text, claims, row):
                yield from tied(claims, part, (whole,), turnouts)
        if answers:
            for ayes, noes in tallies(text, claims, row):
                for name, part in (("yes", ayes), ("no", noes)):
                    said = [i for i in answers if i not in row and answer(behind(text, claims[i])) == name]
                    yield from tied(claims, part, (ayes, noes), said)
    if fillings:
        yield from fills(text, claims, [i for row in rows for i in row], fillings)


def voters(text: str, claims: Sequence[Claim], row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield those who voted with those who could have, from a sentence that tells both."""
    counts = [i for i in row if is_count(claims[i])]
    words = [own_words(text, claims, counts, at) for at in range(len(counts))]
    for former, latter in pairwise(range(len(counts))):
        for part, whole in ((former, latter), (latter, former)):
            told = ENTITLED.search(words[whole]) and VOTED.search(words[part])
            if told and smaller(claims[counts[part]], claims[counts[whole]]):
                yield counts[part], counts[whole]


def tallies(text: str, claims: Sequence[Claim], row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the votes for and against something that a sentence tells: "3,150 for and 1,050 against", "312 to 104"."""
    for former, latter in pairwise(row[:MOST]):
        one, two = claims[former], claims[latter]
        if not (is_count(one) and is_count(two) and one.context & BALLOT):
            continue
        said = answer(text[one.span.end : two.span.start]), answer(behind(text, two))
        if said == ("yes", "no"):
            yield former, latter
        elif said == ("no", "yes"):
            yield latter, former
        elif VOTES_TO.fullmatch(text[one.quantity.span.end : two.span.start]) and smaller(two, one):
            yield former, latter  # who wins is named first


def fills(text: str, claims: Sequence[Claim], amounts: Sequence[int], fillings: Sequence[int]) -> Iterator[Found]:
    """Yield what a thing holds with what it can hold, and the share nearest to them that tells how full it is."""
    for at, whole in enumerate(amounts):
        if not (is_plain(claims[whole]) and CAPACITY.search(own_words(text, claims, amounts, at))):
            continue
        held = [
            i
            for k, i in enumerate(amounts[max(0, at - BESIDE) : at + BESIDE], start=max(0, at - BESIDE))
            if is_plain(claims[i])
            and alike_kind(claims[i], claims[whole])
            and HELD.search(own_words(text, claims, amounts, k))
        ]
        share = min(fillings, key=lambda i: abs(claims[i].span.start - claims[whole].span.start))
        if held and near(claims[share], claims[whole]):
            yield min(held, key=lambda i: abs(i - whole)), (whole,), share


def tied(claims: Sequence[Claim], part: int, whole: tuple[int, ...], shares: Sequence[int]) -> Iterator[Found]:
    """Yield a part and its whole with the one share that stands near them."""
    close = [i for i in shares if near(claims[i], claims[part])]
    if len(close) == 1:
        yield part, whole, close[0]


def around(text: str, claim: Claim) -> str:
    """Return the words of its sentence beside a claim."""
    start, end = claim.span.start - AROUND, claim.span.end + AROUND
    return Span(max(claim.sentence.start, start), min(claim.sentence.end, end)).of(text)


def own_words(text: str, claims: Sequence[Claim], row: Sequence[int], at: int) -> str:
    """Return the words of its sentence beside one of a row of claims, up to those on either side of it."""
    claim = claims[row[at]]
    start, end = max(claim.sentence.start, claim.span.start - AROUND), min(claim.sentence.end, claim.span.end + AROUND)
    if at > 0:
        start = max(start, min(claims[row[at - 1]].span.end, claim.span.start))
    if at + 1 < len(row):
        end = min(end, max(claims[row[at + 1]].span.start, claim.span.end))
    return Span(start, end).of(text)


def behind(text: str, claim: Claim) -> str:
    """Return the words of its sentence behind a claim."""
    return Span(claim.span.end, claim.sentence.end).of(text)


def near(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of one document stand close enough to be of one statement."""
    return abs(a.span.start - b.span.start) <= REACH


def is_plain(claim: Claim) -> bool:
    """Tell whether a claim is one amount that can be a part or a whole."""
    plain = claim.quantity.value is not None and claim.quantity.value > 0 and claim.role is ClaimRole.VALUE
    return plain and (claim.unit is None or claim.unit.dimension not in {"ratio", "time", "age"})


def is_count(claim: Claim) -> bool:
    """Tell whether a claim numbers people or votes."""
    return is_plain(claim) and (claim.unit is None or claim.unit.dimension == "count")


def smaller(part: Claim, whole: Claim) -> bool:
    """Tell whether one figure is less than the other."""
    return (part.quantity.value or 0.0) < (whole.quantity.value or 0.0)


def alike_kind(part: Claim, whole: Claim) -> bool:
    """Tell whether one claim can be what the other has room for: of one unit, or the unit is told once."""
    units = {claim.unit for claim in (part, whole)} - {None}
    counted = all(unit is not None and unit.dimension == "count" for unit in units)
    return smaller(part, whole) and (len(units) < 2 or counted)
