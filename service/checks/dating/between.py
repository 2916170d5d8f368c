"""A length of time beside the only two dates of its passage, which it does not lead from and to.

"She was elected in 1997. ... She lost her seat in 2001 after six years as an MP." In 1,400 published articles such a
length almost always fits some dates of its text: one that fits none, and nearly the two beside it, is a slip.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.clashing.evidence import CORRECTED
from service.checks.dating.counted import PRECISE, distance, is_precise, names_a_thing, years_between
from service.checks.dating.dated import DAYS, Dated, beside, is_anothers, is_first, place_of, single_days
from service.checks.dating.lengths import misfit
from service.chronology import WEEKDAY
from service.model import Claim

MOST = 6  # dates to either side of a length, any two of which it may be of
LEAST, HIGHEST = 0.35, 3.0  # what the time between two dates may be of a length that is told of it and is a slip
LEAST_BESIDE = 0.15  # the same where one sentence tells the only two dates of the text
TIED = re.compile(  # how a length is told that lies between two dates
    r"""\b(?:after|for|took|takes?|taking|lasted|lasting|spanning|spent|spending|served|serving|during|over|with|of|
          completed|following|survived)\s
          (?:(?:the|a|an|his|her|their|its|just|only|some|about|almost|nearly|more\sthan|less\sthan|over|barely|those|all)\s){0,2}\|
          (?!(?:['’]?\stime)\b)
    |\|(?:\s|-)(?:[a-z]+\s)?(?:voyage|run|reign|spell|stint|wait|gap|absence|career|war|siege|strike|trial|journey|tour|trip|search|
          ban|stay|fight|battle|hunt|campaign|marriage|drought|lay-off|break|project|inquiry|investigation|study|stand-off)\b
    |\|\s(?:of\s(?!age)|out\b|apart\b|without\b|as\s|at\sthe\s|after\b|later\b|
          in\s(?:charge|office|power|prison|jail|the\s(?:job|post|role))\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
WINDOWED = re.compile(
    r"\b(?:last|past|next|coming|every|each|within|previous|per|recent|first\stime\sin|another|further|up\sto)\s"
    r"(?:the\s|a\s|over\s|more\sthan\s)*\|"
    r"|\|(?:['’]?\stime\b|[- ]olds?\b|\s(?:his|her|their)\s|\s(?:younger|older)|\sago\b|\srunning|\sin\sa\srow|"
    r"\s(?:last|next)\s[a-z]+\b|"
    r"\sto\s(?:the\b|\d|(?-i:[A-Z]))|\sfrom\b|"
    r"[- ](?:[a-z]+\s)?(?:deal|contract|agreement|extension|term|plan|lease|loan|option|sentence)\b)"
    r"|\bfor\s(?:(?:his|her|their|its|over|more\sthan)\s){0,2}\|['’]"  # "a medal for 30 years' service"
    r"|\b(?:with|have|has|had|gives?|gave|given|got|allowed)\s(?:the\s|a\s|another\s|just\s|only\s)?\|\sto\s[a-z]"
    r"|\b(?:asked\sfor|calls?\sfor|called\sfor|demand\w*|sentenced\sto|jailed\sfor|banned\sfor|facing|faces?)\s\|"
    r"|\b(?:aged?|best|worst|highest|lowest|fastest|biggest|largest|longest)\b[^.;:|]{0,40}\|",
    re.IGNORECASE,
)
TO_NOW = re.compile(r"\s(?:after|since|later|on)\b")
ON = re.compile(r"\s(?:later|on)\b")  # to a day that need not be told: "floated in 2014 and was sold four years later"
SORTED = re.compile(r"\s(?!straight\b|consecutive\b|long\b|full\b|whole\b|more\b)[a-z]+\s(?:days|weeks|months|years)$")
OWN = re.compile(r"\b(?:I|[Ww]e)\b(?!.*\b(?:and|but|that|which|who|he|she|they)\b)")  # of the speaker
NOW = re.compile(rf"\b(?:{WEEKDAY}|today|yesterday|tonight|last\s(?:week|month|night))\b(?!\s\d)")
EXTREME = re.compile(  # "the busiest day was Saturday 14 February": an end of nothing
    r"\b(?:[a-z]{3,}est|best|worst|most\s\w+)\s(?:[a-z-]+\s)?(?:day|night|morning|afternoon|evening|week|month|year)\b"
    r"[^.;:]{0,30}$"
)
BOUND = 1.25  # how far a length told as a bound or roughly must be off
AHEAD = re.compile(r"\b(?:run-up\sto|ahead\sof|by|until|due|next|target\w*|forecast)\b[^.;]{0,25}$")
SURE = 0.76
REACH = 260  # characters between a length and either date, where the text has others
NEARBY = 2  # paragraphs
ENDS = 2
YEARS = frozenset({"year", "decade"})


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each length of time that the only two dates told next to it do not allow, nor any others near it."""
    lengths = [each for each in alignment.claims if is_between(alignment, each)]
    if not lengths:
        return
    dates = single_days(alignment)
    for claim in deadline.watched(lengths):
        yield from of_length(alignment, claim, dates)


def is_between(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a length of time is told to lie between two dates, by the words around it."""
    if claim.unit is None or claim.unit.name not in PRECISE or claim.quantity.value is None or claim.in_table:
        return False
    ahead = claim.modality is not None and claim.unit.name in YEARS  # "rates will come down for three years"
    text, span, qualifier = alignment.text_of(claim), claim.quantity.span, claim.quantity.qualifier_span
    if ahead or CORRECTED.search(claim.sentence.of(text)):
        return False  # "some wrote 15 years; the correct figure is 12"
    start = min(span.start, qualifier.start) if qualifier is not None else span.start
    before = claim.before(text, 60, start)
    words = f"{before}|{claim.behind(text, 40, span.end)}"
    if SORTED.search(span.of(text)) or OWN.search(before):
        return False  # "19 wet days" may lie far apart; "I had it for four years" is of no date told by others
    return TIED.search(words) is not None and WINDOWED.search(words) is None


def of_length(alignment: Alignment, claim: Claim, dates: Sequence[Dated]) -> Iterator[Finding]:
    """Yield the finding of a length and the two dates of its passage, if neither they nor any others near it fit."""
    if claim.unit is None:
        return
    text = alignment.text_of(claim)
    if TO_NOW.match(text, claim.span.end) and NOW.search(claim.sentence.of(text)):
        return  # "was quashed on Monday, 11 years after the trial"
    if ON.match(text, claim.span.end) and counts_on(claim, dates):
        return
    at = bisect_left(dates, place_of(claim), key=lambda each: place_of(each.claim))
    around = [each for each in dates[max(0, at - MOST) : at + MOST] if each.claim.document == claim.document]
    near = [each for each in around if is_precise(each, PRECISE[claim.unit.name])]
    own = {each.first for each in dates if each.claim.document == claim.document}
    first = is_first(alignment.documents[claim.document], claim)
    today = first and any(day.day is not None for day in own)
    alone = len(own) == ENDS and (today or all(day.month is not None for day in own))
    beside = [
        each
        for each in near
        if (alone or (abs(each.claim.paragraph - claim.paragraph) <= 1 and distance(each, claim) <= REACH))
        and AHEAD.search(each.claim.before(text, 40)) is None
        and EXTREME.search(each.claim.before(text, 60)) is None
        and not names_a_thing(text, each)
        and not is_anothers(claim, each.claim)
    ]
    if len({each.first for each in beside}) != ENDS:
        return
    if not first and any(abs(each.claim.paragraph - claim.paragraph) > NEARBY for each in beside):
        return  # what is told further below than in the first paragraph is of something near it
    found = None
    for a, b in combinations(near, 2):
        if (a.first.year is None) != (b.first.year is None):
            continue
        opening, closing = (a, b) if years_between(a, b) > 0 else (b, a)
        apart = years_between(opening, closing)
        finding = misfit(alignment, claim, opening, closing) if apart > 0 else None
        if apart > 0 and (finding is None or is_inclusive(claim, apart)):
            return
        ratio = apart / ((claim.quantity.value or 0.0) * DAYS[claim.unit.name] / DAYS["year"])
        plain = claim.quantity.qualifier is None or not 1 / BOUND < ratio < BOUND
        lived = opening.claim.event == "birth"  # what somebody did in a life is shorter
        tied = opening in beside and closing in beside and not lived
        if (
            finding is not None
            and tied
            and (LEAST_BESIDE if alone and a.claim.shares_sentence(b.claim) else LEAST) <= ratio <= HIGHEST
            and plain
        ):
            found = finding
    if found is not None:
        yield replace(found, confidence=SURE)


def counts_on(claim: Claim, dates: Sequence[Dated]) -> bool:
    """Tell whether a sentence tells no date behind a length that counts on: "in 2014 ... four years later"."""
    return all(each.span.end <= claim.span.start for each in beside([each.claim for each in dates], claim))


def is_inclusive(claim: Claim, years: float) -> bool:
    """Tell whether a length counts the days at both ends: "for four days, from 16 July to 19 July"."""
    days = claim.unit is not None and claim.unit.name == "day"
    return days and claim.quantity.value == round(years * DAYS["year"]) + 1
