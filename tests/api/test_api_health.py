"""Whether the service runs, is ready, and what it counts."""

from __future__ import annotations

import io
import json
import os
import platform

from service import __version__


def test_it_is_alive_and_ready_once_warm(client) -> None:
    assert client.get("/healthz").get_json() == {"status": "ok"}
    assert client.get("/readyz").get_json() == {"status": "ready"}


def test_without_a_model_it_is_alive_but_not_ready_and_the_log_says_why(make_app, engine) -> None:
    log = io.StringIO()
    engine.not_warm = OSError("no model")
    client = make_app(engine, log).test_client()
    assert client.get("/healthz").status_code == 200
    response = client.get("/readyz")
    assert (response.status_code, response.get_json()["type"]) == (503, "/problems/not-ready")
    line = json.loads(log.getvalue().splitlines()[0])
    assert (line["event"], line["message"], line["errors"]) == ("not ready", "no model", ["OSError"])
    metrics = client.get("/metrics").text.splitlines()
    assert "crossfoot_ready 0.0" in metrics
    assert 'crossfoot_rejected_total{reason="not-ready"} 1.0' in metrics


def test_a_request_that_fails_is_in_progress_no_more(client, engine) -> None:
    engine.fails_with = ValueError("no")
    client.post("/v1/check", json={"text": "1 dog"})
    metrics = client.get("/metrics").text.splitlines()
    assert 'crossfoot_requests_in_progress{route="/v1/check"} 0.0' in metrics
    assert 'crossfoot_rejected_total{reason="internal-error"} 1.0' in metrics


def test_the_memory_of_the_process_is_told(client) -> None:
    client.get("/healthz")
    assert f'crossfoot_worker_resident_bytes{{worker="{os.getpid()}"}} ' in client.get("/metrics").text


def test_metrics_count_requests_findings_and_quantities(client) -> None:
    client.post("/v1/check", json={"text": "1 dog, 2 dogs"})
    client.post("/v1/check", json={"text": ""})
    client.get("/nothing")
    response = client.get("/metrics")
    assert response.mimetype == "text/plain"
    lines = response.text.splitlines()
    for line in (
        'crossfoot_requests_total{method="POST",route="/v1/check",status="200"} 1.0',
        'crossfoot_requests_total{method="POST",route="/v1/check",status="422"} 1.0',
        'crossfoot_requests_total{method="GET",route="unknown",status="404"} 1.0',
        'crossfoot_request_seconds_count{route="/v1/check"} 2.0',
        'crossfoot_findings_total{check="value"} 1.0',
        "crossfoot_quantities_total 2.0",
        "crossfoot_characters_total 13.0",
        'crossfoot_rejected_total{reason="invalid-request"} 1.0',
        'crossfoot_rejected_total{reason="not-found"} 1.0',
        'crossfoot_rejected_total{reason="internal-error"} 0.0',  # what did not happen yet is there, at nought
        'crossfoot_findings_total{check="total"} 0.0',
        'crossfoot_requests_in_progress{route="/v1/check"} 0.0',
        'crossfoot_requests_in_progress{route="/metrics"} 1.0',
        "crossfoot_ready 1.0",
        f'crossfoot_build_info{{python="{platform.python_version()}",version="{__version__}"}} 1.0',
    ):
        assert line in lines
