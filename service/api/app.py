"""Put the app together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from service import engine as real_engine
from service.api import cors, docs, errors, headers, health, languagetool, logs, observe, v1, web
from service.api.admission import Admission
from service.api.context import Context, Engine
from service.api.metrics import Metrics
from service.api.problems import KINDS
from service.api.turns import Turns
from service.checks import CHECKS, Check
from service.config import Settings


def create_app(
    settings: Settings | None = None,
    engine: Engine = real_engine,
    checks: Sequence[Check] = CHECKS,
    log: TextIO | None = None,
) -> Flask:
    """Return the app, warmed up. Tests hand in an engine and checks of their own, and a stream for the log."""
    settings, lines = settings or Settings.from_environment(), logs.logger(log)
    metrics = Metrics((check.id for check in checks), (kind.slug for kind in KINDS))
    app = Flask(__name__, static_folder=None)
    app.extensions["metrics"] = metrics  # for the server, as a worker starts
    admission = Admission(app, settings, lines)
    context = Context(settings, engine, checks, lines, metrics, admission, Turns(settings))
    if settings.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=0)  # type: ignore[method-assign]
    app.url_map.merge_slashes = False  # a redirect would drop the body of a POST
    observe.install(app, context)
    errors.install(app, context)
    headers.install(app)
    cors.install(app, settings)
    app.register_blueprint(v1.blueprint(context))
    app.register_blueprint(languagetool.blueprint(context))
    app.register_blueprint(health.blueprint(context))
    app.register_blueprint(docs.blueprint())
    app.register_blueprint(web.blueprint(context))
    context.warm()
    return app
