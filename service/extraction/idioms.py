"""Number words that are no amounts: "one" as a pronoun, names, labels, set phrases."""

from __future__ import annotations

from itertools import pairwise

from service.extraction.barred import Barred, Setting
from service.extraction.clock import BROADCASTERS
from service.extraction.codes import PREFIXES, compound_end, is_acronym
from service.extraction.dates import is_modern
from service.extraction.labels import LABELS, OWN, RANKS
from service.extraction.lexer import DASHES, HYPHENS, QUOTES, Kind, Token, is_capital, joined, word_at
from service.extraction.names import SENTENCE_STARTS, is_title
from service.extraction.nouns import FUNCTION_WORDS, MODALS, counts_something, is_plural
from service.extraction.openers import opens_name
from service.extraction.shares import ADDED, is_ordinal_part, read_share
from service.extraction.unit_table import singular
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES, SMALL

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
WORD_LABELS = LABELS - {"no", "nos", "game"}
RANKED = RANKS | {"last"}
GRADES = frozenset("category grade".split())
LINES = frozenset({"front", "back", "starting", "tight"})  # of a team: "the front five", "the starting eleven"
JOINED = frozenset(SMALL) | PREFIXES | {"of"}  # "twenty-five", "mother-of-nine"
ONE_IDIOMS = frozenset(
    "off time sided on to liner way man stop upmanship dimensional size trick".split()
)  # "a one-off", "one-way"
MOMENTS = frozenset({"point", "stage", "time"})
INFINITIVES = frozenset("be become have win play make return work run see lead go own live get".split())
CLOSING = frozenset({".", ",", "!", "?", ";"})
SUBJECTS = frozenset("i you he she we they it , the".split())
OWNERS = frozenset({"the", "of"})
PARTICIPLES = frozenset("known called made seen given taken written held built shown chosen".split())
GROUPS = frozenset("the his her its their our my your these those".split())
PARTED = frozenset("from by for against with in at on was has had".split())
ENDED = frozenset({",", ".", ";", "and"})
COUNT_REACH = 10  # tokens
SETS = frozenset("number group series handful range set pair list team".split())
LASTING = frozenset({"last", "lasts", "lasted", "take", "takes", "took"})
MODAL_REACH = 5  # tokens
LONGEST_ACRONYM = 5  # letters; a longer word in capitals is of a heading
LONGEST_NAME = 4  # words of it: "one of New Labour's aims"
HAND_REACH = 10  # tokens
CREEDS = frozenset("politics tory tories conservative conservatives conservatism toryism party group tradition".split())
HYPHENED = frozenset({"two-bit", "one-two", "one-click", "zero-sum", "zero-hours", "zero-hour"})
ACTING = frozenset("had have has were are will would could did made ran scored struggled".split())
STEPS = frozenset({"further", "ahead", "closer", "beyond", "nearer"})
DATED = frozenset({"on", "in", "by", "from", "until", "after", "since"})
NO_AMOUNTS = frozenset({"tolerance", "sum", "hour", "hours"})


def bar_words(tokens: list[Token], i: int, setting: Setting) -> Barred | None:
    """Return the rule by which the number word at token i is no amount, or None."""
    token, before, following = tokens[i], word_at(tokens, i - 1), word_at(tokens, i + 1)
    if before in BROADCASTERS and is_capital(tokens, i) and token.lower in SMALL:
        return Barred("name", i + 1)
    end = set_phrase_end(tokens, i, setting.first)
    if end > i:
        return Barred("set phrase", end)
    if token.lower == "three" and is_back(tokens, i):
        return Barred("position", joined(tokens, i + 1) + 1)
    if token.lower == "one" and is_pronoun(tokens, i):
        return Barred("pronoun", i + 1)
    if token.lower == "half" and i > setting.first and is_capital(tokens, i) and is_capital(tokens, i + 1):
        return None if setting.title_case else Barred("name", i + 1)  # "Half Life 2"
    if token.lower not in SMALL:
        return None
    if joined(tokens, i - 1) == i and i >= 2 and tokens[i - 2].kind is Kind.WORD and tokens[i - 2].lower not in JOINED:
        return Barred("compound word", i + 1)  # "back-five"
    compound = i + 1 if is_best_of(tokens, i) else compound_end(tokens, i)
    if compound > i:
        return Barred("compound word", compound)  # "thirty-something", "six-figure"
    if before == "or" and word_at(tokens, i - 3) in {"a", "an"} and not counts_something(tokens, i + 1):
        return Barred("set phrase", i + 1)  # "a thing or two"
    if token.lower == "two" and before == "in" and i + 1 < len(tokens) and tokens[i + 1].text in {".", ",", ";", "!"}:
        return Barred("set phrase", i + 1)  # "it broke in two."
    if before in LINES and word_at(tokens, i - 2) in GROUPS and not counts_something(tokens, i + 1):
        return Barred("label", i + 1)
    if token.text[0].isupper() and not setting.title_case and is_in_name(tokens, i, setting.first):
        return Barred("name", i + 1)
    listed = before in {"and", "or"} and word_at(tokens, i - 2) in SMALL and word_at(tokens, i - 3) in WORD_LABELS
    if following == "and" and word_at(tokens, i + 3) in ADDED:
        return None  # "the last two and a half years"
    if listed and word_at(tokens, i - 3) == "number":
        return Barred("label", i + 1)  # "the number one and two positions"
    dated = before in {"day", "week"} and word_at(tokens, i - 2) in DATED  # "on day two of the cup"
    if before == "last" and word_at(tokens, i - 2) in OWN:
        return None  # "two of their last seven"
    if not (listed or dated or before in WORD_LABELS or before in RANKED):
        return None
    if before in GRADES and is_graded(tokens, i):
        return Barred("label", i + 1)
    if before == "last" and following in {"or", "to"} and word_at(tokens, i + 2) in SMALL:
        i += 2  # "the last four or five years"
    best = following.endswith("est") and before in RANKS  # "the top six largest ports"
    counted = counts_something(tokens, i + 1) or following in MAGNITUDES or read_simple(tokens, joined(tokens, i + 1))
    # "the top four", "parts one and two"; "the top three seeds" count
    return None if counted and not best else Barred("label", i + 1)


def is_graded(tokens: list[Token], i: int) -> bool:
    """Tell whether a grade describes one thing: "a category three storm", but not "in the category two new films"."""
    within = word_at(tokens, i - 2) == "the" and word_at(tokens, i - 3) in FUNCTION_WORDS
    return word_at(tokens, i - 2) in {"a", "the"} and not within and not is_plural(tokens, i + 1)


def is_best_of(tokens: list[Token], i: int) -> bool:
    """Tell whether the number word at token i says how long a series can get: "a best-of-seven series"."""
    tied = joined(tokens, i - 1) == i and joined(tokens, i - 3) == i - 2
    return tied and word_at(tokens, i - 2) == "of" and word_at(tokens, i - 4) == "best"


def set_phrase_end(tokens: list[Token], i: int, first: int) -> int:
    """Return the index after the set phrase that the number word at token i stands in, or i where there is none.

    `first` is the first token of the sentence.
    """
    word, before, following, then = (word_at(tokens, at) for at in (i, i - 1, i + 1, i + 2))
    if following in HYPHENS and f"{word}-{word_at(tokens, joined(tokens, i + 1))}" in HYPHENED:
        return joined(tokens, i + 1) + 1  # "two-bit", "a quick one-two"
    if word == "zero" and following in NO_AMOUNTS:
        return i + 2  # "zero tolerance"
    if word != "one":
        return i
    told = (
        (before == "at" and following in MOMENTS)  # "at one point it led"
        or (following == "hand" and (before in {"on", "the"} or is_hand(tokens, i)))  # "on the one hand it is cheap"
        or (before == "in" and (following == "go" or (following == "piece" and then != "of")))  # "in one piece"
        or (following == "step" and then in STEPS)  # "they go one step further"
        or (following == "nation" and then in CREEDS)  # "one nation politics"
        or (following == "day" and is_someday(tokens, i, first))
    )
    return i + 2 if told else i + (following == "better")  # "they can go one better"


def is_back(tokens: list[Token], i: int) -> bool:
    """Tell the players of "the three-quarters scored" and "three-quarter Ann Holt" from the share."""
    at = joined(tokens, i + 1)
    if at == i + 1 or word_at(tokens, at) not in {"quarter", "quarters"}:
        return False
    if word_at(tokens, at) == "quarter":
        return is_capital(tokens, at + 1) and is_capital(tokens, at + 2)
    return word_at(tokens, i - 1) == "the" and word_at(tokens, at + 1) in ACTING


def is_hand(tokens: list[Token], i: int) -> bool:
    """Tell the hand of "it gives with one hand and takes with the other" from one that is counted."""
    return word_at(tokens, i - 1) == "with" and any(token.lower == "other" for token in tokens[i : i + HAND_REACH])


def is_in_name(tokens: list[Token], i: int, first: int) -> bool:
    """Tell whether a capitalised number word is part of a name: "BBC Two", "the Six Nations", "Two Weeks"."""
    tied = joined(tokens, i + 1)
    number = word_at(tokens, tied) in SMALL or word_at(tokens, tied) in MAGNITUDES or read_share(tokens, i) is not None
    if tied > i + 1 and is_capital(tokens, tied) and not number:
        return True  # "Four-Kings"
    unit = read_simple(tokens, i + 1)
    if unit is not None and is_title(tokens, i + 1, unit.unit.dimension):
        return True
    if i <= first or tokens[i - 1].text[0] in SENTENCE_STARTS:
        return opens_name(tokens, i)
    heading = is_acronym(tokens[i - 1]) and len(tokens[i - 1].text) > LONGEST_ACRONYM  # "... AND GAFFES Three people"
    counts = counts_something(tokens, i + 1)
    alone = word_at(tokens, i - 1) in OWNERS and not counts  # "the joy of Six will"
    measured = counts or number or tied > i + 1 or unit is not None
    inside = tokens[i].text.istitle() and tokens[i - 1].kind is Kind.WORD  # "before it became Six"
    bare = inside and not measured and not heading
    return (is_capital(tokens, i - 1) and not heading) or is_capital(tokens, i + 1) or alone or bare


def is_someday(tokens: list[Token], i: int, first: int) -> bool:
    """Tell the day that may come, as in "they could one day win", from the length of "one day"."""
    before, then = word_at(tokens, i - 1), word_at(tokens, i + 2)
    if before in MODALS:
        return True
    if before == "to":
        return then in INFINITIVES
    if then in CLOSING and before not in FUNCTION_WORDS and before not in LASTING:
        return any(token.lower in MODALS for token in tokens[max(0, i - MODAL_REACH) : i])  # "he can win it one day."
    opens = i == first or (i == first + 1 and tokens[first].kind is Kind.MARK)
    return opens and then in SUBJECTS


def is_group(tokens: list[Token], i: int) -> bool:
    """Tell whether the things that "one of" counts follow at token i."""
    i += word_at(tokens, i) in {"only", "just"}  # "one of only two winners"
    for at in range(i, i + LONGEST_NAME):
        word, mark = word_at(tokens, at), word_at(tokens, at + 1)
        if word.endswith(("'s", "’s")) or (word.endswith("s") and mark in {"'", "’"} and is_capital(tokens, at)):
            return True  # "one of Leeds's three parks", "one of Ames' routes"
        hyphened = word_at(tokens, at) in HYPHENS or joined(tokens, at + 1) > at + 1  # "one of hip-hop's labels"
        if not is_capital(tokens, at) and not hyphened:
            break
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
    """Tell whether "one" is the lower end of a range: "between one and two", "one- to two-year", "one-to-two-year"."""
    following, then = word_at(tokens, i + 1), word_at(tokens, i + 2)
    if following == "and":
        return word_at(tokens, i - 1) == "between" and SMALL.get(then, 0) > 1
    tied = following in HYPHENS and then == "to"
    at = i + 3 + (word_at(tokens, i + 3) in HYPHENS)
    return tied and SMALL.get(word_at(tokens, at), 0) > 1


def is_pronoun(tokens: list[Token], i: int) -> bool:
    """Tell whether "one" stands for a thing or a person instead of counting."""
    following = word_at(tokens, i + 1)
    if is_least(tokens, i):
        return False  # "between one and two", "a one- to two-year wait"
    if is_ordinal_part(tokens, joined(tokens, i + 1)):
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
    if following in {"in", "out"} and begins_ratio(tokens, i + 2):
        return False  # "one in five"
    if following == "and" and word_at(tokens, i + 2) in {"a", "three", "two"} and word_at(tokens, i + 3) in ADDED:
        return False  # "one and a half"
    halved = word_at(tokens, i + 2) == "one" and word_at(tokens, i + 3) == "and" and word_at(tokens, i + 5) in ADDED
    if following in {"or", "to"} and (halved or SMALL.get(word_at(tokens, i + 2), 0) > 1):
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
    if (following.endswith("ed") or following in PARTICIPLES) and word_at(tokens, i + 2) in PRONOUN_FOLLOWERS:
        return True  # "one based on"
    let = word_at(tokens, i - 1) in LETTING and following in LET
    return let or word_at(tokens, i - 1) in PRONOUN_LEADERS
