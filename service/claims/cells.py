"""What the headers of a table say of the figures in its cells: what they count, whose they are, of what time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from service.claims.countries import concept_of
from service.claims.measured import noun_measure
from service.claims.nounforms import counted_name, is_plural, singular_of
from service.claims.parse import Parse, Word
from service.claims.period import Periods
from service.claims.phrases import NO_FIGURE, TIMES, subject_of
from service.model import Cell, Claim, Span, Subject, Unit

SUMS = frozenset({"number", "figure", "of"})
UNCOUNTED = TIMES | {"total"}
EMPTY = frozenset({"DET", "PUNCT", "CCONJ"})
ADDED = re.compile(r",?\s*[(,]|\sin\s")


@dataclass(frozen=True, slots=True)
class Header:
    """What a header or caption says, found once for all the figures that it holds for."""

    name: str  # without its unit and what else it adds: "Revenue" of "Revenue (£m)"
    syntax: Parse
    words: frozenset[str]  # the lemmas of the name, less those that tell nothing, by which it is found told again
    period: str | None  # the time that it names
    counted: Word | None  # the things that it names in the plural
    measured: Word | None  # the noun that it names, of any kind


def read_header(text: str, syntax: Parse, periods: Periods) -> Header:
    """Return what a header says."""
    name = ADDED.split(text, maxsplit=1)[0]
    own = [word for word in syntax.words if word.end <= len(name) and word.pos not in EMPTY and word.lemma not in SUMS]
    nouns = [word for word in own if word.pos == "NOUN" and word.lemma not in UNCOUNTED]
    return Header(
        name,
        syntax,
        words=frozenset(map(concept_of, own)),
        period=periods[0][1] if periods else None,
        counted=next(filter(is_plural, nouns), None),
        measured=next(iter(nouns), None),
    )


def in_cell(claim: Claim, cell: Cell, known: Mapping[Span, Header]) -> Claim:
    """Return the claim of an amount in a cell with what its headers say, where its own words do not say it."""
    headers, captions = ([known[span] for span in spans] for spans in (cell.headers, cell.captions))
    naming = next((header for header in (*headers, *captions) if noun_for(claim, header) is not None), None)
    named = claim if naming is None else with_noun(claim, naming)
    whose = [header for header in headers if header is not naming and header.period is None and header.words]
    words = frozenset(word for header in headers for word in header.words)
    return replace(
        named,
        subject=held(named.subject, whose),
        period=claim.period or next((header.period for header in (*headers, *captions) if header.period), None),
        context=claim.context | words | frozenset(word for caption in captions for word in caption.words),
        vicinity=claim.vicinity | words,
        phrase=claim.phrase | words,
        definite=True,
        labels=labels_of(headers) if cell.alone else frozenset(),
    )


def noun_for(claim: Claim, header: Header) -> Word | None:
    """Return the noun of a header that a figure without one is of."""
    if claim.subject is not None or claim.measure is not None:
        return None
    return header.counted if claim.unit is None else header.measured


def with_noun(claim: Claim, header: Header) -> Claim:
    """Return the claim as of what a header names: so many of them, or an amount of it."""
    noun = noun_for(claim, header)
    if noun is None:
        return claim
    if claim.unit is not None:
        measured = noun_measure(header.syntax, noun, NO_FIGURE, None)
        return replace(claim, subject=measured.subject, measure=measured.measure)
    subject = replace(subject_of(header.syntax, noun, NO_FIGURE), text=header.name, head=singular_of(noun))
    return replace(claim, subject=subject, unit=Unit(counted_name(header.syntax, noun), "count"))


def held(subject: Subject | None, whose: Sequence[Header]) -> Subject | None:
    """Return the subject with those whose it is, by the headers that name them."""
    if not whose:
        return subject
    shown = ", ".join(header.name for header in whose)
    names = frozenset(word for header in whose for word in header.words)
    if subject is None:
        return Subject(shown, shown.lower(), entities=names)
    return replace(subject, entities=subject.entities | names, holder=subject.holder or shown)


def labels_of(headers: Sequence[Header]) -> frozenset[str]:
    """Return what all of a cell's headers say, of each its words or its time; nothing where one says neither."""
    told = [
        header.words if header.period is None else header.words.difference(header.period.split()) | {header.period}
        for header in headers
    ]
    return frozenset().union(*told) if all(told) else frozenset()
