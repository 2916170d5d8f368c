"""The kinds of problem that an answer can name, and the exception that carries one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its stable name, its HTTP status, and what it means."""

    slug: str
    status: int
    title: str
    meaning: str

    @property
    def type(self) -> str:
        """The URI reference that names the kind in an answer."""
        return f"/problems/{self.slug}"


BAD_REQUEST = Kind(
    "bad-request", 400, "The request cannot be read", "The request broke off, or is not HTTP as the service knows it."
)
NOT_UTF8 = Kind(
    "not-utf-8",
    400,
    "The request is not UTF-8",
    "Bodies and query strings are UTF-8. The byte offset of the fault is given.",
)
INVALID_JSON = Kind(
    "invalid-json",
    400,
    "What should be JSON is not",
    "The body, or a parameter that holds JSON, is not JSON (RFC 8259), or JSON that would be read differently by "
    "different readers: NaN or Infinity, the same key twice in one object, a number of thousands of digits, or nesting "
    "without end.",
)
NOT_FOUND = Kind("not-found", 404, "There is nothing here", "No resource has this path. The paths are listed above.")
METHOD_NOT_ALLOWED = Kind(
    "method-not-allowed", 405, "The method is not allowed", "The resource knows other methods; `Allow` names them."
)
NOT_ACCEPTABLE = Kind(
    "not-acceptable",
    406,
    "No acceptable form of answer",
    "The `Accept` header admits neither application/json nor text/plain.",
)
BODY_TOO_LARGE = Kind(
    "body-too-large",
    413,
    "The body is too large",
    "The body is over the limit. `limit` and `sent` give both in bytes; of a body sent in chunks, `sent` is what was "
    "read.",
)
UNSUPPORTED_MEDIA_TYPE = Kind(
    "unsupported-media-type",
    415,
    "The content type is not supported",
    "Bodies are application/json, text/plain, text/html or a news format, in UTF-8, without content encoding. That of "
    "`/v2/check` is a form, whatever its content type says.",
)
INVALID_REQUEST = Kind(
    "invalid-request",
    422,
    "The request is not valid",
    "The body is well formed, but not what the service takes. `errors` names each field or parameter, what it must be, "
    "and what was sent.",
)
INTERNAL_ERROR = Kind(
    "internal-error",
    500,
    "The service failed",
    "A fault of the service. Its log names the place under the request id; neither holds any text of the request.",
)
NOT_READY = Kind(
    "not-ready", 503, "The service is not ready", "The language model is not loaded. If this lasts, the log says why."
)

KINDS = (
    BAD_REQUEST,
    NOT_UTF8,
    INVALID_JSON,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    BODY_TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    INVALID_REQUEST,
    INTERNAL_ERROR,
    NOT_READY,
)


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing wrong with a request: where (a JSON pointer or a query parameter), and what."""

    detail: str
    pointer: str | None = None
    parameter: str | None = None


@dataclass(eq=False)
class Problem(Exception):
    """A request that cannot be served, and all that its sender is told."""

    kind: Kind
    detail: str
    flaws: Sequence[Flaw] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)  # further members of the answer
    headers: Mapping[str, str] = field(default_factory=dict)
