"""Check one file, in whichever process: what becomes of it, told in the form that is asked for."""

from __future__ import annotations

import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from service import engine
from service.cli import stories
from service.cli.files import File, Unread, Unreadable
from service.cli.stories import Story
from service.model import Options, Report, Severity


@dataclass(frozen=True, slots=True)
class Checked:
    """A story that was checked, the texts it was held against, and what was found."""

    story: Story
    related: tuple[Story, ...]
    report: Report
    milliseconds: float


class Told(NamedTuple):
    """A file's part in the output: text for at once, and what the end is made of."""

    text: str = ""
    kept: Any = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file."""

    name: str
    told: Told
    severities: tuple[Severity, ...] = ()
    quantities: int = 0
    unread: str | None = None  # why it was not checked

    def without_text(self) -> Outcome:
        """Return the outcome less the text that has been written."""
        return replace(self, told=self.told._replace(text=""))


class Form(Protocol):
    """A form of output."""

    def tell(self, checked: Checked) -> Told:
        """Tell what was found in a file."""

    def tell_unread(self, unread: Unread) -> Told:
        """Tell that a file was not checked, beyond what standard error says of it."""

    def end(self, outcomes: Sequence[Outcome], complete: bool) -> str:
        """Return the end of the output, once all files are through or the run is interrupted."""


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks files, all in the same way."""

    options: Options
    related: tuple[Story, ...]
    limit: int  # bytes
    form: Form

    def __call__(self, file: File | Unread) -> Outcome:
        """Return what becomes of a file; an error is told of it and stops no other."""
        if isinstance(file, Unread):
            return self._unread(file)
        try:
            story = stories.read(file, self.limit)
            return self._checked(story)
        except Unreadable as error:
            return self._unread(Unread(file.name, str(error)))
        except Exception as error:
            return self._unread(Unread(file.name, fault(error)))

    def _checked(self, story: Story) -> Outcome:
        related = tuple(other for other in self.related if other.file.name != story.file.name)
        sources = [source for each in (story, *related) for source in each.sources]
        start = time.perf_counter()
        report = engine.check(sources, replace(self.options, published=story.published or self.options.published))
        milliseconds = (time.perf_counter() - start) * 1000
        return Outcome(
            story.file.name,
            self.form.tell(Checked(story, related, report, milliseconds)),
            tuple(found.severity for found in report.discrepancies),
            len(report.claims),
        )

    def _unread(self, unread: Unread) -> Outcome:
        return Outcome(unread.name, self.form.tell_unread(unread), unread=unread.reason)


def fault(error: Exception) -> str:
    """Describe a fault of our own by its place; its message may quote the text."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}, line {place.lineno}"
    return f"cannot be checked, by a fault of Crossfoot: {type(error).__name__} in {where}"
