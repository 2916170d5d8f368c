"""Turn a request into what the engine takes: source documents and options."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Request
from marshmallow import ValidationError

from schemas.quoting import quoted
from schemas.request import CheckRequest, not_blank
from schemas.request import Options as OptionsSchema
from service.api import body, query, strictjson
from service.api.negotiation import JSON
from service.api.problems import UNSUPPORTED_MEDIA_TYPE, Flaw, Problem
from service.api.validation import json_problem, listed, parameters_problem
from service.config import Settings
from service.model import Format, Options, Role, SourceDocument

ARTICLES = {"text/plain": Format.TEXT, "text/html": Format.HTML}
ONLY_DOCUMENT = "body"  # the id of the document of a caller who names none


@dataclass(frozen=True, slots=True)
class Submission:
    """What a request asks for."""

    sources: tuple[SourceDocument, ...]
    options: Options
    utf16: bool
    include_quantities: bool
    size: int  # of the body, in bytes


def read(request: Request, settings: Settings, checks: Collection[str]) -> Submission:
    """Return what the request asks for, or raise the problem of one that cannot be read."""
    media_type = _media_type(request)
    received = body.read(request, settings.max_body_bytes)
    text = body.decoded(received)
    if media_type == JSON:
        query.refuse(request)
        fields = _from_json(strictjson.loads(text), settings, checks)
    else:
        fields = _from_query(query.options(request), checks) | {"text": _article(text)}
    return Submission(
        sources=_sources(fields, ARTICLES.get(media_type, Format.TEXT)),
        options=Options(
            published=fields.get("published"),
            checks=frozenset(fields["checks"]) if "checks" in fields else None,
            min_confidence=fields.get("min_confidence", settings.min_confidence),
            ignore=frozenset(fields.get("ignore", ())),
        ),
        utf16=fields["offset_unit"] == "utf16",
        include_quantities=fields["include_quantities"],
        size=len(received),
    )


def _media_type(request: Request) -> str:
    accepted = f"{JSON}, {', '.join(ARTICLES)}"
    if not request.mimetype:
        raise Problem(UNSUPPORTED_MEDIA_TYPE, f"The request has no Content-Type; the service takes {accepted}.")
    if request.mimetype != JSON and request.mimetype not in ARTICLES:
        sent = quoted(request.mimetype)
        raise Problem(UNSUPPORTED_MEDIA_TYPE, f"The Content-Type is {sent}; the service takes {accepted}.")
    charset = request.mimetype_params.get("charset", "utf-8")
    if charset.lower() not in ("utf-8", "utf8"):
        raise Problem(UNSUPPORTED_MEDIA_TYPE, f"The charset is {quoted(charset)}; the service takes utf-8.")
    return request.mimetype


def _article(text: str) -> str:
    try:
        not_blank(text)
    except ValidationError as error:
        raise listed([Flaw(str(error))]) from None
    return text


def _from_json(value: Any, settings: Settings, checks: Collection[str]) -> dict[str, Any]:
    try:
        _check_number_of_documents(value, settings.max_documents)  # first, as each one takes time to validate
        fields: dict[str, Any] = CheckRequest().load(value)
        _check_ids(fields, checks)
    except ValidationError as error:
        raise json_problem(error) from None
    return fields


def _from_query(given: Mapping[str, Any], checks: Collection[str]) -> dict[str, Any]:
    try:
        fields: dict[str, Any] = OptionsSchema().load(given)
        _check_ids(fields, checks)
    except ValidationError as error:
        raise parameters_problem(error) from None
    return fields


def _check_number_of_documents(value: Any, most: int) -> None:
    documents = value.get("documents") if isinstance(value, dict) else None
    if isinstance(documents, list) and len(documents) > most:
        raise ValidationError({"documents": [f"may hold at most {most:,} documents, and holds {len(documents):,}"]})


def _check_ids(fields: Mapping[str, Any], known: Collection[str]) -> None:
    unknown = {
        index: [f"must be the id of a check ({', '.join(known)}), and is {quoted(name)}"]
        for index, name in enumerate(fields.get("checks", ()))
        if name not in known
    }
    if unknown:
        raise ValidationError({"checks": unknown})


def _sources(fields: Mapping[str, Any], format: Format) -> tuple[SourceDocument, ...]:
    if "text" in fields:
        return (SourceDocument(ONLY_DOCUMENT, fields["text"], Role.BODY, format),)
    return tuple(
        SourceDocument(document["id"], document["text"], Role(document["role"]), Format(document["format"]))
        for document in fields["documents"]
    )
