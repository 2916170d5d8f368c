"""What kinds of things names and nouns stand for, from kinds.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

PERSON = frozenset({"person"})
HOLDERS = frozenset({"person", "office"})  # what nouns for persons are of
ACTORS = frozenset({"company", "body", "team", "place"})  # what acts as one, and is no person


@dataclass(frozen=True, slots=True)
class Kinds:
    """The word lists of kinds.toml, each word in lower case."""

    nouns: dict[str, frozenset[str]]  # the kinds of what a noun names: "insurer" -> {"company"}
    parts: dict[str, frozenset[str]]  # the kinds of name that a word ends or begins: "plc" -> {"company"}
    legal: frozenset[str]  # parts that add nothing to a company's name
    titles: dict[str, str]  # "mr" -> "man", "president" -> "person"
    given: dict[str, frozenset[str]]  # "gordon" -> {"man"}
    places: frozenset[str]
    nations: frozenset[str]  # adjectives: "french"
    people: frozenset[str]  # "frenchman"
    dates: frozenset[str]
    unnamed: frozenset[str]  # what has a capital and is no name: nations, people, dates
    deeds: frozenset[str]  # verbs whose doer is someone
    apart: frozenset[str]
    openers: frozenset[str]


@lru_cache(maxsize=1)
def kinds() -> Kinds:
    """Load kinds.toml."""
    data = tomllib.loads(files("service.claims").joinpath("kinds.toml").read_text(encoding="utf-8"))
    nations, people = frozenset(data["peoples"]["adjectives"].split()), frozenset(data["peoples"]["people"].split())
    dates = frozenset(data["dates"]["words"].split())
    return Kinds(
        nouns=by_word(data["nouns"]),
        parts=by_word(data["parts"]),
        legal=frozenset(data["legal"]["words"].split()),
        titles={word: kind for kind, words in data["titles"].items() for word in words.split()},
        given=by_word(data["given"]),
        places=frozenset(data["places"]["names"].split()),
        nations=nations,
        people=people,
        dates=dates,
        unnamed=nations | people | dates,
        deeds=frozenset(data["deeds"]["verbs"].split()),
        apart=frozenset(data["apart"]["words"].split()),
        openers=frozenset(data["openers"]["words"].split()),
    )


def by_word(lists: dict[str, str]) -> dict[str, frozenset[str]]:
    """Return the lists that each word stands in."""
    found: dict[str, set[str]] = {}
    for kind, words in lists.items():
        for word in words.split():
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}
