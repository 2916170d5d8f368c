"""The minutes of a match behind players' names: "Kelly 12, 45, Drozd 79 og.", "(Drozd 45)", "Lee for Day (71)"."""

from __future__ import annotations

from service.extraction.barred.labels import ROWS
from service.extraction.lexer import Kind, Token, is_capital, word_at
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.stamp import Stamp

LONGEST_MATCH = 120  # minutes, with extra time
OWN_OR_PENALTY = frozenset({"og", "pen", "pens"})
LIST_MARKS = frozenset({",", ".", ":", ";"})
NO_NAMES = (
    FUNCTION_WORDS
    | ROWS
    | frozenset(
        """she's he's i'm it's that's she’s he’s i’m it’s that’s aged played won drawn drew lost scored""".split()
    )
)  # "Played 12, won eight"
MOST = 5  # goals of one scorer that are looked back over


def read_minute(tokens: list[Token], i: int) -> Stamp | None:
    """Read the minute of a goal as the ordinal that it is, in a list of scorers."""
    if is_in_bracket(tokens, i):
        return Stamp(i, i + 1, "ordinal", float(tokens[i].text))
    if not can_be_minute(tokens[i]) or word_at(tokens, i + 1) not in LIST_MARKS | OWN_OR_PENALTY:
        return None
    if tokens[i].glued and i > 0 and tokens[i - 1].kind is Kind.WORD:
        return None  # "O2, Orange"
    at = i
    for _ in range(MOST):
        if word_at(tokens, at - 1) != ",":
            break
        back = at - 3 if word_at(tokens, at - 2) in OWN_OR_PENALTY else at - 2
        if back < 1 or not can_be_minute(tokens[back]):
            break
        at = back
    named = is_name(tokens, at - 1)
    listed = at < 2 or tokens[at - 2].text in LIST_MARKS or word_at(tokens, i + 1) in OWN_OR_PENALTY
    return Stamp(i, i + 1, "ordinal", float(tokens[i].text)) if named and listed else None


def is_in_bracket(tokens: list[Token], i: int) -> bool:
    """Tell whether a number is one of the minutes in a scorer's brackets: "Holt (12, 45 pen)"."""
    if word_at(tokens, i - 1) not in {",", "("} or not can_be_minute(tokens[i]):
        return False
    first, last = i, i
    while word_at(tokens, first - 1) == "," and first > i - 2 * MOST and first > 1 and can_be_minute(tokens[first - 2]):
        first -= 2
    if word_at(tokens, first - 1) != "(" or not is_name(tokens, first - 2):
        return False
    while (
        word_at(tokens, last + 1) == ","
        and last < i + 2 * MOST
        and last + 2 < len(tokens)
        and can_be_minute(tokens[last + 2])
    ):
        last += 2
    kicked = word_at(tokens, last + 1) in OWN_OR_PENALTY
    if word_at(tokens, last + 1 + kicked)[:1] != ")":
        return False
    minutes = [int(token.text) for token in tokens[first : last + 1 : 2]]
    return minutes == sorted(set(minutes)) and (kicked or len(minutes) > 1)


def can_be_minute(token: Token) -> bool:
    """Tell whether a token is a number that can be the minute of a match."""
    digits = token.text
    return token.kind is Kind.NUMBER and digits.isdecimal() and len(digits) <= 3 and 0 < int(digits) <= LONGEST_MATCH


def is_minute(tokens: list[Token], i: int) -> bool:
    """Tell whether a number is the minute of a goal or of a substitution."""
    if int(tokens[i].text) > LONGEST_MATCH:
        return False
    before, after = tokens[i - 1] if i > 0 else None, word_at(tokens, i + 1)
    if before is not None and before.text == "(" and after[:1] == ")":
        return is_name(tokens, i - 2) and word_at(tokens, i - 3) == "for" and is_name(tokens, i - 4)
    if not is_name(tokens, i - 1):
        return False
    return after[:1] == ")" or (after in {",", "."} and opens_list(tokens, i))


def opens_list(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at a token stands right behind a name that begins a sentence or an item of a list."""
    return is_name(tokens, i - 1) and (i < 2 or tokens[i - 2].text in {",", ".", ":"})


def is_name(tokens: list[Token], i: int) -> bool:
    """Tell whether a word that can be a player's name stands at token i."""
    return is_capital(tokens, i) and tokens[i].lower not in NO_NAMES
