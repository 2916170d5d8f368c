"""Tokens to quantities: the one loop that asks, at each number, what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from service import deadline
from service.extraction import cells, compounds, dates, ellipsis, unlike
from service.extraction.ages.bands import read_age_band
from service.extraction.ages.decades import read_decade
from service.extraction.ages.groups import PLURALS, begins_group, read_age_group
from service.extraction.amounts import SIGNS, read_amount
from service.extraction.barred.behindnames import is_behind_name
from service.extraction.barred.departures import read_departure
from service.extraction.barred.idioms import bar_words
from service.extraction.barred.names import bar_digits
from service.extraction.barred.rule import Barred, Setting
from service.extraction.barred.yearlike import is_counted, is_number
from service.extraction.clock import read_time
from service.extraction.currencies import read_currency
from service.extraction.evens import read_evens
from service.extraction.halves import is_half_more, read_half_more
from service.extraction.heights import read_height
from service.extraction.homes import at_home
from service.extraction.hours import read_hour
from service.extraction.lexer import Kind, Token, joined, lex, word_at
from service.extraction.minutes import read_minute
from service.extraction.numerals import STARTERS as NUMERALS
from service.extraction.ordinals import ORDINALS, read_ordinal
from service.extraction.ortwo import is_one_or_two, read_one_or_two
from service.extraction.positions import is_position
from service.extraction.rates import is_base
from service.extraction.results import read_result
from service.extraction.scores import read_score
from service.extraction.shares import PARTS, read_share
from service.extraction.stamp import Stamp
from service.extraction.temperatures import read_degrees
from service.extraction.timed import read_timed
from service.extraction.tons import metric_tons
from service.extraction.wordnumbers import MAGNITUDES
from service.model import Document, Interval, Paragraph, Quantity, Role, Span, Unit

STARTERS = NUMERALS | frozenset(ORDINALS) | frozenset(dates.MONTHS) | {"minus"}
AFTER_ARTICLE = frozenset(MAGNITUDES) | frozenset(PARTS) | {"few", "couple", "handful", "score"}
READ = frozenset({Kind.WORD, Kind.NUMBER, Kind.FRACTION})
ROW = 72  # tokens of which half are numbers in digits: a table that has lost its lines, not a sentence
ROW_FIGURES = ROW // 2
TITLE_SHARE = 0.7  # of a line's longer words have a capital: the line is in title case
TITLE_WORDS = 40  # the words looked at for that


@dataclass(frozen=True, slots=True)
class Dropped:
    """A number that is no amount, and the rule by which it is none."""

    span: Span
    rule: str


def extract(document: Document) -> tuple[Quantity, ...]:
    """Return the quantities of a document, in order, none overlapping another."""
    text, known = document.text, cells.notes(document, read_text)
    quantities = (
        quantity
        for paragraph in document.paragraphs
        for quantity in cells.read_cell(paragraph, read_paragraph(text, paragraph), text, known, read_text)
    )
    return tuple(metric_tons(cells.without_notes(quantities, known), text))


def dropped(document: Document) -> tuple[Dropped, ...]:
    """Return the numbers of a document that are no quantities, each with the rule that says so."""
    found = (read_tokens(lex(document.text, paragraph.span), paragraph) for paragraph in document.paragraphs)
    return tuple(item for items in found for item in items if isinstance(item, Dropped))


def read_text(text: str) -> list[Quantity]:
    """Return the quantities of a text of one sentence."""
    whole = Span(0, len(text))
    return list(read_paragraph(text, Paragraph(whole, Role.BODY, (whole,))))


def read_paragraph(text: str, paragraph: Paragraph) -> Iterator[Quantity]:
    """Return the quantities of one paragraph, compound figures ("5ft 10in") joined and elliptical units filled in."""
    read = read_tokens(lex(text, paragraph.span), paragraph)
    quantities = (item for item in read if isinstance(item, Quantity))
    whole = unlike.join_ends(compounds.join(quantities, text), text)
    filled = ellipsis.share_units(whole, text)
    return at_home(filled, text, paragraph.span)


def read_tokens(tokens: list[Token], paragraph: Paragraph) -> Iterator[Quantity | Dropped]:
    """Yield the quantities of a paragraph's tokens, and the numbers that a rule drops."""
    if not any(token.kind in READ and is_start(tokens, i) for i, token in enumerate(tokens)):
        return
    firsts, title_case = sentence_firsts(tokens, paragraph), is_title_case(tokens)
    rows = count_digits(tokens)
    i = 0
    while i < len(tokens):
        deadline.look()
        currency = read_currency(tokens, i)
        at = currency.end if currency else i
        if at >= len(tokens) or not (is_start(tokens, at) or tokens[at].text in SIGNS):
            i += 1
            continue
        if rows and rows[min(at + ROW, len(tokens))] - rows[at] >= ROW_FIGURES:
            row = Barred("row of figures", min(at + ROW, len(tokens)))
            yield barred(tokens, i, row)
            i = row.end
            continue
        group = read_age_group(tokens, i) or read_age_band(tokens, i) or read_decade(tokens, i)
        group = group or read_degrees(tokens, i) or read_timed(tokens, i) or read_evens(tokens, i)
        if group is None and currency is None:
            other = read_other(tokens, i, Setting(firsts[i], title_case, firsts[i] == 0))
            if other is not None:
                yield stamped(tokens, other) if isinstance(other, Stamp) else barred(tokens, i, other)
                i = other.end
                continue
        found = group or read_half_more(tokens, i) or read_one_or_two(tokens, i) or read_height(tokens, i)
        found = found or read_amount(tokens, i, currency)
        if found is None:
            i += 1
            continue
        quantity, i = found
        yield quantity


def read_other(tokens: list[Token], i: int, setting: Setting) -> Stamp | Barred | None:
    """Read what the number at token i is where it is no amount."""
    digits = tokens[i].kind is Kind.NUMBER
    stamp = dates.read_date(tokens, i) or read_time(tokens, i) or read_hour(tokens, i) or read_score(tokens, i)
    if stamp is None and digits:
        stamp = read_departure(tokens, i) or read_result(tokens, i)
    if stamp is None:
        stamp = read_ordinal(tokens, i)
        if stamp is not None and read_share(tokens, i) is not None:  # "a third of"
            stamp = None
    if stamp is None and is_position(tokens, i):
        return Barred("position", i + 1)
    if stamp is None and is_base(tokens, i):
        return Barred("base", i + 1)
    if stamp is None and digits:
        if is_behind_name(tokens, i, setting):
            return None
        stamp = read_minute(tokens, i)
    other = stamp or (bar_digits(tokens, i, setting) if digits else bar_words(tokens, i, setting))
    if other is not None or not digits:
        return other
    return None if is_number(tokens, i) else dates.read_year(tokens, i, counted=is_counted(tokens, i))


def is_start(tokens: list[Token], i: int) -> bool:
    """Tell whether a number can begin at token i."""
    token = tokens[i]
    if token.kind is Kind.WORD:
        if token.lower == "another":
            return is_one_or_two(tokens, i)
        if token.lower in {"a", "an"}:
            plain = word_at(tokens, joined(tokens, i + 1)) in AFTER_ARTICLE
            return plain or is_half_more(tokens, i) or is_one_or_two(tokens, i)
        if token.lower in STARTERS:
            return True
        return token.lower in PLURALS and (begins_group(tokens, i) or read_decade(tokens, i) is not None)
    return token.kind is Kind.NUMBER or token.kind is Kind.FRACTION


def stamped(tokens: list[Token], stamp: Stamp) -> Quantity:
    """Return the quantity of a date, time of day, score or ordinal."""
    span = Span(tokens[stamp.first].start, tokens[stamp.end - 1].end)
    value = stamp.value
    interval = Interval(value, value) if value is not None else Interval(float("-inf"), float("inf"))
    return Quantity(span, span, None, value, interval, 0.0, None, Unit(stamp.dimension, stamp.dimension))


def count_digits(tokens: list[Token]) -> list[int]:
    """Return, for each token and for the end, how many numbers in digits stand before it; nothing for a short text."""
    if len(tokens) < ROW:
        return []
    return list(accumulate((token.kind is Kind.NUMBER for token in tokens), initial=0))


def barred(tokens: list[Token], i: int, rule: Barred) -> Dropped:
    """Return the number at token i as dropped by a rule."""
    return Dropped(Span(tokens[i].start, tokens[rule.end - 1].end), rule.rule)


def sentence_firsts(tokens: list[Token], paragraph: Paragraph) -> list[int]:
    """Return, for each token, the index of the first token of its sentence."""
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
    return firsts


def is_title_case(tokens: list[Token]) -> bool:
    """Tell whether a paragraph is a line in title case or in capitals."""
    if is_in_capitals(tokens):
        return True
    words = [token.text for token in tokens[:TITLE_WORDS] if token.kind is Kind.WORD and len(token.text) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > TITLE_SHARE * len(words)


def is_in_capitals(tokens: list[Token]) -> bool:
    """Tell whether a paragraph is a line in capitals, as headlines are set: "POLICE ARREST 30 IN RAID"."""
    words = [token.text for token in tokens[:TITLE_WORDS] if token.kind is Kind.WORD and len(token.text) > 1]
    return len(words) > 1 and all(word.isupper() for word in words)
