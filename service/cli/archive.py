"""What can be said of an archive on the command line."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from service.cli import formats
from service.cli.exits import Exit
from service.cli.options import selecting

SHARD = 250
"""Records of a shard: some seconds of work, which is what a kill costs each process."""


@click.command()
@click.argument("inputs", metavar="FILE|FOLDER...", nargs=-1, required=True, type=click.Path(exists=True))
@click.option(
    "--out",
    metavar="FILE",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The Parquet file to write; others are written beside it.",
)
@click.option(
    "--format",
    type=click.Choice(list(formats.ENDINGS)),
    help="How the stories are written.  [default: text; single files by name]",
)
@click.option("--id", "id_", metavar="NAME", default="id", show_default=True, help="The field or column of the id.")
@click.option("--text", metavar="NAME", default="text", show_default=True, help="The field or column of the text.")
@click.option("--date", metavar="NAME", default="published", show_default=True, help="The field or column of the day.")
@selecting
@click.option(
    "--jobs", metavar="NUMBER", type=click.IntRange(1), help="How many processes to use.  [default: one for each core]"
)
@click.option("--scheduler", metavar="ADDRESS", help="Use the workers of a Dask scheduler: tcp://10.0.0.5:8786.")
@click.option(
    "--shard",
    metavar="NUMBER",
    type=click.IntRange(1, 100_000),
    default=SHARD,
    show_default=True,
    help="How many stories are checked and kept at a time.",
)
@click.option("-q", "--quiet", is_flag=True, help="Write complaints only: no summary, no progress.")
@click.pass_context
def archive(
    context: click.Context,
    /,
    inputs: Sequence[str],
    out: Path,
    format: str | None,
    id_: str,
    text: str,
    date: str,
    jobs: int | None,
    scheduler: str | None,
    shard: int,
    quiet: bool,
    **selected: Any,
) -> None:
    """Check archives of many stories: JSON lines (also .gz), Parquet, and folders of these or of single stories.

    The same command, given again, goes on from where it was ended, however that was.

    Exit codes: 0, all is checked, whatever was found, and what cannot be read is set aside; 2, it cannot go on, or
    the command line is wrong; 130, interrupted.
    """
    try:
        if scheduler and jobs:
            raise click.UsageError("--jobs is for the processes of this machine, and --scheduler has others.")
        _require("pyarrow", "distributed" if scheduler else "pyarrow")
        os.environ.setdefault("OMP_NUM_THREADS", "1")  # before NumPy is loaded, as for `check`
        from service.archive.reading import Reading
        from service.archive.work import How
        from service.cli import archiving, arguments

        settings = arguments.settings()
        reading = Reading(format, id_, text, date, settings.max_body_bytes)
        how = How(reading, arguments.options(settings, **selected), settings.max_seconds)
        end = archiving.check(archiving.prepared(inputs, out, how, shard), out, scheduler, jobs, quiet)
    except KeyboardInterrupt:  # before there was anything to go on from
        end = Exit.INTERRUPTED
    context.exit(end)


def _require(*modules: str) -> None:
    for module in modules:
        if find_spec(module) is None:
            raise click.UsageError(f"archives need {module}, which is not installed: pip install 'crossfoot[archive]'")
