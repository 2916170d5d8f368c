"""The ends of a movement within one sentence: "rose to £54m, from £50m", "£54m, where at present it is £50m"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.alignment.comparables import is_ratio, same_kind, told_from
from service.alignment.moved.sizes import BREAK, MOST_GAP, between, is_joined
from service.model import Claim, ClaimRole, Portion

FROM_TO = re.compile(
    r"\bto(?:\s+(?:reach|hit|a|the|an|record|just|only|between|about|around|some|more|over|of))*\s*$", re.IGNORECASE
)
BEGAN = re.compile(  # what stands before the figure that a movement begins with, where no "from" does
    r"""\b(?:(?:now|currently|at\ present|formerly|previously|once|used\ to|had)\s(?:\w+\s){0,2}?(?:costs?|
    pays?|charges?|earns?|gets?|be|is|are|been|stands?\ at)|(?:stood|opened|began|started|traded|changed\ hands)\s
    (?:\w+\s){0,4}?at|now)\s$""",
    re.VERBOSE | re.IGNORECASE,
)
NOW_BEFORE = re.compile(  # behind the figure that it ends with: "will be £13, where at present it is £11"
    r"\b(?:where|whereas|while|against)\s(?:now|currently|at\spresent|today|until\snow)\s(?:\w+\s){0,2}(?:is|are|costs?|pays?|was|were)"
    r"\s$|,\shaving\s(?:closed|ended|finished|stood|started|opened|begun)\s(?:\w+\s){0,3}at\s$",
    re.IGNORECASE,
)
THEN = re.compile(  # what stands right behind it
    r"\s(?:a\s(?:year|month|week|decade)\sago|last\s(?:year|month|week|season)|in\s(?:19|20)[0-9]{2})\b", re.IGNORECASE
)
ENDED = re.compile(  # what stands before the figure that it ends with
    r"""\b(?:(?:ended|closed|finished|ends?|closes?)\s(?:\w+\s){0,4}?at|(?:is|are)\s(?:now|currently)|will\s(?:\w+\s)?
    (?:be|cost|pay|charge|get|earn|receive)|now\s(?:costs?|pays?|stands?\ at))\s$""",
    re.VERBOSE | re.IGNORECASE,
)
COMPARED = re.compile(  # what stands before the figure that another is set against, where the parse names no role
    r"""\b(?:from|against|compared\s(?:with|to)|(?:higher|lower|more|less|fewer|better|worse|bigger|smaller)\sthan|(?:up|down)
    \s(?:on|from))\s(?P<told>(?:[\w'’-]+\s){0,6}?)$""",
    re.VERBOSE | re.IGNORECASE,
)
FORMER = re.compile(
    r"""\b(?:last\s(?:year|month|week|season|quarter)|(?:year|month|week|quarter|decade)s?[\s-](?:ago|earlier|before)|previous
    |(?:in|of)\s(?:19|20)[0-9]{2}|(?:january|february|march|april|may|june|july|august|september|october|november|december
    |year|month|week|quarter|season)['’]s?)""",
    re.VERBOSE | re.IGNORECASE,
)
INSTEAD = re.compile(r"(?:\s[\w-]+){0,3}?,?\sinstead\sof\s(?:the\s)?$", re.IGNORECASE)
TO_BE = re.compile(r"\b(?:will|would|must|now|is\sto|are\sto|has\sto|have\sto)\b", re.IGNORECASE)
UP_DOWN = re.compile(r",\s(?:up|down)\s(?:on|from)\s", re.IGNORECASE)  # "£212m, up from £194m, on sales that grew to"
UP_FROM = re.compile(r"(?:\s(?:an?|per)\s\w+)?,?\sfrom\s$", re.IGNORECASE)
MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)[0-9]{2})"
THEN_AFTER = re.compile(rf"(?:\s[\w-]+){{0,2}}?\sin\s{MONTHS},\safter\s$", re.IGNORECASE)
WHEN = re.compile(rf"\s(?:[\w-]+\s)?(?:in\s{MONTHS}|the\s(?:month|year)\sbefore|a\s(?:month|year)\searlier)\b", re.I)
HOPED = re.compile(
    r"\b(?:expect|forecast|predict|target|estimat|analyst|hope|plan|think|thought|limit|average)", re.IGNORECASE
)
AFTER = 45  # characters behind a figure in which words tell when it was
UNTREATED = re.compile(
    r"\b(?:(?:comparison|control|placebo|untreated|unvaccinated)\s(?:\w+\s)?(?:group|arm|children|patients|people|plots?"
    r"|sites?|schools?|villages?)|placebo|dummy\s(?:pill|drug|jab|injection)s?|not\s(?:treated|vaccinated)|untreated"
    r"|who\s(?:were|was|had|did)\snot)\b",
    re.IGNORECASE,
)
THOUSANDFOLD = 1000
AMONG = re.compile(r"\b(?:among|of|in)\s(?:the\s|all\s)?$", re.IGNORECASE)
BEFORE = 40  # characters before a figure in which such words stand
IN_WHOLE = re.compile(r"(?:\s[\w'’-]+){1,2}\s(?:from|in|at|across)\s(?:[\w'’-]+\s){0,2}")
OF_WHOLE = re.compile(r"(?:\s[\w'’-]+){0,2}\s(?:out\s)?of\s(?:[\w'’-]+\s){0,3}")


def ends_of(text: str, claims: Sequence[Claim], row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where a figure began and where it ended, as far as one sentence tells both."""
    for start in row:
        if is_start(text, claims[start]):
            end = end_of(text, claims, row, start)
            if end is not None:
                yield start, end
    for start, end in pairwise(row):
        close = claims[end].span.start - claims[start].span.end <= MOST_GAP and same_kind(claims[start], claims[end])
        if close and begins(text, claims[start]) and ends(text, claims[end]):
            yield start, end
        elif close and is_before(text, claims[start], claims[end]):
            yield end, start
    yield from of_trial(text, claims, row)


def is_start(text: str, claim: Claim) -> bool:
    """Tell whether a figure is told as the start of a movement: "from £4m", "higher than last year's £4m"."""
    if claim.role is not ClaimRole.VALUE:
        return claim.role is ClaimRole.FROM
    found = COMPARED.search(words_before(text, claim))
    if found is None:
        return False
    when = found["told"] + " " + claim.behind(text, AFTER)
    return FORMER.search(when) is not None and HOPED.search(when) is None


def is_before(text: str, latter: Claim, former: Claim) -> bool:
    """Tell whether the second of two figures came before: "£21 instead of £20", "46 in May, after 31 in April"."""
    if is_plain(latter) and NOW_BEFORE.search(words_before(text, former)):
        return True
    gap = between(text, latter, former)
    if former.role is not ClaimRole.VALUE or latter.role is ClaimRole.CHANGE:
        return False
    if (INSTEAD.fullmatch(gap) and TO_BE.search(words_before(text, latter))) or (
        latter.role is ClaimRole.TO and UP_FROM.fullmatch(gap)
    ):
        return True
    behind = former.behind(text, AFTER)
    return latter.role is ClaimRole.VALUE and THEN_AFTER.fullmatch(gap) is not None and WHEN.match(behind) is not None


def of_trial(text: str, claims: Sequence[Claim], row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the figure of those who were not treated, then that of those who were, where a sentence sets them beside.

    A trial tells its effect as the change from the one to the other.
    """
    groups = [i for i in row if AMONG.search(words_before(text, claims[i]))]
    if len({claims[i].quantity.value for i in groups}) > 1:
        return  # of groups of two sizes the rates are compared
    for former, latter in pairwise(i for i in row if i not in groups):
        one, two = claims[former], claims[latter]
        if not same_kind(one, two) or one.unit != two.unit:
            continue
        untreated = [
            UNTREATED.search(text, begin, end) is not None
            for begin, end in ((one.span.end, two.span.start), (two.span.end, two.sentence.end))
        ]
        if untreated[0] != untreated[1] and two.span.start - one.span.end <= MOST_GAP:
            yield (former, latter) if untreated[0] else (latter, former)


def is_untreated(text: str, start: Claim) -> bool:
    """Tell whether a movement is of those of a trial who got nothing: "on placebo the number fell from 11 to 9"."""
    return start.role is ClaimRole.FROM and UNTREATED.search(text, start.sentence.start, start.span.start) is not None


def begins(text: str, claim: Claim) -> bool:
    """Tell whether a figure is told as what was before: "which stood at", "that now costs"."""
    if claim.role is not ClaimRole.VALUE:
        return False
    return BEGAN.search(words_before(text, claim)) is not None or THEN.match(text, claim.span.end) is not None


def ends(text: str, claim: Claim) -> bool:
    """Tell whether a figure is told as what came of one: "to", "ended the day at", "will cost"."""
    return claim.role is ClaimRole.TO or ENDED.search(words_before(text, claim)) is not None


def is_plain(claim: Claim) -> bool:
    """Tell whether a figure can be what is to come of another, which is told behind it."""
    return claim.role in (ClaimRole.VALUE, ClaimRole.TO) and not is_ratio(claim)


def words_before(text: str, claim: Claim) -> str:
    """Return the end of the sentence before a claim."""
    return claim.before(text, BEFORE, told_from(claim))


def end_of(text: str, claims: Sequence[Claim], row: Sequence[int], start: int) -> int | None:
    """Return the figure that one went to: behind "to" in "from A to B", else the last before it that is like it."""
    near = [i for i in row if i != start and is_like(claims[i], claims[start])]
    following = next((i for i in near if i > start), None)
    behind = any(i < start and UP_DOWN.fullmatch(between(text, claims[i], claims[start])) for i in near)
    if following is not None and not behind:
        gap = between(text, claims[start], claims[following])
        if FROM_TO.search(gap) and not BREAK.search(gap):
            return following
    former = next((i for i in reversed(near) if i < start), None)
    if former is None or claims[former].role not in (ClaimRole.TO, ClaimRole.VALUE):
        return None
    if former in row[1:] and restates(text, claims[row[row.index(former) - 1]], claims[former]):
        return None
    if not is_joined(between(text, claims[former], claims[start])):
        return None
    part = next((i for i in reversed(near) if i < former), None)
    gap = "" if part is None else text[claims[part].quantity.span.end : claims[former].span.start]
    if former != row[0] and claims[start].span == claims[start].quantity.figure:
        other = claims[row[row.index(former) - 1]]
        if is_count(other) and IN_WHOLE.fullmatch(text[other.quantity.figure.end : claims[former].span.start]):
            return None  # "38 students from six schools, up from 12"
    return part if OF_WHOLE.fullmatch(gap) else former  # "58 of the 130 seats, down from 71": the part moved


def is_count(claim: Claim) -> bool:
    """Tell whether a claim numbers things."""
    return claim.unit is None or claim.unit.dimension == "count"


def is_like(end: Claim, start: Claim) -> bool:
    """Tell whether a figure can be what another one came to: of its kind, and not some thousand times off.

    So "three counties" are none of "4,600 smallholders in three counties, down from 5,100".
    """
    if not same_kind(end, start) or end.portion is Portion.ADDITION:
        return False  # "five more bodies, up from 47"
    low, high = sorted(abs(claim.quantity.value or 0.0) for claim in (end, start))
    return low == 0 or high / low < THOUSANDFOLD


def restates(text: str, former: Claim, latter: Claim) -> bool:
    """Tell whether a sum only tells the one before it in another currency: "200bn zlotys, about $55bn, is up from"."""
    units = [claim.unit for claim in (former, latter)]
    money = all(unit is not None and unit.dimension == "currency" for unit in units) and units[0] != units[1]
    return money and text[former.span.end : told_from(latter)].strip() in {",", ", or", "or"}
