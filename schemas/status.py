"""Whether the service runs and is ready."""

from __future__ import annotations

from marshmallow import fields

from schemas.answer import Answer
from schemas.fields import about


class Status(Answer):
    """A sign of life."""

    status = fields.String(required=True, metadata=about("`ok` if it runs, `ready` once it can answer.", "ready"))
