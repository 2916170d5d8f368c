"""Read JSON as RFC 8259 has it, refusing what different readers would read differently."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from schemas.quoting import quoted
from service.api.problems import INVALID_JSON, Flaw, Problem
from service.api.validation import Path, listed, pointer

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_MAY_ESCAPE_ONE = re.compile(r"\\u[dD][89a-fA-F]")


class _Unfit(Exception):
    """Say why a JSON text is not fit to read."""


def loads(text: str, parameter: str | None = None) -> Any:
    """Return the value that a JSON text, the body or a parameter, holds, or raise the problem of one unfit to read."""
    try:
        value = _value(text)
    except _Unfit as unfit:
        what = f"The parameter {parameter}" if parameter else "The body"
        raise Problem(INVALID_JSON, f"{what} {unfit}.") from None
    if _MAY_ESCAPE_ONE.search(text):
        _refuse_lone_surrogates(value, parameter)
    return value


def _value(text: str) -> Any:
    try:
        return json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno} (character {error.pos})"
        raise _Unfit(f"is not JSON: {error.msg} at {place}") from None
    except RecursionError:
        raise _Unfit("nests lists or objects too deeply") from None
    except ValueError:  # Python's own limit on the digits of an integer
        raise _Unfit("holds a number of more than 4,300 digits") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise _Unfit(f"has the key {quoted(twice)} twice in one object")
    return made


def _constant(name: str) -> NoReturn:
    raise _Unfit(f"holds {name}, which is not a JSON number")


def _refuse_lone_surrogates(value: Any, parameter: str | None) -> None:
    """Refuse strings that escape one half of a UTF-16 pair: no encoding can carry them, nor can an answer."""
    flaws = []
    for path, text in _strings(value):
        if lone := _SURROGATE.search(text):
            detail = f"holds half of a UTF-16 pair at character {lone.start()}, counted from 0"
            flaws.append(Flaw(detail, pointer(path), parameter))
    if flaws:
        raise listed(flaws)


def _strings(value: Any) -> Iterator[tuple[Path, str]]:
    """Yield each string with its path, a key with that of its object; without recursion, as nesting may be deep."""
    pending: list[tuple[Path, Any]] = [((), value)]
    while pending:
        path, item = pending.pop()
        if isinstance(item, str):
            yield path, item
        elif isinstance(item, list):
            pending.extend(reversed([((*path, index), below) for index, below in enumerate(item)]))
        elif isinstance(item, dict):
            pending.extend(reversed([((*path, key), below) for key, below in item.items()]))
            yield from ((path, key) for key in item)
