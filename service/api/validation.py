"""Turn the nested messages of marshmallow into a problem that lists each flaw by its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from marshmallow import ValidationError
from marshmallow.exceptions import SCHEMA

from schemas.quoting import shortened, token
from schemas.request import UNKNOWN
from service.api.problems import INVALID_REQUEST, Flaw, Problem

Path = tuple[str | int, ...]

MOST_FLAWS = 20  # a body of a million bytes can be wrong in a hundred thousand places


def json_problem(error: ValidationError, parameter: str | None = None) -> Problem:
    """Return the problem of JSON, the body's or a parameter's, that its schema refuses."""
    return listed([Flaw(detail, pointer(path), parameter) for path, detail in _found(error)])


def parameters_problem(error: ValidationError) -> Problem:
    """Return the problem of a query string or a form whose parameters the schema refuses."""
    return listed([Flaw(detail, parameter=shortened(str(path[0]))) for path, detail in _found(error)])


def listed(flaws: list[Flaw]) -> Problem:
    """Return the problem of a request with these flaws."""
    first = flaws[0]
    where = f"{first.parameter or ''}{first.pointer or ''}" or "The body"
    detail = f"{where} {first.detail}."
    if len(flaws) > 1:
        detail += f" {len(flaws):,} errors in all."
    return Problem(INVALID_REQUEST, detail, flaws[:MOST_FLAWS])


def pointer(path: Path) -> str:
    """Return a path as a JSON pointer (RFC 6901), overlong names cut short."""
    return "".join("/" + token(shortened(str(step))) for step in path)


def _found(error: ValidationError) -> list[tuple[Path, str]]:
    """List the messages with their paths in one fixed order; marshmallow finds unknown fields in that of a set."""
    found = _walk(error.normalized_messages(), ())  # type: ignore[no-untyped-call]
    return sorted(found, key=lambda item: [(isinstance(step, str), step) for step in item[0]])


def _walk(messages: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(messages, Mapping):
        for step, below in messages.items():
            here = step == SCHEMA and below != [UNKNOWN]  # marshmallow's own key for the object as a whole
            yield from _walk(below, path if here else (*path, step))
    else:
        yield from ((path, message) for message in messages)
