"""IPTC ninjs: 1.x, with a property for each form of a text (`body_html`), and 2.x and 3.x, with lists (`bodies`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from schemas.quoting import quoted
from service.documents.news.base import NewsFormat
from service.documents.news.values import NotAStory, Value
from service.model import Format, Role, SourceDocument

HEADLINE, DESCRIPTION, BODY = (
    re.compile(r"headline(?:_(.*))?"),
    re.compile(r"description_(.*)"),
    re.compile(r"body_(.*)"),
)
NAME = re.compile(r".*", re.DOTALL)
MARKED_UP = frozenset(["text/html", "application/xhtml+xml"])
PLAIN = frozenset(["text/plain", "text/markdown"])
MARKUP = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});", re.IGNORECASE)
NITF = re.compile(r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!DOCTYPE[^<>]*>\s*)?<nitf\b", re.IGNORECASE)

SECOND_HEADLINES = frozenset("deck standfirst sub subhead subheadline subtitle".split())
SHOWN = frozenset(["", "audio", "graphic", "picture", "video"])  # the types of associations that captions stand under


class Form(NamedTuple):
    """One of the forms in which an item gives its headline, its description or its body."""

    value: Value
    purpose: str  # "main", "html": the role, or in 1.x the end of the property's name
    media_type: Value

    @property
    def format(self) -> Format | None:
        """How the text is written, or None for what is neither text nor HTML nor like it, as NITF is."""
        media_type = self.media_type.text().partition(";")[0].strip().lower()
        if media_type in PLAIN:
            return Format.TEXT
        if media_type in MARKED_UP or "nitf" in media_type:
            return Format.HTML
        if media_type:
            return None
        if "html" in self.purpose or "nitf" in self.purpose or MARKUP.search(self.value.text()):
            return Format.HTML
        return Format.TEXT

    @property
    def rank(self) -> tuple[int, bool]:
        """Sort the forms of one text: markup, plain text, NITF documents with their metadata; of two, `main` first."""
        written = 2 if NITF.match(self.value.text()) else 0 if self.format is Format.HTML else 1
        return written, self.purpose != "main"

    def part(self, role: Role) -> Iterator[SourceDocument]:
        """Yield the text as a part of the story, if it can be read."""
        if self.format is not None:
            yield from self.value.part(role, self.format)


def parts(story: Value) -> Iterator[SourceDocument]:
    """Yield the texts of a story: headlines, descriptions, its body, captions."""
    headlines = list(forms(story, "headlines", HEADLINE))
    for headline in headlines:
        if headline.purpose not in SECOND_HEADLINES:
            yield from headline.part(Role.HEADLINE)
    for headline in headlines:
        if headline.purpose in SECOND_HEADLINES:
            yield from headline.part(Role.STANDFIRST)
    yield from descriptions(story, Role.STANDFIRST)
    yield from body(story)
    for association in associations(story):
        if association.get("type").text() in SHOWN:
            yield from descriptions(association, Role.CAPTION)


def descriptions(item: Value, role: Role) -> Iterator[SourceDocument]:
    """Yield the descriptions of an item, but for notes to editors."""
    for description in forms(item, "descriptions", DESCRIPTION):
        if "note" not in description.purpose:
            yield from description.part(role)


def body(story: Value) -> Iterator[SourceDocument]:
    """Yield the body in the best of its forms."""
    written = [form for form in forms(story, "bodies", BODY) if form.value.text().strip()]
    readable = [form for form in written if form.format is not None]
    if readable:
        yield from min(readable, key=lambda form: form.rank).part(Role.BODY)
    elif written:
        sent = written[0].media_type
        expected = "must be text/html, application/xhtml+xml or text/plain in at least one of the bodies"
        raise NotAStory(sent.pointer, f"{expected}, and is {quoted(sent.text())}")


def forms(item: Value, plural: str, properties: re.Pattern[str]) -> Iterator[Form]:
    """Yield the forms of one kind of text: those of the list in 2.x and 3.x, those of the properties in 1.x."""
    for each in item.get(plural).items():
        yield Form(each.get("value"), each.get("role").text().lower(), each.get("contenttype", "contentType"))
    for name, value in item.named(properties):
        yield Form(value, (name[1] or "main").lower(), Value("", None))


def associations(story: Value) -> Iterator[Value]:
    """Yield the items that are tied to a story: a list in 2.x and 3.x, in 1.x the members of an object."""
    associated = story.get("associations")
    if isinstance(associated.json, list):
        yield from associated.items()
    else:
        yield from (item for _, item in associated.named(NAME))


def published(story: Value) -> date | None:
    """Return the day that the words of this version are of: its own, or the later one that it is held back until."""
    version = story.get("versioncreated", "versionCreated").day()
    embargo = story.get("embargoed", "embargoedUntil", "embargoeduntil").day()
    latest = max((day for day in (version, embargo) if day is not None), default=None)
    return (
        latest or story.get("firstcreated", "firstCreated").day() or story.get("contentcreated", "contentCreated").day()
    )


FORMAT = NewsFormat(
    name="ninjs",
    media_type="application/vnd.iptc.ninjs+json",
    fields="headlines, descriptions, bodies, and the descriptions of associated pictures",
    parts=parts,
    published=published,
)
