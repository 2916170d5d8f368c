"""Name what was sent, in an error, without repeating more of it than helps."""

from __future__ import annotations

import json

LONGEST = 40


def quoted(value: str) -> str:
    """Return a value between quotes, on one line, cut to 40 characters."""
    return json.dumps(shortened(value), ensure_ascii=False)


def shortened(value: str) -> str:
    """Return a value cut to 40 characters, halves of UTF-16 pairs, which no answer can carry, replaced."""
    short = value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"
    return short.encode(errors="replace").decode()


def token(name: str) -> str:
    """Return a name as a step of a JSON pointer (RFC 6901)."""
    return name.replace("~", "~0").replace("/", "~1")


def kind(value: object) -> str:
    """Name the JSON type of a value."""
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case str():
            return "a string"
        case int() | float():
            return "a number"
        case list():
            return "a list"
        case _:
            return "an object"
