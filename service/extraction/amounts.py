"""One amount: its number or range, sign, currency or unit, age and qualifier, put together from their readers."""

from __future__ import annotations

from service.extraction import qualifiers, ranges, trailing
from service.extraction.ages.age import read_age
from service.extraction.barred.codes import is_acronym
from service.extraction.coins import read_coin_share
from service.extraction.currencies import read_currency
from service.extraction.lexer import Kind, Token, word_at
from service.extraction.links import KILOBIT, is_link
from service.extraction.millions import read_million
from service.extraction.numeral import times
from service.extraction.numerals import read_numeral
from service.extraction.prepositions import is_mark
from service.extraction.qualifiers import Phrase
from service.extraction.races import KILOMETRE, SECOND, is_race_time, is_road_race
from service.extraction.ranges import Whole
from service.extraction.rates import read_link
from service.extraction.suffixes import read_suffix
from service.extraction.temperatures import DEGREE, is_below_zero
from service.extraction.units import UnitMatch, read_simple
from service.model import Interval, Qualifier, Quantity, Span

SIGNS = frozenset("-−–+")


def read_amount(tokens: list[Token], i: int, currency: UnitMatch | None) -> tuple[Quantity, int] | None:
    """Read the amount that begins at token i: the quantity and the index after it; `currency` stands before it."""
    at, negative = read_sign(tokens, currency.end if currency else i, money=currency is not None)
    if currency is None and at > i and at < len(tokens):
        currency = read_currency(tokens, at)  # "-£5m"
        at = currency.end if currency else at
    first = read_numeral(tokens, at) if at < len(tokens) else None
    if first is None:
        return None
    first = read_million(tokens, first, money=currency is not None)
    if currency is not None and currency.factor > 1:
        first = times(first, currency.factor, first.end)
    whole = ranges.extend(tokens, first, currency.unit if currency else None)
    inner = trailing.read_after(tokens, whole.end)  # "50-plus", "20 or so people"
    unit_at = inner.end if inner else whole.end
    found = read_suffix(tokens, at, whole, unit_at, currency)
    end = found.end if found is not None and found.end > unit_at else whole.end
    unit = found.unit if found else whole.own
    age = read_age(tokens, i, whole.end, unit, end)
    unit, end = (age.unit, max(age.end, end)) if age else (unit, end)
    if unit is None and is_race_time(tokens, at):
        unit = SECOND
    if unit is None and is_road_race(tokens, whole.end):
        unit, end = KILOMETRE, whole.end + 1
    if unit is None and is_link(tokens, whole.end):
        unit, end = KILOBIT, whole.end + 1
    if found is not None and found.factor > 1:
        whole = scaled(whole, found.factor)
    if is_below_zero(tokens, end):
        unit, end, negative = unit or DEGREE, end + 2, True
    coin = read_coin_share(tokens, unit, whole.value, end) if unit is not None and currency is None else None
    unit, end = (coin.unit, coin.end) if coin else (unit, end)
    if negative:
        whole = negated(whole)
    behind = inner or trailing.read_after(tokens, end, unit)
    if behind is None and unit is None:
        behind = trailing.read_behind_noun(tokens, end)
    if unit is not None and behind is not None and behind.end > end:
        rated = read_link(tokens, UnitMatch(unit, behind.end), behind.end)  # "30% or more per month"
        unit, end = rated.unit, rated.end if rated.unit != unit else end
    written = slice(i, currency.end) if currency else slice(unit_at, end)
    before = qualifiers.read_qualifier(tokens, i - is_mark(tokens, i, end), end, unit, whole.value)
    phrase = before or behind
    interval, step, qualifier = qualified(whole, phrase)
    quantity = Quantity(
        span=Span(tokens[i].start, tokens[end - 1].end),
        figure=Span(tokens[at].start, tokens[whole.end - 1].end),
        unit_span=Span(tokens[written][0].start, tokens[written][-1].end) if tokens[written] else None,
        value=whole.value,
        interval=interval,
        granularity=step,
        qualifier=qualifier,
        unit=unit,
        qualifier_span=Span(tokens[phrase.first].start, tokens[phrase.end - 1].end) if phrase else None,
    )
    return quantity, max(end, behind.end if behind else 0)


def read_sign(tokens: list[Token], i: int, *, money: bool) -> tuple[int, bool]:
    """Read a plus or minus before digits: the index after it, and whether it negates."""
    if i + 1 >= len(tokens):
        return i, False
    token, following = tokens[i], tokens[i + 1]
    if token.lower == "minus":
        if word_at(tokens, i - 1) == "or" and word_at(tokens, i - 2) == "plus":
            return i, False  # "plus or minus 3 points"
        at = i + 2 if following.text in SIGNS and following.glued else i + 1  # "minus-5"
        return (at, True) if at < len(tokens) and tokens[at].kind is Kind.NUMBER else (i, False)
    if i > 0 and is_acronym(tokens[i - 1]) and following.text.isdecimal() and read_simple(tokens, i + 2) is None:
        return i, False  # "COVID -19" of tokenised copy
    apart = money or i == 0 or not token.glued or tokens[i - 1].text[-1] in "(["
    if token.text in SIGNS and apart and following.glued and following.kind in (Kind.NUMBER, Kind.SIGN):
        return i + 1, token.text != "+"
    return i, False


def scaled(whole: Whole, factor: float) -> Whole:
    """Return a number with a magnitude that is written behind its unit: "75 USD million"."""
    value = None if whole.value is None else whole.value * factor
    return whole._replace(value=value, interval=whole.interval.scaled(factor), granularity=whole.granularity * factor)


def negated(whole: Whole) -> Whole:
    """Return a number below zero."""
    value = None if whole.value is None else -whole.value
    return whole._replace(value=value, interval=Interval(-whole.interval.high, -whole.interval.low))


def qualified(whole: Whole, phrase: Phrase | None) -> tuple[Interval, float, Qualifier | None]:
    """Return the interval, step and qualifier that the words around a number give it."""
    qualifier = phrase.qualifier if phrase else None
    if whole.is_range:  # a range stays as it is written; an "about" shows in its step
        loose = abs(whole.interval.low) * 2 * qualifiers.ABOUT_SHARE if qualifier is Qualifier.ABOUT else 0.0
        return whole.interval, max(whole.granularity, loose), Qualifier.RANGE
    vague = whole.value is None
    slight = phrase is not None and phrase.slight
    interval = qualifiers.apply(qualifier, whole.interval, slight=slight, vague=vague)
    if vague and interval == whole.interval:
        qualifier = Qualifier.VAGUE
    return interval, whole.granularity, qualifier
