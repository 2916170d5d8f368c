"""The API document, as JSON and as a page to read."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any

from flask import Blueprint, Response, redirect, render_template, url_for
from markupsafe import Markup, escape
from werkzeug.wrappers import Response as AnyResponse

from service.api.answers import json_answer
from service.api.problems import KINDS, NOT_FOUND, Problem

_CODE = re.compile(r"`([^`]+)`")
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def blueprint() -> Blueprint:
    """Return the resources that tell how to use the others."""
    from service.api import openapi  # here, or `python -m service.api.openapi` would find itself imported already

    docs = Blueprint("docs", __name__, template_folder="templates")
    docs.add_app_template_filter(_prose, "prose")
    docs.add_app_template_filter(_type, "type")
    docs.add_app_template_filter(_json, "pretty")
    docs.add_app_template_filter(_name, "name")

    @docs.get("/openapi.json")
    def document() -> Response:
        return json_answer(openapi.document())

    @docs.get("/docs")
    def page() -> Response:
        html = render_template("docs.html", api=openapi.document(), kinds=KINDS)
        return Response(
            html, headers={"Content-Security-Policy": _policy(html)}, content_type="text/html; charset=utf-8"
        )

    @docs.get("/problems/<slug>")
    def problem(slug: str) -> AnyResponse:
        if all(kind.slug != slug for kind in KINDS):
            raise Problem(NOT_FOUND, "No problem has this name; /docs lists those there are.")
        return redirect(url_for("docs.page", _anchor=f"problem-{slug}"))

    return docs


def _policy(html: str) -> str:
    """Allow the page's own style, by its hash, and nothing else."""
    style = "".join(_STYLE.findall(html))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def _prose(text: str) -> Markup:
    """Return text as HTML, with words between backticks as code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))


def _type(schema: dict[str, Any]) -> Markup:
    """Say in words, with links, what type a JSON schema is of."""
    if "$ref" in schema:
        return Markup('<a href="#schema-{0}">{0}</a>').format(_name(schema["$ref"]))
    if "anyOf" in schema:
        return Markup(" or ").join(_type(option) for option in schema["anyOf"])
    if "enum" in schema:
        return Markup(" | ").join(Markup("<code>{}</code>").format(json.dumps(word)) for word in schema["enum"])
    if schema.get("type") == "array":
        return Markup("list of ") + _type(schema["items"])
    kinds = schema.get("type", "any")
    words = Markup(" or ").join([kinds] if isinstance(kinds, str) else kinds)
    return words + _limits(schema)


def _limits(schema: dict[str, Any]) -> str:
    if "minimum" in schema and "maximum" in schema:
        return f", {schema['minimum']} to {schema['maximum']}"
    return f" ({schema['format']})" if "format" in schema else ""


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _name(reference: str) -> str:
    return reference.rpartition("/")[2]
