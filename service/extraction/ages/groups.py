"""Groups of people named by the age that bounds them: "the over-50s", "the under 18s", "under-fives"."""

from __future__ import annotations

from service.extraction import qualifiers
from service.extraction.ages.decades import WORDS
from service.extraction.ages.words import OLDEST, YEAR_OF_AGE
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, is_pluralised, word_at
from service.extraction.units import read_simple
from service.extraction.wordnumbers import SMALL
from service.model import Interval, Qualifier, Quantity, Span

PLURALS = {f"{word}s": age for word, age in SMALL.items()} | WORDS | {"sixes": 6}  # "under-fives", "over-fifties"
BOUNDS = {"over": Qualifier.MORE_THAN, "under": Qualifier.LESS_THAN}  # in lower case: the Under-21s are a team
TEAMS = frozenset(
    """side sides team teams squad level international internationals cap caps tournament world coach boss manager
    captain player players match game final finals""".split()
)
TEAM_AGES = frozenset({15, 17, 19, 20, 21, 23})
STARTS = frozenset({"", ".", "!", "?", "“", '"'})
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
    if qualifier is None and age is not None and opens(tokens, first, i, age):
        qualifier = BOUNDS.get(tokens[first].lower)
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


def begins_group(tokens: list[Token], i: int) -> bool:
    """Tell whether the plural at token i is the age in the name of a group: "under-fives"."""
    return word_at(tokens, i - 1) in HYPHENS and word_at(tokens, i - 2) in BOUNDS


def opens(tokens: list[Token], first: int, i: int, age: int) -> bool:
    """Tell the group whose name opens a sentence ("Over-50s will pay") from a team ("Under-21s beat Spain")."""
    then = tokens[i + 1 + is_pluralised(tokens, i)] if i + 2 < len(tokens) else None
    plural = is_pluralised(tokens, i) or tokens[i].lower in PLURALS
    team = tokens[first].lower == "under" and age in TEAM_AGES
    started = word_at(tokens, first - 1) in STARTS and tokens[i].glued
    told = then is not None and then.kind is Kind.WORD and then.text.islower() and then.lower not in TEAMS
    return plural and started and told and not team


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
    return SMALL.get(token.lower, PLURALS.get(token.lower))
