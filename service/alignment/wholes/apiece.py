"""What several have each, with what they have in all: "gave £150,000 each" to "a £350,000 fund", "a combined 3m"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment.comparables import is_share
from service.alignment.wholes.asides import compared
from service.alignment.wholes.closed import NO_OTHER, following
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.gaps import measures
from service.alignment.wholes.jointly import is_stake
from service.alignment.wholes.totals import covers, is_named
from service.alignment.wholes.whole import Tie, Whole, weigh

AROUND = 120  # characters before a figure in which those are told that have it each
BEHIND = re.compile(r"^,? ?(?:[\w'’%-]+ ){0,3}(?:each|apiece)\b")
BEFORE = re.compile(r"\b(?:each|apiece)(?: (?!and\b)[\w'’-]+){0,4}$")
NUMBERS = {"both": 2, "pair": 2, "couple": 2, "duo": 2, "two": 2, "trio": 3, "three": 3, "four": 4, "five": 5, "six": 6}
NUMBER = re.compile(rf"\b({'|'.join(NUMBERS)})\b(?! (?:years?|months?|weeks?|days?|hours?|times)\b)")
NAME = r"(?:[A-Z][\w'’&.-]*(?: (?:of|de|van|the|for|&) [A-Z][\w'’&.-]*| [A-Z][\w'’&.-]*){0,5})"
NAMES = re.compile(
    rf"(?:({NAME}), )?({NAME}) and (?:by |for |to |from |its |his |her |the |"
    rf"[a-z]+(?: [a-z]+){{0,3}} ){{0,3}}({NAME})[^.;]{{0,40}}$"
)
BEHIND_NAMES = re.compile(rf"\s+(?:each|apiece) (?:to|for|from|in|at|by) ({NAME}(?:, {NAME})*) and {NAME}")
EACH_OF = re.compile(r"^,? ?(?:[\w'’-]+ ){0,3}each of (?:the|them|these|those)\b")  # of those told before
SIDES = re.compile(r"\b(?:each|either) side\b")
BACK = 400  # characters before a sentence in which they are
DATED = re.compile(r"\b(?:[Ii]n|[Oo]n|[Ss]ince|[Ff]rom|[Ll]ast|[Aa]t|[Bb]y) $")
COMBINED = re.compile(r"\b(?:combined|joint|totals?(?: of)?|overall|in all|altogether|between them|aggregate)\b")
SHARED_OUT = re.compile(  # and no other has any of it
    r"\b(?:shar(?:e[ds]?|ing)|splits?|splitting|divid(?:e[ds]?|ing)|won|wins?)(?: (?:a|the|their|its))?(?: [\w'’-]+)?$"
)
REACH = 12  # figures on either side among which the total is looked for
BESIDE = 2  # figures on either side of which one may be of those who have another amount
UNLIKE = 0.34  # a sum further off than this share of itself is of others
COMBINED_UNLIKE = 0.6  # the same where the total is told as what they have together


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each total of what several have each, and what another has beside them; each is a part as often as told."""
    for i in deadline.watched(range(len(figures.claims))):
        times = holders(figures, i) if addable(figures, i) and is_each(figures, i) else None
        if times is None:
            continue
        near = range(max(0, i - BESIDE), min(len(figures.claims), i + 1 + BESIDE))
        beside = [j for j in near if j != i and figures.together(i, j) and addable(figures, j) and figures.alike(i, j)]
        tried = [
            weigh(figures, j, parts, Tie.EACH)
            for j in totals(figures, i)
            for parts in ([i] * times, *([i] * times + [k] for k in beside if k != j))
            if is_combined(figures, j)
            or (j < i and is_all(figures, i))
            or (len(parts) > times and not figures.together(i, j))
        ]
        found = [whole for whole in tried if whole is not None and whole.apart <= unlike(figures, whole.total)]
        if found:
            yield min(found, key=lambda whole: (not whole.adds_up, whole.gap))


def addable(figures: Figures, i: int) -> bool:
    """Tell whether a figure can be had several times: an amount, or a share of a company."""
    return figures.adds(i) or is_stake(figures, i)


def is_each(figures: Figures, i: int) -> bool:
    """Tell whether a figure is what each of several has: "£150,000 each", "were each fined £1m"."""
    return BEHIND.search(figures.after(i)) is not None or BEFORE.search(figures.before(i)) is not None


def holders(figures: Figures, i: int) -> int | None:
    """Return how many have a figure each, by the number or the names before it in its sentence, or None."""
    claim, text = figures.claims[i], figures.text(i)
    listed = BEHIND_NAMES.match(text, claim.quantity.span.end)
    if listed is not None:
        return listed[1].count(",") + 2
    told = claim.before(text, AROUND)
    if SIDES.search(told.lower()) is not None:
        return 2
    numbers = NUMBER.findall(told.lower())
    if not numbers and EACH_OF.search(figures.after(i)) is not None:
        numbers = NUMBER.findall(text[max(0, claim.sentence.start - BACK) : claim.sentence.start].lower())
    if numbers:
        return NUMBERS[numbers[-1]]
    names = NAMES.search(told)
    if names is None:
        return None
    dated = names[1] is not None and DATED.search(told[: names.start()]) is not None  # "in December, Ayr and Lorn"
    return sum(name is not None for name in names.groups()) - dated


def totals(figures: Figures, i: int) -> Iterator[int]:
    """Yield the figures around one that can be what several of it come to."""
    for j in range(max(0, i - REACH), min(len(figures.claims), i + 1 + REACH)):
        addable = figures.adds(j) or is_share(figures.claims[j]) or (is_combined(figures, j) and measures(figures, j))
        if j != i and addable and figures.alike(i, j) and is_sum(figures, j, i):
            yield j


def is_sum(figures: Figures, total: int, i: int) -> bool:
    """Tell whether a figure can be of all that have another each: larger, and of its things."""
    larger = figures.value(total) > figures.value(i) and not is_each(figures, total) and not compared(figures, total)
    larger = larger and figures.claims[total].portion is None  # "£3,400 of the £20,000 purse" is a share itself
    return larger and (is_share(figures.claims[total]) or covers(figures, total, [i]))


def unlike(figures: Figures, total: int) -> float:
    """Return how far a sum may be off a total, as a share of the sum, and still be meant for it."""
    return COMBINED_UNLIKE if is_combined(figures, total) else UNLIKE


def is_combined(figures: Figures, i: int) -> bool:
    """Tell whether a figure is told as what several have together, or share."""
    before = figures.before(i)
    return COMBINED.search(before) is not None or SHARED_OUT.search(before) is not None or is_named(figures, i)


def is_all(figures: Figures, i: int) -> bool:
    """Tell whether a text says that nobody but those who have a figure each is counted."""
    return NO_OTHER.search(following(figures, i)) is not None


def each_of(figures: Figures, row: list[int]) -> list[int]:
    """Return a row with what several have each as often as they are: "his four children received £250,000 apiece"."""
    return [i for i in row for _ in range((holders(figures, i) if is_each(figures, i) else None) or 1)]
