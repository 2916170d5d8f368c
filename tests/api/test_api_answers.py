"""What a good request gets: the contract's keys in their order, the options honoured, the form chosen by Accept."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from api_stub import StubEngine

from service.config import Settings
from service.model import Format, Interval, Options, Qualifier, Role, SourceDocument
from service.reporting import lines

STORY = "Just 2 dogs came.\n\nThe vet said that 30 dogs came.\n"

QUANTITY = {
    "id": "q1",
    "document": "body",
    "start": 5,
    "end": 11,
    "text": "2 dogs",
    "raw": {"figure": "2", "unit": None},
    "value": 2.0,
    "low": 2.0,
    "high": 2.0,
    "qualifier": None,
    "unit": {"name": "dogs", "dimension": "count"},
    "context": {
        "subject": "dogs",
        "measure": None,
        "role": "value",
        "event": None,
        "period": None,
        "place": None,
        "speaker": None,
        "sentence": {"start": 0, "end": 51},
        "paragraph": 1,
    },
}
DISCREPANCY = {
    "id": "d1",
    "fingerprint": "f1",
    "kind": "value",
    "severity": "warning",
    "confidence": 0.86,
    "subject": "the first two",
    "message": "The first two figures differ.",
    "mentions": [
        {"quantity": "q1", "document": "body", "start": 5, "end": 11, "text": "2 dogs", "sentence": {"start": 0, "end": 51}},
        {"quantity": "q2", "document": "body", "start": 37, "end": 44, "text": "30 dogs", "sentence": {"start": 0, "end": 51}},
    ],
    "why": {"common_unit": "person", "intervals": [[1.0, 1.0], [2.0, None]], "tolerance": "none"},
}  # fmt: skip
GROUP = {"subject": "the first two", "unit": "person", "quantities": ["q1", "q2"], "agree": False}


def in_order(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def test_check_answers_the_contract_to_the_letter(client) -> None:
    answer = client.post("/v1/check", json={"text": STORY}).get_json()
    assert list(answer) == ["service", "discrepancies", "quantities", "groups", "warnings", "stats"]
    assert in_order(answer["discrepancies"]) == in_order([DISCREPANCY])
    assert in_order(answer["quantities"][0]) == in_order(QUANTITY)
    assert in_order(answer["groups"]) == in_order([GROUP])
    assert answer["warnings"] == ["a stub read this"]
    assert list(answer["service"]) == ["name", "version", "schema_version"]
    assert list(answer["stats"]) == ["characters", "quantities", "milliseconds"]
    assert (answer["stats"]["characters"], answer["stats"]["quantities"]) == (len(STORY), 2)


def test_extract_answers_the_quantities_only(client) -> None:
    answer = client.post("/v1/extract", json={"text": STORY, "checks": ["value"]}).get_json()
    assert list(answer) == ["service", "quantities", "warnings", "stats"]
    assert in_order(answer["quantities"][0]) == in_order(QUANTITY)


def test_a_vague_figure_has_no_value_and_an_open_end(client) -> None:
    quantity = client.post("/v1/extract", json={"text": "0 dogs"}).get_json()["quantities"][0]
    assert (quantity["value"], quantity["low"], quantity["high"]) == (None, 0.0, None)
    assert quantity["qualifier"] == "at least"


def test_quantities_are_left_out_on_request(client) -> None:
    answer = client.post("/v1/check", json={"text": STORY, "include_quantities": False}).get_json()
    assert "quantities" not in answer
    assert answer["stats"]["quantities"] == 2
    assert [mention["quantity"] for mention in answer["discrepancies"][0]["mentions"]] == ["q1", "q2"]


def test_quantities_are_numbered_across_documents(client) -> None:
    documents = [{"id": "top", "role": "headline", "text": "1 cat"}, {"id": "story", "text": "2 cats, 3 dogs"}]
    answer = client.post("/v1/check", json={"documents": documents}).get_json()
    assert [(q["id"], q["document"]) for q in answer["quantities"]] == [("q1", "top"), ("q2", "story"), ("q3", "story")]


def test_json_is_compact_utf8(client) -> None:
    response = client.post("/v1/extract", json={"text": "1 café"})
    assert response.content_type == "application/json"
    assert '"text":"1 café"'.encode() in response.data


@pytest.mark.parametrize(
    ("request_", "source"),
    [
        ({"json": {"text": "1 a"}}, SourceDocument("body", "1 a")),
        ({"data": "\ufeff" + '{"text": "1 a"}', "content_type": "application/json"}, SourceDocument("body", "1 a")),
        ({"data": "1 á", "content_type": "text/plain"}, SourceDocument("body", "1 á")),
        ({"data": "1 a", "content_type": "text/plain; charset=UTF-8; format=flowed"}, SourceDocument("body", "1 a")),
        ({"data": "1 a", "content_type": "TEXT/HTML"}, SourceDocument("body", "1 a", format=Format.HTML)),
        ({"data": "\ufeff1\0\x1ba\r\n", "content_type": "text/plain"}, SourceDocument("body", "\ufeff1\0\x1ba\r\n")),
        ({"json": {"documents": [{"id": "x", "text": "1 a"}]}}, SourceDocument("x", "1 a")),
        (
            {"json": {"documents": [{"id": "x", "role": "caption", "format": "html", "text": "1 a"}]}},
            SourceDocument("x", "1 a", Role.CAPTION, Format.HTML),
        ),
        (
            {"json": {"documents": [{"id": "x", "role": "related", "published": "2017-10-13", "text": "1 a"}]}},
            SourceDocument("x", "1 a", Role.RELATED, published=date(2017, 10, 13)),
        ),
    ],
)
def test_the_engine_gets_the_source_as_submitted(client, engine, request_, source) -> None:
    assert client.post("/v1/check", **request_).status_code == 200
    assert engine.sources == [source]


ALL_OPTIONS = Options(date(2017, 10, 14), frozenset({"value", "total"}), 0.75, frozenset({"f1", "f2"}))


@pytest.mark.parametrize(
    ("options", "query", "expected"),
    [
        ({}, "", Options(min_confidence=Settings().min_confidence)),
        ({"min_confidence": 0}, "min_confidence=0", Options(min_confidence=0.0)),
        (
            {"checks": ["value", "value"]},
            "checks=value&checks=value",
            Options(None, frozenset({"value"}), Settings().min_confidence),
        ),
        ({"ignore": []}, "ignore=", Options(min_confidence=Settings().min_confidence)),
        (
            {"published": "2017-10-14", "checks": ["value", "total"], "min_confidence": 0.75, "ignore": ["f1", "f2"]},
            "published=2017-10-14&checks=value,total&min_confidence=0.75&ignore=f1&ignore=f2",
            ALL_OPTIONS,
        ),
    ],
)
def test_options_mean_the_same_in_json_and_in_the_query(client, engine, options, query, expected) -> None:
    assert client.post("/v1/check", json={"text": "a", **options}).status_code == 200
    assert engine.options == expected
    assert client.post(f"/v1/check?{query}", data="a", content_type="text/plain").status_code == 200
    assert engine.options == expected


def test_flags_and_units_are_read_from_the_query(client) -> None:
    query = "offset_unit=utf16&include_quantities=false"
    answer = client.post(f"/v1/check?{query}", data="😀 1 a 2 b", content_type="text/plain").get_json()
    assert "quantities" not in answer
    assert answer["discrepancies"][0]["mentions"][0]["start"] == 3


def test_the_default_confidence_is_a_setting(make_app, engine) -> None:
    make_app(engine, min_confidence=0.8).test_client().post("/v1/check", json={"text": "a"})
    assert engine.options == Options(min_confidence=0.8)


@pytest.mark.parametrize(
    ("accept", "answered"),
    [
        (None, "application/json"),
        ("", "application/json"),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("application/json; charset=utf-8", "application/json"),
        ("text/plain, application/json", "application/json"),
        ("text/plain, application/json;q=0.9", "text/plain"),
        ("application/json;q=0, */*", "text/plain"),
        ("text/*;q=0.2, application/json;q=0.1", "text/plain"),
        ("text/html, text/plain;q=0.5", "text/plain"),
        ("TEXT/PLAIN", "text/plain"),
        ("text/html, image/*", None),
        ("application/json;q=0", None),
        ("json", None),
    ],
)
def test_accept_chooses_the_form(client, accept, answered) -> None:
    headers = {} if accept is None else {"Accept": accept}
    response = client.post("/v1/check", json={"text": STORY}, headers=headers)
    if answered is None:
        assert response.status_code == 406
    else:
        assert response.mimetype == answered


PLAIN = {"Accept": "text/plain"}


def test_check_in_lines_for_people(client) -> None:
    response = client.post("/v1/check", json={"text": STORY}, headers=PLAIN)
    assert response.content_type == "text/plain; charset=utf-8"
    assert response.text == (
        "1 discrepancy found (1 warning); 2 quantities read.\n"
        "Note: a stub read this\n"
        'body:1:6: warning[value] 0.86 "2 dogs": The first two figures differ. (see d1)\n'
        'body:3:19: warning[value] 0.86 "30 dogs": The first two figures differ. (see d1)\n'
    )


def test_no_findings_in_one_sentence(client) -> None:
    response = client.post("/v1/check", json={"text": "1 dog"}, headers=PLAIN)
    assert response.text.splitlines()[0] == "No discrepancies found; 1 quantity read."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1200 dogs", 'body:1:1: "1200 dogs": 1,200 dogs; dogs'),
        ("0 dogs", 'body:1:1: "0 dogs": 0 or more dogs; dogs'),
        ("no dogs", "No quantities found."),
        ("a\r\nb\rc\n 1 dog", 'body:4:2: "1 dog": 1 dog; dog'),
        ("\x1b[31m\n1 dog", 'body:2:1: "1 dog": 1 dog; dog'),
        ("café 😀 1 dog", 'body:1:8: "1 dog": 1 dog; dog'),
    ],
)
def test_extract_in_lines_for_people(client, text, line) -> None:
    response = client.post("/v1/extract", json={"text": text}, headers=PLAIN)
    assert response.text.splitlines() == [line, "Note: a stub read this"]


OPEN = math.inf


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ({"value": 7.0, "qualifier": Qualifier.MORE_THAN, "interval": Interval(7, OPEN)}, "more than 7 dogs"),
        ({"value": None, "qualifier": Qualifier.RANGE, "interval": Interval(6, 7.5)}, "6 to 7.5 dogs"),
        ({"value": None, "qualifier": Qualifier.VAGUE, "interval": Interval(1e3, 1e4)}, "1,000 to 10,000 dogs"),
        ({"value": None, "qualifier": Qualifier.VAGUE, "interval": Interval(24, OPEN)}, "24 or more dogs"),
        ({"value": None, "qualifier": None, "interval": Interval(-OPEN, 7)}, "7 or less dogs"),
        ({"value": None, "qualifier": None, "interval": Interval(-OPEN, OPEN)}, "dogs"),
    ],
)
def test_a_figure_is_said_in_words(figure, said) -> None:
    sources = (SourceDocument("body", "7 dogs"),)
    report = StubEngine().extract(sources)
    claim = replace(report.claims[0], quantity=replace(report.claims[0].quantity, **figure))
    told = lines.extract_lines(replace(report, claims=(claim,)), utf16=False)
    assert told.splitlines()[0] == f'body:1:1: "7 dogs": {said}; dogs'


def test_columns_count_the_units_asked_for(client) -> None:
    response = client.post("/v1/extract", json={"text": "😀 1 dog", "offset_unit": "utf16"}, headers=PLAIN)
    assert response.text.startswith("body:1:4:")


def test_the_checks_are_listed(client) -> None:
    answer = client.get("/v1/checks").get_json()
    assert [check["id"] for check in answer["checks"]] == ["value", "total"]
    assert list(answer["checks"][0]) == ["id", "description", "why", "flagged", "passed"]


def test_the_same_request_gets_the_same_bytes(client) -> None:
    def ask(**headers: str) -> bytes:
        response = client.post("/v1/check", json={"text": STORY}, headers=headers)
        if response.mimetype == "text/plain":
            return response.data
        took = response.get_json()["stats"]["milliseconds"]
        return response.data.replace(f'"milliseconds":{took}'.encode(), b"")

    assert len({ask() for _ in range(5)}) == 1
    assert len({ask(**PLAIN) for _ in range(5)}) == 1
