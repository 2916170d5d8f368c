"""Ages behind an "of": "kids of 15", "a man of 62", "a retired miner of 77", "drivers of 17 to 20"."""

from __future__ import annotations

from service.extraction.ages.words import GROWN, ROLES, TRADES, YOUNG, is_adult_or_teen, is_digits, is_man, is_number
from service.extraction.lexer import Token, word_at
from service.extraction.nouns import counts_something

ALONE = GROWN | frozenset(  # of whom nothing but an age is told with "of": no winner, mother, owner or member
    """student pensioner widow widower teenager farmer miner nurse cyclist pedestrian swimmer labourer plumber
    electrician waiter waitress housewife lass bachelor spinster grandson granddaughter""".split()
)
CHILD = frozenset({"boy", "girl", "lad", "lass", "child", "toddler", "teenager", "youth"})
SEVERAL = frozenset("drivers motorists workers voters pensioners teenagers youths adults students women men".split())
OF_MANY = frozenset(  # of whom a number tells children, people, works or goals
    """mother father grandmother grandfather uncle aunt owner founder author writer publisher editor director manager
    boss chief leader captain coach trainer chairman president winner champion veteran survivor killer
    designer architect composer""".split()
)
ONE_OF = (ROLES | TRADES) - OF_MANY  # behind "a": "a nurse of 44"
AMID = frozenset("was is has had who from and".split())
RETIRED_REACH = 4  # tokens


def is_of_age(tokens: list[Token], first: int) -> bool:
    """Tell whether an "of" leads from someone to the age that begins at a token."""
    of = first - 1 - (word_at(tokens, first - 1) in {"just", "only"})
    if word_at(tokens, of) != "of" or not is_number(tokens[first]):
        return False
    who = word_at(tokens, of - 1)
    if who in CHILD and is_digits(tokens[first]) and word_at(tokens, of - 2) in {"a", "the"}:
        return True  # "a boy of 11 belongs to", which is no number of "belongs"
    if counts_something(tokens, first + 1):
        return False
    if who in YOUNG:
        return True
    if not (is_digits(tokens[first]) and is_adult_or_teen(tokens[first])):
        return False
    if who in ALONE or who in SEVERAL or is_man(who):
        return True
    if is_described(tokens, of - 1, "retired"):
        return True  # "a retired bank clerk of 77"
    following = word_at(tokens, first + 1)
    return who in ONE_OF and (not following.isalpha() or following in AMID) and is_described(tokens, of - 1, None)


def is_described(tokens: list[Token], i: int, kind: str | None) -> bool:
    """Tell whether the noun at token i stands behind an article, and a word of its kind: "a retired bank clerk"."""
    lead = [token.lower for token in tokens[max(0, i - RETIRED_REACH) : i]]
    at = next((at for at in range(len(lead) - 1, -1, -1) if lead[at] in {"a", "an"}), len(lead))
    words = lead[at + 1 :]
    return at < len(lead) and all(word.isalpha() for word in words) and (kind is None or words[:1] == [kind])
