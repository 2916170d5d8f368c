"""What the tests of the recipes run in: Node.js, and a page in Chromium."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page


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
