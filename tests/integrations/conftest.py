"""What the tests of the recipes run in: Node.js, and a page in Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = """--no-sandbox --disable-background-networking --disable-component-update --disable-sync --no-first-run
    --disable-quic --disable-gpu""".split()


@pytest.fixture(scope="session")
def run_node_tests() -> Callable[[Path], None]:
    """Return a function that runs a file of tests for Node.js."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs Node.js 20")

    def run(tests: Path) -> None:
        done = subprocess.run([node, "--test", tests], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stdout

    return run


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium, without which the tests are skipped unless CROSSFOOT_REQUIRE_BROWSER is 1."""
    if CHROMIUM is None:
        if os.environ.get("CROSSFOOT_REQUIRE_BROWSER") == "1":
            pytest.fail("CROSSFOOT_REQUIRE_BROWSER is 1, and there is no Chromium")
        pytest.skip("needs Chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page; an error that no script catches fails the test."""
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(15_000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors
