"""Who says so: the subject of a verb of saying, a quotation's attribution, a post's author."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL, name_of, near, of_complement, phrase_text
from service.lexicon import SAYING
from service.model import Document, Paragraph, Span

TITLE = r"(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Col|Lt|Sgt|Sen|Gov|St)\."
NAME = rf"\b(?:(?:{TITLE}|(?:[A-Z]\.)+|[A-Z][\w’'-]{{0,30}})\s){{0,3}}[A-Z][\w’'-]{{1,30}}"
VERB = "|".join(sorted(SAYING))
ATTRIBUTION = re.compile(
    rf"""(?P<before>{NAME})(?:,\s[^,.;:"“”]{{1,90}},)?\s(?:has\s|have\s|also\s|later\s)?(?:{VERB})\b
       | \b(?:said|says|added|explained|told|according\sto)\s(?P<after>{NAME})""",
    re.VERBOSE,
)
MARK = re.compile('["“”]')
NOT_NAMES = frozenset(
    "He She They It We I You The This That These Those There But And In On At For A An As If When While His Her".split()
)
PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})
SPEAKERS = NOMINAL | {"PRON"}
REPORTING = frozenset({"ROOT", "ccomp", "parataxis", "conj", "advcl"})
REPORTED = frozenset({"ccomp", "dobj", "oprd", "mark", "punct"})  # what a verb that reports speech has below it


@dataclass(frozen=True, slots=True)
class Voices:
    """The names beside verbs of saying, and the quotation marks, of one document, each in the order of the text."""

    names: tuple[str, ...]
    at: tuple[int, ...]  # where each name stands
    straight: tuple[int, ...]  # where each " stands
    curly: tuple[int, ...]  # where each “ and ” stands
    opening: tuple[bool, ...]  # which of the curly ones open

    def is_quoted(self, paragraph: Span, at: int) -> bool:
        """Tell whether a position lies within a quotation of its paragraph (which may run to the paragraph's end)."""
        last = bisect_left(self.curly, at) - 1
        if last >= 0 and self.curly[last] >= paragraph.start:
            return self.opening[last]
        return (bisect_left(self.straight, at) - bisect_left(self.straight, paragraph.start)) % 2 == 1

    def beside(self, sentence: Span) -> int | None:
        """Return where a name that says something stands in a sentence, or the verb before it; None for neither."""
        first = bisect_left(self.at, sentence.start)
        return self.at[first] if first < len(self.at) and self.at[first] < sentence.end else None

    def speaker_of(self, paragraph: Paragraph, sentence: Span, parse: Parse, *, quoted: bool) -> str | None:
        """Return who says the sentence, or None where the text says it itself."""
        if paragraph.speaker is not None:
            return paragraph.speaker
        said = sayer(parse)
        if said is not None and said.lower() not in PRONOUNS:
            return said
        if said is None and not quoted:
            return None
        first = bisect_left(self.at, paragraph.span.start)
        if said is None and first < len(self.at) and self.at[first] < paragraph.span.end:
            return self.names[first]  # the quotation's own attribution, before or behind it
        before = bisect_left(self.at, sentence.start)
        return self.names[before - 1] if before else None


def voices(document: Document) -> Voices:
    """Return the names and quotation marks of a document."""
    found = [(match.start(), name) for match in ATTRIBUTION.finditer(document.text) if (name := name_in(match))]
    marks = [(match.start(), match.group()) for match in MARK.finditer(document.text)]
    curly = [(at, mark) for at, mark in marks if mark != '"']
    return Voices(
        names=tuple(name for _, name in found),
        at=tuple(at for at, _ in found),
        straight=tuple(at for at, mark in marks if mark == '"'),
        curly=tuple(at for at, _ in curly),
        opening=tuple(mark == "“" for _, mark in curly),
    )


def name_in(match: re.Match[str]) -> str:
    """Return the name of an attribution without the words that only begin its sentence; "" where none is left."""
    words = (match.group("before") or match.group("after")).split()
    while words and words[0] in NOT_NAMES:
        words = words[1:]
    return " ".join(words)


def sayer(parse: Parse) -> str | None:
    """Return the subject of the sentence's verb of saying, or the object of "according to"."""
    for word in parse.words:
        if word.pos == "VERB" and word.text.lower() in SAYING and word.dep in REPORTING:
            children = parse.children_of(word)
            speaker = next((child for child in children if child.dep == "nsubj" and child.pos in SPEAKERS), None)
            if speaker is not None and any(child.dep in REPORTED for child in children):
                return full_name(parse, speaker)
        if word.lemma == "accord":
            for to in parse.children_of(word):
                for source in parse.children_of(to):
                    if to.lemma == "to" and source.dep == "pobj":
                        return spoken_name(parse, source)
    return None


def full_name(parse: Parse, head: Word) -> str:
    """Return a speaker with what "of" adds to a common noun: "the director of the museum"."""
    complement = of_complement(parse, head)
    name = spoken_name(parse, head)
    return f"{name} of {phrase_text(parse, near(parse, complement))}" if complement and head.pos == "NOUN" else name


def spoken_name(parse: Parse, head: Word) -> str:
    """Return a speaker's name, a plain noun with its article: "Anna Reyes", "the company"."""
    definite = head.pos == "NOUN" and any(c.dep == "det" and c.lemma == "the" for c in parse.children_of(head))
    return f"the {name_of(parse, head)}" if definite else name_of(parse, head)
