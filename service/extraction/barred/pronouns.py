"""Whether "one" stands for a thing or a person instead of counting: "the one that", "no one", "a commercial one"."""

from __future__ import annotations

from itertools import pairwise

from service.extraction.barred.openers import DID
from service.extraction.dates import is_modern
from service.extraction.lexer import DASHES, HYPHENS, QUOTES, Kind, Token, is_capital, joined, word_at
from service.extraction.nouns import FUNCTION_WORDS, NO_NOUNS, counts_something, is_plural
from service.extraction.ranges import run_end
from service.extraction.shares import ADDED, is_ordinal_part
from service.extraction.unit_table import singular
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES, SMALL
from service.lexicon import SAYING

PRONOUN_FOLLOWERS = frozenset(
    """of or and is was are were has had have that who whom which to can could will would should must may might another
    another's another’s by in on at from for with but as if when than i you he she they we the a an this his her it its
    did does do not more thing such being side because while where since after before so there too then without within
    about against himself herself itself themselves even also only just until through into over under up out
    off between among like unlike around""".split()
)
PRONOUN_LEADERS = frozenset(
    """no this that the each every another any which some other last next first good bad big new old such what same
    wrong right""".split()
)
LETTING = frozenset({"let", "lets", "letting"})
LET = frozenset({"slip", "go", "pass", "fall", "drop", "escape", "get"})  # "he lets one slip"
UNLIKE_PARTS = PRONOUN_LEADERS - {"that"}  # "he said that one of the ships" counts
ALSO_SINGULAR = frozenset("series species means news crossroads headquarters barracks works gallows innings".split())
ONE_IDIOMS = frozenset(
    "off time sided on to liner way man stop upmanship dimensional size trick".split()
)  # "a one-off", "one-way"
PARTICIPLES = frozenset("known called made seen given taken written held built shown chosen".split())
PASTS = frozenset("put wrote took won left lost gave sent ran".split())
PARTED = frozenset("from by for against with in at on was has had".split())
ENDED = frozenset({",", ".", ";", "and"})
COUNT_REACH = 10  # tokens
SETS = frozenset("number group series handful range set pair list team".split())
LONGEST_NAME = 4  # words of it: "one of New Labour's aims"
ARTICLES = frozenset({"a", "an", "the"})
THAT_LEADERS = SAYING | frozenset("to of in with on for by from at about fact evidence news know knew found".split())
WHOLE = frozenset({"just", "only"})
GROUPS = frozenset("the his her its their our my your these those".split())


def is_group(tokens: list[Token], i: int) -> bool:
    """Tell whether the things that "one of" counts follow at token i."""
    i += word_at(tokens, i) in {"only", "just"}  # "one of only two winners"
    for at in range(i, i + LONGEST_NAME):
        word, mark = word_at(tokens, at), word_at(tokens, at + 1)
        if word.endswith(("'s", "’s")) or (word.endswith("s") and mark in {"'", "’"} and is_capital(tokens, at)):
            return True  # "one of Leeds's three parks", "one of Ames' routes"
        if tokens[at : at + 1] and tokens[at].kind is not Kind.WORD and word not in HYPHENS:
            break
        if word in FUNCTION_WORDS and not is_capital(tokens, at):
            break  # "one of hip-hop's labels", "one of world rugby's stars", but "one of the"
    word = word_at(tokens, i)
    if word in {"a", "an"} and word_at(tokens, i + 1) in SETS and word_at(tokens, i + 2) == "of":
        return True  # "one of a number of guitars"
    if word in GROUPS or word in SMALL or (counts_something(tokens, i) and not word.endswith("ing")):
        return True
    return i < len(tokens) and tokens[i].kind is Kind.NUMBER


def is_part(tokens: list[Token], i: int) -> bool:
    """Tell whether "one" at token i goes on a count: behind "and" or a dash, with a number a few words before."""
    dashed = tokens[i - 1].text in DASHES and not tokens[i].glued
    before = tokens[max(0, i - COUNT_REACH) : i - 1]
    if word_at(tokens, i - 1) == "including":
        return True  # "three prizes, including one for art"
    if word_at(tokens, i - 1) == ",":  # "two from Hull, one from Leeds"
        return any(one.lower in SMALL and then.lower == word_at(tokens, i + 1) for one, then in pairwise(before))
    if is_capital(tokens, i - 1) and word_at(tokens, i - 2) in {",", "and"} and word_at(tokens, i + 1) in ENDED:
        return counts_before(before)  # "Spain has two, Malta one and Cyprus three"
    if word_at(tokens, i - 1) != "and" and not dashed:
        return False
    ahead = [token.lower for token in tokens[i + 1 : i + 1 + COUNT_REACH]]
    if dashed and ("and", "one") in pairwise(ahead):
        return True  # "two accounts - one for gifts and one for pay"
    return word_at(tokens, i - 2) != "one" and counts_before(before)


def counts_before(before: list[Token]) -> bool:
    """Tell whether a number that is no year stands among some tokens."""
    return any(
        token.lower in SMALL or (token.kind is Kind.NUMBER and token.text.isdecimal() and not is_modern(token))
        for token in before
    )


def is_noun(tokens: list[Token], i: int) -> bool:
    """Tell whether a word that can be what is counted stands at token i; "one more time" says how often."""
    if i >= len(tokens) or tokens[i].kind is not Kind.WORD:
        return False
    return tokens[i].lower not in FUNCTION_WORDS | {"time", "thing"}


def begins_ratio(tokens: list[Token], i: int) -> bool:
    """Tell whether a number stands at token i or after one more word: the five of "one in (every) five"."""
    if word_at(tokens, i) == "a" and word_at(tokens, joined(tokens, i + 1)) in MAGNITUDES:
        return True  # "one in a million"
    begun = range(i, min(i + 2, len(tokens)))
    return any(
        (tokens[at].kind is Kind.NUMBER and not is_modern(tokens[at])) or tokens[at].lower in SMALL for at in begun
    )


def is_least(tokens: list[Token], i: int) -> bool:
    """Tell whether "one" is the lower end of a range: "between one and two", "one-to-two-year", "one, two or three"."""
    following, then = word_at(tokens, i + 1), word_at(tokens, i + 2)
    if following == ",":
        return run_end(tokens, 1, i + 1) is not None
    if following == "and":
        return word_at(tokens, i - 1) == "between" and SMALL.get(then, 0) > 1
    tied = following in HYPHENS and then == "to"
    at = i + 3 + (word_at(tokens, i + 3) in HYPHENS)
    return tied and SMALL.get(word_at(tokens, at), 0) > 1


def is_one_and_half(tokens: list[Token], i: int) -> bool:
    """Tell whether "one and a half" or the like stands at token i."""
    return word_at(tokens, i) == "one" and word_at(tokens, i + 1) == "and" and word_at(tokens, i + 3) in ADDED


def is_pronoun(tokens: list[Token], i: int) -> bool:
    """Tell whether "one" stands for a thing or a person instead of counting."""
    following = word_at(tokens, i + 1)
    if is_least(tokens, i):
        return False  # "between one and two", "a one- to two-year wait"
    if not following.isalpha() and is_ordinal_part(tokens, joined(tokens, i + 1)):
        return False  # "one 15th of the power"
    if following in HYPHENS:
        at = joined(tokens, i + 1)
        if word_at(tokens, at) == "in" and begins_ratio(tokens, joined(tokens, at + 1)):
            return False  # "a one-in-five chance"
        return at == i + 1 or singular(word_at(tokens, at)) in ONE_IDIOMS
    if word_at(tokens, i - 1) in {"every", "each", "that"}:
        unit = read_simple(tokens, i + 1)
        if unit is not None and unit.unit.dimension != "time":
            return False  # "for every one megabyte", but "that one day"
    if word_at(tokens, i - 1) == "to" and word_at(tokens, i - 2) == "votes":
        return False  # "by seven votes to one"
    if word_at(tokens, i - 1) == "that" and word_at(tokens, i + 2) == "in" and begins_ratio(tokens, i + 3):
        return False  # "that one child in four"
    if following in {"in", "out"} and begins_ratio(tokens, i + 2):
        return False  # "one in five"
    if following == "and" and word_at(tokens, i + 2) in {"a", "three", "two"} and word_at(tokens, i + 3) in ADDED:
        return False  # "one and a half"
    if following in {"or", "to"} and (SMALL.get(word_at(tokens, i + 2), 0) > 1 or is_one_and_half(tokens, i + 2)):
        return False  # "one or two", "one to two weeks", "one to one and a half hours"
    if following in MAGNITUDES:
        return False  # "the one million people"
    if following == "of" and word_at(tokens, i + 2) in {"which", "whom"}:
        return False  # "two screens, one of which is small"
    if following == "more" and is_noun(tokens, i + 2):
        return False  # "one more small shop"
    if (following == "such" or following in QUOTES) and i + 2 < len(tokens) and tokens[i + 2].kind is Kind.WORD:
        return tokens[i + 2].lower in FUNCTION_WORDS  # "one such plan", 'one "secret weapon"'
    if is_plural(tokens, i + 1) and following not in ALSO_SINGULAR:
        return True  # "the joy one feels", "what one knows"
    if following == "of" and is_group(tokens, i + 2) and word_at(tokens, i - 1) not in UNLIKE_PARTS:
        return False  # "one of the ships", "one of Leeds's three parks" count
    goes_on = following in PARTED | ENDED or following.endswith("ed") or following in PARTICIPLES
    if goes_on and is_part(tokens, i):
        return False  # "two goals from Holt and one by Reyes"
    if i + 1 >= len(tokens) or tokens[i + 1].kind is not Kind.WORD or following in PRONOUN_FOLLOWERS:
        return True
    if following.endswith(("n't", "n’t")) or is_described(tokens, i):
        return True  # "one doesn't ask", "the decision was a commercial one due to"
    if (
        tokens[i].text == "One"
        and following.endswith("ing")
        and i + 2 < len(tokens)
        and tokens[i + 2].kind in {Kind.NUMBER, Kind.SIGN}
    ):
        return True  # "One exporting 4,000 units"
    if (following.endswith("ed") or following in PARTICIPLES | PASTS) and word_at(tokens, i + 2) in PRONOUN_FOLLOWERS:
        return True  # "one based on"
    let = word_at(tokens, i - 1) in LETTING and following in LET
    return let or (word_at(tokens, i - 1) in PRONOUN_LEADERS and not is_single(tokens, i))


def is_described(tokens: list[Token], i: int) -> bool:
    """Tell whether an adjective behind an article makes a thing of "one": "plays the easy one badly"."""
    led = ARTICLES.intersection((word_at(tokens, i - 2), word_at(tokens, i - 3)))
    if not led or tokens[i - 1].kind is not Kind.WORD or tokens[i - 1].lower in FUNCTION_WORDS | SMALL.keys():
        return False
    following = word_at(tokens, i + 1)
    if following == "due":
        return word_at(tokens, i + 2) == "to"
    then = word_at(tokens, i + 2)
    return following.endswith("ly") and (not then.isalpha() or then in FUNCTION_WORDS)


def is_single(tokens: list[Token], i: int) -> bool:
    """Tell whether "that one" or "just the one" counts the noun behind it: "said that one man", "by that one goal".

    A verb or an adverb behind it makes a pronoun of it: "said that one went", "sing that one again".
    """
    following, leader = tokens[i + 1].lower, word_at(tokens, i - 1)
    unit = read_simple(tokens, i + 1)
    if following in FUNCTION_WORDS | DID | NO_NOUNS or following.endswith(("ly", "ed")) or unit is not None:
        return False
    if leader == "the":
        return word_at(tokens, i - 2) in WHOLE
    return leader == "that" and word_at(tokens, i - 2) in THAT_LEADERS
