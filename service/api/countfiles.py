"""Keep the files that a worker counts in from bringing it down when the disk is full."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from prometheus_client import values
from prometheus_client.mmap_dict import MmapedDict

_BYTES = 1 << 18  # more than all series that the service can have


class SafeDict(MmapedDict):
    """Counts in a file whose room on the disk is taken beforehand; without room, in this process's own memory.

    Prometheus' client maps a file that is all hole: where the disk has no room to fill it, the kernel ends the process
    with SIGBUS, and its requests with it.
    """

    def __init__(self, filename: str, read_mode: bool = False) -> None:
        if not read_mode:
            try:
                _take_room(Path(filename))
            except OSError as error:
                # Others cannot read what is counted here, so the totals lack it: which is better than no answers.
                logging.getLogger("gunicorn.error").warning(
                    "Process %s counts for itself alone, and /metrics lacks it: %s", os.getpid(), error.strerror
                )
                filename = f"/proc/self/fd/{os.memfd_create('counts')}"
        super().__init__(filename, read_mode)  # type: ignore[no-untyped-call]


def install() -> None:
    """Have all metrics that are made from now on count in such files."""
    values.MmapedDict = SafeDict  # type: ignore[attr-defined]


def _take_room(path: Path) -> None:
    with path.open("ab") as file:
        try:
            os.posix_fallocate(file.fileno(), 0, _BYTES)
        except OSError:
            path.unlink()
            raise
