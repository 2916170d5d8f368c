"""A page of documentation for each check, made from the examples that the check itself is held to.

python -m service.reporting.pages FOLDER
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from service import engine
from service.checks import CHECKS, Check
from service.config import Settings
from service.model import Options, SourceDocument

MADE = "<!-- Made by `make pages` from the check's own description and examples; change those. -->"


def page(check: Check) -> str:
    """Return the page of a check as Markdown: what it finds and why, texts with what it says of each, look-alikes."""
    return "\n".join(lines(check)) + "\n"


def lines(check: Check) -> Iterator[str]:
    """Yield the lines of a check's page."""
    yield from (f"# `{check.id}`", "", MADE, "", check.description, "", check.why, "")
    yield from ("[How it reckons](../checks.md) · [its code](../../service/checks/" + f"{check.id}.py)", "")
    yield from ("## What it finds", "")
    for text in check.flagged:
        yield from quoted(text)
        yield from ("", message(text), "")
    yield from ("## What only looks like it", "", "In these it finds nothing.", "")
    for text in check.passed:
        yield from (*quoted(text), "", "---", "")
    yield f"Both are tested with every change: {len(check.flagged)} texts that it must flag, {len(check.passed)} not."


def quoted(text: str) -> Iterator[str]:
    """Yield a text as the lines of a Markdown quotation."""
    for line in text.splitlines():
        yield f"> {line}".rstrip()


def message(text: str) -> str:
    """Return what is said at the default confidence of the one discrepancy in a text."""
    options = Options(min_confidence=Settings().min_confidence)
    [found] = engine.check([SourceDocument("body", text)], options).discrepancies
    return f"**{found.severity}**, {found.confidence:.2f}: {found.message}"


def main() -> None:
    """Write the pages of all checks into the folder named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for check in CHECKS:
        (folder / f"{check.id}.md").write_text(page(check), encoding="utf-8")


if __name__ == "__main__":
    main()
