"""The number of a time against the times before: "only the seventh time since 1960", "previously on four occasions"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import dates_of
from service.checks.finding import finding_of, in_order, intervals_of
from service.checks.wording import listed, located, written
from service.model import Claim, Span, Why

SURE = 0.78
AROUND = 70  # characters around a count in which it is told to be of the times before
NTH_TIME = re.compile(
    r"^\s(?:such\s)?(?:(?P<time>time|occasion)\b(?!\s(?:in\s(?:a\srow|succession)|running))|"
    r"(?:[a-z’'-]+\s)?(?P<one>[a-z]+)\s(?:ever\s)?to\s(?:have\s)?(?!the\b|a\b|be\b)[a-z]+)"
)
OCCASIONS = re.compile(
    r"^\s(?:previous\s|other\s|earlier\s)?(?:(?P<time>occasion|time)|(?P<one>[a-z]+?))s?"
    r"\b(?!\s(?:a|per|as|more|the|over|each|every)\b)"
)
HAD_BEFORE = re.compile(
    r"^[^.;:]{0,60}\b(?:had|have|has)\b[^.;:]{0,40}\bbefore\b(?:\s(?:her|him|them|that|it|now|this))?\s?[.,;]?"
)
BEFORE_WHOM = re.compile(r"^[^.;:]{0,50}\bbefore\s(?:her|him|them|it)\b")
ONLY = re.compile(r"\b(?:only|just)\s(?:the\s)?(?:other\s)?$", re.IGNORECASE)
BEFORE = re.compile(r"\b(?:previous(?:ly)?|before(?:\s(?:now|that|this))?|earlier|already|until\snow|in\sthe\spast)\b")
WON_BEFORE = re.compile(
    r"\b(?:previously|earlier|before\sthat)\s(?:won|triumphed|lifted|took|taken|claimed|captured|picked\sup|collected|"
    r"champion|victorious|held|hosted|staged|been\s(?:champion|elected|crowned))\b|\b(?:previous|earlier|past)\s"
    r"(?:wins|victories|triumphs|titles|successes|awards)\b",
    re.IGNORECASE,
)
FOR_THE = re.compile(r"\bfor\s(?:the|a|an)\s$")
ALL = re.compile(r"\b(?:and|&)\b")


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the one number of a time that a story tells, where the times before are not one fewer."""
    nths = [claim for claim in alignment.claims if is_nth_time(alignment, claim)]
    for d in sorted({claim.document for claim in nths}):
        own = [claim for claim in nths if claim.document == d]
        if len({claim.quantity.value for claim in own}) != 1 or len({noun_of(alignment, claim) for claim in own}) != 1:
            continue
        yield from of_count(alignment, own[0])
        if FOR_THE.search(alignment.documents[d].text[: own[0].span.start][-10:]):
            yield from of_years(alignment, own[0])


def is_nth_time(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether an ordinal says which time it is, and not the first."""
    if claim.unit is None or claim.unit.dimension != "ordinal" or (claim.quantity.value or 0) < 2:
        return False
    text, end = alignment.text_of(claim), claim.quantity.span.end
    return NTH_TIME.match(claim.behind(text, 60, end)) is not None


def noun_of(alignment: Alignment, claim: Claim) -> str:
    """Return what an ordinal numbers: "time", "driver" of "the fifth driver to win"."""
    text, end = alignment.text_of(claim), claim.quantity.span.end
    match = NTH_TIME.match(text[end : end + 60])
    return "time" if match is None or match["time"] else match["one"]


def of_count(alignment: Alignment, nth: Claim) -> Iterator[Finding]:
    """Yield the finding of the only count of times before, if it is not one fewer."""
    noun = noun_of(alignment, nth)
    counts = [
        each for each in alignment.claims if each.document == nth.document and is_count_before(alignment, each, noun)
    ]
    if len({claim.quantity.value for claim in counts}) != 1 or counts[0].shares_sentence(nth):
        return
    beside = [each for each in alignment.claims if each.shares_sentence(counts[0])]
    if any(each.quantity.value == (nth.quantity.value or 0) - 1 for each in beside):
        return  # "In the 19 elections before this she backed the winner 12 times"
    if counts[0].quantity.value != (nth.quantity.value or 0) - 1:
        yield finding(alignment, nth, (counts[0],))


def is_count_before(alignment: Alignment, claim: Claim, noun: str) -> bool:
    """Tell whether a figure counts those before: "previously on four occasions", "only two had won before"."""
    if not claim.quantity.is_amount or claim.quantity.value is None or claim.quantity.qualifier is not None:
        return False
    text, span = alignment.text_of(claim), claim.quantity.figure
    after = text[span.end : min(claim.sentence.end, span.end + 2 * AROUND)]
    counted = OCCASIONS.match(after)
    if counted is None:
        return False
    start, end = max(claim.sentence.start, span.start - AROUND), min(claim.sentence.end, span.end + AROUND)
    if counted["time"]:
        return noun == "time" and BEFORE.search(text[start:end]) is not None
    only = ONLY.search(text[start : span.start]) is not None
    told = BEFORE_WHOM.match(after) is not None  # "two women leaders before her"
    named = counted["one"] == noun or counted["one"] in ("other", "people", "men", "women", "have", "had")
    return noun != "time" and named and (told or (only and HAD_BEFORE.match(after) is not None))


def of_years(alignment: Alignment, nth: Claim) -> Iterator[Finding]:
    """Yield the finding of the years of earlier wins that a sentence lists, if they are not one fewer."""
    text = alignment.text_of(nth)
    dates = [each for each in dates_of(alignment) if each.claim.document == nth.document and each.first == each.last]
    sentences: dict[Span, list[Claim]] = {}
    for each in dates:
        sentences.setdefault(each.claim.sentence, []).append(each.claim)
    for sentence, years in sentences.items():
        told = WON_BEFORE.search(sentence.of(text))
        behind = [each for each in years if told is not None and each.span.start > sentence.start + told.end()]
        listing = len(behind) > 1 and ALL.search(text[behind[0].span.end : behind[-1].span.start]) is not None
        if listing and sentence != nth.sentence and len(behind) != (nth.quantity.value or 0) - 1:
            yield finding(alignment, nth, behind)
            return


def finding(alignment: Alignment, nth: Claim, before: Sequence[Claim]) -> Finding:
    """Return the finding of the number of a time, and of the times before it."""
    claims = in_order((nth, *before))
    told = (
        located(alignment, tuple(before)) if len(before) == 1 else listed([written(alignment, each) for each in before])
    )
    return finding_of(
        alignment,
        claims,
        SURE,
        subject="times",
        message=f"Those told before the {written(alignment, nth)} are not one fewer: {told}.",
        why=Why("ordinal", intervals_of(claims), "none"),
    )
