"""LanguageTool's protocol: the resources under /v2, for editors that speak it."""

from __future__ import annotations

from flask import Blueprint, Response, request

from schemas.languagetool import Info, Language
from service.api import observe
from service.api.answers import json_answer, text_answer
from service.api.context import Context
from service.api.languagetool import asked
from service.api.languagetool.languages import ENGLISH
from service.model import Report
from service.reporting.matches import SOFTWARE, match_report

ENCODED = 10  # bytes of a body that a character of a text may take: "%E2%82%AC" is the euro sign, and there is the rest


def blueprint(context: Context) -> Blueprint:
    """Return the resources of LanguageTool's protocol."""
    v2 = Blueprint("languagetool", __name__, url_prefix="/v2")

    @v2.route("/check", methods=["GET", "POST"])
    def check() -> Response:
        context.require_ready()
        ask = asked.read(request, context.settings, [check.id for check in context.checks])
        context.admit(ask.api_key)
        submission = ask.submission
        with context.turns.taken():
            report = context.engine.check(submission.sources, submission.options) if ask.is_read else Report((), ())
            observe.note(submission, report)
            context.metrics.count_report(report)
            language = {"name": ask.language.name, "code": ask.language.long_code}
            return json_answer(match_report(report, context.checks, language, ask.warnings))

    @v2.get("/languages")
    def languages() -> Response:
        return json_answer(Language(many=True).dump(ENGLISH))

    @v2.get("/maxtextlength")
    def max_text_length() -> Response:
        settings = context.settings
        return text_answer(str(min(settings.max_body_bytes // ENCODED, settings.max_characters)))

    @v2.get("/info")
    def info() -> Response:
        return json_answer(Info().dump({"software": SOFTWARE}))

    return v2
