"""Turn what was said on the command line into what is done, or into a complaint that names it."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

import click

from service.checks import CHECKS
from service.cli import dismissed, files, stories
from service.cli.checking import Form
from service.cli.files import Unread, Unreadable
from service.cli.jsonlines import JsonLines
from service.cli.people import People
from service.cli.sarif import Sarif
from service.cli.stories import Story
from service.config import BadSetting, Settings
from service.model import Options, Severity

WIDTH = 100
"""The columns of a line where no terminal has its own."""


def settings() -> Settings:
    """Return the settings of the environment, which are also the service's."""
    try:
        return Settings.from_environment()
    except BadSetting as error:
        raise click.UsageError(f"{error}.") from None


def options(
    settings: Settings,
    *,
    min_confidence: float | None,
    checks: Sequence[str],
    ignore: Sequence[str],
    ignore_file: Sequence[str],
    published: datetime | None,
) -> Options:
    """Return which findings are wanted."""
    return Options(
        published=published.date() if published else None,
        checks=_checks(checks),
        min_confidence=settings.min_confidence if min_confidence is None else min_confidence,
        ignore=_ignored(ignore, ignore_file, settings.max_body_bytes),
    )


def related(given: Sequence[str], limit: int) -> tuple[Story, ...]:
    """Return the stories in files that others are to be held against."""
    read = []
    for file in files.find(given, None, limit):
        try:
            if isinstance(file, Unread):
                raise Unreadable(file.reason)
            read.append(stories.as_related(stories.read(file, limit)))
        except Unreadable as error:
            raise click.BadParameter(f"{file.name}: {error}.", param_hint="--related") from None
    return tuple(read)


def form(*, as_json: bool, as_sarif: bool, color: str, quiet: bool) -> Form:
    """Return the form of output, with standard output set to take it."""
    if as_json and as_sarif:
        raise click.UsageError("--json and --sarif cannot be asked for together.")
    if as_json or as_sarif:
        _set_out(encoding="utf-8")
        return JsonLines() if as_json else Sarif()
    _set_out(errors="replace")  # a terminal of another encoding has no curly quotes, say
    coloured = color == "always" or (color == "auto" and is_screen(sys.stdout) and not os.environ.get("NO_COLOR"))
    return People(coloured, shutil.get_terminal_size((WIDTH, 0)).columns, quiet)


def failing(fail_on: str) -> frozenset[Severity]:
    """Return the severities that make the command fail: from the one that is named up, none for another word."""
    severities = list(Severity)
    return frozenset(severities[: severities.index(Severity(fail_on)) + 1] if fail_on in severities else ())


def is_screen(stream: TextIO | None) -> bool:
    """Tell whether a stream is a terminal on which a cursor can be moved."""
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def _checks(given: Iterable[str]) -> frozenset[str] | None:
    """Return the ids of the checks to run, None for all, from lists with commas."""
    known = [check.id for check in CHECKS]
    wanted = [name for names in given for name in names.split(",")]
    for name in wanted:
        if name not in known:
            raise click.BadParameter(f"{name!r} is not one of {', '.join(known)}.", param_hint="--checks")
    return frozenset(wanted) if wanted else None


def _ignored(given: Sequence[str], lists: Iterable[str], limit: int) -> frozenset[str]:
    """Return the fingerprints that are given and those that files list."""
    for mark in given:
        if not dismissed.FINGERPRINT.fullmatch(mark):
            raise click.BadParameter(f"{mark!r} is no fingerprint, such as 8ceddb4138b30844.", param_hint="--ignore")
    found = frozenset(given)
    for path in map(Path, lists):
        try:
            found |= dismissed.read(path, limit)
        except Unreadable as error:
            raise click.BadParameter(f"{files.shown(path)}: {error}.", param_hint="--ignore-file") from None
    return found


def _set_out(encoding: str | None = None, errors: str | None = None) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors=errors)
