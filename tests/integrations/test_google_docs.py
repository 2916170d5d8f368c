"""The Google Docs recipe: its logic, and the whole add-on with its sidebar over a document of the test's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from running import Server

HERE = Path(__file__).parent / "google_docs"
ADDON = Path(__file__).parents[2] / "integrations/google-docs"
COLOUR = "#ffe599"


def test_what_is_sent_and_where_a_mention_stands(run_node_tests: Callable[[Path], None]) -> None:
    run_node_tests(HERE / "story.test.js")


def test_the_manifest_asks_for_no_other_document_and_one_address() -> None:
    manifest = json.loads((ADDON / "appsscript.json").read_text())
    assert [scope.removeprefix("https://www.googleapis.com/auth/") for scope in manifest["oauthScopes"]] == [
        "documents.currentonly",
        "script.container.ui",
        "script.external_request",
    ]
    assert all(url.startswith("https://") and url.endswith("/") for url in manifest["urlFetchWhitelist"])


@pytest.fixture
def sidebar(page: Page, server: Server) -> Page:
    """Open the sidebar, as if it came from the service, and wait for its findings."""
    scripts = [(HERE / "host.js"), ADDON / "Story.gs", ADDON / "Code.gs"]
    head = "".join(f"<script>{script.read_text()}</script>" for script in scripts)
    html = (ADDON / "Sidebar.html").read_text().replace("<head>", f'<head><meta charset="utf-8">{head}', 1)
    page.route("**/sidebar", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"http://{server.address}/sidebar")
    page.wait_for_selector("article")
    return page


def test_figures_that_disagree_are_listed_highlighted_and_led_to(sidebar: Page) -> None:
    messages = [message.inner_text() for message in sidebar.query_selector_all("article p")]
    assert len(messages) == 2
    assert messages[0].startswith("error: ")
    assert "“5,000 trees” in the headline" in messages[0]
    assert sidebar.evaluate("host.coloured(COLOUR)") == ["5,000 trees", "500", " trees", "30 miles", "80km"]
    selected = []
    for button in sidebar.query_selector_all("article button:not(:text('Dismiss'))"):
        button.click()
        sidebar.wait_for_timeout(20)
        selected.append(sidebar.evaluate("host.selected"))
    assert selected == ["5,000 trees", "500 trees", "30 miles", "80km"]
    assert sidebar.evaluate("Object.keys(host.asked[0]).sort()") == [
        *("documents", "headers", "ignore", "include_quantities", "offset_unit", "published", "url"),
    ]


def test_highlights_go_and_what_a_writer_coloured_stays(sidebar: Page) -> None:
    sidebar.evaluate("removeHighlights()")
    assert sidebar.evaluate("[host.coloured(COLOUR), host.ranges]") == [[], []]
    sidebar.evaluate("host.texts()[3].setBackgroundColor(11, 13, '#00ff00')")  # "is "
    sidebar.evaluate("host.texts()[3].setBackgroundColor(14, 15, COLOUR)")  # "30", in our very colour
    sidebar.evaluate("checkFigures()")
    assert sidebar.evaluate("host.coloured(COLOUR)") == ["5,000 trees", "500", " trees", "30", "80km"]
    sidebar.click("#clear")
    sidebar.wait_for_function("host.ranges.length === 0")
    assert sidebar.evaluate("[host.coloured(COLOUR), host.coloured('#00ff00')]") == [["30"], ["is "]]


def test_a_dismissed_finding_stays_away_until_it_is_brought_back(sidebar: Page) -> None:
    sidebar.click("article:has-text('5,000 trees') button:text('Dismiss')")
    sidebar.wait_for_selector("article:has-text('5,000 trees')", state="detached")
    assert sidebar.evaluate("host.coloured(COLOUR)") == ["30 miles", "80km"]
    assert len(sidebar.evaluate("Object.keys(host.properties.document)")) == 1
    sidebar.click("button:text('Bring back dismissed (1)')")
    sidebar.wait_for_selector("article:has-text('5,000 trees')")
    assert sidebar.evaluate("host.properties.document") == {}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("host.properties.script = {}", "The script property CROSSFOOT_URL is not set."),
        ("host.properties.script.CROSSFOOT_URL += 'elsewhere'", "could not check the figures: "),
        ("host.paragraphs = []", "No figures that contradict each other were found."),
    ],
)
def test_what_keeps_a_check_from_its_findings_is_told(sidebar: Page, change: str, told: str) -> None:
    sidebar.evaluate(change)
    sidebar.click("#again")
    sidebar.wait_for_function("!byId('state').textContent.startsWith('Checking')")
    assert told in sidebar.inner_text("#state")


def test_a_key_is_sent_where_there_is_one(sidebar: Page) -> None:
    sidebar.evaluate("host.properties.script.CROSSFOOT_API_KEY = 'desk'; checkFigures()")
    assert sidebar.evaluate("host.asked.map(({headers}) => headers)") == [{}, {"Authorization": "Bearer desk"}]
