"""Quantities with their sentences to claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from service.claims import circumstances, speakers
from service.claims.agent import agent_of
from service.claims.governor import govern
from service.claims.parse import EMPTY, Parse, parse
from service.model import Claim, Document, Paragraph, Quantity, Span

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
BRACKET_GAP = 3  # characters between a figure and one in brackets that restates it: " (", " ($"


def build(documents: Sequence[Document], quantities: Sequence[tuple[Quantity, ...]]) -> tuple[Claim, ...]:
    """Return a claim for each quantity, in the order of the text; `quantities` holds those of each document."""
    placed = [
        (d, *locate(document, quantity), quantity)
        for d, document in enumerate(documents)
        for quantity in quantities[d]
    ]
    needed = list(dict.fromkeys((d, sentence) for d, _, sentence, quantity in placed if quantity.is_amount))
    parses = dict(zip(needed, parse([s.of(documents[d].text) for d, s in needed]), strict=True))
    named = [speakers.attributions(document) for document in documents]
    claims: list[Claim] = []
    for d, p, sentence, quantity in placed:
        syntax = parses.get((d, sentence), EMPTY)
        claim = claim_of(documents[d], d, p, sentence, quantity, syntax, named[d])
        claims.append(restating(claims[-1], claim, documents[d].text) if claims and quantity.is_amount else claim)
    return tuple(claims)


def locate(document: Document, quantity: Quantity) -> tuple[int, Span]:
    """Return the index of a quantity's paragraph, and its sentence."""
    low, high = 0, len(document.paragraphs)
    while high - low > 1:
        middle = (low + high) // 2
        if document.paragraphs[middle].span.start <= quantity.span.start:
            low = middle
        else:
            high = middle
    paragraph = document.paragraphs[low]
    for sentence in paragraph.sentences:
        if quantity.span.start < sentence.end:
            return low, sentence
    return low, paragraph.span


def claim_of(
    document: Document,
    d: int,
    p: int,
    sentence: Span,
    quantity: Quantity,
    syntax: Parse,
    named: tuple[speakers.Attribution, ...],
) -> Claim:
    """Return the claim of one quantity."""
    paragraph = document.paragraphs[p]
    if not quantity.is_amount:
        return Claim(quantity, d, p, sentence, quantity.span, quantity.unit, speaker=paragraph.speaker)
    text = sentence.of(document.text)
    local = Span(quantity.span.start - sentence.start, quantity.span.end - sentence.start)
    governed = govern(syntax, local, quantity.unit, standing=quantity.unit is None)
    quoted = speakers.is_quoted(document.text, paragraph.span, quantity.span.start)
    before, after = words_around(text, local)
    end = quantity.span.end if governed.end is None else max(quantity.span.end, sentence.start + governed.end)
    return Claim(
        quantity=quantity,
        document=d,
        paragraph=p,
        sentence=sentence,
        span=Span(quantity.span.start, end),
        unit=governed.unit or quantity.unit,
        subject=governed.subject,
        agent=agent_of(syntax, local),
        measure=governed.measure,
        role=circumstances.role_of(before, after, quantity.unit),
        event=governed.event,
        period=circumstances.period_of(text, circumstances.periods_in(text), local),
        place=circumstances.place_of(syntax),
        speaker=speakers.speaker_of(document, paragraph, sentence, syntax, named, quoted=quoted),
        modality=circumstances.modality_of(syntax, local),
        portion=circumstances.is_portion(quantity.figure.of(document.text), before),
        quoted=quoted,
        context=content_of(syntax, local),
    )


def words_around(text: str, span: Span) -> tuple[list[str], list[str]]:
    """Return the eight words before and the three behind a figure, in lower case, the nearest last and first."""
    before = text[max(0, span.start - 80) : span.start].lower().replace(",", " ,").split()[-8:]
    return before, text[span.end : span.end + 40].lower().split()[:3]


def content_of(syntax: Parse, span: Span) -> frozenset[str]:
    """Return the lemmas of the content words of a sentence, without the figure's own."""
    return frozenset(
        word.lemma
        for word in syntax.words
        if word.pos in CONTENT and not (word.start < span.end and span.start < word.end) and len(word.lemma) > 1
    )


def restating(former: Claim, claim: Claim, text: str) -> Claim:
    """Return the claim with the context of the figure before it where it restates that in brackets."""
    gap = text[former.span.end : claim.span.start]
    bracketed = former.document == claim.document and former.quantity.is_amount and gap.strip() in {"(", ";", "/"}
    chained = gap.strip() != ";" or former.bracketed
    if not (bracketed and chained and len(gap) <= BRACKET_GAP and former.paragraph == claim.paragraph):
        return claim
    if claim.unit is None or former.unit is None or claim.unit == former.unit:
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
        portion=former.portion,
        bracketed=True,
    )
