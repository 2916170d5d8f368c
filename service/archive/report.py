"""Tell people what an archive holds, as a page that needs nothing from elsewhere."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

import service
from service.archive.summary import CERTAIN, Summary
from service.checks import CHECKS
from service.model import Severity
from service.reporting.lines import counted


def page(summary: Summary, name: str) -> str:
    """Return the report on an archive of this name as HTML."""
    environment = Environment(
        loader=PackageLoader("service.archive", "."), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("report.html").render(
        counted=counted,
        name=name,
        summary=summary,
        lines=summary.lines(),
        severities=[str(severity) for severity in Severity],
        descriptions={check.id: check.description for check in CHECKS},
        certain=summary.certain(),
        most=CERTAIN,
        version=service.__version__,
    )
