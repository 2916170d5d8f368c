"""The media types of the bodies that are taken, and what each is."""

from __future__ import annotations

from flask import Request

from schemas.quoting import quoted
from service.api.negotiation import JSON
from service.api.problems import UNSUPPORTED_MEDIA_TYPE, Problem
from service.documents import news
from service.model import Format

ARTICLES = {"text/plain": Format.TEXT, "text/html": Format.HTML}
TAKEN = (JSON, *ARTICLES, *news.MEDIA_TYPES)


def sent(request: Request) -> str:
    """Return the media type of a body, or raise the problem of one that is not taken."""
    taken = ", ".join(TAKEN)
    if not request.mimetype:
        raise Problem(UNSUPPORTED_MEDIA_TYPE, f"The request has no Content-Type; the service takes {taken}.")
    if request.mimetype not in TAKEN:
        given = quoted(request.mimetype)
        raise Problem(UNSUPPORTED_MEDIA_TYPE, f"The Content-Type is {given}; the service takes {taken}.")
    charset = request.mimetype_params.get("charset", "utf-8")
    if charset.lower() not in ("utf-8", "utf8"):
        raise Problem(UNSUPPORTED_MEDIA_TYPE, f"The charset is {quoted(charset)}; the service takes utf-8.")
    return request.mimetype
