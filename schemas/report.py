"""The answers of /v1/check and /v1/extract as a whole."""

from __future__ import annotations

from marshmallow import fields

from schemas.answer import Answer, Service, Stats
from schemas.discrepancy import Discrepancy, Group
from schemas.fields import about
from schemas.quantity import Quantity

_SERVICE = about("What answered.")
_WARNINGS = about("What the reader of this answer should know about how the text was read.")
_STATS = about("How much was read, and how long it took.")


class CheckReport(Answer):
    """The discrepancies of a story, its quantities, and the groups of comparable figures."""

    service = fields.Nested(Service, required=True, metadata=_SERVICE)
    discrepancies = fields.List(
        fields.Nested(Discrepancy), required=True, metadata=about("The figures that cannot all be true.")
    )
    quantities = fields.List(
        fields.Nested(Quantity),
        metadata=about("Every quantity, in the order of the text; left out if `include_quantities` is false."),
    )
    groups = fields.List(
        fields.Nested(Group),
        required=True,
        metadata=about(
            "Every subject with two or more comparable figures, agreeing or not: the desk's table of figures."
        ),
    )
    warnings = fields.List(fields.String(), required=True, metadata=_WARNINGS)
    stats = fields.Nested(Stats, required=True, metadata=_STATS)


class ExtractReport(Answer):
    """The quantities of a story."""

    service = fields.Nested(Service, required=True, metadata=_SERVICE)
    quantities = fields.List(
        fields.Nested(Quantity), required=True, metadata=about("Every quantity, in the order of the text.")
    )
    warnings = fields.List(fields.String(), required=True, metadata=_WARNINGS)
    stats = fields.Nested(Stats, required=True, metadata=_STATS)
