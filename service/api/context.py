"""What the parts of one app share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from structlog import BoundLogger

from service.api import logs
from service.api.admission import Admission
from service.api.metrics import Metrics
from service.api.problems import NOT_READY, Problem
from service.api.turns import Turns
from service.checks import Check
from service.config import Settings
from service.model import Options, Report, SourceDocument


class Engine(Protocol):
    """What the API calls: `service.engine`, or a stand-in for it."""

    def check(self, sources: Sequence[SourceDocument], options: Options, /) -> Report:
        """Return the quantities of the sources and the discrepancies among them."""

    def extract(self, sources: Sequence[SourceDocument], /) -> Report:
        """Return every quantity of the sources."""

    def warm(self) -> None:
        """Load the model."""


@dataclass(slots=True)
class Context:
    """The settings, the engine, the checks and the instruments of one app."""

    settings: Settings
    engine: Engine
    checks: Sequence[Check]
    log: BoundLogger
    metrics: Metrics
    admit: Admission
    turns: Turns
    ready: bool = False

    def warm(self) -> None:
        """Load the model; where that fails, log it and stay up, not ready, for an operator to find."""
        try:
            self.engine.warm()
        except Exception as error:
            self.log.error("not ready", message=str(error), **logs.failure(error))  # there is no request to quote yet
        else:
            self.ready = True
            self.metrics.note_ready()

    def require_ready(self) -> None:
        """Raise the problem of a service whose model is not loaded."""
        if not self.ready:
            raise Problem(NOT_READY, "The language model is not loaded.")
