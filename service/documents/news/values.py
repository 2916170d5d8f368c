"""JSON values with their place in a story, each read as what its format says it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from typing import Any

from schemas.quoting import kind, quoted, token
from service.model import Format, Role, SourceDocument

LONGEST_NAME = 100
"""The characters of the longest name that a story may give a field: each finding in the field repeats its pointer."""

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[Tt ].*)?", re.ASCII | re.DOTALL)
NO_DAY = "0000-00-00"  # as MySQL, and so WordPress, writes that there is no date


@dataclass(eq=False)
class NotAStory(ValueError):
    """JSON that is not of its format: which field, by JSON pointer, what it must be, and what was sent."""

    pointer: str
    detail: str

    def __str__(self) -> str:
        return f"{self.pointer or 'The story'} {self.detail}"


@dataclass(frozen=True, slots=True)
class Value:
    """A value and its JSON pointer (RFC 6901). What is absent and what is null are read alike."""

    pointer: str
    json: Any

    def __bool__(self) -> bool:
        return self.json is not None

    def get(self, *names: str) -> Value:
        """Return the member of an object under the first of these names that it has."""
        members = self._members()
        name = next((name for name in names if members.get(name) is not None), names[0])
        return self._below(name, members.get(name))

    def named(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Value]]:
        """Yield the members of an object whose names are of a pattern."""
        for name, json in self._members().items():
            match = pattern.fullmatch(name)
            if match is None or json is None:
                continue
            if len(name) > LONGEST_NAME or not name.isprintable():
                detail = f"may have names of {LONGEST_NAME} printable characters, and has {quoted(name)}"
                raise NotAStory(self.pointer, detail)
            yield match, self._below(name, json)

    def items(self) -> Iterator[Value]:
        """Yield the items of a list."""
        if self.json is None:
            return
        if not isinstance(self.json, list):
            raise self._wrong("a list")
        yield from (self._below(str(index), json) for index, json in enumerate(self.json))

    def text(self) -> str:
        """Return a string; an empty one where there is none."""
        if self.json is None:
            return ""
        if not isinstance(self.json, str):
            raise self._wrong("a string")
        return self.json

    def day(self) -> date | None:
        """Return the day of a date and time, as it is written in the time zone of whoever wrote it.

        The first and the last year of the calendar are how programs write that there is no date.
        """
        text = self.text()
        if not text or text.startswith(NO_DAY):
            return None
        match = DAY.fullmatch(text)
        try:
            day = date.fromisoformat(match[1] if match else "")
        except ValueError:
            raise NotAStory(
                self.pointer, f"must be a date and time such as 2026-03-06T09:30:00Z, and is {quoted(text)}"
            ) from None
        return day if MINYEAR < day.year < MAXYEAR else None

    def part(self, role: Role, format: Format) -> Iterator[SourceDocument]:
        """Yield the text of a string as a part of the story."""
        if text := self.text():
            yield SourceDocument(self.pointer, text, role, format)

    def _members(self) -> dict[str, Any]:
        if self.json is None:
            return {}
        if not isinstance(self.json, dict):
            raise self._wrong("an object")
        return self.json

    def _below(self, name: str, json: Any) -> Value:
        return Value(f"{self.pointer}/{token(name)}", json)

    def _wrong(self, expected: str) -> NotAStory:
        return NotAStory(self.pointer, f"must be {expected}, and is {kind(self.json)}")
