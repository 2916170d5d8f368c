"""What nouns can name, and what that is a kind of: a lorry is a truck, a nurse is a person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

STEPS = 4  # from a thing up to what it is a kind of: further up everything is an "artifact" or a "worker"
COMPARED = frozenset({"person", "group", "artifact", "animal", "communication", "event", "location"})


@dataclass(frozen=True, slots=True)
class Nouns:
    """The kinds of things that nouns name, by number."""

    kinds: dict[str, tuple[int, ...]]  # of each noun, its commonest first
    classes: tuple[str, ...]  # of each kind: "person", "artifact"
    parents: tuple[tuple[int, ...], ...]  # what each kind is a kind of

    def akin(self, a: str, b: str) -> bool:
        """Tell whether one of two nouns names a kind of what the other one names: "lorry" and "truck"."""
        left, right = self.kinds.get(a, ()), self.kinds.get(b, ())
        return not self.above(left).isdisjoint(right) or not self.above(right).isdisjoint(left)

    def narrower(self, noun: str, than: str) -> bool:
        """Tell whether a noun names a kind of what another one names, and not the other way about."""
        own, other = self.kinds.get(noun, ()), self.kinds.get(than, ())
        return not self.above(own).isdisjoint(other) and self.above(other).isdisjoint(own)

    def above(self, kinds: tuple[int, ...]) -> frozenset[int]:
        """Return some kinds with what they are kinds of, a few steps up."""
        found, last = set(kinds), set(kinds)
        for _ in range(STEPS):
            last = {parent for kind in last for parent in self.parents[kind]} - found
            found |= last
        return frozenset(found)

    def classes_of(self, noun: str) -> frozenset[str]:
        """Return the classes of things that a noun can name, of those that two nouns of one text can share."""
        return frozenset(self.classes[kind] for kind in self.kinds.get(noun, ())) & COMPARED


@lru_cache(maxsize=1)
def nouns() -> Nouns:
    """Load nouns.txt, which bench/make_nouns.py makes from WordNet."""
    kinds: dict[str, tuple[int, ...]] = {}
    classes: list[str] = []
    parents: list[tuple[int, ...]] = []
    for line in files("service.alignment").joinpath("nouns.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        noun, equals, senses = line.partition(" = ")
        if equals:
            kinds[noun] = numbers(senses)
        else:
            _, name, *above = line.split(" ")
            classes.append(name)
            parents.append(numbers(above[0]) if above else ())
    return Nouns(kinds, tuple(classes), tuple(parents))


def numbers(listed: str) -> tuple[int, ...]:
    """Return the numbers of a list: "3,5"."""
    return tuple(int(number) for number in listed.split(","))
