"""Lengths of time and measures that the text gives to two things: "ten days ago", "the 800m", two side by side."""

from __future__ import annotations

import re

from service.alignment import Alignment, Pair
from service.alignment.features import ALIKE_NOUNS, TWO_AGENTS, dimension_of, key_noun
from service.checks.clashing.apart.contrast import Contrast
from service.checks.clashing.apart.words import WORD
from service.model import Claim

OTHERS = ("count", "currency", "ratio", "age")  # dimensions that are told otherwise, with what they are a rate of
NEARBY = 1000  # characters between the ends of two mentions that stand side by side
TIED = ALIKE_NOUNS | {
    "context", "lead", "definite", "names shared", "modifiers shared", "holder same", "agent same", "event same",
}  # fmt: skip
REACH, BEHIND = 90, 40  # characters before a figure, and behind it
AGO = re.compile(r"\s*ago\b")
BEFORE = re.compile(r"\s*(?:before|earlier|after|later)\b")  # which can be so long ago: "138 million years before us"
BEGUN = frozenset(  # what so long ago began has lasted as long since: "founded 20 years ago", "its 25-year history"
    """found establish form set build create open begin start launch introduce join move settle marry meet become take
    buy appoint hire retire stop die leave""".split()
)
STRETCH = re.compile(  # "in the past two years", "a dull first half hour"; what lasts "for the past two" is no such
    r"(?<!\bfor )(?<!each of )(?<!all of )\b(?:the|this|that|his|her|their|its|a|an|whose)\s(?:\w+\s)?"
    r"(?:past|last|first|same|opening|closing|final|previous|preceding|following)\s$",
    re.IGNORECASE,
)
ON = re.compile(r"\bon\s(?:the\s)?$", re.IGNORECASE)  # "took the lead on 20 minutes"
RACES = frozenset({50, 60, 100, 110, 200, 400, 800, 1000, 1500, 3000, 5000, 10000})  # metres that are run or swum
RACE = re.compile(  # "the women's 5,000m", "won the 800m": a race by its name
    r"\b(?:the|both|his|her|my|their|men[’']s|women[’']s|girls[’']|boys[’']|indoor|world|olympic|european|national|"
    r"commonwealth|closest)\s$",
    re.IGNORECASE,
)
RUN = re.compile(
    r"[\s-]+(?:(?:\w+\s)?(?:final|champion|runner|title|race|sprint|hurdles|relay|freestyle|butterfly|backstroke|"
    r"breaststroke|medley|steeplechase|medal|heats?|semi-final|record)s?)\b"
)
SORTS = (  # of lengths, by the words behind or before them: what is tall is no way from anywhere
    re.compile(
        r"[\s-]+(?:tall|high|above\s(?:sea|the\s(?:sea|ground|valley))|up\b|(?:summit|peak|pass|mountain|tower|cliff|ceiling)\b)"
    ),
    re.compile(
        r"[\s-]+(?:from|away|off|apart|(?:north|south|east|west)\b|(?:down|up)stream|along|outside|short\sof)\b"
    ),
    re.compile(r"[\s-]+(?:deep|below|under(?:ground|water)?)\b"),
    re.compile(r"[\s-]+(?:wide|across|in\sdiameter)\b"),
)
PLACE = re.compile(r"[\s-]+(?:(?:mark|point|post|stage)\b|into\s(?:the|a|his|her|their)\b)")  # "at the 30-km mark"
NAMED = re.compile(r"[\s-]+(?:band|class|category|division)\b")  # "the 600 MHz band", "the 125cc class"
ATTRIBUTES = frozenset({"length", "mass", "area", "volume", "power"})  # that things go by: "a 16ft punt"
OTHER_NOUN = frozenset({"noun of one class", "noun differs"})
MARGIN = re.compile(r"\s(ahead|behind|clear|inside|outside|adrift|off|back|faster|slower|quicker)\b")
ALONE = re.compile(r"\s*(?:$|[,.;:)\"”]|(?:and|or|in|at|on|as|was|is|will|would|but|when|after|because|to\scome)\b)")


def measured_apart(c: Contrast) -> bool:
    """Tell whether two lengths of time or measures are told of two things, by their words and where they stand."""
    alignment, pair, a, b = c.alignment, c.pair, c.a, c.b
    if dimension_of(a).startswith(OTHERS) or dimension_of(b).startswith(OTHERS) or "lead" in pair.features:
        return False
    if is_place(alignment, a) or is_place(alignment, b):
        return True
    if c.slip not in (None, "digit"):
        return False
    if is_named(alignment, a) or is_named(alignment, b) or are_sizes_of_two(c):
        return True
    if dimension_of(a) == dimension_of(b) == "time" and margin_of(alignment, a) != margin_of(alignment, b):
        return True
    if dimension_of(a) == dimension_of(b) == "length" and are_of_two_sorts(alignment, a, b):
        return True
    if are_races(alignment, a, b) or are_told_otherwise(alignment, a, b):
        return True
    return are_side_by_side(pair, a, b) or (c.slip is None and are_untied(pair, a, b))


def is_place(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a measure is how far along something is: "at the 30-kilometre mark", "96km into the stage"."""
    return PLACE.match(behind(alignment, claim)) is not None


def is_named(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether one of several is called by a measure: "the 600 MHz band"."""
    return NAMED.match(behind(alignment, claim)) is not None


def are_sizes_of_two(c: Contrast) -> bool:
    """Tell whether two sizes stand before the nouns of two unlike things: "a 16ft punt", "the 14ft skiffs"."""
    if dimension_of(c.a) not in ATTRIBUTES or OTHER_NOUN.isdisjoint(c.told):
        return False
    return is_attribute(c.alignment, c.a) and is_attribute(c.alignment, c.b)


def is_attribute(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a size stands right before the noun of what has it: "a 16ft punt"."""
    noun, words = key_noun(claim), WORD.findall(behind(alignment, claim))
    return noun is not None and any(word.lower().startswith(noun) for word in words[:2])


def margin_of(alignment: Alignment, claim: Claim) -> str | None:
    """Return by which word a length of time is told to lie between two, if any: "20 seconds ahead"."""
    found = MARGIN.match(behind(alignment, claim))
    return None if found is None else found[1]


def are_of_two_sorts(alignment: Alignment, a: Claim, b: Claim) -> bool:
    """Tell whether two lengths are told to be of two sorts: how tall a thing is, and how far off another one."""
    left, right = sort_of(alignment, a), sort_of(alignment, b)
    return left is not None and right is not None and left != right


def sort_of(alignment: Alignment, claim: Claim) -> int | None:
    """Return which sort of length a claim is told to be, by the row of SORTS, if any."""
    words = behind(alignment, claim)
    return next((row for row, sort in enumerate(SORTS) if sort.match(words)), None)


def are_side_by_side(pair: Pair, a: Claim, b: Claim) -> bool:
    """Tell whether two figures stand near one another in one paragraph, where no "the" refers the later one back.

    As within a sentence, a writer sets unlike things side by side there.
    """
    told = pair.features.keys()
    return "same paragraph" in told and "definite" not in told and b.span.start - a.span.end < NEARBY


def are_untied(pair: Pair, a: Claim, b: Claim) -> bool:
    """Tell whether no word ties two figures in one unit, of two who do something: a cable's length, an anchor's way.

    What is told again in another unit is told in other words by nature.
    """
    told = pair.features.keys()
    return a.unit == b.unit and TIED.isdisjoint(told) and not TWO_AGENTS.isdisjoint(told)


def are_told_otherwise(alignment: Alignment, a: Claim, b: Claim) -> bool:
    """Tell whether one of two lengths of time says when, and the other one does not, or both name moments of a game.

    So are what was "ten days ago" and what takes two weeks, "the past two years" and three years of waiting.
    """
    if not dimension_of(a) == dimension_of(b) == "time":
        return False
    if is_moment(alignment, a) or is_moment(alignment, b) or is_stretch(alignment, a) != is_stretch(alignment, b):
        return True
    return any(is_ago(alignment, one) and not is_counted(alignment, other) for one, other in ((a, b), (b, a)))


def is_ago(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a length of time lies between now and an event that has not lasted since: "elected ten days ago"."""
    return claim.event not in BEGUN and AGO.match(behind(alignment, claim)) is not None


def is_counted(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a length of time is counted from now or from some event: "ten days ago", "ten days before"."""
    words = behind(alignment, claim)
    return AGO.match(words) is not None or BEFORE.match(words) is not None


def is_stretch(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a length of time is a named stretch in which things happened: "the past two years"."""
    compound = "-" in claim.span.of(alignment.text_of(claim))  # "the same five-day strike" is no stretch
    return not compound and STRETCH.search(before(alignment, claim)) is not None


def is_moment(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a length of time is a moment of a game, whose minutes go by: "took the lead on 20 minutes"."""
    return ON.search(before(alignment, claim)) is not None


def are_races(alignment: Alignment, a: Claim, b: Claim) -> bool:
    """Tell whether two lengths are those of two races that are called by them: "gold in the 800m", "the 1,500m"."""
    if any(claim.unit is None or claim.unit.name != "metre" or claim.quantity.value not in RACES for claim in (a, b)):
        return False
    return is_race(alignment, a) or is_race(alignment, b)


def is_race(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a race is called by a length."""
    words = behind(alignment, claim)
    alone = ALONE.match(words) is not None and RACE.search(before(alignment, claim)) is not None
    return alone or RUN.match(words) is not None


def before(alignment: Alignment, claim: Claim) -> str:
    """Return the words before a figure and its qualifier."""
    told = claim.quantity.qualifier_span
    start = claim.span.start if told is None else min(told.start, claim.span.start)
    return claim.before(alignment.text_of(claim), REACH, start)


def behind(alignment: Alignment, claim: Claim) -> str:
    """Return the words behind a figure."""
    return claim.behind(alignment.text_of(claim), BEHIND)
