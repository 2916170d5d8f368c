"""Ages behind an "of": "kids of 15", "a man of 62", "a retired miner of 77", "drivers of 17 to 20"."""

from __future__ import annotations

from service.extraction.agewords import GROWN, YOUNG, is_adult_or_teen, is_digits, is_number
from service.extraction.lexer import Token, word_at
from service.extraction.nouns import counts_something

ALONE = GROWN | frozenset(  # of whom nothing but an age is told with "of": no winner, mother, owner or member
    """student pensioner widow widower teenager farmer miner nurse cyclist pedestrian swimmer labourer plumber
    electrician waiter waitress housewife lass bachelor spinster grandson granddaughter""".split()
)
SEVERAL = frozenset("drivers motorists workers voters pensioners teenagers youths adults students women men".split())
OFFICES = (  # men and women of so many firms, clubs and words
    "chairman", "chairwoman", "spokesman", "spokeswoman", "salesman", "anchorman", "frontman", "front-man",
    "alderman", "ombudsman", "helmsman", "stockman", "middleman", "journeyman",
)  # fmt: skip
RETIRED_REACH = 4  # tokens


def is_of_age(tokens: list[Token], first: int) -> bool:
    """Tell whether an "of" leads from someone to the age that begins at a token."""
    of = first - 1 - (word_at(tokens, first - 1) in {"just", "only"})
    if word_at(tokens, of) != "of" or not is_number(tokens[first]) or counts_something(tokens, first + 1):
        return False
    who = word_at(tokens, of - 1)
    if who in YOUNG:
        return True
    if not (is_digits(tokens[first]) and is_adult_or_teen(tokens[first])):
        return False
    return who in ALONE or who in SEVERAL or is_man(who) or is_retired(tokens, of - 1)


def is_man(word: str) -> bool:
    """Tell whether a word is a man or a woman of a land or trade: "a Dutchman of 34", "a policewoman of 28"."""
    return word.endswith(("man", "woman")) and word not in OFFICES and not word.endswith(("human", "german", "roman"))


def is_retired(tokens: list[Token], i: int) -> bool:
    """Tell whether the noun at token i is of someone who has retired: "a retired bank clerk of 77"."""
    lead = [token.lower for token in tokens[max(0, i - RETIRED_REACH) : i]]
    at = len(lead) - 1 - lead[::-1].index("retired") if "retired" in lead else 0
    return at > 0 and lead[at - 1] in {"a", "an"} and all(word.isalpha() for word in lead[at:])
