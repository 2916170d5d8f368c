"""Tokens to quantities: the one loop that puts numerals, units, qualifiers, ranges and dates together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from service.extraction import ages, compounds, dates, names, numerals, qualifiers, ranges, units
from service.extraction.lexer import Kind, Token, lex
from service.extraction.numerals import HYPHENS, word_at
from service.model import Document, Interval, Paragraph, Qualifier, Quantity, Span, Unit

STARTERS = (
    set(numerals.SMALL) | set(numerals.VAGUE) | set(numerals.SEVERAL) | set(dates.ORDINALS) | set(dates.MONTHS)
    | {"a", "an", "half", "quarter", "minus"}
)  # fmt: skip
SIGNS = frozenset("-−+")


@dataclass(frozen=True, slots=True)
class Setting:
    """What the reader must know of the paragraph around a number."""

    sentence_first: tuple[int, ...]  # for each token, the index of the first token of its sentence
    title_case: bool


def extract(document: Document) -> tuple[Quantity, ...]:
    """Return the quantities of a document, in order, none overlapping another."""
    return tuple(quantity for paragraph in document.paragraphs for quantity in read_paragraph(document.text, paragraph))


def read_paragraph(text: str, paragraph: Paragraph) -> Iterator[Quantity]:
    """Return the quantities of one paragraph, compound figures ("5ft 10in") joined."""
    tokens = lex(text, paragraph.span)
    if not any(is_start(token) for token in tokens):
        return iter(())
    return compounds.join(read_tokens(tokens, setting_of(tokens, paragraph)), text)


def setting_of(tokens: list[Token], paragraph: Paragraph) -> Setting:
    """Return the sentence starts of the tokens, and whether the paragraph is a line in title case."""
    firsts: list[int] = []
    sentences = iter(paragraph.sentences)
    sentence, first = next(sentences, paragraph.span), 0
    for i, token in enumerate(tokens):
        while token.start >= sentence.end:
            following = next(sentences, None)
            if following is None:
                break
            sentence, first = following, i
        firsts.append(first)
    words = [token.text for token in tokens[:40] if token.kind is Kind.WORD and len(token.text) > 3]
    title_case = len(words) > 3 and sum(word[0].isupper() for word in words) > 0.7 * len(words)
    return Setting(tuple(firsts), title_case)


def is_start(token: Token) -> bool:
    """Tell whether a quantity can begin at the token."""
    return token.kind in (Kind.NUMBER, Kind.FRACTION) or token.lower in STARTERS


def read_tokens(tokens: list[Token], setting: Setting) -> Iterator[Quantity]:
    """Yield the quantities of the tokens of one paragraph."""
    i = 0
    while i < len(tokens):
        currency = units.read_currency_before(tokens, i) if can_begin_currency(tokens, i) else None
        at = currency.end if currency else i
        if at >= len(tokens) or not (is_start(tokens[at]) or tokens[at].text in SIGNS):
            i += 1
            continue
        if currency is None:
            stamp = read_stamp(tokens, at)
            if stamp is not None:
                yield stamped(tokens, stamp)
                i = stamp.end
                continue
            barred = names.rule_against(tokens, at, first=setting.sentence_first[at], title_case=setting.title_case)
            if barred is not None:
                i = barred[1]
                continue
            year = dates.read_year(tokens, at, counted=is_counted(tokens, at)) if tokens[at].kind is Kind.NUMBER else None
            if year is not None:
                yield stamped(tokens, year)
                i = year.end
                continue
        found = read_amount(tokens, i, currency)
        if found is None:
            i += 1
            continue
        quantity, i = found
        yield quantity


def can_begin_currency(tokens: list[Token], i: int) -> bool:
    """Tell whether a currency sign or code may begin at token i."""
    token = tokens[i]
    return token.kind is Kind.SIGN or (token.kind is Kind.WORD and len(token.text) <= 4 and i + 1 < len(tokens))


def read_stamp(tokens: list[Token], i: int) -> dates.Stamp | None:
    """Read a date, a time of day, a score or an ordinal."""
    return (
        dates.read_date(tokens, i)
        or dates.read_time(tokens, i)
        or ranges.read_score(tokens, i)
        or (None if numerals.read_fraction(tokens, i) else dates.read_ordinal(tokens, i))
    )


def stamped(tokens: list[Token], stamp: dates.Stamp) -> Quantity:
    """Return the quantity of a date, time of day, score or ordinal."""
    span = Span(tokens[stamp.first].start, tokens[stamp.end - 1].end)
    value = stamp.value
    interval = Interval(value, value) if value is not None else Interval(float("-inf"), float("inf"))
    return Quantity(span, span, None, value, interval, 0.0, None, Unit(stamp.dimension, stamp.dimension))


COUNTED = frozenset(
    """people jobs workers staff employees men women children troops soldiers students votes copies homes cars units
    shares words points fans customers passengers""".split()
)


def is_counted(tokens: list[Token], i: int) -> bool:
    """Tell whether what follows the number at token i shows it to be an amount and no year."""
    return word_at(tokens, i + 1) in COUNTED or units.read_simple(tokens, i + 1) is not None


def read_amount(tokens: list[Token], i: int, currency: units.UnitMatch | None) -> tuple[Quantity, int] | None:
    """Read an amount with its currency, range, unit and qualifier: the quantity and the index after it."""
    at, negative = read_sign(tokens, currency.end if currency else i)
    if currency is None and negative is not None and at < len(tokens) and tokens[at].kind is Kind.SIGN:
        currency = units.read_currency_before(tokens, at)  # "-£5m"
        at = currency.end if currency else at
    first = numerals.read_numeral(tokens, at) if at < len(tokens) else None
    if first is None:
        return None
    first = ranges.read_million(tokens, first, money=currency is not None)
    whole = ranges.extend(tokens, first, currency.unit if currency else None)
    end, interval, value, step = whole.end, whole.interval, whole.value, whole.granularity
    if negative:
        interval, value = Interval(-interval.high, -interval.low), None if value is None else -value
    middle = qualifiers.read_after(tokens, end)
    after = middle[1] if middle else end
    unit, unit_end = read_unit_after(tokens, whole, after, currency)
    if unit_end == after and unit_end > end:
        unit_end = end  # the qualifier ends the figure; it is no part of the mention
    age = ages.read_age(tokens, i, whole.end, unit, unit_end)
    if age is not None:
        unit, unit_end = age.unit, age.end
    before = qualifiers.read_before(tokens, i)
    trailing = middle or qualifiers.read_after(tokens, unit_end)
    qualifier, slight = before or (trailing[0] if trailing else None, False)
    interval = qualifiers.apply(qualifier, slight, interval)
    if whole.is_range or value is None:
        qualifier = Qualifier.RANGE if whole.is_range else qualifier or Qualifier.VAGUE
    unit_tokens = tokens[after:unit_end]
    unit_span = Span(unit_tokens[0].start, unit_tokens[-1].end) if unit_tokens else None
    if currency is not None:
        unit_span = Span(tokens[i].start, tokens[currency.end - 1].end)
    quantity = Quantity(
        span=Span(tokens[i].start, tokens[max(unit_end, end) - 1].end),
        figure=Span(tokens[at].start, tokens[whole.end - 1].end),
        unit_span=unit_span,
        value=value,
        interval=interval,
        granularity=step,
        qualifier=qualifier,
        unit=unit,
    )
    resume = max(unit_end, end, trailing[1] if trailing else 0)
    return quantity, resume


def read_sign(tokens: list[Token], i: int) -> tuple[int, bool | None]:
    """Read a plus or minus before digits: the index after it, and whether it negates (None: no sign)."""
    if i + 1 >= len(tokens):
        return i, None
    token, following = tokens[i], tokens[i + 1]
    if token.lower == "minus" and following.kind is Kind.NUMBER:
        return i + 1, True
    stands_apart = i == 0 or not token.glued or tokens[i - 1].text in "(["
    if token.text in SIGNS and stands_apart and following.glued and following.kind in (Kind.NUMBER, Kind.SIGN):
        return i + 1, token.text != "+"
    return i, None


def read_unit_after(
    tokens: list[Token], whole: ranges.Whole, at: int, currency: units.UnitMatch | None
) -> tuple[Unit | None, int]:
    """Read the unit behind a figure, spaced or hyphenated: the unit and the index after it."""
    if currency is not None:
        named = units.read_simple(tokens, at)  # "$10 dollars", "$5 US"
        repeated = named is not None and named.unit == currency.unit
        match = units.read_per(tokens, units.UnitMatch(currency.unit, named.end if named and repeated else at))
        return match.unit, match.end
    if whole.unit is not None:  # "5 per cent to 20 per cent": read again, for its end
        match = units.read_unit(tokens, at)
        return (match.unit, match.end) if match else (whole.unit, at)
    hyphenated = at + 1 < len(tokens) and tokens[at].text in HYPHENS and tokens[at].glued and tokens[at + 1].glued
    if hyphenated and tokens[at + 1].kind is Kind.WORD:
        match = units.read_unit(tokens, at + 1)
        if match is not None:
            return match.unit, match.end
        noun = tokens[at + 1].lower
        return Unit(units.singular(noun), "count"), at + 2
    found = units.read_unit(tokens, at)
    if found is not None and not ranges.is_verb_won(tokens, found, whole):
        return found.unit, found.end
    if whole.fraction:
        return Unit("fraction", "ratio"), at
    return None, at
