"""Ages told by their decade: "a man in his 30s", "in their early 60s", "women in their 20s and 30s"."""

from __future__ import annotations

from service.extraction.ages import OLDEST, YEAR_OF_AGE
from service.extraction.lexer import HYPHENS, Kind, Token, is_pluralised, word_at
from service.extraction.names import SINGULAR_VERBS
from service.extraction.nouns import FUNCTION_WORDS
from service.model import Interval, Qualifier, Quantity, Span

YEARS = 10
OWNERS = frozenset({"his", "her", "their", "my", "our", "your"})
PARTS = frozenset({"early", "mid", "late"})
NO_NOUNS = FUNCTION_WORDS | SINGULAR_VERBS
JOINTS = frozenset({"and", "or", "to"})


def read_decade(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read the ten ages of a decade of somebody's life at token i: the quantity and the index after it."""
    if not is_decade(tokens, i) or is_described(tokens, i + 2):
        return None
    lead = lead_of(tokens, i)
    goes_on = word_at(tokens, lead) in JOINTS and is_decade(tokens, lead - 2) and is_owned(tokens, lead - 2)
    if not goes_on and not is_owned(tokens, i):
        return None
    first, span = float(tokens[i].text), Span(tokens[i].start, tokens[i + 1].end)
    years = Interval(first, first + YEARS - 1)
    return Quantity(span, span, None, None, years, 1.0, Qualifier.RANGE, YEAR_OF_AGE), i + 2


def is_decade(tokens: list[Token], i: int) -> bool:
    """Tell whether "30s" or the like stands at token i."""
    text = tokens[i].text if i >= 0 and tokens[i].kind is Kind.NUMBER else ""
    tens = text.isdecimal() and YEARS < int(text[:4]) <= OLDEST and text.endswith("0")
    return tens and is_pluralised(tokens, i)


def lead_of(tokens: list[Token], i: int) -> int:
    """Return the index of the word before a decade and the part of it that is meant: "late 40s", "mid-50s"."""
    at = i - 1 - (word_at(tokens, i - 1) in HYPHENS)
    return at - (word_at(tokens, at) in PARTS)


def is_owned(tokens: list[Token], i: int) -> bool:
    """Tell whether the decade at token i is one of somebody's life: "in her 30s"."""
    owner = lead_of(tokens, i)
    return word_at(tokens, owner) in OWNERS and word_at(tokens, owner - 1) in {"in", "into"}


def is_described(tokens: list[Token], i: int) -> bool:
    """Tell whether a noun follows that a decade of the century describes: "in their 80s heyday"."""
    word = word_at(tokens, i)
    return word.isalpha() and word not in NO_NOUNS and not word.endswith(("ed", "ing"))
