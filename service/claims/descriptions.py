"""What a text tells of the bearer of a name where it names it: "US insurer Marsh", "Leo Amadi, 27, a singer"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service.claims.entities import Description, Mention
from service.claims.kinds import HOLDERS, PERSON, kinds
from service.model import Span

AGE = re.compile(r",?\s(?:aged\s)?(?P<age>[1-9][0-9])(?=[,.)])|\s\((?P<bracketed>[1-9][0-9])\)")
WHO = re.compile(r",?\s(?:who|whose)\b")
APPOSED = re.compile(r",\s(?P<rest>[^,.;:()\n]{3,90})")
COPULA = re.compile(r"\s(?:is|was|became|remains)\s(?P<rest>(?:a|an|the)\s[^,.;:()\n]{3,90})")
TRADED = re.compile(r"(?:['’]s?)?\s(?:shares?|stock|profits?|sales|revenues?|shareholders|investors|factor(?:y|ies))\b")
HELD = ("hares in ", "take in ")
ARTICLES = frozenset("a an the its his her their some".split())
STOPS = frozenset("of at for in from with that who which to on by and behind whose based where since".split())
REACH = 60  # characters before a name in which its bearer is described
BEHIND = 100  # those behind it
BARE = 3  # words of a description without an article: "Leo Amadi, team captain,"


def mention(text: str, sentence: Span, tokens: Sequence[Span]) -> Mention:
    """Return the name on some words of a sentence."""
    lower = [token.of(text).lower().rstrip(".") for token in tokens]
    at, title = titled(lower)
    told = set(described(text, sentence, Span(tokens[0].start, tokens[-1].end)))
    if at and lower[at - 1] in kinds().nouns:
        told.add(Description(lower[at - 1], frozenset(lower[: at - 1])))
    span, words, lower = Span(tokens[at].start, tokens[-1].end), tuple(t.of(text) for t in tokens[at:]), lower[at:]
    found = set(PERSON) if at or WHO.match(text, span.end) else set()
    for each in told:
        found |= {"person" if kind == "office" else kind for kind in kinds().nouns.get(each.noun, PERSON)}
    given = kinds().given.get(lower[0].split("-")[0], frozenset()) if len(lower) > 1 else frozenset()
    if given and not found and lower[-1] not in kinds().parts:
        found.add("person")
    if "person" not in found:
        found |= own_kinds(lower, words)
        told |= {Description(word) for word in (lower[0], lower[-1]) if len(lower) > 1 and word in kinds().nouns}
        if not found and (TRADED.match(text, span.end) or text.endswith(HELD, 0, span.start)):
            found.add("company")
    gender = title if title in {"man", "woman"} else next(iter(given)) if len(given) == 1 else None
    return Mention(span, words, gender, frozenset(found), frozenset(told))


def titled(lower: Sequence[str]) -> tuple[int, str | None]:
    """Return how many words of a name are titles, and what the last of them tells: "man" for "Mr"."""
    for at in range(len(lower) - 1, 0, -1):
        title = kinds().titles.get(lower[at - 1])
        role = kinds().nouns.get(lower[at - 1], frozenset()) & HOLDERS
        if (title is not None or role) and lower[at] not in kinds().parts:
            return at, title
    return 0, None


def own_kinds(lower: Sequence[str], words: tuple[str, ...]) -> set[str]:
    """Return what a name tells of its bearer by its own words: "Kestrel Air", "Bank of England", "Spain"."""
    known = kinds()
    if " ".join(lower) in known.places:
        return {"place"}
    if "&" in words:
        return {"company"}
    if len(lower) == 1:
        return set()
    head = lower[0] if "of" in lower else lower[-1]
    return set(known.parts.get(head) or known.nouns.get(head, frozenset()) - HOLDERS)


def described(text: str, sentence: Span, span: Span) -> Iterator[Description]:
    """Yield what the words right around a name call its bearer."""
    known = kinds()
    before = text[max(sentence.start, span.start - REACH) : span.start].lower().split()[-5:]
    after = text[span.end : min(sentence.end, span.end + BEHIND)]
    if before[-1:] == ["the"]:
        before.pop()  # "rock band The Larks"
    noun = before[-1].removesuffix(",") if before else ""
    if noun in known.nouns and (noun == before[-1] or after.startswith(",")):
        yield Description(noun, narrowing(before[:-1]))
    age = AGE.match(after)
    if age:
        yield Description(f"{age['age'] or age['bracketed']}-year-old")
    told = APPOSED.match(after) or COPULA.match(after)
    if told:
        words = [word.lower() for word in told["rest"].split()]
        article = words[0] in ARTICLES or words[0].endswith(("'s", "’s"))
        stop = next((i for i, word in enumerate(words) if word in STOPS and (i or not article)), len(words))
        if stop and words[stop - 1] in known.nouns and (article or stop < len(words) or stop <= BARE):
            yield Description(words[stop - 1], narrowing(words[: stop - 1]))


def narrowing(words: list[str]) -> frozenset[str]:
    """Return the words that narrow a description's noun: those behind the last article or function word."""
    kept: list[str] = []
    for word in reversed(words):
        if word in ARTICLES or word in STOPS or word in kinds().openers or not word[-1].isalnum():
            break
        kept.append(word)
    return frozenset(kept)
