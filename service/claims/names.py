"""The names of a document, in order, each with who bears it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from service import deadline
from service.claims.descriptions import mention
from service.claims.entities import Entity, Mention, bearers
from service.claims.kinds import HOLDERS, kinds
from service.model import Document, Role, Span

TOKEN = r"(?:[A-Z]\.)+|(?!I['’])[A-Z][\w-]*(?:['’](?!s\b)[\w-]+)*"
RUN = re.compile(rf"\b(?:{TOKEN})(?:\s(?:(?:of|of\sthe|for|de|da|di|del|der|van|von|al|el|bin|&)\s)?(?:{TOKEN}))*")
TIES = frozenset({"of", "for"})  # they join names only behind a word such as "Bank" or "University"
BASED = re.compile(r"[\w’']+-[a-z]+")  # "Paris-based"
QUOTES = frozenset("\"'“‘")
LONGEST = 6  # words of a name; more are a headline in capitals
FULL = 2  # words of a person's full name
FEW = 8  # bearers of one description that are looked at, so that cost stays linear


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions of names in a document, in order."""

    spans: tuple[Span, ...]
    entities: tuple[Entity, ...]  # the bearer of each
    forms: dict[str, Entity]  # by the name as written
    described: dict[str, tuple[list[int], list[Entity]]]  # by the noun, whom the text calls so, and where first named

    def within(self, stretch: Span) -> list[tuple[Span, Entity]]:
        """Return the mentions that begin in a stretch of the text."""
        first = bisect_left(self.spans, Span(stretch.start, -1))
        last = bisect_left(self.spans, Span(stretch.end, -1))
        return list(zip(self.spans[first:last], self.entities[first:last], strict=True))

    def called(self, noun: str, narrowed: frozenset[str], at: int) -> list[Entity]:
        """Return the last of those named before a place whom the text calls so: "the prime minister"."""
        starts, entities = self.described.get(noun, ([], []))
        before = bisect_left(starts, at)
        return [
            entity
            for entity in entities[max(0, before - FEW) : before]
            if any(told.noun == noun and narrowed <= told.narrowed for told in entity.descriptions)
        ]

    def full(self, written: str) -> str:
        """Return the fullest form of a name, which may stand behind titles; another name as it is."""
        words = written.split()
        short = (" ".join(words[i:]) for i in range(len(words)))
        return next((self.forms[form].name for form in short if form in self.forms), written)


@dataclass(frozen=True, slots=True)
class Run:
    """Words in capitals that stand together."""

    sentence: Span
    tokens: tuple[Span, ...]
    opens: bool  # the first stands where any word has a capital


def names(document: Document) -> Names:
    """Return the names of a document."""
    found = list(mentions(document))
    entities = bearers(found)
    described: dict[str, dict[Entity, int]] = {}
    for each, entity in zip(found, entities, strict=True):
        for told in entity.descriptions:
            described.setdefault(told.noun, {}).setdefault(entity, each.span.start)
    return Names(
        spans=tuple(each.span for each in found),
        entities=tuple(entities),
        forms={" ".join(each.words): entity for each, entity in zip(found, entities, strict=True)},
        described={noun: (list(those.values()), list(those)) for noun, those in described.items()},
    )


def mentions(document: Document) -> Iterator[Mention]:
    """Yield the names of a document; a sentence's first word is one if it has a capital elsewhere, too."""
    text = document.text
    runs: list[Run] = []
    inner: set[str] = set()
    for paragraph in document.paragraphs:
        for sentence in deadline.watched(paragraph.sentences):
            found = list(runs_of(text, sentence))
            runs += found
            if paragraph.role is not Role.HEADLINE:
                inner.update(token.of(text) for run in found for token in run.tokens[has_opener(text, run) :])
    for run in runs:
        tokens = trimmed(text, run)
        if not tokens or len(tokens) > LONGEST:
            continue
        made = mention(text, run.sentence, tokens)
        sure = not run.opens or len(run.tokens) > 1 or made.words[0] in inner or "place" in made.kinds
        if sure or made.descriptions:
            yield made


def runs_of(text: str, sentence: Span) -> Iterator[Run]:
    """Yield the runs of capitals of a sentence; "of" ends one, but in such names as "Bank of England"."""
    for match in RUN.finditer(text, sentence.start, sentence.end):
        tokens: list[Span] = []
        for word in re.finditer(r"\S+", match.group()):
            if word.group() in TIES and not any(is_institution(token.of(text).lower()) for token in tokens):
                break
            tokens.append(Span(match.start() + word.start(), match.start() + word.end()))
        opens = match.start() == sentence.start or text[match.start() - 1] in QUOTES
        yield Run(sentence, tuple(tokens), opens)


def is_institution(word: str) -> bool:
    """Tell whether a word of a name ties more to it with "of": "bank", "university"."""
    return "body" in kinds().parts.get(word, ()) or bool(kinds().nouns.get(word, HOLDERS) - HOLDERS)


def has_opener(text: str, run: Run) -> bool:
    """Tell whether the first word of a run may have its capital only because it opens a sentence."""
    word = run.tokens[0].of(text).lower()
    return run.opens and (len(run.tokens) == 1 or word in kinds().openers or word in kinds().nouns)


def behind_nation(lower: list[str], start: int) -> int:
    """Return where a name begins that a sentence opens with a word and a nation for: "Unseeded German Lena Brandt"."""
    known, name = kinds(), lower[start + 2 :]
    told = len(name) == FULL and lower[start + 1] in known.nations and lower[start] not in known.parts
    return start + 2 if told and not any(word in known.parts or word in known.nouns for word in name) else start


def trimmed(text: str, run: Run) -> tuple[Span, ...]:
    """Return the words of a run that are a name: without those that only open a sentence, tell a nation or a date."""
    words = [token.of(text) for token in run.tokens]
    lower = [word.lower() for word in words]
    known = kinds()
    start, end = 0, len(words)
    if run.opens:
        while start < end and lower[start] in known.openers and (start + 1 == end or lower[start] != "new"):
            start += 1
        role = known.nouns.get(lower[0], HOLDERS) if start == 0 and end > 1 else HOLDERS
        start += not role & HOLDERS  # "Insurer Marsh"; a person's role is a title of the name
        start = behind_nation(lower, start)
    while start < end and (lower[start] in known.unnamed or BASED.fullmatch(words[start])):
        start += 1
    while start < end and lower[end - 1] in known.dates:
        end -= 1
    return run.tokens[start:end]
