"""The Chromium of the machine, for the tests of what runs in a page."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
QUIET = """--no-sandbox --disable-gpu --disable-quic --disable-sync --disable-background-networking
    --disable-component-update --no-first-run""".split()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium. Where there is none the tests are skipped, or fail if the environment says so."""
    chromium = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if chromium is None:
        missing = pytest.fail if os.environ.get("CROSSFOOT_REQUIRE_BROWSER") == "1" else pytest.skip
        missing("there is no Chromium here")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield started
        started.close()
