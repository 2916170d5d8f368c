"""Ages told by their decade: "a man in his 30s", "in their early sixties", "in his mid to late 40s"."""

from __future__ import annotations

from service.extraction.ages.words import OLDEST, YEAR_OF_AGE
from service.extraction.barred.names import SINGULAR_VERBS
from service.extraction.lexer import HYPHENS, Kind, Token, is_pluralised, word_at
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.wordnumbers import TENS
from service.model import Interval, Qualifier, Quantity, Span

YEARS = 10
WORDS = {f"{word.removesuffix('y')}ies": tens for word, tens in TENS.items()}  # "in her thirties"
OWNERS = frozenset({"his", "her", "their", "my", "our", "your"})
PARTS = frozenset({"early", "mid", "late"})
NO_NOUNS = FUNCTION_WORDS | SINGULAR_VERBS | frozenset("cannot said told went came left found took got".split())
JOINTS = frozenset({"and", "or", "to", ","})
MOST = 4  # decades in one list


def read_decade(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read the ten ages of a decade of somebody's life at token i: the quantity and the index after it."""
    decade = decade_at(tokens, i)
    if decade is None or is_described(tokens, decade[1]) or not is_of_life(tokens, i):
        return None
    first, end = decade
    span = Span(tokens[i].start, tokens[end - 1].end)
    years = Interval(float(first), float(first + YEARS - 1))
    return Quantity(span, span, None, None, years, 1.0, Qualifier.RANGE, YEAR_OF_AGE), end


def decade_at(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """Return the first year of "30s" or "thirties" at token i, and the index after it."""
    if i < 0:
        return None
    if tokens[i].kind is not Kind.NUMBER:
        return (WORDS[tokens[i].lower], i + 1) if tokens[i].lower in WORDS else None
    text = tokens[i].text
    if not text.endswith("0") or not is_pluralised(tokens, i):
        return None
    tens = text.isdecimal() and len(text) <= 3 and YEARS < int(text) <= OLDEST
    return (int(text), i + 2) if tens else None


def is_of_life(tokens: list[Token], i: int) -> bool:
    """Tell whether the decade at token i is one of somebody's life: "in her 30s", "in their 20s and 30s"."""
    for _ in range(MOST):
        lead = lead_of(tokens, i)
        if word_at(tokens, lead) in OWNERS:
            return word_at(tokens, lead - 1) in {"in", "into"}
        if word_at(tokens, lead) not in JOINTS:
            return False
        former = (at for at in (lead - 1, lead - 2) if decade_at(tokens, at) is not None)
        i = lead - 1 if word_at(tokens, lead - 1) == "teens" else next(former, 0)
    return False


def lead_of(tokens: list[Token], i: int) -> int:
    """Return the index of the word before a decade and the part of it that is meant: "late 40s", "mid- to late-50s"."""
    at = i - 1 - (word_at(tokens, i - 1) in HYPHENS)
    if word_at(tokens, at) not in PARTS:
        return at
    joint = at - 1 - (word_at(tokens, at - 1) in HYPHENS)
    former = joint - 1 - (word_at(tokens, joint - 1) in HYPHENS)
    return former - 1 if word_at(tokens, joint) in JOINTS and word_at(tokens, former) in PARTS else at - 1


def is_described(tokens: list[Token], i: int) -> bool:
    """Tell whether a noun follows that a decade of the century describes: "in their 80s heyday"."""
    word = word_at(tokens, i)
    return word.isalpha() and word not in NO_NOUNS and not word.endswith(("ed", "ing", "ly"))
