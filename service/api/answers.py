"""The two forms of answer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from flask import Response

from service.api.negotiation import JSON, TEXT


def json_answer(value: Mapping[str, Any] | Sequence[Any]) -> Response:
    """Return a value as compact JSON in UTF-8."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Response(text, content_type=JSON)


def text_answer(text: str) -> Response:
    """Return lines for people."""
    return Response(text, content_type=f"{TEXT}; charset=utf-8")
