"""Ages that bound who is meant: "voters over 60", "people 65 and older"; those with a name: "the voting age is 18"."""

from __future__ import annotations

from itertools import pairwise

from service.extraction.ages.words import (
    OLDEST,
    PEOPLE,
    PERSONS,
    ROLES,
    YEAR_OF_AGE,
    YOUNG,
    is_adult_or_teen,
    is_digits,
    is_number,
)
from service.extraction.lexer import Kind, Token, is_capital, word_at
from service.extraction.movements import SENTENCE_ENDS
from service.extraction.nouns import counts_something
from service.extraction.trailing import is_open

LIMITS = frozenset({"under", "over", "above", "below"})
BOUNDED = PEOPLE | frozenset(f"{role}s" for role in ROLES)
TOLD_OF = BOUNDED | PERSONS | {"they", "you", "population"}
TOLD_AMONG = BOUNDED - {"members", "users", "those"}
THEM_REACH = 16  # tokens from such people to an age told of some of them
BE = frozenset({"are", "is", "was", "were", "be"})
ALL = frozenset({"all", "both", "mostly", "mainly", "now"})
AGES_OF = frozenset(  # "the retirement age", "the cut-off age"
    """retirement pension school-leaving leaving voting drinking smoking driving marriage marriageable qualifying
    minimum maximum legal average median mean off cutoff""".split()
)
TOWARDS = frozenset({"from", "to", "at", "of", "is", "was", "until", "be"})
LEADS = frozenset("now still just only about around nearly almost between over under".split())
MOST_LEADS = 3
APART = frozenset(  # "the retirement age is 10 years lower"
    "lower higher more less below above older younger earlier later ago away".split()
)
AGE_REACH = 10  # tokens from the name of such an age to its figure
EXPECTANCY_REACH = 12
EXTREMES = frozenset({"oldest", "eldest", "youngest"})
EXTREME_REACH = 6  # tokens from such a word to the figure
AFTER = frozenset(". , ; ! ? - – ) by next in on when and this today tomorrow at now then last but or years".split())


def is_extreme(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is how old the oldest or the youngest is: "the oldest member is 99"."""
    lead = first - 1 - (word_at(tokens, first - 1) in {"just", "only"})
    if word_at(tokens, lead) not in {"is", "was"} or counts_something(tokens, end) or not is_number(tokens[first]):
        return False
    near = {token.lower for token in tokens[max(0, lead + 1 - EXTREME_REACH) : lead]}
    return bool(near & EXTREMES) and (end >= len(tokens) or tokens[end].lower in AFTER)


def is_limit(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure bounds the age of people: "voters over 60", "those who are over 80", "older than 45"."""
    lead, who = word_at(tokens, first - 1), word_at(tokens, first - 2)
    if counts_something(tokens, end) or not is_adult_or_teen(tokens[first]):
        return False
    if lead == "than" and who in {"older", "younger"}:
        return word_at(tokens, end) not in {"of", "per", "%"}
    if lead not in LIMITS:
        return False
    if who in {"or", "and"} and first > 4 and is_digits(tokens[first - 3]):
        return is_limit(tokens, first - 3, first - 2)  # "anyone under 16 or over 70"
    if who == "one" and word_at(tokens, first - 3) == "no":
        return True  # "no one under 16"
    if who in {"them", "those", "whom"} and word_at(tokens, first - 3) == "of":  # "drivers, many of them over 70"
        return not TOLD_AMONG.isdisjoint(token.lower for token in tokens[max(0, first - THEM_REACH) : first - 3])
    at = first - 2 - (who in ALL)  # "the patients were all over 70"
    if word_at(tokens, at) in BE:
        return not TOLD_OF.isdisjoint(token.lower for token in tokens[max(0, at - 3) : at])
    return who in BOUNDED


def is_among(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is how old one or some of those are who were told of: "600 people, one of them 93,"."""
    if (
        word_at(tokens, first - 1) != "them"
        or word_at(tokens, first - 2) != "of"
        or not is_adult_or_teen(tokens[first])
    ):
        return False
    closed = end >= len(tokens) or tokens[end].text in {",", ".", ";", ")"}
    people = {token.lower for token in tokens[max(0, first - THEM_REACH) : first - 3]}
    return closed and word_at(tokens, first - 4) == "," and not TOLD_AMONG.isdisjoint(people)


def is_young_limit(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether a figure of one digit or in words bounds the age of children: "children under five"."""
    if word_at(tokens, first - 1) not in {"under", "over"} or word_at(tokens, first - 2) not in YOUNG:
        return False
    return end == first + 1 and is_number(tokens[first]) and not counts_something(tokens, end)


def is_or_older(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether older or younger ones are meant too: "people 65 and older", "anyone 18 or over"."""
    if end != first + 1 or not is_number(tokens[first]) or word_at(tokens, end) not in {"and", "or"}:
        return False
    bound, who = word_at(tokens, end + 1), word_at(tokens, first - 1)
    if bound in {"older", "younger"}:
        return is_digits(tokens[first])
    led = who in PEOPLE or (is_capital(tokens, first - 1) and who.endswith("s"))  # "Americans 65 and over"
    return led and bound in {"over", "under", "up", "above", "below"} and is_open(tokens, end + 1, YEAR_OF_AGE)


def is_expected(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is how long people are expected to live: "life expectancy for men is around 73"."""
    if not is_adult_or_teen(tokens[first]) or counts_something(tokens, end):
        return False
    near = {token.lower for token in tokens[max(0, first - EXPECTANCY_REACH) : first]}
    return "expectancy" in near and word_at(tokens, end) != "%"


def is_named_age(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is an age with a name: "the retirement age will rise from 60 to 65"."""
    lead = first - 1
    while lead > first - 1 - MOST_LEADS and word_at(tokens, lead) in LEADS:
        lead -= 1
    if word_at(tokens, lead) not in TOWARDS or not is_level(tokens[first]):
        return False
    if counts_something(tokens, end) or word_at(tokens, end) in APART:
        return False
    near = [token.lower for token in tokens[max(0, lead - AGE_REACH) : lead]]
    ended = max((i + 1 for i, word in enumerate(near) if word in SENTENCE_ENDS), default=0)
    near = near[ended:]
    named = any(kind in AGES_OF and word == "age" for kind, word in pairwise(near))
    return named or any(one == "of" and then in {"consent", "criminal"} for one, then in pairwise(near))


def is_level(token: Token) -> bool:
    """Tell whether a number can be an age on average: "38.6"."""
    digits = token.kind is Kind.NUMBER and is_adult_or_teen(token) and "," not in token.text
    return digits and float(token.text) <= OLDEST
