"""Read the options from the query string, as text, into the JSON types that their schema takes."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

from flask import Request
from marshmallow import fields

from schemas.quoting import shortened
from schemas.request import Query
from service.api.problems import NOT_UTF8, Flaw, Problem
from service.api.validation import listed

_FLAGS = {"true": True, "false": False}


def pairs(request: Request) -> list[tuple[str, str]]:
    """Return the names and values of the query string, or raise the problem of one that is not UTF-8."""
    return read(request.query_string, "query string")


def read(encoded: bytes, what: str) -> list[tuple[str, str]]:
    """Return the names and values of a query string or a form, or raise the problem of one that is not UTF-8."""
    try:
        return parse_qsl(encoded.decode(), keep_blank_values=True, errors="strict")
    except ValueError:
        raise Problem(NOT_UTF8, f"The {what} is not UTF-8.") from None


def names(request: Request) -> list[str]:
    """Return the names in the query string, each once."""
    return list(dict.fromkeys(name for name, _ in pairs(request)))


def options(request: Request) -> dict[str, Any]:
    """Return the query string's options; what cannot be converted stays text, for the schema to refuse."""
    given: dict[str, list[str]] = {}
    for name, value in pairs(request):
        given.setdefault(name, []).append(value)
    return {name: _converted(name, values) for name, values in given.items()}


def refuse(request: Request) -> None:
    """Raise the problem of options in the query string where they belong in the body."""
    detail = "belongs in the JSON body, not in the query string, unless format is there too and names a news format"
    if given := names(request):
        raise listed([Flaw(detail, parameter=shortened(name)) for name in given])


def _converted(name: str, values: list[str]) -> Any:
    field = Query._declared_fields.get(name)
    if isinstance(field, fields.List):
        return [item for value in values for item in value.split(",") if item]
    if len(values) > 1:
        raise listed([Flaw(f"may be given once, and is given {len(values)} times", parameter=shortened(name))])
    if isinstance(field, fields.Boolean):
        return _FLAGS.get(values[0], values[0])
    if isinstance(field, fields.Float):
        try:
            return float(values[0])
        except ValueError:
            pass  # the schema says what it must be
    return values[0]
