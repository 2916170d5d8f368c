"""Watch each request: its id, a log line, the metrics. Paths and queries are the sender's words and stay unrecorded."""

from __future__ import annotations

import time

from flask import Flask, Response, g, request

from service.api import requestids
from service.api.context import Context
from service.api.intake import Submission
from service.api.problems import Kind
from service.model import Report

_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})


def install(app: Flask, context: Context) -> None:
    """Have each request of an app identified, logged and counted."""

    @app.before_request
    def begin() -> None:
        g.started = time.perf_counter()
        g.route = request.url_rule.rule if request.url_rule else "unknown"
        context.metrics.begin_request(g.route)
        g.counts = {"bytes_in": request.content_length}  # None for a body in chunks that was not read to its end

    @app.after_request
    def end(response: Response) -> Response:
        seconds = time.perf_counter() - g.started
        method = request.method if request.method in _METHODS else "other"
        context.metrics.count_request(method, g.route, response.status_code, seconds)
        if "problem" in g:
            context.metrics.count_rejected(g.problem)
        context.log.info(
            "request",
            **identity(),
            method=method,
            route=g.route,
            status=response.status_code,
            milliseconds=round(seconds * 1000, 1),
            **({"problem": g.problem} if "problem" in g else {}),
            **g.counts,
        )
        response.headers["X-Request-ID"] = request_id()
        return response

    @app.teardown_request
    def leave(_: BaseException | None) -> None:
        context.metrics.end_request(g.route)


def request_id() -> str:
    """Return the id of the current request."""
    if "request_id" not in g:
        g.request_id = requestids.request_id(request.headers)
    return str(g.request_id)


def identity() -> dict[str, str]:
    """Return what each log line of the current request has: its id, and its trace's where it is part of one."""
    trace = requestids.trace_id(request.headers)
    return {"request_id": request_id(), **({"trace_id": trace} if trace else {})}


def milliseconds() -> float:
    """Return the time since the current request began."""
    return float(time.perf_counter() - g.started) * 1000


def note_problem(kind: Kind) -> None:
    """Have the current request logged and counted as one that was answered with this kind of problem."""
    g.problem = kind.slug


def note(submission: Submission, report: Report) -> None:
    """Have the counts of a report stand in the log line of the current request."""
    g.counts = {
        "bytes_in": submission.size,
        "documents": len(submission.sources),
        "characters": report.characters,
        "quantities": len(report.claims),
        "discrepancies": len(report.discrepancies),
    }
