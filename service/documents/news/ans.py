"""Arc XP's ANS: a story as a list of elements, each with its own text in HTML."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from schemas.quoting import quoted
from service.documents.news.base import NewsFormat
from service.documents.news.values import NotAStory, Value
from service.model import Format, Role, SourceDocument

TYPES = ("story", "gallery", "video")
HEADLINES = ("basic", "print", "web", "tablet", "mobile", "native", "meta_title")  # the last is for search engines
TEXTS = frozenset("blockquote header raw_html text".split())
GROUPS = frozenset("element_group quote".split())
TITLED = frozenset("audio gallery video".split())
DEEPEST = 10
"""How deep elements may lie within others; lists within lists in newsroom copy have two levels, rarely three."""


def parts(story: Value) -> Iterator[SourceDocument]:
    """Yield the texts of a story: headlines, subheadlines and blurb, its elements, the captions of its lead picture."""
    type = story.get("type")
    if type and type.text() not in TYPES:
        raise NotAStory(type.pointer, f"must be one of {', '.join(TYPES)}, and is {quoted(type.text())}")
    headlines, subheadlines = story.get("headlines"), story.get("subheadlines")
    for name in HEADLINES:
        yield from headlines.get(name).part(Role.HEADLINE, Format.HTML)
    for name in HEADLINES:
        yield from subheadlines.get(name).part(Role.STANDFIRST, Format.HTML)
    yield from story.get("description").get("basic").part(Role.STANDFIRST, Format.HTML)
    for item in story.get("content_elements").items():
        yield from element(item)
    for name in ("basic", "lead_art"):
        yield from media(story.get("promo_items").get(name))


def element(item: Value, depth: int = 1) -> Iterator[SourceDocument]:
    """Yield the texts of an element; links to other stories, embeds, code and corrections are none of the copy.

    A correction tells the figure that was wrong, so that it contradicts the story by its nature.
    """
    type = item.get("type")
    if not type:
        raise NotAStory(type.pointer, "is required: what kind of element it is")
    if depth > DEEPEST:
        raise NotAStory(item.pointer, f"may lie at most {DEEPEST} elements deep")
    if type.text() in TEXTS:
        yield from item.get("content").part(Role.BODY, Format.HTML)
    elif type.text() in GROUPS:
        for below in item.get("content_elements").items():
            yield from element(below, depth + 1)
        yield from item.get("citation").get("content").part(Role.BODY, Format.HTML)
    elif type.text() == "list":
        for below in item.get("items").items():
            yield from element(below, depth + 1)
    elif type.text() == "table":
        for row in (item.get("header"), *item.get("rows").items()):
            for cell in row.items():
                yield from cell.get("content").part(Role.BODY, Format.HTML)
    else:
        yield from media(item)


def media(item: Value) -> Iterator[SourceDocument]:
    """Yield the captions of a picture, or of a film, a recording or a gallery with its pictures."""
    type = item.get("type").text()
    if type == "image":
        yield from item.get("subtitle").part(Role.CAPTION, Format.HTML)
        yield from item.get("caption").part(Role.CAPTION, Format.HTML)
    elif type in TITLED:
        yield from item.get("headlines").get("basic").part(Role.CAPTION, Format.HTML)
        yield from item.get("description").get("basic").part(Role.CAPTION, Format.HTML)
        for picture in item.get("content_elements").items():
            if picture.get("type").text() == "image":
                yield from media(picture)


def published(story: Value) -> date | None:
    """Return the day that the story shows, or else of its first or last publication, or of a draft's last change."""
    dates = ("display_date", "first_publish_date", "publish_date", "last_updated_date")
    return next((day for name in dates if (day := story.get(name).day()) is not None), None)


FORMAT = NewsFormat(
    name="ans",
    media_type="application/vnd.arc.ans+json",
    fields="headlines, subheadlines, description, content_elements, and the captions of promo_items",
    parts=parts,
    published=published,
)
