"""Quantities with their sentences to claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from service.claims.agent import agent_of
from service.claims.governor import govern
from service.claims.parse import MAX_SENTENCE, Parse, parse
from service.claims.period import Periods, period_of, periods_in
from service.claims.place import place_of
from service.claims.role import basis_of, is_portion, modality_of, role_of
from service.claims.speakers import Voices, voices
from service.conversion import both_counted
from service.model import Claim, Document, Quantity, Span

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
VICINITY = 9  # words
DEFINITE = frozenset("the this these those its their his her our my your all both".split())
BRACKETS = frozenset({"(", ";", "/"})  # what stands between a figure and one that restates it
BRACKET_GAP = 3  # characters that it takes: " (", " ($"


@dataclass(frozen=True, slots=True)
class Placed:
    """A quantity with the document, the paragraph (both by index) and the sentence that it stands in."""

    quantity: Quantity
    document: int
    paragraph: int
    sentence: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with what is found in it once for all its figures."""

    text: str
    syntax: Parse
    periods: Periods


def build(documents: Sequence[Document], quantities: Sequence[tuple[Quantity, ...]]) -> tuple[Claim, ...]:
    """Return a claim for each quantity, in the order of the text; `quantities` holds those of each document."""
    placed = [at for d, document in enumerate(documents) for at in place(d, document, quantities[d])]
    needed = list(dict.fromkeys((at.document, at.sentence) for at in placed if at.quantity.is_amount))
    texts = [sentence.of(documents[d].text) for d, sentence in needed]
    read = [Reading(text, syntax, periods_in(text)) for text, syntax in zip(texts, parse(texts), strict=True)]
    readings = dict(zip(needed, read, strict=True))
    spoken = [voices(document) for document in documents]
    claims: list[Claim] = []
    for at in placed:
        document = documents[at.document]
        claim = Claim(at.quantity, at.document, at.paragraph, at.sentence, at.quantity.span, at.quantity.unit)
        if at.quantity.is_amount:
            claim = in_context(claim, document, readings[(at.document, at.sentence)], spoken[at.document])
        else:
            claim = replace(claim, speaker=document.paragraphs[at.paragraph].speaker)
        claims.append(restating(claims[-1], claim, document.text) if claims else claim)
    return tuple(claims)


def place(d: int, document: Document, quantities: Sequence[Quantity]) -> Iterator[Placed]:
    """Yield the quantities of a document, which are in order, with where each stands."""
    sentences = [(p, sentence) for p, paragraph in enumerate(document.paragraphs) for sentence in paragraph.sentences]
    at = 0
    for quantity in quantities:
        while at + 1 < len(sentences) and sentences[at][1].end <= quantity.span.start:
            at += 1
        yield Placed(quantity, d, *sentences[at])


def in_context(bare: Claim, document: Document, reading: Reading, spoken: Voices) -> Claim:
    """Return the claim of an amount with all that its sentence says of it."""
    quantity, sentence, text, syntax = bare.quantity, bare.sentence, reading.text, reading.syntax
    paragraph = document.paragraphs[bare.paragraph]
    local = Span(quantity.span.start - sentence.start, quantity.span.end - sentence.start)
    governed = govern(syntax, local, quantity.unit, standing=quantity.unit is None)
    quoted = spoken.is_quoted(paragraph.span, quantity.span.start)
    before, after = words_around(text, Span(qualified_from(quantity) - sentence.start, local.end))
    end = quantity.span.end if governed.end is None else max(quantity.span.end, sentence.start + governed.end)
    return replace(
        bare,
        span=Span(quantity.span.start, end),
        unit=governed.unit or quantity.unit,
        subject=governed.subject,
        agent=agent_of(syntax, local),
        measure=governed.measure,
        role=role_of(before, after, quantity.unit),
        event=governed.event,
        period=period_of(text, reading.periods, local),
        place=place_of(syntax),
        speaker=spoken.speaker_of(paragraph, sentence, syntax, quoted=quoted),
        modality=modality_of(syntax, local),
        basis=basis_of(before, after),
        portion=is_portion(quantity.figure.of(document.text), before, after),
        definite=bool(before) and before[-1] in DEFINITE,
        context=content_of(syntax, local),
        vicinity=content_of(syntax, local, within=VICINITY),
    )


def qualified_from(quantity: Quantity) -> int:
    """Return where a figure begins, with its qualifier where that stands right before it."""
    qualifier, start = quantity.qualifier_span, quantity.span.start
    return qualifier.start if qualifier is not None and 0 <= start - qualifier.end <= 1 else start


def words_around(text: str, span: Span) -> tuple[list[str], list[str]]:
    """Return the eight words before and the three behind a figure, in lower case, the nearest last and first."""
    before = text[max(0, span.start - 80) : span.start].lower().replace(",", " ,").split()[-8:]
    return before, text[span.end : span.end + 40].lower().split()[:3]


def content_of(syntax: Parse, figure: Span, within: int = MAX_SENTENCE) -> frozenset[str]:
    """Return the lemmas of a sentence's content words that stand within so many words of a figure, without its own."""
    own = [word.index for word in syntax.within(figure)]
    if not own:
        return frozenset()
    near = syntax.words[max(0, own[0] - within) : own[-1] + within + 1]
    return frozenset(
        word.lemma
        for word in near
        if word.pos in CONTENT and not own[0] <= word.index <= own[-1] and len(word.lemma) > 1
    )


def restating(former: Claim, claim: Claim, text: str) -> Claim:
    """Return the claim with the context of the figure before it where it restates that in brackets."""
    if former.document != claim.document or former.paragraph != claim.paragraph:
        return claim
    if not (former.quantity.is_amount and claim.quantity.is_amount) or former.unit in (None, claim.unit):
        return claim
    gap = text[former.span.end : claim.span.start]
    mark = gap.strip()
    if claim.unit is None or both_counted(claim.unit, former.unit):
        return claim  # "40 ships (12 ferries)"
    if mark not in BRACKETS or len(gap) > BRACKET_GAP or (mark == ";" and not former.bracketed):
        return claim
    return replace(
        claim,
        subject=former.subject,
        agent=former.agent,
        measure=former.measure,
        role=former.role,
        event=former.event,
        period=former.period,
        place=former.place,
        modality=former.modality,
        basis=former.basis,
        portion=former.portion,
        bracketed=True,
    )
