"""Read the findings that an editor has dismissed, from a list that is kept beside the stories."""

from __future__ import annotations

import re
from pathlib import Path

from service.cli import files
from service.cli.files import File, Unreadable
from service.model import Format

FINGERPRINT = re.compile(r"[0-9a-f]{8,64}")


def read(path: Path, limit: int) -> frozenset[str]:
    """Return the fingerprints of a list, or raise Unreadable.

    Each stands on a line of its own; what follows a # helps to remember why.
    """
    found = set()
    for number, line in enumerate(files.text(File(files.shown(path), Format.TEXT, path), limit).splitlines(), 1):
        if mark := line.partition("#")[0].strip():
            if not FINGERPRINT.fullmatch(mark):
                raise Unreadable(f"line {number} holds no fingerprint, such as 8ceddb4138b30844, before its #")
            found.add(mark)
    return frozenset(found)
