"""Every way to be refused: the request, the status, the kind of problem, and what the problem must name."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

SECRET = "Zanzibarium"  # stands in the text of every request that has one, and in no answer
DEEP = "[" * 100_000 + "]" * 100_000


def body(value: Any, **request: Any) -> dict[str, Any]:
    """Return a JSON request, its body given as a value or as it stands on the wire."""
    data = value if isinstance(value, str | bytes) else json.dumps(value)
    return {"data": data, "content_type": "application/json", **request}


def story(**fields: Any) -> dict[str, Any]:
    return body({"text": f"{SECRET} had 3 dogs.", **fields})


def documents(*given: Any) -> dict[str, Any]:
    return body({"documents": [{"id": f"d{i}", "text": SECRET, **fields} for i, fields in enumerate(given)]})


def plain(text: str | bytes = SECRET, query: Any = None, content_type: str = "text/plain") -> dict[str, Any]:
    return {"data": text, "query_string": query, "content_type": content_type}


INVALID = [
    # the request, the place that the problem names, and words that it must hold
    ("text and documents", story(documents=[{"id": "a", "text": "b"}]), "/text", ["text and documents"]),
    ("neither of them", body({"published": "2017-10-14"}), "", ["text", "documents", "neither"]),
    ("not an object", body([1]), "", ["object"]),
    ("a bare string", body('"a"'), "", ["object"]),
    ("empty text", body({"text": ""}), "/text", ["empty"]),
    ("blank text", body({"text": " \n\t "}), "/text", ["white space"]),
    ("text of a wrong type", body({"text": [SECRET]}), "/text", ["string", "list"]),
    ("text null", body({"text": None}), "/text", ["null"]),
    ("an unknown field", story(lang="en"), "/lang", ["known"]),
    ("an unknown field, deep", documents({"tags": []}), "/documents/0/tags", ["known"]),
    ("a field with marshmallow's own name", story(_schema=1), "/_schema", ["known"]),
    ("an odd unknown field", story(**{"a/b~": 1}), "/a~1b~0", ["known"]),
    ("a long unknown field", story(**{"x" * 1000: 1}), "/" + "x" * 39 + "…", ["known"]),
    ("no documents", body({"documents": []}), "/documents", ["at least 1"]),
    ("too many documents", documents(*[{}] * 51), "/documents", ["50", "51"]),
    ("documents of a wrong type", body({"documents": {"id": "a"}}), "/documents", ["list", "object"]),
    ("a document of a wrong type", body({"documents": ["a"]}), "/documents/0", ["object"]),
    ("a document null", body({"documents": [None]}), "/documents/0", ["null"]),
    ("a document without text", body({"documents": [{"id": "a"}]}), "/documents/0/text", ["required"]),
    ("a document without id", body({"documents": [{"text": SECRET}]}), "/documents/0/id", ["required"]),
    ("a blank document", documents({}, {"text": " "}), "/documents/1/text", ["white space"]),
    ("the same id twice", documents({}, {"id": "d0"}), "/documents/1/id", ["unique", "d0", "documents/0"]),
    ("an id of two lines", documents({"id": "a\nb"}), "/documents/0/id", ["line"]),
    ("an id without end", documents({"id": "i" * 101}), "/documents/0/id", ["100", "101"]),
    ("an unknown role", documents({}, {"role": "title"}), "/documents/1/role", ["headline", "related", '"title"']),
    ("a role cut short", documents({"role": "r" * 99}), "/documents/0/role", ["r" * 39 + "…"]),
    ("a role of a wrong type", documents({"role": 1}), "/documents/0/role", ["string", "number"]),
    ("the day of a part", documents({"published": "2017-10-13"}), "/documents/0/published", ["related", "request's"]),
    ("a day that is none", documents({"published": "13 Oct"}), "/documents/0/published", ["2017-10-14", "13 Oct"]),
    ("an unknown format", documents({"format": "pdf"}), "/documents/0/format", ["text, html", '"pdf"']),
    ("a date that is none", story(published="2017-02-30"), "/published", ["2017-02-30", "2017-10-14"]),
    ("a date written otherwise", story(published="14/10/2017"), "/published", ["14/10/2017"]),
    ("a week date", story(published="2017-W41-6"), "/published", ["2017-W41-6"]),
    ("a date of a wrong type", story(published=20171014), "/published", ["number"]),
    ("a date null", story(published=None), "/published", ["null"]),
    ("an unknown check", story(checks=["value", "vibes"]), "/checks/1", ['"vibes"', "value, total"]),
    ("checks of a wrong type", story(checks="value"), "/checks", ["list", "string"]),
    ("a check of a wrong type", story(checks=[1]), "/checks/0", ["string", "number"]),
    ("no checks", story(checks=[]), "/checks", ["at least 1", "empty"]),
    ("too much to ignore", story(ignore=["f"] * 1001), "/ignore", ["1,000", "1,001"]),
    ("too confident", story(min_confidence=1.5), "/min_confidence", ["from 0 to 1", "1.5"]),
    ("far too confident", body('{"text": "a", "min_confidence": 1e999}'), "/min_confidence", ["from 0 to 1"]),
    ("a huge integer", story(min_confidence=10**400), "/min_confidence", ["from 0 to 1"]),
    ("a number as a string", story(min_confidence="0.5"), "/min_confidence", ["number", '"0.5"']),
    ("a number as a boolean", story(min_confidence=True), "/min_confidence", ["number", "boolean"]),
    ("an unknown offset unit", story(offset_unit="bytes"), "/offset_unit", ["codepoint", "utf16", "bytes"]),
    ("a flag as a string", story(include_quantities="yes"), "/include_quantities", ["true or false", "yes"]),
    ("a flag as a number", story(include_quantities=0), "/include_quantities", ["true or false", "number"]),
    ("half of a UTF-16 pair", body('{"text": "a 😀 \\ud83d b"}'), "/text", ["character 4"]),
    ("half a pair in a document", body('{"documents": [{"id": "\\uDE00"}]}'), "/documents/0/id", ["character 0"]),
    ("half a pair in a name", body('{"text": "a", "\\ud800": 1}'), "", ["character 0"]),
]  # fmt: skip

INVALID_QUERIES = [
    ("query beside JSON", story() | {"query_string": "published=2017-10-14"}, "published", ["JSON body"]),
    ("an unknown option", plain(query="publsihed=2017-10-14"), "publsihed", ["known"]),
    ("text as an option", plain(query={"text": SECRET}), "text", ["known"]),
    ("a date that is none", plain(query="published=yesterday"), "published", ["yesterday"]),
    ("an option twice", plain(query="published=2017-10-14&published=2017-10-15"), "published", ["2 times"]),
    ("an unknown check", plain(query="checks=value,vibes"), "checks", ["vibes", "value, total"]),
    ("no check", plain(query="checks="), "checks", ["at least 1"]),
    ("not a number", plain(query="min_confidence=high"), "min_confidence", ["number", "high"]),
    ("nan", plain(query="min_confidence=nan"), "min_confidence", ["from 0 to 1", "nan"]),
    ("a flag", plain(query="include_quantities=1"), "include_quantities", ["true or false"]),
    ("an option cut short", plain(query={"y" * 99: 1}), "y" * 39 + "…", ["known"]),
]

REFUSED = [
    ("an empty article", plain(""), 422, "invalid-request", ["The body is empty"]),
    ("a blank article", plain(" \r\n"), 422, "invalid-request", ["The body", "white space"]),
    ("nothing", body(""), 400, "invalid-json", ["line 1"]),
    ("broken JSON", body('{"text": "a",\n"b" 1}'), 400, "invalid-json", ["line 2", "column 5"]),
    ("NaN", body('{"min_confidence": NaN}'), 400, "invalid-json", ["NaN"]),
    ("Infinity", body('{"min_confidence": -Infinity}'), 400, "invalid-json", ["-Infinity"]),
    ("a key twice", body('{"text": "a", "text": "b"}'), 400, "invalid-json", ['"text"', "twice"]),
    ("a key twice, deep", body('{"documents": [{"id": "a", "id": "b"}]}'), 400, "invalid-json", ['"id"', "twice"]),
    ("half a pair twice", body('{"\\ud800": 1, "\\ud800": 2}'), 400, "invalid-json", ["twice"]),
    ("a huge number", body('{"text": ' + "1" * 5000 + "}"), 400, "invalid-json", ["4,300 digits"]),
    ("nesting without end", body(DEEP), 400, "invalid-json", ["deep"]),
    ("nesting in a field", body('{"text": ' + DEEP + "}"), 400, "invalid-json", ["deep"]),
    ("not UTF-8", plain(b"caf\xe9"), 400, "not-utf-8", ["byte 3"]),
    ("not UTF-8, in JSON", body(b'{"text": "\xff"}'), 400, "not-utf-8", ["byte 10"]),
    ("UTF-16", plain("a".encode("utf-16")), 400, "not-utf-8", ["byte 0"]),
    ("an encoded surrogate", plain(b"a\xed\xa0\x80"), 400, "not-utf-8", ["byte 1"]),
    ("a query not UTF-8", plain(query="ignore=%ff"), 400, "not-utf-8", ["query"]),
    ("no content type", {"data": SECRET}, 415, "unsupported-media-type", ["no Content-Type", "text/plain"]),
    ("a form", {"data": {"text": SECRET}}, 415, "unsupported-media-type", ["x-www-form-urlencoded", "text/html"]),
    ("an odd content type", plain(content_type="image/png"), 415, "unsupported-media-type", ["image/png"]),
    ("a long content type", plain(content_type="a/" + "b" * 99), 415, "unsupported-media-type", ["b" * 37 + "…"]),
    ("another charset", plain(content_type="text/plain; charset=latin-1"), 415, "unsupported-media-type", ["latin-1", "utf-8"]),
    ("compressed", plain() | {"headers": {"Content-Encoding": "gzip"}}, 415, "unsupported-media-type", ["gzip"]),
    ("too large", plain("x" * 1_000_001), 413, "body-too-large", ["1,000,000", "1,000,001"]),
    ("no such answer", plain() | {"headers": {"Accept": "image/png"}}, 406, "not-acceptable", ["image/png", "text/plain"]),
]  # fmt: skip


def ids(rows: list[Any]) -> list[str]:
    return [row[0] for row in rows]


def problem_of(response: Any, status: int, kind: str) -> dict[str, Any]:
    assert response.status_code == status, response.get_data(as_text=True)
    assert response.content_type == "application/problem+json"
    problem: dict[str, Any] = response.get_json()
    assert problem["type"] == f"/problems/{kind}"
    assert problem["status"] == status
    assert problem["title"]
    assert problem["instance"] == f"urn:crossfoot:request:{response.headers['X-Request-ID']}"
    assert SECRET not in response.get_data(as_text=True)
    return problem


@pytest.mark.parametrize("path", ["/v1/check", "/v1/extract"])
@pytest.mark.parametrize(("name", "request_", "pointer", "words"), INVALID, ids=ids(INVALID))
def test_a_bad_field_is_named_by_its_pointer(client, path, name, request_, pointer, words) -> None:
    problem = problem_of(client.post(path, **request_), 422, "invalid-request")
    assert pointer in [flaw["pointer"] for flaw in problem["errors"]]
    for word in words:
        assert word in problem["detail"] + " ".join(flaw["detail"] for flaw in problem["errors"])


@pytest.mark.parametrize(("name", "request_", "parameter", "words"), INVALID_QUERIES, ids=ids(INVALID_QUERIES))
def test_a_bad_option_in_the_query_is_named(client, name, request_, parameter, words) -> None:
    problem = problem_of(client.post("/v1/check", **request_), 422, "invalid-request")
    assert [flaw["parameter"] for flaw in problem["errors"]] == [parameter]
    for word in words:
        assert word in problem["errors"][0]["detail"]


@pytest.mark.parametrize(("name", "request_", "status", "kind", "words"), REFUSED, ids=ids(REFUSED))
def test_a_bad_body_is_refused(client, name, request_, status, kind, words) -> None:
    problem = problem_of(client.post("/v1/check", **request_), status, kind)
    for word in words:
        assert word in problem["detail"]


def test_several_flaws_are_all_listed_in_one_order(client) -> None:
    request_ = documents({"role": "title", "lang": "en"}, {"format": "pdf"})
    errors = problem_of(client.post("/v1/check", **request_), 422, "invalid-request")["errors"]
    assert [flaw["pointer"] for flaw in errors] == ["/documents/0/lang", "/documents/0/role", "/documents/1/format"]


def test_of_many_flaws_the_first_are_listed_and_all_are_counted(client) -> None:
    problem = problem_of(client.post("/v1/check", **story(**{f"f{i}": i for i in range(300)})), 422, "invalid-request")
    assert len(problem["errors"]) == 20
    assert "300 errors" in problem["detail"]


def test_a_body_over_the_limit_is_refused_with_both_sizes(make_app) -> None:
    client = make_app(max_body_bytes=10).test_client()
    problem = problem_of(client.post("/v1/check", **plain("12345678901")), 413, "body-too-large")
    assert (problem["limit"], problem["sent"]) == (10, 11)
    assert client.post("/v1/check", **plain("1234567890")).status_code == 200


def chunked(stream: Any) -> dict[str, Any]:
    environ = {"wsgi.input": stream, "wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"}
    return {"environ_overrides": environ, "content_type": "text/plain"}


def test_a_body_in_chunks_is_read_up_to_the_limit(make_app) -> None:
    client = make_app(max_body_bytes=10).test_client()
    problem = problem_of(client.post("/v1/check", **chunked(io.BytesIO(b"x" * 100))), 413, "body-too-large")
    assert (problem["limit"], problem["sent"]) == (10, 11)
    assert client.post("/v1/check", **chunked(io.BytesIO(b"1234567890"))).status_code == 200


def test_a_body_that_breaks_off_is_refused(client) -> None:
    class Broken(io.BytesIO):
        def read(self, *_: Any) -> bytes:
            raise RuntimeError(SECRET)

    problem_of(client.post("/v1/check", **chunked(Broken())), 400, "bad-request")


def test_the_number_of_documents_is_a_setting(make_app) -> None:
    client = make_app(max_documents=1).test_client()
    assert client.post("/v1/check", **documents({})).status_code == 200
    problem = problem_of(client.post("/v1/check", **documents({}, {})), 422, "invalid-request")
    assert "at most 1" in problem["errors"][0]["detail"]


@pytest.mark.parametrize(
    ("method", "path", "status", "kind"),
    [
        ("GET", "/nothing", 404, "not-found"),
        ("GET", "/v1/check/", 404, "not-found"),
        ("POST", "//v1/check", 404, "not-found"),
        ("GET", "/problems/none", 404, "not-found"),
        ("GET", "/static/x", 404, "not-found"),
        ("GET", "/v1/check", 405, "method-not-allowed"),
        ("BREW", "/v1/check", 405, "method-not-allowed"),
        ("POST", "/v1/checks", 405, "method-not-allowed"),
    ],
)
def test_a_wrong_path_or_method_is_a_problem(client, method, path, status, kind) -> None:
    response = client.open(path, method=method)
    problem_of(response, status, kind)
    assert ("Allow" in response.headers) == (status == 405)


def test_a_failure_of_the_engine_tells_nothing(client, engine) -> None:
    engine.fails_with = ValueError(f"could not convert {SECRET}")
    problem = problem_of(client.post("/v1/check", **story()), 500, "internal-error")
    assert "errors" not in problem


def test_a_service_that_is_not_ready_says_so(make_app, engine) -> None:
    engine.not_warm = OSError("no model")
    client = make_app(engine).test_client()
    problem_of(client.post("/v1/check", **story()), 503, "not-ready")
