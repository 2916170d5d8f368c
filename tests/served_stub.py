"""The app around the stub of the engine, for gunicorn: it starts at once, and a text can tell it how to misbehave."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Sequence
from typing import Any

from api_stub import CHECKS, StubEngine
from flask import Flask

from service.api import create_app
from service.config import Settings
from service.model import Report, SourceDocument


class Misbehaving(StubEngine):
    """Fail over a text that says "fail", quoting it; take a minute over one that says "dawdle"."""

    def extract(self, sources: Sequence[SourceDocument], /) -> Report:
        for source in sources:
            if "fail" in source.text:
                raise ValueError(source.text)
            if "dawdle" in source.text:
                time.sleep(60)
        return super().extract(sources)


def create() -> Flask:
    """Return the app, which for a query string with "crash" fails outside of Flask, in the server's own hands."""
    app = create_app(Settings.from_environment(), Misbehaving(), CHECKS, sys.stdout)
    inner = app.wsgi_app

    def outer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if "crash" in environ["QUERY_STRING"]:
            raise RuntimeError(environ["QUERY_STRING"])
        return inner(environ, start_response)

    app.wsgi_app = outer  # type: ignore[method-assign]
    return app
