"""Turn a report into lines for people: one per mention, as a compiler words its findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from service.model import UNBOUNDED, Claim, Quantity, Report, Severity
from service.reporting.offsets import Offsets

_NOT_ON_A_LINE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")  # what would break the line, or steer a terminal


def check_lines(report: Report, *, utf16: bool) -> str:
    """Return the discrepancies, a line for each mention, below one that counts them."""
    lines = [_summary(report), *_warnings(report), *_mentions(report, utf16)]
    return "".join(f"{line}\n" for line in lines)


def extract_lines(report: Report, *, utf16: bool) -> str:
    """Return the quantities, a line for each."""
    offsets = Offsets(report.documents, utf16)
    quantities = [_quantity(claim, report, offsets) for claim in report.claims]
    lines = [*(quantities or ["No quantities found."]), *_warnings(report)]
    return "".join(f"{line}\n" for line in lines)


def _summary(report: Report) -> str:
    read = f"{_count(len(report.claims), 'quantity', 'quantities')} read"
    if not report.discrepancies:
        return f"No discrepancies found; {read}."
    found = Counter(discrepancy.severity for discrepancy in report.discrepancies)
    severities = ", ".join(
        _count(found[severity], severity, f"{severity}s") for severity in Severity if found[severity]
    )
    total = _count(len(report.discrepancies), "discrepancy", "discrepancies")
    return f"{total} found ({severities}); {read}."


def _mentions(report: Report, utf16: bool) -> Iterator[str]:
    offsets = Offsets(report.documents, utf16)
    for number, found in enumerate(report.discrepancies, 1):
        for index in found.claims:
            claim = report.claims[index]
            finding = f"{found.severity}[{found.kind}] {found.confidence:.2f}"
            where, text = _place(claim, report, offsets)
            yield f'{where}: {finding} "{text}": {_one_line(found.message)} (see d{number})'


def _quantity(claim: Claim, report: Report, offsets: Offsets) -> str:
    where, text = _place(claim, report, offsets)
    parts = [_figure(claim.quantity), claim.unit and claim.unit.name]
    said = " ".join(_one_line(part) for part in parts if part)
    subject = f"; {_one_line(claim.subject.shown)}" if claim.subject else ""
    return f'{where}: "{text}": {said}{subject}'


def _figure(quantity: Quantity) -> str:
    """Say what the figure means: its value with its qualifier, or else its interval, as far as that has ends."""
    low, high = quantity.interval.low, quantity.interval.high
    if quantity.value is not None:
        return f"{quantity.qualifier or ''} {quantity.value:,.15g}".strip()
    if low == -UNBOUNDED:
        return "" if high == UNBOUNDED else f"{high:,.15g} or less"
    return f"{low:,.15g} or more" if high == UNBOUNDED else f"{low:,.15g} to {high:,.15g}"


def _place(claim: Claim, report: Report, offsets: Offsets) -> tuple[str, str]:
    place = offsets.place(claim.document, claim.span)
    text = claim.span.of(report.documents[claim.document].text)
    return f"{place.source}:{place.line}:{place.column}", _one_line(text)


def _warnings(report: Report) -> Iterator[str]:
    return (f"Note: {_one_line(warning)}" for warning in report.warnings)


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _one_line(text: str) -> str:
    return _NOT_ON_A_LINE.sub(" ", text)
