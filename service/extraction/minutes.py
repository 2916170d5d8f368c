"""The minutes of a match that stand behind players' names: "(Drogba 45)", "Terry 17, Owen 46.", "Lee for Day (71)"."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token, is_capital, word_at
from service.extraction.nouns import FUNCTION_WORDS

LONGEST_MATCH = 120  # minutes, with extra time


def is_minute(tokens: list[Token], i: int) -> bool:
    """Tell whether a number is the minute of a goal or of a substitution."""
    if int(tokens[i].text) > LONGEST_MATCH:
        return False
    before, after = tokens[i - 1] if i > 0 else None, word_at(tokens, i + 1)
    if before is not None and before.text == "(" and after[:1] == ")":
        return is_name(tokens, i - 2) and word_at(tokens, i - 3) == "for" and is_name(tokens, i - 4)
    if before is not None and before.text == "," and after in {",", "."} and i > 2:  # "Henry 2, 29."
        former = tokens[i - 2]
        return former.kind is Kind.NUMBER and former.text.isdecimal() and opens_list(tokens, i - 2)
    if not is_name(tokens, i - 1):
        return False
    return after[:1] == ")" or (after in {",", "."} and opens_list(tokens, i))


def opens_list(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at a token stands right behind a name that begins a sentence or an item of a list."""
    return is_name(tokens, i - 1) and (i < 2 or tokens[i - 2].text in {",", ".", ":"})


def is_name(tokens: list[Token], i: int) -> bool:
    """Tell whether a word that can be a player's name stands at token i."""
    return is_capital(tokens, i) and tokens[i].lower not in FUNCTION_WORDS
