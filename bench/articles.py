"""The articles that a measurement is given: plain texts, and JSON lines with a "text"."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path


def read(paths: Iterable[str | Path]) -> list[str]:
    """Return the texts of the files, in their order."""
    texts: list[str] = []
    for path in map(Path, paths):
        content = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            texts.extend(json.loads(line)["text"] for line in content.splitlines() if line.strip())
        else:
            texts.append(content)
    return texts


def spread(texts: Sequence[str], count: int) -> list[str]:
    """Return so many of the texts, from their first to their last at equal steps; all where there are no more."""
    return [texts[i * len(texts) // count] for i in range(count)] if count < len(texts) else list(texts)
