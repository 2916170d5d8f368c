"""News JSON over HTTP: how a body says its format, where its options stand, and how one that is no story is refused."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from test_api_errors import SECRET, ids, problem_of

from schemas.quoting import LONGEST
from service.api import examples
from service.documents import news

NINJS, ANS, WORDPRESS = news.MEDIA_TYPES
JSON = "application/json"
STORY = {
    "ninjs": {"headline": "1 dog 😀", "body_text": "😀 2 dogs", "versioncreated": "2026-03-05T18:40:00Z"},
    "ans": {
        "headlines": {"basic": "1 dog 😀"},
        "content_elements": [{"type": "text", "content": "😀 <b>2</b> dogs"}],
        "display_date": "2026-03-05T18:40:00Z",
    },
    "wordpress": {"title": "1 dog 😀", "content": {"rendered": "<p>😀 2 dogs"}, "date": "2026-03-05T18:40:00"},
}
BODY = {"ninjs": "/body_text", "ans": "/content_elements/0/content", "wordpress": "/content/rendered"}


def sent(value: Any, media_type: str, query: str = "") -> dict[str, Any]:
    return {"data": json.dumps(value), "content_type": media_type, "query_string": query}


@pytest.mark.parametrize("path", ["/v1/check", "/v1/extract"])
@pytest.mark.parametrize(
    ("name", "media_type", "query"),
    [
        *[(name, media_type, "") for media_type, name in news.MEDIA_TYPES.items()],
        *[(name, JSON, f"format={name}") for name in news.FORMATS],
        ("ninjs", f"{NINJS}; charset=UTF-8", ""),
        ("ninjs", NINJS.upper(), ""),
        ("ans", ANS, "format=ans"),
    ],
)
def test_the_media_type_or_the_query_tells_the_format(client, engine, path, name, media_type, query) -> None:
    answer = client.post(path, **sent(STORY[name], media_type, query)).get_json()
    assert answer["quantities"][1]["document"] == BODY[name]
    assert [source.id for source in engine.sources][1] == BODY[name]


def test_options_stand_in_the_query(client, engine) -> None:
    query = "checks=value&min_confidence=0.5&ignore=f9&offset_unit=utf16&include_quantities=false&format=ninjs"
    answer = client.post("/v1/check", **sent(STORY["ninjs"], JSON, query)).get_json()
    assert "quantities" not in answer
    assert answer["discrepancies"][0]["mentions"][1]["start"] == 3
    assert (engine.options.checks, engine.options.min_confidence, engine.options.ignore) == ({"value"}, 0.5, {"f9"})


@pytest.mark.parametrize("name", news.FORMATS)
def test_the_date_of_the_query_goes_before_that_of_the_story(client, engine, name) -> None:
    client.post("/v1/check", **sent(STORY[name], JSON, f"format={name}"))
    assert engine.options.published == date(2026, 3, 5)
    client.post("/v1/check", **sent(STORY[name], JSON, f"format={name}&published=2026-03-06"))
    assert engine.options.published == date(2026, 3, 6)


def test_the_number_of_documents_does_not_limit_a_story(make_app, engine) -> None:
    elements = [{"type": "text", "content": f"{number} dogs"} for number in range(200)]
    client = make_app(engine, max_documents=1).test_client()
    assert client.post("/v1/check", **sent({"content_elements": elements}, ANS)).status_code == 200
    assert len(engine.sources) == 200


def test_a_byte_order_mark_is_no_part_of_a_story(client) -> None:
    assert client.post("/v1/check", data='\ufeff{"headline": "1 dog"}'.encode(), content_type=NINJS).status_code == 200


REFUSED_QUERIES = [
    # what it shows, media type, query, the parameter that is named, words of the problem
    ("options of JSON without a format", JSON, "published=2026-03-05", "published", ["JSON body", "format"]),
    ("an unknown format", JSON, "format=nitf", "format", ["ninjs, ans, wordpress", '"nitf"']),
    ("a format twice", JSON, "format=ans&format=ninjs", "format", ["2 times"]),
    ("an unknown option", JSON, "format=ninjs&publsihed=2026-03-05", "publsihed", ["known"]),
    ("a date that is none", NINJS, "published=today", "published", ["today"]),
    ("an unknown check", NINJS, "checks=vibes", "checks", ["value, total"]),
    ("another format than the media type's", NINJS, "format=ans", "format", ["left out", NINJS]),
    ("a format of plain text", "text/plain", "format=ninjs", "format", ["left out", "text/plain"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "media_type", "query", "parameter", "words"), REFUSED_QUERIES, ids=ids(REFUSED_QUERIES)
)
def test_a_bad_option_is_named(client, name, media_type, query, parameter, words) -> None:
    problem = problem_of(client.post("/v1/check", **sent(STORY["ninjs"], media_type, query)), 422, "invalid-request")
    assert [flaw["parameter"] for flaw in problem["errors"]] == [parameter]
    for word in words:
        assert word in problem["errors"][0]["detail"]


def deep(levels: int) -> Any:
    return {"type": "list", "items": [deep(levels - 1)]} if levels else {"type": "text", "content": SECRET}


REFUSED = [
    # what it shows, format, JSON, the pointer that is named, words of the problem
    ("a list", "ninjs", [{"headline": SECRET}], "", ["object", "list"]),
    ("a string", "ans", SECRET, "", ["object", "string"]),
    ("null", "wordpress", None, "", ["object", "null"]),
    ("an empty post", "wordpress", {"title": {"rendered": ""}}, "", ["no text", "title, excerpt and content"]),
    ("nothing", "ninjs", {}, "", ["no text", "headlines, descriptions, bodies"]),
    ("nothing but blanks", "ans", {"headlines": {"basic": " "}, "content_elements": [{"type": "text", "content": "<br/>"}]}, "", ["no text", "content_elements"]),
    ("a story in another format", "wordpress", {"headline": SECRET, "body_text": SECRET}, "", ["no text"]),
    ("a headline of a wrong type", "ninjs", {"headline": [SECRET]}, "/headline", ["string", "list"]),
    ("a body of a wrong type", "ninjs", {"body_html": {"a": SECRET}}, "/body_html", ["string", "object"]),
    ("headlines of a wrong type", "ninjs", {"headlines": SECRET}, "/headlines", ["list", "string"]),
    ("a headline in the list that is no object", "ninjs", {"headlines": [{"value": SECRET}, SECRET]}, "/headlines/1", ["object", "string"]),
    ("a value of a wrong type", "ninjs", {"bodies": [{"value": 12}]}, "/bodies/0/value", ["string", "number"]),
    ("a role of a wrong type", "ninjs", {"bodies": [{"role": 1, "value": SECRET}]}, "/bodies/0/role", ["string", "number"]),
    ("bodies that cannot be read", "ninjs", {"bodies": [{"contentType": "application/pdf", "value": SECRET}]}, "/bodies/0/contentType", ["text/html", "application/pdf"]),
    ("associations of a wrong type", "ninjs", {"associations": 1}, "/associations", ["object", "number"]),
    ("an association of a wrong type", "ninjs", {"associations": {"picture": SECRET}}, "/associations/picture", ["object", "string"]),
    ("a name without end", "ninjs", {"associations": {"n" * 101: {"type": "picture"}}}, "/associations", ["100", "n" * (LONGEST - 1) + "…"]),
    ("a name that steers a terminal", "ninjs", {"associations": {"a\x1b": {"type": "picture"}}}, "/associations", ["printable", "a\\u001b"]),
    ("a date that is none", "ninjs", {"headline": SECRET, "versioncreated": "yesterday"}, "/versioncreated", ["2026-03-06T09:30:00Z", "yesterday"]),
    ("a day that is none", "ans", {"headlines": {"basic": SECRET}, "display_date": "2026-02-30T00:00:00Z"}, "/display_date", ["2026-02-30"]),
    ("a date of a wrong type", "wordpress", {"title": SECRET, "date": 1772735400}, "/date", ["string", "number"]),
    ("a collection", "ans", {"type": "results", "content_elements": []}, "/type", ["story", "results"]),
    ("headlines that are a string", "ans", {"headlines": SECRET}, "/headlines", ["object", "string"]),
    ("elements that are an object", "ans", {"content_elements": {"0": SECRET}}, "/content_elements", ["list", "object"]),
    ("an element that is a string", "ans", {"content_elements": [SECRET]}, "/content_elements/0", ["object", "string"]),
    ("an element without a type", "ans", {"content_elements": [{"content": SECRET}]}, "/content_elements/0/type", ["required"]),
    ("an element's text of a wrong type", "ans", {"content_elements": [{"type": "text", "content": False}]}, "/content_elements/0/content", ["string", "boolean"]),
    ("a table whose rows are no lists", "ans", {"content_elements": [{"type": "table", "rows": [{"0": SECRET}]}]}, "/content_elements/0/rows/0", ["list", "object"]),
    ("lists too deep in lists", "ans", {"content_elements": [deep(10)]}, "/content_elements/0" + "/items/0" * 10, ["10"]),
    ("a title of a wrong type", "wordpress", {"title": [SECRET]}, "/title", ["raw or rendered", "list"]),
    ("a rendered content of a wrong type", "wordpress", {"content": {"rendered": [SECRET]}}, "/content/rendered", ["string", "list"]),
    ("an embedded picture of a wrong type", "wordpress", {"_embedded": {"wp:featuredmedia": SECRET}}, "/_embedded/wp:featuredmedia", ["list", "string"]),
]  # fmt: skip


@pytest.mark.parametrize("path", ["/v1/check", "/v1/extract"])
@pytest.mark.parametrize(("name", "format", "value", "pointer", "words"), REFUSED, ids=ids(REFUSED))
def test_a_bad_field_is_named_by_its_pointer(client, path, name, format, value, pointer, words) -> None:
    problem = problem_of(client.post(path, **sent(value, JSON, f"format={format}")), 422, "invalid-request")
    [flaw] = problem["errors"]
    assert flaw["pointer"] == pointer
    for word in words:
        assert word in flaw["detail"]


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        (b'{"headline": "a",}', "invalid-json", ["line 1"]),
        (b'{"headline": "a", "headline": "b"}', "invalid-json", ["twice"]),
        (b"[" * 100_000, "invalid-json", ["deep"]),
        (b'{"headline": "caf\xe9"}', "not-utf-8", ["byte 17"]),
    ],
)
def test_what_is_no_json_is_no_story(client, body, kind, words) -> None:
    problem = problem_of(client.post("/v1/check", data=body, content_type=NINJS), 400, kind)
    for word in words:
        assert word in problem["detail"]


def test_half_of_a_pair_is_refused_as_in_any_json(client) -> None:
    response = client.post("/v1/check", data=b'{"headline": "\\ud83d"}', content_type=NINJS)
    assert problem_of(response, 422, "invalid-request")["errors"][0]["pointer"] == "/headline"


def test_an_unknown_media_type_is_told_which_there_are(client) -> None:
    problem = problem_of(
        client.post("/v1/check", **sent({}, "application/vnd.iptc.g2.newsitem+xml")), 415, "unsupported-media-type"
    )
    for media_type in news.MEDIA_TYPES:
        assert media_type in problem["detail"]


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize("name", news.FORMATS)
def test_the_examples_of_the_contract_are_stories(name) -> None:
    story = news.read(name, examples.NEWS[name])
    assert len(story.sources) >= 2
    assert story.published == date(2017, 10, 14)
