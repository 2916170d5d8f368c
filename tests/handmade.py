"""Claims, documents and parses made by hand, for tests that need no model."""

from __future__ import annotations

from typing import Any

from service import documents, extraction
from service.alignment import Alignment, Pair
from service.claims.parse import Parse, Word, make
from service.model import Claim, Document, Quantity, Role, SourceDocument, Span, Subject, Unit

COUNTED = {"people": "person", "men": "man", "women": "woman", "children": "child"}


def document(*paragraphs: str, role: Role = Role.BODY, name: str = "body") -> Document:
    """Return a document of these paragraphs; the first is a headline where it reads as one."""
    return documents.read(SourceDocument(name, "\n\n".join(paragraphs), role))


def figures(story: Document) -> list[Quantity]:
    """Return the amounts of a document, in order."""
    return [quantity for quantity in extraction.extract(story) if quantity.is_amount]


def claims(*stories: Document, fields: tuple[dict[str, Any], ...] = ()) -> tuple[Claim, ...]:
    """Return a claim for each amount of the documents, with the fields given for it; the rest is left open."""
    made: list[Claim] = []
    for d, story in enumerate(stories):
        for quantity in figures(story):
            p = max(i for i, each in enumerate(story.paragraphs) if each.span.start <= quantity.span.start)
            sentence = next(each for each in story.paragraphs[p].sentences if quantity.span.start < each.end)
            given = fields[len(made)] if len(made) < len(fields) else {}
            base: dict[str, Any] = {"span": quantity.span, "unit": quantity.unit}
            made.append(Claim(quantity, d, p, sentence, **(base | given)))
    return tuple(made)


def claim(text: str, *, paragraph: int = 0, noun: str | None = None, **fields: Any) -> Claim:
    """Return the claim of the one figure of a text, counting a noun if one is named, in a paragraph of its own."""
    [quantity] = figures(document(text))
    unit = Unit(noun, "count") if noun else quantity.unit
    sentence = Span(1000 * paragraph, 1000 * paragraph + len(text))
    given: dict[str, Any] = {"document": 0, "subject": subject(noun) if noun else None} | fields
    return Claim(quantity, paragraph=paragraph, sentence=sentence, span=quantity.span, unit=unit, **given)


def subject(head: str, *modifiers: str, names: str = "") -> Subject:
    """Return a subject with its modifiers and the names in it."""
    return Subject(" ".join((*modifiers, head)), head, frozenset(modifiers), frozenset(names.lower().split()))


def aligned(
    stories: tuple[Document, ...],
    made: tuple[Claim, ...],
    *pairs: tuple[int, int, float],
    apart: tuple[tuple[int, int], ...] = (),
) -> Alignment:
    """Return an alignment of which each pair (first, second, likelihood) speaks of one thing."""
    return Alignment(stories, made, tuple(Pair(a, b, chance, {}) for a, b, chance in pairs), frozenset(apart))


def parsed(table: str) -> Parse:
    """Return the parse that a table describes: a row per word, with its part of speech, relation and head.

        Tom      PROPN nsubj said
        said     VERB  ROOT  said

    A word may give its lemma behind a slash: "said/say". A head that stands twice is named by its row: "#2".
    """
    rows = [line.split() for line in table.strip().splitlines()]
    texts = [row[0].split("/")[0] for row in rows]
    words, at = [], 0
    for i, (word, pos, dep, head) in enumerate(rows):
        text, _, lemma = word.partition("/")
        where = int(head[1:]) if head.startswith("#") else texts.index(head)
        words.append(Word(i, at, at + len(text), text, (lemma or text).lower(), pos, dep, where))
        at += len(text) + 1
    return make(words)


def sentence_of(parse: Parse) -> str:
    """Return the sentence of a parse made by hand."""
    return " ".join(word.text for word in parse.words)


def place(parse: Parse, text: str) -> Span:
    """Return where a stretch stands in the sentence of a parse made by hand."""
    at = sentence_of(parse).index(text)
    return Span(at, at + len(text))
