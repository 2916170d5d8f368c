"""Turn a report into the answer of the wire: plain values, offsets as the caller counts them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import service
from schemas.report import CheckReport, ExtractReport
from service import deadline
from service.model import Claim, Discrepancy, Group, Interval, Report, Span, Unit
from service.reporting.offsets import Offsets

SERVICE = {"name": "crossfoot", "version": service.__version__, "schema_version": 1}


def check_report(report: Report, milliseconds: float, *, utf16: bool, include_quantities: bool) -> dict[str, Any]:
    """Return the answer of /v1/check, given the time that the report took."""
    offsets = Offsets(report.documents, utf16)
    answer: dict[str, Any] = {
        "discrepancies": [
            _discrepancy(number, found, report.claims, offsets) for number, found in enumerate(report.discrepancies, 1)
        ],
        "groups": [_group(group) for group in report.groups],
    }
    if include_quantities:
        answer["quantities"] = deadline.watched(_quantities(report, offsets))
    dumped: dict[str, Any] = CheckReport().dump(answer | _frame(report, milliseconds))
    return dumped


def extract_report(report: Report, milliseconds: float, *, utf16: bool) -> dict[str, Any]:
    """Return the answer of /v1/extract, given the time that the report took."""
    offsets = Offsets(report.documents, utf16)
    answer = {"quantities": deadline.watched(_quantities(report, offsets))}
    dumped: dict[str, Any] = ExtractReport().dump(answer | _frame(report, milliseconds))
    return dumped


def quantity_id(index: int) -> str:
    """Return the name, in an answer, of the claim at an index of the report."""
    return f"q{index + 1}"


def _frame(report: Report, milliseconds: float) -> dict[str, Any]:
    stats = {
        "characters": report.characters,
        "quantities": len(report.claims),
        "milliseconds": round(milliseconds, 1),
    }
    return {"service": SERVICE, "warnings": report.warnings, "stats": stats}


def _quantities(report: Report, offsets: Offsets) -> list[dict[str, Any]]:
    return [_quantity(i, claim, report, offsets) for i, claim in enumerate(deadline.watched(report.claims))]


def _quantity(index: int, claim: Claim, report: Report, offsets: Offsets) -> dict[str, Any]:
    quantity, clean = claim.quantity, report.documents[claim.document].text
    return _place(claim, offsets) | {
        "id": quantity_id(index),
        "raw": {
            "figure": quantity.figure.of(clean),
            "unit": quantity.unit_span.of(clean) if quantity.unit_span else None,
        },
        "value": _finite(quantity.value),
        "low": _finite(quantity.interval.low),
        "high": _finite(quantity.interval.high),
        "qualifier": quantity.qualifier,
        "unit": _unit(claim.full_unit),
        "context": {
            "subject": claim.subject.shown if claim.subject else None,
            "measure": claim.measure,
            "role": claim.role,
            "event": claim.event,
            "period": claim.period,
            "place": claim.place,
            "speaker": claim.speaker,
            "sentence": _sentence(claim, offsets),
            "paragraph": offsets.paragraph(claim.document, claim.paragraph),
        },
    }


def _discrepancy(number: int, found: Discrepancy, claims: Sequence[Claim], offsets: Offsets) -> dict[str, Any]:
    return {
        "id": f"d{number}",
        "fingerprint": found.fingerprint,
        "kind": found.kind,
        "severity": found.severity,
        "confidence": round(found.confidence, 2),
        "subject": found.subject,
        "message": found.message,
        "mentions": [_mention(index, claims[index], offsets) for index in found.claims],
        "why": {
            "common_unit": found.why.common_unit,
            "intervals": [_ends(interval) for interval in found.why.intervals],
            "tolerance": found.why.tolerance,
        },
    }


def _mention(index: int, claim: Claim, offsets: Offsets) -> dict[str, Any]:
    return _place(claim, offsets) | {"quantity": quantity_id(index), "sentence": _sentence(claim, offsets)}


def _group(group: Group) -> dict[str, Any]:
    quantities = [quantity_id(index) for index in group.claims]
    return {"subject": group.subject, "unit": group.unit, "quantities": quantities, "agree": group.agree}


def _place(claim: Claim, offsets: Offsets) -> dict[str, Any]:
    place = offsets.place(claim.document, claim.span)
    return {"document": place.source, "text": place.text} | _span(place.span)


def _sentence(claim: Claim, offsets: Offsets) -> dict[str, int]:
    return _span(offsets.place(claim.document, claim.sentence).span)


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _unit(unit: Unit | None) -> dict[str, str] | None:
    return None if unit is None else {"name": unit.name, "dimension": unit.dimension}


def _ends(interval: Interval) -> list[float | None]:
    return [_finite(interval.low), _finite(interval.high)]


def _finite(number: float | None) -> float | None:
    """Return the number, or None for one that JSON cannot write."""
    return number if number is not None and math.isfinite(number) else None
