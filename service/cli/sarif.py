"""Tell what was found as SARIF 2.1.0, the form in which code hosts take the findings of checkers."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import service
from service.checks import CHECKS, Check
from service.cli import formats
from service.cli.checking import Checked, Outcome, Told
from service.cli.files import File, Unread
from service.model import Claim, Discrepancy, Report, Severity, Span
from service.reporting.lines import one_line
from service.reporting.offsets import Offsets, Place

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
INDEX = {check.id: index for index, check in enumerate(CHECKS)}

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sarif:
    """One document for all files, with the checks as its rules."""

    def tell(self, checked: Checked) -> Told:
        """Keep the results of a file, and what is to be noted of it."""
        report = checked.report
        offsets = Offsets(report.documents, utf16=True)
        files = {source.id: each.file for each in (checked.story, *checked.related) for source in each.sources}
        results = [_result(found, report, offsets, files) for found in report.discrepancies]
        notes = [_notification("note", warning, checked.story.file.path) for warning in report.warnings]
        return Told(kept=(results, notes))

    def tell_unread(self, unread: Unread) -> Told:
        """Keep the note that a file was not checked."""
        return Told(kept=([], [_notification("error", unread.reason, Path(unread.name))]))

    def end(self, outcomes: Sequence[Outcome], complete: bool) -> str:
        """Return the document."""
        successful = complete and all(outcome.unread is None for outcome in outcomes)
        notifications = [note for outcome in outcomes for note in outcome.told.kept[1]]
        run = {
            "tool": {
                "driver": {
                    "name": "crossfoot",
                    "semanticVersion": service.__version__,
                    "rules": [_rule(check) for check in CHECKS],
                }
            },
            "invocations": [{"executionSuccessful": successful, "toolExecutionNotifications": notifications}],
            "columnKind": "utf16CodeUnits",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "results": [result for outcome in outcomes for result in outcome.told.kept[0]],
        }
        return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(check: Check) -> Json:
    return {
        "id": check.id,
        "shortDescription": _message(check.description),
        "fullDescription": _message(check.why),
        "help": _message(f"{check.why}\n\nFlagged:\n{check.flagged[0]}\n\nNot flagged:\n{check.passed[0]}"),
    }


def _result(found: Discrepancy, report: Report, offsets: Offsets, files: Mapping[str, File]) -> Json:
    locations = [_mention(report.claims[index], report, offsets, files) for index in found.claims]
    return {
        "ruleId": found.kind,
        "ruleIndex": INDEX[found.kind],
        "level": LEVELS[found.severity],
        "message": _message(one_line(found.message)),
        "locations": locations[:1],
        "relatedLocations": [{"id": number, **location} for number, location in enumerate(locations[1:], 1)],
        "partialFingerprints": {"crossfoot/v1": found.fingerprint},
        "properties": {"confidence": found.confidence},
    }


def _mention(claim: Claim, report: Report, offsets: Offsets, files: Mapping[str, File]) -> Json:
    first = offsets.place(claim.document, claim.span)
    last = offsets.place(claim.document, Span(claim.span.end - 1, claim.span.end))
    file = files[first.source]
    shown = one_line(claim.span.of(report.documents[claim.document].text))
    location: Json = {"physicalLocation": {"artifactLocation": _artifact(file.path)}, "message": _message(shown)}
    if file.format in formats.TEXTS:
        location["physicalLocation"]["region"] = _region(first, last)
    else:  # a text within JSON has lines of its own, which are not the file's
        location["logicalLocations"] = [{"fullyQualifiedName": first.source}]
    return location


def _region(first: Place, last: Place) -> Json:
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column + len(last.span),
    }


def _artifact(path: Path) -> Json:
    """Return a file as a URI: relative to the folder that the command was given in, where it lies below that."""
    absolute = os.path.abspath(path)
    relative = os.path.relpath(absolute)
    if Path(relative).parts[0] == os.pardir:
        return {"uri": Path(absolute).as_uri()}
    return {"uri": quote(os.fsencode(relative)), "uriBaseId": "%SRCROOT%"}


def _notification(level: str, text: str, path: Path) -> Json:
    location = {"physicalLocation": {"artifactLocation": _artifact(path)}}
    return {"level": level, "message": _message(text), "locations": [location]}


def _message(text: str) -> Json:
    """Return a text as a message, in which braces would stand for what is to be filled in."""
    return {"text": text.replace("{", "{{").replace("}", "}}")}
