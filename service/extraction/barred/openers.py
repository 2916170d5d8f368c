"""Names with a number in them that begin a sentence, where a capital tells little: "Halo 3 won", "Six Flags owns"."""

from __future__ import annotations

from service.extraction.dates import MONTHS, WEEKDAYS
from service.extraction.lexer import Kind, Token, is_capital, word_at
from service.extraction.nouns import FUNCTION_WORDS, counts_something, is_plural
from service.extraction.qualifiers import LAST_WORDS

ADVERBS = frozenset(
    """today yesterday tonight tomorrow meanwhile elsewhere overnight altogether overall nearby however instead again
    besides soon later once perhaps maybe inside outside abroad indoors outdoors upstairs downstairs afterwards
    thereafter then there here everywhere sometimes often twice most many few several
    aboard ashore offshore online downtown midweek total result""".split()
)  # "Overnight 12 were hurt": these lead to a count
DID = frozenset(
    """won dropped beat earned topped filed expired entered returned arrived launched debuted sold took made opened
    closed began became cost drew reached raised grossed featured saw brought went came fell rose lost has had was is
    will would could should may might can affects carries follows includes remains offers stars starts plays runs says
    said owns gets gives costs makes takes sells plans wants hopes""".split()
)  # verbs that the bearer of a name is the subject of
ONE_DOES = frozenset("is was has does owns says wants".split())  # of one subject: "Four Seasons is for sale"
MOST_DIGITS = 3


def is_opening_name(tokens: list[Token], i: int) -> bool:
    """Tell whether digits belong to the word of the sentence before them: "Halo 3 won", "Deadpool 2 and Rocky 5 were".

    The word is the first of its sentence. A noun and a number are one name where a verb follows, as what is counted
    would stand between: "Labour 3 won" is no English.
    """
    if not can_have_number(tokens, i):
        return False
    following = word_at(tokens, i + 1)
    if following in DID:
        return True
    twin = is_capital(tokens, i + 2) and i + 3 < len(tokens) and tokens[i + 3].text.isdecimal()
    return following == "and" and twin and not counts_something(tokens, i + 4) and is_verb(tokens, i + 4)


def can_have_number(tokens: list[Token], i: int) -> bool:
    """Tell whether the word before the digits at token i can be a name that they belong to."""
    text, word = tokens[i].text, tokens[i - 1].lower
    if not text.isdecimal() or len(text) > MOST_DIGITS or text[0] == "0" or tokens[i].glued:
        return False
    if word.endswith(("'s", "’s")) and len(text) > 1:
        return False  # "Leeds's 40 voted"
    led = word in ADVERBS or word in FUNCTION_WORDS or word in LAST_WORDS or word in WEEKDAYS or word in MONTHS
    return is_capital(tokens, i - 1) and not led and not word.endswith(("ly", "wide"))


def is_verb(tokens: list[Token], i: int) -> bool:
    """Tell whether a verb of two subjects stands at token i."""
    return word_at(tokens, i) in DID | {"were", "are", "have"}


def opens_name(tokens: list[Token], i: int) -> bool:
    """Tell whether a number word, of two and more, begins a name: "Six Flags is", "Five Live's audience"."""
    if tokens[i].lower == "one" or not is_capital(tokens, i + 1):
        return False
    name, following = tokens[i + 1].text, word_at(tokens, i + 2)
    if following in ONE_DOES:
        return True  # what is counted would take "are"
    owned = name.endswith(("'s", "’s")) and i + 2 < len(tokens) and tokens[i + 2].kind is Kind.WORD
    noun = owned and not is_capital(tokens, i + 2) and following not in FUNCTION_WORDS | {"staff", "crew", "fans"}
    return noun and not counts_something(tokens, i + 2) and not is_plural(tokens, i + 2)
