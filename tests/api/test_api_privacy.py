"""Unpublished copy is neither logged nor kept: a planted word never shows where it should not."""

from __future__ import annotations

import io
import json

import pytest
from marked import HEADERS, PATHS, REQUESTS, WORD


def test_the_word_is_planted_on_every_route(make_app) -> None:
    app = make_app()
    match = app.url_map.bind("localhost").match
    planted = {match(path, method=method)[0] for path in PATHS for method in app_methods(app, path)}
    assert planted == {rule.endpoint for rule in app.url_map.iter_rules()}


def app_methods(app, path: str) -> list[str]:
    return [method for method in ("GET", "POST") if method in app.url_map.bind("localhost").allowed_methods(path)]


@pytest.mark.parametrize("fails", [False, True])
def test_nothing_of_a_request_is_logged_or_counted(make_app, engine, fails, capfd, caplog) -> None:
    log = io.StringIO()
    engine.fails_with = ValueError(f"cannot read {WORD}") if fails else None
    client = make_app(engine, log, allowed_origins=frozenset({"https://cms.example.org"})).test_client()
    for request in REQUESTS:
        client.open(request.path, method=request.method, data=request.body, headers=request.headers)
    written = log.getvalue() + "".join(capfd.readouterr()) + caplog.text + client.get("/metrics").text
    assert WORD.lower() not in written.lower()
    assert written.count('"event": "request"') == len(REQUESTS)
    assert ('"event": "failure"' in written) == fails
    statuses = {json.loads(line).get("status") for line in log.getvalue().splitlines()}
    assert {500, 400, 404, 405, 413, 415, 422} <= statuses if fails else {200, 400, 404, 405, 413, 415, 422} <= statuses


@pytest.mark.parametrize("header", [*HEADERS, "Host"])
def test_no_header_is_logged(make_app, header) -> None:
    log = io.StringIO()
    headers = HEADERS | {"Host": f"{WORD}.example"}
    make_app(log=log).test_client().post("/v1/check", json={"text": "1 dog"}, headers={header: headers[header]})
    assert json.loads(log.getvalue())["event"] == "request"
    assert WORD.lower() not in log.getvalue().lower()


def test_a_log_line_has_what_an_operator_needs(make_app) -> None:
    log = io.StringIO()
    client = make_app(log=log).test_client()
    client.post("/v1/check", json={"text": "1 dog, 2 dogs"}, headers={"X-Request-ID": "cms-17"})
    line = json.loads(log.getvalue())
    assert line.pop("milliseconds") >= 0
    assert line.pop("timestamp")
    assert line == {
        "event": "request",
        "level": "info",
        "request_id": "cms-17",
        "method": "POST",
        "route": "/v1/check",
        "status": 200,
        "bytes_in": 25,
        "documents": 1,
        "characters": 13,
        "quantities": 2,
        "discrepancies": 1,
    }


def test_a_failure_is_logged_by_type_and_place(make_app, engine) -> None:
    log = io.StringIO()
    engine.fails_with = KeyError(WORD)
    make_app(engine, log).test_client().post("/v1/check", json={"text": "a"}, headers={"X-Request-ID": "cms-17"})
    line = json.loads(log.getvalue().splitlines()[0])
    assert (line["event"], line["level"], line["request_id"]) == ("failure", "error", "cms-17")
    assert line["errors"] == ["KeyError"]
    assert line["frames"][-1].startswith("tests/api/api_stub.py:")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("cms-17", True),
        ("a.b_C-3", True),
        ("x" * 64, True),
        ("x" * 65, False),
        ("a b", False),
        ("é", False),
        ("", False),
    ],
)
def test_a_request_id_is_kept_if_it_is_a_plain_name(client, given, kept) -> None:
    returned = client.get("/healthz", headers={"X-Request-ID": given}).headers["X-Request-ID"]
    assert (returned == given) == kept
    assert returned


@pytest.mark.parametrize(
    ("path", "caching"),
    [
        ("/v1/check", "no-store"),
        ("/nothing", "no-store"),
        ("/docs", "no-store"),
        ("/", "no-cache"),  # the page itself holds no story
        ("/web/page.js", "no-cache"),
    ],
)
def test_every_answer_carries_the_security_headers(client, path, caching) -> None:
    headers = client.open(path, method="POST" if "check" in path else "GET", json={"text": "1 dog"}).headers
    assert headers["Cache-Control"] == caching
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
