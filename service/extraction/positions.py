"""Places in a chart, list or poll: "The Zutons at 20", "straight in at five", "ranked down at 168"."""

from __future__ import annotations

from service.extraction.lexer import Token, word_at
from service.extraction.nouns import counts_something
from service.extraction.units import read_simple
from service.extraction.wordnumbers import SMALL
from service.lexicon import MOVEMENT

LISTS = frozenset("chart charts list poll ranking rankings countdown hitlist".split())
AFTER = frozenset(". , ; ) and with while but up down after behind on in this".split())
MOVED_AFTER = AFTER | {"", "last", "from"}
REACH = 40  # tokens before the number in which the list is named
RANKED = frozenset("rank ranks ranked ranking seeded".split())
DOWN = frozenset("is was down up only just back currently still now".split())
MOST_DOWN = 3  # such words between a ranking and its place
PLACES = frozenset({"place", "places", "spot", "spots"})
PLACE_DIGITS = 3
PUSHED = frozenset("push pushes pushed pushing knock knocks knocked knocking bump bumped bumping".split())
PUSHED_REACH = 20  # tokens before a place in which what pushed the song there is "at number two"
ENDS = frozenset({".", ",", ";", ")", "and", "with", "while", "in", "this", "last"})
MOVED_REACH = 6  # tokens before a place in which "rose" or the like stands


def has_few_digits(text: str) -> bool:
    """Tell whether a text is a number in digits, and in no more than places have."""
    return text.isdecimal() and len(text) <= PLACE_DIGITS


def is_small(tokens: list[Token], i: int) -> bool:
    """Tell whether a number that can be a place stands at token i, in digits or as a word."""
    word = word_at(tokens, i)
    return word in SMALL or word == "a" or has_few_digits(word)


def is_position(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at token i is a place in a list that was named before, or that is moved to or from."""
    before, after = word_at(tokens, i - 1), word_at(tokens, i + 1)
    if before == "to" and word_at(tokens, i - 2) != "from" and is_in_chart(tokens, i):
        return True
    if before in {"to", "from"}:
        return after in MOVED_AFTER and is_small(tokens, i) and is_moved_to(tokens, i)
    if before == "of" and word_at(tokens, i - 2) == "ranking":
        return is_small(tokens, i) and not counts_something(tokens, i + 1)  # "a world ranking of 87"
    if before == "at" and is_ranked_at(tokens, i):
        return True
    if before != "at" or (len(tokens[i].text) >= PLACE_DIGITS and tokens[i].text.isdecimal()):
        return False
    if (after and after not in AFTER) or not (tokens[i].text.isdecimal() or tokens[i].text.isalpha()):
        return False
    return any(token.lower in LISTS for token in tokens[max(0, i - REACH) : i])


def is_ranked_at(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at token i is where someone is ranked: "ranked at 85", "with her ranking down at 168"."""
    lead = i - 2
    while lead > i - 2 - MOST_DOWN and word_at(tokens, lead) in DOWN:
        lead -= 1
    if word_at(tokens, lead) not in RANKED or not is_small(tokens, i) or counts_something(tokens, i + 1):
        return False
    return word_at(tokens, i + 1) not in {"%", "percent", "per", "out"} and read_simple(tokens, i + 1) is None


def is_in_chart(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at token i is where a chart of songs has put one: "pushing the single down to three"."""
    before = [token.lower for token in tokens[max(0, i - PUSHED_REACH) : i]]
    pushed = not PUSHED.isdisjoint(before) and "number" in before
    return pushed and is_small(tokens, i) and (word_at(tokens, i + 1) or ".") in ENDS


def is_moved_to(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at token i is where places led or a place before: "rising nine places to 15"."""
    if word_at(tokens, i - 1) == "from":
        return word_at(tokens, i - 3) == "number" and is_small(tokens, i - 2)  # "number 18 from 32"
    led = [token.lower for token in tokens[max(0, i - MOVED_REACH) : max(0, i - 3)]]
    moving = not MOVEMENT.isdisjoint(led) and "from" not in led
    return word_at(tokens, i - 2) in PLACES and is_small(tokens, i - 3) and moving
