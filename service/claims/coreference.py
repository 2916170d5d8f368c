"""Sentences' words to the names that they stand for: names to their fullest form, pronouns and nouns to a name before.

Only sentences with amounts are parsed. Of the others the names are known, and their subject where it opens them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from service import deadline
from service.claims import discourse
from service.claims.clause import SUBJECT_DEPS
from service.claims.discourse import FAR, UNKNOWN, Told
from service.claims.entities import Entity
from service.claims.names import Names, names
from service.claims.parse import Parse, Word
from service.claims.reference import (
    MANY,
    OWN,
    PERSONAL,
    SUBJECTS,
    acts,
    definite,
    fits_name,
    fits_noun,
    is_open,
    main_subject,
)
from service.claims.speakers import Voices
from service.model import Document, Paragraph, Span

FIRST = re.compile(r"[\"“']?(?P<word>[A-Za-z]+)")
LEADING = frozenset(
    "in at on for with from by of to after before when as if while under over since although".split()
)  # words before a name that is not the subject
LEAD = 4  # words before a subject at most: "But US insurer Marsh"
FINITE = re.compile(
    r",\s|\s(?:has|have|had|is|are|was|were|will|would|could|may|can|said|says|also|won|lost|made|beat|cut|sold|told|took"
    r"|saw|set|hit|put|paid|ran|went|came|led|began|became|now|then|[a-z]{2,}ed)\b"
)  # what stands behind a name that is the subject
VERB_REACH = 20  # characters behind a name that FINITE may take

Standing = dict[int, Entity]  # by the index of a word, whom it stands for


def resolved(document: Document, parses: Mapping[Span, Parse], voices: Voices) -> dict[Span, Parse]:
    """Return the parses of some sentences of a document with the names that their words stand for."""
    if not parses:
        return {}
    found: dict[Span, Parse] = {}
    named, last = names(document), max(sentence.start for sentence in parses)
    past: list[Told] = []
    for paragraph in document.paragraphs:
        if document.text[paragraph.span.start : paragraph.span.start + 1].islower():
            past.clear()  # its opening is lost, as a link can be, and with it whom it speaks of
        for sentence in deadline.watched(paragraph.sentences):
            if sentence.start > last:
                return found
            reader = Reader(document.text, paragraph, sentence, named, voices, tuple(past[-FAR:]))
            if sentence in parses:
                found[sentence], told = reader.read(parses[sentence])
            else:
                told = reader.glance()
            past.append(told)
    return found


@dataclass(frozen=True, slots=True)
class Reader:
    """A sentence with what stands before it."""

    text: str
    paragraph: Paragraph
    sentence: Span
    names: Names
    voices: Voices
    past: tuple[Told, ...]  # the last sentences, the nearest last

    def read(self, parse: Parse) -> tuple[Parse, Told]:
        """Return a sentence's parse with the names that its words stand for, and what the sentence speaks of."""
        mentions = self.names.within(self.sentence)
        standing: Standing = {}
        for span, entity in mentions:
            local = Span(span.start - self.sentence.start, span.end - self.sentence.start)
            standing |= {word.index: entity for word in parse.within(local)}
        for word in parse.words:
            entity_of = None if word.index in standing else self.antecedent(parse, word, standing)
            if entity_of is not None:
                standing[word.index] = entity_of
        main = main_subject(parse)
        refers = {i: entity.name for i, entity in standing.items()} | self.own(parse, main, standing)
        subject = standing.get(main.index) if main else None
        left = None if main is None or subject else main.lower if main.pos == "PRON" else main.lemma
        return referring(parse, refers), Told(subject, tuple(entity for _, entity in mentions), left)

    def glance(self) -> Told:
        """Return what a sentence that is not parsed speaks of, as far as its opening or its attribution tells."""
        mentions = self.names.within(self.sentence)
        named = tuple(entity for _, entity in mentions)
        said = self.voices.beside(self.sentence)
        if said is not None and not self.text.startswith("told", said):
            speaker = next((entity for span, entity in mentions if span.start >= said), None)
            return Told(speaker, named, None if speaker else UNKNOWN)
        first = FIRST.match(self.text, self.sentence.start, self.sentence.end)
        if first and first["word"].lower() in SUBJECTS:
            entity = discourse.of_pronoun(self.past, first["word"].lower())
            return Told(entity, named, None if entity else first["word"].lower())
        subject = next((entity for span, entity in mentions[:LEAD] if self.opens(span)), None)
        return Told(subject, named, None if subject else UNKNOWN)

    def opens(self, name: Span) -> bool:
        """Tell whether a name is the subject that opens the sentence: a verb is right behind it, and little before."""
        lead = self.text[self.sentence.start : name.start].lower().split()
        if len(lead) > LEAD or any(word in LEADING or word.endswith(",") for word in lead):
            return False
        return FINITE.match(self.text, name.end, min(self.sentence.end, name.end + VERB_REACH)) is not None

    def antecedent(self, parse: Parse, word: Word, standing: Standing) -> Entity | None:
        """Return whom a pronoun or a noun with "the" stands for; None for any other word, and where it stays open."""
        if word.lower in PERSONAL:
            return self.of_pronoun(parse, word, standing) if word.dep in SUBJECT_DEPS | {"poss"} else None
        noun = definite(parse, word, standing)
        if noun is None:
            return None
        for child in parse.children_of(word):
            if child.dep == "appos" and child.index in standing:
                return standing[child.index]
        here = Told(None, tuple(standing[i] for i in sorted(standing) if i < word.index))
        called = self.names.called(noun.noun, noun.narrowed, self.sentence.start + word.start)
        if called and (len(called) > 1 or noun.institution):
            return discourse.last_of((*self.past, here), called)
        if called:
            return called[0]
        if not noun.sort or self.is_quoted(word):
            return None
        return discourse.of_noun((*self.past, here), noun)

    def of_pronoun(self, parse: Parse, pronoun: Word, standing: Standing) -> Entity | None:
        """Return whom a personal or possessive pronoun stands for: a subject before it in the sentence, if one fits."""
        if is_open(parse, pronoun):
            return None
        quoted = self.is_quoted(pronoun)
        subjects = [w for w in parse.words[: pronoun.index] if w.dep in SUBJECT_DEPS and self.is_quoted(w) == quoted]
        fitting = [word for word in subjects if fits(pronoun, word, standing)]
        if fitting:
            return nearest(parse, pronoun, fitting, standing)
        if quoted or (pronoun.lower == "it" and not acts(parse, pronoun)):
            return None
        sure = [entity for i, entity in standing.items() if i < pronoun.index and entity.kinds - {"place"}]
        rivals = [entity for entity in sure if fits_name(pronoun.lower, entity)]
        if rivals:
            return discourse.only(rivals) if pronoun.lower not in MANY else None
        return discourse.of_pronoun(self.past, pronoun.lower)

    def own(self, parse: Parse, main: Word | None, standing: Standing) -> dict[int, str]:
        """Return the speaker for each "I" of a quotation: whom "he" of "he said" stands for, or whom the text names."""
        own = [word.index for word in parse.words if word.lower in OWN and self.is_quoted(word)]
        if not own:
            return {}
        if main is not None and main.lower in PERSONAL and not self.is_quoted(main):
            speaker = standing[main.index].name if main.index in standing else None
        else:
            speaker = self.voices.speaker_of(self.paragraph, self.sentence, parse, quoted=True)
        return dict.fromkeys(own, self.names.full(speaker)) if speaker else {}

    def is_quoted(self, word: Word) -> bool:
        """Tell whether a word stands in a quotation."""
        return self.voices.is_quoted(self.paragraph.span, self.sentence.start + word.start)


def referring(parse: Parse, refers: Mapping[int, str]) -> Parse:
    """Return the parse with the names that its words stand for, by the index of the word."""
    words = (replace(word, refers=refers[word.index]) if word.index in refers else word for word in parse.words)
    return Parse(tuple(words), parse.children)


def fits(pronoun: Word, word: Word, standing: Standing) -> bool:
    """Tell whether a pronoun can stand for a subject before it."""
    entity = standing.get(word.index)
    return fits_name(pronoun.lower, entity) if entity is not None else fits_noun(pronoun.lower, word)


def nearest(parse: Parse, pronoun: Word, fitting: list[Word], standing: Standing) -> Entity | None:
    """Return the one whom all subjects that fit stand for, or the last of them if its clause is over the pronoun's."""
    if len({standing.get(word.index) or word.index for word in fitting}) == 1:
        return standing.get(fitting[-1].index)
    above = {child.index for each in parse.ancestors(pronoun) for child in parse.children_of(each)}
    return standing.get(fitting[-1].index) if fitting[-1].index in above else None
