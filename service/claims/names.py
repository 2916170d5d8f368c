"""The names of a document: each with its variants, what kind of thing bears it, and the roles that the text gives it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from service.claims.kinds import kinds
from service.model import Document, Role, Span

TOKEN = r"(?:[A-Z]\.)+|[A-Z][\w-]*(?:['’](?!s\b)[\w-]+)*"
RUN = re.compile(rf"\b(?:{TOKEN})(?:\s(?:(?:of|of\sthe|for|de|da|di|del|der|van|von|al|el|bin|&)\s)?(?:{TOKEN}))*")
AGE = re.compile(r",?\s(?:aged\s)?(?P<age>[1-9][0-9])(?=[,.)])|\s\((?P<bracketed>[1-9][0-9])\)")
PERSONAL = re.compile(r",?\s(?:who|whose)\b")
APPOSED = re.compile(r",\s(?P<rest>[^,.;:()\n]{3,90})")
COPULA = re.compile(r"\s(?:is|was|became|remains)\s(?P<rest>(?:a|an|the|one)\s[^,.;:()\n]{3,90})")
BEFORE = re.compile(r"(?P<words>(?:[\w'’-]+\s){0,4}(?P<noun>[\w-]+))(?P<comma>,)?\s$")
ARTICLES = frozenset("a an the its his her their one some".split())
STOPS = frozenset("of at for in from with that who which to on by and behind whose based where since".split())
TIES = frozenset({"of", "for"})  # they join names only behind a word such as "Bank" or "University"
LONGEST = 6  # words of a name; more are a headline in capitals
FEW = 8  # names of one ending that a short form is looked for among
BASED = re.compile(r"[\w’']+-[a-z]+")  # "Paris-based"
TRADED = re.compile(r"(?:['’]s?)?\s(?:shares?|stock|profits?|sales|revenues?|shareholders|investors|factor(?:y|ies))\b")
ACRONYM = re.compile(r"[A-Z]{2,6}")


@dataclass(frozen=True, slots=True)
class Part:
    """A role that the text gives someone: its noun, and the words that narrow it ("US" and "insurer")."""

    noun: str
    narrowed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something that a text names."""

    name: str  # the fullest form that the text has
    kinds: frozenset[str]  # "person", "company", "team", "body", "place", "event"; empty where nothing tells
    parts: frozenset[Part]
    gender: str | None  # "man" or "woman"

    @property
    def is_person(self) -> bool:
        """Tell whether the text shows that a person bears the name."""
        return "person" in self.kinds


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions of names in a document, in order."""

    spans: tuple[Span, ...]
    entities: tuple[Entity, ...]  # the entity of each mention

    bearers: dict[str, tuple[tuple[int, Entity], ...]]  # by a role's noun, who has it, with where first named
    forms: dict[str, Entity]  # by the name as written

    def called(self, noun: str, at: int, narrowed: frozenset[str]) -> list[Entity]:
        """Return those named before a place to whom the text gives a role with these words: "the prime minister"."""
        return [
            entity
            for start, entity in self.bearers.get(noun, ())
            if start < at and any(part.noun == noun and narrowed <= part.narrowed for part in entity.parts)
        ]

    def full(self, written: str) -> str:
        """Return the fullest form of a name, which may stand behind titles."""
        words = written.split()
        return next(
            (self.forms[form].name for i in range(len(words)) if (form := " ".join(words[i:])) in self.forms), written
        )

    def within(self, stretch: Span) -> list[tuple[Span, Entity]]:
        """Return the mentions that begin in a stretch of the text."""
        first = bisect_left(self.spans, Span(stretch.start, -1))
        last = bisect_left(self.spans, Span(stretch.end, -1))
        return list(zip(self.spans[first:last], self.entities[first:last], strict=True))


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in the text, without the titles before it."""

    span: Span
    words: tuple[str, ...]
    gender: str | None
    kinds: frozenset[str]
    parts: frozenset[Part]


def names(document: Document) -> Names:
    """Return the names of a document."""
    found = list(mentions(document))
    clusters = clustered(found)
    made = [entity([found[i] for i in members]) for members in clusters]
    of = {i: made[c] for c, members in enumerate(clusters) for i in members}
    bearers: dict[str, dict[Entity, int]] = {}
    for i, each in enumerate(found):
        for noun in {part.noun for part in of[i].parts}:
            bearers.setdefault(noun, {}).setdefault(of[i], each.span.start)
    return Names(
        spans=tuple(each.span for each in found),
        entities=tuple(of[i] for i in range(len(found))),
        bearers={noun: tuple((start, each) for each, start in those.items()) for noun, those in bearers.items()},
        forms={" ".join(each.words): of[i] for i, each in enumerate(found)},
    )


def mentions(document: Document) -> Iterator[Mention]:
    """Yield the names of a document; a sentence's first word is one if it is capitalised elsewhere, too."""
    text = document.text
    runs: list[tuple[Span, list[Span], bool]] = []
    inner: Counter[str] = Counter()
    for paragraph in document.paragraphs:
        for sentence in paragraph.sentences:
            for match in RUN.finditer(text, sentence.start, sentence.end):
                tokens = tokens_of(text, Span(*match.span()))
                first = match.start() - sentence.start < 2
                runs.append((sentence, tokens, first))
                if paragraph.role is not Role.HEADLINE:
                    inner.update(token.of(text) for token in tokens[first:])
    for sentence, tokens, first in runs:
        kept = trimmed(text, tokens, inner, first=first)
        if kept and len(kept) <= LONGEST:
            yield mention(text, sentence, kept, Span(tokens[0].start, kept[0].start))


def tokens_of(text: str, run: Span) -> list[Span]:
    """Return the words of a run; "of" ends it, but in such names as "Bank of England"."""
    tokens: list[Span] = []
    for match in re.finditer(r"\S+", run.of(text)):
        token = Span(run.start + match.start(), run.start + match.end())
        if token.of(text) in TIES and not any("body" in kinds().parts.get(t.of(text).lower(), ()) for t in tokens):
            break
        tokens.append(token)
    return tokens


def trimmed(text: str, tokens: list[Span], inner: Counter[str], *, first: bool) -> list[Span]:
    """Return the words of a run that are a name: without those that only begin the sentence, and without dates."""
    words = kinds()
    if first:
        while (
            tokens
            and tokens[0].of(text).lower() in words.openers
            and (len(tokens) == 1 or tokens[0].of(text).lower() != "new")
        ):
            tokens = tokens[1:]
            first = False
        if (
            first
            and len(tokens) == 1
            and not inner[tokens[0].of(text)]
            and tokens[0].of(text).lower() not in words.places
        ):
            return []
        if first and len(tokens) > 1 and tokens[0].of(text).lower() in words.nouns and not inner[tokens[0].of(text)]:
            tokens = tokens[1:]
    while tokens and (tokens[0].of(text).lower() in words.nations | DATES or BASED.fullmatch(tokens[0].of(text))):
        tokens = tokens[1:]
    while tokens and tokens[-1].of(text).lower() in DATES:
        tokens = tokens[:-1]
    return tokens


DATES = frozenset(
    """the january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday christmas easter i mps""".split()
)


def mention(text: str, sentence: Span, tokens: list[Span], lead: Span) -> Mention:
    """Return a name with what its titles and the words around it tell of it."""
    known = kinds()
    lower = [token.of(text).lower().rstrip(".") for token in tokens]
    gender, found, parts = None, set[str](), set[Part]()
    for i in reversed(range(len(tokens) - 1)):
        title = known.titles.get(lower[i])
        role = known.nouns.get(lower[i], frozenset()) & {"person", "office"}
        if (title is None and not role) or lower[i + 1] in known.parts:
            continue
        found.add("person")
        gender = title if title in {"man", "woman"} else None
        if role:
            parts.add(Part(lower[i], frozenset(lower[:i])))
        tokens, lower = tokens[i + 1 :], lower[i + 1 :]
        break
    span = Span(tokens[0].start, tokens[-1].end)
    words = tuple(token.of(text) for token in tokens)
    around = list(roles_around(text, sentence, Span(min(lead.start, span.start), span.end)))
    parts.update(part for part in around if part.noun)
    for part in parts:
        if not part.noun.endswith("-year-old"):
            found.update("person" if kind == "office" else kind for kind in known.nouns[part.noun])
    if any(part.noun.endswith("-year-old") for part in parts) or PERSONAL.match(text, span.end, span.end + 12):
        found.add("person")
    if len(words) > 1 and not found:
        genders = known.given.get(lower[0].split("-")[0], frozenset())
        if genders and lower[-1] not in known.parts:
            found.add("person")
        gender = gender or (next(iter(genders)) if len(genders) == 1 else None)
    elif len(words) > 1 and "person" in found and gender is None:
        genders = known.given.get(lower[0], frozenset())
        gender = next(iter(genders)) if len(genders) == 1 else None
    if "person" not in found:
        found.update(own_kinds(lower, words))
        parts.update(Part(word) for word in (lower[-1], lower[0]) if len(lower) > 1 and word in known.nouns)
        if not found and (TRADED.match(text, span.end) or text.endswith(("hares in ", "take in "), 0, span.start)):
            found.add("company")
    return Mention(span, words, gender, frozenset(found), frozenset(parts))


def own_kinds(lower: list[str], words: tuple[str, ...]) -> set[str]:
    """Return what a name tells of its bearer by its own words: "Kestrel Air", "Bank of England", "Spain"."""
    known = kinds()
    if " ".join(lower) in known.places:
        return {"place"}
    if "&" in words:
        return {"company"}
    if len(lower) == 1:
        return set()
    own = known.parts.get(lower[-1]) or known.nouns.get(lower[-1], frozenset()) - {"person", "office"}
    return set(own or known.parts.get(lower[0], frozenset()) & {"body"})


def roles_around(text: str, sentence: Span, span: Span) -> Iterator[Part]:
    """Yield the roles that the words right around a name give its bearer."""
    known = kinds()
    before = BEFORE.search(text, max(sentence.start, span.start - 60), span.start)
    after = text[span.end : min(sentence.end, span.end + 100)]
    if before and (not before["comma"] or after.startswith(",")):
        words = before["words"].lower().split()
        if words[-1] in known.nouns:
            yield Part(words[-1], narrowing(words[:-1]))
    age = AGE.match(after)
    if age:
        yield Part(f"{age['age'] or age['bracketed']}-year-old")
    told = APPOSED.match(after) or COPULA.match(after)
    if told:
        words = [word.lower() for word in told["rest"].split()]
        article = words[0] in ARTICLES or words[0].endswith(("'s", "’s"))
        stop = next((i for i, word in enumerate(words) if word in STOPS and (i or not article)), len(words))
        if words[0] == "one" and words[1:2] == ["of"]:
            return
        if stop and words[stop - 1] in known.nouns and (article or stop < len(words) or stop < 4):
            yield Part(words[stop - 1], narrowing(words[: stop - 1]))


def narrowing(words: list[str]) -> frozenset[str]:
    """Return the words that narrow a role's noun: those behind the last article or function word."""
    kept: list[str] = []
    for word in reversed(words):
        if word in ARTICLES or word in STOPS or word in kinds().openers:
            break
        kept.append(word)
    return frozenset(kept)


def clustered(found: list[Mention]) -> list[list[int]]:
    """Return the mentions of each bearer, as indices: a short form goes to the one longer name that it can stand for."""
    forms: dict[tuple[tuple[str, ...], str | None], list[int]] = {}
    for i, each in enumerate(found):
        forms.setdefault((each.words, each.gender), []).append(i)
    order = sorted(forms, key=lambda form: (-len(form[0]), form[1] is None, forms[form][0]))
    clusters: list[list[int]] = []
    heads: list[tuple[tuple[str, ...], set[str], set[str]]] = []  # words, kinds, genders of each cluster's members
    by_word: dict[str, list[int]] = {}
    for words, gender in order:
        members = forms[(words, gender)]
        told = {kind for i in members for kind in found[i].kinds}
        fitting = [
            c
            for c in by_word.get(words[-1] if len(words) > 1 else words[0], [])[:FEW]
            if stands_for(words, told, heads[c][0], heads[c][1]) and not (gender and heads[c][2] - {gender})
        ]
        if len(fitting) == 1:
            clusters[fitting[0]].extend(members)
            heads[fitting[0]][1].update(told)
            heads[fitting[0]][2].update({gender} if gender else ())
            continue
        clusters.append(list(members))
        heads.append((words, told, {gender} if gender else set()))
        initials = "".join(word[0] for word in words if word[0].isupper())
        for key in {words[0], words[-1], *([initials] if len(words) > 1 else [])}:
            by_word.setdefault(key, []).append(len(clusters) - 1)
    return clusters


def stands_for(short: tuple[str, ...], told: set[str], full: tuple[str, ...], known: set[str]) -> bool:
    """Tell whether a name can be a short form of another: "Brown" of "Gordon Brown", "BA" of "British Airways"."""
    if short == full:
        return True
    if len(short) >= len(full) or (told and known and not told & known):
        return False
    if len(short) == 1 and ACRONYM.fullmatch(short[0]):
        return "".join(word[0] for word in full if word[0].isupper()) == short[0] and "person" not in known
    if " ".join(short).lower() in kinds().places:
        return False
    if full[-len(short) :] == short:
        return not known & {"place", "event"} and not (known - {"person"} and short[-1].lower() not in kinds().parts)
    if full[: len(short)] != short:
        return False
    rest = full[len(short) :]
    named = all(kinds().parts.get(word.lower(), frozenset()) & {"company"} for word in rest)
    return named or "&" in rest or ("person" in known and len(full) == 2)


def entity(members: list[Mention]) -> Entity:
    """Return the bearer of some mentions."""
    fullest = max(members, key=lambda each: (len(each.words), -each.span.start))
    told = frozenset(kind for each in members for kind in each.kinds)
    if "person" in told and len(told) > 1:  # the surer of what the text seems to say: what it says more often
        votes = Counter("person" in each.kinds for each in members if each.kinds)
        told = frozenset({"person"}) if votes[True] >= votes[False] else told - {"person"}
    short = {each.words for each in members}
    if not told and 1 < len(fullest.words) < 4 and (fullest.words[-1],) in short:
        told = frozenset({"person"})  # it is people who go by the last of their names
    return Entity(
        name=" ".join(fullest.words),
        kinds=told,
        parts=frozenset(part for each in members for part in each.parts),
        gender=next((each.gender for each in members if each.gender), None),
    )
