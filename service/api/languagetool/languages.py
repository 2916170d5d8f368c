"""The languages of LanguageTool's protocol, of which Crossfoot reads one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its name and its code: "en-GB", or "en" without a variant."""

    name: str
    long_code: str

    @property
    def code(self) -> str:
        """The code without the variant."""
        return self.long_code.partition("-")[0]


ENGLISH = (
    Language("English", "en"),
    Language("English (Australian)", "en-AU"),
    Language("English (Canadian)", "en-CA"),
    Language("English (GB)", "en-GB"),
    Language("English (New Zealand)", "en-NZ"),
    Language("English (South African)", "en-ZA"),
    Language("English (US)", "en-US"),
)
_BY_CODE = {language.long_code.lower(): language for language in ENGLISH}
_AUTO = _BY_CODE["en-us"]


def named(code: str, preferred_variants: Sequence[str]) -> Language:
    """Return the language that a request names; of "auto", the variant of English that its sender prefers.

    A variant of English that the protocol does not know is plain English; other languages go by their codes.
    """
    if code == "auto":
        return next((_BY_CODE[each.lower()] for each in preferred_variants if each.lower() in _BY_CODE), _AUTO)
    code = code.replace("_", "-")
    language = Language(code, code)
    return _BY_CODE.get(code.lower()) or (_BY_CODE["en"] if is_english(language) else language)


def is_english(language: Language) -> bool:
    """Tell whether a text in the language is read."""
    return language.code.lower() == "en"
