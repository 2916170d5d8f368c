"""Ages set apart behind whom they are of: "Smith, 44, said", "a son, six, and", "two men, 24 and 31, were held"."""

from __future__ import annotations

from service.extraction.ages.words import FAMILY, ROLES, SEVERAL, is_adult_or_teen, is_number, is_years
from service.extraction.lexer import DASHES, Token, is_capital, word_at
from service.extraction.nouns import FUNCTION_WORDS, counts_something

LATELY = frozenset({"now", "still", "already", "only", "just", "then"})
ALL = frozenset({"both", "all"})
REPUTED = frozenset("believed thought understood reported said".split())  # "a woman, believed to be 34, was"
PLACING = frozenset({"in", "of", "from", "at", "on", "to"})
SUMS = frozenset("toll total tally score majority margin share figure number count sum average route lead".split())
ROLE_ENDINGS = ("ist", "man", "woman", "ian")  # "the guitarist, 22, says"
PREDICATES = frozenset(
    "was is has had who said says told will won died lost came went left took got fell".split()
)  # "the striker, 24, was hurt"
CLOSERS = frozenset({",", ".", ";", ")", "(", "-", "–", "—", ":"})
JOINTS = frozenset({"and", "or", "&"})
OTHERS = frozenset({"other", "others", "more", "further", "another"})
HEADED = 6  # tokens before the age of somebody with whom a headline begins
MOST = 6  # ages in one list


def is_apposed(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is an age set off by commas after a name: "Smith, 44, said"."""
    figure = first
    if word_at(tokens, first - 1) == "be" and word_at(tokens, first - 2) == "to":
        first -= 3 if word_at(tokens, first - 3) in REPUTED else 0
    while word_at(tokens, first - 1) in LATELY | ALL:  # "Smith, now 44, said", "Smith, still only 44, said"
        first -= 1
    dash = end < len(tokens) and tokens[end].text in DASHES and not tokens[end].glued  # "Smith, 44 - who"
    last = end == len(tokens) and word_at(tokens, first - 2) in ROLES | FAMILY  # "murder of man, 61" in a headline
    if not (word_at(tokens, first - 1) == "," and (word_at(tokens, end) in {",", ".", ";"} or dash or last)):
        return False
    then, noun = word_at(tokens, end + 1), word_at(tokens, first - 2)
    if not is_years(tokens, figure, end):
        return is_number(tokens[figure]) and is_in_family(tokens, first, late=figure > first)
    if word_at(tokens, end) == ";" and not is_kin(tokens, first - 2):
        return False
    if is_capital(tokens, first - 2):
        if is_last_of_places(tokens, first - 2, end):
            return False
        lead = word_at(tokens, first - 3)  # "in Wales, 12, it", "of Wales, only 12, it"; but "Ann, from Leeds, 44, is"
        placed = (lead in {"in", "at"} or (figure > first and lead in PLACING)) and word_at(tokens, first - 4) != ","
        return tokens[first - 2].lower not in FUNCTION_WORDS and not placed
    grown = is_adult_or_teen(tokens[end - 1])
    if (grown and noun in ROLES) or noun in FAMILY or (figure > first and noun in SEVERAL):
        return True
    if grown and noun.endswith(ROLE_ENDINGS) and then.isalpha():
        return True
    if noun in SUMS or figure > first:
        return False  # "the death toll, 52, was the worst", "the price, still only 25, is"
    if grown and first <= HEADED and noun.isalpha() and not noun.endswith("s") and is_present(then):
        return True  # "Veteran angler, 82, lands record salmon"
    told = then in PREDICATES or (then.endswith("ed") and grown and not noun.endswith("s"))
    return told and first > 1 and noun.isalpha()


def is_present(word: str) -> bool:
    """Tell whether a word can be a headline's verb: "lands"."""
    return word.isalpha() and word.endswith("s") and not word.endswith("ss") and word not in FUNCTION_WORDS


def is_last_of_places(tokens: list[Token], i: int, end: int) -> bool:
    """Tell whether a place, with what is counted there, ends at token i: "20 were held in Leeds; in New York, 12."."""
    while is_capital(tokens, i):
        i -= 1
    lead, closed = word_at(tokens, i - 1), word_at(tokens, end) == "."
    return word_at(tokens, i) in {"in", "at"} and (lead == ";" or (closed and lead in {"", ",", ".", "and"}))


def is_in_family(tokens: list[Token], i: int, *, late: bool) -> bool:
    """Tell whether the words before the comma at token i - 1 name someone of a family: "a son, six, and a daughter".

    `late` tells that the age has an adverb, which says of others too that it is one: "the twins, now nine, are".
    """
    if is_capital(tokens, i - 2):
        return is_kin(tokens, i - 2) or is_next(tokens, i - 2)
    return word_at(tokens, i - 2) in (SEVERAL | FAMILY if late else FAMILY) and word_at(tokens, i - 3) != ","


def is_kin(tokens: list[Token], i: int) -> bool:
    """Tell whether the name that ends at token i is one of somebody's family: "her husband John"."""
    return is_capital(tokens, i) and any(token.lower in ROLES for token in tokens[max(0, i - 3) : i])


def is_next(tokens: list[Token], i: int) -> bool:
    """Tell whether the name at token i follows another one with its age: "Tom, 12, and Jack, nine"."""
    at = i - 1 - (word_at(tokens, i - 1) == "and")
    return word_at(tokens, at) == "," and at > 2 and is_number(tokens[at - 1]) and word_at(tokens, at - 2) == ","


def list_start(tokens: list[Token], first: int) -> int:
    """Return the index of the first of the numbers in a row that ends with the one at a token: "21, 24 and 30"."""
    for _ in range(MOST):
        back = first - 1
        if word_at(tokens, back) in JOINTS:
            back -= 1 + (word_at(tokens, back - 1) == ",")
        elif word_at(tokens, back) == ",":
            back -= 1
        else:
            break
        if back < 0 or not is_number(tokens[back]):
            break
        first = back
    return first


def list_end(tokens: list[Token], end: int) -> int:
    """Return the index after the row of numbers that the one before token `end` begins or goes on."""
    for _ in range(MOST):
        after = end + (word_at(tokens, end) == ",")
        after += word_at(tokens, after) in JOINTS
        if after == end or after >= len(tokens) or not is_number(tokens[after]):
            break
        end = after + 1
    return end


def is_listed(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is one of several ages: "aged 21, 24 and 30", "two men, 24 and 31, were held"."""
    start, last = list_start(tokens, first), list_end(tokens, end)
    if last - start < 3 or word_at(tokens, last - 2) not in JOINTS or not is_number(tokens[first]):
        return False
    if word_at(tokens, last) in OTHERS or counts_something(tokens, last):
        return False
    if word_at(tokens, start - 1) in {"aged", "age", "ages"}:
        return True
    closed = last >= len(tokens) or tokens[last].text in CLOSERS
    start -= word_at(tokens, start - 1) in LATELY
    return closed and word_at(tokens, start - 1) in {",", "("} and word_at(tokens, start - 2) in SEVERAL
