"""A quantity: where it stands, what it says and of what."""

from __future__ import annotations

from marshmallow import fields

from schemas.answer import Answer, Span
from schemas.fields import about

QUALIFIERS = ("about", "at least", "more than", "at most", "less than", "nearly", "vague", "range")
CLAIM_ROLES = ("value", "from", "to", "change-by")


class Raw(Answer):
    """The quantity's parts as a reader sees them, with markup and entities resolved."""

    figure = fields.String(required=True, metadata=about("The number alone, as written.", "250"))
    unit = fields.String(
        required=True,
        allow_none=True,
        metadata=about("The unit as written; null for a bare number and for a counted noun.", "km"),
    )


class Unit(Answer):
    """A unit by its name and its dimension."""

    name = fields.String(
        required=True,
        metadata=about("The unit in British SI spelling; a counted noun in the singular.", "kilometre", "militant"),
    )
    dimension = fields.String(
        required=True,
        metadata=about(
            "What the unit measures. `count` for a counted noun, `count per time` for one with a time, as in tests per "
            "day; `date`, `time-of-day`, `ordinal` and `score` for what is no amount.",
            "length",
            "count",
        ),
    )


class Context(Answer):
    """What a quantity is said of; null where the text does not say."""

    subject = fields.String(
        required=True, allow_none=True, metadata=about("What is counted or measured.", "ISIS militants")
    )
    measure = fields.String(required=True, allow_none=True, metadata=about("What is measured of it.", "net profit"))
    role = fields.String(
        required=True,
        metadata=about("The part of the figure: an amount, an end of a movement, or the size of one.", "value")
        | {"enum": list(CLAIM_ROLES)},
    )
    event = fields.String(required=True, allow_none=True, metadata=about("The verb that governs the figure.", "allow"))
    period = fields.String(required=True, allow_none=True, metadata=about("The time it is said of.", "last year"))
    place = fields.String(required=True, allow_none=True, metadata=about("The place it is said of.", "Raqqa"))
    speaker = fields.String(required=True, allow_none=True, metadata=about("Whoever is quoted with it.", "Ryan Dillon"))
    sentence = fields.Nested(Span, required=True, metadata=about("The sentence that holds it."))
    paragraph = fields.Integer(
        required=True, metadata=about("The paragraph that holds it, counted from 1 in its document.", 12)
    )


class Quantity(Answer):
    """A figure of the text with its unit and context."""

    id = fields.String(
        required=True, metadata=about("Its name in this answer: q1, q2, ... in the order of the text.", "q3")
    )
    document = fields.String(required=True, metadata=about("The id of the document that holds it.", "body"))
    start = fields.Integer(
        required=True,
        metadata=about("Its first character in the document as submitted, counted from 0 in `offset_unit`s.", 1718),
    )
    end = fields.Integer(required=True, metadata=about("The character after its last.", 1736))
    text = fields.String(
        required=True, metadata=about("The document as submitted, from `start` to `end`.", "250 ISIS militants")
    )
    raw = fields.Nested(Raw, required=True, metadata=about("Its figure and unit as written."))
    value = fields.Float(
        required=True,
        allow_none=True,
        metadata=about("The number; null where the wording gives only an interval (`hundreds`).", 250.0),
    )
    low = fields.Float(
        required=True,
        allow_none=True,
        metadata=about("The least that the wording allows; null where unbounded.", 250.0),
    )
    high = fields.Float(
        required=True, allow_none=True, metadata=about("The most that the wording allows; null where unbounded.", 250.0)
    )
    qualifier = fields.String(
        required=True,
        allow_none=True,
        metadata=about("What the words around it make of the figure.", "at least") | {"enum": [*QUALIFIERS, None]},
    )
    unit = fields.Nested(Unit, required=True, allow_none=True, metadata=about("Its unit; null for a bare number."))
    context = fields.Nested(Context, required=True, metadata=about("What it is said of."))
