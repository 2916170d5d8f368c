"""A post of WordPress's REST API, as it answers with one or as a plug-in or a script posts one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from schemas.quoting import kind
from service.documents.news.base import NewsFormat
from service.documents.news.values import NotAStory, Value
from service.model import Format, Role, SourceDocument


def parts(post: Value) -> Iterator[SourceDocument]:
    """Yield the texts of a post: title, excerpt, content, and the caption of an embedded featured picture."""
    yield from field(post.get("title"), Role.HEADLINE)
    yield from field(post.get("excerpt"), Role.STANDFIRST)
    yield from field(post.get("content"), Role.BODY)
    for picture in post.get("_embedded").get("wp:featuredmedia").items():
        yield from field(picture.get("caption"), Role.CAPTION)


def field(value: Value, role: Role) -> Iterator[SourceDocument]:
    """Yield the text of a field: a plain string, its raw form, or else its rendered one.

    The raw form is what the editor has before them, and where their CMS can mark a figure. A raw excerpt that is empty
    says that the rendered one was made from the content.
    """
    if isinstance(value.json, str):
        yield from value.part(role, Format.HTML)
        return
    if value and not isinstance(value.json, dict):
        expected = "must be a string, or an object with raw or rendered"
        raise NotAStory(value.pointer, f"{expected}, and is {kind(value.json)}")
    yield from (value.get("raw") or value.get("rendered")).part(role, Format.HTML)


def published(post: Value) -> date | None:
    """Return the day of publication as the site's own clock has it, or else as Greenwich's has."""
    return post.get("date").day() or post.get("date_gmt").day()


FORMAT = NewsFormat(
    name="wordpress",
    media_type="application/vnd.wordpress.post+json",
    fields="title, excerpt and content",
    parts=parts,
    published=published,
)
