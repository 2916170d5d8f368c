"""The page in a real browser, before the real service."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from desks import Desk, open_desk
from playwright.sync_api import Browser, BrowserContext
from running import Server


@pytest.fixture
def context(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    made = browser.new_context(
        base_url=f"http://{server.address}", viewport={"width": 1440, "height": 900}, reduced_motion="reduce"
    )
    made.set_default_timeout(15_000)
    made.grant_permissions(["clipboard-read", "clipboard-write"])
    yield made
    made.close()


@pytest.fixture
def desk(context: BrowserContext, server: Server) -> Iterator[Desk]:
    """Open the page; after the test, assert that it asked no other server for anything and that nothing went wrong."""
    opened = open_desk(context)
    yield opened
    assert {address for address in opened.requested if not address.startswith(f"http://{server.address}/")} == set()
    assert opened.faults == []
