"""An event whose length, told in one place, is not that of the days that it is held on, told in another.

"The six-day fair ... runs from 2 to 5 June"; "opens on 2 June ... the four-day event ... closes on 19 June".
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Mapping, Sequence

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, Dated, dates_of
from service.checks.dating.durations import Stretch, mismatch, stretches, tied
from service.claims.naming import names_in
from service.model import Claim

SHORT = frozenset({"day", "week"})  # what is counted in whole days
MOST = 8  # stretches of days that a story tells of
SURE, FROM_ENDS = 0.82, 0.78
# What is held on days of the calendar, by the words that newsrooms use for one another; a story tells of one of a kind.
FAMILIES = {
    "event": "event|festival|fair|show|expo|exhibition|convention|conference|congress|summit|forum|meeting|gathering|"
    "tournament|championship|competition|contest|regatta|carnival|rally|celebration|workshop|seminar|symposium|"
    "programme|program|jamboree|get-together|games",
    "hearing": "hearing|trial|inquest|inquiry|tribunal|appeal|proceedings",
    "visit": "visit|trip|tour|stay|mission|pilgrimage|holiday",
    "strike": "strike|walkout|walk-out|stoppage|industrial action",
    "sale": "sale|auction|promotion",
    "talks": "talks|negotiations|session",
    "truce": "truce|ceasefire|cease-fire",
    "course": "course|camp|retreat|residency",
    "study": "study|studies|research|researcher|survey|investigation|investigator|probe|review|pilot|experiment|"
    "project",
    "war": "war|conflict|siege|fighting|occupation|hostilities",
}
KIND = re.compile("|".join(rf"\b(?P<{kind}>(?:{words})s?)\b" for kind, words in FAMILIES.items()), re.IGNORECASE)
ANOTHER = re.compile(  # an event of its own: "the five-day festival of dance", "the three-day show last May"
    rf"^\s(?:of\s(?!the\b)|(?:in|last|next|this)\s(?:{'|'.join(month_name[1:])}|year|month|autumn|spring|summer|winter)\b)"
)
INNER = 5  # words between a length and the noun that it is of
BROKEN = re.compile(
    r"\b(?:of|in|at|on|for|to|by|with|and|from|before|after|when|that|which|is|was|has|had|as|ahead|or)\b"
)
COUNTED = re.compile(  # "over the nine days", "during the six days of the fair", "lasts for a week"
    r"\b(?:(?:over|during|throughout|across|for)\s(?:all\s)?(?:the|its|those|these)\s(?:full\s|whole\s|entire\s)?|"
    r"(?:lasts?|lasting|runs?|running|held|spread|stretch\w*)\s(?:for\s|over\s|across\s)(?:the\s|a\s)?|"
    r"(?:lasts?|lasting)\s)$",
    re.IGNORECASE,
)
STRUCK = re.compile(  # "are to walk out for five days"
    r"\b(?:walk(?:s|ed|ing)?\sout|(?:on\s)?strike|striking|stop\w*\swork|down(?:ing)?\stools)\sfor\s$", re.IGNORECASE
)
LATELY = re.compile(r"^\s(?:ago|before|after|later|earlier|to\sgo|since|leading|up\sto|until|prior|from|between)\b")
OPENS = re.compile(
    r"\b(?:opens?|opened|opening|starts?|started|starting|begins?|began|beginning|kicks?\soff|kicked\soff|"
    r"gets?\sunder\sway|got\sunder\sway|launch\w*|commenc\w+)\b(?!.*\b(?:open|start|beg[aiu]n|end|clos|finish|conclud))[^.;:]{0,60}$",
    re.IGNORECASE,
)
CLOSES = re.compile(
    r"\b(?:ends?|ended|ending|finish\w*|clos(?:e|es|ed|ing)|draws?\sto\sa\s(?:close|end)|drew\sto\sa\s(?:close|end)|"
    r"conclud\w+|winds?\sup|wound\sup|wraps?\sup|complet\w+|deliver\w+|submitt?\w*|published|reported|comes?\sto\san?\s(?:end|close)|runs?\s(?:on\s)?(?:until|till|to)|"
    r"(?:continu\w+|lasts?|goes\son)\s(?:until|till))\b(?!.*\b(?:open|start|beg[aiu]n|end|clos|finish|conclud))[^.;:]{0,40}$",
    re.IGNORECASE,
)
IT = re.compile(r"It\b")
REACH = 160  # characters before a sentence in which it is told what "it" is
ENTRY = re.compile(
    r"\b(?:tickets?|entries|entry|bookings?|deadlines?|registration|applications?|submissions?|nominations?)\b",
    re.IGNORECASE,
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each length of an event that the only days which the text gives for an event of its kind do not allow."""
    lengths = [
        (claim, kind)
        for claim in deadline.watched(alignment.claims)
        if (kind := kind_of_length(alignment, claim)) is not None
    ]
    dates = [dated for dated in dates_of(alignment) if not dated.claim.in_table] if lengths else []
    short = [(claim, kind) for claim, kind in lengths if claim.unit is not None and claim.unit.name in SHORT]
    long = [each for each in lengths if each not in short]
    yield from of_lengths(alignment, short, [dated for dated in dates if dated.first.day is not None])
    yield from of_lengths(alignment, long, [dated for dated in dates if dated.first.year is not None])


def of_lengths(alignment: Alignment, lengths: Sequence[tuple[Claim, str]], dates: Sequence[Dated]) -> Iterator[Finding]:
    """Yield the findings of lengths, each with the kind of event that it is of, that dates as precise do not allow."""
    ranges = list(stretches(alignment, dates))
    for d in {claim.document for claim, _ in lengths}:
        text = alignment.documents[d].text
        spans = [each for each in ranges if each.claims[0].document == d]
        named = [(each, kinds_near(text, each)) for each in spans]
        ends = between_ends(text, [dated for dated in dates if dated.claim.document == d])
        for kind in sorted({kind for _, kind in lengths}):
            own = [each for each, kinds in named if kind in kinds or (kind == "event" and not kinds)]
            for claim, its in lengths:
                if claim.document == d and its == kind:
                    yield from of_event(alignment, claim, kind, own, ends)


def of_event(
    alignment: Alignment, claim: Claim, kind: str, own: Sequence[Stretch], ends: Mapping[str, Stretch]
) -> Iterator[Finding]:
    """Yield the finding of a length that does not fit the only stretch of days told for its kind of event."""
    text = alignment.text_of(claim)
    told = {(each.first, each.last) for each in own[:MOST]}
    if len(told) == 1 and not tied(alignment, own[0], claim) and one_name(text, claim, own[0]):
        found = mismatch(alignment, own[0], claim, SURE)
    elif not told and kind in ends and claim not in ends[kind].claims:
        found = mismatch(alignment, ends[kind], claim, FROM_ENDS)
    else:
        found = None
    if found is not None:
        yield found


def kind_of_length(alignment: Alignment, claim: Claim) -> str | None:
    """Return the kind of event that a length of time is of: "six-day fair", "over the nine days"."""
    unit, quantity = claim.unit, claim.quantity
    if unit is None or unit.name not in DAYS or quantity.value is None or quantity.qualifier is not None:
        return None
    text, span = alignment.text_of(claim), quantity.span
    after = claim.behind(text, 90, span.end)
    if "-" in span.of(text) or after[:1] in ("'", "’"):
        found = KIND.search(after)
        lead = after[: found.start()] if found else ""
        near = found is not None and len(lead.split()) <= INNER and BROKEN.search(lead) is None
        if found is None or not near or re.search(r"[.,;:()]", lead) or ANOTHER.match(after[found.end() :]):
            return None
        return found.lastgroup
    before = claim.before(text, 40, span.start)
    if STRUCK.search(before):
        return "strike"
    if COUNTED.search(before) is None or LATELY.match(after):
        return None
    found = re.match(r"\sof\s(?:the\s|its\s|this\s)?", after)
    named = KIND.search(after[found.end() :][:60]) if found else KIND.search(before)
    if found and named is None:
        return None
    return named.lastgroup if named is not None else "event" if unit.name in SHORT else None


def kinds_near(text: str, stretch: Stretch) -> frozenset[str]:
    """Return the kinds of event that the sentence of a stretch of days names."""
    sentence = stretch.claims[0].sentence
    return frozenset(match.lastgroup or "" for match in KIND.finditer(sentence.of(text)))


def one_name(text: str, claim: Claim, stretch: Stretch) -> bool:
    """Tell whether an event of a length is not named otherwise than one of a stretch of days."""
    after = text[claim.quantity.span.end :][:60]
    found = KIND.search(after)
    named = after[: found.end()] if found else ""
    mine, there = names_in(named), names_in(stretch.claims[0].sentence.of(text))
    initials = "".join(word[0] for word in re.findall(r"\b[A-Z]\w+", named)).lower()
    return len(mine) < 2 or not there or bool(mine & there) or initials in there


def between_ends(text: str, dates: Sequence[Dated]) -> Mapping[str, Stretch]:
    """Return, for each kind of event that the text dates one opening and one close of, the stretch between them."""
    opened: dict[str, set[int]] = {}
    closed: dict[str, set[int]] = {}
    for at, dated in enumerate(dates):
        claim = dated.claim
        lead = claim.before(text, 160)
        if dated.first != dated.last or ENTRY.search(lead):
            continue
        told = [
            (match.start(), ends) for ends, form in ((opened, OPENS), (closed, CLOSES)) for match in form.finditer(lead)
        ]
        if told:
            _, ends = max(told, key=lambda each: each[0])
            kinds = {match.lastgroup or "" for match in KIND.finditer(lead)}
            if not kinds and IT.match(claim.sentence.of(text)):
                before = text[max(0, claim.sentence.start - REACH) : claim.sentence.start].rpartition("\n")[2]
                kinds = {match.lastgroup or "" for match in KIND.finditer(before)}
            for kind in kinds:
                ends.setdefault(kind, set()).add(at)
    found: dict[str, Stretch] = {}
    for kind in opened.keys() & closed.keys():
        first, last = ({dates[at].first for at in ends[kind]} for ends in (opened, closed))
        if len(first) == len(last) == 1:
            a, b = dates[min(opened[kind])], dates[min(closed[kind])]
            claims = tuple(sorted((a.claim, b.claim), key=lambda each: each.span.start))
            found[kind] = Stretch(claims, a.first, b.first, claims[0].span.start, claims[1].span.end, False)
    return found
