"""What the tagger takes for the noun behind a number, and no number counts: the "hurt" of "two died and six hurt"."""

from __future__ import annotations

from itertools import pairwise

from service.claims.clause import VERBS
from service.claims.nounforms import is_plural, is_singular
from service.claims.parse import Parse, Word
from service.claims.phrases import TIMES
from service.claims.role import FORECAST

CASUALTIES = frozenset("hurt unhurt injured wounded dead killed missing redundant unpaid".split())
POPULATION_REACH = 5  # words: "a population of just over 9,000"
UNCOUNTED = TIMES | {"top"}  # "27 of the top 50"
ONE = frozenset({"one", "1"})
HOPING = frozenset("hope plan want need aim seek vow opt wish try vote".split())  # that many do: "9m hope to vote"
SELLING = frozenset("sell ship make build order buy produce deliver".split())
VOTES = frozenset({"vote", "ballot"})
OCCASIONS = frozenset({"time", "season", "spring", "summer", "autumn", "winter", "term"})
ANSWERS = frozenset({"yes", "no", "ill"})
DEEDS = frozenset("flee see miss lose join face attend apply die lack".split())  # that name no things that are counted
TELLING = frozenset(  # of one of several: "two lawsuits, one alleging theft"
    "alleging accusing claiming involving concerning seeking urging showing featuring containing saying".split()
)


def is_uncounted(parse: Parse, noun: Word, figure: range) -> bool:
    """Tell whether what seems to be the noun of a number is a time, a verb or a name, or says what befell someone."""
    return (
        noun.lemma in UNCOUNTED
        or is_casualty(noun)
        or is_living(parse, noun, figure)
        or is_forecaster(parse, noun, figure)
        or is_one(parse, noun, figure)
        or is_hope(parse, noun, figure)
        or is_told(parse, noun, figure)
        or is_described(parse, noun)
        or is_whole(parse, noun, figure)
        or is_cast(parse, noun)
        or is_occasion(parse, noun, figure)
        or is_deed(parse, noun, figure)
    )


def is_hope(parse: Parse, noun: Word, figure: range) -> bool:
    """Tell whether a noun is what many do: "9m hope to vote", "300 plan to strike"."""
    behind = parse.words[noun.index + 1 : noun.index + 3]
    told = len(behind) > 1 and behind[0].lower == "to" and behind[1].pos in VERBS
    alone = noun.index == figure.stop and parse.words[figure.start].lower not in ONE
    return alone and noun.lower in HOPING and told


def is_occasion(parse: Parse, noun: Word, figure: range) -> bool:
    """Tell whether a noun is when something was, and not counted: "40 laps, against 50 last time"."""
    former = parse.words[noun.index - 1] if noun.index > figure.stop else noun
    return noun.lower in OCCASIONS and former.lower in {"last", "this", "next"}


def is_cast(parse: Parse, noun: Word) -> bool:
    """Tell whether a noun is what is done with votes, or an answer: "4,000 votes cast", "38 no"."""
    if noun.lower == "cast":
        return any(word.lemma in VOTES for word in parse.words[: noun.index])
    return noun.lower in ANSWERS


def is_deed(parse: Parse, noun: Word, figure: range) -> bool:
    """Tell whether the word right behind a number is what many do, in a headline: "4,000 flee", "9m see the lights"."""
    behind = parse.words[figure.stop] if figure.stop < noun.index + 1 else noun
    several = parse.words[figure.start].lower not in ONE
    return several and behind.lower in DEEDS and behind.index <= noun.index


def is_told(parse: Parse, noun: Word, figure: range) -> bool:
    """Tell whether a participle behind "one" has a noun for its object: "theft" of "one alleging theft"."""
    one = len(figure) == 1 and parse.words[figure.start].lower in ONE
    return one and noun.index > figure.stop and parse.words[figure.stop].lower in TELLING


def is_described(parse: Parse, noun: Word) -> bool:
    """Tell whether a word only says of what kind something is: "thrilling" in "one of the most thrilling"."""
    return noun.lower.endswith("ing") and noun.index > 0 and parse.words[noun.index - 1].lower in {"most", "least"}


def is_whole(parse: Parse, noun: Word, figure: range) -> bool:
    """Tell whether a noun is one thing of which a number are a part: "side" in "eight of the Hull side".

    What is made or sold is a kind of thing: "sold 4,000 of its new car".
    """
    if parse.head_of(parse.words[figure.stop - 1]).lemma in SELLING:
        return False
    several = len(figure) == 1 and parse.words[figure.start].lower not in ONE
    of = parse.words[figure.stop].lower if figure.stop < len(parse.words) else ""
    determined = any(child.dep in {"det", "poss"} for child in parse.children_of(noun))
    return several and of == "of" and noun.dep == "pobj" and determined and is_singular(noun) and not is_plural(noun)


def is_living(parse: Parse, noun: Word, figure: range) -> bool:
    """Tell whether a noun is the verb of a population after all: "a population of 9,000 lives there"."""
    before = [word.lower for word in parse.words[max(0, figure.start - POPULATION_REACH) : figure.start]]
    return noun.lower == "lives" and ("population", "of") in pairwise(before)


def is_forecaster(parse: Parse, noun: Word, figure: range) -> bool:
    """Tell whether a noun is who had expected a number, and not counted by it: "the 439,000 analysts had forecast"."""
    led = figure.start > 0 and parse.words[figure.start - 1].lower == "the"
    behind = [word for word in parse.words[noun.index + 1 : noun.index + 3] if word.lower not in {"had", "have"}]
    return led and bool(behind) and behind[0].lemma in FORECAST and behind[0].pos in VERBS


def is_casualty(noun: Word) -> bool:
    """Tell whether what the tagger takes for a noun says what befell those counted: "two were killed and six hurt"."""
    return noun.lower in CASUALTIES and noun.dep != "pobj"


def is_one(parse: Parse, noun: Word, figure: range) -> bool:
    """Tell whether the words behind a number name one person or label the next item: "23 Jane Doe", "50,430 Ref:"."""
    if noun.pos != "PROPN" or noun.lower.endswith("s") or noun.lower != noun.lemma:
        return False
    if noun.index + 1 < len(parse.words) and parse.words[noun.index + 1].text == ":":
        return True
    names = [word for word in parse.children_of(noun) if word.dep == "compound" and word.pos == "PROPN"]
    first = any(word.index >= figure.stop and not word.lower.endswith("s") for word in names)
    return first and not noun.text.isupper()
