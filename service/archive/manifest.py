"""What a run is of: its input and all that decides what is found; a resume must be of the same."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from service.archive.inputs import Survey
from service.archive.records import SHARD_BYTES
from service.archive.work import How
from service.claims.parse import DEFAULT_MODEL, MODEL_VARIABLE

WORDS = {
    "crossfoot": "another version of Crossfoot",
    "model": "another language model",
    "input": "another input, or a file of it has changed since",
    "shard": "another --shard",
}
"""What is said of a difference that is of no option."""


def manifest(survey: Survey, how: How, shard: int) -> str:
    """Return the manifest of a run, the same text for the same run."""
    options, reading = how.options, how.reading
    told = {
        "crossfoot": how.version,
        "model": os.environ.get(MODEL_VARIABLE, DEFAULT_MODEL),
        "input": asdict(survey),
        "shard": {"stories": shard, "bytes": SHARD_BYTES},
        "options": {
            "format": reading.asked,
            "id": reading.id,
            "text": reading.text,
            "date": reading.published,
            "published": str(options.published or ""),
            "checks": sorted(options.checks) if options.checks is not None else None,
            "min-confidence": options.min_confidence,
            "ignore": sorted(options.ignore),
            "CROSSFOOT_MAX_BODY_BYTES": reading.limit,
            "CROSSFOOT_MAX_SECONDS": how.seconds,
        },
    }
    return json.dumps(told, indent=1)


def differences(before: str, now: str) -> str:
    """Say what of another manifest is not that of this run; nothing where they are alike."""
    return ", ".join(dict.fromkeys(_differences(json.loads(before), json.loads(now))))


def _differences(before: dict[str, Any], now: dict[str, Any]) -> Iterator[str]:
    for part in now:
        if part != "options" and before.get(part) != now[part]:
            yield WORDS[part]
    options: dict[str, Any] = before.get("options", {})
    for name, value in now["options"].items():
        if options.get(name) != value:
            yield f"another {name if name.isupper() else f'--{name}'}"
