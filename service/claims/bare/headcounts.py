"""What a bare number counts by the noun for all of it: "a crowd of 8,000", "her goal tally rose to 13"."""

from __future__ import annotations

from dataclasses import replace

from service.claims.bare.moving import is_large
from service.claims.governed import Governed
from service.claims.parse import Parse
from service.model import Unit

WHOLES = dict.fromkeys("crowd audience attendance workforce headcount electorate congregation".split(), "people") | {
    "membership": "member",
    "readership": "reader",
    "viewership": "viewer",
}
JOBLESS = frozenset({"unemployment", "joblessness"})
OUT_OF_WORK = frozenset({"jobless", "unemployed", "unemployment"})  # of "the jobless total"
TALLIES = frozenset({"tally", "toll", "haul", "count", "total"})
TALLIED = frozenset(
    "death goal medal win victory try run wicket title trophy gold point vote seat casualty injury".split()
)
THOUSAND = 1_000  # fewer than so many out of work are a percentage
PASSED = frozenset("voted passed approved rejected carried adopted backed".split())
OVER_BY = 3  # words from such a verb to its figure: "voted overwhelmingly by 229 to 206"


def headcount(parse: Parse, told: Governed, figure: range) -> Governed:
    """Return what a bare number is said of, with the unit that the noun for all of those counted gives it."""
    if told.unit is not None:
        return told
    name = "vote" if is_vote(parse, figure) else counted_by(parse, told.measure or "", figure)
    return told if name is None else replace(told, unit=Unit(name, "count"))


def counted_by(parse: Parse, measure: str, figure: range) -> str | None:
    """Return what a measure counts: "people" for "record crowd", "goal" for "goal tally"."""
    *narrowing, noun = measure.split() or [""]
    if noun in TALLIES:
        kinds = [word for word in narrowing if word in TALLIED]
        if len(kinds) == 1:
            return kinds[0]
        if noun == "toll" and not kinds:
            return "death"
    idle = noun in JOBLESS or (noun in TALLIES and not OUT_OF_WORK.isdisjoint(narrowing))
    if idle and is_large(parse, figure, THOUSAND):
        return "people"
    return WHOLES.get(noun)


def is_vote(parse: Parse, figure: range) -> bool:
    """Tell whether a number is of the votes for or against: "voted by 229 to 206", "was passed by 229 to 206"."""
    words = [word.lower for word in parse.words]
    start, second = figure.start, figure.start
    if start > 1 and words[start - 1] == "to" and parse.words[start - 2].pos == "NUM":
        start -= 2
    else:
        second = figure.stop + 1
        if words[figure.stop : second] != ["to"] or second >= len(words) or parse.words[second].pos != "NUM":
            return False
    by = start > 0 and words[start - 1] == "by"
    verbs = PASSED.intersection(words[max(0, start - by - OVER_BY) : start - by])
    return bool(verbs) and (by or words[start - 1] == "voted")
