"""What a figure is said of: the noun it counts, the thing it measures, and the verb over both."""

from __future__ import annotations

from dataclasses import replace

from service.claims.aged import aged
from service.claims.bare.ellipsis import stood_for, understood_noun
from service.claims.bare.fronted import whole_fronted
from service.claims.bare.headcounts import headcount
from service.claims.bare.inhabited import inhabited
from service.claims.clause import VERBS
from service.claims.counted import counted_noun
from service.claims.exchanged import exchange_rate
from service.claims.governed import NOTHING, Governed
from service.claims.holders import held, name_before
from service.claims.measured import measured, verb_above
from service.claims.nounforms import counted_name, singular_of
from service.claims.often import TIME, is_how_often
from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL, kind_of, name_of, subject_of
from service.extraction.numeral import MULTIPLE
from service.model import Span, Unit


def govern(parse: Parse, span: Span, unit: Unit | None, *, standing: bool) -> Governed:
    """Return what the figure on a span of the sentence is said of.

    `standing` tells that the figure can count things: it has no unit of its own.
    """
    inside = parse.within(span)
    if not inside:
        return NOTHING
    figure = range(inside[0].index, inside[-1].index + 1)
    top = top_of(inside, figure)
    if unit is not None and unit.dimension == "count":  # "four-nation visit"
        noun = noun_above(parse, top)
        subject = held(parse, subject_of(parse, noun, figure), noun, figure) if noun else None
        return Governed(subject, noun.lemma if noun else None, verb_above(parse, top))
    if unit is not None and unit.dimension == "age" and (person := aged(parse, top, figure)) is not None:
        return person
    if unit == MULTIPLE and is_how_often(parse, figure):
        return replace(measured(parse, top, figure), unit=TIME)
    if not standing:
        return measured(parse, top, figure)
    if (currency := exchange_rate(parse, figure)) is not None:
        return replace(measured(parse, top, figure), unit=currency)
    counted = whole_fronted(parse, figure) or counted_noun(parse, top, figure)
    if counted is not None:
        counted = stood_for(parse, counted, top, figure) or counted
    if counted is not None:
        named = replace(subject_of(parse, counted, figure), head=singular_of(counted))
        subject = held(parse, named, counted, figure)
        end = max(counted.end, inside[-1].end)
        return Governed(subject, None, verb_above(parse, counted), Unit(counted_name(parse, counted), "count"), end)
    understood = understood_noun(parse, top, figure)
    if understood is not None:
        owner = name_before(parse, figure)
        kind = replace(kind_of(parse, understood), head=singular_of(understood))
        subject = replace(kind, holder=name_of(parse, owner)) if owner else held(parse, kind, top, figure)
        return Governed(subject, None, verb_above(parse, top), Unit(counted_name(parse, understood), "count"))
    return headcount(parse, inhabited(parse, top, figure), figure)


def top_of(inside: tuple[Word, ...], figure: range) -> Word:
    """Return the word of the figure whose head lies outside it."""
    for word in reversed(inside):
        if word.head not in figure or word.head == word.index:
            return word
    return inside[-1]


def noun_above(parse: Parse, word: Word) -> Word | None:
    """Return the nearest noun that the word depends on."""
    for above in parse.ancestors(word):
        if above.pos in NOMINAL:
            return above
        if above.pos in VERBS:
            return None
    return None
