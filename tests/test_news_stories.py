"""The example stories, as a CMS posts them: what is found, and that offsets lead to the figures in the fields they name."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from running import ROOT

from service.api import create_app
from service.config import Settings

STORIES = {
    "ninjs": ("story.ninjs", "/headlines/0/value", "/bodies/1/value", "/bodies/1/value", "/associations/0/descriptions/0/value"),
    "ans": ("story.ans", "/headlines/basic", "/content_elements/0/content", "/content_elements/2/content", "/content_elements/1/caption"),
    "wordpress": ("post.wordpress", "/title/rendered", "/content/rendered", "/content/rendered", "/content/rendered"),
}  # fmt: skip


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(Settings(), log=io.StringIO()).test_client()


def example(name: str) -> Any:
    return json.loads((ROOT / "examples" / f"{STORIES[name][0]}.json").read_text(encoding="utf-8"))


def check(client: FlaskClient, name: str, story: Any, **options: str) -> Any:
    response = client.post("/v1/check", json=story, query_string={"format": name, **options})
    assert response.status_code == 200, response.text
    return response.get_json()


def found(answer: Any) -> list[set[tuple[str, str]]]:
    """Return the mentions of each finding: the field and the words."""
    return [{(each["document"], each["text"]) for each in finding["mentions"]} for finding in answer["discrepancies"]]


def resolved(value: Any, pointer: str) -> str:
    for token in pointer.split("/")[1:]:
        value = value[int(token)] if isinstance(value, list) else value[token]
    return str(value)


def sliced(text: str, start: int, end: int, unit: str) -> str:
    """Return a slice as Python has it, or as JavaScript does."""
    if unit == "codepoint":
        return text[start:end]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@pytest.mark.parametrize("name", STORIES)
def test_headline_caption_and_date_are_held_against_the_body(client, name) -> None:
    _, headline, first, second, caption = STORIES[name]
    bold = "600</b> readers" if name == "ans" else "600</strong> readers"
    answer = check(client, name, example(name))
    assert {finding["kind"]: mentions for finding, mentions in zip(answer["discrepancies"], found(answer), strict=True)} == {
        "value": {(headline, "14 libraries"), (first, "12 libraries")},
        "date": {(first, "Wednesday, 5 March")},
        "bound": {(caption, "800 readers"), (second, bold)},
    }  # fmt: skip


@pytest.mark.parametrize("name", STORIES)
def test_the_weekday_is_of_the_year_that_the_story_was_published_in(client, name) -> None:
    weekday = {(STORIES[name][2], "Wednesday, 5 March")}
    assert weekday in found(check(client, name, example(name)))
    assert weekday not in found(check(client, name, example(name), published="2025-03-05"))
    dates = ("versionCreated", "display_date", "date", "date_gmt")
    undated = {field: value for field, value in example(name).items() if field not in dates}
    assert weekday not in found(check(client, name, undated))


@pytest.mark.parametrize("unit", ["codepoint", "utf16"])
@pytest.mark.parametrize("name", STORIES)
def test_offsets_slice_to_the_figure_in_its_own_field(client, name, unit) -> None:
    def with_emoji(value: Any) -> Any:
        """Put characters of two UTF-16 units before and into each text."""
        match value:
            case dict():
                return {field: with_emoji(below) for field, below in value.items()}
            case list():
                return [with_emoji(below) for below in value]
            case str() if " " in value:
                return "📚 " + value.replace(" libraries", " libraries 📚", 1)
            case _:
                return value

    story = with_emoji(example(name))
    answer = check(client, name, story, offset_unit=unit)
    mentions = [mention for finding in answer["discrepancies"] for mention in finding["mentions"]]
    assert {mention["document"] for mention in mentions} == set(STORIES[name][1:])
    for place in (*answer["quantities"], *mentions):
        field = resolved(story, place["document"])
        assert sliced(field, place["start"], place["end"], unit) == place["text"]
    figures = {quantity["text"] for quantity in answer["quantities"]}
    assert {"14 libraries", "12 libraries", "Wednesday, 5 March", "800 readers", "22 years"} <= figures
