"""News JSON as a CMS stores it: the fields that readers are shown, each a source by its JSON pointer, and the date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from service.documents.news import ans, ninjs, wordpress
from service.documents.news.base import NewsFormat, Story
from service.documents.news.repeats import without_repeats
from service.documents.news.values import NotAStory, Value

__all__ = ["FORMATS", "MEDIA_TYPES", "NotAStory", "Story", "read"]

FORMATS: Mapping[str, NewsFormat] = {each.name: each for each in (ninjs.FORMAT, ans.FORMAT, wordpress.FORMAT)}
"""The formats by name. To add one: a file with a `FORMAT`, and its place in this row."""

MEDIA_TYPES: Mapping[str, str] = {each.media_type: each.name for each in FORMATS.values()}
"""The names of the formats by media type."""


def read(name: str, value: Any) -> Story:
    """Return the story that a JSON value holds in the format of this name; raise NotAStory where it holds none."""
    format, story = FORMATS[name], Value("", value)
    if not story:
        raise NotAStory("", "must be an object, and is null")
    sources = without_repeats(list(format.parts(story)))
    if not sources:
        raise NotAStory("", f"holds no text in the fields that are read of {name}: {format.fields}")
    return Story(sources, format.published(story))
