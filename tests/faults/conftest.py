"""A service of their own for the tests that do it harm."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from running import Server, serving


@pytest.fixture(scope="module")
def victim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start a service that the tests of one file may harm, and that must come through."""
    with serving(tmp_path_factory.mktemp("victim") / "log") as started:
        yield started
