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
NO_KEY = Kind(
    "no-key",
    401,
    "An API key is needed",
    "The service reads texts for those who have a key, and the request holds none that it knows. A key is sent as "
    "`Authorization: Bearer <key>` or as `X-API-Key: <key>`; editors send it as the parameter `apiKey`.",
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
UPLOAD_TOO_SLOW = Kind(
    "upload-too-slow",
    408,
    "The request came too slowly",
    "The request was not there in full by the time that the service waits for one.",
)
BODY_TOO_LARGE = Kind(
    "body-too-large",
    413,
    "The body is too large",
    "The body is over the limit. `limit` and `sent` give both in bytes; of a body sent in chunks, `sent` is what was "
    "read.",
)
TEXT_TOO_LONG = Kind(
    "text-too-long",
    413,
    "The text is too long",
    "The texts of the request are over the limit together. `limit` and `sent` give both in characters.",
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
TOO_MANY_REQUESTS = Kind(
    "too-many-requests",
    429,
    "Too many requests",
    "The client has had as many texts read as it may for now. `Retry-After` says in how many seconds it may go on.",
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
BUSY = Kind(
    "busy",
    503,
    "The service is busy",
    "As many checks are running and waiting as may. `Retry-After` says in how many seconds to try again.",
)
OUT_OF_TIME = Kind(
    "out-of-time",
    503,
    "The check took too long",
    "The check was not done in the time that one may take, the wait for its turn included, and was given up. A text of "
    "thousands of figures is quicker in parts; any other is when the service is less busy.",
)

KINDS = (
    BAD_REQUEST,
    NOT_UTF8,
    INVALID_JSON,
    NO_KEY,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    UPLOAD_TOO_SLOW,
    BODY_TOO_LARGE,
    TEXT_TOO_LONG,
    UNSUPPORTED_MEDIA_TYPE,
    INVALID_REQUEST,
    TOO_MANY_REQUESTS,
    INTERNAL_ERROR,
    NOT_READY,
    BUSY,
    OUT_OF_TIME,
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
