"""Places in a table that somebody moves to or stays in, and places in a list that are nobody's own, by their words.

"Harriers climbed to third", "the win leaves Rovers in fourth place", "coming seventh in such a list".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NAME = r"(?:[A-Z][\w’'-]*\s){0,3}[A-Z][\w’'-]*\w"
MOVES = (
    "(?:mov|climb|r[io]s|jump|leap|go|went|slip|drop|f[ae]ll|sl[ai]d|s[ia]nk|tumbl|lift|return|promot|take|took|sen[dt])"
    "[a-z]*"
)
MOVED = re.compile(  # to a place in a table: "Harriers climbed to third", "the rise to fifth", "sent them down to 19th"
    rf"\b(?:{MOVES}\s(?:[\w’'-]+\s){{0,3}}?)(?:(?:back|up|down)\s){{0,2}}(?:in)?to\s$"
)
MOVER = re.compile(  # who moves: "Harriers climbed", "Harriers, who rose", "took Harriers up", "Harriers' rise"
    r"(?P<name>(?:[A-Z][\w-]*\s){0,3}[A-Z][\w-]*\w)(?:['’]s?)?(?:,\s(?:who|whose|which))?\s"
    rf"(?:(?:have|has|is|are|now|back|up|down|to|into|{MOVES})\s){{1,6}}$"
)
STAYS = re.compile(  # in a place: "leaves Rovers in fourth place", "Rovers remain in fourth place"
    r"\b(?:leav\w+|left|puts?|keeps?|kept|stay(?:s|ed)?|remain(?:s|ed)?|lies?|lying|sits?|sitting|are|is)\s"
    r"(?:[\w’'-]+\s){0,3}in\s$"
)
STAYER = re.compile(
    rf"(?:(?:leav\w+|left|puts?|keeps?|kept)\s(?P<object>{NAME})|"
    rf"(?P<name>{NAME})\s(?:stay(?:s|ed)?|remain(?:s|ed)?|lies?|sits?|are|is))\sin\s$"
)
REACHED = re.compile(  # what follows a place in a table, and not "to third base"
    r"^(?:\s(?:place|spot|position)\b(?!\s(?:play|match|prize))|(?=[,.;)]|$|"
    r"\s(?:in|on|and|as|with|after|behind|above|is|was|has|had|have|will|means|came|since|for)\b))"
)
FROM = re.compile(r"\bfrom\s\w+\s(?:place\s)?(?=to\s$)")  # "up from eighth to third"
THEM = re.compile(r"\b(?:them|they|their|it|its|him|her|his)\b")
OPEN = re.compile(  # "coming seventh in such a list", "to be in fourth place among", "that comes third"
    r"\b(?:(?<!is\s)(?<!are\s)(?<!was\s)(?:coming|being|finishing|ranking)|to\s(?:be|come|finish|rank)|"
    r"that\s(?:comes|came|finishes|ranks|is))\s(?:(?:placed|ranked|named|only)\s)?(?:in\s)?$",
    re.IGNORECASE,
)
ALONE = re.compile(r"(?:^|[“\"]|\bthat\s)$")  # "Third place is nothing to be ashamed of"
CAME = re.compile(
    rf"(?P<name>{NAME})\s(?:(?:has|had)\s)?(?:come|came|comes|finished|finishes|ranks|ranked|was|is|been)\s"
    r"(?:(?:placed|ranked)\s)?$"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a table: the characters of its noun, whose it is, whether a pronoun says so, the words before it."""

    length: int
    name: str
    pointed: bool
    lead: str


def place_reached(before: str, after: str) -> Place | None:
    """Return the place in a table that the words around an ordinal tell somebody to move to or stay in, or None."""
    reached = REACHED.match(after)
    if reached is None:
        return None
    verb = MOVED.search(before) or (STAYS.search(before) if "place" in reached.group() else None)
    if verb is None:
        return None
    return Place(reached.end(), mover(before), THEM.search(verb.group()) is not None, FROM.sub("", before))


def is_moved(before: str) -> bool:
    """Tell whether the words before a place tell of a movement to it."""
    return MOVED.search(before) is not None


def mover(before: str) -> str:
    """Return the names of whom the words before a place say to move there or to stay, or ""."""
    stays, moves = STAYER.search(before), MOVER.search(before)
    if stays is not None:
        return stays["object"] or stays["name"]
    return moves["name"] if moves is not None else ""


def comer(before: str) -> str:
    """Return the names of whom a place in a list is told: "Norland had come third in the list", or ""."""
    came = CAME.search(before)
    return came["name"] if came is not None else ""


def is_open(before: str, written: str) -> bool:
    """Tell whether a place is nobody's own, so that it is that of whom the story is about."""
    return OPEN.search(before) is not None or ("place" in written and ALONE.search(before) is not None)
