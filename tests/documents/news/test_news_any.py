"""Any JSON whatever is a story whose texts stand where their pointers lead, or else it is told what is wrong with it."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
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


def shaped(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return objects with some of these fields."""
    return st.fixed_dictionaries({}, optional=fields)


FORMS = st.lists(
    shaped(value=WORDS, role=WORDS, contenttype=st.sampled_from(["text/html", "text/plain", "image/png"])), max_size=3
)
CAPTIONED = shaped(type=st.sampled_from(["picture", "text"]), description_text=WORDS, descriptions=FORMS)
TITLED = shaped(basic=WORDS, print=WORDS)
CELLS = st.lists(shaped(type=st.just("text"), content=WORDS), max_size=2)
IMAGE = shaped(type=st.just("image"), caption=WORDS, subtitle=WORDS)
ELEMENT = st.recursive(
    shaped(type=st.sampled_from(["text", "header", "raw_html", "divider"]), content=WORDS) | IMAGE,
    lambda inner: (
        shaped(type=st.just("list"), items=st.lists(inner, max_size=3))
        | shaped(type=st.just("quote"), content_elements=st.lists(inner, max_size=3), citation=shaped(content=WORDS))
        | shaped(type=st.just("table"), header=CELLS, rows=st.lists(CELLS, max_size=2))
        | shaped(type=st.just("gallery"), headlines=TITLED, content_elements=st.lists(IMAGE, max_size=2))
    ),
    max_leaves=5,
)
DAYS = st.sampled_from(["2026-03-05T18:40:00Z", "2026-03-05", "0001-01-01T00:00:00", "0000-00-00", "9999-12-31", ""])
FIELD = WORDS | shaped(raw=WORDS, rendered=WORDS)
SHAPED = {
    "ninjs": shaped(
        headline=WORDS,
        description_html=WORDS,
        body_text=WORDS,
        body_html=WORDS,
        headlines=FORMS,
        bodies=FORMS,
        associations=st.lists(CAPTIONED, max_size=3) | st.dictionaries(NAMES, CAPTIONED, max_size=3),
        versioncreated=DAYS,
    ),
    "ans": shaped(
        headlines=TITLED,
        subheadlines=TITLED,
        description=TITLED,
        content_elements=st.lists(ELEMENT, max_size=3),
        promo_items=shaped(basic=IMAGE),
        display_date=DAYS,
    ),
    "wordpress": shaped(title=FIELD, excerpt=FIELD, content=FIELD, date=DAYS),
}


def read(name: str, value: Any) -> news.Story | news.NotAStory:
    try:
        return news.read(name, value)
    except news.NotAStory as error:
        return error


ODD_NAMES = [{"associations": {name: {"description_text": "12"}}} for name in ("\ud800", "a\x1b[31m", "a" * 101)]


@pytest.mark.parametrize("name", news.FORMATS)
@settings(max_examples=60, deadline=None)
@given(ANY)
def test_any_json_is_a_story_or_is_told_why_not(name: str, value: Any) -> None:
    assert_read(name, value)


@pytest.mark.parametrize("name", news.FORMATS)
@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_story_with_anything_in_one_place_is_one_or_is_told_why_not(name: str, data: st.DataObject) -> None:
    story = data.draw(SHAPED[name])
    assert_read(name, story)
    assert_read(name, with_odd_value(data, story))


def with_odd_value(data: st.DataObject, value: Any) -> Any:
    """Return a value with anything whatever in the place of one of its parts."""
    if not isinstance(value, dict | list) or not value or data.draw(st.integers(0, 4)) == 0:
        return data.draw(ANY)
    places = sorted(value) if isinstance(value, dict) else range(len(value))
    place, changed = data.draw(st.sampled_from(places)), value.copy()
    changed[place] = with_odd_value(data, value[place])
    return changed


@pytest.mark.parametrize("name", news.FORMATS)
@pytest.mark.parametrize(
    "value", [*ODD_NAMES, {"title": "\ud800 12", "headline": "\ud800", "headlines": {"basic": "\ud800"}}]
)
def test_odd_characters_are_read_or_refused(name: str, value: Any) -> None:
    assert_read(name, value)


def assert_read(name: str, value: Any) -> None:
    """Assert that a value is a story whose texts stand where their pointers lead, or that what is wrong is told."""
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
