"""Whom pronouns and nouns such as "the firm" stand for: the names that stand before them, where one alone fits.

A wrong antecedent is worse than none: where two names fit and neither is the subject, the word is left open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from service.claims.clause import SUBJECT_DEPS
from service.claims.kinds import ACTORS, PERSON, kinds
from service.claims.names import Entity, Names, names
from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL
from service.claims.speakers import Voices
from service.model import Document, Paragraph, Span

BACK = 3  # sentences that a pronoun reaches back over
FAR = 6  # those that "the firm" does
MAN, WOMAN = frozenset({"he", "his"}), frozenset({"she", "her"})
THING, MANY = frozenset({"it", "its"}), frozenset({"they", "their"})
OWN = frozenset({"i", "my"})
PERSONAL = MAN | WOMAN | THING | MANY
POSSESSIVE = frozenset("his her its their".split())
EMPTY_VERBS = frozenset("be seem appear take mean become remain".split())  # what "it" need not stand for anything with
GENERIC = frozenset(
    "firm company group business giant corporation maker manufacturer man woman star player veteran".split()
)
WOMEN = frozenset("actress girl princess queen widow heiress mother".split())
PREPOSITIONS = frozenset(
    "in at on for with from by of to after before when as if while under over since although".split()
)
STAFF = frozenset("worker employee staff customer subscriber shop store branch office shareholder debt".split())
PHRASES = frozenset({"compound", "amod", "nmod"})
YEARS_OLD = re.compile(r"[0-9]{1,2}-year-old")
OPENING = re.compile(r"[\"“']?(?P<first>[A-Za-z]+)(?:\s(?P<second>[\w-]+))?")
FINITE = re.compile(
    r",\s|\s(?:has|have|had|is|are|was|were|will|would|could|may|can|said|says|also|won|lost|made|beat|cut|sold|told|took"
    r"|saw|set|hit|put|paid|ran|went|came|led|began|became|now|then|[a-z]{2,}ed)\b"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence speaks of: its subject, where that is a name or stands for one, and all that it names."""

    subject: Entity | None
    others: tuple[Entity, ...]
    open: str | None = None  # the noun or pronoun that is its subject, where that is no name; "?" where unknown


def resolved(document: Document, parses: Mapping[Span, Parse], voices: Voices) -> dict[Span, Parse]:
    """Return the parses of a document's sentences with the names that their words stand for."""
    found: dict[Span, Parse] = {}
    if not parses:
        return found
    named, last = names(document), max(sentence.start for sentence in parses)
    told: list[Told] = []
    for paragraph in document.paragraphs:
        for sentence in paragraph.sentences:
            if sentence.start > last:
                return found
            reader = Reader(document.text, paragraph, sentence, named, voices, tuple(told[-FAR:]))
            if sentence in parses:
                found[sentence], sense = reader.read(parses[sentence])
            else:
                sense = reader.glance()
            told.append(sense)
    return found


@dataclass(frozen=True, slots=True)
class Reader:
    """A sentence with what stands before it."""

    text: str
    paragraph: Paragraph
    sentence: Span
    named: Names
    voices: Voices
    past: tuple[Told, ...]  # the last sentences, the nearest last

    def read(self, parse: Parse) -> tuple[Parse, Told]:
        """Return the parse with the names that its words stand for, and what the sentence speaks of."""
        mentions = self.named.within(self.sentence)
        standing: dict[int, Entity] = {}
        for span, entity in mentions:
            local = Span(span.start - self.sentence.start, span.end - self.sentence.start)
            standing |= {word.index: entity for word in parse.within(local)}
        refers = {i: entity.name for i, entity in standing.items()}
        for word in parse.words:
            if word.index in standing:
                continue
            if word.lower in OWN and self.is_quoted(word):
                speaker = self.voices.speaker_of(self.paragraph, self.sentence, parse, quoted=True)
                refers |= {word.index: self.named.full(speaker)} if speaker else {}
                continue
            found = None
            if word.lower in PERSONAL and (word.dep in SUBJECT_DEPS or word.dep == "poss"):
                found = self.of_pronoun(parse, word, standing)
            elif is_definite(parse, word):
                found = self.of_noun(parse, word, standing)
            if found is not None:
                standing[word.index] = found
                refers[word.index] = found.name
        words = tuple(
            replace(word, refers=refers[word.index]) if word.index in refers else word for word in parse.words
        )
        main = main_subject(parse)
        subject = standing.get(main.index) if main else None
        open_word = (main.lower if main.pos == "PRON" else main.lemma) if main and subject is None else None
        return Parse(words, parse.children), Told(subject, tuple(entity for _, entity in mentions), open_word)

    def glance(self) -> Told:
        """Return what a sentence that is not parsed speaks of, as far as its opening tells."""
        mentions = self.named.within(self.sentence)
        others = tuple(entity for _, entity in mentions)
        said = self.voices.beside(self.sentence)
        opening = OPENING.match(self.text, self.sentence.start, self.sentence.end)
        if said is not None:
            speaker = next((entity for span, entity in mentions if span.start >= said), None)
            return Told(speaker, others, None if speaker else "?")
        first = opening["first"].lower() if opening else "?"
        if first in PERSONAL - POSSESSIVE:
            found = self.before(first, lambda entity: stands(first, entity), BACK)
            return Told(found, others, None if found else first)
        if mentions:
            span, entity = mentions[0]
            lead = self.text[self.sentence.start : span.start].lower().split()
            if not any(word in PREPOSITIONS or word.endswith(",") for word in lead) and len(lead) < 5:
                if FINITE.match(self.text, span.end, min(self.sentence.end, span.end + 20)):
                    return Told(entity, others)
        return Told(None, others, "?")

    def is_quoted(self, word: Word) -> bool:
        """Tell whether a word stands in a quotation."""
        return self.voices.is_quoted(self.paragraph.span, self.sentence.start + word.start)

    def of_pronoun(self, parse: Parse, pronoun: Word, standing: Mapping[int, Entity]) -> Entity | None:
        """Return whom a personal or possessive pronoun stands for."""
        quoted = self.is_quoted(pronoun)
        fitting = [
            word
            for word in parse.words[: pronoun.index]
            if word.dep in SUBJECT_DEPS
            and self.is_quoted(word) == quoted
            and (
                stands(pronoun.lower, standing[word.index])
                if word.index in standing
                else noun_fits(pronoun.lower, word)
            )
        ]
        if fitting:
            return self.only(parse, pronoun, fitting, standing)
        if quoted:
            return None
        if pronoun.lower == "it" and not does(parse, pronoun):
            return None
        entities = [standing[i] for i in sorted(standing) if i < pronoun.index]
        sure = {entity for entity in entities if entity.kinds and "place" not in entity.kinds}
        near = [entity for entity in sure if stands(pronoun.lower, entity)]
        if near:
            return near[0] if len(near) == 1 and pronoun.lower not in MANY else None
        return self.before(pronoun.lower, lambda entity: stands(pronoun.lower, entity), BACK)

    def only(self, parse: Parse, pronoun: Word, fitting: list[Word], standing: Mapping[int, Entity]) -> Entity | None:
        """Return the one entity of some subjects of the sentence, or that of the clause over the pronoun."""
        if len({standing.get(word.index) or word.index for word in fitting}) == 1:
            return standing.get(fitting[0].index)
        indices = {word.index for word in fitting}
        for above in parse.ancestors(pronoun):
            for child in parse.children_of(above):
                if child.index in indices:
                    return standing.get(child.index)
        return None

    def of_noun(self, parse: Parse, noun: Word, standing: Mapping[int, Entity]) -> Entity | None:
        """Return whom a noun with "the" stands for: who was called so, else the one whom it fits of the last told."""
        for child in parse.children_of(noun):
            if child.dep == "appos" and child.index in standing:
                return standing[child.index]
        known = kinds()
        lemma, age = noun.lemma, age_at(parse, noun)
        words = [child for child in parse.children_of(noun) if child.dep in PHRASES and child.index < noun.index]
        narrowed = {word.lower for word in words}
        if narrowed & known.apart:
            return None
        office = known.nouns.get(lemma) == frozenset({"office"})
        needed = {word.lower for word in words if office or word.dep == "compound" or word.lower in known.nations}
        called = self.named.called(age or lemma, self.sentence.start + noun.start, frozenset() if age else needed)
        if len(called) == 1:
            return called[0]
        here = [standing[i] for i in sorted(standing) if i < noun.index]
        if called:
            return self.latest(here, set(called))
        sort = PERSON if age or lemma in known.people else known.nouns[lemma] - {"body"}
        if office or not sort or needed & known.nations or self.is_quoted(noun):
            return None
        gender = "woman" if lemma in WOMEN or lemma.endswith("woman") else "man" if lemma.endswith("man") else None

        def fits(entity: Entity) -> bool:
            if gender and entity.gender and gender != entity.gender:
                return False
            other = {part.noun for part in entity.parts if known.nouns.get(part.noun, frozenset()) & sort} - GENERIC
            if other and lemma not in GENERIC and not age and lemma not in known.people:
                return False
            return bool(entity.kinds & sort) or not entity.kinds

        near = {entity for entity in here if fits(entity) and entity.kinds}
        if near:
            return near.pop() if len(near) == 1 else None
        return self.before(lemma, fits, BACK)

    def latest(self, here: list[Entity], among: set[Entity]) -> Entity | None:
        """Return the one of some entities that was spoken of last; None where a sentence speaks of several."""
        for told in [tuple(here), *((each.subject, *each.others) for each in reversed(self.past))]:
            found = {entity for entity in told if entity in among}
            if found:
                return found.pop() if len(found) == 1 else None
        return None

    def before(self, word: str, fits: Callable[[Entity], bool], back: int) -> Entity | None:
        """Return the one that fits of the last sentence that speaks of any: its subject, or else the only one."""
        person = word in MAN | WOMAN or kinds().nouns.get(word, PERSON) <= PERSON
        for distance, told in enumerate(reversed(self.past[-back:])):
            if told.subject is not None and fits(told.subject) and (told.subject.kinds or not distance):
                return told.subject
            if told.open is not None and not (person and is_thing(told.open)):
                fallback = {entity for entity in told.others if entity.kinds and fits(entity)}
                return fallback.pop() if person and len(fallback) == 1 and told.open == "?" else None
            fitting = {entity for entity in told.others if entity.kinds and fits(entity)}
            if fitting:
                return fitting.pop() if len(fitting) == 1 else None
        return None


def stands(pronoun: str, entity: Entity) -> bool:
    """Tell whether a pronoun can stand for a name."""
    if pronoun in MAN | WOMAN:
        other = "woman" if pronoun in MAN else "man"
        return (entity.is_person and entity.gender != other) or not entity.kinds
    if entity.is_person or "event" in entity.kinds:
        return False
    return bool(entity.kinds & ACTORS) or pronoun in THING


def noun_fits(pronoun: str, word: Word) -> bool:
    """Tell whether a pronoun can stand for a common noun, or for an earlier pronoun like it."""
    if word.pos == "PRON":
        return any(word.lower in group and pronoun in group for group in (MAN, WOMAN, THING, MANY))
    person = bool(kinds().nouns.get(word.lemma, frozenset()) & {"person", "office"})
    plural = word.lower != word.lemma
    if word.pos not in NOMINAL:
        return False
    if pronoun in MANY:
        return plural or word.lemma in {"people", "police"}
    return not plural and person == (pronoun in MAN | WOMAN)


def is_thing(word: str) -> bool:
    """Tell whether a subject's noun or pronoun is of no person: a person's "he" then looks further back."""
    return word not in MAN | WOMAN | {"?", "who"} and not kinds().nouns.get(word, frozenset()) & {"person", "office"}


def does(parse: Parse, pronoun: Word) -> bool:
    """Tell whether a pronoun does what only someone does: "it announced", "it has 300 workers"."""
    verb = parse.head_of(pronoun)
    below = [child for child in parse.children_of(verb) if child.dep in {"xcomp", "ccomp"} and child.pos == "VERB"]
    lemmas = {verb.lemma, *(child.lemma for child in below if verb.lemma in EMPTY_VERBS | {"have"})}
    if lemmas & kinds().deeds and pronoun.dep == "nsubj":
        return True
    return verb.lemma == "have" and any(c.lemma in STAFF for c in parse.children_of(verb) if c.dep == "dobj")


def main_subject(parse: Parse) -> Word | None:
    """Return the subject of a sentence's main verb."""
    for word in parse.words:
        if word.dep in SUBJECT_DEPS and parse.head_of(word).head == word.head:
            return word
    return None


def is_definite(parse: Parse, word: Word) -> bool:
    """Tell whether a word is a noun such as "the firm", which stands for a name told before."""
    if age_at(parse, word) is None:
        if word.lower != word.lemma or word.pos not in NOMINAL:
            return False
        if word.lemma not in kinds().nouns and not (word.lemma in kinds().people and word.text[0].isupper()):
            return False
        if "place" in kinds().nouns.get(word.lemma, ()):
            return False
    if word.dep in {"attr", "appos", "compound", "amod", "oprd"}:
        return False
    children = parse.children_of(word)
    if any(child.dep in {"relcl", "poss", "nummod", "conj"} or (child.dep == "prep") for child in children):
        return False
    return any(child.dep == "det" and child.lower == "the" for child in children)


def age_at(parse: Parse, word: Word) -> str | None:
    """Return "27-year-old" where a word closes it, or has it before it: "the 27-year-old (striker)"."""
    for i in (word.index, word.index - 1):
        if i >= 4 and parse.words[i].lower == "old":
            written = "".join(each.text for each in parse.words[i - 4 : i + 1])
            if YEARS_OLD.fullmatch(written):
                return written
    return None
