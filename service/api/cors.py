"""Let pages of other origins read the answers, where the service is set to: browsers keep them from all others."""

from __future__ import annotations

from flask import Flask, Response, request

from service.config import Settings

_PATHS = ("/v1/", "/v2/")
_SECONDS = "3600"  # for which a browser remembers what it may send


def install(app: Flask, settings: Settings) -> None:
    """Have the answers of an app say which origins may read them."""
    if not settings.allowed_origins:
        return

    @app.after_request
    def allow(response: Response) -> Response:
        if not request.path.startswith(_PATHS):
            return response
        response.vary.add("Origin")
        for origin in ("*", request.headers.get("Origin")):
            if origin in settings.allowed_origins:
                response.headers["Access-Control-Allow-Origin"] = origin
                response.headers["Access-Control-Expose-Headers"] = "Retry-After, X-Request-ID"
                if request.method == "OPTIONS":  # a browser asks before it sends what a plain form could not
                    response.headers["Access-Control-Allow-Methods"] = response.headers.get("Allow", "")
                    response.headers["Access-Control-Allow-Headers"] = "*, Authorization"  # which * does not mean
                    response.headers["Access-Control-Max-Age"] = _SECONDS
                break
        return response
