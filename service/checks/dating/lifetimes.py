"""Stub."""
from service.checks.base import Finding
from service.alignment import Alignment
from collections.abc import Iterator
def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield nothing."""
    yield from ()
