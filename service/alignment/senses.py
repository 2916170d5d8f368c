"""Which words newsrooms use for one another."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Senses:
    """Families of interchangeable words, words that stand for anything counted, and words that tell things apart."""

    families: dict[str, frozenset[int]]
    generic: frozenset[str]
    opposites: dict[str, frozenset[str]]

    def related(self, a: str, b: str) -> bool:
        """Tell whether two different words can name one thing."""
        return bool(self.families.get(a, frozenset()) & self.families.get(b, frozenset()))

    def opposed(self, a: frozenset[str], b: frozenset[str]) -> bool:
        """Tell whether each of two contexts has a word that the other one has the opposite of: men's and women's."""
        return any(self.opposites.get(word, frozenset()) & (b - a) for word in a - b)

    def keys(self, word: str) -> frozenset[str]:
        """Return the index keys of a word: itself and its families."""
        return frozenset({word, *(f"#{family}" for family in self.families.get(word, ()))})


@lru_cache(maxsize=1)
def senses() -> Senses:
    """Load senses.toml."""
    data = tomllib.loads(files("service.alignment").joinpath("senses.toml").read_text(encoding="utf-8"))
    families: dict[str, set[int]] = {}
    for number, words in enumerate(data["families"]):
        for word in words:
            families.setdefault(word, set()).add(number)
    opposites: dict[str, set[str]] = {}
    for left, right in data["opposites"]:
        opposites.setdefault(left, set()).add(right)
        opposites.setdefault(right, set()).add(left)
    return Senses(
        {word: frozenset(numbers) for word, numbers in families.items()},
        frozenset(data["generic"]),
        {word: frozenset(others) for word, others in opposites.items()},
    )
