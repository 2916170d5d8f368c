"""Names and nouns among the words around a figure, told by capitals and endings where there is no parse."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
STOPS = frozenset(
    """the a an this that these those it its he his him she her they their them we our us you your i my who whom whose
    which what when where while there here in on at to for from by with of and or but nor as if than then so not no yes
    was were is are be been being has have had will would could should can may might must do does did after before since
    until till during between about over under into out up down off only also just still yet even ever never very more
    most less least first second third last next new old late early some any all both each every other another such
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday mr mrs ms miss dr sir lord lady dame prof professor year years month months week
    weeks day days time back ago said says say according""".split()
)
PLACED = frozenset({"in", "at", "by", "with", "near", "from", "against", "on", "for"})  # what follows is another matter
POINTED = re.compile(
    r"\b(?:that\sfirst|it|its|he|his|she|her|they|their|(?:the|this)\s(?:company|firm|group|business|organisation|body))\b",
    re.IGNORECASE,
)
BODIES = frozenset({"company", "firm", "group", "business", "organisation", "body"})  # any body can be called so
PLACE = re.compile(r"\b(?:in|at|near)\s(?:the\s)?(?P<place>[A-Z][\w’'-]*\w)")
POSSESSIVE = re.compile(r"['’]s?$")
OPENING = re.compile(r"[A-Z][a-z]+s\s[a-z]")
ENDING = re.compile(r"(?<=\w{4})(?:ing|ed|es|s|ion|e)$")
KIN = 4  # letters that the name of a country and of its people share: "Germany", "German"


def names_in(text: str) -> frozenset[str]:
    """Return the words of names, in lower case, but for those that only say where, by whom or with whom."""
    return frozenset(word.lower() for word, capital in words_in(text) if capital)


def name_of(text: str) -> str:
    """Return the words of names as written, in their order; "" where there are none."""
    return " ".join(dict.fromkeys(word for word, capital in words_in(text) if capital))


def nouns_in(text: str) -> frozenset[str]:
    """Return the longer words that are no names and tell more than "the firm" does, without a plural's ending."""
    return frozenset(
        word.removesuffix("s")
        for word, capital in words_in(text)
        if not capital and len(word) > 3 and word not in BODIES
    )


def stems_in(text: str) -> frozenset[str]:
    """Return the longer words, names or not, without the endings that a retelling changes: "collaps" of "collapsed"."""
    return frozenset(ENDING.sub("", word.lower()) for word, _ in words_in(text) if len(word) > 3)


def places_in(text: str) -> str | None:
    """Return the names that say where, in lower case, or None where there are none."""
    found = [match["place"].lower() for match in PLACE.finditer(text) if match["place"].lower() not in STOPS]
    return " ".join(found) or None


def words_in(text: str) -> list[tuple[str, bool]]:
    """Return the words that tell something, without a possessive, names as written and others in lower case.

    Each comes with whether it is a name. A plural that only begins the text ("Engineers say") is none.
    """
    found: list[tuple[str, bool]] = []
    placed = False
    for match in WORD.finditer(text):
        word = POSSESSIVE.sub("", match.group())
        capital = word[0].isupper() and not (match.start() == 0 and OPENING.match(text))
        if word.lower() in STOPS:
            placed = word.lower() in PLACED
        elif not (placed and capital):
            placed = False
            found.append((word if capital else word.lower(), capital))
    return found


def pointed(text: str) -> bool:
    """Tell whether the words point back to something told before: "its", "the firm"."""
    return POINTED.search(text) is not None


def same_names(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether two sets of names can be of one: they share some, and not each has some that the other lacks.

    A people's name stands for its country's: "Germany's Lena Brandt" and "the German".
    """
    mine = {name for name in left if any(akin(name, other) for other in right)}
    theirs = {name for name in right if any(akin(name, other) for other in left)}
    return bool(mine) and not (left - mine and right - theirs)


def akin(name: str, other: str) -> bool:
    """Tell whether two names are one, or a country and its people."""
    return name == other or (min(len(name), len(other)) >= KIN and name[:KIN] == other[:KIN])
