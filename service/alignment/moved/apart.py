"""A movement of which the text tells the size in one place and the ends in another: "fares to rise 15%", "now €2"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import combinations

from service import deadline
from service.alignment.comparables import alike, is_percent, is_points, is_ratio, is_relative
from service.alignment.directions import direction_of, moves_inversely, way_of
from service.alignment.features import dimension_of, key_noun
from service.alignment.moved.across import has_other_base
from service.alignment.moved.over import ends_over
from service.alignment.moved.sizes import is_bare, is_of_amount, is_size, is_size_of
from service.alignment.moved.spelt import goes_on, is_paid, restates
from service.alignment.moved.within import ends, ends_of, is_untreated
from service.alignment.senses import senses
from service.claims.role import CHANGE_NOUNS
from service.lexicon import FALL, RISE, SAYING
from service.model import Claim, ClaimRole


class Tie(StrEnum):
    """How a text ties the size of a movement to its ends."""

    BESIDE = "in one sentence or its neighbours"
    NAMED = "apart, by a word for the thing that moved"
    SINCE = "apart from its start, which another sentence puts into the past"
    AGAIN = "apart, by other words of what is told"
    NEAR = "by nothing but that they stand near one another"


MOST_SIZES = 8  # a text with more changes than this is a row of results, in which each has ends of its own
VAGUE = (  # words that many things of a text share
    frozenset(
        """number figure total level rate amount average time year month week day quarter period half season today last
        previous same new more most first next early late annual record have make go see show take come get give
        compare people percent cent pound dollar euro government firm company group market country city official
        january february march april may june july august september october november december monday tuesday wednesday
        thursday friday saturday sunday lakh crore""".split()
    )
    | SAYING
    | RISE
    | FALL
)
PROPORTIONS = frozenset("proportion percentage ratio rate margin".split())  # of these 4% is hardly of a count
CROWDS = frozenset("number figure total".split())  # "the number of people" is of whatever the text counts people in
IF = re.compile(r",?\s(?:if|unless|provided)\b", re.IGNORECASE)  # "the fine is £70, halved if paid within a week"
OF_FIGURE = re.compile(r"\s(?:the\s|those\s)?", re.IGNORECASE)  # "twice the 169,000 that were hoped for"
AT_FIGURE = re.compile(  # "3% higher at £118", "9% higher than the £1.7bn of last year"
    r"(?:\s(?:higher|lower|more|less|up|down))?,?\s(?:at|than)\s(?:(?:the|about|around|some|just)\s)*", re.IGNORECASE
)
FEWER = re.compile(r"\s(?:fewer|as\smany)\b", re.IGNORECASE)  # is said of what is counted alone
WIDER = re.compile(  # a change of more than the story's own figures: "nationally, thefts fell by 5%"
    r"\b(?:nationally|nationwide|countrywide|statewide|worldwide|globally|elsewhere)\b", re.IGNORECASE
)
NEAR = 4  # sentences with amounts between ends and a change that may tell of them again
AWAY = 8  # the same where both tell of whose share it is
SHARES = frozenset("share slice proportion portion part stake".split())
LEAST_SHARED = 2  # words that two sentences share which tell of one thing in other words
BEHIND = 3  # sentences with amounts between ends and a change that tells its thing in other words, or by "a fall"
MONEY = frozenset("price cost fare rent wage pay salary bill income profit turnover revenue earnings tax fee".split())
SUMS = frozenset("money sum cash funding grant budget".split())  # what any amount of money may be called
GATHERINGS = frozenset("attendance audience crowd visitor visit passenger gate footfall membership".split())
LONG = 5  # letters of a word that a longer one may be made of: "member", "membership"
LEAD = 2  # sentences with amounts at the head of a text, headline included, that tell what the others spell out


def movements_apart(
    text: str, claims: Sequence[Claim], rows: Sequence[Sequence[int]], told: frozenset[int]
) -> Iterator[tuple[int, int, int, Tie]]:
    """Yield start, end, size and tie of each movement whose size another sentence tells, the surer ties first.

    The rows are of one document; `told` are the claims that belong to a movement already.
    """
    sizes = [(at, i) for at, row in enumerate(rows) for i in row if i not in told and is_free(text, claims, row, i)]
    if not sizes or len(sizes) > MOST_SIZES:
        return
    likely: list[tuple[int, int, int, Tie]] = []
    onward: set[int] = set()  # changes of what the next sentence goes on to tell of
    for row_at, row in enumerate(deadline.watched(rows)):
        following = rows[row_at + 1] if row_at + 1 < len(rows) else ()
        for start, end in (*ends_of(text, claims, row), *ends_over(claims, row, following)):
            sized = any(is_size_of(text, claims, row, (start, end), i) for i in row)
            if start in told or sized or is_untreated(text, claims[start]):
                continue
            rose = way_of(claims[start], claims[end])
            for at, size in sizes:
                if size in row or is_of_amount(text, claims, rows[at], size, claims[end]):
                    continue
                if has_other_base(text, claims[size], claims[start]):
                    continue
                if direction_of(text, claims[size]) != rose:
                    one = alike(claims[size], claims[end]) and at < LEAD
                    if one and is_of(claims[size], claims[start], claims[end], leads=True, close=False):
                        yield start, end, size, Tie.NAMED
                    continue
                if claims[size].modality == "forecast" and claims[end].modality is None:
                    continue  # "prices fell to £180 from £184. It predicts a fall of 2% next year"
                if is_points(claims[size]) and not is_percent(claims[end]):
                    continue
                if FEWER.match(text, claims[size].span.end) and dimension_of(claims[end]) != "count":
                    continue
                if LEAD <= at < row_at and is_bare(text, claims[size]):
                    continue  # "the increase of 24%" is of what is told before it
                near = abs(at - row_at) <= BEHIND
                bare = 0 < at - row_at <= BEHIND and is_bare(text, claims[size])
                if bare and is_points(claims[size]) == is_percent(claims[end]):
                    yield start, end, size, Tie.NAMED
                    continue
                if is_points(claims[size]):
                    if is_of(claims[size], claims[start], claims[end], leads=at < LEAD, close=near):
                        yield start, end, size, Tie.NAMED
                    continue
                if is_ratio(claims[start]):  # "from 11% to 9%", "by a sixth": seldom reckoned, and of one holder only
                    if abs(at - row_at) <= AWAY and is_of_holder(claims[size], claims[start], claims[end]):
                        likely.append((start, end, size, Tie.AGAIN))
                    continue
                told_of = is_of(claims[size], claims[start], claims[end], leads=at < LEAD, close=near)
                told_of = told_of or restates(claims, rows[at], size, claims[end])
                told_of = told_of or (near and is_paid(claims[size], claims[start], claims[end]))
                if goes_on(claims[size], claims[start], claims[end]):
                    told_of = True
                    onward.add(size)
                real = claims[size].modality in (None, claims[end].modality)  # "I'd take a cut of 10%"
                back = real and 0 < at - row_at <= BEHIND and refers_back(claims[size])
                again = abs(at - row_at) <= NEAR and tells_again(claims[size], claims[start], claims[end])
                if told_of or back:
                    yield start, end, size, Tie.NAMED
                elif again or (abs(at - row_at) <= NEAR and end in row):
                    likely.append((start, end, size, Tie.AGAIN if again else Tie.NEAR))
    yield from (each for each in likely if each[-1] is not Tie.NEAR or each[2] not in onward)


def is_free(text: str, claims: Sequence[Claim], row: Sequence[int], size: int) -> bool:
    """Tell whether a claim is a change by a share whose ends its own sentence does not tell."""
    claim = claims[size]
    if not ((is_relative(claim) or is_points(claim)) and is_size(claim) and direction_of(text, claim)):
        return False
    if fits_own(claims, row, claim):
        return False  # "from $52 a month to $78, an increase of 50%"
    if IF.match(text, claim.span.end) or WIDER.search(claim.sentence.of(text)):
        return False
    reached = next((i for i in row if i > size), None)
    if reached is not None and not is_ratio(claims[reached]):
        gap = text[claim.span.end : claims[reached].span.start]
        if OF_FIGURE.fullmatch(gap) or AT_FIGURE.fullmatch(gap) or claims[reached].role is ClaimRole.FROM:
            return False  # with an end or a start of its own
    return reached is None or not ends(text, claims[reached]) or is_ratio(claims[reached])


def fits_own(claims: Sequence[Claim], row: Sequence[int], size: Claim) -> bool:
    """Tell whether two amounts of the sentence of a change make it, in whatever words."""
    if not is_percent(size) or not size.quantity.value:
        return False
    amounts = [claims[i] for i in row if not is_ratio(claims[i]) and (claims[i].quantity.value or 0.0) > 0]
    for former, latter in combinations(amounts[:MOST_SIZES], 2):
        kinds = {claim.unit.name.partition(" per ")[0] for claim in (former, latter) if claim.unit is not None}
        one, two = former.quantity.value or 0.0, latter.quantity.value or 0.0
        changes = (abs(two - one) / one, abs(two - one) / two)
        if len(kinds) < 2 and any(abs(100 * each - size.quantity.value) <= 1 for each in changes):
            return True
    return False


def is_of(size: Claim, start: Claim, end: Claim, *, leads: bool, close: bool) -> bool:
    """Tell whether a change is of the thing that two figures are of, by the words for it."""
    named = {claim.agent for claim in (size, start, end) if claim.agent_named}
    if len(named) > 1 or moves_inversely(start) or moves_inversely(end) or words_of(size) & PROPORTIONS:
        return False
    mine, others = told_of(size, start, end)
    dimension = dimension_of(end)
    if (mine & CROWDS and dimension != "count") or (mine & MONEY and dimension not in {"currency", "count"}):
        return False
    here = start.context | end.context
    if close and dimension == "currency" and key_noun(size) in SUMS:
        return True
    if any(other_kind(size, each) for each in (start, end)) or senses().opposed(size.context, here):
        return False  # "sales rose 12%", "online sales were £4m"
    if not leads and is_other_money(size, others | here):
        return False  # "food prices are up a fifth", "a meal costs £3, up from £2.50"
    if dimension == "time" and not related(mine - VAGUE, frozenset(filter(None, (key_noun(start), key_noun(end))))):
        return False  # "spills fell 13%", "spilled for 240 hours, down from 310"
    if related(mine - VAGUE, others - VAGUE):
        return True
    if leads and (others & CROWDS or mine & GATHERINGS) and {key_noun(start), key_noun(end)} <= VAGUE:
        return True
    return bool((others - VAGUE) & size.context or (close and (mine - VAGUE) & here))


def told_of(size: Claim, start: Claim, end: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words for what a change is of and for what its ends are of.

    The name of whose they are ties nothing where either has a word of its own: "Hale lost £3m ... Hale shares rose 4%".
    """
    mine, others = words_of(size), words_of(start) | words_of(end)
    names = {word for each in (start, end) if each.agent_named for word in (each.agent or "").split()}
    own = (mine - names - VAGUE, others - names - VAGUE)
    return (mine - names, others - names) if any(own) else (mine, others)


def other_kind(size: Claim, end: Claim) -> bool:
    """Tell whether two claims are told of two kinds of one thing: "goods exports" and "services exports"."""
    one, other = (size.agent or "").split(), (end.agent or "").split()
    if size.agent_named or end.agent_named or one[-1:] != other[-1:]:
        return False
    return bool(set(other) - size.context - set(one) - VAGUE or set(one) - end.context - set(other) - VAGUE)


def is_other_money(size: Claim, told: frozenset[str]) -> bool:
    """Tell whether a change is of the price or the cost of something that is not told with an amount of money."""
    words = (size.agent or "").split()
    narrowed = len(words) > 1 and words[-1] in MONEY and not size.agent_named
    return narrowed and told.isdisjoint(words)


def refers_back(size: Claim) -> bool:
    """Tell whether a change is told of what stands before it, with no noun of its own: "a fall of 65% is ..."."""
    return key_noun(size) in CHANGE_NOUNS and words_of(size) <= VAGUE | CHANGE_NOUNS


def is_of_holder(size: Claim, start: Claim, end: Claim) -> bool:
    """Tell whether a rough change of a share is of whom two percentages are of, and of the same share of things."""
    holder = size.agent if size.agent_named else None
    of_it = holder is not None and any(holder in (claim.agent or "") for claim in (start, end))
    return (
        of_it and is_rough(size) and bool(words_of(size) & SHARES) and bool((words_of(start) | words_of(end)) & SHARES)
    )


def is_rough(size: Claim) -> bool:
    """Tell whether a change is told in words, "a third", "doubled"."""
    return size.unit is not None and size.unit.name in {"fraction", "multiple"}


def tells_again(size: Claim, start: Claim, end: Claim) -> bool:
    """Tell whether a change is told of what two figures near it are of, in other words.

    A rough one, "a third", "doubled", seldom tells of something new.
    """
    named = {claim.agent for claim in (size, start, end) if claim.agent_named}
    here = (start.context | end.context) - VAGUE
    if len(named) > 1 or senses().opposed(size.context, here) or words_of(size) & PROPORTIONS:
        return False
    shared = {word for word in size.context - VAGUE if word in here or any(senses().related(word, w) for w in here)}
    return len(shared) >= (LEAST_SHARED if is_rough(size) else LEAST_SHARED + 1)


def related(some: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether a word of one set is in the other or means the same as one of it."""
    return bool(some & others) or any(
        senses().related(a, b) or (len(a) >= LONG and len(b) >= LONG and (a.startswith(b) or b.startswith(a)))
        for a in some
        for b in others
    )


def words_of(claim: Claim) -> frozenset[str]:
    """Return the words for what a claim is of: its noun, and who or what it is said of."""
    subject = claim.subject
    words = {key_noun(claim)} | set((claim.agent or "").replace("-", " ").split())
    if subject is not None:
        words |= {subject.head} | subject.modifiers
    return frozenset(word for word in words if word)
