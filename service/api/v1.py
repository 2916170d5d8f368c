"""The resources of version 1: check, extract, and the list of checks."""

from __future__ import annotations

from flask import Blueprint, Response, request

from schemas.check import CheckList
from service.api import intake, negotiation, observe
from service.api.answers import json_answer, text_answer
from service.api.context import Context
from service.api.intake import Submission
from service.model import Report
from service.reporting import lines, wire


def blueprint(context: Context) -> Blueprint:
    """Return the resources of version 1."""
    v1 = Blueprint("v1", __name__, url_prefix="/v1")

    def read() -> tuple[Submission, str]:
        context.require_ready()
        context.admit()
        media_type = negotiation.chosen(request.accept_mimetypes)
        return intake.read(request, context.settings, [check.id for check in context.checks]), media_type

    def record(submission: Submission, report: Report) -> None:
        observe.note(submission, report)
        context.metrics.count_report(report)

    @v1.post("/check")
    def check() -> Response:
        submission, media_type = read()
        with context.turns.taken():
            report = context.engine.check(submission.sources, submission.options)
            record(submission, report)
            if media_type == negotiation.TEXT:
                return text_answer(lines.check_lines(report, utf16=submission.utf16))
            answer = wire.check_report(
                report,
                observe.milliseconds(),
                utf16=submission.utf16,
                include_quantities=submission.include_quantities,
            )
            return json_answer(answer)

    @v1.post("/extract")
    def extract() -> Response:
        submission, media_type = read()
        with context.turns.taken():
            report = context.engine.extract(submission.sources)
            record(submission, report)
            if media_type == negotiation.TEXT:
                return text_answer(lines.extract_lines(report, utf16=submission.utf16))
            return json_answer(wire.extract_report(report, observe.milliseconds(), utf16=submission.utf16))

    @v1.get("/checks")
    def checks() -> Response:
        return json_answer(CheckList().dump({"service": wire.SERVICE, "checks": context.checks}))

    return v1
