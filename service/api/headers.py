"""Set the headers that keep a browser from guessing, embedding, remembering or telling others."""

from __future__ import annotations

from flask import Flask, Response

_HEADERS = {
    "Cache-Control": "no-store",  # answers quote unpublished copy
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",  # which does not concern the pages that CORS lets in
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def install(app: Flask) -> None:
    """Have every response of an app carry these headers, unless it sets them itself."""

    @app.after_request
    def protect(response: Response) -> Response:
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        return response
