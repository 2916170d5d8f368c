"""What a check is: a value that names a rule, explains it, and runs it over the claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from service.alignment import Alignment
from service.model import Claim, Severity, Why


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says of some claims, before it is numbered and filtered."""

    claims: tuple[Claim, ...]  # in the order of the text
    confidence: float
    severity: Severity
    subject: str
    message: str
    why: Why


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that finds figures which cannot all be true."""

    id: str
    description: str  # what it finds, one sentence
    why: str  # why an editor cares, one sentence
    flagged: tuple[str, ...]  # texts in which it must find exactly one discrepancy
    passed: tuple[str, ...]  # look-alikes in which it must find none
    run: Callable[[Alignment], Iterator[Finding]]
    across: Callable[[Alignment], Iterator[Finding]] | None = None  # the same between a story and a related text
