"""Years gone by since something happened, against its year: "its first mayor since 1961 ... 28 years without one"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import WINDOW, Dated, dated_years
from service.checks.finding import finding_of
from service.checks.wording import told, written
from service.claims.naming import stems_in
from service.model import Claim, Interval, Why

SURE, GUESSED = 0.8, 0.76
REACH = 100  # characters around a year or a length in which it is told what it is of
BEFORE_NOW, AHEAD_OF_NOW = 1, 2  # years that a story may lie before or after the latest year that it tells
SINCE = re.compile(r"\bsince\b(?P<gap>[^.;:]{0,70})$", re.IGNORECASE)
RARE = re.compile(  # in the clause of the year: not "at the last break, nobody had won since 1974"
    r"\b(?:first|only|not|never|without|n['’]t|no|none|best|worst|most|least|[a-z]{2,}est)\b[^,:“”\"]*$", re.IGNORECASE
)
LAST = re.compile(
    r"\blast\s(?!year|month|week|season|time\sout)[^.;:]{0,60}\b(?:in|on|during)\s(?:the\s)?(?:\w+\sof\s)?$"
)
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
BARE = re.compile(
    r"^\s(?:without|with\sno|ago|since|wait|absence|drought|hiatus|gap)\b"
)  # told of one thing in a story
DIRECT = re.compile(  # "for 12 years, since the fire of 1998"; "in 1998, 12 years ago"
    r"^,?\s(?:since|on\sfrom)\s(?:[^\d.;,]{0,60}\b(?:in|of|since|on)\s(?:(?:early|late|the\s\w+\sof)\s)?)?(?:the\s)?$"
)
PAST = re.compile(r"\b(?:was|were|had|would|been)\s(?:[\w’'-]+\s){0,3}$")
AGO_BEHIND = re.compile(r"^,?\s(?:some\s)?$")
AHEAD = re.compile(
    r"\b(?:by|until|till|will|due|plan\w*|target\w*|from|would|could|expect(?:s|ed)?|forecast|hop\w+|next)\b"
)
FUTURE = re.compile(
    r"\bwill\b(?!.*\b(?:was|were|had|has|have|since)\b)"
)  # "will follow at intervals, the last in 2034"
PLANNED = re.compile(r"\b(?:by|until|till|will|due|target\w*|next|expect(?:s|ed)?|forecast)\b")
WORDLESS = frozenset("since first last only have been time that were with year years time".split())


MOST = 12  # years since which a story tells of something
YEARS = {"year": 1.0, "decade": 10.0, "century": 100.0}  # in each unit of time that is told of them


@dataclass(frozen=True, slots=True)
class Now:
    """The years in which a story may have been told, as far as its own dates tell."""

    low: int
    high: int


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each length of a wait that does not lead from the year that it is told to begin in to that of the story."""
    lengths = [each for each in alignment.claims if each.unit and each.unit.name in YEARS and not each.in_table]
    if not lengths:
        return
    dates = dated_years(alignment)
    for d in {claim.document for claim in lengths}:
        own = [each for each in dates if each.claim.document == d and not each.claim.in_table]
        now, text = now_of(alignment, own), alignment.documents[d].text
        if now is None:
            continue
        origins = [each for each in own if is_origin(alignment, each)][:MOST]
        for claim in lengths:
            if claim.document == d:
                origin = told_of(text, claim, own) or (waited(text, claim) and origin_of(text, claim, origins))
                yield from misfit(alignment, claim, origin, now) if origin else ()


def waited(text: str, claim: Claim) -> re.Match[str] | None:
    """Return how the words around a length in years tell of a wait, the length itself as a bar; or None."""
    span, qualifier = claim.quantity.span, claim.quantity.qualifier_span
    start = min(span.start, qualifier.start) if qualifier else span.start
    before = claim.before(text, REACH, start)
    return WAITED.search(f"{before}|{claim.behind(text, 40, span.end)}")


def is_origin(alignment: Alignment, dated: Dated) -> bool:
    """Tell whether a year is the last in which something happened: "the first since 1961", "last held in 1980"."""
    claim = dated.claim
    lead = claim.before(alignment.text_of(claim), 160)
    since = SINCE.search(lead)
    if since is not None:
        return RARE.search(lead[: since.start()]) is not None
    return LAST.search(lead) is not None


def told_of(text: str, claim: Claim, dates: Sequence[Dated]) -> Dated | None:
    """Return the year that the sentence of a length says that it counts from: "12 years since the fire of 1998"."""
    span = claim.quantity.span
    if PAST.search(claim.before(text, 40, span.start)):
        return None
    at = bisect_left(dates, span.start, key=lambda each: each.claim.span.start)
    for each in dates[max(0, at - WINDOW) : at + WINDOW]:
        start, end = each.claim.span.start, each.claim.span.end
        if each.claim.sentence != claim.sentence:
            continue
        ago = text[span.end : span.end + 4] == " ago" and AGO_BEHIND.match(text[end : span.start] or "-")
        if ago or (start > span.end and DIRECT.match(text[span.end : start])):
            return each
    return None


def now_of(alignment: Alignment, dates: Sequence[Dated]) -> Now | None:
    """Return when a story is told: in its year of publication, or about the latest year that does not lie ahead."""
    if alignment.published is not None:
        return Now(alignment.published.year, alignment.published.year)
    years = [each.first.year or 0 for each in dates if not is_ahead(alignment, each)]
    latest = max(years, default=None)
    if latest is None:
        return None
    recent = years.count(latest) > 1 or any(each.first.year == latest and each.first.month for each in dates)
    planned = [each.first.year or 0 for each in dates if is_planned(alignment, each)]
    ahead = [year for year in (*planned, *([latest + AHEAD_OF_NOW] if recent else [])) if year >= latest]
    return Now(latest - BEFORE_NOW, min(ahead, default=MAXYEAR))


def is_ahead(alignment: Alignment, dated: Dated) -> bool:
    """Tell whether a date may lie ahead of the story."""
    claim, text = dated.claim, alignment.text_of(dated.claim)
    return AHEAD.search(claim.before(text, 60)) is not None or FUTURE.search(claim.before(text, 160)) is not None


def is_planned(alignment: Alignment, dated: Dated) -> bool:
    """Tell whether a date lies ahead of the story."""
    claim = dated.claim
    lead = claim.before(alignment.text_of(claim), 60)
    return PLANNED.search(lead) is not None


def origin_of(text: str, claim: Claim, origins: Sequence[Dated]) -> Dated | None:
    """Return the year told elsewhere that a wait is of, by the words that both are told in; None where none is."""
    if not origins:
        return None
    origin = max(origins, key=lambda each: likeness(text, claim, each.claim))
    alone = len({each.first.year for each in origins}) == 1 and BARE.match(text[claim.quantity.span.end :]) is not None
    return origin if likeness(text, claim, origin.claim) >= (1 if alone else 2) else None


def misfit(alignment: Alignment, claim: Claim, origin: Dated, now: Now) -> Iterator[Finding]:
    """Yield the finding of a wait that is not as long as the story's year and that of its beginning say."""
    year, length = origin.first.year or 0, claim.quantity.interval.scaled(size_of(claim))
    apart = Interval(now.low - year, now.high - year)
    if year >= now.low or years_of(claim).meets(apart):
        return
    sure = SURE if length.high < apart.low else GUESSED
    yield finding_of(
        alignment,
        (claim, origin.claim),
        sure,
        subject="time gone by",
        message=(
            f"{told(alignment, claim)} does not fit {written(alignment, origin.claim)}: from {year} to the time of the "
            f"story it is {gone_by(apart)} years."
        ),
        why=Why("year", (length, apart), "rounding, and the year of the story"),
    )


def years_of(claim: Claim) -> Interval:
    """Return a length in years, as it is rounded."""
    size = size_of(claim)
    length, slack = claim.quantity.interval.scaled(size), max(1.0, claim.quantity.granularity * size / 2)
    return Interval(length.low - slack, length.high + slack)


def size_of(claim: Claim) -> float:
    """Return how many years the unit of a length is."""
    return YEARS[claim.unit.name] if claim.unit is not None else 1.0


def gone_by(apart: Interval) -> str:
    """Return the years gone by in words."""
    if apart.high - apart.low > BEFORE_NOW + AHEAD_OF_NOW:
        return f"at least {apart.low:g}"
    return f"{apart.low:g}" if apart.low == apart.high else f"about {apart.low:g} to {apart.high:g}"


def likeness(text: str, a: Claim, b: Claim) -> int:
    """Return how many words the surroundings of a wait and of a year have in common; none where they share a sentence.

    There two waits stand side by side: "their first win for 12 years and their first cup since 1971".
    """
    told, shared = waited(text, a), (around(text, a) & around(text, b)) - WORDLESS
    thing = stems_in(told["thing"]) if told is not None and told["thing"] else shared
    return len(shared) if thing & shared and not a.shares_sentence(b) else 0


def around(text: str, claim: Claim) -> frozenset[str]:
    """Return the stems of the words of a claim's sentence near it."""
    return stems_in(f"{claim.before(text, REACH)} {claim.behind(text, REACH)}")
