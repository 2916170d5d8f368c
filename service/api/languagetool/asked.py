"""Turn a request of an editor into what the engine takes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Request
from marshmallow import ValidationError

from schemas.checkform import AnnotatedText, CheckForm
from service.api import body, query, strictjson
from service.api.intake import ONLY_DOCUMENT, Submission, bounded
from service.api.languagetool import languages
from service.api.languagetool.languages import Language
from service.api.validation import json_problem, parameters_problem
from service.config import Settings
from service.model import Markup, Options, SourceDocument, Span
from service.reporting.matches import CATEGORY, rule_id


@dataclass(frozen=True, slots=True)
class Asked:
    """What an editor asks for, and the language that its text is in."""

    submission: Submission
    language: Language
    api_key: str | None

    @property
    def is_read(self) -> bool:
        """Tell whether there is anything to be done: the text is English, and some check is wanted."""
        return languages.is_english(self.language) and bool(self.submission.options.checks)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the editor should know of how the text is read."""
        if languages.is_english(self.language):
            return ()
        return (f"Crossfoot reads English; a text in another language ({self.language.long_code}) is not read.",)


def read(request: Request, settings: Settings, checks: Collection[str]) -> Asked:
    """Return what the request asks for, or raise the problem of one that cannot be read.

    The body is a form whatever its Content-Type says, as it is to LanguageTool: some clients call it JSON.
    """
    received = body.read(request, settings.max_body_bytes)
    try:
        form: dict[str, Any] = CheckForm().load(dict(query.read(received, "form") + query.pairs(request)))
    except ValidationError as error:
        raise parameters_problem(error) from None
    return Asked(
        Submission(
            sources=bounded((_source(form),), settings),
            options=Options(checks=_chosen(form, checks), min_confidence=settings.min_confidence),
            utf16=True,
            include_quantities=False,
            size=len(received),
        ),
        languages.named(form["language"], form["preferred_variants"]),
        form.get("api_key"),
    )


def _source(form: Mapping[str, Any]) -> SourceDocument:
    if "text" in form:
        return SourceDocument(ONLY_DOCUMENT, form["text"])
    try:
        annotated: dict[str, Any] = AnnotatedText().load(strictjson.loads(form["data"], "data"))
    except ValidationError as error:
        raise json_problem(error, "data") from None
    if "text" in annotated:
        return SourceDocument(ONLY_DOCUMENT, annotated["text"])
    texts: list[str] = []
    markup: list[Markup] = []
    position = 0
    for annotation in annotated["annotation"]:
        text = annotation.get("text", annotation.get("markup"))
        if "markup" in annotation:
            markup.append(Markup(Span(position, position + len(text)), annotation.get("interpret_as", "")))
        texts.append(text)
        position += len(text)
    return SourceDocument(ONLY_DOCUMENT, "".join(texts), markup=tuple(markup))


def _chosen(form: Mapping[str, Any], checks: Collection[str]) -> frozenset[str]:
    """Return the ids of the checks that are wanted, enabled and disabled as LanguageTool does it with its rules."""
    if form["mode"] == "allButTextLevelOnly":
        return frozenset()
    enabled = CATEGORY["id"] in form["enabled_categories"]
    if not form["enabled_only"]:
        enabled = enabled or CATEGORY["id"] not in form["disabled_categories"]
    return frozenset(
        check
        for check in checks
        if rule_id(check) in form["enabled_rules"] or (enabled and rule_id(check) not in form["disabled_rules"])
    )
