"""Read the body of a request: so many bytes at most, and UTF-8."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import IO

from flask import Request

from schemas.quoting import quoted
from service.api.problems import BAD_REQUEST, BODY_TOO_LARGE, NOT_UTF8, UNSUPPORTED_MEDIA_TYPE, UPLOAD_TOO_SLOW, Problem

_CHUNK = 65_536
_HEARD_OUT = 100_000_000  # bytes


def read(request: Request, limit: int) -> bytes:
    """Return the bytes of the body, or raise the problem of one that is compressed, is too large or breaks off."""
    encoding = request.headers.get("Content-Encoding", "identity")
    if encoding.lower() != "identity":
        raise Problem(UNSUPPORTED_MEDIA_TYPE, f"The Content-Encoding is {quoted(encoding)}; the service takes none.")
    declared = request.content_length or 0  # 0 for a body in chunks, which does not say
    try:
        body = b"".join(_chunks(request.stream, limit + 1)) if declared <= limit else b""
    except Exception as error:  # each server has its own exceptions for a client that breaks off or sends bad chunks
        if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
            raise Problem(UPLOAD_TOO_SLOW, "The body was not there in full in time.") from None
        raise Problem(BAD_REQUEST, "The body broke off, or its chunks are malformed.") from None
    if declared <= limit and len(body) <= limit:
        return body
    sent = declared or len(body)
    detail = f"The body may have {limit:,} bytes, and has {'' if declared else 'at least '}{sent:,}."
    raise Problem(BODY_TOO_LARGE, detail, extra={"limit": limit, "sent": sent})


def hear_out(request: Request) -> None:
    """Read and drop what is left of the body: a client that cannot finish sending sees a broken pipe, no answer.

    A client that never finishes is not waited for longer than for any request: the server ends the reading.
    """
    with suppress(Exception):  # a client that breaks off now has nothing left to be told
        for _ in _chunks(request.stream, _HEARD_OUT):
            pass


def decoded(body: bytes) -> str:
    """Return the body as text, or raise the problem of one that is not UTF-8."""
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise Problem(
            NOT_UTF8, f"The body is not UTF-8: byte {error.start:,}, counted from 0, cannot be read."
        ) from None


def _chunks(stream: IO[bytes], most: int) -> Iterator[bytes]:
    """Yield up to so many bytes; a stream may hand out fewer at a time than it is asked for."""
    while most > 0 and (chunk := stream.read(min(_CHUNK, most))):
        most -= len(chunk)
        yield chunk
