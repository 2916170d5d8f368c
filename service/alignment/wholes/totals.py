"""The total of parts that stand together, wherever else in the text it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from service.alignment.nouns import nouns
from service.alignment.reach import within_reach
from service.alignment.senses import senses
from service.alignment.wholes.asides import compared, held_by_another, is_room, wanted
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.whole import Tie, Whole, weigh
from service.model import Qualifier

UNLIKE = 0.34  # a sum further off than this share of itself is of others
BOUNDS = frozenset({Qualifier.AT_MOST, Qualifier.LESS_THAN})  # what is "up to £5m" is hardly a sum
TRADES = 3
POSTS = frozenset({"job", "post", "position", "role"})
ADDED = frozenset({"count", "currency", "time"})  # dimensions of which one text adds up what it tells apart
NAMED = re.compile(
    r"\b(?:totals?(?: of)?|totall?ing|all|altogether|combined|together|between them|overall|in all|add(?:ing|s)? up to)"
    r"(?: (?:the|its|their|his|her|just|only|some|about))?$"
)
SALES = re.compile(r"\b(?:worldwide|global|overall|total|combined) [\w'’-]+ of(?: (?:just|only|some|about))?$")
SUMMED = re.compile(r"^(?:[\w'-]+ ){0,4}(?:in all|altogether|all told|in total|combined|between them|overall)\b")


def totals(figures: Figures, parts: list[int]) -> Iterator[int]:
    """Yield the figures of a text that can count all that its parts count: related to each, and larger."""
    largest = max(figures.value(i) for i in parts)
    for i in within_reach(figures.claims, parts):
        claim = figures.claims[i]
        if i in parts or not figures.adds(i) or not figures.alike(i, parts[0]) or figures.value(i) <= largest:
            continue
        if (
            claim.portion
            or claim.quantity.qualifier in BOUNDS
            or compared(figures, i)
            or is_room(figures, i)
            or wanted(figures, i)
            or any(held_by_another(figures, i, part) for part in parts)
        ):
            continue
        if covers(figures, i, parts) and one_voice(figures, i, parts[-1]):
            yield i


def one_voice(figures: Figures, total: int, part: int) -> bool:
    """Tell whether no two speakers tell of a total and its parts."""
    speakers = {figures.claims[total].speaker, figures.claims[part].speaker} - {None}
    return len(speakers) < 2


def covers(figures: Figures, total: int, parts: list[int]) -> bool:
    """Tell whether each part is of what a total counts, by their nouns, of which one at least is known."""
    unit = figures.claims[total].unit
    if unit is None:
        return SALES.search(figures.before(total)) is not None
    if unit.dimension not in ADDED:
        return False
    if unit.dimension != "count":
        return True
    known = [i for i in parts if figures.noun(i) in nouns().kinds]
    if not known:
        return all(is_brand(figures, i) for i in parts)
    return all(is_kind(figures, total, i) for i in known) or are_people(figures, total, parts)


def is_brand(figures: Figures, i: int) -> bool:
    """Tell whether what a figure counts is told by a name: "30 Boeings"."""
    word = figures.claims[i].span.of(figures.text(i)).split()[-1]
    return figures.noun(i) is not None and word[0].isupper()


def are_people(figures: Figures, total: int, parts: list[int]) -> bool:
    """Tell whether three parts or more count people of different trades, of whom the total counts all as people."""
    kinds = {figures.noun(i) for i in parts}
    return len(kinds) == len(parts) >= TRADES and all(is_person(noun or "") for noun in (*kinds, figures.noun(total)))


def is_kind(figures: Figures, total: int, part: int) -> bool:
    """Tell whether a part counts a kind of what its total counts: "sailors" of "people"."""
    whole, own = figures.noun(total) or "", figures.noun(part) or ""
    generic = senses().generic
    persons = (whole in generic and is_person(own)) or (own in generic and is_person(whole))
    named = own in figures.claims[total].phrase  # "1,700 job losses"
    posts = {whole, own} & POSTS and (whole in generic or own in generic)  # "180 people" of "300 jobs"
    return bool(posts) or persons or named or figures.related(total, part) or nouns().akin(whole, own)


def is_person(noun: str) -> bool:
    """Tell whether a noun names a person, as it is commonest used, or is used for one that does: "staff"."""
    kinds = nouns().kinds.get(noun)
    if kinds is None:
        return False
    return nouns().classes[kinds[0]] == "person" or senses().related(noun, "employee")


def is_named(figures: Figures, i: int) -> bool:
    """Tell whether a figure is told as the sum of others: "all 24", "a total of 36", "36 in all"."""
    return NAMED.search(figures.before(i)) is not None or SUMMED.search(figures.after(i)) is not None


def made_of(figures: Figures, parts: list[int], tie: Tie) -> Whole | None:
    """Return the total that parts make, else the one that is named as a sum, else the nearest to theirs."""
    tried = [weigh(figures, i, parts, tie) for i in totals(figures, parts)]
    found = min(
        (whole for whole in tried if whole is not None and whole.apart <= UNLIKE),
        key=lambda whole: (not whole.adds_up, not is_named(figures, whole.total), whole.gap),
        default=None,
    )
    return None if found is None or (not found.adds_up and is_told(figures, found)) else found


def is_told(figures: Figures, whole: Whole) -> bool:
    """Tell whether a headline has the sum of some parts without its noun: "Sento halts six of its Japanese plants"."""
    head = takewhile(figures.in_headline, range(len(figures.claims)))
    return any(figures.adds(i) and figures.alike(i, whole.total) and figures.value(i) == whole.sum for i in head)
