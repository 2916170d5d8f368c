"""Count what the service does, for Prometheus. No label ever holds anything of a request's text.

Under several workers a gauge is of the live ones only; what a worker counted outlives it (endedworkers.py).
docs/operations.md tells what each metric is for.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4 as CONTENT_TYPE
from prometheus_client.multiprocess import MultiProcessCollector

from service import __version__
from service.api import countfiles, endedworkers
from service.model import Report

__all__ = ["CONTENT_TYPE", "Metrics"]

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_MEMORY = Path("/proc/self/statm")  # in pages; where there is none, as on macOS, the memory is not told

countfiles.install()


class Metrics:
    """The counters of one app, in a registry of their own.

    What a counter can name is named from the start, at nought: Prometheus sees no rise in a series that begins at one.
    """

    def __init__(self, checks: Iterable[str], reasons: Iterable[str]) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "crossfoot_requests", "Requests answered.", ["method", "route", "status"], registry=self.registry
        )
        self._seconds = Histogram(
            "crossfoot_request_seconds", "Time to answer.", ["route"], buckets=_SECONDS, registry=self.registry
        )
        self._in_progress = self._gauge(
            "crossfoot_requests_in_progress", "Requests being answered.", "livesum", ["route"]
        )
        self._rejected = Counter(
            "crossfoot_rejected", "Requests answered with a problem.", ["reason"], registry=self.registry
        )
        self._findings = Counter("crossfoot_findings", "Discrepancies answered.", ["check"], registry=self.registry)
        self._quantities = Counter("crossfoot_quantities", "Quantities found.", registry=self.registry)
        self._characters = Counter("crossfoot_characters", "Characters of text read.", registry=self.registry)
        self._memory = self._gauge(
            "crossfoot_worker_resident_bytes",
            "Memory of a worker process, what it shares included.",
            "livemax",
            ["worker"],  # named only as it is set: the arbiter, which serves nothing, has no such series
        )
        self._ready = self._gauge("crossfoot_ready", "1 once the language model is loaded, else 0.", "livemax")
        build = self._gauge(
            "crossfoot_build_info", "The version that runs, as labels.", "livemax", ["version", "python"]
        )
        build.labels(__version__, platform.python_version()).set(1)
        for check in checks:
            self._findings.labels(check)
        for reason in reasons:
            self._rejected.labels(reason)

    def _gauge(self, name: str, documentation: str, mode: str, labels: Iterable[str] = ()) -> Gauge:
        return Gauge(name, documentation, labels, registry=self.registry, multiprocess_mode=mode)  # type: ignore[arg-type]

    def begin_request(self, route: str) -> None:
        """Count a request as one in progress."""
        self._in_progress.labels(route).inc()

    def end_request(self, route: str) -> None:
        """Count a request as one in progress no more."""
        self._in_progress.labels(route).dec()

    def count_request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request that was answered, and look at the memory, which it may have grown."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)
        self.note_memory()

    def count_rejected(self, reason: str) -> None:
        """Count a request that was answered with a problem, by the name of its kind."""
        self._rejected.labels(reason).inc()

    def count_report(self, report: Report) -> None:
        """Count what was read and found in a story."""
        self._characters.inc(report.characters)
        self._quantities.inc(len(report.claims))
        for discrepancy in report.discrepancies:
            self._findings.labels(discrepancy.kind).inc()

    def note_ready(self) -> None:
        """Tell that the language model is loaded."""
        self._ready.set(1)

    def note_memory(self) -> None:
        """Tell how much memory this process has now."""
        if _MEMORY.exists():
            self._memory.labels(str(os.getpid())).set(int(_MEMORY.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE"))

    def render(self) -> bytes:
        """Return all metrics in Prometheus' text format, added up over the workers where there are several."""
        if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
            return generate_latest(self.registry)
        every_worker = CollectorRegistry()
        MultiProcessCollector(every_worker)  # type: ignore[no-untyped-call]
        with endedworkers.unmoved(Path(os.environ["PROMETHEUS_MULTIPROC_DIR"])):
            return generate_latest(every_worker)
