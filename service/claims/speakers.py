"""Who says so: the subject of a verb of saying, a quotation's attribution, a post's author."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL, name_of, of_complement, phrase_text, near
from service.lexicon import SAYING
from service.model import Document, Paragraph, Span

NAME = r"(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w’'-]+"
VERB = "|".join(sorted(SAYING))
ATTRIBUTION = re.compile(
    rf"""(?P<before>{NAME})(?:,\s[^,.;:"“”]{{1,90}},)?\s(?:has\s|have\s|also\s|later\s)?(?:{VERB})\b
       | \b(?:said|says|added|explained|told|according\sto)\s(?P<after>{NAME})""",
    re.VERBOSE,
)
NOT_NAMES = frozenset(
    "He She They It We I You The This That These Those There But And In On At For A An As If When While His Her".split()
)
PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})
OPENING, CLOSING = frozenset("“"), frozenset("”")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A name that is said to speak, where it stands in the text."""

    at: int
    name: str


def attributions(document: Document) -> tuple[Attribution, ...]:
    """Return the names that stand beside a verb of saying, in order."""
    found = []
    for match in ATTRIBUTION.finditer(document.text):
        name = match.group("before") or match.group("after")
        words = name.split()
        while words and words[0] in NOT_NAMES:
            words = words[1:]
        if words:
            found.append(Attribution(match.start(), " ".join(words)))
    return tuple(found)


def speaker_of(
    document: Document, paragraph: Paragraph, sentence: Span, parse: Parse, named: tuple[Attribution, ...], *, quoted: bool
) -> str | None:
    """Return who says the sentence, or None where the text says it itself."""
    if paragraph.speaker is not None:
        return paragraph.speaker
    said = sayer(parse)
    if said is not None and said.lower() not in PRONOUNS:
        return said
    if said is not None or quoted:
        inside = [a for a in named if paragraph.span.start <= a.at < paragraph.span.end]
        if quoted and said is None and inside:
            return inside[0].name
        before = [a for a in named if a.at < sentence.start]
        return before[-1].name if before else None
    return None


def sayer(parse: Parse) -> str | None:
    """Return the subject of the sentence's verb of saying, or the object of "according to"."""
    for word in parse.words:
        if word.pos == "VERB" and word.text.lower() in SAYING and word.dep in {"ROOT", "ccomp", "parataxis", "conj", "advcl"}:
            if not any(child.dep in {"ccomp", "dobj", "oprd", "mark"} or child.pos == "PUNCT" for child in parse.children_of(word)):
                continue
            for child in parse.children_of(word):
                if child.dep == "nsubj" and child.pos in NOMINAL | {"PRON"}:
                    complement = of_complement(parse, child)
                    name = spoken_name(parse, child)
                    return f"{name} of {phrase_text(near(parse, complement))}" if complement and child.pos == "NOUN" else name
        if word.lemma == "accord":
            for child in parse.children_of(word):
                for grandchild in parse.children_of(child):
                    if child.lemma == "to" and grandchild.dep == "pobj":
                        return spoken_name(parse, grandchild)
    return None


def spoken_name(parse: Parse, head: Word) -> str:
    """Return a speaker's name, a plain noun with its article: "Anna Reyes", "the company"."""
    definite = head.pos == "NOUN" and any(c.dep == "det" and c.lemma == "the" for c in parse.children_of(head))
    return f"the {name_of(parse, head)}" if definite else name_of(parse, head)


def is_quoted(text: str, paragraph: Span, at: int) -> bool:
    """Tell whether a position lies within quotation marks of its paragraph (a quotation may run to its end)."""
    before = text[paragraph.start : at]
    if "“" in before or "”" in before:
        return before.rfind("“") > before.rfind("”")
    return before.count('"') % 2 == 1
