"""Any JSON whatever is a story whose texts stand where their pointers lead, or else it is told what is wrong with it."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_news_parts import nested, resolved, text

from service.documents import news, read_all

NAMES = st.sampled_from(
    """headline headline_web headlines description_text description_note descriptions body_text body_html bodies role value
    contenttype contentType associations type versioncreated embargoed firstCreated basic subheadlines description
    content_elements content items rows header citation caption subtitle promo_items lead_art display_date title excerpt
    raw rendered date date_gmt _embedded wp:featuredmedia""".split()
) | st.text(st.characters(), max_size=5)
WORDS = st.sampled_from(
    """text main text/html text/plain application/nitf+xml story image gallery video list table quote element_group
    raw_html picture 2026-03-05T18:40:00Z 0001-01-01 yesterday <p>12 <?xml &pound;3 … [gallery]""".split()
) | st.text(st.characters(), max_size=20)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | WORDS
ANY = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=12,
)
ELEMENT = st.dictionaries(
    st.sampled_from("type value content items content_elements rows caption raw rendered contenttype role".split()),
    WORDS | ANY,
    max_size=4,
)
SHAPED = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys("headline body_html title content excerpt date versioncreated".split(), WORDS | ANY),
        **dict.fromkeys("headlines descriptions bodies content_elements".split(), st.lists(ELEMENT, max_size=4)),
        "associations": st.dictionaries(NAMES, ELEMENT, max_size=3) | st.lists(ELEMENT, max_size=3),
    },
)


def read(name: str, value: Any) -> news.Story | news.NotAStory:
    try:
        return news.read(name, value)
    except news.NotAStory as error:
        return error


@pytest.mark.parametrize("name", news.FORMATS)
@settings(max_examples=100, deadline=None)
@given(value=ANY | SHAPED)
@example({"title": "\ud800 12", "headline": "\ud800", "associations": {"\ud800": {"description_text": "12"}}})
@example({"associations": {"a\x1b[31m": {"description_text": "12"}}})
@example({"associations": {"a" * 101: {"description_text": "12"}}})
def test_any_json_is_a_story_or_is_told_why_not(name: str, value: Any) -> None:
    story = read(name, value)
    if isinstance(story, news.NotAStory):
        assert story.detail
        assert story.pointer == "" or story.pointer.startswith("/")
        assert str(story).startswith(story.pointer or "The story")
        return
    assert story.sources
    assert len({source.id for source in story.sources}) == len(story.sources)
    for source in story.sources:
        assert resolved(value, source.id) == source.text
        assert source.id.isprintable()
    read_all(story.sources)


def test_lists_without_end_are_refused() -> None:
    with pytest.raises(news.NotAStory, match="at most 10 elements deep"):
        news.read("ans", {"content_elements": [nested(text("12"), 5000)]})


def test_time_grows_with_the_number_of_elements() -> None:
    def seconds(count: int) -> float:
        story = {"content_elements": [text(f"The firm has {number} boats.") for number in range(count)]}
        times = []
        for _ in range(3):
            began = time.process_time()
            news.read("ans", story)
            times.append(time.process_time() - began)
        return min(times)

    assert seconds(4000) < 3 * 4 * seconds(1000)
