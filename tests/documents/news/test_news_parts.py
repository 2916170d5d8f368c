"""Which fields of each news format are read, in which order, with which roles."""

from __future__ import annotations

import json
from typing import Any

import pytest
from running import ROOT

from service.documents import news
from service.model import Role


def text(words: str) -> dict[str, Any]:
    return {"type": "text", "content": words}


def image(caption: str) -> dict[str, Any]:
    return {"type": "image", "url": "https://news.example/1400.jpg", "caption": caption}


def nested(element: Any, levels: int) -> Any:
    for _ in range(levels):
        element = {"type": "list", "items": [element]}
    return element


# (what it shows, format, JSON, what is read: pointer, role, format)
READ = [
    (
        "ninjs 1.x",
        "ninjs",
        {
            "uri": "urn:example:1",
            "versioncreated": "2026-03-05T18:40:00Z",
            "headline": "Wexcombe to close 14 libraries",
            "headline_web": "Wexcombe’s 14 libraries to close",
            "headline_subhead": "Readers queue in the rain",
            "slugline": "LIBRARIES 1",
            "title": "wexcombe 1",
            "byline": "Ellen Varley",
            "ednote": "Adds 2nd quote",
            "description_text": "Councillors vote to save £2.4m",
            "description_editornotes": "Upd 3",
            "body_text": "The council will close 12 libraries.\n\nReaders wept.",
            "body_html": "<p>The council will close 12 libraries.</p><p>Readers wept.</p>",
            "associations": {
                "main_pic": {"type": "picture", "headline": "wex 4 of 9", "description_text": "Some 800 readers"},
                "map": {"description_html": "<p>The 12 branches</p>"},
                "sidebar": {"type": "text", "headline": "How 5 other towns did", "description_text": "Five towns"},
                "none": None,
            },
        },
        [
            ("/headline", "headline", "text"),
            ("/headline_web", "headline", "text"),
            ("/headline_subhead", "standfirst", "text"),
            ("/description_text", "standfirst", "text"),
            ("/body_html", "body", "html"),
            ("/associations/main_pic/description_text", "caption", "text"),
            ("/associations/map/description_html", "caption", "html"),
        ],
    ),
    (
        "ninjs 2.x",
        "ninjs",
        {
            "uri": "urn:example:2",
            "headlines": [{"role": "main", "contenttype": "text/html", "value": "Wexcombe to close <i>14</i> libraries"}],
            "descriptions": [{"role": "lead", "value": "Councillors vote to save &pound;2.4m"}],
            "bodies": [
                {"role": "nitf", "contenttype": "application/nitf+xml", "value": "<?xml version='1.0'?><nitf><p>Twelve</p>"},
                {"role": "factbox", "contenttype": "text/html; charset=utf-8", "value": "<p>Nine</p>"},
                {"role": "main", "contenttype": "application/xhtml+xml", "value": "<p>The council will close 12.</p>"},
                {"role": "text", "contenttype": "text/plain", "value": "The council will close 12."},
            ],
            "associations": [
                {"name": "picture", "type": "picture", "descriptions": [{"value": "Some 800 readers"}]},
                {"name": "more", "type": "composite", "descriptions": [{"value": "Five towns"}]},
            ],
        },
        [
            ("/headlines/0/value", "headline", "html"),
            ("/descriptions/0/value", "standfirst", "html"),
            ("/bodies/2/value", "body", "html"),
            ("/associations/0/descriptions/0/value", "caption", "text"),
        ],
    ),
    (
        "ninjs 3.x",
        "ninjs",
        {
            "uri": "urn:example:3",
            "headlines": [{"value": "Wexcombe to close 14 libraries"}],
            "bodies": [
                {"contentType": "application/json", "value": '{"close": 12}'},
                {"contentType": "text/plain", "value": "The council will close 12, or <12."},
            ],
            "associations": [{"name": "film", "type": "video", "descriptions": [{"contentType": "text/html", "value": "Some 800"}]}],
        },
        [
            ("/headlines/0/value", "headline", "text"),
            ("/bodies/1/value", "body", "text"),
            ("/associations/0/descriptions/0/value", "caption", "html"),
        ],
    ),
    (
        "an XHTML document before plain text",
        "ninjs",
        {"body_text": "The council will close 12.", "body_xhtml": '<?xml version="1.0"?><html><body><p>The council will close 12.</p></body></html>'},
        [("/body_xhtml", "body", "html")],
    ),
    (
        "plain text before a whole NITF document",
        "ninjs",
        {"body_nitf": '<?xml version="1.0"?>\n<nitf><head><title>Libraries</title></head>', "body_text": "The council will close 12."},
        [("/body_text", "body", "text")],
    ),
    ("ninjs with a body in NITF's blocks alone", "ninjs", {"body_nitf": "<p>The council will close 12.</p>"}, [("/body_nitf", "body", "html")]),
    ("a body whose form nothing tells", "ninjs", {"bodies": [{"value": "Profit < 5% & falling"}]}, [("/bodies/0/value", "body", "text")]),
    ("a body whose markup tells", "ninjs", {"bodies": [{"value": "It cost &#163;5m"}]}, [("/bodies/0/value", "body", "html")]),
    (
        "a name with a slash",
        "ninjs",
        {"associations": {"a/b~c": {"description_text": "Some 800 readers"}}},
        [("/associations/a~1b~0c/description_text", "caption", "text")],
    ),
    (
        "ANS",
        "ans",
        {
            "type": "story",
            "version": "0.10.9",
            "headlines": {"basic": "Wexcombe to close 14 libraries", "print": "Shut", "mobile": "", "meta_title": "Library cuts"},
            "subheadlines": {"basic": "Readers queue"},
            "description": {"basic": "Councillors vote"},
            "slug": "libraries-1",
            "content_elements": [
                text("The council will close <b>12</b>."),
                {"type": "header", "level": 2, "content": "The 12 branches"},
                {"type": "list", "list_type": "unordered", "items": [text("Mill Street"), nested(text("Two on the quay"), 1)]},
                {"type": "table", "header": [text("Branch"), text("Readers")], "rows": [[text("Mill Street"), text("410")]]},
                {"type": "quote", "subtype": "blockquote", "content_elements": [text("It is 12 too many")], "citation": text("Ada Penrose, 61")},
                {"type": "blockquote", "content": "Shame on all 51 of them"},
                {"type": "raw_html", "content": "<script>var a = 3;</script><p>Seven branches stay</p>"},
                {"type": "element_group", "content_elements": [text("In other towns, 9 closed.")]},
                {**image("Some 800 readers"), "subtitle": "The queue"},
                {"type": "gallery", "headlines": {"basic": "The 12 in pictures"}, "content_elements": [image("Mill Street in 1951")]},
                {"type": "video", "headlines": {"basic": "Watch: readers"}, "description": {"basic": "The rain fell for 9 hours"}},
                {"type": "correction", "text": "An earlier version said that 16 would close."},
                {"type": "interstitial_link", "content": "Council to close 5", "url": "https://news.example/5"},
                {"type": "link_list", "title": "More", "items": [{"type": "interstitial_link", "content": "3 towns"}]},
                {"type": "oembed_response", "raw_oembed": {"html": "<p>90</p>"}},
                {"type": "code", "content": "x = 12"},
                {"type": "divider"},
            ],
            "promo_items": {"basic": image("The town hall"), "lead_art": image("A door"), "images": None},
        },
        [
            ("/headlines/basic", "headline", "html"),
            ("/headlines/print", "headline", "html"),
            ("/headlines/meta_title", "headline", "html"),
            ("/subheadlines/basic", "standfirst", "html"),
            ("/description/basic", "standfirst", "html"),
            ("/content_elements/0/content", "body", "html"),
            ("/content_elements/1/content", "body", "html"),
            ("/content_elements/2/items/0/content", "body", "html"),
            ("/content_elements/2/items/1/items/0/content", "body", "html"),
            ("/content_elements/3/header/0/content", "body", "html"),
            ("/content_elements/3/header/1/content", "body", "html"),
            ("/content_elements/3/rows/0/0/content", "body", "html"),
            ("/content_elements/3/rows/0/1/content", "body", "html"),
            ("/content_elements/4/content_elements/0/content", "body", "html"),
            ("/content_elements/4/citation/content", "body", "html"),
            ("/content_elements/5/content", "body", "html"),
            ("/content_elements/6/content", "body", "html"),
            ("/content_elements/7/content_elements/0/content", "body", "html"),
            ("/content_elements/8/subtitle", "caption", "html"),
            ("/content_elements/8/caption", "caption", "html"),
            ("/content_elements/9/headlines/basic", "caption", "html"),
            ("/content_elements/9/content_elements/0/caption", "caption", "html"),
            ("/content_elements/10/headlines/basic", "caption", "html"),
            ("/content_elements/10/description/basic", "caption", "html"),
            ("/promo_items/basic/caption", "caption", "html"),
            ("/promo_items/lead_art/caption", "caption", "html"),
        ],
    ),
    (
        "WordPress as it answers a reader",
        "wordpress",
        {
            "title": {"rendered": "Wexcombe to close 14 libraries"},
            "excerpt": {"rendered": "<p>Readers queue</p>\n"},
            "content": {"rendered": "<p>The council will close 12.</p>\n"},
            "_embedded": {"author": [{"name": "9"}], "wp:featuredmedia": [{"caption": {"rendered": "<p>Some 800 readers</p>\n"}}]},
        },
        [
            ("/title/rendered", "headline", "html"),
            ("/excerpt/rendered", "standfirst", "html"),
            ("/content/rendered", "body", "html"),
            ("/_embedded/wp:featuredmedia/0/caption/rendered", "caption", "html"),
        ],
    ),
    (
        "WordPress as it answers an editor",
        "wordpress",
        {
            "title": {"raw": "Wexcombe to close 14 libraries", "rendered": "Wexcombe to close 14 libraries"},
            "excerpt": {"raw": "", "rendered": "<p>What the theme made of it</p>\n"},
            "content": {"raw": "<!-- wp:paragraph --><p>The council will close 12.</p><!-- /wp:paragraph -->", "rendered": "<p>The council will close 12.</p>"},
        },
        [("/title/raw", "headline", "html"), ("/content/raw", "body", "html")],
    ),
    (
        "WordPress as a plug-in posts it",
        "wordpress",
        {"title": "Wexcombe to close 14 libraries", "content": "The council will close 12.\n\nReaders queue."},
        [("/title", "headline", "html"), ("/content", "body", "html")],
    ),
]  # fmt: skip


def resolved(value: Any, pointer: str) -> Any:
    """Return the value that a JSON pointer leads to."""
    for token in pointer.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        value = value[int(name)] if isinstance(value, list) else value[name]
    return value


@pytest.mark.parametrize(("name", "value", "expected"), [row[1:] for row in READ], ids=[row[0] for row in READ])
def test_the_fields_that_are_read(name, value, expected) -> None:
    sources = news.read(name, value).sources
    assert [(source.id, source.role.value, source.format.value) for source in sources] == expected
    assert [source.text for source in sources] == [resolved(value, source.id) for source in sources]


def test_lists_may_lie_in_lists() -> None:
    [source] = news.read("ans", {"content_elements": [nested(text("Two on the quay"), 9)]}).sources
    assert source.id == "/content_elements/0" + "/items/0" * 9 + "/content"


def test_a_news_format_is_known_by_its_name_and_its_media_type() -> None:
    assert dict(news.MEDIA_TYPES) == {
        "application/vnd.iptc.ninjs+json": "ninjs",
        "application/vnd.arc.ans+json": "ans",
        "application/vnd.wordpress.post+json": "wordpress",
    }
    assert list(news.FORMATS) == list(news.MEDIA_TYPES.values())


@pytest.mark.parametrize(
    ("file", "name", "count"),
    [("story.ninjs", "ninjs", 4), ("story.ans", "ans", 7), ("post.wordpress", "wordpress", 2)],
)
def test_the_examples_are_stories(file, name, count) -> None:
    story = news.read(name, json.loads((ROOT / "examples" / f"{file}.json").read_text(encoding="utf-8")))
    assert len(story.sources) == count
    assert story.sources[0].role is Role.HEADLINE
