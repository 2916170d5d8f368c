"""Which format a file is in, by the end of its name."""

from __future__ import annotations

from service.documents import news
from service.model import Format

ENDINGS: dict[str, tuple[str, ...]] = {
    "text": (".txt", ".text", ".md"),
    "html": (".html", ".htm", ".xhtml"),
    "json": (".crossfoot.json",),
    **{name: (f".{name}.json",) for name in news.FORMATS},
}
"""The formats, and how the names of their files end. That a file is JSON says too little."""

TEXTS = frozenset(map(str, Format))
"""The formats in which a file is itself the text; the others are JSON, with texts in it."""


def named(name: str, wanted: str | None = None) -> str | None:
    """Return the format that a file's name tells, or None; where one format is wanted, that one or None."""
    lower = name.lower()
    if wanted is None:
        return next((format for format, endings in ENDINGS.items() if lower.endswith(endings)), None)
    return wanted if lower.endswith(ENDINGS[wanted] if wanted in TEXTS else ".json") else None
