"""Multiples: "double the number", "twice as many", "three times", "fivefold", "tripled"."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, Token, is_capital, joined, word_at
from service.extraction.nouns import MODALS
from service.extraction.numeral import MULTIPLE, Numeral, exact
from service.extraction.unit_table import singular
from service.extraction.wordnumbers import SMALL

VERBS = {
    "doubled": 2.0, "doubling": 2.0, "trebled": 3.0, "trebling": 3.0, "tripled": 3.0, "tripling": 3.0,
    "quadrupled": 4.0, "quadrupling": 4.0, "halved": 0.5, "halving": 0.5,
}  # fmt: skip
ADJECTIVES = {"double": 2.0, "treble": 3.0, "triple": 3.0, "quadruple": 4.0, "halve": 0.5}
PRESENT = {"doubles": 2.0, "trebles": 3.0, "triples": 3.0, "quadruples": 4.0, "halves": 0.5}
NOUNS = frozenset({"doubles", "halves"})  # of tennis, of a match
OWNED = frozenset({"its", "their", "his", "her", "our"})
COMPARED = frozenset("the that this those what its their his her our last to in from".split())  # "double the rate"
MULTIPLIED = frozenset(  # what a headline says to double, treble or halve
    """profit sale price cost number rent fare death case export import earning taking loss arrest complaint fee bill
    revenue visit crime theft burglary booking order application income turnover demand debt output toll value
    membership attendance dividend rate size""".split()
)
BEHIND = frozenset("at in for after as on since amid despite under".split())
LEADING = MODALS | {"to", "not"}  # "it would double output"
DOUBLES = frozenset(  # what is double, treble or triple without being multiplied
    "digits digit figures figure glazing standards bogey gold silver yellow check click jump tree bill top bed".split()
)
LEADERS = frozenset("more than nearly almost least to about will would could can may might should".split())
FOLDS = {f"{word}fold": float(value) for word, value in (SMALL | {"hundred": 100}).items() if value > 1}
THAN = frozenset(
    """as the that more higher larger bigger greater its their what faster longer oversubscribed stronger heavier richer
    poorer cheaper dearer deadlier hotter brighter taller lower smaller earnings salary income turnover""".split()
)
ARTICLES = frozenset("they he she it we i you a an the his her its their our my part captain manager".split())
PLANNED = frozenset(  # what is to be done before something is doubled
    "end cut halve reduce lower raise increase boost create build improve expand slash scrap cancel freeze grow".split()
)
AND_REACH = 6  # tokens
STARTERS = frozenset(VERBS) | frozenset(PRESENT) | frozenset(ADJECTIVES) | frozenset(FOLDS) | {"twice", "thrice"}
TOO = frozenset("high low large big small much many fast strong".split())
LEVELS = frozenset("limit limits budget target average norm maximum capacity level levels threshold".split())
LAST = frozenset("year's year’s month's month’s week's week’s season's season’s".split())
LEVEL_REACH = 6  # tokens to such a word: "over the legal drink-drive limit"
BY_REACH = 3  # tokens
GROWN = frozenset("grown grew increased multiplied leapt leaped soared swelled expanded".split())
OFTEN = 10  # so many times nothing is said to have grown one after the other
STEP = 0.5  # "three times as many" is said of 2.8 and of 3.2


def read_multiple(tokens: list[Token], i: int) -> Numeral | None:
    """Read a multiple that is one word."""
    word = tokens[i].lower
    if word not in STARTERS:
        return None
    following = word_at(tokens, i + 1)
    if word in VERBS:
        return exact(i, i + 1, VERBS[word], STEP * VERBS[word] / 2, unit=MULTIPLE)
    if word in FOLDS:
        return exact(i, i + 1, FOLDS[word], STEP, unit=MULTIPLE)
    if word in PRESENT:
        told = is_multiplying(tokens, i, following)
        return exact(i, i + 1, PRESENT[word], STEP * PRESENT[word] / 2, unit=MULTIPLE) if told else None
    # "more than double.", but "at least double-digit growth"
    ends = word_at(tokens, i - 1) in LEADERS and not following.isalpha() and following not in HYPHENS
    noun = word_at(tokens, i - 1) in {"the", "a"}  # "went for the double in Athens"
    lead = i - 2 if word_at(tokens, i - 1) in {"nearly", "almost"} else i - 1  # "it hopes to nearly double sales"
    led = word_at(tokens, lead) in LEADING or is_joined(tokens, lead)
    verb = led and following.isalpha() and following not in DOUBLES
    behind = following in BEHIND or not following.isalpha()
    rise = is_multiplied(tokens, i - 1) and behind  # "Profits double at Hale"
    if word in ADJECTIVES and not noun and (following in COMPARED or ends or verb or rise):
        return exact(i, i + 1, ADJECTIVES[word], STEP * ADJECTIVES[word] / 2, unit=MULTIPLE)
    if word in {"twice", "thrice"} and compares(tokens, i + 1):
        return exact(i, i + 1, 2.0 if word == "twice" else 3.0, STEP, unit=MULTIPLE)
    return None


def is_multiplied(tokens: list[Token], i: int) -> bool:
    """Tell whether a word names what is told to double, treble or halve."""
    return singular(word_at(tokens, i)) in MULTIPLIED


def is_multiplying(tokens: list[Token], i: int, following: str) -> bool:
    """Tell "profit doubles on", "toll doubles to 40" and "doubles its offer" from "the doubles final", "two halves"."""
    behind = following in BEHIND | {"to", "from"} or not following.isalpha()
    owned = following in OWNED or (following == "the" and word_at(tokens, i) not in NOUNS)
    return (is_multiplied(tokens, i - 1) and behind) or owned


def is_joined(tokens: list[Token], i: int) -> bool:
    """Tell whether "and" at token i joins a verb to the infinitive of another: "to end debt and double aid"."""
    if word_at(tokens, i) != "and":
        return False
    return any(
        word_at(tokens, at) == "to" and word_at(tokens, at + 1) in PLANNED for at in range(max(0, i - AND_REACH), i - 1)
    )


def add_times(tokens: list[Token], number: Numeral) -> Numeral | None:
    """Read on from a number to "three times as many", "10 times the size", "2.5-fold"; "seven times" is a count."""
    word = word_at(tokens, joined(tokens, number.end))
    if number.unit is None and number.value is not None and is_factor_of(tokens, number.first):
        return number._replace(unit=MULTIPLE)
    if word not in {"times", "fold", "x"} or number.unit is not None:
        return None
    if number.value is None:  # "several times more"
        several = word == "times" and compares(tokens, number.end + 1)
        return number._replace(end=number.end + 1, unit=MULTIPLE) if several else None
    end = joined(tokens, number.end) + 1
    if word == "x" and not (tokens[number.end].glued and compares(tokens, end)):
        return None  # "3x the price", but "4x4"
    factor = compares(tokens, end) or is_factor(tokens, number.first) or is_grown(tokens, number)
    if word == "times" and not factor and number.granularity >= 1:
        return None
    return exact(number.first, end, number.value, number.granularity, unit=MULTIPLE)


def is_factor_of(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at token i is what something is multiplied by: "rose by a factor of 10"."""
    before, lead = word_at(tokens, i - 1), word_at(tokens, i - 2)
    if before == "by":
        return lead == "multiplied" and not word_at(tokens, i + 1).isalpha()
    return before == "of" and lead == "factor" and word_at(tokens, i - 3) == "a"


def is_factor(tokens: list[Token], i: int) -> bool:
    """Tell whether "by" leads to the number at token i, and no more than a qualifier between: "by up to 10 times"."""
    for at in range(i - 1, max(-1, i - 1 - BY_REACH), -1):
        if word_at(tokens, at) == "by":
            return True
        if word_at(tokens, at) not in LEADERS | {"up", "around", "over", "some"}:
            return False
    return False


def is_grown(tokens: list[Token], number: Numeral) -> bool:
    """Tell whether something has grown so many times: "has leapt 500 times", but "rose three times" is how often."""
    grown = word_at(tokens, number.first - 1) in GROWN
    return grown and number.value is not None and number.value >= OFTEN


def compares(tokens: list[Token], i: int) -> bool:
    """Tell "three times as many" from "three times as a player"; token i follows the "times"."""
    if word_at(tokens, i) == "as":
        return word_at(tokens, i + 1) not in ARTICLES and not is_capital(tokens, i + 1)
    if word_at(tokens, i) in {"last", "this"} and word_at(tokens, i + 1) in LAST:
        return True  # "seven times last year's sales"
    than = word_at(tokens, i).endswith(("er", "better", "worse")) and word_at(tokens, i + 1) == "than"
    subscribed = word_at(tokens, i) == "over" and word_at(tokens, joined(tokens, i + 1)) == "subscribed"
    return than or subscribed or word_at(tokens, i) in THAN or exceeds(tokens, i)


def exceeds(tokens: list[Token], i: int) -> bool:
    """Tell whether words follow for more than is allowed or wanted: "over the limit", "above target", "too high"."""
    word = word_at(tokens, i)
    if word == "too":
        return word_at(tokens, i + 1) in TOO
    return word in {"over", "above"} and any(word_at(tokens, at) in LEVELS for at in range(i + 1, i + 1 + LEVEL_REACH))
