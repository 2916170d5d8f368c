"""The settings of the service, each read from the environment variable CROSSFOOT_<NAME>.

Where CROSSFOOT_<NAME>_FILE is set instead, a setting is what that file holds: secrets are mounted as files.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any, Self

from service.keys import ApiKey, read_keys

_ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://[a-z0-9._:\[\]-]+")  # as a browser writes it: not even a slash at the end
_STORAGE = re.compile(r"memory://|rediss?://\S+|redis\+unix:///\S+")


class BadSetting(ValueError):
    """Say which environment variable does not hold what it must."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What whoever runs the service may set."""

    max_body_bytes: int = 1_000_000
    """CROSSFOOT_MAX_BODY_BYTES: the largest request body that is read, in bytes (at least 1)."""

    max_documents: int = 50
    """CROSSFOOT_MAX_DOCUMENTS: the most documents that one request may hold (at least 1).

    The fields of a story in a news format do not count, as many short ones cost no more than one long text.
    """

    max_characters: int = 1_000_000
    """CROSSFOOT_MAX_CHARACTERS: the most characters that the texts of one request may have together, markup included
    (at least 1)."""

    max_seconds: float = 10.0
    """CROSSFOOT_MAX_SECONDS: the longest that a check may take, in seconds, with the wait for its turn (above 0)."""

    max_upload_seconds: float = 10.0
    """CROSSFOOT_MAX_UPLOAD_SECONDS: the longest that a client may take to send a request, in seconds (above 0); and as
    long again to receive the answer."""

    max_concurrent: int = 4
    """CROSSFOOT_MAX_CONCURRENT: how many checks run at once in one worker process (at least 1)."""

    max_waiting: int = 64
    """CROSSFOOT_MAX_WAITING: how many checks wait for their turn in one worker process, before more are refused (at
    least 0)."""

    rate_limit: str = ""
    """CROSSFOOT_RATE_LIMIT: how many texts one client may have read, such as "60 per minute", or several such limits
    separated by semicolons. None by default."""

    rate_limit_storage: str = field(default="memory://", repr=False)
    """CROSSFOOT_RATE_LIMIT_STORAGE: where requests are counted: memory://, in each worker process by itself, or
    redis://host:port/0, for all of them together."""

    proxies: int = 0
    """CROSSFOOT_PROXIES: how many proxies stand in front, each adding its client to X-Forwarded-For (at least 0); with
    none, that header is not believed."""

    api_keys: tuple[ApiKey, ...] = ()
    """CROSSFOOT_API_KEYS: who may have texts read, each as name:key, separated by commas or white space. Without any,
    everyone who reaches the service."""

    min_confidence: float = 0.75
    """CROSSFOOT_MIN_CONFIDENCE: findings of less confidence, 0 to 1, are left out unless a request says otherwise."""

    allowed_origins: frozenset[str] = frozenset()
    """CROSSFOOT_ALLOWED_ORIGINS: the origins, separated by commas, whose pages may read answers in a browser, such as
    https://cms.example.org; * for every page whatever. None by default."""

    def __post_init__(self) -> None:
        for name in ("max_body_bytes", "max_documents", "max_characters", "max_concurrent"):
            if getattr(self, name) < 1:
                raise BadSetting(f"{variable(name)} must be at least 1, and is {getattr(self, name)}")
        for name in ("max_waiting", "proxies"):
            if getattr(self, name) < 0:
                raise BadSetting(f"{variable(name)} must be at least 0, and is {getattr(self, name)}")
        for name in ("max_seconds", "max_upload_seconds"):
            if not 0 < getattr(self, name) <= 86_400:
                raise BadSetting(f"{variable(name)} must be above 0, a day at most, and is {getattr(self, name)}")
        if not 0 <= self.min_confidence <= 1:
            raise BadSetting(f"{variable('min_confidence')} must be from 0 to 1, and is {self.min_confidence}")
        for origin in self.allowed_origins:
            if origin != "*" and not _ORIGIN.fullmatch(origin):
                name = variable("allowed_origins")
                raise BadSetting(f"{name} must be origins such as https://cms.example.org, or *, and one is {origin!r}")
        if self.rate_limit and not _is_rate(self.rate_limit):
            name = variable("rate_limit")
            raise BadSetting(f'{name} must be such as "60 per minute", and is {self.rate_limit!r}')
        if not _STORAGE.fullmatch(self.rate_limit_storage):  # it may hold a password, and is not repeated
            raise BadSetting(f"{variable('rate_limit_storage')} must be memory:// or such as redis://localhost:6379/0")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Read the settings that the environment gives, and leave the others at their defaults."""
        given = {field.name: _text(field.name, environment) for field in fields(cls)}
        return cls(**{each.name: _value(each, text) for each in fields(cls) if (text := given[each.name]) is not None})


def variable(name: str) -> str:
    """Return the name of the environment variable that holds a setting."""
    return f"CROSSFOOT_{name.upper()}"


def _text(name: str, environment: Mapping[str, str]) -> str | None:
    """Return a setting as it was written, in the environment or in a file that is named there."""
    own, other = variable(name), f"{variable(name)}_FILE"
    if other not in environment:
        return environment.get(own)
    if own in environment:
        raise BadSetting(f"{own} and {other} are both set; one of them must go")
    try:
        return Path(environment[other]).read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        raise BadSetting(f"{other} must name a text file that can be read: {type(error).__name__}") from None


def _value(field: Field[Any], text: str) -> Any:
    if isinstance(field.default, frozenset):
        return frozenset(name.strip() for name in text.split(",") if name.strip())
    if isinstance(field.default, str):
        return text.strip() or field.default
    if isinstance(field.default, tuple):
        try:
            return read_keys(text)
        except ValueError as error:  # whose message holds nothing of a key
            raise BadSetting(f"{variable(field.name)} {error}") from None
    return _number(field, text)


def _number(field: Field[Any], text: str) -> float:
    kind = int if isinstance(field.default, int) else float
    try:
        return kind(text)
    except ValueError:
        raise BadSetting(f"{variable(field.name)} must be a number ({kind.__name__}), and is {text!r}") from None


def _is_rate(text: str) -> bool:
    from limits import parse_many  # here, as the command line has no use for it, and it takes a while to load

    try:
        return bool(parse_many(text))
    except ValueError:
        return False
