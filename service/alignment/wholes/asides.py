"""Figures that stand among parts and are none: parts of a part ("among them 40"), and what it is measured against."""

from __future__ import annotations

import re

from service.alignment.wholes.figures import Figures

COMPARED = re.compile(
    r"(?:[,(] ?|\b(?:was|were|is|are) )(?:up|down)$|\b(?:compared (?:with|to)|(?:up|down) (?:from|on|by))$"
)
THAN = re.compile(
    r"^(?:\w+ )?(?:(?:more|fewer|less|better|worse|higher|lower) )?than\b|"
    r"^(?:more|fewer|less|up|down) on\b(?! (?:\w+day\b|\d))|"  # not "eight more on Tuesday"
    r"^(?:behind|ahead|adrift|clear)\b"
)
AGAINST = re.compile(  # "41 errors to Reid's 33": what two have each
    r"\b(?:to|against|than|versus)(?: (?:his|her|its|their)|(?: [\w'’-]+){1,3}['’]s?)$"
    r"|\b(?:against|compared (?:with|to))$"
)
WANTED = re.compile(  # what somebody would like is no sum of what they get: "they had asked for £36,000"
    r"\b(?:ask(?:s|ed|ing) for|seek(?:s|ing)?|sought|want(?:s|ed|ing)?|demand(?:s|ed|ing)?|hop(?:es?|ed|ing) for|"
    r"bargained for|claim(?:s|ed) for)(?: (?:at least|just|only|some|about|around|over|up to|an? (?:further|extra)))?$"
)
ALL_BUT = re.compile(r"\b(?:all|everyone|everything|everybody|none) (?:but|except)(?: for)?$")
AMONG = re.compile(r"\b(?:among (?:them|these|those|which|whom)|including)(?: (?:at least|some|about|the))?$")
OF_WHICH = re.compile(
    r"^(?:[\w'’ -]{1,40}|, [\w'’ ]{1,30} (?:said|says|added|reckons?))?"
    r"[,(–—-]+ ?(?:\w+ )?of (?:which|whom|these|them|those)"
    r"(?:,| (?:at least|some|about|only|just))?$"
)
THEN = re.compile(
    r"^(?:[\w'’-]+ ){0,3}?(?:in the (?:previous|preceding)|(?:the )?(?:previous|last) (?:year|season|week|month)|"
    r"(?:a|the) (?:year|season|week|month) (?:ago|before|earlier))\b"
)
WITH = re.compile(r", with$")
DOING = re.compile(r"^(?:\w+ly )?\w{2,}ing\b")
ROOM = re.compile(
    r"\b(?:can|could|capacity|holds?|held|room|space|seats?|"
    r"(?:licen[cs]ed|certified|built|meant|designed) (?:for|to))\b"
)
OF_THEM = re.compile(r"^of (?:which|whom|these|them|those)\b")
OF_OTHERS = re.compile(
    r"^of those (?:who|on|in|at|aboard|with|whose|still|not|[a-z]+(?:ed|ing))\b"
)  # of what it tells itself


def compared(figures: Figures, i: int) -> bool:
    """Tell whether a figure says how a part differs from another time or thing: "five more than last time"."""
    return THAN.search(figures.after(i)) is not None or COMPARED.search(figures.before(i)) is not None


def held_by_another(figures: Figures, former: int, i: int) -> bool:
    """Tell whether a figure is what another has of the things that the one before it counts: "41 to Reid's 33"."""
    return former < i and figures.together(former, i) and AGAINST.search(figures.gap(former, i)) is not None


def wanted(figures: Figures, i: int) -> bool:
    """Tell whether a figure is what somebody asked for, and not what there is."""
    return WANTED.search(figures.before(i)) is not None


def excepted(figures: Figures, i: int) -> bool:
    """Tell whether a figure is of those that what is said does not hold of: "all but 212 of them finished"."""
    return ALL_BUT.search(figures.before(i)) is not None


def told_more(figures: Figures, i: int) -> bool:
    """Tell whether a figure is how many do something else as well: "39 of 65 firms grew, with 29 cutting jobs"."""
    return WITH.search(figures.before(i)) is not None and DOING.search(figures.after(i)) is not None


def is_room(figures: Figures, i: int) -> bool:
    """Tell whether a figure is how many there is room for, of which others may count fewer: "can hold 160"."""
    return ROOM.search(figures.before(i)) is not None


def qualifies(figures: Figures, i: int) -> bool:
    """Tell whether a figure is within a word for how a thing is: "three-toed", "a two-bedroom flat"."""
    return figures.text(i)[figures.claims[i].quantity.span.end :][:1] == "-"


def among(figures: Figures, former: int, i: int) -> bool:
    """Tell whether a figure is set among the things that the one before it counts: "610 works, among them 40"."""
    return figures.together(former, i) and AMONG.search(figures.between(former, i)) is not None


def within(figures: Figures, former: int, i: int) -> bool:
    """Tell whether a figure is of the things that the one before it counts: "610 works, 40 of them on paper"."""
    if not figures.together(former, i):
        return False
    gap = figures.gap(former, i)
    of_them = OF_THEM.search(figures.after(i)) is not None and not is_of_them(figures, former)
    apposed = of_them and gap.endswith((",", "(", "-", "–", "—"))
    return among(figures, former, i) or OF_WHICH.search(gap) is not None or apposed


def is_of_them(figures: Figures, i: int) -> bool:
    """Tell whether a figure is of things told before it: "25 of them", but not "25 of those on board"."""
    after = figures.after(i)
    return OF_THEM.search(after) is not None and OF_OTHERS.search(after) is None


def is_earlier(figures: Figures, i: int) -> bool:
    """Tell whether a figure is of a time before the one that the text tells of: "538 in the previous year"."""
    return THEN.search(figures.after(i)) is not None
