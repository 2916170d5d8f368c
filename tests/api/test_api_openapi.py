"""The contract on disk is that of the code, it is valid OpenAPI, every field is described, and the page is complete."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

import service
from service.api import examples, openapi
from service.api.problems import KINDS

ROOT = Path(__file__).parents[2]
API = openapi.document()


def check_schema(name: str, value: Any) -> None:
    """Assert that a value is what a schema of the API document says."""
    schema = {"$ref": f"#/components/schemas/{name}", "components": API["components"]}
    Draft202012Validator(schema).validate(value)


def test_the_file_is_what_the_code_makes() -> None:
    assert (ROOT / "openapi.yaml").read_text("utf-8") == openapi.as_yaml(), "run `make openapi`"
    assert yaml.safe_load(openapi.as_yaml()) == API


def test_the_document_is_valid_openapi() -> None:
    validate(API)


def test_the_version_is_that_of_the_package() -> None:
    assert API["info"]["version"] == service.__version__


def test_every_route_is_documented(make_app) -> None:
    undocumented = {"/", "/web/<path:filename>", "/docs", "/openapi.json", "/problems/<slug>"}
    routes = {rule.rule for rule in make_app().url_map.iter_rules()}
    assert routes - undocumented == set(API["paths"])


def described() -> Iterator[Any]:
    for name, schema in API["components"]["schemas"].items():
        yield pytest.param(schema, id=name)
        for field, value in schema["properties"].items():
            yield pytest.param(value, id=f"{name}.{field}")


@pytest.mark.parametrize("node", list(described()))
def test_every_schema_and_field_is_described(node) -> None:
    assert node["description"].endswith((".", "...")), "a description is a sentence"


@pytest.mark.parametrize(
    ("schema", "example"),
    [
        ("CheckRequest", examples.CHECK_REQUEST),
        ("CheckRequest", examples.DOCUMENTS_REQUEST),
        ("CheckReport", examples.CHECK_REPORT),
        ("ExtractReport", examples.EXTRACT_REPORT),
        ("CheckList", examples.CHECK_LIST),
        ("Problem", examples.PROBLEM),
    ],
)
def test_the_examples_are_what_the_contract_says(schema, example) -> None:
    check_schema(schema, example)


def test_an_answer_and_a_problem_are_what_the_contract_says(client) -> None:
    text = "Just 0 dogs. Or 30 dogs."
    check_schema("CheckReport", client.post("/v1/check", json={"text": text}).get_json())
    check_schema("ExtractReport", client.post("/v1/extract", json={"text": text}).get_json())
    check_schema("CheckList", client.get("/v1/checks").get_json())
    check_schema("Status", client.get("/readyz").get_json())
    check_schema("Problem", client.post("/v1/check", json={"text": 1}).get_json())


def test_the_document_is_served(client) -> None:
    assert client.get("/openapi.json").get_json() == API


class Page(HTMLParser):
    """What a page refers to, and the ids it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action")]
        self.ids += [value or "" for name, value in attrs if name == "id"]


def test_the_page_stands_alone(client) -> None:
    response = client.get("/docs")
    page = Page(response.text)
    assert not re.search(r"(https?:)?//\w|url\(|@import", response.text)
    assert not page.tags & {"script", "img", "link", "iframe", "form"}
    assert "'none'" in response.headers["Content-Security-Policy"]
    assert "unsafe" not in response.headers["Content-Security-Policy"]


def test_the_links_of_the_page_lead_somewhere(client) -> None:
    page = Page(client.get("/docs").text)
    assert len(page.ids) == len(set(page.ids))
    for link in page.links:
        if link.startswith("#"):
            assert link[1:] in page.ids
        else:
            assert client.get(link).status_code == 200


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.slug)
def test_every_problem_leads_to_its_explanation(client, kind) -> None:
    page = client.get(kind.type, follow_redirects=True)
    assert page.request.path == "/docs"
    assert kind.type in page.text
    assert f"problem-{kind.slug}" in Page(page.text).ids


def test_the_page_shows_every_field(client) -> None:
    html = client.get("/docs").text
    for schema in API["components"]["schemas"].values():
        for field in schema["properties"]:
            assert f"<code>{field}</code>" in html
