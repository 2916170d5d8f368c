"""A request is named by its sender's id, or by its trace, or anew, and is told its name."""

from __future__ import annotations

import io
import json

import pytest

TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


@pytest.mark.parametrize(
    "valid",
    [
        f"00-{TRACE}-{PARENT}-01",
        f"00-{TRACE}-{PARENT}-00",
        f"01-{TRACE}-{PARENT}-01",  # a later version
        f"01-{TRACE}-{PARENT}-01-what-it-may-add",
    ],
)
def test_the_trace_names_a_request_without_an_id(client, valid) -> None:
    assert client.get("/healthz", headers={"traceparent": valid}).headers["X-Request-ID"] == TRACE


@pytest.mark.parametrize(
    "invalid",
    [
        "",
        TRACE,
        f"ff-{TRACE}-{PARENT}-01",  # no version
        f"00-{'0' * 32}-{PARENT}-01",  # no trace
        f"00-{TRACE}-{'0' * 16}-01",  # no parent
        f"00-{TRACE.upper()}-{PARENT}-01",
        f"00-{TRACE}-{PARENT}-01-more",  # not in version 00
        f"00-{TRACE}-{PARENT}",
        f"00-{TRACE[:-1]}-{PARENT}-01",
        f"00-{TRACE}-{PARENT}-01, 00-{TRACE}-{PARENT}-01",  # two of them
        "Zanzibarium",
    ],
)
def test_an_invalid_trace_names_nothing(client, invalid) -> None:
    given = client.get("/healthz", headers={"traceparent": invalid}).headers["X-Request-ID"]
    assert TRACE not in given
    assert len(given) == 32


@pytest.mark.parametrize(
    ("headers", "named"),
    [
        ({"X-Request-ID": "cms-17", "traceparent": f"00-{TRACE}-{PARENT}-01"}, "cms-17"),
        ({"X-Request-ID": "not a name", "traceparent": f"00-{TRACE}-{PARENT}-01"}, TRACE),
    ],
)
def test_every_log_line_the_answer_and_the_problem_have_the_id(make_app, engine, headers, named) -> None:
    log = io.StringIO()
    engine.fails_with = ValueError("no")
    response = make_app(engine, log).test_client().post("/v1/check", json={"text": "1 dog"}, headers=headers)
    assert response.headers["X-Request-ID"] == named
    assert response.get_json()["instance"] == f"urn:crossfoot:request:{named}"
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [line["event"] for line in lines] == ["failure", "request"]
    assert {(line["request_id"], line["trace_id"]) for line in lines} == {(named, TRACE)}
    assert lines[1]["problem"] == "internal-error"
