"""Watch each request: its id, a log line, the metrics. Paths and queries are the sender's words and stay unrecorded."""

from __future__ import annotations

import re
import time
import uuid

from flask import Flask, Response, g, request

from service.api.context import Context
from service.api.intake import Submission
from service.model import Report

_WELL_FORMED = re.compile(r"[A-Za-z0-9._-]{1,64}")
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})


def install(app: Flask, context: Context) -> None:
    """Have each request of an app identified, logged and counted."""

    @app.before_request
    def begin() -> None:
        g.started = time.perf_counter()
        g.counts = {"bytes_in": request.content_length}  # None for a body in chunks that was not read to its end

    @app.after_request
    def end(response: Response) -> Response:
        seconds = time.perf_counter() - g.started
        method = request.method if request.method in _METHODS else "other"
        route = request.url_rule.rule if request.url_rule else "unknown"
        context.metrics.count_request(method, route, response.status_code, seconds)
        context.log.info(
            "request",
            request_id=request_id(),
            method=method,
            route=route,
            status=response.status_code,
            milliseconds=round(seconds * 1000, 1),
            **g.counts,
        )
        response.headers["X-Request-ID"] = request_id()
        return response


def request_id() -> str:
    """Return the id of the current request: its sender's, if that is a plain name, or a new one."""
    if "request_id" not in g:
        given = request.headers.get("X-Request-ID", "")
        g.request_id = given if _WELL_FORMED.fullmatch(given) else uuid.uuid4().hex
    return str(g.request_id)


def milliseconds() -> float:
    """Return the time since the current request began."""
    return float(time.perf_counter() - g.started) * 1000


def note(submission: Submission, report: Report) -> None:
    """Have the counts of a report stand in the log line of the current request."""
    g.counts = {
        "bytes_in": submission.size,
        "documents": len(submission.sources),
        "characters": report.characters,
        "quantities": len(report.claims),
        "discrepancies": len(report.discrepancies),
    }
