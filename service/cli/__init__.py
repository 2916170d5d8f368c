"""The command line: stories in files or on standard input, findings for people, for programs and for code hosts."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line, of which nothing is loaded yet: an interrupt then ends it like any later one."""
    try:
        from service.cli.main import crossfoot

        crossfoot(prog_name="crossfoot")
    except KeyboardInterrupt:
        sys.exit(130)
