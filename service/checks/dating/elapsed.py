"""A stretch of time told in words that is not the time between the dates of the story.

A text tells it in one of three ways: "vanished 38 years ago" with a date of the same event and one of today; "shut for
two years" with the dates of a closure and a reopening; "in 1969, six years after it opened in 1960".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, WINDOW, Dated, dates_of, is_anothers, present
from service.checks.dating.lengths import fits, misfit
from service.checks.dating.tenures import TENURE
from service.checks.dating.told_ages import OTHERS
from service.chronology import Day
from service.claims.naming import names_in, same_names
from service.claims.occasions import EVENT, on_occasion
from service.model import Claim, Span

AGO = re.compile(r"\s(?:ago|earlier)\b")
# Two ends of one stretch that a story tells of once, the first and the last, with how its length is told.
LEFT = ("departure", "end")
ENDS = (
    ("closure", "reopening", re.compile(
        r"\b(?:(?:not|never|n['’]t)\s(?:\w+\s){1,6}for|(?:shut|closed|apart|waited|waiting|silent|empty|idle)\s(?:\w+\s)?for|"
        r"after|time\sin)\s(?:some\s|the\s|a\s)?\|(?!\s(?:after|later|before))|"
        r"\bwaited\s\||\|\s(?:without|with\sno|closure|shutdown|absence|gap|break|wait|silence|suspension)\b"
    )),
    ("disappearance", "discovery", re.compile(
        r"\b(?:missing\sfor|time\sin|after)\s(?:a\s)?\|(?!\s(?:after|later|before))|\|\s(?:search|mystery|disappearance)\b"
    )),
    ("wedding", "death", re.compile(
        r"\bmarried\s(?:\w+\s)?for\s\||\|\s(?:of\s)?marriage\b|\bmarriage\sof\s\|"
    )),
    ("wedding", "divorce", re.compile(r"\bmarried\s(?:\w+\s)?for\s\||\|\s(?:of\s)?marriage\b|\bmarriage\sof\s\|")),
    *((start, end, TENURE) for start in ("arrival", "appointment", "election", "rule", "debut") for end in LEFT),
    *((start, end, re.compile(
        r"\b(?:after|for|survived|lasted|existed|traded)\s(?:for\s)?(?:\w+\s)?\|\s?(?:of\s(?:trading|business)|in\sbusiness|[.,])|"
        r"\|\s(?:history|existence|life|run)\b"
    )) for start in ("founding", "opening") for end in ("closure", "bankruptcy", "demolition")),
    *((start, "freeing", re.compile(r"\b(?:served|spent|after|for)\s(?:\w+\s)?\|\s(?:in\s|behind\s|of\s|inside)"))
      for start in ("arrest", "sentence")),
    ("start", "building", re.compile(r"\b(?:after|took|taking)\s\|\s(?:of\s(?:work|building|construction)|to\sbuild)")),
    ("start", "end", re.compile(
        r"\b(?:lasted|raged|went\son|ran|dragged\son)\s(?:for\s)?(?:\w+\s)?\||\|\s(?:war|conflict|run|strike|siege|dispute|"
        r"occupation|campaign|fighting|of\s(?:war|fighting|conflict))\b"
    )),
)  # fmt: skip
STARTS = frozenset({"start", "founding", "opening", "building"})
OPENED = re.compile(
    r"^\s(?:after|since|on\sfrom)\s[^.,;]{0,40}\b(?:first|start\w*|beg[aiu]n\w*|open\w*|found\w*|set\sup)\b"
)
SPOKEN = re.compile(r"\b(?:said|says|told|wrote)\b")
ONCE = frozenset({"disappearance"})  # what a story tells of one person
AFTER = re.compile(r"^\s(?P<way>after|before)\b")
AFTER_EVENT = re.compile(r"^\s(?P<way>after|before)\s(?P<event>[^.;,]{0,50})")
LATER = re.compile(r"^\slater,?\s(?:in|on)\s(?:the\s)?$")
LATER_ON = re.compile(r"^\slater,?\s(?P<event>[^.;,]{0,50})")
FINAL = frozenset({"death", "demolition", "bankruptcy", "independence"})  # what comes once, and of whom a story tells
MOST = 8  # dates of a kind of event in a story
AROUND = 60  # characters around a duration in which it is told what it is the length of
NEXT_TO = 60  # characters between "six years after" and the date that it counts from
JUST_BEFORE = 240  # characters between "Six years later, in 1969" and that date


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the stretches of time that the dates of their story do not allow."""
    durations = [claim for claim in alignment.claims if claim.unit is not None and claim.unit.name in DAYS]
    if not durations:
        return
    dates = dates_of(alignment)
    for d, document in enumerate(alignment.documents):
        own = [claim for claim in durations if claim.document == d and is_plain(claim)]
        there = [dated for dated in dates if dated.claim.document == d]
        today = present(alignment, there, document.text)
        events, kinds = only_dates(there), by_event(there)
        for claim in own:
            found = (
                since_event(claim, events, today, document.text)
                or of_ends(claim, events, there, document.text)
                or of_event(claim, there, kinds, document.text)
                or since_start(claim, events, there, document.text)
                or between_neighbours(claim, there, document.text)
                or to_end(claim, events, there, document.text)
            )
            finding = misfit(alignment, claim, *found) if found is not None else None
            if finding is not None:
                yield finding


def is_plain(claim: Claim) -> bool:
    """Tell whether a duration is told as one number: "five years", "more than five years"."""
    return claim.quantity.value is not None


def only_dates(dates: Sequence[Dated]) -> Mapping[str, Dated]:
    """Return, for each kind of event that the text gives one date with a year for, that date."""
    kinds: dict[str, list[Dated]] = defaultdict(list)
    for dated in dates:
        if dated.claim.event is not None and dated.first.year is not None:
            kinds[dated.claim.event].append(dated)
    return {kind: found[0] for kind, found in kinds.items() if len({each.first for each in found}) == 1}


def since_event(
    claim: Claim, events: Mapping[str, Dated], today: Day | Dated | None, text: str
) -> tuple[Dated, Day | Dated] | None:
    """Return the date of an event that is told of as so long ago, with today; None where either is not known."""
    ago = AGO.match(text[claim.span.end : claim.span.end + 10])
    if ago is None or today is None:
        return None
    bare = Claim(claim.quantity, claim.document, claim.paragraph, claim.sentence, claim.span, claim.unit)
    told_as = on_occasion(replace(bare, span=Span(claim.span.start, claim.span.end + ago.end())), text)
    event = events.get(told_as.event or "")
    if event is None or event is today or not one_subject(told_as, event.claim):
        return None
    return event, today


def one_subject(a: Claim, b: Claim) -> bool:
    """Tell whether two events of a kind are one: of the same name, or told of the same thing, or once in a story."""
    if a.subject is None or b.subject is None:
        return False
    if a.event in ONCE:
        return True
    if a.subject.entities and b.subject.entities:
        return same_names(a.subject.entities, b.subject.entities)
    return bool(a.subject.modifiers & b.subject.modifiers)


def of_ends(claim: Claim, events: Mapping[str, Dated], dates: Sequence[Dated], text: str) -> tuple[Dated, Dated] | None:
    """Return the two ends of the stretch that a duration is said to be, where the text dates both of them once.

    A duration that fits other such ends, or counts from another date of its own sentence, is not of these.
    """
    start, end = claim.quantity.span.start, claim.quantity.span.end
    around = f"{claim.before(text, AROUND, start)}|{text[end : end + AROUND]}"
    ends = [
        (events[opening], events[closing])
        for opening, closing, tie in ENDS
        if opening in events and closing in events and tie.search(around) is not None
    ]
    ends = [pair for pair in ends if not any(is_anothers(claim, each.claim) for each in pair)]
    if not ends or is_told_once(claim, text):
        return None
    at = bisect_left(dates, start, key=lambda each: each.claim.span.start)
    near = dates[max(0, at - WINDOW) : at + WINDOW]
    own = [each for each in near if each.claim.sentence == claim.sentence and each not in ends[0]]
    others = [pair for date in own for each in near if each is not date for pair in ((date, each), (each, date))]
    return None if any(fits(claim, *pair) for pair in (*ends[1:], *others)) else ends[0]


def is_told_once(claim: Claim, text: str) -> bool:
    """Tell whether a length is of one whose name stands nowhere else: "said Ann Hale, who played his wife for a year".

    What happened to such a one is not what the story dates.
    """
    if not claim.agent_named or not claim.agent:
        return False
    name = re.compile(rf"\b{re.escape(claim.agent.split()[-1])}\b", re.IGNORECASE)
    return all(claim.sentence.start <= each.start() < claim.sentence.end for each in name.finditer(text))


def by_event(dates: Sequence[Dated]) -> Mapping[str, list[Dated]]:
    """Return the dates of each kind of event, of the first few of a kind."""
    kinds: dict[str, list[Dated]] = defaultdict(list)
    for dated in dates:
        if dated.claim.event is not None and len(kinds[dated.claim.event]) < MOST:
            kinds[dated.claim.event].append(dated)
    return kinds


def of_event(
    claim: Claim, dates: Sequence[Dated], kinds: Mapping[str, list[Dated]], text: str
) -> tuple[Dated, Dated] | None:
    """Return the date of a sentence and that of the event which it is told to be so long after, the earlier first.

    "It broke down on 9 May, ten days after it began", where the text dates the beginning elsewhere.
    """
    span = claim.quantity.span
    way = AFTER_EVENT.match(claim.behind(text, AROUND, span.end))
    event = EVENT.search(way["event"]) if way is not None else None
    at = bisect_left(dates, span.start, key=lambda each: each.claim.span.start)
    near = dates[max(0, at - WINDOW) : at + WINDOW]
    own = [each for each in near if each.claim.sentence == claim.sentence and each.first == each.last]
    if way is None or event is None or len(own) != 1:
        return None
    there = own[0].claim.span
    gap = text[there.end : span.start] if there.end <= span.start else text[span.end : there.start]
    if len(gap) > NEXT_TO or (there.start > span.end and not re.search(r",\s(?:in|on)\s(?:the\s)?$", gap)):
        return None
    kind = [each for each in kinds.get(event.lastgroup or "", []) if each is not own[0]]
    if len({each.first for each in kind}) != 1 or kind[0].claim.sentence == claim.sentence:
        return None
    if (kind[0].first.year is None) != (own[0].first.year is None) or not told_of_one(way["event"], kind[0].claim):
        return None
    return (kind[0], own[0]) if way["way"] == "after" else (own[0], kind[0])


def told_of_one(words: str, event: Claim) -> bool:
    """Tell whether an event that a length counts from is not that of somebody else than the dated one."""
    names, dated = names_in(words), event.names
    return not names or bool(names & dated)


def since_start(
    claim: Claim, events: Mapping[str, Dated], dates: Sequence[Dated], text: str
) -> tuple[Dated, Dated] | None:
    """Return the start of something and the day of a speech: "Six years after the first day", she said in May 2025."""
    if OPENED.match(text[claim.quantity.span.end :][:AROUND]) is None:
        return None
    starts = [events[kind] for kind in STARTS if kind in events]
    at = bisect_left(dates, claim.span.end, key=lambda each: each.claim.span.start)
    if len(starts) != 1 or at == len(dates) or dates[at].claim.sentence != claim.sentence:
        return None
    spoken = dates[at]
    said = SPOKEN.search(text[claim.span.end : spoken.claim.span.start]) is not None
    return (starts[0], spoken) if said and spoken.first.year is not None and spoken is not starts[0] else None


def between_neighbours(claim: Claim, dates: Sequence[Dated], text: str) -> tuple[Dated, Dated] | None:
    """Return the two dates that a duration is told to lie between, the earlier first.

    "in 1969, six years after it opened in 1960"; "It opened in 1960. Six years later, in 1969".
    """
    start, end = claim.span.start, claim.span.end
    at = bisect_left(dates, start, key=lambda each: each.claim.span.start)
    if at == 0 or at == len(dates):
        return None
    before, behind = dates[at - 1], dates[at]
    gap = text[end : behind.claim.span.start]
    lead = text[before.claim.span.end : start]
    if LATER.match(gap) is not None:
        near = len(lead) <= JUST_BEFORE and "\n" not in lead and re.search(r"\blater\b", lead) is None
        return (before, behind) if near else None
    way = AFTER.match(gap)
    if way is None or len(gap) > NEXT_TO or re.search(r"[.;\n]", gap) or lead not in (", ", " ", " – ", " - "):
        return None
    return (behind, before) if way["way"] == "after" else (before, behind)


def to_end(claim: Claim, events: Mapping[str, Dated], dates: Sequence[Dated], text: str) -> tuple[Dated, Dated] | None:
    """Return the date before a sentence and that of the end which the sentence tells as so long after it.

    "She sang in Leith in 1968. Nine years later she died", where the text dates her death elsewhere.
    """
    told = LATER_ON.match(claim.behind(text, AROUND, claim.quantity.span.end))
    event = EVENT.search(told["event"]) if told is not None else None
    end = events.get(event.lastgroup or "") if event is not None and event.lastgroup in FINAL else None
    at = bisect_left(dates, claim.span.start, key=lambda each: each.claim.span.start)
    if end is None or at == 0 or claim.before(text, AROUND).strip() or is_anothers(claim, end.claim):
        return None
    if end.claim.names and not claim.agent_named:
        return None  # "he" may be anybody
    before = dates[at - 1]
    lead = text[before.claim.span.end : claim.span.start]
    near = len(lead) <= JUST_BEFORE and "\n" not in lead and " later" not in lead
    another = OTHERS.search(text, before.claim.sentence.start, claim.span.start) is not None  # "Her son left in 1968"
    set_apart = another or any(each.claim.sentence == claim.sentence for each in dates)
    if not near or set_apart or before is end or any(fits(claim, before, each) for each in dates if each is not before):
        return None
    return before, end
