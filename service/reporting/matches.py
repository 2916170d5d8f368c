"""Turn a report into the answer of LanguageTool's protocol: a match for each figure of a finding."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from schemas.languagetool import Matches
from service.checks.base import Check
from service.checks.wording import located, place_of
from service.model import Claim, Discrepancy, Report, Severity, Span
from service.reporting.offsets import Offsets, utf16_length
from service.reporting.wire import SERVICE

SOFTWARE = {
    "name": SERVICE["name"],
    "version": SERVICE["version"],
    "build_date": "",
    "api_version": 1,
    "premium": False,
    "status": "",
}
CATEGORY = {"id": "CROSSFOOT", "name": "Figures that disagree"}
AROUND = 40  # characters of context on either side
LONGEST = 500  # characters of a sentence; a longer one would be sent in full with each of its figures


def rule_id(check: str) -> str:
    """Return the id of the rule that a check is, given the id of the check."""
    return f"CROSSFOOT_{check.upper()}"


def match_report(
    report: Report, checks: Sequence[Check], language: Mapping[str, str], warnings: Sequence[str]
) -> dict[str, Any]:
    """Return the answer of /v2/check, given what else than the report the client is to be told."""
    offsets = Offsets(report.documents, utf16=True)
    descriptions = {check.id: check.description for check in checks}
    matches = [
        _match(report, found, report.claims[index], offsets, descriptions)
        for found in report.discrepancies
        for index in found.claims
    ]
    dumped: dict[str, Any] = Matches().dump(
        {
            "software": SOFTWARE,
            "warnings": _incompleteness([*warnings, *report.warnings]),
            "language": {**language, "detected_language": {**language, "confidence": 0.0}},
            "matches": sorted(matches, key=lambda match: (match["offset"], match["length"])),
        }
    )
    return dumped


def _match(
    report: Report, found: Discrepancy, claim: Claim, offsets: Offsets, descriptions: Mapping[str, str]
) -> dict[str, Any]:
    place = offsets.place(claim.document, claim.span).span
    context = _context(report, claim)
    sentence = claim.sentence.of(report.documents[claim.document].text)
    return {
        "message": _message(report, found, claim),
        "short_message": f"Figures disagree: {found.subject}",
        "replacements": [],
        "offset": place.start,
        "length": len(place),
        "context": context,
        "sentence": sentence if len(sentence) <= LONGEST else context["text"],
        "type": {"type_name": "Hint" if found.severity is Severity.NOTICE else "Other"},
        "rule": {
            "id": rule_id(found.kind),
            "description": descriptions[found.kind],
            "issue_type": "inconsistency",
            "category": CATEGORY,
        },
        "ignore_for_incomplete_sentence": True,
        "context_for_sure_match": -1,
    }


def _message(report: Report, found: Discrepancy, claim: Claim) -> str:
    """Return the finding's message, with the place of each figure of another paragraph that it leaves unsaid."""
    others = tuple(
        other
        for other in (report.claims[index] for index in found.claims)
        if (other.document, other.paragraph) != (claim.document, claim.paragraph)
        and not re.search(rf"in {re.escape(place_of(report, other))}(?!\d)", found.message)
    )
    return f"{found.message} See {located(report, others)}." if others else found.message


def _context(report: Report, claim: Claim) -> dict[str, Any]:
    part = report.documents[claim.document].part_at(claim.span.start)
    text, span = part.source.text, part.to_source(claim.span)
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    before = ("..." if start else "") + Span(start, span.start).of(text)
    after = Span(span.end, end).of(text) + ("..." if end < len(text) else "")
    return {
        "text": f"{before}{span.of(text)}{after}".replace("\n", " "),
        "offset": utf16_length(before),
        "length": utf16_length(span.of(text)),
    }


def _incompleteness(reasons: Sequence[str]) -> dict[str, Any]:
    told = {"incomplete_results_reason": " ".join(reasons)} if reasons else {}
    return {"incomplete_results": bool(reasons), **told}
