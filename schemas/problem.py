"""An error, as RFC 9457 has it."""

from __future__ import annotations

from marshmallow import fields

from schemas.answer import Answer
from schemas.fields import about


class Flaw(Answer):
    """One thing that is wrong with a request: a field of its JSON, or a parameter of its query string or form."""

    pointer = fields.String(
        metadata=about("The field of the JSON, the body's or the parameter's, as a JSON pointer.", "/documents/1/role")
    )
    parameter = fields.String(metadata=about("The parameter of the query string or the form.", "min_confidence"))
    detail = fields.String(
        required=True, metadata=about("What it must be, and what was sent.", "must be a number from 0 to 1, and is 1.5")
    )


class Problem(Answer):
    """An error. It never repeats the text of an article."""

    type = fields.String(
        required=True,
        metadata=about(
            "The kind of problem: a stable URI reference, explained under `/docs`.", "/problems/invalid-request"
        ),
    )
    title = fields.String(required=True, metadata=about("The kind of problem in words.", "The request is not valid"))
    status = fields.Integer(required=True, metadata=about("The HTTP status.", 422))
    detail = fields.String(required=True, metadata=about("What was wrong with this request."))
    instance = fields.String(
        required=True,
        metadata=about("This request: `urn:crossfoot:request:` and its `X-Request-ID`.", "urn:crossfoot:request:7c1e"),
    )
    limit = fields.Integer(metadata=about("The limit that was passed, in bytes or characters.", 1_000_000))
    sent = fields.Integer(metadata=about("How much was sent, in the same, as far as it was read.", 2_500_000))
    errors = fields.List(
        fields.Nested(Flaw), metadata=about("Each thing that is wrong with the request; the first 20 of many.")
    )
