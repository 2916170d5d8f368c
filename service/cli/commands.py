"""What can be said on the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

import service
from service.cli import formats, server
from service.cli.archive import archive
from service.cli.exits import Exit
from service.cli.options import selecting
from service.model import Severity

MANY = 10
"""From so many files on, a terminal is shown how far the run is."""

NEVER = "never"


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(service.__version__, prog_name="crossfoot")
def crossfoot() -> None:
    """Find the figures of a news story that cannot all be true."""


@crossfoot.command()
@click.argument("paths", metavar="FILE|FOLDER|-...", nargs=-1, required=True)
@click.option("--format", type=click.Choice(list(formats.ENDINGS)), help="How all are written.  [default: by name]")
@click.option("--json", "as_json", is_flag=True, help="Write a line of JSON for each file.")
@click.option("--sarif", "as_sarif", is_flag=True, help="Write SARIF 2.1.0, for code hosts.")
@click.option("--color", type=click.Choice(["auto", "always", NEVER]), default="auto", show_default=True)
@click.option("-q", "--quiet", is_flag=True, help="Write findings only: no summary, no progress.")
@click.option("--progress/--no-progress", default=True, help="On a terminal, show how far many files are.")
@click.option(
    "--fail-on",
    type=click.Choice([*map(str, Severity), NEVER]),
    default=str(Severity.ERROR),
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@selecting
@click.option("--related", metavar="FILE", multiple=True, help="A source to hold each story against. May be repeated.")
@click.option(
    "--jobs", metavar="NUMBER", type=click.IntRange(1), help="How many processes to use.  [default: by files and cores]"
)
@click.pass_context
def check(
    context: click.Context,
    /,
    paths: Sequence[str],
    format: str | None,
    as_json: bool,
    as_sarif: bool,
    color: str,
    quiet: bool,
    progress: bool,
    fail_on: str,
    related: Sequence[str],
    jobs: int | None,
    **selected: Any,
) -> None:
    """Check stories, each by itself: files, all stories in a folder, or standard input as a dash.

    Exit codes: 0, nothing that counts was found; 1, a finding of the severity of --fail-on or above; 2, a file could
    not be checked, or the command line is wrong; 130, interrupted.
    """
    try:
        # Processes, not a library's threads, share out the cores. Set before NumPy is loaded, and before any fork.
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        # The engine takes a second to load, and --help does not need it.
        from service.cli import arguments, files, pool
        from service.cli.checking import Checker
        from service.cli.run import run

        settings = arguments.settings()
        limit = settings.max_body_bytes
        options = arguments.options(settings, **selected)
        form = arguments.form(as_json=as_json, as_sarif=as_sarif, color=color, quiet=quiet)
        checker = Checker(options, arguments.related(related, limit), limit, form)
        found = files.find(paths, format, limit)
        end = run(
            found,
            checker,
            processes=jobs or pool.processes_for(len(found)),
            progress=progress and not quiet and len(found) >= MANY and arguments.is_screen(sys.stderr),
            failing=arguments.failing(fail_on),
        )
    except KeyboardInterrupt:  # before there was anything to tell
        end = Exit.INTERRUPTED
    context.exit(end)


@crossfoot.command()
@click.option("--host", help="The address to serve on.  [default: HOST, else 127.0.0.1]")
@click.option("--port", type=click.IntRange(1, 65535), help="The port to serve on.  [default: PORT, else 8000]")
@click.option("--workers", type=click.IntRange(1), help="How many processes.  [default: WEB_CONCURRENCY, else 2]")
def serve(host: str | None, port: int | None, workers: int | None) -> None:
    """Serve over HTTP."""
    server.become_server(host, port, workers)


crossfoot.add_command(archive)
