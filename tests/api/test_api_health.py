"""Whether the service runs, is ready, and what it counts."""

from __future__ import annotations

import io
import json


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
    ):
        assert line in lines
