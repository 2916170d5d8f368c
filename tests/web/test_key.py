"""The page of a service that reads texts only for those who have a key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from desks import open_desk
from playwright.sync_api import Browser, Page, expect
from running import Server, serving

KEY = "c0ffee00c0ffee00c0ffee00"
STORY = "Council to plant 5,000 trees\n\nThe council will plant 500 trees along the ring road this winter, it said.\n\n"


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    log = tmp_path_factory.mktemp("guarded") / "log"
    with serving(log, workers=1, CROSSFOOT_API_KEYS=f"desk:{KEY}") as server:
        yield server


@pytest.fixture
def page(browser: Browser, guarded: Server) -> Iterator[Page]:
    context = browser.new_context(base_url=f"http://{guarded.address}")
    yield open_desk(context).page
    context.close()


def test_without_a_key_the_page_says_that_one_is_needed_and_with_it_checks(page: Page, guarded: Server) -> None:
    page.fill("#copy", STORY)
    page.click("#check")
    expect(page.get_by_role("alert")).to_contain_text("An API key is needed")
    page.get_by_label("Key").fill(KEY)
    page.click("text=Try again")
    expect(page.locator("#found > li")).not_to_have_count(0)
    assert KEY not in page.url
    assert page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])").find(KEY) < 0
    assert KEY not in guarded.log.read_text()
