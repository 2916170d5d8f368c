"""The options that say which findings are wanted, for each command that checks."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import click

Command = Callable[..., Any]


def selecting(command: Command) -> Command:
    """Give a command the options from which `arguments.options` makes the engine's."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _number(value: float | None) -> float | None:
    if value is not None and math.isnan(value):  # which click takes to be in any range
        raise click.BadParameter("nan is not in the range 0<=x<=1.")
    return value


_OPTIONS = (
    click.option(
        "--min-confidence",
        metavar="NUMBER",
        type=click.FloatRange(0, 1),
        callback=lambda context, parameter, value: _number(value),
        help="Leave out findings that are less sure.  [default: CROSSFOOT_MIN_CONFIDENCE, else 0.75]",
    ),
    click.option("--checks", metavar="ID,...", multiple=True, help="Run these checks only."),
    click.option("--ignore", metavar="FINGERPRINT", multiple=True, help="Leave out a finding. May be repeated."),
    click.option("--ignore-file", metavar="FILE", multiple=True, help="Leave out the findings that a file lists."),
    click.option(
        "--published",
        metavar="YYYY-MM-DD",
        type=click.DateTime(["%Y-%m-%d"]),
        help="The day of stories that do not tell theirs.",
    ),
)
