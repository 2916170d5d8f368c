"""Say who may have a text read now: the holders of a key, where keys are set, and each client so often."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from typing import Any

from flask import Flask, g, request
from flask_limiter import Limiter, RateLimitExceeded
from structlog import BoundLogger

from service.api.problems import NO_KEY, TOO_MANY_REQUESTS, Problem
from service.config import Settings
from service.keys import holder_of

_STORAGE_SECONDS = 0.5  # in which Redis must answer, or requests are counted here until it does
_BEARER = "bearer "


class Admission:
    """The way in of one app; called with the key that a form brings, if it does."""

    def __init__(self, app: Flask, settings: Settings, log: BoundLogger) -> None:
        self._keys = settings.api_keys
        self._count = _counter(app, settings, log) if settings.rate_limit else None

    def __call__(self, form_key: str | None = None) -> None:
        """Let the current request in, or raise the problem of one without a key, or one too many."""
        g.client = self._client(form_key)
        if self._count is not None:
            self._count()

    def _client(self, form_key: str | None) -> str:
        """Return who asks: the holder of the key, or, where no keys are set, the address."""
        if not self._keys:
            return f"address {request.remote_addr or 'unknown'}"
        offered = _in_headers() or form_key
        if not offered:
            raise _without_key("The request holds no API key.", "Bearer")
        holder = holder_of(offered, self._keys)
        if holder is None:
            raise _without_key("The API key is none that the service knows.", 'Bearer error="invalid_token"')
        return f"key {holder}"


class _StorageLog(logging.Handler):
    """Take over the one warning that Flask-Limiter gives; anything else it says names clients."""

    def __init__(self, log: BoundLogger) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        self._log.warning("rate limits are counted in this process, as their storage cannot be reached")


def _in_headers() -> str | None:
    """Return the key that a header of the current request brings."""
    authorization = request.headers.get("Authorization", "")
    if authorization[: len(_BEARER)].lower() == _BEARER:
        return authorization[len(_BEARER) :].strip()
    return request.headers.get("X-API-Key")


def _without_key(detail: str, challenge: str) -> Problem:
    return Problem(NO_KEY, detail, headers={"WWW-Authenticate": challenge})


def _counter(app: Flask, settings: Settings, log: BoundLogger) -> Callable[[], None]:
    """Return what counts the current request, or raises the problem of one too many.

    While the storage is away each process counts by itself, and no request waits for it for long.
    """
    is_memory = settings.rate_limit_storage.startswith("memory:")
    patience: dict[str, Any] = {"socket_connect_timeout": _STORAGE_SECONDS, "socket_timeout": _STORAGE_SECONDS}
    limiter = Limiter(
        lambda: str(g.client),
        app=app,
        storage_uri=settings.rate_limit_storage,
        storage_options={} if is_memory else patience,
        in_memory_fallback_enabled=True,
        key_prefix="crossfoot",
    )
    limiter.logger.addHandler(_StorageLog(log))

    @limiter.shared_limit(settings.rate_limit, scope="texts")
    def pass_by() -> None:
        """Do nothing; the limiter counts how often that is done."""

    def count() -> None:
        try:
            pass_by()
        except RateLimitExceeded as error:
            limit = limiter.current_limit
            seconds = max(1, math.ceil(limit.reset_at - time.time())) if limit else 1
            detail = f"One client may have {error.limit.limit} texts read."
            raise Problem(TOO_MANY_REQUESTS, detail, headers={"Retry-After": str(seconds)}) from None

    return count
