"""Which words newsrooms use for one another."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Senses:
    """Families of interchangeable words, and the words that stand for anything counted."""

    families: dict[str, frozenset[int]]
    generic: frozenset[str]

    def related(self, a: str, b: str) -> bool:
        """Tell whether two different words can name one thing."""
        return bool(self.families.get(a, frozenset()) & self.families.get(b, frozenset()))

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
    return Senses({word: frozenset(numbers) for word, numbers in families.items()}, frozenset(data["generic"]))
