"""Count what an archive holds: findings by check and severity, the most certain ones, why records were set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from service.archive import tables
from service.checks import CHECKS
from service.model import Severity

CERTAIN = 100
"""How many of the findings the report shows."""


@dataclass(frozen=True, slots=True)
class Line:
    """How often a check has found something."""

    check: str
    severities: Mapping[str, int]
    findings: int
    per_thousand: float  # stories


@dataclass(slots=True)
class Summary:
    """What is counted, shard by shard."""

    records: int = 0
    stories: int = 0
    with_findings: int = 0
    characters: int = 0
    quantities: int = 0
    found: Counter[tuple[str, str]] = field(default_factory=Counter)  # by check and severity
    rejected: int = 0
    _certain: dict[str, dict[str, Any]] = field(default_factory=dict)  # by fingerprint

    def add(self, parts: tables.Parts) -> None:
        """Count a shard."""
        self.stories += parts.stories.num_rows
        self.rejected += len(parts.rejected)
        self.records += parts.stories.num_rows + len(parts.rejected)
        self.characters += tables.total(parts.stories, "characters")
        self.quantities += tables.total(parts.stories, "quantities")
        self.with_findings += len({(row["file"], row["row"]) for row in parts.findings})
        for row in parts.findings:
            self.found[row["kind"], row["severity"]] += 1
            self._keep(row)

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return self.found.total()

    def lines(self) -> list[Line]:
        """Return a line for each check that may run, in their order, and one for all."""
        lines = [self._line(check.id, {check.id}) for check in CHECKS]
        return [*lines, self._line("all", {check.id for check in CHECKS})]

    def certain(self) -> list[dict[str, Any]]:
        """Return the surest findings, each once however many stories tell it, of equals the earliest first."""
        return sorted(self._certain.values(), key=lambda row: -row["confidence"])

    def _line(self, name: str, checks: set[str]) -> Line:
        counts = {str(severity): sum(self.found[check, severity] for check in checks) for severity in Severity}
        findings = sum(counts.values())
        return Line(name, counts, findings, 1000 * findings / self.stories if self.stories else 0.0)

    def _keep(self, row: dict[str, Any]) -> None:
        kept = self._certain
        mark = row["fingerprint"]
        if mark in kept and kept[mark]["confidence"] >= row["confidence"]:
            return
        kept[mark] = row
        if len(kept) > CERTAIN:
            del kept[min(reversed(kept), key=lambda each: kept[each]["confidence"])]  # of equals the latest
