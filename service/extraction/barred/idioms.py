"""Number words that are no amounts: "one" as a pronoun, names, labels, set phrases."""

from __future__ import annotations

from service.extraction.barred.codes import PREFIXES, compound_end, is_acronym
from service.extraction.barred.labels import LABELS, OWN, RANKS, is_size, is_stretch
from service.extraction.barred.names import SENTENCE_STARTS, is_title
from service.extraction.barred.openers import opens_name
from service.extraction.barred.pronouns import is_pronoun
from service.extraction.barred.rule import Barred, Setting
from service.extraction.clock import BROADCASTERS
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, joined, word_at
from service.extraction.nouns import FUNCTION_WORDS, MODALS, counts_something, is_plural
from service.extraction.shares import ADDED, read_share
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES, SMALL

WORD_LABELS = LABELS - {"no", "nos", "game"}
RANKED = RANKS | {"last"}
GRADES = frozenset("category grade".split())
LINES = frozenset({"front", "back", "starting", "tight"})  # of a team: "the front five", "the starting eleven"
JOINED = frozenset(SMALL) | PREFIXES | {"of"}  # "twenty-five", "mother-of-nine"
MOMENTS = frozenset({"point", "stage", "time"})
INFINITIVES = frozenset("be become have win play make return work run see lead go own live get".split())
CLOSING = frozenset({".", ",", "!", "?", ";"})
SUBJECTS = frozenset("i you he she we they it , the".split())
OWNERS = frozenset({"the", "of"})
GROUPS = frozenset("the his her its their our my your these those".split())
LASTING = frozenset({"last", "lasts", "lasted", "take", "takes", "took"})
MODAL_REACH = 5  # tokens
LONGEST_ACRONYM = 5  # letters; a longer word in capitals is of a heading
HAND_REACH = 10  # tokens
CREEDS = frozenset("politics tory tories conservative conservatives conservatism toryism party group tradition".split())
HYPHENED = frozenset({"two-bit", "one-two", "fifty-fifty", "one-click", "zero-sum", "zero-hours", "zero-hour"})
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
    if before == "last" and (word_at(tokens, i - 2) in OWN or is_stretch(tokens, i)):
        return None  # "two of their last seven"
    if not (listed or dated or before in WORD_LABELS or before in RANKED or before == "size"):
        return None
    if before == "size":
        return Barred("label", i + 1) if is_size(tokens, i) else None  # "boots, size seven"
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
