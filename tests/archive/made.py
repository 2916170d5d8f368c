"""Archives made for the tests."""

from __future__ import annotations

import json

from service.archive.reading import Reading
from service.archive.records import Record
from service.archive.work import How
from service.model import Options

READING = Reading(None, "id", "text", "published", 10_000)
HOW = How(READING, Options(min_confidence=0.75), seconds=60)

DIFFERING = (
    "Council to plant {0},000 trees\n\nThe council will plant {0}00 trees along the ring road this winter, it said.\n"
)
AGREEING = "Council to plant 500 trees\n\nThe council will plant 500 trees along the ring road this winter, it said.\n"


def text(number: int) -> str:
    """Return the story of a number: every third has a finding of its own."""
    return DIFFERING.format(number) if number % 3 == 0 else AGREEING


def record(number: int, text: str) -> Record:
    """Return a record that is a line of JSON."""
    line = json.dumps({"id": f"s{number}", "text": text}).encode()
    return Record("wire.jsonl", number, "jsonl", line, len(line) + 1)
