"""Fixtures for all tests."""

from __future__ import annotations

import pytest
from browsing import browser
from running import server

from service import engine

__all__ = ["browser", "model", "server"]


@pytest.fixture(scope="session")
def model() -> None:
    """Load the language model once for all tests that use it."""
    engine.warm()
