"""Tools of an operator, and what the real service exports."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from served import Served, eventually, stub_service


def tool(name: str) -> str:
    """Return the path of a program. Where there is none the test is skipped, or fails if the environment says so."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    if found is None:
        missing = pytest.fail if os.environ.get("CROSSFOOT_REQUIRE_TOOLS") == "1" else pytest.skip
        missing(f"there is no {name} here")
    return found


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Give the function that finds a program."""
    return tool


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Start a service of two workers that has answered a few requests, good and bad."""
    with stub_service(tmp_path_factory.mktemp("gunicorn")) as served:
        eventually(lambda: len(served.workers()) == 2)
        served.ask("/v1/check", "1 dog, 2 dogs")
        served.ask("/v1/check", "")
        yield served


@pytest.fixture(scope="session")
def exported(service: Served) -> str:
    """Give the text of /metrics."""
    return service.ask("/metrics")[1]
