"""The content words around a figure, by which claims are compared."""

from __future__ import annotations

from service.claims.countries import concept_of
from service.claims.parse import MAX_SENTENCE, Parse, Word
from service.claims.phrases import ATTRIBUTES
from service.extraction.dates import MONTHS
from service.model import Span, Unit

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
REFERRING = frozenset("the this these those its their his her".split())
DEFINITE = frozenset("the this these those its their his her our my your all both".split())
GIVING = frozenset(
    "gave give gives giving given took takes take cost costs earned earns won paid handed offered".split()
)
SPANNING = frozenset({"to", "ending", "ended", "until"})
COUNTING_ON = frozenset(
    "first second third last next past previous final opening closing following coming latest other".split()
)
AMOUNTS = frozenset(
    """figure total sum fine bill price fee charge fare rent cost penalty sentence toll turnout tally count number rate
    cheque check profit loss deficit surplus debt bid offer salary wage pension bonus payment payout reward prize ransom
    haul speed weight height depth length crowd attendance audience majority lead rise increase cut fall drop
    """.split()
)  # what a figure is told as
CHEQUES = frozenset({"cheque", "check"})  # told with "for": "the cheque for £102,000"
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


def is_definite(syntax: Parse, figure: Span, before: list[str], after: list[str], unit: Unit | None) -> bool:
    """Tell whether a figure stands behind a word that says that it was told before: "the 60", "her two sons".

    "The opening 20 minutes" only count on, "gave her two games" has someone who is given them, and "the three months
    to June" are told by their end.
    """
    word, former = before[-1] if before else "", before[-2] if len(before) > 1 else ""
    if word in COUNTING_ON or (word == "her" and former in GIVING):
        return False
    if unit is not None and unit.dimension == "time" and after[:1] != [] and after[0] in SPANNING:
        return False
    counts = unit is not None and unit.dimension == "count"
    return word in DEFINITE or refers_back(syntax, figure) or (not counts and is_told_as(syntax, figure))


def refers_back(syntax: Parse, figure: Span) -> bool:
    """Tell whether the noun phrase of a figure says that it was told of: "the original four members", "six such raids".

    "The first three games" and "the next 12 months" only count on.
    """
    own = syntax.within(figure)
    if not own:
        return False
    children = syntax.children_of(top_of(syntax, figure))
    words = {word.lower for word in children if word.index < own[0].index}
    such = any(word.lower == "such" for word in children)
    return such or (not words.isdisjoint(REFERRING) and words.isdisjoint(COUNTING_ON))


def is_told_as(syntax: Parse, figure: Span) -> bool:
    """Tell whether a noun that refers back is what a figure is told as: "the October figure of 4.8%".

    One that is narrowed is told for the first time: "the starting price of £400".
    """
    own = syntax.within(figure)
    of = syntax.words[own[0].index - 1] if own and own[0].index > 0 else None
    noun = None if of is None else syntax.head_of(of)
    if of is None or noun is None or not (of.lower == "of" or (of.lower == "for" and noun.lemma in CHEQUES)):
        return False
    words = {word.lower for word in syntax.children_of(noun) if word.index < noun.index}
    return noun.lemma in AMOUNTS and not words.isdisjoint(REFERRING) and words <= REFERRING | MONTHS.keys()


def top_of(syntax: Parse, figure: Span) -> Word:
    """Return the head of the noun phrase that a figure belongs to."""
    own = {word.index for word in syntax.within(figure)}
    top = syntax.words[max(own)]
    while top.head != top.index and (top.dep in ATTRIBUTES or top.head in own):
        top = syntax.head_of(top)
    return top


def phrase_content(syntax: Parse, figure: Span) -> frozenset[str]:
    """Return the lemmas of the content words of a figure's noun phrase, without its own.

    Those are the words of "the 60 lenders being sued", of "the £540m for the two conflicts".
    """
    own = {word.index for word in syntax.within(figure)}
    if not own:
        return frozenset()
    top = top_of(syntax, figure)
    if top.pos not in PHRASAL:
        return frozenset()
    return frozenset(
        concept_of(word)
        for word in syntax.below(top)
        if word.pos in CONTENT and word.index not in own and len(word.lemma) > 1
    )
