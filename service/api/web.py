"""The page for people, and the files that it is made of."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request

from service.api.context import Context

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self'",  # its icon
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",  # no text can become HTML or code, not even by mistake,
        "trusted-types 'none'",  # and there is no way to declare one safe
    )
)


def blueprint(context: Context) -> Blueprint:
    """Return the page, at the root, and its files, under /web; a browser asks each time whether they have changed."""
    web = Blueprint("web", __name__, template_folder="../web", static_folder="../web/static", static_url_path="/web")

    @web.get("/")
    def page() -> Response:
        html = render_template("index.html", settings=context.settings, checks=context.checks)
        headers = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-cache"}
        response = Response(html, headers=headers, content_type="text/html; charset=utf-8")
        response.add_etag()
        response.make_conditional(request)
        return response

    return web
