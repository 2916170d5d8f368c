"""Turn a report into lines for people: one per mention, as a compiler words its findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from service.model import UNBOUNDED, Claim, Quantity, Report, Severity
from service.reporting.offsets import Offsets

_NOT_ON_A_LINE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")  # the last two turn the line around


def check_lines(report: Report, *, utf16: bool) -> str:
    """Return the discrepancies, a line for each mention, below one that counts them."""
    found = [discrepancy.severity for discrepancy in report.discrepancies]
    lines = [summary(found, len(report.claims)), *_warnings(report), *_mentions(report, utf16)]
    return "".join(f"{line}\n" for line in lines)


def extract_lines(report: Report, *, utf16: bool) -> str:
    """Return the quantities, a line for each."""
    offsets = Offsets(report.documents, utf16)
    quantities = [_quantity(claim, report, offsets) for claim in report.claims]
    lines = [*(quantities or ["No quantities found."]), *_warnings(report)]
    return "".join(f"{line}\n" for line in lines)


def summary(severities: Iterable[Severity], quantities: int, where: str = "") -> str:
    """Return a sentence that counts what was found, and where: " in 3 files"."""
    read = f"{counted(quantities, 'quantity', 'quantities')} read"
    found = Counter(severities)
    if not found:
        return f"No discrepancies found{where}; {read}."
    each = ", ".join(counted(found[severity], severity, f"{severity}s") for severity in Severity if found[severity])
    return f"{counted(found.total(), 'discrepancy', 'discrepancies')} found{where} ({each}); {read}."


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def one_line(text: str) -> str:
    """Return a text with a space for whatever would break a line or steer a terminal."""
    return _NOT_ON_A_LINE.sub(" ", text)


def _mentions(report: Report, utf16: bool) -> Iterator[str]:
    offsets = Offsets(report.documents, utf16)
    for number, found in enumerate(report.discrepancies, 1):
        for index in found.claims:
            claim = report.claims[index]
            finding = f"{found.severity}[{found.kind}] {found.confidence:.2f}"
            where, text = _place(claim, report, offsets)
            yield f'{where}: {finding} "{text}": {one_line(found.message)} (see d{number})'


def _quantity(claim: Claim, report: Report, offsets: Offsets) -> str:
    where, text = _place(claim, report, offsets)
    parts = [_figure(claim.quantity), claim.full_unit and claim.full_unit.name]
    said = " ".join(one_line(part) for part in parts if part)
    subject = f"; {one_line(claim.subject.shown)}" if claim.subject else ""
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
    return f"{place.source}:{place.line}:{place.column}", one_line(text)


def _warnings(report: Report) -> Iterator[str]:
    return (f"Note: {one_line(warning)}" for warning in report.warnings)
