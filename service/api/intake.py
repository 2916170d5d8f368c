"""Turn a request into what the engine takes: source documents and options."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Request
from marshmallow import ValidationError

from schemas.quoting import quoted
from schemas.request import CheckRequest, Query, not_blank
from service.api import body, mediatypes, query, strictjson
from service.api.negotiation import JSON
from service.api.problems import TEXT_TOO_LONG, Flaw, Problem
from service.api.validation import json_problem, listed, parameters_problem
from service.config import Settings
from service.documents import news
from service.documents.news import Story
from service.model import Format, Options, Role, SourceDocument

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
    media_type = mediatypes.sent(request)
    received = body.read(request, settings.max_body_bytes)
    text = body.decoded(received)
    if media_type == JSON and "format" not in query.names(request):
        query.refuse(request)
        fields = _from_json(strictjson.loads(text), settings, checks)
        story = story_of(fields)
    else:
        fields = _from_query(query.options(request), checks)
        format = _news_format(media_type, fields.get("format"))
        story = _news(format, strictjson.loads(text)) if format else _article(text, mediatypes.ARTICLES[media_type])
    return Submission(
        sources=bounded(story.sources, settings),
        options=Options(
            published=fields.get("published", story.published),
            checks=frozenset(fields["checks"]) if "checks" in fields else None,
            min_confidence=fields.get("min_confidence", settings.min_confidence),
            ignore=frozenset(fields.get("ignore", ())),
        ),
        utf16=fields["offset_unit"] == "utf16",
        include_quantities=fields["include_quantities"],
        size=len(received),
    )


def bounded(sources: tuple[SourceDocument, ...], settings: Settings) -> tuple[SourceDocument, ...]:
    """Return the sources, or raise the problem of those that are too long together."""
    limit, sent = settings.max_characters, sum(len(source.text) for source in sources)
    if sent <= limit:
        return sources
    detail = f"The texts of a request may have {limit:,} characters together, and have {sent:,}."
    raise Problem(TEXT_TOO_LONG, detail, extra={"limit": limit, "sent": sent})


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
        fields: dict[str, Any] = Query().load(given)
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


def _news_format(media_type: str, asked: str | None) -> str | None:
    """Return the name of the news format of a body, None for an article, or raise the problem of two that differ."""
    format = asked if media_type == JSON else news.MEDIA_TYPES.get(media_type)
    if asked != format and asked is not None:
        raise listed([Flaw(f"must be left out where the Content-Type is {media_type}", parameter="format")])
    return format


def story_of(fields: Mapping[str, Any]) -> Story:
    """Return the story that the loaded fields of a request hold, and its day."""
    published = fields.get("published")
    if "text" in fields:
        return Story((SourceDocument(ONLY_DOCUMENT, fields["text"]),), published)
    sources = (
        SourceDocument(
            document["id"],
            document["text"],
            Role(document["role"]),
            Format(document["format"]),
            published=document.get("published"),
        )
        for document in fields["documents"]
    )
    return Story(tuple(sources), published)


def _article(text: str, format: Format) -> Story:
    try:
        not_blank(text)
    except ValidationError as error:
        raise listed([Flaw(str(error))]) from None
    return Story((SourceDocument(ONLY_DOCUMENT, text, Role.BODY, format),), None)


def _news(format: str, value: Any) -> Story:
    try:
        return news.read(format, value)
    except news.NotAStory as error:
        raise listed([Flaw(error.detail, pointer=error.pointer)]) from None
