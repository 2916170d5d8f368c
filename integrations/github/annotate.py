"""Write the findings of a SARIF file as GitHub's workflow commands, which annotate the lines of a pull request."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def main(path: str) -> None:
    """Write a command for each finding of the file, and for each file that was not checked."""
    for run in json.loads(Path(path).read_text("utf-8"))["runs"]:
        for line in commands(run):
            print(line)


def commands(run: Mapping[str, Any]) -> Iterator[str]:
    """Yield the workflow commands of a run: where the first of the figures stands, and what is to be said of it."""
    for result in run["results"]:
        yield command(result, f"Crossfoot: {result['ruleId']}, {result['partialFingerprints']['crossfoot/v1']}")
    for invocation in run["invocations"]:
        for note in invocation["toolExecutionNotifications"]:
            yield command(note, "Crossfoot")


def command(told: Mapping[str, Any], title: str) -> str:
    """Return the workflow command of a result or a notification."""
    place = told["locations"][0]["physicalLocation"]
    region = place.get("region", {})
    properties = {
        "file": unquote(place["artifactLocation"]["uri"]),
        "line": region.get("startLine"),
        "endLine": region.get("endLine"),
        "col": region.get("startColumn"),
        "endColumn": region.get("endColumn"),
        "title": title,
    }
    written = ",".join(f"{name}={escaped(str(value), ':,')}" for name, value in properties.items() if value is not None)
    message = told["message"]["text"].replace("{{", "{").replace("}}", "}")
    return f"::{COMMANDS[told['level']]} {written}::{escaped(message)}"


def escaped(text: str, also: str = "") -> str:
    """Return a text with those characters escaped that end a command or, of a property, its value."""
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


if __name__ == "__main__":
    main(sys.argv[1])
