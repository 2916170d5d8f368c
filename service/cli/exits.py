"""How the command ends, as its exit code."""

from enum import IntEnum


class Exit(IntEnum):
    """An exit code."""

    CLEAN = 0
    FOUND = 1  # a finding that counts
    UNREAD = 2  # a file was not checked; click ends so too where the command line is wrong
    INTERRUPTED = 130  # as shells have it of what ctrl-C ends
