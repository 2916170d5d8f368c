"""Years gone by since something happened, against its year: "their first title since 1948 ... 47 years without one"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, Dated, dates_of
from service.checks.wording import severity_of, told, written
from service.claims.naming import stems_in
from service.model import Claim, Interval, Why

SURE, GUESSED = 0.8, 0.76
REACH = 100  # characters around a year or a length in which it is told what it is of
BEFORE_NOW, AHEAD_OF_NOW = 1, 2  # years that a story may lie before or after the latest year that it tells
SINCE = re.compile(r"\bsince\b(?P<gap>[^.;:]{0,70})$", re.IGNORECASE)
RARE = re.compile(
    r"\b(?:first|last|only|not|never|without|n['’]t|no|none|best|worst|most|least|[a-z]{2,}est)\b", re.IGNORECASE
)
LAST = re.compile(r"\blast\s(?!year|month|week|season|time\sout)[^.;:]{0,60}\b(?:in|on|during)\s(?:the\s)?(?:\w+\sof\s)?$")
WAITED = re.compile(
    r"""\b(?:first|best|worst|biggest|highest|lowest|largest|fastest|longest)\b(?P<thing>[^.;:|]{0,60})
          \b(?:in|for)\s(?:the\s)?(?:last\s|past\s)?\|(?!-)(?!\s(?:or|ago))
    |\|\s(?:without|with\sno|since|of\shurt|in\sthe\swilderness)\b
    |\|[ ](?:wait|absence|drought|hiatus|gap|barren\srun|exile)\b
    |\b(?:wait(?:ed|ing)?|absence|drought|gap|hiatus)\s(?:of|for)\s\|
    |\blast\b[^.;:|]{0,60}\s\|\sago\b
    |\b(?:not|never|n['’]t)\s[^.;:|]{0,50}\bfor\s(?:the\s(?:last|past)\s)?\|(?!\s(?:or|to))""",
    re.VERBOSE | re.IGNORECASE,
)
BARE = re.compile(r"^\s(?:without|with\sno|ago|since|wait|absence|drought|hiatus|gap)\b")  # told of one thing in a story
AHEAD = re.compile(r"\b(?:by|until|till|will|due|plan\w*|target\w*|from|would|could|expected|forecast|hop\w+|next)\b")
WORDLESS = frozenset("since first last only have been time that were with year years time".split())


@dataclass(frozen=True, slots=True)
class Now:
    """The years in which a story may have been told, as far as its own dates tell."""

    low: int
    high: int


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each length of a wait that does not lead from the year that it is told to begin in to that of the story."""
    waits = [claim for claim in alignment.claims if is_wait(alignment, claim)]
    if not waits:
        return
    dates = [each for each in dates_of(alignment) if each.first.year is not None and each.first == each.last]
    for d in {claim.document for claim in waits}:
        own = [each for each in dates if each.claim.document == d and not each.claim.in_table]
        origins = [each for each in own if is_origin(alignment, each)]
        now = now_of(alignment, own)
        if not origins or now is None:
            continue
        for claim in waits:
            if claim.document == d:
                yield from misfit(alignment, claim, origins, now)


def is_wait(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a length in years is that of a wait up to now: "47 years without", "first ... in 40 years"."""
    if claim.unit is None or claim.unit.name not in ("year", "decade", "century") or claim.in_table:
        return False
    return waited(alignment.documents[claim.document].text, claim) is not None


def waited(text: str, claim: Claim) -> re.Match[str] | None:
    """Return how the words around a length in years tell of a wait, the length itself as a bar; or None."""
    span, qualifier = claim.quantity.span, claim.quantity.qualifier_span
    start = min(span.start, qualifier.start) if qualifier else span.start
    before = text[max(claim.sentence.start, start - REACH) : start]
    return WAITED.search(f"{before}|{text[span.end : min(claim.sentence.end, span.end + 40)]}")


def is_origin(alignment: Alignment, dated: Dated) -> bool:
    """Tell whether a year is the last in which something happened: "the first since 1948", "last held in 1974"."""
    claim = dated.claim
    lead = alignment.documents[claim.document].text[max(claim.sentence.start, claim.span.start - 160) : claim.span.start]
    since = SINCE.search(lead)
    if since is not None:
        return RARE.search(lead[: since.start()]) is not None
    return LAST.search(lead) is not None


def now_of(alignment: Alignment, dates: Sequence[Dated]) -> Now | None:
    """Return when a story is told: in its year of publication, or about the latest year that does not lie ahead."""
    if alignment.published is not None:
        return Now(alignment.published.year, alignment.published.year)
    latest = max((each.first.year or 0 for each in dates if not is_ahead(alignment, each)), default=None)
    return None if latest is None else Now(latest - BEFORE_NOW, latest + AHEAD_OF_NOW)


def is_ahead(alignment: Alignment, dated: Dated) -> bool:
    """Tell whether a date may lie ahead of the story."""
    claim = dated.claim
    lead = alignment.documents[claim.document].text[max(claim.sentence.start, claim.span.start - 60) : claim.span.start]
    return AHEAD.search(lead) is not None


def misfit(alignment: Alignment, claim: Claim, origins: Sequence[Dated], now: Now) -> Iterator[Finding]:
    """Yield the finding of a wait that is not as long as the story's year and that of its beginning say."""
    text = alignment.documents[claim.document].text
    origin = max(origins, key=lambda each: likeness(text, claim, each.claim))
    alone = len({each.first.year for each in origins}) == 1 and BARE.match(text[claim.quantity.span.end :]) is not None
    if likeness(text, claim, origin.claim) < (1 if alone else 2):
        return
    size = DAYS.get(claim.unit.name if claim.unit else "", 36525.0) / DAYS["year"]
    length, slack = claim.quantity.interval.scaled(size), max(1.0, claim.quantity.granularity * size / 2)
    year = origin.first.year or 0
    apart = Interval(now.low - year, now.high - year)
    if year >= now.low or length.low - slack <= apart.high and apart.low <= length.high + slack:
        return
    claims = tuple(sorted((claim, origin.claim), key=lambda each: each.span.start))
    sure = SURE if length.high < apart.low else GUESSED
    yield Finding(
        claims=claims,
        confidence=sure,
        severity=severity_of(alignment, claims, sure),
        subject="time gone by",
        message=(
            f"{told(alignment, claim)} does not fit {written(alignment, origin.claim)}: from {year} to the time of the "
            f"story it is about {apart.low:g} to {apart.high:g} years."
        ),
        why=Why("year", (length, apart), "rounding, and the year of the story"),
    )


def likeness(text: str, a: Claim, b: Claim) -> int:
    """Return how many words the surroundings of a wait and of a year have in common; none where they share a sentence.

    There two waits stand side by side: "their first crown for 19 years and their first cup since 1948".
    """
    told, shared = waited(text, a), (around(text, a) & around(text, b)) - WORDLESS
    thing = stems_in(told["thing"]) if told is not None and told["thing"] else shared
    return len(shared) if thing & shared and not a.shares_sentence(b) else 0


def around(text: str, claim: Claim) -> frozenset[str]:
    """Return the stems of the words of a claim's sentence near it."""
    start, end = max(claim.sentence.start, claim.span.start - REACH), min(claim.sentence.end, claim.span.end + REACH)
    return stems_in(f"{text[start : claim.span.start]} {text[claim.span.end : end]}")
