"""The list of checks."""

from __future__ import annotations

from marshmallow import fields

from schemas.answer import Answer, Service
from schemas.fields import about


class Check(Answer):
    """A check: what it finds, and examples of what it does and does not flag."""

    id = fields.String(
        required=True, metadata=about("Its name, as in `checks` and in a discrepancy's `kind`.", "value")
    )
    description = fields.String(required=True, metadata=about("What it finds."))
    why = fields.String(required=True, metadata=about("Why an editor cares."))
    flagged = fields.List(fields.String(), required=True, metadata=about("Texts in which it finds something."))
    passed = fields.List(fields.String(), required=True, metadata=about("Look-alikes in which it finds nothing."))


class CheckList(Answer):
    """The checks that the service knows."""

    service = fields.Nested(Service, required=True, metadata=about("What answered."))
    checks = fields.List(fields.Nested(Check), required=True, metadata=about("The checks, in the order they run."))
