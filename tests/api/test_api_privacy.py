"""Unpublished copy is neither logged nor kept: a planted word never shows where it should not."""

from __future__ import annotations

import io
import json

import pytest

WORD = "Zanzibarium"
SECRET_REQUESTS = [
    ("POST", "/v1/check", {"json": {"text": f"{WORD} had 1 dog, no 2 dogs"}}),
    ("POST", "/v1/check", {"data": f"{WORD} had 1 dog", "content_type": "text/plain"}),
    ("POST", "/v1/check", {"json": {"documents": [{"id": WORD, "text": "1 dog", "role": WORD, WORD: 1}]}}),
    ("POST", f"/v1/check?{WORD}={WORD}", {"data": "1 dog", "content_type": "text/plain"}),
    ("POST", "/v1/check", {"data": f'{{"{WORD}": NaN', "content_type": "application/json"}),
    ("POST", "/v1/check", {"data": "1 dog", "content_type": f"text/{WORD}"}),
    ("GET", f"/{WORD}", {}),
    ("GET", f"/problems/{WORD}", {}),
    ("GET", f"/healthz?{WORD}", {"headers": {"User-Agent": WORD, "X-Request-ID": f"{WORD} {WORD}", "Referer": WORD}}),
    (WORD.upper(), "/v1/check", {}),
]


@pytest.mark.parametrize("fails", [False, True])
def test_nothing_of_a_request_is_logged(make_app, engine, fails, capfd, caplog) -> None:
    log = io.StringIO()
    engine.fails_with = ValueError(f"cannot read {WORD}") if fails else None
    client = make_app(engine, log).test_client()
    for method, path, request in SECRET_REQUESTS:
        client.open(path, method=method, **request)
    written = log.getvalue() + "".join(capfd.readouterr()) + caplog.text + client.get("/metrics").text
    assert WORD.lower() not in written.lower()
    assert written.count('"event": "request"') == len(SECRET_REQUESTS)


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
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
