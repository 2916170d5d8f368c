"""Whatever is thrown at the service, it answers with a report or a problem, and never fails."""

from __future__ import annotations

import json
from typing import Any

import pytest
from api_stub import make_app
from hypothesis import given, settings
from hypothesis import strategies as st
from marshmallow import RAISE

from schemas.problem import Problem
from schemas.report import CheckReport, ExtractReport
from service.documents import news

CLIENT = make_app(max_body_bytes=100_000, max_documents=5).test_client()

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters()), inner, max_size=4),
    max_leaves=12,
)
words = st.sampled_from(["1 dog", "2 cats 😀", "", " ", "\ud800", "\0", "<p>3 <b>dogs", "&pound;"]) | st.text(
    st.characters()
)
document = st.fixed_dictionaries(
    {},
    optional={
        "id": words | anything,
        "role": st.sampled_from(["headline", "body", "title"]) | anything,
        "format": st.sampled_from(["text", "html"]) | anything,
        "text": words | anything,
        "other": anything,
    },
)
story = st.fixed_dictionaries(
    {},
    optional={
        "text": words | anything,
        "documents": st.lists(document, max_size=6) | anything,
        "published": st.dates().map(str) | anything,
        "checks": st.lists(st.sampled_from(["value", "total"]) | anything, max_size=3) | anything,
        "min_confidence": st.floats() | anything,
        "ignore": st.lists(words, max_size=3) | anything,
        "offset_unit": st.sampled_from(["codepoint", "utf16"]) | anything,
        "include_quantities": st.booleans() | anything,
        "other": anything,
    },
)
bodies = (
    st.binary(max_size=500)
    | words.map(lambda text: text.encode(errors="surrogatepass"))
    | (anything | story).map(lambda value: json.dumps(value).encode())
    | story.map(lambda value: json.dumps(value, ensure_ascii=False).encode(errors="surrogatepass"))
)
media_types = st.sampled_from(
    ["application/json", "text/plain", "text/html", "text/plain; charset=utf-16", "", *news.MEDIA_TYPES]
) | st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"))


@pytest.mark.parametrize(("path", "schema"), [("/v1/check", CheckReport), ("/v1/extract", ExtractReport)])
@settings(max_examples=150, deadline=None)
@given(body=bodies, media_type=media_types)
def test_any_body_gets_a_report_or_a_problem(path: str, schema: Any, body: bytes, media_type: str) -> None:
    assert_answered(CLIENT.post(path, data=body, content_type=media_type), schema)


@settings(max_examples=150, deadline=None)
@given(story)
def test_any_story_gets_a_report_or_a_problem(value: Any) -> None:
    assert_answered(CLIENT.post("/v1/check", data=json.dumps(value), content_type="application/json"), CheckReport)


@settings(max_examples=100, deadline=None)
@given(
    st.binary(max_size=60),
    st.dictionaries(
        st.sampled_from(["Accept", "X-Request-ID", "Host", "Content-Encoding", "Content-Length", "Range", "Cookie"]),
        st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=40),
    ),
)
def test_any_query_and_headers_get_an_answer(query: bytes, headers: dict[str, str]) -> None:
    environ = {"QUERY_STRING": query.decode("latin-1")}
    response = CLIENT.post(
        "/v1/check", data="1 dog", content_type="text/plain", headers=headers, environ_overrides=environ
    )
    assert response.status_code < 500
    if response.status_code >= 400:
        assert_answered(response, CheckReport)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(max_codepoint=255)), st.sampled_from(["GET", "POST", "PUT", "HEAD", "OPTIONS", "X"]))
def test_any_path_gets_an_answer(path: str, method: str) -> None:
    response = CLIENT.open("/", method=method, environ_overrides={"PATH_INFO": f"/{path}"})
    assert response.status_code < 500


def assert_answered(response: Any, schema: Any) -> None:
    """Assert that the answer is a problem, or a report that its schema takes, down to the last field."""
    assert response.status_code < 500, response.text
    if response.status_code == 200:
        schema().load(response.get_json(), unknown=RAISE)
    else:
        assert response.content_type == "application/problem+json"
        problem = Problem().load(response.get_json(), unknown=RAISE)
        assert problem["status"] == response.status_code
