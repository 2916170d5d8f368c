"""Name a request: by the id that its sender gave it, or by the trace that it is part of, or anew.

An id is written into logs and answers, so it is taken only in forms that cannot hold a sentence: a plain name of
X-Request-ID, or the trace-id of a traceparent (W3C Trace Context), which is 32 hexadecimal digits.
"""

from __future__ import annotations

import re
import uuid

from werkzeug.datastructures import Headers

_PLAIN_NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")
# Version 00 ends after the flags; what later versions may add begins with a further dash. No version is ff.
_TRACEPARENT = re.compile(
    r"(?!ff)(?P<version>[0-9a-f]{2})-(?P<trace>[0-9a-f]{32})-(?P<parent>[0-9a-f]{16})-[0-9a-f]{2}(?P<more>-.*)?"
)


def request_id(headers: Headers) -> str:
    """Return the id of a request: X-Request-ID goes before the trace-id, as a proxy sets it for each request anew."""
    given = headers.get("X-Request-ID", "")
    return given if _PLAIN_NAME.fullmatch(given) else trace_id(headers) or uuid.uuid4().hex


def trace_id(headers: Headers) -> str | None:
    """Return the id of the trace that a request is part of, or None where no valid traceparent names one."""
    found = _TRACEPARENT.fullmatch(headers.get("traceparent", "").strip())
    if not found or (found["version"] == "00" and found["more"]):
        return None
    return found["trace"] if int(found["trace"], 16) and int(found["parent"], 16) else None
