"""The app around a stub of the engine."""

from __future__ import annotations

from typing import Any

import api_stub
import pytest
from api_stub import StubEngine
from flask.testing import FlaskClient


@pytest.fixture
def make_app() -> Any:
    """Give the function that makes an app, for a test that needs settings, a log or an engine of its own."""
    return api_stub.make_app


@pytest.fixture
def engine() -> StubEngine:
    return StubEngine()


@pytest.fixture
def client(engine: StubEngine) -> FlaskClient:
    return api_stub.make_app(engine).test_client()
