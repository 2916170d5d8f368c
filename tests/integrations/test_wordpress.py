"""The WordPress recipe: the panel's logic, the panel in a host page, and the plugin's routes in PHP."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from running import Server

HERE = Path(__file__).parent / "wordpress"
PLUGIN = Path(__file__).parents[2] / "integrations/wordpress/crossfoot"
TITLE = "Council to plant 5,000 trees"
INNER = {"clientId": "inner", "html": "<p>The bridge is 30 miles (80km) from the town.</p>", "innerBlocks": []}
BLOCKS = [
    {
        "clientId": "lead",
        "html": "<p>The 🌳 council will plant <b>500&nbsp;trees</b> this winter, it said.</p>",
        "innerBlocks": [],
    },
    {"clientId": "group", "innerBlocks": [INNER]},
]


def test_what_is_sent_and_which_block_holds_a_mention(run_node_tests: Callable[[Path], None]) -> None:
    run_node_tests(HERE / "panel.test.js")


@pytest.fixture
def editor(page: Page, server: Server) -> Page:
    """Open a host page, as if it came from the service: the panel, still closed, and a post with two errors."""
    url = f"http://{server.address}/editor"
    page.route(url, lambda route: route.fulfill(body="<!DOCTYPE html><html><body></body></html>"))
    page.goto(url)
    page.add_script_tag(path=HERE / "host.js")
    page.add_script_tag(path=PLUGIN / "panel.js")
    page.evaluate("([title, blocks]) => Object.assign(host, {post: {title}, blocks})", [TITLE, BLOCKS])
    return page


def test_the_panel_lists_findings_and_leads_to_their_blocks(editor: Page) -> None:
    editor.evaluate("host.openPanel()")
    editor.wait_for_selector("article.error >> nth=1")
    findings = editor.query_selector_all("article")
    assert "“5,000 trees” in the headline" in findings[0].inner_text()
    assert [item.inner_text() for item in editor.query_selector_all("li")] == [
        "5,000 trees",
        "500\N{NO-BREAK SPACE}trees",
        "30 miles",
        "80km",
    ]
    links = editor.query_selector_all("li button")
    selected = []
    for link in links:
        link.click()
        selected.append(editor.evaluate("host.selected"))
    assert selected == ["lead", "inner", "inner"]


def test_a_dismissed_finding_stays_away_until_it_is_brought_back(editor: Page) -> None:
    editor.evaluate("host.openPanel()")
    editor.click("article:has-text('5,000 trees') button:text('Dismiss')")
    editor.wait_for_selector("article:has-text('5,000 trees')", state="detached")
    editor.click("button:text('Check again')")
    editor.wait_for_selector("button:text('Check again')")
    assert len(editor.query_selector_all("article")) == 1
    editor.evaluate("host.closePanel(); host.openPanel()")
    editor.click("button:text('Bring back dismissed (1)')")
    editor.wait_for_selector("article:has-text('5,000 trees')")


def test_publishing_is_held_only_where_set_so_while_an_error_is_listed(editor: Page) -> None:
    editor.evaluate("host.blocks.pop(); host.openPanel()")  # one error is left
    editor.wait_for_selector("article.error")
    assert editor.evaluate("host.locks.size") == 0
    editor.evaluate("host.closePanel(); crossfoot.hold = true; host.openPanel()")
    editor.wait_for_selector("article.error")
    editor.wait_for_function("host.locks.size === 1")
    editor.evaluate("host.closePanel()")
    assert editor.evaluate("host.locks.size") == 0
    editor.evaluate("host.openPanel()")
    editor.click("article.error button:text('Dismiss')")
    editor.wait_for_function("host.locks.size === 0 && document.querySelectorAll('article').length === 0")


def test_a_check_that_fails_is_told_and_holds_nothing(editor: Page) -> None:
    editor.evaluate("crossfoot.hold = true; host.reachable = false; host.openPanel()")
    assert "it cannot be reached" in editor.inner_text("[role=alert]")
    assert editor.evaluate("host.locks.size") == 0
    editor.evaluate("host.reachable = true")
    editor.click("button:text('Check again')")
    editor.wait_for_selector("article.error")
    assert editor.query_selector("[role=alert]") is None


def test_an_empty_post_is_not_sent(editor: Page) -> None:
    editor.evaluate("Object.assign(host, {post: {title: ' '}, blocks: []}); host.openPanel()")
    editor.wait_for_selector("text=No figures that contradict each other")
    assert editor.evaluate("host.asked") == []


def test_the_day_of_a_dated_post_is_sent(editor: Page) -> None:
    editor.evaluate("host.date = '2026-11-27T06:00:00'; host.openPanel()")
    editor.wait_for_selector("article")
    assert editor.evaluate("host.asked[0].published") == "2026-11-27"


def php(*arguments: object, given: str = "") -> str:
    found = shutil.which("php")
    if found is None:
        pytest.skip("needs PHP")
    done = subprocess.run([found, *map(str, arguments)], input=given, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_plugin_is_well_formed_php() -> None:
    php("-l", PLUGIN / "crossfoot.php")


def routes(url: str, calls: list[dict[str, Any]], **settings: object) -> list[Any]:
    """Call the plugin's routes, one after the other, and return what they answer."""
    given = {"settings": {"CROSSFOOT_URL": url, **settings}, "calls": calls}
    answers: list[Any] = json.loads(php("-d", "display_errors=1", HERE / "routes.php", given=json.dumps(given)))
    return answers


CHECK = {
    "method": "POST",
    "path": "/posts/7/check",
    "body": {
        "documents": [
            {"id": "headline", "role": "headline", "format": "html", "text": "🌳 Council to plant 5,000 trees"},
            {"id": "story", "role": "body", "format": "html", "text": "<p>The council will plant 500 trees.</p>"},
        ]
    },
}


def test_the_routes_ask_crossfoot_and_remember_what_was_dismissed(server: Server) -> None:
    url = f"http://{server.address}/"
    [found] = routes(url, [CHECK])[0]["discrepancies"]
    assert (found["mentions"][0]["start"], found["mentions"][0]["end"]) == (20, 31)  # in UTF-16 units
    mark = {"fingerprint": found["fingerprint"]}
    dismiss = {"method": "POST", "path": "/posts/7/dismissed", "body": mark}
    restore = {"method": "DELETE", "path": "/posts/7/dismissed", "body": {}}
    _, _, without, other, _, again = routes(
        url, [dismiss, dismiss, CHECK, CHECK | {"path": "/posts/8/check"}, restore, CHECK]
    )
    assert (without["discrepancies"], without["dismissed"]) == ([], 1)
    assert [(len(each["discrepancies"]), each["dismissed"]) for each in (other, again)] == [(1, 0), (1, 0)]


def test_only_those_who_may_edit_a_post_may_check_it(server: Server) -> None:
    [answer] = routes(f"http://{server.address}", [CHECK | {"path": "/posts/9/check"}])
    assert answer == "forbidden"


@pytest.mark.parametrize(
    ("url", "documents", "told"),
    [
        pytest.param("http://127.0.0.1:9", CHECK["body"]["documents"], "it cannot be reached", id="nothing there"),
        pytest.param(None, [{"id": "story", "text": ""}], "/documents/0/text is empty.", id="refused"),
        pytest.param(None, [], "/documents", id="nothing to check"),
    ],
)
def test_a_check_that_fails_says_why(server: Server, url: str | None, documents: list[Any], told: str) -> None:
    [answer] = routes(url or f"http://{server.address}", [CHECK | {"body": {"documents": documents}}])
    assert answer["status"] == 502
    assert answer["message"].startswith("Crossfoot could not check the figures: ")
    assert told in answer["message"]
