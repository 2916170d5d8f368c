"""Quantities with their sentences to claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from service.claims.agent import agent_of
from service.claims.governor import govern
from service.claims.parse import EMPTY, Parse, parse
from service.claims.period import period_of
from service.claims.place import place_of
from service.claims.role import is_portion, modality_of, role_of
from service.claims.speakers import Voices, voices
from service.model import Claim, Document, Quantity, Span

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
REACH = 400  # characters to either side of a figure in which its circumstances are looked for
BRACKETS = frozenset({"(", ";", "/"})  # what stands between a figure and one that restates it
BRACKET_GAP = 3  # characters that it takes: " (", " ($"


@dataclass(frozen=True, slots=True)
class Placed:
    """A quantity with the document, the paragraph (both by index) and the sentence that it stands in."""

    quantity: Quantity
    document: int
    paragraph: int
    sentence: Span


def build(documents: Sequence[Document], quantities: Sequence[tuple[Quantity, ...]]) -> tuple[Claim, ...]:
    """Return a claim for each quantity, in the order of the text; `quantities` holds those of each document."""
    placed = [at for d, document in enumerate(documents) for at in place(d, document, quantities[d])]
    needed = list(dict.fromkeys((at.document, at.sentence) for at in placed if at.quantity.is_amount))
    parses = dict(zip(needed, parse([s.of(documents[d].text) for d, s in needed]), strict=True))
    spoken = [voices(document) for document in documents]
    claims: list[Claim] = []
    for at in placed:
        document = documents[at.document]
        claim = claim_of(document, at, parses.get((at.document, at.sentence), EMPTY), spoken[at.document])
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


def claim_of(document: Document, at: Placed, syntax: Parse, spoken: Voices) -> Claim:
    """Return the claim of one quantity."""
    quantity, sentence = at.quantity, at.sentence
    paragraph = document.paragraphs[at.paragraph]
    if not quantity.is_amount:
        bare = Claim(quantity, at.document, at.paragraph, sentence, quantity.span, quantity.unit)
        return replace(bare, speaker=paragraph.speaker)
    local = Span(quantity.span.start - sentence.start, quantity.span.end - sentence.start)
    governed = govern(syntax, local, quantity.unit, standing=quantity.unit is None)
    quoted = spoken.is_quoted(paragraph.span, quantity.span.start)
    around = clip(sentence, quantity.span)
    text, within = around.of(document.text), Span(quantity.span.start - around.start, quantity.span.end - around.start)
    before, after = words_around(text, within)
    end = quantity.span.end if governed.end is None else max(quantity.span.end, sentence.start + governed.end)
    return Claim(
        quantity=quantity,
        document=at.document,
        paragraph=at.paragraph,
        sentence=sentence,
        span=Span(quantity.span.start, end),
        unit=governed.unit or quantity.unit,
        subject=governed.subject,
        agent=agent_of(syntax, local),
        measure=governed.measure,
        role=role_of(before, after, quantity.unit),
        event=governed.event,
        period=period_of(text, within),
        place=place_of(syntax),
        speaker=spoken.speaker_of(paragraph, sentence, syntax, quoted=quoted),
        modality=modality_of(syntax, local),
        portion=is_portion(quantity.figure.of(document.text), before),
        quoted=quoted,
        context=content_of(syntax, local),
    )


def clip(sentence: Span, figure: Span) -> Span:
    """Return the sentence, or of a long one the stretch around the figure, so that reading it takes bounded time."""
    return Span(max(sentence.start, figure.start - REACH), min(sentence.end, figure.end + REACH))


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
    if former.document != claim.document or former.paragraph != claim.paragraph:
        return claim
    if not (former.quantity.is_amount and claim.quantity.is_amount) or former.unit in (None, claim.unit):
        return claim
    gap = text[former.span.end : claim.span.start]
    mark = gap.strip()
    if claim.unit is None or mark not in BRACKETS or len(gap) > BRACKET_GAP or (mark == ";" and not former.bracketed):
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
