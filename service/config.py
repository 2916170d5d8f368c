"""The settings of the service, each read from the environment variable CROSSFOOT_<NAME>."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import Field, dataclass, fields
from typing import Any, Self

_ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://[a-z0-9._:\[\]-]+")  # as a browser writes it: not even a slash at the end


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

    min_confidence: float = 0.75
    """CROSSFOOT_MIN_CONFIDENCE: findings of less confidence, 0 to 1, are left out unless a request says otherwise."""

    allowed_origins: frozenset[str] = frozenset()
    """CROSSFOOT_ALLOWED_ORIGINS: the origins, separated by commas, whose pages may read answers in a browser, such as
    https://cms.example.org; * for every page whatever. None by default."""

    def __post_init__(self) -> None:
        for name in ("max_body_bytes", "max_documents"):
            if getattr(self, name) < 1:
                raise BadSetting(f"{variable(name)} must be at least 1, and is {getattr(self, name)}")
        if not 0 <= self.min_confidence <= 1:
            raise BadSetting(f"{variable('min_confidence')} must be from 0 to 1, and is {self.min_confidence}")
        for origin in self.allowed_origins:
            if origin != "*" and not _ORIGIN.fullmatch(origin):
                name = variable("allowed_origins")
                raise BadSetting(f"{name} must be origins such as https://cms.example.org, or *, and one is {origin!r}")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Read the settings that the environment gives, and leave the others at their defaults."""
        given: dict[str, Any] = {}
        for field in fields(cls):
            text = environment.get(variable(field.name))
            if text is not None:
                given[field.name] = _names(text) if isinstance(field.default, frozenset) else _number(field, text)
        return cls(**given)


def variable(name: str) -> str:
    """Return the name of the environment variable that holds a setting."""
    return f"CROSSFOOT_{name.upper()}"


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.split(",") if name.strip())


def _number(field: Field[Any], text: str) -> float:
    kind = int if isinstance(field.default, int) else float
    try:
        return kind(text)
    except ValueError:
        raise BadSetting(f"{variable(field.name)} must be a number ({kind.__name__}), and is {text!r}") from None
