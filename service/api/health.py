"""Whether the service runs, whether it is ready, and what it has done."""

from __future__ import annotations

from flask import Blueprint, Response

from service.api.answers import json_answer
from service.api.context import Context
from service.api.metrics import CONTENT_TYPE


def blueprint(context: Context) -> Blueprint:
    """Return the resources that a load balancer and Prometheus ask for."""
    health = Blueprint("health", __name__)

    @health.get("/healthz")
    def alive() -> Response:
        return json_answer({"status": "ok"})

    @health.get("/readyz")
    def ready() -> Response:
        context.require_ready()
        return json_answer({"status": "ready"})

    @health.get("/metrics")
    def metrics() -> Response:
        return Response(context.metrics.render(), content_type=CONTENT_TYPE)

    return health
