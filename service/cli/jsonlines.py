"""Tell what was found as JSON, a line for each file, as soon as it is read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from service.cli.checking import Checked, Outcome, Told
from service.cli.files import Unread
from service.reporting import wire


@dataclass(frozen=True, slots=True)
class JsonLines:
    """For each file the answer of /v1/check with the file's name, or its name and why it was not checked."""

    def tell(self, checked: Checked) -> Told:
        """Return the line of a file."""
        answer = wire.check_report(checked.report, checked.milliseconds, utf16=False, include_quantities=True)
        return _line({"file": checked.story.file.name} | answer)

    def tell_unread(self, unread: Unread) -> Told:
        """Return the line of a file that was not checked."""
        return _line({"file": unread.name, "error": unread.reason})

    def end(self, outcomes: Sequence[Outcome], complete: bool) -> str:
        """Return nothing: the lines say all."""
        return ""


def _line(members: dict[str, Any]) -> Told:
    return Told(json.dumps(members, ensure_ascii=False, separators=(",", ":")) + "\n")
