"""Make the OpenAPI document from the schemas. `python -m service.api.openapi` prints it as YAML."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import yaml
from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.common import resolve_schema_instance
from apispec.ext.marshmallow.openapi import OpenAPIConverter
from marshmallow import Schema

import service
from schemas.check import CheckList
from schemas.checkform import AnnotatedText, CheckForm, Lenient
from schemas.languagetool import Info, Language, Matches
from schemas.problem import Problem
from schemas.report import CheckReport, ExtractReport
from schemas.request import CheckRequest, Query, Story
from schemas.status import Status
from service.api import examples
from service.api.languagetool import examples as editors
from service.api.problems import KINDS
from service.documents import news

Node = dict[str, Any]
Example = tuple[type[Schema], Mapping[str, Any] | list[Any]]  # the schema of an answer, or of its items, and one such

DESCRIPTION = """\
Crossfoot reads a news story and answers with every quantity in it, its unit and its context, and with the
discrepancies: figures about the same subject that cannot all be true.

The same request always gets the same answer, `stats.milliseconds` aside. Nothing that is sent is stored or logged.
Offsets count Unicode code points of the text as submitted, HTML source included, from 0, the end exclusive;
`offset_unit` set to `utf16` counts UTF-16 units instead, as JavaScript does. Every error is a problem document
(RFC 9457), and none repeats the text of an article."""

ARTICLE = (
    "A body of text or HTML is itself the article, and one in a news format the story as a CMS stores it; the options "
    "then stand in the query string. The `document` of a mention in a story is the JSON pointer of its field, and "
    "offsets count in the field's decoded string. A body may have 1,000,000 bytes, unless the service is set otherwise."
)
EDITORS = (
    "The protocol of LanguageTool, so that its clients can be pointed here: what `/v1/check` finds, with a match for "
    "each figure. Errors are problem documents here too."
)
NEWS = {
    "ninjs": "A story in IPTC's ninjs, 1.x, 2.x or 3.x.",
    "ans": "A story in Arc XP's ANS.",
    "wordpress": "A post of WordPress's REST API.",
}
MOOT = "It takes what a check takes; options that concern discrepancies have no effect."
READING = (400, 401, 406, 408, 413, 415, 422, 429, 500, 503)  # what can go wrong where a story is posted

TOO_LONG: Node = {
    "414": {
        "description": "The address has more than 8,190 bytes. Long options belong in the body of a JSON request.",
        "content": {"text/html": {"schema": {"type": "string"}}},  # the server's own: the app never sees it
    }
}


@cache
def document() -> Node:
    """Return the OpenAPI document."""
    plugin = MarshmallowPlugin()
    plugin.Converter = _Converter
    spec = APISpec(
        title="Crossfoot",
        version=service.__version__,
        openapi_version="3.1.0",
        plugins=[plugin],
        info={"description": DESCRIPTION, "license": {"name": "MIT", "identifier": "MIT"}},
        servers=[{"url": "/"}],
        tags=[
            {"name": "stories", "description": "Read a story."},
            {"name": "editors", "description": "Speak LanguageTool's protocol."},
            {"name": "service", "description": "Look after the service."},
        ],
    )
    for path, method, operation in _operations():
        spec.path(path, operations={method: operation})
    spec.components.schema("AnnotatedText", schema=AnnotatedText)
    made: Node = spec.to_dict()
    return {name: made[name] for name in ("openapi", "info", "servers", "tags", "paths", "components")}


class _Converter(OpenAPIConverter):
    """Describe each schema by its docstring, and say where exactly one of several fields is needed."""

    def schema2jsonschema(self, schema: Any) -> Node:
        made: Node = super().schema2jsonschema(schema)  # type: ignore[no-untyped-call]
        instance = resolve_schema_instance(schema)
        made["description"] = inspect.getdoc(type(instance))
        if isinstance(instance, Story | Lenient):
            made["oneOf"] = [{"required": [name]} for name in instance.one_of]
        return made


def _operations() -> Iterator[tuple[str, str, Node]]:
    find, extract = "Find the figures that cannot all be true", "List the quantities"
    report, quantities = (CheckReport, examples.CHECK_REPORT), (ExtractReport, examples.EXTRACT_REPORT)
    ok, ready = (Status, {"status": "ok"}), (Status, {"status": "ready"})
    yield "/v1/check", "post", _posting("check", find, ARTICLE, report, examples.CHECK_LINES)
    yield "/v1/extract", "post", _posting("extract", extract, f"{ARTICLE} {MOOT}", quantities, examples.EXTRACT_LINES)
    yield "/v1/checks", "get", _getting("listChecks", "List the checks", (CheckList, examples.CHECK_LIST), "stories")
    yield from _editors()
    yield "/healthz", "get", _getting("alive", "Tell whether the service runs", ok)
    yield "/readyz", "get", _getting("ready", "Tell whether the service can answer", ready, statuses=(500, 503))
    counts = "Count what the service has done, for Prometheus"
    in_text = {"schema": {"type": "string"}}
    yield "/metrics", "get", _plain("metrics", counts, "Counters in Prometheus' text format.", in_text)


def _posting(id: str, summary: str, description: str, answer: Example, lines: str) -> Node:
    article = {"schema": {"type": "string"}, "example": examples.STORY}
    any_news = {"type": "object", "description": "A story in the news format that the parameter `format` names."}
    asked = {"one text": {"value": examples.CHECK_REQUEST}, "several documents": {"value": examples.DOCUMENTS_REQUEST}}
    return {
        "operationId": id,
        "summary": summary,
        "description": description,
        "tags": ["stories"],
        "parameters": [{"in": "query", "schema": Query}],
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": {"anyOf": [CheckRequest, any_news]}, "examples": asked},
                "text/plain": article,
                "text/html": article,
                **{media_type: _news(name) for media_type, name in news.MEDIA_TYPES.items()},
            },
        },
        "responses": {
            "200": {
                "description": "The report; as lines for people where `Accept` prefers text/plain.",
                "content": {
                    "application/json": _shown(answer),
                    "text/plain": {"schema": {"type": "string"}, "example": lines},
                },
            },
            **_problems(READING),
            **TOO_LONG,
        },
    }


def _editors() -> Iterator[tuple[str, str, Node]]:
    find = "Find the figures that cannot all be true, for an editor"
    form = {"schema": CheckForm, "example": editors.FORM}
    found = {
        "description": "The matches, in the order of the text.",
        "content": {"application/json": _shown((Matches, editors.MATCHES))},
    }
    told: Node = {
        "tags": ["editors"],
        "description": EDITORS,
        "responses": {"200": found, **_problems((400, 401, 408, 413, 415, 422, 429, 500, 503)), **TOO_LONG},
    }
    body = {"required": True, "content": {"application/x-www-form-urlencoded": form}}
    yield "/v2/check", "post", {"operationId": "match", "summary": find, "requestBody": body, **told}
    query = [{"in": "query", "schema": CheckForm}]
    short = f"{find}, in a text short enough for an address"
    yield "/v2/check", "get", {"operationId": "matchByQuery", "summary": short, "parameters": query, **told}
    languages = (Language, editors.LANGUAGES)
    yield "/v2/languages", "get", _getting("listLanguages", "List the languages that are read", languages, "editors")
    longest, length = "Tell how many characters a text may have", {"schema": {"type": "integer"}, "example": 100_000}
    yield "/v2/maxtextlength", "get", _plain("longestText", longest, "The number.", length, "editors")
    yield "/v2/info", "get", _getting("describe", "Tell what answers here", (Info, editors.INFO), "editors")


def _getting(id: str, summary: str, answer: Example, tag: str = "service", statuses: Sequence[int] = (500,)) -> Node:
    found = {"description": summary, "content": {"application/json": _shown(answer)}}
    return {"operationId": id, "summary": summary, "tags": [tag], "responses": {"200": found, **_problems(statuses)}}


def _plain(id: str, summary: str, description: str, text: Node, tag: str = "service") -> Node:
    found = {"description": description, "content": {"text/plain": text}}
    return {"operationId": id, "summary": summary, "tags": [tag], "responses": {"200": found, **_problems((500,))}}


def _news(name: str) -> Node:
    return {"schema": {"type": "object", "description": NEWS[name]}, "example": examples.NEWS[name]}


def _shown(answer: Example) -> Node:
    schema, example = answer
    listed = {"type": "array", "items": schema} if isinstance(example, list) else schema
    return {"schema": listed, "example": example}


def _problems(statuses: Sequence[int]) -> Node:
    return {str(status): _problem(status) for status in statuses}


def _problem(status: int) -> Node:
    kinds = [kind for kind in KINDS if kind.status == status]
    described = "; ".join(f"`{kind.type}`: {kind.title[0].lower()}{kind.title[1:]}" for kind in kinds)
    media: Node = {"schema": Problem}
    if status == examples.PROBLEM["status"]:
        media["example"] = examples.PROBLEM
    return {"description": f"{described}.", "content": {"application/problem+json": media}}


class _Dumper(yaml.SafeDumper):
    """Write each part in full, and texts of several lines as such."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def represent_str(self, data: str) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:str", data, style="|" if "\n" in data else None)


_Dumper.add_representer(str, _Dumper.represent_str)


def as_yaml() -> str:
    """Return the document as it stands in openapi.yaml."""
    head = "# Made by `python -m service.api.openapi`; a test fails where it differs from the code.\n"
    return head + str(yaml.dump(document(), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120))


if __name__ == "__main__":
    sys.stdout.write(as_yaml())
