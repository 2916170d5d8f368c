"""What every answer has in common."""

from __future__ import annotations

from marshmallow import EXCLUDE, Schema, fields

from schemas.fields import about


class Answer(Schema):
    """A schema of an answer; a client has to expect that later versions add fields."""

    class Meta:
        """Leave room for fields to come."""

        unknown = EXCLUDE


class Service(Answer):
    """What answered."""

    name = fields.String(required=True, metadata=about("Always `crossfoot`.", "crossfoot"))
    version = fields.String(required=True, metadata=about("The version of the service.", "0.1.0"))
    schema_version = fields.Integer(
        required=True,
        metadata=about("The version of this answer's form; it rises when a field changes its meaning.", 1),
    )


class Stats(Answer):
    """How much was read, and how long it took."""

    characters = fields.Integer(
        required=True, metadata=about("The length of all texts as submitted, in Unicode code points.", 4654)
    )
    quantities = fields.Integer(required=True, metadata=about("The number of quantities found.", 19))
    milliseconds = fields.Float(
        required=True, metadata=about("The time from the request to the finished report, in milliseconds.", 41.2)
    )


class Span(Answer):
    """A stretch of a document as submitted."""

    start = fields.Integer(
        required=True, metadata=about("Its first character, counted from 0 in `offset_unit`s.", 1705)
    )
    end = fields.Integer(required=True, metadata=about("The character after its last.", 1807))
