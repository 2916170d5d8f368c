"""The command line: stories in files or on standard input, findings for people, for programs and for code hosts."""

import sys

from service.cli.exits import Exit

__all__ = ["main"]


def main() -> None:
    """Run the command line, of which nothing is loaded yet: an interrupt then ends it like any later one."""
    try:
        from service.cli.commands import crossfoot

        crossfoot(prog_name="crossfoot")
    except KeyboardInterrupt:
        sys.exit(Exit.INTERRUPTED)
    except OSError as error:  # the model is not installed, or there is no room for output or for a further process
        sys.stderr.write(f"crossfoot: {error}\n")
        sys.exit(Exit.UNREAD)
