"""Become the server: gunicorn, with the settings that the service comes with."""

from __future__ import annotations

import os
import sys
from typing import NoReturn


def become_server(host: str | None, port: int | None, workers: int | None) -> NoReturn:
    """Replace this process, so that signals reach the server. What is None is left to the environment."""
    given = {"HOST": host, "PORT": port, "WEB_CONCURRENCY": workers}
    # glibc gives threads memory of their own, and keeps it: without a limit a worker takes a half more than it needs.
    environment = {"MALLOC_ARENA_MAX": "2"} | os.environ
    environment |= {name: str(value) for name, value in given.items() if value is not None}
    # -O takes two seconds off the start: without it inflect, of quantulum3, weaves type checks into its code.
    command = [sys.executable, "-O", "-m", "gunicorn", "--config", "python:service.serving"]
    os.execve(sys.executable, command, environment)
