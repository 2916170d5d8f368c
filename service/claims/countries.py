"""What is of a country under the country's name: "Japanese" is "japan"."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from service.claims.parse import Word


@lru_cache(maxsize=1)
def demonyms() -> Mapping[str, str]:
    """Load demonyms.toml: the name of a country by the words for what is of it, all in lower case."""
    return tomllib.loads(files("service.claims").joinpath("demonyms.toml").read_text(encoding="utf-8"))


def concept_of(word: Word) -> str:
    """Return what a word stands for where claims are compared: its country, for a word of one, else its lemma."""
    lower = word.lower
    return demonyms().get(lower, lower if lower == "us" else word.lemma) if word.text[:1].isupper() else word.lemma


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Return the names of countries that demonyms.toml knows."""
    return frozenset(demonyms().values())


def is_country(names: frozenset[str]) -> bool:
    """Tell whether all of some names, in lower case, are countries' names."""
    return names <= countries()
