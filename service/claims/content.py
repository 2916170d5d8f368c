"""The content words around a figure, by which claims are compared."""

from __future__ import annotations

from service.claims.countries import concept_of
from service.claims.parse import MAX_SENTENCE, Parse
from service.claims.phrases import ATTRIBUTES
from service.model import Span

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
PHRASAL = frozenset({"NOUN", "PROPN", "NUM", "SYM", "ADJ"})  # what heads the phrase of a figure


def content_of(syntax: Parse, figure: Span, within: int = MAX_SENTENCE) -> frozenset[str]:
    """Return the lemmas of a sentence's content words that stand within so many words of a figure, without its own."""
    own = [word.index for word in syntax.within(figure)]
    if not own:
        return frozenset()
    near = syntax.words[max(0, own[0] - within) : own[-1] + within + 1]
    return frozenset(
        concept_of(word)
        for word in near
        if word.pos in CONTENT and not own[0] <= word.index <= own[-1] and len(word.lemma) > 1
    )


def phrase_content(syntax: Parse, figure: Span) -> frozenset[str]:
    """Return the lemmas of the content words of a figure's noun phrase, without its own.

    Those are the words of "the 60 lenders being sued", of "the £540m for the two conflicts".
    """
    own = {word.index for word in syntax.within(figure)}
    if not own:
        return frozenset()
    top = syntax.words[max(own)]
    while top.head != top.index and (top.dep in ATTRIBUTES or top.head in own):
        top = syntax.head_of(top)
    if top.pos not in PHRASAL:
        return frozenset()
    return frozenset(
        concept_of(word)
        for word in syntax.below(top)
        if word.pos in CONTENT and word.index not in own and len(word.lemma) > 1
    )
