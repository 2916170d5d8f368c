"""Quantities with their sentences to claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from service import deadline
from service.claims.agent import agent_of, is_named
from service.claims.bare.gapped import with_unit_left
from service.claims.cells import in_cell, read_header
from service.claims.content import content_of, is_definite, phrase_content
from service.claims.coreference import resolved
from service.claims.governor import govern
from service.claims.occasions import on_occasion
from service.claims.parse import EMPTY, Parse, parse
from service.claims.period import Periods, period_of, periods_in
from service.claims.place import place_of
from service.claims.rankings import ranked
from service.claims.rated import rated, with_rate_shared
from service.claims.restated import restating
from service.claims.role import ADDED, basis_of, is_criterion, is_offset, modality_of, portion_of, role_of
from service.claims.speakers import Voices, voices
from service.extraction.numeral import SHARE
from service.extraction.unit_table import singular
from service.lexicon import MOVEMENT
from service.model import Cell, Claim, ClaimRole, Document, Quantity, Span, Subject

LEVELS = frozenset({"above", "below", "beyond"})
VICINITY = 9  # words
NEAR = 2  # claims before one, of which a date may be the last: "2% in 2019, against 3.1"
LEADING_ON = ADDED | {"a", "an"}  # words between a qualifier and its figure: "up to a further 200"
WITHIN = re.compile(r"[\w.,]+\s(?P<of>[\w'’ -]+?)\s(?:in|out\sof)\s(?:every\s)?[\w.,]+")
GAP = 16  # characters between a qualifier and its figure: "up to an additional"


@dataclass(frozen=True, slots=True)
class Placed:
    """A quantity with the document, the paragraph (both by index) and the sentence that it stands in."""

    quantity: Quantity
    document: int
    paragraph: int
    sentence: Span
    cell: Cell | None  # of a table

    @property
    def is_bare(self) -> bool:
        """Tell whether it is all that a cell holds, so that there is nothing to parse."""
        return self.cell is not None and self.sentence == self.quantity.span

    @property
    def headers(self) -> tuple[Span, ...]:
        """Where the headers and captions stand that hold for it."""
        return () if self.cell is None else (*self.cell.headers, *self.cell.captions)


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with what is found in it once for all its figures."""

    text: str
    syntax: Parse
    periods: Periods


NO_LABELS: frozenset[str] = frozenset()
BARE = Reading("", EMPTY, ())
"""What is read of a cell that holds a figure and nothing else."""


def build(documents: Sequence[Document], quantities: Sequence[tuple[Quantity, ...]]) -> tuple[Claim, ...]:
    """Return a claim for each quantity, in the order of the text; `quantities` holds those of each document."""
    placed = [at for d, document in enumerate(documents) for at in place(d, document, quantities[d])]
    amounts = [at for at in placed if at.quantity.is_amount]
    told = dict.fromkeys((at.document, span) for at in amounts for span in at.headers)  # of tables
    needed = list(dict.fromkeys([*((at.document, at.sentence) for at in amounts if not at.is_bare), *told]))
    texts = [sentence.of(documents[d].text) for d, sentence in needed]
    figures: dict[tuple[int, Span], list[Quantity]] = {}
    for at in amounts:
        figures.setdefault((at.document, at.sentence), []).append(at.quantity)
    plain = [in_digits(text, at[1].start, figures.get(at, ())) for at, text in zip(needed, texts, strict=True)]
    spoken = [voices(document) for document in documents]
    parses = referring(documents, dict(zip(needed, parse(plain), strict=True)), spoken)
    read = [Reading(text, parses[at], periods_in(text)) for at, text in zip(needed, texts, strict=True)]
    readings = dict(zip(needed, read, strict=True))
    headers = {at: read_header(readings[at].text, readings[at].syntax, readings[at].periods) for at in told}
    claims: list[Claim] = []
    for at in deadline.watched(placed):
        document = documents[at.document]
        claim = Claim(at.quantity, at.document, at.paragraph, at.sentence, at.quantity.span, at.quantity.unit)
        if at.quantity.is_amount:
            reading = BARE if at.is_bare else readings[at.document, at.sentence]
            claim = in_context(claim, document, reading, spoken[at.document])
            former = next((each for each in reversed(claims[-NEAR:]) if each.quantity.is_amount), None)
            claim = with_unit_left(former, claim, reading.syntax) if former is not None else claim
            if claims and claim.rate is not None:
                claims[-1] = with_rate_shared(claims[-1], claim)
            if at.cell is not None:
                claim = in_cell(claim, at.cell, {span: headers[at.document, span] for span in at.headers})
        else:
            speaker, labels = document.paragraphs[at.paragraph].speaker, None if at.cell is None else NO_LABELS
            claim = replace(in_brief(claim, document.text), speaker=speaker, labels=labels)
        if claims and claims[-1].document == claim.document and claim.span.overlaps(claims[-1].span):
            claims[-1] = replace(claims[-1], span=claims[-1].quantity.span)  # "a third five-year term"
        claims.append(restating(claims[-1], claim, document.text) if claims else claim)
    return tuple(claims)


def in_digits(text: str, start: int, figures: Iterable[Quantity]) -> str:
    """Return a sentence with its millions of things in digits, for the model takes the "m" of "1.8m" for a word.

    `start` is where the sentence begins, whose length is kept.
    """
    for figure in figures:
        at = figure.figure.end - 1 - start
        counts = figure.unit is None or figure.unit.dimension == "count"
        if counts and text[at : at + 1] in {"m", "M"} and text[at - 1].isdecimal():
            text = f"{text[:at]}0{text[at + 1 :]}"
    return text


def referring(
    documents: Sequence[Document], parses: Mapping[tuple[int, Span], Parse], spoken: Sequence[Voices]
) -> dict[tuple[int, Span], Parse]:
    """Return the parses of the sentences, by document and place, with the names that their words stand for."""
    own: list[dict[Span, Parse]] = [{} for _ in documents]
    for (d, sentence), syntax in parses.items():
        own[d][sentence] = syntax
    found = [resolved(document, own[d], spoken[d]) for d, document in enumerate(documents)]
    return dict(parses) | {(d, sentence): syntax for d, those in enumerate(found) for sentence, syntax in those.items()}


def place(d: int, document: Document, quantities: Sequence[Quantity]) -> Iterator[Placed]:
    """Yield the quantities of a document, which are in order, with where each stands."""
    sentences = [(p, sentence) for p, paragraph in enumerate(document.paragraphs) for sentence in paragraph.sentences]
    at = 0
    for quantity in quantities:
        while at + 1 < len(sentences) and sentences[at][1].end <= quantity.span.start:
            at += 1
        paragraph, sentence = sentences[at]
        yield Placed(quantity, d, paragraph, sentence, document.paragraphs[paragraph].cell)


def in_context(bare: Claim, document: Document, reading: Reading, spoken: Voices) -> Claim:
    """Return the claim of an amount with all that its sentence says of it."""
    quantity, sentence, text, syntax = bare.quantity, bare.sentence, reading.text, reading.syntax
    paragraph = document.paragraphs[bare.paragraph]
    local = Span(quantity.span.start - sentence.start, quantity.span.end - sentence.start)
    governed = govern(syntax, local, quantity.unit, standing=quantity.unit is None)
    quoted = spoken.is_quoted(paragraph.span, quantity.span.start)
    before, after = words_around(text, local, qualified_from(quantity, document.text) - sentence.start)
    led, _ = words_around(text, local, qualified_from(quantity, document.text, across=LEADING_ON) - sentence.start)
    end = quantity.span.end if governed.end is None else max(quantity.span.end, sentence.start + governed.end)
    span = Span(quantity.span.start, end)
    rate = rated(document.text, span, governed.unit, sentence.end) if governed.unit else None
    return replace(
        bare,
        span=span if rate is None else Span(span.start, rate[1]),
        unit=governed.unit or quantity.unit,
        rate=rate[0] if rate else None,
        subject=counted_within(quantity, document.text) or governed.subject,
        agent=agent_of(syntax, local),
        agent_named=is_named(syntax, local),
        measure=governed.measure,
        role=ClaimRole.VALUE if tells_level(quantity, document.text, led) else role_of(led, after, quantity.unit),
        event=governed.event,
        period=period_of(text, reading.periods, local),
        place=place_of(syntax),
        speaker=spoken.speaker_of(paragraph, sentence, syntax, quoted=quoted),
        modality=modality_of(syntax, local),
        basis=basis_of(before, after) or basis_of(words_at_start(text), []),
        offset=is_offset(before, after, quantity.unit),
        criterion=is_criterion(syntax, local, quantity.qualifier),
        portion=portion_of(quantity.figure.of(document.text), before, after, quantity.unit),
        definite=is_definite(syntax, local, before, after, governed.unit or quantity.unit),
        context=content_of(syntax, local),
        vicinity=content_of(syntax, local, within=VICINITY),
        phrase=phrase_content(syntax, local),
    )


def counted_within(quantity: Quantity, text: str) -> Subject | None:
    """Return what a share counts between its two numbers: "One household in five"."""
    found = WITHIN.fullmatch(quantity.figure.of(text)) if quantity.unit == SHARE else None
    if found is None:
        return None
    *narrowing, noun = found["of"].lower().replace("-", " ").split()
    return Subject(found["of"], singular(noun), frozenset({*narrowing, singular(noun)}))


def qualified_from(quantity: Quantity, text: str, across: frozenset[str] = frozenset()) -> int:
    """Return where a figure begins, with its qualifier where only the words of a set stand between: "up to another"."""
    qualifier, start = quantity.qualifier_span, quantity.span.start
    if qualifier is None or not 0 <= start - qualifier.end <= GAP:
        return start
    return (
        qualifier.start if across.issuperset(text[qualifier.end : start].lower().replace("-", " ").split()) else start
    )


def tells_level(quantity: Quantity, text: str, before: list[str]) -> bool:
    """Tell the level of "rose above $80" from the size of "rose more than $80", by the words before the qualifier."""
    qualifier = quantity.qualifier_span
    words = qualifier.of(text).lower().split() if qualifier is not None else []
    return words[-1:] != [] and words[-1] in LEVELS and before[-1:] != [] and before[-1] in MOVEMENT


def in_brief(bare: Claim, text: str) -> Claim:
    """Return the claim of a date or an ordinal with what the words around it say of it, without a parse."""
    dimension = bare.unit.dimension if bare.unit else None
    if dimension == "date":
        return on_occasion(bare, text)
    return ranked(bare, text) if dimension == "ordinal" else bare


def words_around(text: str, span: Span, start: int | None = None) -> tuple[list[str], list[str]]:
    """Return the eight words before and the five behind a figure, in lower case, the nearest last and first.

    `start` is where the words that qualify the figure begin, where they stand before it.
    """
    begin = span.start if start is None else start
    before = text[max(0, begin - 80) : begin].lower().replace(", ", " , ").split()[-8:]
    return before, text[span.end : span.end + 60].lower().split()[:5]


def words_at_start(text: str) -> list[str]:
    """Return the first two words of a sentence that a comma sets apart: "In all," and "Altogether,"."""
    opening, comma, _ = text[:30].partition(",")
    words = opening.lower().split()
    return words if comma and len(words) <= 2 else []
