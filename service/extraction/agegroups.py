"""Ages of people as a group or a decade: "the over-50s", "under-18s", "the over-50 audience", "a man in his 30s"."""

from __future__ import annotations

from service.extraction import qualifiers
from service.extraction.ages import OLDEST, YEAR_OF_AGE
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, is_glued, word_at
from service.extraction.names import SINGULAR_VERBS
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.units import read_simple
from service.extraction.wordnumbers import SMALL
from service.model import Interval, Qualifier, Quantity, Span

BOUNDS = {"over": Qualifier.MORE_THAN, "under": Qualifier.LESS_THAN}  # in lower case: the Under-21s are a team
TEAMS = frozenset("side sides team teams squad level international internationals cap caps tournament world".split())
DECADE = 10
OWNERS = frozenset({"his", "her", "their", "my", "our", "your"})
PARTS_OF_DECADE = frozenset({"early", "mid", "late"})
AMOUNTS = frozenset("dozens hundreds thousands millions number".split())


def read_age_group(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read the age in the name of a group at token i: the quantity and the index after it."""
    decade = read_decade(tokens, i)
    if decade is not None:
        return decade
    if i < 1:
        return None
    apart = tokens[i - 1].text in BOUNDS and is_named_so(tokens, i)  # "the over 65s"
    hyphened = i > 1 and tokens[i - 1].text in HYPHENS and tokens[i - 1].glued and tokens[i].glued
    if not (apart or hyphened):
        return None
    first = i - 1 if apart else i - 2
    qualifier, age = BOUNDS.get(tokens[first].text), age_at(tokens[i])
    if qualifier is None or age is None or read_simple(tokens, i + 1) is not None:
        return None
    if is_counted(tokens, first) or word_at(tokens, i + 1) in TEAMS:
        return None
    end = i + 2 if word_at(tokens, i + 1) == "s" and is_glued(tokens, i + 1) else i + 1
    value = float(age)
    quantity = Quantity(
        span=Span(tokens[i].start, tokens[end - 1].end),
        figure=Span(tokens[i].start, tokens[i].end),
        unit_span=None,
        value=value,
        interval=qualifiers.apply(qualifier, Interval(value, value), slight=False, vague=False),
        granularity=1.0,
        qualifier=qualifier,
        unit=YEAR_OF_AGE,
        qualifier_span=Span(tokens[first].start, tokens[first].end),
    )
    return quantity, end


def is_named_so(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at token i stands for those of an age, and not for a team: "65s", "15s World Cup"."""
    plural = word_at(tokens, i + 1) == "s" and is_glued(tokens, i + 1)
    led = word_at(tokens, i - 2) in {"the", "for", "of", "by", "to", "among", "and", "most", "all"} or i < 2
    led = led or word_at(tokens, i - 2).endswith(("'s", "’s"))
    return plural and led and tokens[i].kind is Kind.NUMBER and not is_capital(tokens, i + 2)


def is_described(tokens: list[Token], i: int) -> bool:
    """Tell whether a noun follows that a decade describes: "in their 80s heyday"."""
    word = word_at(tokens, i)
    return word.isalpha() and word not in FUNCTION_WORDS | SINGULAR_VERBS and not word.endswith(("ed", "ing"))


def read_decade(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read the ages of "a man in his 30s", "in their early 60s": ten years, all of them."""
    age = age_at(tokens[i]) if tokens[i].kind is Kind.NUMBER else None
    if (
        age is None
        or age % DECADE
        or not 10 < age < OLDEST
        or word_at(tokens, i + 1) != "s"
        or not is_glued(tokens, i + 1)
    ):
        return None
    owner = i - 1
    if word_at(tokens, owner) in HYPHENS:
        owner -= 1  # "mid-50s"
    if word_at(tokens, owner) in PARTS_OF_DECADE:
        owner -= 1
    if (
        is_described(tokens, i + 2)
        or word_at(tokens, owner) not in OWNERS
        or word_at(tokens, owner - 1) not in {"in", "into"}
    ):
        return None
    quantity = Quantity(
        span=Span(tokens[i].start, tokens[i + 1].end),
        figure=Span(tokens[i].start, tokens[i + 1].end),
        unit_span=None,
        value=None,
        interval=Interval(float(age), float(age + DECADE - 1)),
        granularity=1.0,
        qualifier=Qualifier.RANGE,
        unit=YEAR_OF_AGE,
    )
    return quantity, i + 2


def is_counted(tokens: list[Token], i: int) -> bool:
    """Tell whether a number counts the group named at token i: "9,000 under-18s", "millions of over-50s"."""
    of = word_at(tokens, i - 1) == "of"
    lead = tokens[i - 1 - of] if i > of else None
    return lead is not None and (lead.kind is Kind.NUMBER or lead.lower in SMALL or lead.lower in AMOUNTS)


def age_at(token: Token) -> int | None:
    """Return the years that a token tells, in digits or as a small number word."""
    if token.kind is Kind.NUMBER:
        return int(token.text) if token.text.isdecimal() and len(token.text) < 4 and int(token.text) <= OLDEST else None
    return SMALL.get(token.lower)
