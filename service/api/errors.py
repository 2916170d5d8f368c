"""Answer every error with problem+json."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound

from schemas.problem import Problem as ProblemSchema
from service.api import body, logs, observe
from service.api.context import Context
from service.api.problems import BAD_REQUEST, INTERNAL_ERROR, METHOD_NOT_ALLOWED, NOT_FOUND, Problem

MEDIA_TYPE = "application/problem+json"


def install(app: Flask, context: Context) -> None:
    """Have every exception in an app answered with a problem."""

    @app.errorhandler(Problem)
    def problem(error: Problem) -> Response:
        return answer(error)

    @app.errorhandler(NotFound)
    def not_found(_: NotFound) -> Response:
        return answer(Problem(NOT_FOUND, "No resource has this path; /docs lists those there are."))

    @app.errorhandler(MethodNotAllowed)
    def method_not_allowed(error: MethodNotAllowed) -> Response:
        allowed = ", ".join(sorted(error.valid_methods or ()))
        return answer(Problem(METHOD_NOT_ALLOWED, f"The resource takes {allowed}.", headers={"Allow": allowed}))

    @app.errorhandler(HTTPException)
    def http_error(_: HTTPException) -> Response:
        return answer(Problem(BAD_REQUEST, "The request cannot be read."))

    @app.errorhandler(Exception)
    def failure(error: Exception) -> Response:
        context.log.error("failure", **observe.identity(), **logs.failure(error))
        return answer(Problem(INTERNAL_ERROR, "The service failed; its log has the place under this request's id."))


def answer(problem: Problem) -> Response:
    """Return the response that tells a client of a problem, once the client has finished sending."""
    observe.note_problem(problem.kind)
    body.hear_out(request)
    members: dict[str, Any] = {
        "type": problem.kind.type,
        "title": problem.kind.title,
        "status": problem.kind.status,
        "detail": problem.detail,
        "instance": f"urn:crossfoot:request:{observe.request_id()}",
        **problem.extra,
    }
    if problem.flaws:
        members["errors"] = [
            {name: value for name, value in asdict(flaw).items() if value is not None} for flaw in problem.flaws
        ]
    text = json.dumps(ProblemSchema().dump(members), ensure_ascii=False)
    return Response(text, problem.kind.status, dict(problem.headers), content_type=MEDIA_TYPE)
