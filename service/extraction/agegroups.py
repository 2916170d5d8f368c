"""Groups of people named by the age that bounds them: "the over-50s", "the under 18s", "the over-50 audience"."""

from __future__ import annotations

from service.extraction import qualifiers
from service.extraction.ages import OLDEST, YEAR_OF_AGE
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, is_pluralised, word_at
from service.extraction.units import read_simple
from service.extraction.wordnumbers import SMALL
from service.model import Interval, Qualifier, Quantity, Span

BOUNDS = {"over": Qualifier.MORE_THAN, "under": Qualifier.LESS_THAN}  # in lower case: the Under-21s are a team
TEAMS = frozenset("side sides team teams squad level international internationals cap caps tournament world".split())
AMOUNTS = frozenset("dozens hundreds thousands millions number".split())


def read_age_group(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read the age in the name of a group at token i: the quantity and the index after it."""
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
    end = i + 1 + is_pluralised(tokens, i)
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
    led = word_at(tokens, i - 2) in {"the", "for", "of", "by", "to", "among", "and", "most", "all"} or i < 2
    led = led or word_at(tokens, i - 2).endswith(("'s", "’s"))
    return led and is_pluralised(tokens, i) and tokens[i].kind is Kind.NUMBER and not is_capital(tokens, i + 2)


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
