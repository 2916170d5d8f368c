"""Shares told apart from their part and whole: "70 of the 160 surgeries ... two in three had applied"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from service.alignment.comparables import SHARES, alike, told_from
from service.alignment.moved.apart import VAGUE
from service.alignment.nouns import nouns
from service.alignment.part_of import is_exact
from service.alignment.senses import senses
from service.lexicon import SAYING
from service.model import Claim, ClaimRole

WINDOW = 24  # claims to either side among which a share is looked for, so that cost stays linear
OF_KNOWN = re.compile(r"\s+of\s+(?:them|those|these|all|the\s(?:total|whole|number))\b", re.IGNORECASE)
OF_NUMBER = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|our|all|some)\s+){0,2}", re.IGNORECASE)
OF_WHICH = re.compile(r"\s+of\s+(?:which|whom|them|these|those)\b", re.IGNORECASE)
OF_THOSE_WHO = re.compile(r"\s+of\s+those\s+(?:(?P<who>who)|that|in|on|at|with|\w+ed|\w+ing)\b", re.IGNORECASE)
OF_ONE = re.compile(r"\s+of\s+(?:the|its|their|his|her|this|that)\s+([\w-]+)", re.IGNORECASE)
OF_DEFINITE = re.compile(r"\s+of\s+(?:all|(?:all\s+)?(?:their|its|his|her|our|the|those|these))\s", re.IGNORECASE)
VERBS = r"(?:already\s)?(?:were|was|are|is|have|had|has|did|do|would|will|said|failed|passed|went|came|won|lost)\b"
DOING = re.compile(rf"\s+{VERBS}", re.IGNORECASE)
OR = re.compile(r"\s+of\s+[\w'’ -]+,\s+or\s+", re.IGNORECASE)
NEARLY = 0.1  # as far two figures may be apart that are one
REFERS = re.compile(  # the share is of what was told before: "half of those", "two in three had", "60% of the total"
    rf"""\s+(?:of\s+(?:them|those|these|whom|which|(?:the|its|their|our)\s(?P<all>total|whole|number|field|sector|
    list|shortlist|group|squad|team|line-up|sample|class|intake|batch|fleet|lot|money|sum|cash|bill|network|chamber|house|
    workforce|jury|panel|estate|collection|crop)(?!\sof\b))\b|{VERBS})""",
    re.IGNORECASE | re.VERBOSE,
)
PLACE = re.compile(
    r"\b(?:opposite|first|second|top|bottom|upper|lower|latter|final|opening|other|same)\s$", re.IGNORECASE
)
MADE_UP = re.compile(
    r"\b(?:m[ak]de?s?\sup|making\sup|account(?:s|ed)?\sfor|represent(?:s|ed)?|compris\w+)\s$", re.IGNORECASE
)
NEAR = 4  # figures of its sentence before "half of them" among which what it is of is looked for
PERSON = "person"
SOON = 200  # characters in which "half of them" is of what was just told


def told_elsewhere(text: str, claims: Sequence[Claim], part: int, whole: int) -> Iterator[tuple[int, bool]]:
    """Yield the shares that the text tells of the same whole elsewhere, and whether they may well be of others."""
    own = claims[whole]
    told = (claims[part].context | own.context) - SAYING - words_of(own)
    for share in range(max(0, whole - WINDOW), min(len(claims), whole + WINDOW + 1)):
        claim = claims[share]
        if not is_part_told(text, claim) or has_own(text, claims, share, claims[part], own):
            continue
        if claim.sentence == own.sentence:
            if is_clause(text, claim, own):
                yield share, True
            continue
        if tells_again(text, claim, claims[part], own):
            yield share, False
            continue
        periods = {claim.period, own.period} - {None}
        if len(periods) > 1 or claims[part].quantity.value == 1:
            continue  # "one of the 19" is said of one thing, seldom as a share
        if alike(claim, own) and told & claim.context - words_of(claim) - VAGUE:
            yield share, False
        elif alike(claim, own) or alike(claim, claims[part]):
            if is_named_again(text, claim, claims[part], own):
                yield share, True
        elif refers_back(text, claim, claims[part], own) and is_told_last(claims, share, part, whole):
            yield share, True


def is_named_again(text: str, share: Claim, part: Claim, whole: Claim) -> bool:
    """Tell whether a share with the noun of a part or its whole may be of that whole by what else is said."""
    if is_of_one(text, share, whole):
        return False
    definite = OF_DEFINITE.match(text, share.quantity.span.end) is not None
    narrowed = words_of(share) - {share.subject.head if share.subject else ""} - words_of(whole)
    said = shared(share, part, whole) - words_of(share) - words_of(whole) - words_of(part)
    return not narrowed and (definite or bool(said))


def refers_back(text: str, share: Claim, part: Claim, whole: Claim) -> bool:
    """Tell whether a share with no noun of its own may be of a whole: "half of them", "two in three had applied"."""
    found = REFERS.match(text, share.quantity.span.end)
    if found is None:
        return False
    those = OF_THOSE_WHO.match(text, share.quantity.span.end)
    if those is not None and those["who"] and not counts_people(whole):
        return False
    known = found["all"] is not None or those is not None
    if not known and share.span.start < whole.span.start:
        return False  # what "of them" refers back to is told before it
    them = OF_WHICH.match(text, share.quantity.span.end) is not None and 0 < share.span.start - whole.span.end <= SOON
    return bool(shared(share, part, whole)) or found["all"] is not None or them


def counts_people(claim: Claim) -> bool:
    """Tell whether a claim can count people."""
    return claim.unit is None or claim.unit.name == "people" or PERSON in nouns().classes_of(claim.unit.name)


def is_told_last(claims: Sequence[Claim], share: int, part: int, whole: int) -> bool:
    """Tell whether the last amount before a share that leaves its noun open is one of its counts, or of their noun.

    "Of the 90 plays 40 sold out ... a ticket was £14. One in five was sold for £5" is a share of tickets, and so is "a
    quarter of the total" one of the money that its own paragraph tells of.
    """
    own = claims[share]
    near = [i for i in range(max(0, share - NEAR), share) if claims[i].document == own.document]
    last = next((i for i in reversed(near) if is_exact(claims[i])), None)
    if last is None or last in (part, whole) or claims[last].unit is None:
        return True
    if part > share and (is_near(claims[last], claims[part]) or not claims[last].shares_paragraph(own)):
        return True  # "some 4,000 ... one in ten of the total", told before both
    return alike(claims[last], claims[part]) or alike(claims[last], claims[whole])


def is_of_one(text: str, share: Claim, whole: Claim) -> bool:
    """Tell whether a share is of one thing of which a whole counts several: "31% of the company" of 18 companies."""
    found = OF_ONE.match(text, share.quantity.span.end)
    noun = whole.unit.name if whole.unit is not None else ""
    plural = not whole.span.of(text).lower().endswith(noun)
    return found is not None and found[1].lower() == noun and plural


def has_own(text: str, claims: Sequence[Claim], share: int, part: Claim, whole: Claim) -> bool:
    """Tell whether a share is of another whole, which its sentence numbers: "7% of the 90", "40 came, half of them".

    Of another it is too where the sentence tells what it comes to: "a fifth of the intake, or 1,100".
    """
    former = claims[share - 1] if share else None
    them = OF_WHICH.match(text, claims[share].quantity.span.end) is not None
    counted = takewhile(claims[share].shares_sentence, reversed(claims[max(0, share - NEAR) : share]))
    told = next(filter(is_exact, counted), None) if them else None
    if told is not None:
        return told.quantity.value != whole.quantity.value
    if former is not None and makes_up(text, former, claims[share]) and not is_near(former, part):
        return True
    if former is not None and numbers_own(text, former, claims[share]):
        return former.quantity.value != whole.quantity.value
    if share + 1 == len(claims) or claims[share + 1].sentence != claims[share].sentence:
        return False
    own = claims[share + 1]
    begin, end = claims[share].quantity.span.end, told_from(own)
    if OR.fullmatch(text, begin, end) and is_exact(own) and not is_near(own, part):
        return True
    tied = OF_NUMBER.fullmatch(text, begin, end) is not None
    return tied and own.quantity.value != whole.quantity.value


def is_near(a: Claim, b: Claim) -> bool:
    """Tell whether two figures may be one, roughly told: "more than 4,000" and "4,150"."""
    one, other = a.quantity.value or 0.0, b.quantity.value or 0.0
    return abs(one - other) <= NEARLY * max(one, other)


def numbers_own(text: str, former: Claim, share: Claim) -> bool:
    """Tell whether a share with no noun is of what its sentence has just counted: "900 were asked and 61% agreed"."""
    counted = former.shares_sentence(share) and former.unit is not None and former.unit.dimension == "count"
    return counted and DOING.match(text, share.quantity.span.end) is not None


def makes_up(text: str, former: Claim, share: Claim) -> bool:
    """Tell whether the sentence of a share tells what has it: "the 268 women made up 23% of the players"."""
    told = former.shares_sentence(share) and is_exact(former)
    return told and MADE_UP.search(text[former.span.end : told_from(share)]) is not None


def is_part_told(text: str, claim: Claim) -> bool:
    """Tell whether a claim is a share of something, also one that is lost or won ("losing half of them"), no place."""
    if claim.unit is None or claim.unit.name not in SHARES or claim.in_table or claim.quantity.value is None:
        return False
    before = claim.before(text, 20)
    of = claim.role is not ClaimRole.CHANGE or text[claim.quantity.span.end : claim.quantity.span.end + 4] == " of "
    return of and PLACE.search(before) is None


def is_clause(text: str, share: Claim, whole: Claim) -> bool:
    """Tell whether a share of one sentence is of the whole: "a third of which ... six of the 12 novels"."""
    return alike(share, whole) and OF_WHICH.match(text, share.quantity.span.end) is not None


def shared(share: Claim, part: Claim, whole: Claim) -> set[str]:
    """Return the words that the sentence of a share has in common with those of a part and its whole."""
    here = (part.context | whole.context) - VAGUE
    return {word for word in share.context - VAGUE if word in here or any(senses().related(word, w) for w in here)}


def tells_again(text: str, share: Claim, part: Claim, whole: Claim) -> bool:
    """Tell whether a fraction in words is told of the one whose part is numbered: "Wales has half of them"."""
    rough = share.unit is not None and share.unit.name == "fraction"
    one = share.agent_named and share.agent == part.agent == whole.agent
    counted = whole.unit is not None and whole.unit.dimension == "count"
    known = alike(share, whole) or OF_KNOWN.match(text, share.quantity.span.end) is not None
    return rough and one and counted and known


def words_of(claim: Claim) -> frozenset[str]:
    """Return the words that name what a claim is of."""
    subject = claim.subject
    return (subject.modifiers | subject.entities | {subject.head}) if subject else frozenset()
