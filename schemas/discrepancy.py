"""A discrepancy: figures that cannot all be true; and a group: figures of one subject, agreeing or not."""

from __future__ import annotations

from marshmallow import fields, validate

from schemas.answer import Answer, Span
from schemas.fields import about

SEVERITIES = ("error", "warning", "notice")


class Mention(Answer):
    """One of the figures that disagree."""

    quantity = fields.String(required=True, metadata=about("The id of the quantity.", "q3"))
    document = fields.String(required=True, metadata=about("The id of the document that holds it.", "body"))
    start = fields.Integer(
        required=True,
        metadata=about("Its first character in the document as submitted, counted from 0 in `offset_unit`s.", 1718),
    )
    end = fields.Integer(required=True, metadata=about("The character after its last.", 1736))
    text = fields.String(
        required=True, metadata=about("The document as submitted, from `start` to `end`.", "250 ISIS militants")
    )
    sentence = fields.Nested(Span, required=True, metadata=about("The sentence that holds it."))


class Why(Answer):
    """The comparison behind the finding."""

    common_unit = fields.String(
        required=True, allow_none=True, metadata=about("The unit that the figures were compared in.", "fighter")
    )
    intervals = fields.List(
        fields.List(fields.Float(allow_none=True), validate=validate.Length(equal=2)),
        required=True,
        metadata=about(
            "For each figure, the least and the most that its wording allows, in that unit; null where unbounded.",
            [[1000.0, 10000.0], [250.0, 250.0]],
        ),
    )
    tolerance = fields.String(required=True, metadata=about("How far apart the figures might have been, and why."))


class Discrepancy(Answer):
    """Figures that cannot all be true, or a date with its weekday. None of them is called the right one."""

    id = fields.String(required=True, metadata=about("Its name in this answer: d1, d2, ...", "d1"))
    fingerprint = fields.String(
        required=True,
        metadata=about(
            "Its name across edits elsewhere in the text; send it in `ignore` to dismiss the finding.", "4f1c09b2"
        ),
    )
    kind = fields.String(required=True, metadata=about("The id of the check that found it.", "value"))
    severity = fields.String(
        required=True,
        metadata=about(
            "`error`: one voice, or the headline and its story, contradicts itself; `warning`: likely, less certain; "
            "`notice`: named speakers differ, which may be the story. A story and a related document are two voices, "
            "and so a `warning`; one and an `error` where both tell it in the same sentence or quote the same speaker.",
            "notice",
        )
        | {"enum": list(SEVERITIES)},
    )
    confidence = fields.Float(
        required=True,
        metadata=about("The share of such findings that are right, 0 to 1.", 0.93) | {"minimum": 0, "maximum": 1},
    )
    subject = fields.String(required=True, metadata=about("What the figures are about.", "ISIS fighters leaving Raqqa"))
    message = fields.String(required=True, metadata=about("The finding in one sentence for an editor."))
    mentions = fields.List(
        fields.Nested(Mention), required=True, metadata=about("The figures, in the order of the text.")
    )
    why = fields.Nested(Why, required=True, metadata=about("The comparison behind the finding."))


class Group(Answer):
    """A subject with two or more comparable figures."""

    subject = fields.String(required=True, metadata=about("What the figures are about.", "ISIS fighters leaving Raqqa"))
    unit = fields.String(required=True, allow_none=True, metadata=about("The unit that they share.", "fighter"))
    quantities = fields.List(fields.String(), required=True, metadata=about("The ids of the quantities.", ["q2", "q3"]))
    agree = fields.Boolean(required=True, metadata=about("Whether all of them can be true.", False))
