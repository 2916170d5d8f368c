"""Fields for requests: they take the JSON type that they name and no other, and say what was sent instead.

marshmallow's own fields are lenient ("1" is a number, 1 is true), and a lenient answer to a wrong type hides a bug of
the caller's. The value of a field is quoted only where it is a short word of the contract, never where it may be copy.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from marshmallow import ValidationError, fields

from schemas.quoting import kind, quoted, shortened


def about(description: str, *examples: Any) -> dict[str, Any]:
    """Return the metadata that documents a field: what it holds, its unit and limits, and examples."""
    return {"description": description} | ({"examples": list(examples)} if examples else {})


class _Said(fields.Field[Any]):
    """Word the two errors that every field has in common."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["error_messages"] = {"required": "is required", "null": "must not be null; leave it out instead"}
        super().__init__(*args, **kwargs)


class Text(_Said, fields.String):
    """A string."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        if not isinstance(value, str):
            raise ValidationError(f"must be a string, and is {kind(value)}")
        return value


class Number(_Said, fields.Float):
    """A finite number between two ends, both included."""

    def __init__(self, least: float, most: float, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.least, self.most = least, most
        self.metadata = {"minimum": least, "maximum": most, **self.metadata}

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> float:
        bounds = f"must be a number from {self.least:g} to {self.most:g}"
        if isinstance(value, str):
            raise ValidationError(f"{bounds}, and is the string {quoted(value)}")
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValidationError(f"{bounds}, and is {kind(value)}")
        if not self.least <= value <= self.most:
            raise ValidationError(f"{bounds}, and is {shortened(str(value))}")
        return float(value)


class Flag(_Said, fields.Boolean):
    """True or false."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> bool:
        if isinstance(value, bool):
            return value
        sent = f"the string {quoted(value)}" if isinstance(value, str) else kind(value)
        raise ValidationError(f"must be true or false, and is {sent}")


class Choice(Text):
    """One of a few words."""

    def __init__(self, choices: Sequence[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.choices = choices
        self.metadata = {"enum": list(choices), **self.metadata}

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        word = super()._deserialize(value, attr, data, **kwargs)
        if word not in self.choices:
            raise ValidationError(f"must be one of {', '.join(self.choices)}, and is {quoted(word)}")
        return word


class Day(_Said, fields.Date):
    """A date of the calendar, written YYYY-MM-DD."""

    _WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)  # fromisoformat alone also takes 20171014 and 2017-W41-6

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> date:
        if not isinstance(value, str):
            raise ValidationError(f"must be a date such as 2017-10-14, and is {kind(value)}")
        try:
            if self._WRITTEN.fullmatch(value):
                return date.fromisoformat(value)
        except ValueError:
            pass  # a date that no calendar has, such as 2017-02-30
        raise ValidationError(f"must be a date such as 2017-10-14, and is {quoted(value)}")


class Items(_Said, fields.List[Any]):
    """A list of so many items at least and at most; one that is too long is refused before its items are read."""

    def __init__(self, inner: fields.Field[Any], *, least: int = 0, most: int | None = None, **kwargs: Any) -> None:
        super().__init__(inner, **kwargs)
        self.least, self.most = least, most
        limits = {"minItems": least or None, "maxItems": most}
        self.metadata = {name: limit for name, limit in limits.items() if limit is not None} | dict(self.metadata)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> list[Any]:
        if not isinstance(value, list):
            raise ValidationError(f"must be a list, and is {kind(value)}")
        if len(value) < self.least:
            raise ValidationError(f"must hold at least {self.least}, and is empty; leave it out instead")
        if self.most is not None and len(value) > self.most:
            raise ValidationError(f"may hold at most {self.most:,} items, and holds {len(value):,}")
        return super()._deserialize(value, attr, data, **kwargs)


class Item(_Said, fields.Nested):
    """An object with a schema of its own."""
