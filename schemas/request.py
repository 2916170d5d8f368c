"""What a caller may ask: one text or several documents, and the options."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from marshmallow import Schema, ValidationError, validates_schema

from schemas.fields import Choice, Day, Flag, Item, Items, Number, Text, about
from schemas.quoting import quoted

ROLES = ("headline", "standfirst", "body", "caption", "related")
FORMATS = ("text", "html")
NEWS_FORMATS = ("ninjs", "ans", "wordpress")
OFFSET_UNITS = ("codepoint", "utf16")

UNKNOWN = "is not a known field"

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def not_blank(text: str) -> None:
    """Refuse a text in which there is nothing to read."""
    if not text.strip():
        raise ValidationError("is empty" if not text else "holds nothing but white space")


def short_line(text: str, most: int = 100) -> None:
    """Refuse a name that is empty, long, or of more than one line."""
    if not 1 <= len(text) <= most:
        raise ValidationError(f"must have 1 to {most} characters, and has {len(text):,}")
    if _CONTROL.search(text):
        raise ValidationError("must not hold control characters or line ends")


class Request(Schema):
    """A schema that refuses, by name, each field that it does not know."""

    error_messages: dict[str, str] = {  # noqa: RUF012 - declared as marshmallow declares it
        "unknown": UNKNOWN,
        "type": "must be a JSON object",
    }


class SourceDocument(Request):
    """One part of a story, its headline, its body, a caption; or a text that the story is held against."""

    id = Text(
        required=True,
        validate=short_line,
        metadata=about("The caller's name for the document, unique in the request; 1 to 100 characters.", "headline"),
    )
    role = Choice(
        ROLES,
        load_default="body",
        metadata=about(
            "What the document is to the story. `related` is another text that the story is held against: a press "
            "release, a wire copy, an earlier story. Where the two differ, that is a discrepancy; what a related text "
            "says in itself, or against another one, is none.",
            "headline",
        ),
    )
    format = Choice(FORMATS, load_default="text", metadata=about("How `text` is written.", "text"))
    text = Text(
        required=True,
        validate=not_blank,
        metadata=about("The document itself; not blank.", "Hundreds of fighters leave Raqqa"),
    )
    published = Day(
        metadata=about(
            "The day of a related text, YYYY-MM-DD; no other document has one. Where it lies before the request's "
            "`published`, a figure that time moves, such as a toll, is a `notice`, any other at most a `warning`.",
            "2017-10-13",
        )
    )

    @validates_schema
    def _day_of_related(self, data: Mapping[str, Any], **_: Any) -> None:
        if "published" in data and data["role"] != "related":
            detail = "belongs to a document of the role related; the story's day is the request's own published"
            raise ValidationError({"published": [detail]})


class Options(Request):
    """How to read the text and what to answer."""

    published = Day(
        metadata=about(
            "The day of publication, YYYY-MM-DD. It settles which year, or which Tuesday, the copy means; without it "
            "such dates are left unchecked.",
            "2017-10-14",
        )
    )
    checks = Items(
        Text(),
        least=1,
        most=100,
        metadata=about(
            "The ids of the checks to run, of those that `GET /v1/checks` lists; all of them by default.", ["value"]
        ),
    )
    min_confidence = Number(
        0,
        1,
        metadata=about(
            "Leave out discrepancies of less confidence, 0 to 1. The default is the service's own, chosen so that a "
            "desk can leave it on.",
            0.7,
        ),
    )
    ignore = Items(
        Text(validate=short_line),
        most=1000,
        metadata=about(
            "The `fingerprint`s of discrepancies that an editor has dismissed; they are left out.", ["4f1c09b2"]
        ),
    )
    offset_unit = Choice(
        OFFSET_UNITS,
        load_default="codepoint",
        metadata=about(
            "What `start` and `end` count: Unicode code points (as Python does) or UTF-16 units (as JavaScript does).",
            "utf16",
        ),
    )
    include_quantities = Flag(
        load_default=True,
        metadata=about("Whether the answer to a check lists the quantities. `/v1/extract` always lists them.", False),
    )


class Query(Options):
    """The query string of a request: the options of a body that is itself the article, and what JSON it is."""

    format = Choice(
        NEWS_FORMATS,
        metadata=about(
            "Which news format an `application/json` body is in; without it, it is a CheckRequest. A media type of the "
            "format's own says the same.",
            "ninjs",
        ),
    )


class Story(Request):
    """What to read: one text, or the documents of one story; exactly one of the two."""

    one_of: ClassVar[tuple[str, str]] = ("text", "documents")

    text = Text(
        validate=not_blank,
        metadata=about("The article, as plain text; not blank. The answer calls it the document `body`."),
    )
    documents = Items(
        Item(SourceDocument),
        least=1,
        metadata=about(
            "The documents of one story, at most 50 unless the service is set otherwise. Figures are compared across "
            "them, and the story's with those of each `related` document."
        ),
    )

    @validates_schema
    def _exactly_one(self, data: Mapping[str, Any], **_: Any) -> None:
        given = [name for name in self.one_of if name in data]
        if not given:
            raise ValidationError("needs either text or documents, and has neither")
        if len(given) > 1:
            raise ValidationError({name: ["must not stand beside the other of text and documents"] for name in given})

    @validates_schema
    def _own_ids(self, data: Mapping[str, Any], **_: Any) -> None:
        first: dict[str, int] = {}
        for index, document in enumerate(data.get("documents", ())):
            earlier = first.setdefault(document["id"], index)
            if earlier != index:
                detail = f"must be unique, and {quoted(document['id'])} is also the id of documents/{earlier}"
                raise ValidationError({"documents": {index: {"id": [detail]}}})


class CheckRequest(Options, Story):
    """A story and the options, as JSON."""
